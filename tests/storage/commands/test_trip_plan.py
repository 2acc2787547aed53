"""Stops change their day and their order, and the times that nobody fixed follow."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from storage.commands import trip_plan, trips
from storage.commands.undo import undo
from storage.models import OutboxEntry
from storage.queries import visits
from storage.queries.trip_board import planning, return_visits
from storage.queries.trips import StopRow, board
from storage.rules.choices import Tier
from storage.rules.trip_draft import TripDraft
from tests.storage.a_day import ME, TODAY, ZONE, Book

FIRST, SECOND = date(2026, 11, 25), date(2026, 11, 26)
DRAFT = TripDraft(starts_on=FIRST, ends_on=SECOND, cities=("苏州",), from_city="上海")


@pytest.fixture
def trip(book: Book) -> UUID:
    return book.write(trips.plan_trip, DRAFT, ZONE.key)


def day(book: Book, trip: UUID, on: date = FIRST) -> list[StopRow]:
    return [stop for stop in book.read(board, trip).stops if stop.on == on]


def told(stops: list[StopRow]) -> list[tuple[str, str]]:
    return [
        (s.customer, f"{(s.starts_minute or 0) // 60}:{(s.starts_minute or 0) % 60:02}")
        for s in stops
    ]


def put(book: Book, trip: UUID, name: str, on: date = FIRST, **where) -> UUID:
    customer = book.customer(name, latitude=31.30, longitude=120.62, city="苏州")
    return book.write(trip_plan.put_on_day, trip, customer, on, **where)


def test_stops_follow_one_another_without_gaps(book, trip):
    for name in "ABC":
        put(book, trip, name)
    assert [name for name, _ in told(day(book, trip))] == ["A", "B", "C"]
    begins = [stop.starts_minute or 0 for stop in day(book, trip)]
    first = begins[0]
    assert [minute - first for minute in begins] == [0, 60, 120]
    assert first > 10 * 60  # on the way from Shanghai


def test_a_stop_is_put_between_others_and_moved_to_another_day(book, trip):
    stops = [put(book, trip, name) for name in "AB"]
    put(book, trip, "C", at=0)
    assert [name for name, _ in told(day(book, trip))] == ["C", "A", "B"]
    book.write(trip_plan.move_stop, stops[0], SECOND)
    assert [name for name, _ in told(day(book, trip))] == ["C", "B"]
    (other,) = day(book, trip, SECOND)
    assert 9 * 60 <= (other.starts_minute or 0) < 10 * 60
    assert [s.position for s in day(book, trip)] == [0, 1]


def test_an_appointment_keeps_its_time_and_stands_where_it_belongs(book, trip):
    stops = [put(book, trip, name) for name in "ABC"]
    book.write(
        trip_plan.set_stop, stops[0], minutes=30, purpose="demo", starts_minute=15 * 60, fixed=True
    )
    assert [name for name, _ in told(day(book, trip))] == ["B", "C", "A"]
    assert told(day(book, trip))[-1] == ("A", "15:00")
    book.write(trip_plan.move_stop, stops[0], FIRST, at=0)
    assert told(day(book, trip))[0] == ("A", "15:00")


def test_visiting_hours_are_kept_to(book, trip):
    stop = put(book, trip, "A")
    customer = day(book, trip)[0].customer_id
    assert customer is not None

    def hours(session) -> None:
        from storage.commands.records import edit
        from storage.rules.kinds import Kind

        known = [{"days": [3], "from": "14:00", "to": "16:00"}]
        edit(session, Kind.CUSTOMER, customer, {"visiting_hours": known})

    book.write(hours)
    book.write(trip_plan.move_stop, stop, FIRST)
    assert told(day(book, trip)) == [("A", "14:00")]


def test_taking_a_stop_off_closes_the_gap_and_one_undo_brings_it_back(book, trip):
    stops = [put(book, trip, name) for name in "AB"]
    before = told(day(book, trip))
    book.write(trip_plan.remove_stop, stops[0])
    assert [name for name, _ in told(day(book, trip))] == ["B"]
    with book.database.read() as session:
        last = max(entry.tx for entry in session.query(OutboxEntry))
    book.write(undo, last)
    assert told(day(book, trip)) == before


def test_the_board_knows_who_decides_and_what_is_due(book, trip):
    customer = book.customer("A", city="苏州", tier="platinum")
    book.visited(customer, -24 * 60)
    book.contact(customer, "Li", title="buyer")
    book.contact(customer, "Shen Yi", decision_power="decides")
    book.visited(book.customer("B", city="苏州", tier="platinum"), -24 * 3)
    found = book.read(planning, trip, TODAY)
    assert [each.customer for each in found.suggested] == ["A"]
    assert (found.hosts[customer].person, found.hosts[customer].decides) == ("Shen Yi", True)
    (due,) = book.read(return_visits, ME, TODAY, ZONE)
    assert (due.tier, due.due, due.of) == (Tier.PLATINUM, 1, 2)


def test_a_stop_that_loses_its_day_loses_its_planned_visit_until_it_has_one_again(book, trip):
    stop = put(book, trip, "A", SECOND)
    book.write(trips.edit_trip, trip, replace(DRAFT, ends_on=FIRST))
    (loose,) = book.read(board, trip).stops
    assert (loose.on, loose.visit_id) == (None, None)
    assert book.read(visits.planned, ME, book.now) == []
    book.write(trip_plan.move_stop, stop, FIRST)
    assert len(book.read(visits.planned, ME, book.now)) == 1
