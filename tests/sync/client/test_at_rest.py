"""A contact that finds nothing new, soon after another, leaves both sides as they are."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from storage.models import SyncState
from storage.rules.kinds import Kind
from sync.server.store import devices
from tests.sync.client.conftest import Company, Laptop

SOON, LATER = timedelta(seconds=20), timedelta(minutes=2)


@pytest.fixture
def laptop(company: Company) -> Laptop:
    """One that is up to date, as both sides know."""
    company.fill(customers=1)
    laptop = company.laptop()
    for _ in range(2):
        laptop.engine().run_once()
    return laptop


def both(company: Company, laptop: Laptop) -> tuple[Any, ...]:
    """What the two sides remember of their last contact."""
    with laptop.book.read() as session:
        state = session.get_one(SyncState, 1)
        here = (state.run, state.lease, state.contact_at, state.cursor)
    with company.service.read() as connection:
        there = connection.execute(select(devices)).one()
    return *here, *there


def test_within_a_minute_nothing_is_written(company: Company, laptop: Laptop) -> None:
    before = both(company, laptop)
    company.now += SOON
    receipt = laptop.engine().run_once()
    assert both(company, laptop) == before
    assert (receipt.pushed, receipt.pulled, receipt.seq) == (0, 0, before[3])


def test_after_a_minute_both_sides_note_the_time(company: Company, laptop: Laptop) -> None:
    before = both(company, laptop)
    company.now += LATER
    laptop.engine().run_once()
    after = both(company, laptop)
    assert after[2] - before[2] == LATER // timedelta(milliseconds=1)
    assert after[1] != before[1]


def test_a_clock_that_was_ahead_is_put_right_at_once(company: Company, laptop: Laptop) -> None:
    with laptop.book.write() as session:
        session.execute(update(SyncState).values(latest_at=SyncState.latest_at + 10**9))
    laptop.engine().run_once()
    with laptop.book.read() as session:
        state = session.get_one(SyncState, 1)
        assert state.latest_at == state.contact_at


def test_what_waits_without_being_sent_is_told_at_once(company: Company, laptop: Laptop) -> None:
    laptop.write(Kind.CUSTOMER, name="Waits")
    laptop.engine(upload=False).run_once()
    with company.service.read() as connection:
        assert connection.execute(select(devices.c.waiting)).scalar_one() == 1


def test_what_a_colleague_writes_within_the_minute_arrives(
    company: Company, laptop: Laptop
) -> None:
    company.fill(customers=2)
    assert laptop.engine().run_once().pulled == 2
