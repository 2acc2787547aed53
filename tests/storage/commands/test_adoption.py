"""A book that was begun alone becomes the account's, whole."""

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from storage.changes import Origin
from storage.commands import records
from storage.commands.adoption import become
from storage.database import Database, World
from storage.models import Base, Customer, DailyReport, OutboxEntry, Person
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind

ALONE, ACCOUNT = UUID(int=7 << 64 | 11), UUID(int=9 << 64 | 13)
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
DAY = date(2026, 11, 22)


def written_alone(folder: Path) -> Database:
    database = Database(folder / "book.db", b"k" * 32, World(author=ALONE, now=lambda: NOW))
    with database.write() as session:
        session.add(Person(id=ALONE, name="Ana", role="rep"))
        customer = records.create(session, Kind.CUSTOMER, {"name": "Hua", "owner_id": ALONE})
        records.create(
            session, Kind.TASK, {"customer_id": customer, "owner_id": ALONE, "text": "x"}
        )
        report = derived_id(Kind.DAILY_REPORT, ALONE.hex, DAY.isoformat())
        values = {"owner_id": ALONE, "on": DAY, "typed": 3}
        records.put(session, Kind.DAILY_REPORT, report, values)
    return database


def test_no_trace_of_the_person_made_up_at_set_up_is_left(tmp_path: Path) -> None:
    database = written_alone(tmp_path)
    with database.write(Origin.SERVER) as session:
        become(session, ALONE, ACCOUNT)
    raw = database.raw_connection()
    for table in Base.metadata.sorted_tables:
        for row in raw.execute(f'SELECT * FROM "{table.name}"'):
            assert ALONE.bytes not in row
            assert ALONE.hex not in repr(row)
            assert str(ALONE) not in repr(row)
    raw.close()
    database.close()


def test_the_work_is_the_accounts_and_the_person_alone_is_never_sent(tmp_path: Path) -> None:
    database = written_alone(tmp_path)
    with database.write(Origin.SERVER) as session:
        become(session, ALONE, ACCOUNT)
    with database.read() as session:
        kinds = list(session.scalars(select(OutboxEntry.kind).order_by(OutboxEntry.n)))
        assert sorted(kinds) == ["customer", "daily_report", "task"]
        owners = {entry.author for entry in session.scalars(select(OutboxEntry))}
        assert owners == {ACCOUNT}
        assert session.scalars(select(Customer.owner_id)).one() == ACCOUNT
        report = session.scalars(select(DailyReport.id)).one()
        assert report == derived_id(Kind.DAILY_REPORT, ACCOUNT.hex, DAY.isoformat())
    database.close()
