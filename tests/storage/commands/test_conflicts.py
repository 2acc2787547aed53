"""Deciding a conflict: the other value is put in by an ordinary edit, whatever it is a value of."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from storage.changes import Origin
from storage.commands.conflicts import keep_as_it_is, use_other
from storage.commands.records import create
from storage.commands.sync_journal import note_contact
from storage.database import Database, World
from storage.models import Conflict, Customer
from storage.queries.sync_open import open_conflicts
from storage.queries.sync_state import JournalLine, journal
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind

NOW = datetime(2026, 11, 24, 2, 10, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path):
    opened = Database(tmp_path / "book.db", b"k" * 32, World(uuid4(), lambda: NOW))
    yield opened
    opened.close()


def met(database: Database, kept: dict, other: dict, **values: object) -> tuple[UUID, UUID]:
    """A customer, and a conflict about it."""
    with database.write() as session:
        customer = create(session, Kind.CUSTOMER, {"name": "东岳汽配", **values})
    conflict = uuid4()
    with database.write(Origin.SERVER) as session:
        session.add(
            Conflict(
                id=conflict, root_id=customer, about_kind="customer", about_id=customer,
                kept=kept, other=other,
            )
        )  # fmt: skip
    return customer, conflict


def test_a_value_that_only_one_side_has_is_taken_away_again(database):
    customer, conflict = met(database, {"city": "苏州"}, {}, city="苏州")
    with database.write() as session:
        use_other(session, conflict)
    with database.read() as session:
        assert session.get_one(Customer, customer).city is None
        assert open_conflicts(session) == []


def test_a_deletion_that_lost_can_be_carried_out(database):
    customer, conflict = met(database, {"deleted": False}, {"deleted": True})
    with database.write() as session:
        use_other(session, conflict)
    with database.read() as session:
        assert session.get_one(Customer, customer).deleted_at == NOW


def test_a_company_field_is_changed_without_the_others_beside_it(database):
    customer, conflict = met(
        database, {"custom.erp": "K3"}, {"custom.erp": "SAP"}, custom={"erp": "K3", "fleet": 4}
    )
    with database.write() as session:
        use_other(session, conflict)
    with database.read() as session:
        assert session.get_one(Customer, customer).custom == {"erp": "SAP", "fleet": 4}


def test_keeping_leaves_the_record_alone(database):
    customer, conflict = met(database, {"city": "苏州"}, {"city": "昆山"}, city="苏州")
    with database.write() as session:
        keep_as_it_is(session, conflict)
    with database.read() as session:
        assert session.get_one(Customer, customer).city == "苏州"
        assert open_conflicts(session) == []


def test_what_was_deleted_meanwhile_is_told(database):
    customer, conflict = met(database, {"city": "苏州"}, {"city": "昆山"})
    with database.write() as session:
        session.get_one(Customer, customer).deleted_at = NOW
    with pytest.raises(RuleBroken, match=r"record\.gone"), database.write() as session:
        use_other(session, conflict)


def test_the_journal_keeps_one_line_for_contacts_that_moved_nothing(database):
    lines = [
        JournalLine(NOW, pushed=3),
        JournalLine(NOW),
        JournalLine(NOW),
        JournalLine(NOW, trouble="no_answer"),
        JournalLine(NOW, trouble="no_answer"),
    ]
    for line in lines:
        with database.write() as session:
            note_contact(session, line)
    with database.read() as session:
        assert [(line.pushed, line.trouble) for line in journal(session)] == [
            (0, "no_answer"), (0, ""), (3, ""),
        ]  # fmt: skip
