"""A trip whose first day changes takes along what is planned on it, or leaves it where it is."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from storage.commands import trip_costs, trips
from storage.commands.ride_alongs import plan_ride
from storage.commands.trip_costs import LegDraft
from storage.commands.trip_plan import put_on_day
from storage.commands.undo import undo
from storage.commands.visits import not_visited
from storage.models import OutboxEntry, RideAlong, Visit
from storage.queries.trips import TripBoard, board
from storage.rules.choices import LegMode, NotVisited
from storage.rules.ride_alongs import RideDraft
from storage.rules.trip_draft import TripDraft
from tests.storage.a_day import ME, ZONE, Book

FIRST, LAST, DAY = date(2026, 11, 25), date(2026, 11, 26), timedelta(days=1)
DRAFT = TripDraft(starts_on=FIRST, ends_on=LAST, cities=("苏州",), from_city="上海")
LATER = replace(DRAFT, starts_on=FIRST + DAY, ends_on=LAST + DAY)


@pytest.fixture
def trip(book: Book) -> UUID:
    trip: UUID = book.write(trips.plan_trip, DRAFT, ZONE.key)
    return trip


def put(book: Book, trip: UUID, name: str, on: date = FIRST) -> UUID:
    stop: UUID = book.write(put_on_day, trip, book.customer(name, city="苏州"), on)
    return stop


def shown(book: Book, trip: UUID) -> TripBoard:
    found: TripBoard = book.read(board, trip)
    return found


def days(book: Book, trip: UUID) -> dict[UUID, date | None]:
    return {stop.id: stop.on for stop in shown(book, trip).stops}


def test_a_trip_that_begins_later_takes_along_what_is_planned(book: Book, trip: UUID) -> None:
    first, last = put(book, trip, "华信"), put(book, trip, "瑞泰", LAST)
    book.write(trip_costs.keep_leg, trip, LegDraft(LegMode.TRAIN, FIRST, "G7012"))
    ride = RideDraft(UUID(int=9), ME, FIRST, focus=("demo",), trip_id=trip)
    ride_id = book.write(plan_ride, ride, ZONE.key)
    book.write(trips.edit_trip, trip, LATER, shift=True)
    assert days(book, trip) == {first: FIRST + DAY, last: LAST + DAY}
    found = shown(book, trip)
    assert [leg.on for leg in found.legs] == [FIRST + DAY]
    planned = book.read(lambda session: session.get(Visit, found.stops[0].visit_id).planned_at)
    assert planned.astimezone(ZONE).date() == FIRST + DAY
    assert book.read(lambda session: session.get(RideAlong, ride_id).on) == FIRST + DAY


def test_what_is_not_taken_along_stays_while_its_day_is_part_of_the_trip(
    book: Book, trip: UUID
) -> None:
    first, last = put(book, trip, "华信"), put(book, trip, "瑞泰", LAST)
    book.write(trips.edit_trip, trip, LATER)
    assert days(book, trip) == {first: None, last: LAST}


def test_what_would_fall_out_of_a_shorter_trip_loses_its_day(book: Book, trip: UUID) -> None:
    first, last = put(book, trip, "华信"), put(book, trip, "瑞泰", LAST)
    book.write(trips.edit_trip, trip, replace(LATER, ends_on=LAST), shift=True)
    assert days(book, trip) == {first: FIRST + DAY, last: None}


def test_what_was_settled_stays_when_the_rest_moves(book: Book, trip: UUID) -> None:
    settled, waiting = put(book, trip, "华信"), put(book, trip, "瑞泰")
    visit = shown(book, trip).stops[0].visit_id
    book.write(not_visited, visit, NotVisited.NOBODY_THERE)
    book.write(trips.edit_trip, trip, LATER, shift=True)
    assert days(book, trip) == {settled: FIRST, waiting: FIRST + DAY}


def test_moving_a_trip_with_its_plan_is_undone_in_one_step(book: Book, trip: UUID) -> None:
    put(book, trip, "华信")
    put(book, trip, "瑞泰", LAST)
    before = shown(book, trip)
    book.write(trips.edit_trip, trip, LATER, shift=True)
    last = book.read(lambda session: max(entry.tx for entry in session.query(OutboxEntry)))
    book.write(undo, last)
    assert shown(book, trip) == before
