"""The key file of a profile: what opens its book, without anything that does so alone."""

import json
import os
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from hmac import compare_digest
from hmac import new as hmac
from pathlib import Path

from storage.vault.atomic import disk_told_in_words, write_atomically
from storage.vault.errors import DamagedKeyFile, NewerKeyFile, NoKeyFile
from storage.vault.wrap import Wrap

VERSION = 1
MOST_BYTES = 64 * 1024


class OpensWith(StrEnum):
    """What the owner has to bring: nothing but this computer's account, or the password."""

    KEYCHAIN = "keychain"
    PASSWORD = "password"  # noqa: S105  (the word, not one)


class _UnreadableError(Exception):
    pass


@dataclass(frozen=True, slots=True)
class KeyFile:
    profile: str
    opens_with: OpensWith
    fingerprint: str
    password: Wrap | None
    recovery: Wrap

    def fits(self, key: bytes) -> bool:
        return compare_digest(self.fingerprint, fingerprint(key))


def fingerprint(key: bytes) -> str:
    """Tells two keys apart, and nothing else about them: there is no trying a random key."""
    return hmac(key, b"roadbook fingerprint", sha256).hexdigest()[:16]


def key_file_exists(path: Path) -> bool:
    return path.exists() or _copy(path).exists()


def read_key_file(path: Path) -> KeyFile:
    """The key file, or its copy where it is damaged or gone."""
    try:
        return _read(path)
    except (FileNotFoundError, _UnreadableError) as first:
        try:
            return _read(_copy(path))
        except FileNotFoundError:
            if isinstance(first, FileNotFoundError):
                raise NoKeyFile(path=path.name) from None
            raise DamagedKeyFile(path=path.name) from None
        except _UnreadableError:
            raise DamagedKeyFile(path=path.name) from None


def write_key_file(path: Path, file: KeyFile) -> None:
    """Both copies, one after the other: one sector gone bad must not cost the book.

    A cut between the two leaves a copy that opens with what was; `mend_copy` takes it away.
    Raises StorageTrouble where the disk refuses.
    """
    content = _encoded(file)
    with disk_told_in_words():
        write_atomically(path, content)
        write_atomically(_copy(path), content)


def destroy_key_files(path: Path) -> None:
    """Both copies are overwritten, then gone; what is not there need not go."""
    for one in (path, _copy(path)):
        if not one.exists():
            continue
        with disk_told_in_words():
            with one.open("r+b") as file:
                file.write(bytes(one.stat().st_size))
                file.flush()
                os.fsync(file.fileno())
            one.unlink()


def mend_copy(path: Path) -> bool:
    """Make the two copies equal again, from the one that is good; True if something was written."""
    if _are_equal(path, _copy(path)):
        return False
    content = _encoded(read_key_file(path))
    wrong = [one for one in (path, _copy(path)) if not one.exists() or one.read_bytes() != content]
    for one in wrong:
        write_atomically(one, content)
    return bool(wrong)


def _are_equal(one: Path, other: Path) -> bool:
    try:
        return one.read_bytes() == other.read_bytes()
    except FileNotFoundError:
        return False


def _copy(path: Path) -> Path:
    return path.with_name(path.name + ".copy")


def _encoded(file: KeyFile) -> bytes:
    body: dict[str, object] = {
        "roadbook_key_file": VERSION,
        "profile": file.profile,
        "opens_with": file.opens_with.value,
        "fingerprint": file.fingerprint,
        "password": file.password.stored() if file.password else None,
        "recovery": file.recovery.stored(),
    }
    return json.dumps({**body, "checksum": _checksum(body)}, indent=1).encode("ascii")


def _read(path: Path) -> KeyFile:
    with path.open("rb") as opened:
        content = opened.read(MOST_BYTES + 1)
    try:
        body = json.loads(content.decode("ascii"))
        if not isinstance(body, dict) or body.pop("checksum") != _checksum(body):
            raise ValueError("checksum")
        if body["roadbook_key_file"] > VERSION:
            raise NewerKeyFile(path=path.name)
        return KeyFile(
            body["profile"],
            OpensWith(body["opens_with"]),
            body["fingerprint"],
            None if body["password"] is None else Wrap.read(body["password"]),
            Wrap.read(body["recovery"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _UnreadableError from None


def _checksum(body: dict[str, object]) -> str:
    return sha256(json.dumps(body, sort_keys=True).encode("ascii")).hexdigest()
