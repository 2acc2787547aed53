"""The map of a trip shows the same places on the screen and on paper."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from storage.commands.trip_plan import put_on_day
from storage.commands.trips import plan_trip
from storage.queries.trips import TripBoard, board
from storage.rules.trip_draft import TripDraft
from tests.storage.a_day import ZONE, Book, opened
from ui.trip_print.places import map_stops

FIRST, LAST = date(2026, 11, 25), date(2026, 11, 26)
DRAFT = TripDraft(starts_on=FIRST, ends_on=LAST, cities=("苏州", "无锡", "南京"), from_city="上海")


@pytest.fixture
def trip(tmp_path: Path) -> Iterator[TripBoard]:
    with opened(tmp_path) as book:
        yield planned(book)


def planned(book: Book) -> TripBoard:
    trip = book.write(plan_trip, DRAFT, ZONE.key)
    for name, city, on in (("A", "苏州市", FIRST), ("B", "苏州市", FIRST), ("C", "无锡市", LAST)):
        book.write(put_on_day, trip, book.customer(name, city=city), on)
    found: TripBoard = book.read(board, trip)
    return found


def told(trip: TripBoard, *, small: bool) -> list[tuple[str, str]]:
    return [(stop.number, stop.name) for stop in map_stops(trip, small=small)]


def test_on_paper_each_stop_has_its_number_and_a_city_without_stops_is_a_dot(trip: TripBoard):
    assert told(trip, small=False) == [
        ("", "上海"), ("1", "A"), ("2", "B"), ("3", "C"), ("", "南京"),
    ]  # fmt: skip


def test_where_there_is_little_room_the_cities_stand_for_their_stops(trip: TripBoard):
    assert told(trip, small=True) == [("", "上海"), ("1", "苏州"), ("3", "无锡"), ("", "南京")]
    assert [stop.detail for stop in map_stops(trip, small=True)] == ["", "1–2", "", ""]
