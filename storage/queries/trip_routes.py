"""The days of a trip as the search for a good order sees them: places, hours, trains."""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from storage.queries.trip_board import Host
from storage.queries.trips import StopRow, TripBoard
from storage.rules.choices import StopStatus
from storage.rules.places import find_city
from storage.rules.routes import Place, RouteDay, RouteStop, Window, by_road, kilometres
from storage.rules.visiting_hours import windows

BEGINS: Final = 9 * 60
ENDS: Final = 18 * 60
_NOON: Final = 12 * 60
_AFTER_A_RIDE, _BEFORE_A_RIDE = 20, 30  # minutes between a train and a customer
_DRIVEN_KM: Final = 150.0  # from home, where no ride is entered
NOWHERE: Final = Place(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class RouteInput:
    """The days that still can be planned, in order, and the stops that are still to be made."""

    on: tuple[date, ...]
    days: tuple[RouteDay, ...]
    stops: tuple[RouteStop, ...]


def on_the_way(one: Place, other: Place) -> float:
    """Minutes by road in steps of five, as people plan; none where a place is not known."""
    if NOWHERE in (one, other):
        return 0.0
    return math.ceil(by_road(one, other) / 5) * 5.0


def route_input(
    trip: TripBoard,
    hosts: Mapping[UUID, Host],
    *,
    since: date | None = None,
    movable: bool = False,
) -> RouteInput:
    """The trip from `since` on; `movable`: a stop may be seen on another day than it stands on."""
    on = tuple(day for day in trip.days if since is None or day >= since)
    days = tuple(_day(trip, day) for day in on)
    stops = [
        _stop(trip, stop, hosts, on, movable)
        for stop in trip.stops
        if stop.status is StopStatus.PLANNED and (stop.on is None or stop.on in on)
    ]
    return RouteInput(on, days, tuple(stops))


def city_of_day(trip: TripBoard, day: date) -> str:
    """Where a day is spent: where its stops are, else by its night or ride, else in turn."""
    names = [str(place["name"]) for place in trip.places]
    found = Counter(
        name for stop in trip.stops if stop.on == day for name in names if _same(stop.city, name)
    )
    if found:
        return found.most_common(1)[0][0]
    for stay in trip.stays:
        if stay.on == day and stay.city:
            return stay.city
    arrived = [leg.to_name for leg in trip.legs if leg.on == day and leg.to_name]
    for name in names:
        if any(_same(place, name) or place.startswith(name) for place in arrived):
            return name
    if not names:
        return ""
    turn = trip.days.index(day) * len(names) // max(len(trip.days), 1)
    return names[min(turn, len(names) - 1)]


def place_of_city(trip: TripBoard, name: str) -> Place | None:
    """Where a city of the trip is, or any other city by its name."""
    for place in (*trip.places, *((trip.from_place,) if trip.from_place else ())):
        if place.get("latitude") is not None and _same(str(place["name"]), name):
            return Place(place["latitude"], place["longitude"])
    city = find_city(name) if name else None
    return city.place if city is not None else None


def _day(trip: TripBoard, day: date) -> RouteDay:
    begins, ends = BEGINS, ENDS
    start = _where_it_begins(trip, day)
    for leg in trip.legs:
        if leg.on != day or leg.departs_minute is None:
            continue
        arrives = leg.arrives_minute or leg.departs_minute
        if leg.departs_minute < _NOON:
            begins = max(begins, min(arrives + _AFTER_A_RIDE, ENDS))
            start = place_of_city(trip, city_of_day(trip, day)) or start
        else:
            ends = min(ends, leg.departs_minute - _BEFORE_A_RIDE)
    return RouteDay(begins, max(ends, begins), start)


def _where_it_begins(trip: TripBoard, day: date) -> Place | None:
    here = place_of_city(trip, city_of_day(trip, day))
    at = trip.days.index(day)
    if at == 0:
        home = place_of_city(trip, trip.draft.from_city)
        near = home is not None and here is not None and kilometres(home, here) <= _DRIVEN_KM
        return home if near else here
    night = next(
        (
            place_of_city(trip, stay.city)
            for stay in trip.stays
            if stay.on is not None and stay.city and 0 < (day - stay.on).days <= stay.nights
        ),
        None,
    )
    return night or here


def _stop(
    trip: TripBoard,
    stop: StopRow,
    hosts: Mapping[UUID, Host],
    on: tuple[date, ...],
    movable: bool,
) -> RouteStop:
    host = hosts.get(stop.customer_id) if stop.customer_id else None
    hours: dict[int, tuple[Window, ...]] = {}
    for at, day in enumerate(on):
        found = windows(host.hours, day.isoweekday()) if host is not None else None
        if found is not None:
            hours[at] = found
    fixed = stop.starts_minute if stop.fixed else None
    return RouteStop(
        key=stop.id,
        place=_place(trip, stop),
        minutes=stop.minutes,
        day=on.index(stop.on) if stop.on is not None else None,
        movable=movable and fixed is None,
        fixed=fixed,
        hours=hours,
    )


def _place(trip: TripBoard, stop: StopRow) -> Place:
    if stop.latitude is not None and stop.longitude is not None:
        return Place(stop.latitude, stop.longitude)
    city = stop.city or (city_of_day(trip, stop.on) if stop.on else "")
    return place_of_city(trip, city) or NOWHERE


def _same(one: str | None, other: str) -> bool:
    return bool(one) and (one or "").rstrip("市县区") == other.rstrip("市县区")
