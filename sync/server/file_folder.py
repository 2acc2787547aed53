"""The folder beside the database: each file once, under the hash of its content."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_ARRIVING: Final = "arriving"


class FileFolder:
    """Whole files under their hash, and those that arrive piece by piece."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    def has(self, sha256: str, size: int) -> bool:
        try:
            return self.path(sha256).stat().st_size == size
        except FileNotFoundError:
            return False

    def read(self, sha256: str, offset: int, length: int) -> bytes:
        with self.path(sha256).open("rb") as file:
            file.seek(offset)
            return file.read(length)

    def all(self) -> Iterator[Path]:
        """Every whole file that lies here."""
        if self.folder.is_dir():
            yield from sorted(self.folder.glob("[0-9a-f][0-9a-f]/*"))

    def remove(self, sha256: str) -> None:
        self.path(sha256).unlink(missing_ok=True)

    # Arriving

    def arriving(self, attachment: str) -> Path:
        return self.folder / _ARRIVING / attachment

    def has_arrived(self, attachment: str) -> int:
        """How many bytes lie here of what arrives."""
        try:
            return self.arriving(attachment).stat().st_size
        except FileNotFoundError:
            return 0

    def write_piece(self, attachment: str, offset: int, data: bytes) -> None:
        """Put a piece in its place; on the disk when this returns."""
        path = self.arriving(attachment)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.seek(offset)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def content_of(self, attachment: str) -> bytes:
        """All that arrived."""
        try:
            return self.arriving(attachment).read_bytes()
        except FileNotFoundError:
            return b""

    def finish(self, attachment: str, sha256: str) -> None:
        """What arrived is whole: it takes its place, or the place is taken by the same bytes."""
        target = self.path(sha256)
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.arriving(attachment).replace(target)
        _sync_folder(target.parent)

    def give_up(self, attachment: str) -> None:
        self.arriving(attachment).unlink(missing_ok=True)

    def take_over(self, other: "FileFolder", sha256: str) -> bool:
        """Copy a file from another folder; False where it is not there or not what it should be."""
        source, target = other.path(sha256), self.path(sha256)
        try:
            if hash_of(source) != sha256:
                return False
        except FileNotFoundError:
            return False
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside = target.with_name(f"{sha256}.new")
        shutil.copyfile(source, beside)
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(target)
        _sync_folder(target.parent)
        return True


def hash_of(path: Path) -> str:
    """The hash of a file, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
