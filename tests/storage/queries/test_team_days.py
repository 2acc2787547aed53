"""What a manager reads: a person's day, the numbers of the week, and what was submitted."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from storage.commands import comments
from storage.database import Database, World
from storage.models import Person
from storage.queries.reading import to_read
from storage.queries.team_days import Check, check_board, person_day
from storage.rules.choices import CommentStamp, Role, TripStatus
from storage.rules.kinds import Kind
from tests.storage.a_day import ME, TODAY, ZONE, Book, ago, at

BOSS = UUID(int=99)


@pytest.fixture
def book(book: Book) -> Book:
    book.write(lambda session: session.add(Person(id=ME, name="Zhou", role=Role.REP)))
    return book


@pytest.fixture
def boss(book: Book, tmp_path: Path) -> Iterator[Database]:
    other = Database(tmp_path / "book.db", b"k" * 32, World(author=BOSS, now=lambda: book.now))
    yield other
    other.close()


def sent(book: Book, on=TODAY, **values) -> UUID:
    return book.add(Kind.DAILY_REPORT, owner_id=ME, on=on, submitted_at=book.now, **values)


def papers(book: Book, **how):
    how = {"since": book.now - timedelta(days=14)} | how
    return book.read(to_read, BOSS, [ME], **how)


def test_a_day_tells_planned_done_unplanned_and_not_visited(book: Book) -> None:
    customer = book.customer()
    book.planned(customer, 14)
    book.planned(customer, 11, not_visited="moved")
    book.visited(customer, 9, was_planned=True, planned_at=at(9))
    book.visited(customer, 16)
    day = book.read(person_day, ME, TODAY, ZONE, BOSS)
    assert (day.planned, day.done, day.unplanned, day.not_visited) == (3, 2, 1, 1)
    assert day.report is None


def test_a_report_is_part_of_the_day_once_it_was_sent(book: Book, boss: Database) -> None:
    draft = book.add(Kind.DAILY_REPORT, owner_id=ME, on=ago(1))
    assert book.read(person_day, ME, ago(1), ZONE, BOSS).report is None
    report = sent(book)
    with boss.write() as session:
        comments.mark_read(session, Kind.DAILY_REPORT, report)
        comments.mark_read(session, Kind.DAILY_REPORT, draft)
    day = book.read(person_day, ME, TODAY, ZONE, BOSS)
    assert (day.report.id, day.read_at) == (report, book.now)


def test_the_check_board_counts_by_local_day(book: Book) -> None:
    customer = book.customer()
    yesterday = ago(1)
    book.planned(customer, 14)
    book.visited(customer, started_at=at(23.9, yesterday))
    book.visited(customer, started_at=at(0.1))
    book.call(customer, at(10))
    book.call(customer, at(11), result="busy")
    sent(book)
    book.add(Kind.TARGET, owner_id=ME, month=f"{TODAY:%Y-%m}", calls=100, working_days=21)
    found = book.read(check_board, [ME], [yesterday, TODAY], ZONE)
    assert found[ME, yesterday] == Check(visits_done=1, calls_required=5)
    assert found[ME, TODAY] == Check(
        visits_planned=1, visits_done=1, calls_required=5, calls_done=1, reports_sent=1
    )


def test_a_report_waits_until_it_is_opened(book: Book, boss: Database) -> None:
    report = sent(book)
    (paper,) = papers(book)
    assert (paper.kind, paper.owner, paper.waits) == (Kind.DAILY_REPORT, "Zhou", True)
    with boss.write() as session:
        comments.mark_read(session, Kind.DAILY_REPORT, report)
    (paper,) = papers(book, kept=[report])
    assert not paper.waits  # it was read just now, and stays where it was until one leaves
    assert papers(book) == []


def test_a_trip_waits_until_it_is_reviewed(book: Book, boss: Database) -> None:
    values = {"owner_id": ME, "starts_on": ago(5), "ends_on": ago(2), "zone": ZONE.key}
    values |= {"status_at": book.now}
    trip = book.add(Kind.TRIP, title="Hangzhou", status=TripStatus.SUBMITTED, **values)
    book.add(Kind.TRIP, title="Draft", status=TripStatus.DRAFT, **values)
    with boss.write() as session:
        comments.mark_read(session, Kind.TRIP, trip)
        comments.add_comment(session, Kind.TRIP, trip, "Strong", stamp=CommentStamp.GOOD)
    (paper,) = papers(book)
    assert (paper.title, paper.waits, paper.comments) == ("Hangzhou", True, 1)
