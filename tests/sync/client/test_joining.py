"""A book that was begun alone is signed in: what is written afterwards follows without a gap."""

from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from storage.changes import Origin
from storage.commands import records
from storage.commands.adoption import become
from storage.database import Database, World
from storage.models import OutboxEntry, SyncState
from storage.models.driver import driver_of
from storage.rules.kinds import Kind
from sync.client.engine import Enrolment, enrol
from sync.client.queue import next_batch, number_anew

ALONE, ACCOUNT = UUID(int=7), UUID(int=9)


def test_the_first_change_after_signing_in_is_number_one_to_the_server(tmp_path: Path) -> None:
    database = Database(tmp_path / "book.db", b"k" * 32, World(author=ALONE))
    with database.write() as session:
        records.create(session, Kind.PERSON, {"name": "Ana", "role": "rep"}, record_id=ALONE)
    with database.write(Origin.SERVER) as session:
        enrol(session, Enrolment("d" * 32, 1, "e"))
        session.flush()
        become(session, ALONE, ACCOUNT)
        number_anew(session, session.get_one(SyncState, 1), first=1)
    with database.write() as session:
        records.create(session, Kind.CUSTOMER, {"name": "Hua"})
    with database.read() as session:
        (sent,) = next_batch(driver_of(session.connection()), session.get_one(SyncState, 1), 10)
        assert (sent.n, sent.g) == (1, 1)
        assert session.scalars(select(OutboxEntry.kind)).all() == ["customer"]
    database.close()
