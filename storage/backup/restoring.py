"""The way back from a copy: checked first, the present book kept, cut-proof at every point."""

import os
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from storage.backup.attached import copy_files
from storage.backup.files import (
    Copy,
    copy_bytes,
    discard,
    need_room,
    open_file,
    refusing,
    verified,
)
from storage.backup.refusals import NoCopy
from storage.vault.atomic import disk_told_in_words, sync_folder


@dataclass(frozen=True, slots=True)
class Restored:
    """What is the book now, and where the one before was kept (None: there was none)."""

    copy: Copy
    kept: Path | None


def restore(source: Path, book: Path, key: bytes, aside: Path) -> Restored:
    """Put a verified copy in the place of the book, which nobody has open.

    The present book, whole or damaged, is kept in the folder `aside`. After a cut at any point
    either the old book or the restored one is in place.
    """
    if not source.is_file():
        raise NoCopy(file=source.name)
    with disk_told_in_words():
        return _restore(source, book, key, aside)


def _restore(source: Path, book: Path, key: bytes, aside: Path) -> Restored:
    fresh = book.with_name(book.name + ".restoring")
    present = book.stat().st_size if book.exists() else 0
    need_room(book.parent, source.stat().st_size + present)
    discard(fresh)
    try:
        copy_bytes(source, fresh)
        with refusing(source), closing(open_file(fresh, key)) as copy:
            made = verified(copy, source)
        kept = set_aside(book, key, aside) if book.exists() else None
        os.replace(fresh, book)
        sync_folder(book.parent)
        copy_files(source, book)
    finally:
        discard(fresh)
    return Restored(made, kept)


def set_aside(book: Path, key: bytes, aside: Path) -> Path:
    """Copy the book, as it is, into a folder of its own in `aside`, and leave it without a log.

    A log left beside another book would be taken for that book's own.
    """
    with suppress(sqlcipher.DatabaseError), closing(open_file(book, key)) as whole:
        whole.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    number = 1
    while (folder := aside / f"book-{number}").exists():
        number += 1
    folder.mkdir(mode=0o700, parents=True)
    log = book.with_name(book.name + "-wal")
    for part in (book, log):
        if part.exists():
            copy_bytes(part, folder / part.name)
    sync_folder(folder)
    log.unlink(missing_ok=True)
    book.with_name(book.name + "-shm").unlink(missing_ok=True)
    sync_folder(book.parent)
    return folder / book.name
