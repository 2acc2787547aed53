"""A good book has no findings, and each kind of harm has its own."""

from contextlib import closing
from datetime import date, timedelta
from random import Random

import pytest

from storage.changes import Origin
from storage.check import check
from storage.check.findings import WORDS, Finding
from storage.commands.records import create, delete, edit, restore
from storage.commands.undo import undo
from storage.database import Database, World, connect
from storage.models import SyncState
from storage.rules.kinds import Kind
from tests.faults.books import KEY, NOON, REP, opened, write_filled

TODAY = date(2026, 11, 22)


@pytest.fixture
def book(tmp_path):
    return write_filled(tmp_path / "book.db")


def harm(book, *statements):
    """Change the file behind the app's back."""
    with closing(connect(book, KEY, writing=True)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            connection.execute(statement)


def codes(book):
    return {finding.code for finding in check(book, KEY, TODAY)}


def test_a_good_book_has_no_findings(book):
    assert [str(finding) for finding in check(book, KEY, TODAY)] == []


def test_an_empty_book_has_no_findings(tmp_path):
    with opened(tmp_path / "empty.db"):
        pass
    assert check(tmp_path / "empty.db", KEY, TODAY) == []


def test_edits_deletions_restorations_and_undo_leave_no_findings(book):
    seen = []
    with opened(book, seed=4) as database:
        database.changes.subscribe(seen.append)
        with database.write() as session:
            one = create(session, Kind.CUSTOMER, {"name": "Ahmed's Bakery", "custom": {"a": 1}})
            other = create(session, Kind.CUSTOMER, {"name": "Bäckerei"})
        with database.write() as session:
            edit(session, Kind.CUSTOMER, one, {"custom": {"a": None, "b": [2]}, "name": "Ahmed"})
            delete(session, Kind.CUSTOMER, other)
        with database.write() as session:
            restore(session, Kind.CUSTOMER, other)
        with database.write() as session:
            undo(session, seen[1].tx)
    assert [str(finding) for finding in check(book, KEY, TODAY)] == []


def test_a_company_field_filled_in_after_another_leaves_no_findings(book):
    with opened(book, seed=4) as database:
        with database.write() as session:
            one = create(session, Kind.CUSTOMER, {"name": "Bakery", "custom": {"b": "sourdough"}})
        with database.write() as session:
            edit(session, Kind.CUSTOMER, one, {"custom": {"b": "sourdough", "a": "rye"}})
    assert check(book, KEY, TODAY) == []


def test_a_laptop_whose_clock_was_set_right_by_a_year_leaves_no_findings(tmp_path):
    clock = [NOON + timedelta(days=366)]
    world = World(REP, lambda: clock[0], lambda: 0, Random(1).randbytes, "r")
    with closing(Database(tmp_path / "book.db", KEY, world)) as database:
        with database.write() as session:
            one = create(session, Kind.CUSTOMER, {"name": "Ahmed's Bakery"})
            other = create(session, Kind.TASK, {"owner_id": REP, "text": "quote"})
        clock[0] = NOON
        with database.write() as session:
            edit(session, Kind.CUSTOMER, one, {"city": "苏州"})
            delete(session, Kind.TASK, other)
    assert [str(finding) for finding in check(tmp_path / "book.db", KEY, TODAY)] == []


def test_a_book_in_use_can_be_checked(book):
    with opened(book, seed=4) as database, database.write() as session:
        create(session, Kind.CUSTOMER, {"name": "unsaved"})
        session.flush()
        with closing(connect(book, KEY, writing=False)) as reader:
            assert reader.execute("SELECT count(*) FROM customer").fetchone() == (5,)


HARM = {
    "record.invalid": "UPDATE customer SET status = 'friend'",
    "record.id": "UPDATE task SET id = zeroblob(16) WHERE rowid = 1",
    "record.times": "UPDATE task SET created_at = created_at - 1",
    "record.name_key": "UPDATE customer SET sort_key = 'z'",
    "record.no_trace": "DELETE FROM outbox WHERE kind = 'deal'",
    "record.other_trace": "UPDATE deal SET title = 'another'",
    "outbox.gap": "DELETE FROM outbox WHERE n = 7",
    "outbox.order": 'UPDATE outbox SET "group" = n + 1 WHERE n = 7',
    "outbox.stray": "DELETE FROM link",
    "timeline.missing": "DELETE FROM entry WHERE kind = 'visit'",
    "timeline.differs": "UPDATE entry SET at = at + 1",
    "timeline.stray": "UPDATE entry SET id = randomblob(16) WHERE n = 3",
    "search.missing": "DELETE FROM party WHERE kind = 'contact'",
    "search.differs": (
        "INSERT INTO note_fts(note_fts, rowid, grams) "
        "SELECT 'delete', min(n), '谈价' FROM entry WHERE kind = 'visit'"
    ),
    "search.stray": "UPDATE party SET id = randomblob(16) WHERE n = 2",
    "derived.differs": "UPDATE customer SET open_deals_minor = open_deals_minor + 1",
    "file.orphan": "UPDATE contact SET customer_id = randomblob(16)",
    "file.version": "PRAGMA user_version = 77",
    "record.unreadable": "UPDATE contact SET phones = '[{'",
}


@pytest.mark.parametrize("code", HARM)
def test_each_harm_is_found(book, code):
    harm(book, HARM[code])
    found = {finding.code: finding for finding in check(book, KEY, TODAY)}
    assert code in found
    assert str(found[code])


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("created_at", "created_at - 1"),
        ("created_at", "created_at + 1"),
        ("deleted_at", "deleted_at - 1"),
        ("updated_at", "created_at"),  # as if nobody had noted when it was deleted
    ],
)
def test_a_time_that_the_outbox_contradicts_is_found(book, column, value):
    harm(book, f"UPDATE customer SET {column} = {value} WHERE deleted_at IS NOT NULL")
    found = {finding.code: finding for finding in check(book, KEY, TODAY)}
    assert found["record.times"].places[0].endswith(column)


