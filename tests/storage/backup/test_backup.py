"""Copies: written while the book is used, verified, thinned out, put back."""

import os
from datetime import date, timedelta

import pytest

from storage.backup import (
    backup,
    copy_before_migration,
    keep_daily,
    newest_good,
    restore,
    verify,
    worth_keeping,
)
from storage.backup.refusals import AlreadyThere, DamagedCopy, NewerCopy, NoCopy, NoRoom, NotACopy
from storage.commands.records import create
from storage.models import Customer
from storage.rules.kinds import Kind
from tests.faults.books import KEY, open_book, opened, write_filled

TODAY = date(2026, 11, 22)


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "profile" / "book.db"
    path.parent.mkdir()
    return write_filled(path)


def names(path):
    with opened(path) as database, database.read() as session:
        return sorted(name for (name,) in session.query(Customer.name))


def add(path, name):
    with opened(path, seed=2) as database, database.write() as session:
        create(session, Kind.CUSTOMER, {"name": name})


def damage(path, at=None):
    content = bytearray(path.read_bytes())
    content[len(content) // 2 if at is None else at] ^= 1
    path.write_bytes(content)


def test_a_copy_holds_all_that_the_book_holds_and_stands_alone(book, tmp_path):
    made = backup(book, KEY, tmp_path / "copy.db")
    assert made.counts["customer"] == 5
    assert made.counts["outbox"] > 50
    assert names(tmp_path / "copy.db") == names(book)
    assert {file.name for file in tmp_path.iterdir()} == {"profile", "copy.db"}


def test_a_copy_is_unreadable_without_the_key(book, tmp_path):
    backup(book, KEY, tmp_path / "copy.db")
    content = (tmp_path / "copy.db").read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert "华信精密".encode() not in content
    with pytest.raises(NotACopy):
        verify(tmp_path / "copy.db", bytes(32))


def test_a_copy_is_of_one_moment_while_others_write(book, tmp_path):
    database = open_book(book, seed=3)
    with database.write() as session:
        create(session, Kind.CUSTOMER, {"name": "not yet saved"})
        backup(book, KEY, tmp_path / "copy.db")
    database.close()
    assert "not yet saved" not in names(tmp_path / "copy.db")
    assert "not yet saved" in names(book)


def test_nothing_is_overwritten(book, tmp_path):
    (tmp_path / "copy.db").write_text("mine")
    with pytest.raises(AlreadyThere) as refused:
        backup(book, KEY, tmp_path / "copy.db")
    assert str(refused.value) == "There is already a file of that name: copy.db"
    assert (tmp_path / "copy.db").read_text() == "mine"


def test_a_copy_needs_room_and_says_how_much(book, tmp_path, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _: _Usage(2**20))
    with pytest.raises(NoRoom) as refused:
        backup(book, KEY, tmp_path / "copy.db")
    assert "1 MB are free" in str(refused.value)
    assert [file.name for file in tmp_path.iterdir()] == ["profile"]


class _Usage:
    def __init__(self, free):
        self.free = free


def test_a_copy_into_a_folder_that_is_not_there_is_refused(book, tmp_path):
    with pytest.raises(NoCopy):
        backup(book, KEY, tmp_path / "nowhere" / "copy.db")


def test_the_daily_copy_is_made_once_a_day(book, tmp_path):
    folder = tmp_path / "backups"
    assert keep_daily(book, KEY, folder, TODAY)
    assert keep_daily(book, KEY, folder, TODAY) is None
    assert keep_daily(book, KEY, folder, TODAY + timedelta(days=1))
    assert sorted(file.name for file in folder.iterdir()) == [
        "book-2026-11-22.db",
        "book-2026-11-23.db",
    ]


def test_seven_days_and_four_weeks_are_kept(book, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    for back in range(1, 60):
        (folder / f"book-{TODAY - timedelta(days=back)}.db").write_bytes(b"")
    (folder / "book-of-mine.db").write_bytes(b"")
    keep_daily(book, KEY, folder, TODAY)
    kept = sorted(file.stem.removeprefix("book-") for file in folder.iterdir())
    assert kept == [
        "2026-11-01",  # the Sundays that end their weeks
        "2026-11-08",
        "2026-11-15",
        *(f"2026-11-{day}" for day in range(16, 23)),
        "of-mine",
    ]


def test_a_rep_who_works_now_and_then_keeps_four_weeks_too():
    days = [TODAY - timedelta(days=back) for back in range(0, 300, 20)]
    assert worth_keeping(days) == set(days[:7])
    assert worth_keeping([]) == set()


def test_restoring_puts_the_copy_in_place_and_keeps_the_book_there_was(book, tmp_path):
    before = names(book)
    backup(book, KEY, tmp_path / "copy.db")
    add(book, "added since")
    done = restore(tmp_path / "copy.db", book, KEY, tmp_path / "recovery")
    assert names(book) == before
    assert done.kept
    assert names(done.kept) == sorted([*before, "added since"])
    assert verify(book, KEY).counts["customer"] == 5
    assert not list(book.parent.glob("*restoring*"))


def test_restoring_into_an_empty_profile_needs_no_book(book, tmp_path):
    backup(book, KEY, tmp_path / "copy.db")
    other = tmp_path / "other" / "book.db"
    other.parent.mkdir()
    assert restore(tmp_path / "copy.db", other, KEY, tmp_path / "recovery").kept is None
    assert names(other) == names(book)


def test_the_log_of_a_book_that_was_not_closed_is_kept_too(book, tmp_path):
    backup(book, KEY, tmp_path / "copy.db")
    open_one = open_book(book, seed=2)
    with open_one.write() as session:
        create(session, Kind.CUSTOMER, {"name": "only in the log"})
    log = book.with_name("book.db-wal").read_bytes()
    main = book.read_bytes()
    open_one.close()
    book.write_bytes(main)
    book.with_name("book.db-wal").write_bytes(log)
    done = restore(tmp_path / "copy.db", book, KEY, tmp_path / "recovery")
    assert done.kept
    assert "only in the log" in names(done.kept)
    assert "only in the log" not in names(book)


def test_a_damaged_book_is_kept_as_it_is_and_replaced(book, tmp_path):
    backup(book, KEY, tmp_path / "copy.db")
    damage(book, at=100)
    broken = book.read_bytes()
    done = restore(tmp_path / "copy.db", book, KEY, tmp_path / "recovery")
    assert done.kept
    assert done.kept.read_bytes() == broken
    assert len(names(book)) == 5


@pytest.mark.parametrize("at", [0, 20, 4096 + 5, None, -1])
def test_one_flipped_bit_anywhere_and_the_copy_is_refused(book, tmp_path, at):
    copy = tmp_path / "copy.db"
    backup(book, KEY, copy)
    damage(copy, at)
    before = names(book)
    with pytest.raises((DamagedCopy, NotACopy)) as refused:
        restore(copy, book, KEY, tmp_path / "recovery")
    assert "copy.db" in str(refused.value)
    assert names(book) == before
    assert not (tmp_path / "recovery").exists()


def test_what_is_no_copy_is_refused_in_words(book, tmp_path):
    other = tmp_path / "holiday.db"
    for content in (b"", b"SQLite format 3\0" + bytes(5000), os.urandom(8192)):
        other.write_bytes(content)
        with pytest.raises(NotACopy) as refused:
            restore(other, book, KEY, tmp_path / "recovery")
        assert "holiday.db" in str(refused.value)
    with pytest.raises(NoCopy):
        restore(tmp_path / "gone.db", book, KEY, tmp_path / "recovery")
    assert len(names(book)) == 5


def test_a_copy_from_a_newer_app_is_refused(book, tmp_path, monkeypatch):
    backup(book, KEY, tmp_path / "copy.db")
    monkeypatch.setattr("storage.backup.files.HEAD", 0)
    with pytest.raises(NewerCopy):
        restore(tmp_path / "copy.db", book, KEY, tmp_path / "recovery")


def test_the_newest_whole_copy_is_found_behind_damaged_ones(book, tmp_path):
    folder = tmp_path / "backups"
    for back in (2, 1, 0):
        keep_daily(book, KEY, folder, TODAY - timedelta(days=back))
    damage(folder / "book-2026-11-22.db")
    found = newest_good(folder, KEY)
    assert found
    assert found.path.name == "book-2026-11-21.db"
    assert newest_good(tmp_path / "none", KEY) is None


def test_an_older_book_is_copied_before_it_is_migrated_and_others_are_not(
    book, tmp_path, monkeypatch
):
    folder = tmp_path / "backups"
    assert copy_before_migration(book, KEY, folder) is None
    assert copy_before_migration(tmp_path / "none.db", KEY, folder) is None
    for module in ("storage.backup.HEAD", "storage.backup.files.HEAD"):
        monkeypatch.setattr(module, 9)
    made = copy_before_migration(book, KEY, folder)
    assert made
    assert made.path.name.startswith("before-version-9-from-")
    found = newest_good(folder, KEY)
    assert found
    assert found.path == made.path
