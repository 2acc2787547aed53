"""What is private never leaves the laptop: it has entries to be undone by, and none to be sent."""

from sqlalchemy import select

from storage.commands import records
from storage.commands.undo import undo
from storage.database import Database
from storage.models import LooseNote, OutboxEntry
from storage.queries.waiting import waiting_changes
from storage.rules.kinds import Kind


def entries(database: Database) -> list[tuple[int, str, str]]:
    with database.read() as session:
        query = select(OutboxEntry).order_by(OutboxEntry.n)
        return [(entry.n, entry.kind, entry.state) for entry in session.scalars(query)]


def test_a_private_note_takes_no_number_of_those_that_the_server_counts(database):
    with database.write() as session:
        records.create(session, Kind.LOOSE_NOTE, {"text": "which Wang?"})
    with database.write() as session:
        records.create(session, Kind.CUSTOMER, {"name": "华信精密"})
        records.create(session, Kind.LOOSE_NOTE, {"text": "and which Li?"})
    assert entries(database) == [
        (-2, "loose_note", "kept"), (-1, "loose_note", "kept"), (1, "customer", "pending"),
    ]  # fmt: skip
    with database.read() as session:
        assert waiting_changes(session) == 1


def test_it_is_undone_like_anything_else(database):
    said: list[int] = []
    database.changes.subscribe(lambda changes: said.append(changes.tx))
    with database.write() as session:
        note = records.create(session, Kind.LOOSE_NOTE, {"text": "which Wang?"})
    with database.write() as session:
        records.edit(session, Kind.LOOSE_NOTE, note, {"text": "Wang of Huaxin"})
        records.delete(session, Kind.LOOSE_NOTE, note)
    with database.write() as session:
        undo(session, said[-1])
    with database.read() as session:
        kept = session.get_one(LooseNote, note)
        assert (kept.text, kept.deleted_at) == ("which Wang?", None)
