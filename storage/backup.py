"""Copies of the book that were read again before they count, and the way back from one."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import sqlcipher3.dbapi2 as sqlcipher

from storage.database import Database, told_in_words
from storage.migrations import HEAD
from storage.rules.errors import RuleBroken, StorageTrouble
from storage.vault.atomic import sync_folder

DAILY, WEEKLY = 7, 4
RESERVE_BYTES = 50 * 2**20
_NAME = "book-{day}.db"
_KEPT_BEFORE_MIGRATIONS = 3


class BackupRefused(RuleBroken):
    """Nothing was copied or put back; the book is as it was."""

    reason: ClassVar[str] = "backup.refused"
    words: ClassVar[str] = "The copy could not be made."

    def __init__(self, **facts: object) -> None:
        super().__init__(self.reason, **facts)

    def __str__(self) -> str:
        return self.words.format(**self.facts)


class AlreadyThere(BackupRefused):
    reason = "backup.already_there"
    words = "There is already a file of that name: {file}"


class NoRoom(BackupRefused):
    reason = "backup.no_room"
    words = "There is not enough room: {needed} MB are needed, {free} MB are free."


class NotACopy(BackupRefused):
    reason = "backup.not_a_copy"
    words = "This is no copy of this book, or its beginning is damaged: {file}"


class DamagedCopy(BackupRefused):
    reason = "backup.damaged"
    words = "This copy is damaged and was not used: {file}"


class NewerCopy(BackupRefused):
    reason = "backup.newer"
    words = "This copy was written by a newer Roadbook. Update the app first: {file}"


class NoCopy(BackupRefused):
    reason = "backup.missing"
    words = "There is no such file: {file}"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was opened with the key of the book and found whole."""

    path: Path
    version: int
    counts: dict[str, int]
    bytes: int


@dataclass(frozen=True, slots=True)
class Restored:
    """What is the book now, and where the one before was kept (None: there was none)."""

    copy: Copy
    kept: Path | None


def write_copy(database: Database, target: Path) -> Copy:
    """Write a verified copy of the open book to `target`, encrypted with the same key.

    Others may write meanwhile: the copy is of one moment.
    """
    if target.exists():
        raise AlreadyThere(file=target.name)
    with closing(database.raw_connection()) as source:
        return _copy(source, target, database.key)


