"""A damaged book: the newest whole copy takes its place, and the damaged one is kept."""

from datetime import date

import pytest

from desktop.profile import Profile
from desktop.trouble import Trouble
from storage.backup import keep_daily
from storage.database import Database
from storage.rules.errors import StorageTrouble
from tests.faults.books import KEY, open_book, write_filled


@pytest.fixture
def damaged(tmp_path):
    """A profile with two copies, the newer one of them damaged like the book itself."""
    profile = Profile(tmp_path / "profile")
    profile.create_folder()
    write_filled(profile.book)
    for day in (20, 21):
        keep_daily(profile.book, KEY, profile.backups, date(2026, 11, day))
    for path in (profile.book, profile.backups / "book-2026-11-21.db"):
        content = bytearray(path.read_bytes())
        for page in range(len(content) // 4096):
            content[page * 4096 + 100] ^= 1
        path.write_bytes(content)
    return profile


def trouble_of(profile) -> StorageTrouble:
    with pytest.raises(StorageTrouble) as raised:
        open_book(profile.book)
    return raised.value


def test_the_newest_whole_copy_takes_the_place_of_a_damaged_book(qtbot, damaged):
    page = Trouble(damaged, trouble_of(damaged), KEY)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.restored):
        page.put_back.click()
    database: Database = open_book(damaged.book)
    database.close()
    assert (damaged.folder / "recovery" / "book-1" / "book.db").exists()


def test_without_a_whole_copy_it_says_so_and_changes_nothing(qtbot, damaged):
    (damaged.backups / "book-2026-11-20.db").unlink()
    before = damaged.book.read_bytes()
    page = Trouble(damaged, trouble_of(damaged), KEY)
    qtbot.addWidget(page)
    page.put_back.click()
    assert "no whole copy" in page.told.text()
    assert damaged.book.read_bytes() == before


def test_where_the_key_is_not_known_nothing_is_offered(qtbot, damaged):
    page = Trouble(damaged, StorageTrouble("damaged"))
    qtbot.addWidget(page)
    assert not hasattr(page, "put_back")
