"""Words that must never lie readable on the disk, and the search for them."""

from base64 import b64encode
from pathlib import Path
from random import Random

STEM = "Kanarienvogel"
CHINESE = "金丝雀乙酉丑"


class Canaries:
    """Words that occur nowhere else, each with the same stem, handed out one by one."""

    def __init__(self, seed: int = 1) -> None:
        self._random = Random(seed)
        self.given: list[str] = []

    def word(self) -> str:
        word = f"{STEM}{self._random.randrange(10**9):09}"
        self.given.append(word)
        return word

    def chinese(self) -> str:
        word = CHINESE + "".join(chr(self._random.randrange(0x4E00, 0x9000)) for _ in range(6))
        self.given.append(word)
        return word


def traces(folders: list[Path], secrets: list[bytes], but: set[Path]) -> list[str]:
    """The files in which a canary or a secret can be read, in any of its forms."""
    needles = {form for stem in (STEM, CHINESE) for form in forms(stem)}
    needles |= {form for secret in secrets for form in (secret, secret.hex().encode())}
    needles |= {b64encode(secret) for secret in secrets}
    found: list[str] = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path not in but:
                content = path.read_bytes().lower()
                found += [f"{path.name}: {n!r}" for n in needles if n.lower() in content]
                found += [f"{path.name}: its own name" for n in needles if n in path.name.encode()]
    return found


def forms(stem: str) -> set[bytes]:
    """A word in the encodings of files, and as base64 wherever in a text it stands."""
    plain = stem.encode("utf-8")
    found = {plain, stem.encode("utf-16-le"), stem.encode("utf-16-be"), plain.hex().encode()}
    if not stem.isascii():
        found |= {stem.encode("gb18030"), stem.encode("unicode_escape")}
    for encoding in ("utf-8", "utf-16-le"):
        said = stem.encode(encoding)
        for before in range(3):
            coded = b64encode(bytes(before) + said)
            # The first and last signs also depend on what stands beside the word.
            found.add(coded[-(-before * 4 // 3) + (before > 0) : -4])
    return found