def keep_daily(database: Database, folder: Path, today: date) -> Copy | None:
    """Today's copy, if there is none yet, and the old ones thinned out."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = folder / _NAME.format(day=today.isoformat())
    made = None if target.exists() else write_copy(database, target)
    days = _daily(folder)
    for day in days.keys() - worth_keeping(days):
        days[day].unlink(missing_ok=True)
    return made


def worth_keeping(days: Iterable[date]) -> set[date]:
    """The newest of the last seven days that have one, and the newest of each of four weeks."""
    newest_first = sorted(days, reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    for day in newest_first:
        weeks.setdefault(day.isocalendar()[:2], day)
    weekly = [weeks[week] for week in sorted(weeks, reverse=True)[:WEEKLY]]
    return {*newest_first[:DAILY], *weekly}


def copy_before_migration(book: Path, key: bytes, folder: Path) -> Copy | None:
    """A verified copy of a book that an older app wrote, before this one changes its tables."""
    if not book.exists() or book.stat().st_size == 0:
        return None
    with told_in_words(), closing(_open(book, key)) as source:
        version = _version(source)
        if version in (0, HEAD) or version > HEAD:
            return None
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = folder / f"before-version-{HEAD}-from-{version}.db"
        target.unlink(missing_ok=True)
        made = _copy(source, target, key)
    for old in sorted(folder.glob("before-version-*.db"), key=_age)[:-_KEPT_BEFORE_MIGRATIONS]:
        old.unlink(missing_ok=True)
    return made


def verify(path: Path, key: bytes) -> Copy:
    """Read all of a copy; refuses one that is damaged, foreign or newer."""
    if not path.is_file():
        raise NoCopy(file=path.name)
    with _refusing(path), closing(_open(path, key)) as copy:
        return _verified(copy, path)


def newest_good(folder: Path, key: bytes) -> Copy | None:
    """The newest copy in `folder` that is whole."""
    days = _daily(folder)
    candidates = [days[day] for day in sorted(days, reverse=True)]
    candidates += sorted(folder.glob("before-version-*.db"), key=_age, reverse=True)
    for path in candidates:
        with suppress(BackupRefused):
            return verify(path, key)
    return None


def restore(source: Path, book: Path, key: bytes, aside: Path) -> Restored:
    """Put a verified copy in the place of the book, which nobody has open.

    The present book, whole or damaged, is kept in the folder `aside`. After a cut at any point
    either the old book or the restored one is in place.
    """
    if not source.is_file():
        raise NoCopy(file=source.name)
    fresh = book.with_name(book.name + ".restoring")
    _need_room(book.parent, source.stat().st_size + _size(book))
    _discard(fresh)
    try:
        _copy_bytes(source, fresh)
        with _refusing(source), closing(_open(fresh, key)) as copy:
            verified = _verified(copy, source)
        kept = set_aside(book, key, aside) if book.exists() else None
        os.replace(fresh, book)
        sync_folder(book.parent)
    finally:
        _discard(fresh)
    return Restored(verified, kept)


def set_aside(book: Path, key: bytes, aside: Path) -> Path:
    """Copy the book, as it is, into a folder of its own in `aside`, and leave it without a log.

    A log left beside another book would be taken for that book's own.
    """
    with suppress(sqlcipher.DatabaseError), closing(_open(book, key)) as whole:
        whole.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    number = 1
    while (folder := aside / f"book-{number}").exists():
        number += 1
    folder.mkdir(mode=0o700, parents=True)
    log = book.with_name(book.name + "-wal")
    for part in (book, log):
        if part.exists():
            _copy_bytes(part, folder / part.name)
    sync_folder(folder)
    log.unlink(missing_ok=True)
    book.with_name(book.name + "-shm").unlink(missing_ok=True)
    sync_folder(book.parent)
    return folder / book.name


def _copy(source: Any, target: Path, key: bytes) -> Copy:
    part = target.with_name(target.name + ".part")
    _need_room(target.parent, _database_bytes(source))
    _discard(part)
    try:
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with told_in_words():
            source.execute("BEGIN")
            counts = _counts(source)
            with closing(_open(part, key)) as copy:
                source.backup(copy)
                source.execute("ROLLBACK")
                # One file with nothing beside it, that opens on a medium that is read-only too.
                copy.execute("PRAGMA journal_mode = DELETE").fetchone()
                made = _verified(copy, target)
        if made.counts != counts:
            raise DamagedCopy(file=target.name)
        os.replace(part, target)
        sync_folder(target.parent)
    finally:
        if source.in_transaction:
            source.execute("ROLLBACK")
        _discard(part)
    return made


def _verified(copy: Any, path: Path) -> Copy:
    version = _version(copy)
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
    return Copy(path, version, _counts(copy), _database_bytes(copy))


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    try:
        with told_in_words():
            yield
    except StorageTrouble as trouble:
        if trouble.code == "wrong_key":
            raise NotACopy(file=path.name) from trouble
        if trouble.code == "damaged":
            raise DamagedCopy(file=path.name) from trouble
        raise


def _open(path: Path, key: bytes) -> Any:
    """A keyed connection that changes nothing by being opened."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _version(connection: Any) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _counts(connection: Any) -> dict[str, int]:
    """How many rows each table has."""
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    )
    names = sorted(name for (name,) in found)
    return {name: connection.execute(_count_of(name)).fetchone()[0] for name in names}


def _count_of(table: str) -> str:
    return 'SELECT count(*) FROM "' + table.replace('"', '""') + '"'


def _database_bytes(connection: Any) -> int:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    return int(pages * connection.execute("PRAGMA page_size").fetchone()[0])


def _daily(folder: Path) -> dict[date, Path]:
    days: dict[date, Path] = {}
    for path in folder.glob(_NAME.format(day="*")):
        with suppress(ValueError):
            days[date.fromisoformat(path.stem.removeprefix("book-"))] = path
    return days


def _age(path: Path) -> float:
    return path.stat().st_mtime


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _need_room(folder: Path, size: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < size + RESERVE_BYTES:
        raise NoRoom(needed=(size + RESERVE_BYTES) // 2**20 + 1, free=free // 2**20)


def _copy_bytes(source: Path, target: Path) -> None:
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with source.open("rb") as opened, os.fdopen(handle, "wb") as written:
        shutil.copyfileobj(opened, written, 2**20)
        written.flush()
        os.fsync(written.fileno())


def _discard(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