def test_what_was_taken_back_in_the_transaction_that_did_it_leaves_no_findings(book):
    with opened(book, seed=4) as database:
        with database.write() as session:
            one = create(session, Kind.CUSTOMER, {"name": "Ahmed's Bakery"})
        with database.write() as session:
            edit(session, Kind.CUSTOMER, one, {"city": "苏州"})
            edit(session, Kind.CUSTOMER, one, {"city": None})
        with database.write() as session:
            delete(session, Kind.CUSTOMER, one)
            restore(session, Kind.CUSTOMER, one)
    assert [str(finding) for finding in check(book, KEY, TODAY)] == []


def sign_in(book):
    with opened(book, seed=4) as database, database.write(Origin.SERVER) as session:
        session.add(SyncState(device_id="one", device_no=1, epoch="first"))


def test_what_a_server_took_away_is_no_harm(book):
    sign_in(book)
    harm(book, "UPDATE outbox SET state = 'acked'", "DELETE FROM link")
    assert codes(book) == set()


def test_what_was_answered_and_is_not_kept_any_more_is_no_harm(book):
    sign_in(book)
    answered = "UPDATE outbox SET state = 'acked'", "DELETE FROM outbox WHERE kind = 'link'"
    harm(book, "DELETE FROM link", *answered)
    assert codes(book) == set()


def test_a_gap_in_what_waits_for_a_server_is_found(book):
    sign_in(book)
    harm(book, HARM["outbox.gap"])
    assert "outbox.gap" in codes(book)


def test_a_customer_left_out_of_the_derived_columns_is_named_without_its_name(book):
    harm(book, "UPDATE customer SET name = 'Secret GmbH'")
    told = " ".join(str(finding) for finding in check(book, KEY, TODAY))
    assert "customer" in told
    assert "Secret" not in told


def test_revenue_that_aged_since_it_was_written_is_no_harm(book):
    assert check(book, KEY, date(2028, 1, 1)) == []
    harm(book, "UPDATE customer SET revenue_12m_minor = 7")
    assert codes(book) == {"derived.differs"}


def test_a_flipped_bit_is_found_and_the_wrong_key_is_told(book):
    assert {one.code for one in check(book, bytes(32), TODAY)} == {"file.unreadable"}
    content = bytearray(book.read_bytes())
    content[len(content) // 2] ^= 1
    book.write_bytes(content)
    assert codes(book) & {"file.page", "file.damaged"}


def test_a_finding_names_the_first_places_and_counts_all():
    finding = Finding("record.id", 7, ["a", "b"])
    assert str(finding) == "An id is not of a form that this app makes (7): a, b, …"
    assert all(Finding(code).code in WORDS for code in WORDS)
