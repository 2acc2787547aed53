"""Copies as files and connections: opened without changing them, read whole, copied durably."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, table
from sqlalchemy.dialects.sqlite import dialect

from storage.backup.refusals import DamagedCopy, NewerCopy, NoRoom, NotACopy
from storage.database import keyed, told_in_words
from storage.migrations import HEAD
from storage.rules.errors import StorageTrouble

RESERVE_BYTES = 50 * 2**20
_SQLITE = dialect()


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was opened with the key of the book and found whole."""

    path: Path
    version: int
    counts: dict[str, int]
    bytes: int


def open_file(path: Path, key: bytes) -> Any:
    """A keyed connection that changes nothing by being opened."""
    connection = keyed(path, key)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def verified(copy: Any, path: Path) -> Copy:
    """All of an open copy read and found good; `path` is what people know it by."""
    version = version_of(copy)
    if version > HEAD:
        raise NewerCopy(file=path.name)
    if version == 0:
        raise NotACopy(file=path.name)
    found = [
        *copy.execute("PRAGMA cipher_integrity_check").fetchall(),
        *copy.execute("PRAGMA foreign_key_check").fetchall(),
    ]
    if found or copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise DamagedCopy(file=path.name)
    return Copy(path, version, counts_of(copy), bytes_of(copy))


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what a bad file answers into the refusal of a copy."""
    try:
        with told_in_words():
            yield
    except StorageTrouble as trouble:
        if trouble.code == "wrong_key":
            raise NotACopy(file=path.name) from trouble
        if trouble.code == "damaged":
            raise DamagedCopy(file=path.name) from trouble
        raise


def version_of(connection: Any) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def counts_of(connection: Any) -> dict[str, int]:
    """How many rows each table has."""
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    )
    counts: dict[str, int] = {}
    for (name,) in sorted(found):
        query = select(func.count()).select_from(table(name))
        counts[name] = connection.execute(str(query.compile(dialect=_SQLITE))).fetchone()[0]
    return counts


def bytes_of(connection: Any) -> int:
    pages, size = (
        int(connection.execute(pragma).fetchone()[0])  # SQLCipher answers one of them as text
        for pragma in ("PRAGMA page_count", "PRAGMA page_size")
    )
    return pages * size


def need_room(folder: Path, size: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < size + RESERVE_BYTES:
        raise NoRoom(needed=(size + RESERVE_BYTES) // 2**20 + 1, free=free // 2**20)


def copy_bytes(source: Path, target: Path) -> None:
    """A new file with the same content, on the disk when this returns."""
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with source.open("rb") as opened, os.fdopen(handle, "wb") as written:
        shutil.copyfileobj(opened, written, 2**20)
        written.flush()
        os.fsync(written.fileno())


def discard(path: Path) -> None:
    """Remove a database and all that SQLite lays beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
