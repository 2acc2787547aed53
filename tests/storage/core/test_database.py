"""The one door to the file: how it is opened, what it refuses, what it announces."""

from pathlib import Path

import pytest
from sqlalchemy import text

from storage.changes import ChangeSet
from storage.commands import records
from storage.database import PRAGMAS, Database, World
from storage.models import Customer, OutboxEntry
from storage.outbox import OutboxBypassed
from storage.rules.errors import RuleBroken, StorageTrouble
from storage.rules.kinds import Kind
from tests.storage.core.conftest import KEY, ME, NOW


def test_both_kinds_of_connection_have_every_pragma(database: Database) -> None:
    for opened in (database.read, database.write):
        with opened() as session:
            connection = session.connection()
            for name, wanted in PRAGMAS.items():
                assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == wanted, name


def test_the_file_is_not_readable_without_its_key(database: Database) -> None:
    with database.write() as session:
        records.create(session, Kind.CUSTOMER, {"name": "Canary Industries"})
    path = database.path
    database.close()
    for file in path.parent.iterdir():
        assert b"Canary" not in file.read_bytes()
        assert not file.read_bytes().startswith(b"SQLite format 3")
    with pytest.raises(StorageTrouble) as trouble:
        Database(path, b"x" * 32, World(author=ME))
    assert trouble.value.code == "wrong_key"


def test_a_file_of_a_newer_app_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    Database(path, KEY, World(author=ME)).close()
    book = Database(path, KEY, World(author=ME))
    raw = book.raw_connection()
    raw.execute("PRAGMA query_only = OFF")
    raw.execute("PRAGMA user_version = 999")
    raw.close()
    book.close()
    before = path.read_bytes()
    with pytest.raises(StorageTrouble) as trouble:
        Database(path, KEY, World(author=ME))
    assert trouble.value.code == "newer"
    assert path.read_bytes() == before


def test_a_reading_session_cannot_write(database: Database) -> None:
    with pytest.raises(StorageTrouble), database.read() as session:
        session.execute(text("UPDATE customer SET name = 'x'"))


def test_a_transaction_is_announced_once_and_after_the_commit(
    database: Database, news: list[ChangeSet]
) -> None:
    with database.write() as session:
        customer = records.create(session, Kind.CUSTOMER, {"name": "华信"})
        records.create(session, Kind.CONTACT, {"customer_id": customer, "name": "王"})
        assert news == []
    assert len(news) == 1
    assert news[0].of(Kind.CUSTOMER) == {customer}
    assert news[0].touches(Kind.CONTACT)


def test_a_transaction_that_fails_leaves_nothing_and_says_nothing(
    database: Database, news: list[ChangeSet]
) -> None:
    def one_good_one_bad() -> None:
        with database.write() as session:
            records.create(session, Kind.CUSTOMER, {"name": "华信"})
            records.create(session, Kind.CUSTOMER, {"name": "x" * 501})

    with pytest.raises(RuleBroken):
        one_good_one_bad()
    assert news == []
    with database.read() as session:
        assert session.query(Customer).count() == 0
        assert session.query(OutboxEntry).count() == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE customer SET name = 'past the outbox'",
        "DELETE FROM customer",
        "UPDATE customer SET deleted_at = 1",
        "INSERT INTO team (id, name, created_at, created_by, updated_at, updated_by) "
        "VALUES (x'00112233445566778899aabbccddeeff', 'x', 0, x'00', 0, x'00')",
    ],
)
def test_a_write_past_the_outbox_fails_loudly_and_changes_nothing(
    database: Database, statement: str
) -> None:
    with database.write() as session:
        customer = records.create(session, Kind.CUSTOMER, {"name": "华信"})
    with pytest.raises(OutboxBypassed), database.write() as session:
        session.execute(text(statement))
    with database.read() as session:
        assert session.query(Customer).one().id == customer


def test_removing_a_record_instead_of_marking_it_is_refused(database: Database) -> None:
    with database.write() as session:
        customer = records.create(session, Kind.CUSTOMER, {"name": "华信"})
    with pytest.raises(OutboxBypassed), database.write() as session:
        session.delete(session.get_one(Customer, customer))


def test_who_wrote_and_when_comes_from_outside(database: Database) -> None:
    with database.write() as session:
        customer = records.create(session, Kind.CUSTOMER, {"name": "华信"})
    with database.read() as session:
        record = session.get_one(Customer, customer)
        assert (record.created_by, record.created_at) == (ME, NOW)
        assert record.id.version == 7


def test_only_a_long_log_goes_back_into_the_file(database: Database) -> None:
    with database.write() as session:
        records.create(session, Kind.CUSTOMER, {"name": "华信"})
    database.write_log_back(over=10_000)
    assert not_in_the_file(database) > 0
    database.write_log_back()
    assert not_in_the_file(database) == 0


def not_in_the_file(database: Database) -> int:
    """How many pages are in the log only."""
    with database.read() as session:
        _, pages, written = session.execute(text("PRAGMA wal_checkpoint(NOOP)")).one()
    return pages - written
