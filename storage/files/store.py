"""Files by their content, encrypted in a folder beside the book.

A name in the folder tells nothing: it is a keyed hash of the content's hash. What is written is on
the disk when it returns; what is read is what was written, or there is a FileTrouble.
"""

import hashlib
import hmac
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.vault.atomic import disk_told_in_words, write_atomically

_MARK: Final = b"RBF1"
_NONCE: Final = 12
_NAME_DIGITS: Final = 40
_OVERHEAD: Final = len(_MARK) + _NONCE + 16
_PIECE: Final = ".part"


class FileTrouble(Exception):
    """A file that is not here (`missing`), or not what it was when it was written (`damaged`)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class FileStore:
    """One folder of encrypted files; the folder is made with the first of them."""

    def __init__(self, folder: Path, key: bytes, random_bytes: Callable[[int], bytes]) -> None:
        self.folder = folder
        self._random_bytes = random_bytes
        self._cipher = AESGCM(_derived(key, b"roadbook files: content"))
        self._naming = _derived(key, b"roadbook files: names")
        # What this process has written: the rows that speak of it may be a moment behind.
        self._fresh: set[str] = set()

    def put(self, content: bytes) -> str:
        """Keep `content`; returns its SHA-256. On the disk when this returns."""
        sha256 = hashlib.sha256(content).hexdigest()
        name = self._name(sha256)
        self._fresh.add(name)
        with disk_told_in_words():
            self.folder.mkdir(mode=0o700, exist_ok=True)
            if not self.has(sha256, len(content)):
                write_atomically(self.folder / name, self._sealed(content, name))
        return sha256

    def has(self, sha256: str, size: int) -> bool:
        """Whether a file of this size is here; `get` alone tells that it is whole."""
        try:
            return self._path(sha256).stat().st_size == size + _OVERHEAD
        except FileNotFoundError:
            return False

    def get(self, sha256: str) -> bytes:
        """The content; raises FileTrouble."""
        content = self._opened(self._path(sha256), self._name(sha256))
        if hashlib.sha256(content).hexdigest() != sha256:
            raise FileTrouble("damaged")
        return content

    def remove(self, sha256: str) -> None:
        """Take a file off the disk, with the pieces that arrived of it."""
        self._path(sha256).unlink(missing_ok=True)
        self._fresh.discard(self._name(sha256))
        self.drop_pieces(sha256)

    # What arrives piece by piece

    def put_piece(self, sha256: str, offset: int, content: bytes) -> None:
        """Keep what arrived of a file that is not whole yet."""
        name = f"{self._name(sha256)}.{offset}{_PIECE}"
        with disk_told_in_words():
            self.folder.mkdir(mode=0o700, exist_ok=True)
            write_atomically(self.folder / name, self._sealed(content, name))

    def arrived(self, sha256: str) -> int:
        """How much of a file has arrived without a gap."""
        offset = 0
        while (piece := self._piece(sha256, offset)).exists():
            offset += piece.stat().st_size - _OVERHEAD
        return offset

    def join(self, sha256: str) -> bool:
        """Make one file of its pieces; False, and none are left, where it is another one."""
        pieces: list[bytes] = []
        try:
            while (path := self._piece(sha256, sum(map(len, pieces)))).exists():
                pieces.append(self._opened(path, path.name))
        except FileTrouble:
            pieces.clear()
        content = b"".join(pieces)
        right = hashlib.sha256(content).hexdigest() == sha256
        if right:
            self.put(content)
        self.drop_pieces(sha256)
        return right

    def drop_pieces(self, sha256: str) -> None:
        """Forget what arrived of a file."""
        for path in self.folder.glob(f"{self._name(sha256)}.*{_PIECE}"):
            path.unlink(missing_ok=True)

    # All of them

    def sweep(self, known: Collection[str], arriving: Collection[str] = ()) -> int:
        """Remove what no row speaks of: left behind by a cut, or by a copy that was put back."""
        if not self.folder.is_dir():
            return 0
        whole = {self._name(sha256) for sha256 in known} | self._fresh
        begun = {self._name(sha256) for sha256 in arriving}
        removed = 0
        for path in self.folder.iterdir():
            name = path.name.partition(".")[0]
            kept = begun if path.name.endswith(_PIECE) else whole
            if name not in kept or path.name.endswith(".new"):
                path.unlink(missing_ok=True)
                removed += 1
        return removed

    def _name(self, sha256: str) -> str:
        return hmac.digest(self._naming, sha256.encode(), "sha256").hex()[:_NAME_DIGITS]

    def _path(self, sha256: str) -> Path:
        return self.folder / self._name(sha256)

    def _piece(self, sha256: str, offset: int) -> Path:
        return self.folder / f"{self._name(sha256)}.{offset}{_PIECE}"

    def _sealed(self, content: bytes, name: str) -> bytes:
        nonce = self._random_bytes(_NONCE)
        return _MARK + nonce + self._cipher.encrypt(nonce, content, name.encode())

    def _opened(self, path: Path, name: str) -> bytes:
        try:
            sealed = path.read_bytes()
        except FileNotFoundError:
            raise FileTrouble("missing") from None
        if not sealed.startswith(_MARK):
            raise FileTrouble("damaged")
        nonce = sealed[len(_MARK) : len(_MARK) + _NONCE]
        try:
            return self._cipher.decrypt(nonce, sealed[len(_MARK) + _NONCE :], name.encode())
        except (InvalidTag, ValueError):
            raise FileTrouble("damaged") from None


def _derived(key: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=purpose).derive(key)
