"""How long a book was away from the server, by a clock that only goes forward."""

from datetime import UTC, datetime, timedelta

import pytest

from storage.database import Database
from storage.models import SyncState
from sync.client import lease
from tests.sync.client.conftest import Company, Laptop

HOUR, DAY = 3_600_000, 24 * 3_600_000


@pytest.fixture
def laptop(company: Company) -> Laptop:
    """A laptop that was in touch just now; the server allows fourteen days."""
    made = company.laptop()
    made.engine().run_once()
    return made


def now_of(company: Company) -> int:
    return int(company.now.timestamp() * 1000)


def over(book: Database, at: int) -> int:
    with book.read() as session:
        return lease.days_over(session, at)


def note(book: Database, at: int, passed_ms: int = 0) -> None:
    with book.write() as session:
        lease.note_time(session, at, passed_ms)


def test_it_is_open_for_as_long_as_the_server_allows_and_then_says_for_how_long_not(
    company: Company, laptop: Laptop
):
    now = now_of(company)
    assert over(laptop.book, now + 14 * DAY) == 0
    assert over(laptop.book, now + 14 * DAY + 1) == 1
    assert over(laptop.book, now + 17 * DAY) == 3


def test_turning_the_clock_back_gains_nothing(company: Company, laptop: Laptop):
    now = now_of(company)
    note(laptop.book, now + 20 * DAY)
    assert over(laptop.book, now - 300 * DAY) == 6


def test_time_goes_on_while_the_app_runs_whatever_the_clock_says(company: Company, laptop: Laptop):
    now = now_of(company)
    for _ in range(15 * 24):
        note(laptop.book, now - 5 * DAY, HOUR)
    assert over(laptop.book, now - 5 * DAY) == 1


def test_a_contact_opens_it_again(company: Company, laptop: Laptop):
    note(laptop.book, now_of(company) + 400 * DAY)  # a clock that was wrong for a moment
    assert over(laptop.book, now_of(company)) > 300
    company.now += timedelta(days=1)
    laptop.engine().run_once()
    assert over(laptop.book, now_of(company)) == 0


def test_a_book_that_has_never_had_a_server_is_never_closed(company: Company):
    book = company.laptop().book
    with book.write() as session:
        session.get_one(SyncState, 1).contact_at = 0
    note(book, now_of(company) + 900 * DAY, HOUR)
    assert over(book, int(datetime(2036, 1, 1, tzinfo=UTC).timestamp() * 1000)) == 0
