"""R8: a book that cannot be written opens for reading, and says so when something is saved."""

import sys
from datetime import date

import pytest

from storage.backup import backup
from storage.bulk import record_bulk
from storage.check import check
from storage.commands.records import create
from storage.models import Customer, new_id
from storage.rules.errors import StorageTrouble
from storage.rules.kinds import Kind
from storage.search import search
from tests.faults.books import KEY, open_book, opened, write_filled
from tests.faults.nobody import as_nobody, open_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="other rights there")


@pytest.fixture
def profile():
    with open_folder() as folder:
        write_filled(folder / "book.db")
        yield folder


def read_only_file(folder):
    (folder / "book.db").chmod(0o444)
    folder.chmod(0o777)


def read_only_folder(folder):
    (folder / "book.db").chmod(0o644)
    folder.chmod(0o555)


def read_only_both(folder):
    (folder / "book.db").chmod(0o444)
    folder.chmod(0o555)


WAYS = [read_only_file, read_only_folder, read_only_both]


@pytest.mark.parametrize("way", WAYS)
def test_it_opens_for_reading_and_every_list_works(profile, way):
    way(profile)

    def work():
        database = open_book(profile / "book.db")
        with database.read() as session:
            found = session.query(Customer.name).count(), len(search(session, "华信"))
        database.close()
        return database.read_only, found

    told, (customers, hits) = as_nobody(work)
    assert told
    assert customers == 5
    assert hits >= 4


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("how", ["save", "import"])
def test_a_save_or_an_import_is_refused_and_nothing_is_half_done(profile, way, how):
    before = (profile / "book.db").read_bytes()
    way(profile)

    def work():
        database = open_book(profile / "book.db", seed=5)
        try:
            with database.write() as session:
                if how == "save":
                    create(session, Kind.CUSTOMER, {"name": "new"})
                else:
                    rows = [{"id": new_id(session), "name": f"n {i}"} for i in range(50)]
                    record_bulk(session, Kind.CUSTOMER, rows)
        except StorageTrouble as trouble:
            return trouble.code
        finally:
            database.close()
        return "saved"

    assert as_nobody(work) == "read_only"
    assert (profile / "book.db").read_bytes() == before


def test_a_book_that_can_be_written_says_so(profile):
    (profile / "book.db").chmod(0o666)
    profile.chmod(0o777)

    def work():
        with opened(profile / "book.db") as database:
            return database.read_only

    assert not as_nobody(work)


def test_a_log_that_was_left_on_a_read_only_medium_is_read_too(profile):
    database = open_book(profile / "book.db", seed=5)
    with database.write() as session:
        create(session, Kind.CUSTOMER, {"name": "only in the log"})
    (profile / "book.db").chmod(0o444)
    (profile / "book.db-wal").chmod(0o444)
    (profile / "book.db-shm").chmod(0o444)
    profile.chmod(0o555)

    def work():
        with opened(profile / "book.db") as book, book.read() as session:
            return session.query(Customer.name).count()

    assert as_nobody(work) == 6
    profile.chmod(0o755)
    database.close()


def test_a_file_that_may_not_be_read_is_told_in_words(profile):
    (profile / "book.db").chmod(0)
    profile.chmod(0o755)
    with pytest.raises(StorageTrouble) as trouble:
        as_nobody(lambda: open_book(profile / "book.db"))
    assert trouble.value.code == "missing"


def test_a_missing_folder_is_told_in_words(tmp_path):
    with pytest.raises(StorageTrouble) as trouble:
        open_book(tmp_path / "gone" / "book.db")
    assert trouble.value.code == "missing"


@pytest.mark.parametrize("way", [read_only_folder, read_only_both])
def test_a_copy_can_be_made_of_it_and_not_beside_it(profile, way):
    way(profile)
    with open_folder() as other:
        other.chmod(0o777)
        made = as_nobody(lambda: backup(profile / "book.db", KEY, other / "copy.db").counts)
        assert made["customer"] == 5
    with pytest.raises(StorageTrouble):
        as_nobody(lambda: backup(profile / "book.db", KEY, profile / "copy.db"))


@pytest.mark.parametrize("way", WAYS)
def test_it_can_be_checked(profile, way):
    way(profile)
    found = as_nobody(
        lambda: [str(one) for one in check(profile / "book.db", KEY, date(2026, 11, 22))]
    )
    assert found == []
