"""A copy of the book has its photos beside it, and brings them back to any computer."""

from pathlib import Path

from storage.backup import backup, copy_files, restore
from storage.commands import attachments
from storage.commands.attachments import TakenIn
from storage.database import Database, World
from storage.queries.attachments import files_of
from storage.rules.coaching_choices import FileUse
from storage.rules.kinds import Kind
from tests.storage.a_day import ME, opened

KEY = b"k" * 32


def test_photos_that_no_server_has_come_back_with_the_copy(tmp_path: Path):
    home, copy, away = tmp_path / "home", tmp_path / "copy.db", tmp_path / "away"
    home.mkdir()
    away.mkdir()
    with opened(home) as book:
        customer = book.customer()
        sha256 = book.database.files.put(b"a photo")
        file = TakenIn(sha256, 7, "image/jpeg")
        book.write(attachments.attach, Kind.CUSTOMER, customer, file, FileUse.PHOTO)
        book.database.files.put_piece(sha256, 0, b"a ph")  # what is not whole stays behind
        backup(home / "book.db", KEY, copy)
        assert copy_files(home / "book.db", copy) == 1
        assert copy_files(home / "book.db", copy) == 0
    restore(copy, away / "book.db", KEY, away / "backups")
    there = Database(away / "book.db", KEY, World(ME, lambda: book.now))
    with there.write() as session:
        attachments.sweep(session, there.files)
        [shown] = files_of(session, customer)
    assert shown.here
    assert there.files.get(sha256) == b"a photo"
    there.close()
