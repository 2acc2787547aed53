"""Copies of the book that were read again before they count: daily ones, and those asked for."""

import os
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import Any

from storage.backup.attached import copy_files
from storage.backup.files import (
    Copy,
    bytes_of,
    counts_of,
    discard,
    need_room,
    open_file,
    refusing,
    verified,
    version_of,
)
from storage.backup.refusals import AlreadyThere, BackupRefused, DamagedCopy, NoCopy
from storage.backup.restoring import Restored, restore, set_aside
from storage.database import told_in_words
from storage.migrations import HEAD
from storage.vault.atomic import disk_told_in_words, sync_folder

__all__ = [
    "BackupRefused",
    "Copy",
    "Restored",
    "backup",
    "copy_before_migration",
    "copy_files",
    "keep_daily",
    "newest_good",
    "restore",
    "set_aside",
    "verify",
]

DAILY, WEEKLY = 7, 4
_DAILY_NAME = "book-{day}.db"
_BEFORE = "before-version-*.db"
_KEPT_BEFORE_MIGRATIONS = 3


def backup(book: Path, key: bytes, target: Path) -> Copy:
    """Write a verified copy of the book to `target`, encrypted with the same key.

    The book may be open and written to meanwhile: the copy is of one moment.
    """
    if target.exists():
        raise AlreadyThere(file=target.name)
    if not target.parent.is_dir():
        raise NoCopy(file=target.parent.name)
    with told_in_words(), closing(open_file(book, key)) as source:
        return _copy(source, target, key)


def keep_daily(book: Path, key: bytes, folder: Path, today: date) -> Copy | None:
    """Today's copy, if there is none yet, and the old ones thinned out."""
    with disk_told_in_words():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = folder / _DAILY_NAME.format(day=today.isoformat())
    made = None if target.exists() else backup(book, key, target)
    days = _daily(folder)
    for day in days.keys() - worth_keeping(days):
        days[day].unlink(missing_ok=True)
    return made


def worth_keeping(days: Iterable[date]) -> set[date]:
    """The last seven days that have a copy, and the newest day of each of the last four weeks."""
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
    with told_in_words(), closing(open_file(book, key)) as source:
        version = version_of(source)
        if version == 0 or version >= HEAD:
            return None
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = folder / f"before-version-{HEAD}-from-{version}.db"
        target.unlink(missing_ok=True)
        made = _copy(source, target, key)
    for old in sorted(folder.glob(_BEFORE), key=_age)[:-_KEPT_BEFORE_MIGRATIONS]:
        old.unlink(missing_ok=True)
    return made


def verify(path: Path, key: bytes) -> Copy:
    """Read all of a copy; refuses one that is damaged, foreign or newer."""
    if not path.is_file():
        raise NoCopy(file=path.name)
    with refusing(path), closing(open_file(path, key)) as copy:
        return verified(copy, path)


def newest_good(folder: Path, key: bytes) -> Copy | None:
    """The newest copy in `folder` that is whole."""
    days = _daily(folder)
    candidates = [days[day] for day in sorted(days, reverse=True)]
    candidates += sorted(folder.glob(_BEFORE), key=_age, reverse=True)
    for path in candidates:
        with suppress(BackupRefused):
            return verify(path, key)
    return None


def _copy(source: Any, target: Path, key: bytes) -> Copy:
    part = target.with_name(target.name + ".part")
    need_room(target.parent, bytes_of(source))
    with disk_told_in_words():
        discard(part)
    try:
        with disk_told_in_words():
            os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with told_in_words():
            source.execute("BEGIN")
            counts = counts_of(source)
            with closing(open_file(part, key)) as copy:
                source.backup(copy)
                # One file with nothing beside it, that opens on a medium that is read-only too.
                copy.execute("PRAGMA journal_mode = DELETE").fetchone()
                made = verified(copy, target)
        if made.counts != counts:
            raise DamagedCopy(file=target.name)
        with disk_told_in_words():
            os.replace(part, target)
            sync_folder(target.parent)
    finally:
        if source.in_transaction:
            source.execute("ROLLBACK")
        discard(part)
    return made


def _daily(folder: Path) -> dict[date, Path]:
    days: dict[date, Path] = {}
    for path in folder.glob(_DAILY_NAME.format(day="*")):
        with suppress(ValueError):
            days[date.fromisoformat(path.stem.removeprefix("book-"))] = path
    return days


def _age(path: Path) -> float:
    return path.stat().st_mtime
