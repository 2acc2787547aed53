"""A trip as its board shows it: days with stops, rides and nights in order; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final
from uuid import UUID

from storage.queries.trip_board import Host, Planning
from storage.queries.trip_routes import BEGINS, ENDS, city_of_day, on_the_way, place_of_city
from storage.queries.trips import LegRow, StayRow, StopRow, TripBoard
from storage.rules.choices import TripStatus
from storage.rules.planning import turn_minute
from storage.rules.routes import Place
from storage.rules.trip_suggestions import TripSuggestion
from storage.rules.trips import Mover, moves_from, standing
from storage.rules.visits import fullness
from storage.rules.working_days import Calendar
from ui.trips.costs import Overview, overview, ride_minutes

_GAP: Final = 90  # minutes: a shorter hole in the day is no room for a visit
_EDITABLE: Final = frozenset({TripStatus.DRAFT, TripStatus.AWAITING, TripStatus.ON_THE_ROAD})


@dataclass(frozen=True, slots=True)
class StopItem:
    """A stop with its number on the trip and when it begins."""

    row: StopRow
    number: int
    minute: int
    timed: bool  # somebody or the search gave it the time
    host: Host
    ride: str = ""  # who rides along


@dataclass(frozen=True, slots=True)
class Gap:
    """Free time between two things, and who would fit."""

    begins: int
    ends: int
    fits: TripSuggestion


Item = StopItem | LegRow | StayRow | Gap


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One column of the board."""

    on: date
    number: int
    city: str
    fullness: int
    working: bool
    shifted: bool
    holiday: str
    items: tuple[Item, ...]

    @property
    def stops(self) -> tuple[StopItem, ...]:
        return tuple(item for item in self.items if isinstance(item, StopItem))


@dataclass(frozen=True, slots=True)
class CityGroup:
    """The suggestions of one city, and the day on which the trip is there."""

    city: str
    day: int | None
    suggested: tuple[TripSuggestion, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """All that the board shows of one trip."""

    trip: TripBoard
    mine: bool
    owner: str
    standing: TripStatus
    moves: frozenset[TripStatus]
    days: tuple[DayPlan, ...]
    loose: tuple[StopItem, ...]
    groups: tuple[CityGroup, ...]
    overview: Overview

    @property
    def editable(self) -> bool:
        """Whether its plan is still this person's to change."""
        return self.mine and self.trip.status in _EDITABLE

    @property
    def running(self) -> bool:
        return self.trip.status is TripStatus.ON_THE_ROAD

    def stop(self, stop_id: object) -> StopItem | None:
        every = [item for day in self.days for item in day.stops]
        return next((item for item in (*every, *self.loose) if item.row.id == stop_id), None)

    def suggestion(self, customer_id: object) -> TripSuggestion | None:
        every = [each for group in self.groups for each in group.suggested]
        return next((each for each in every if each.customer_id == customer_id), None)


def present(planning: Planning, me: UUID | None, today: date, calendar: Calendar) -> Board:
    """Lay a trip out on its days."""
    trip = planning.trip
    mine = trip.owner_id == me
    last = trip.draft.ends_on or today
    order = [stop for stop in trip.stops if stop.on is not None]
    numbers = {stop.id: at for at, stop in enumerate(order, start=1)}
    known = planning.hosts

    def item(stop: StopRow, place: int) -> StopItem:
        minute = stop.starts_minute if stop.starts_minute is not None else turn_minute(place)
        host = known.get(stop.customer_id, Host()) if stop.customer_id else Host()
        ride = planning.rides.get(stop.visit_id, "") if stop.visit_id else ""
        timed = stop.starts_minute is not None
        return StopItem(stop, numbers.get(stop.id, 0), minute, timed, host, ride)

    days: list[DayPlan] = []
    for at, on in enumerate(trip.days, start=1):
        stops = [item(stop, n) for n, stop in enumerate(s for s in trip.stops if s.on == on)]
        days.append(_day(planning, on, at, stops, calendar))
    loose = tuple(item(stop, 0) for stop in trip.stops if stop.on is None)
    mover = Mover.OWNER if mine else Mover.MANAGER
    return Board(
        trip=trip,
        mine=mine,
        owner=planning.owner,
        standing=standing(trip.status, last, today),
        moves=moves_from(trip.status, mover, approval=planning.approval),
        days=tuple(days),
        loose=loose,
        groups=tuple(_groups(planning.suggested, days)),
        overview=overview(trip),
    )


def _day(
    planning: Planning, on: date, number: int, stops: list[StopItem], calendar: Calendar
) -> DayPlan:
    trip, suggested = planning.trip, planning.suggested
    legs = [leg for leg in trip.legs if leg.on == on]
    city = city_of_day(trip, on)
    items: list[Item] = [*stops]
    for leg in legs:
        departs = leg.departs_minute or 0
        place = next(
            (
                at
                for at, item in enumerate(items)
                if (isinstance(item, StopItem) and item.minute >= departs)
                or (isinstance(item, LegRow) and (item.departs_minute or 0) > departs)
            ),
            len(items),
        )
        items.insert(place, leg)
    gap = _gap(stops, legs, [each for each in suggested if each.city == city])
    if gap is not None:
        place = sum(1 for item in items if _minute(item) < gap.ends)
        items.insert(place, gap)
    items += [stay for stay in trip.stays if stay.on == on]
    minutes = [stop.row.minutes for stop in stops]
    rides = [ride_minutes(leg) for leg in legs if BEGINS <= (leg.departs_minute or 0) < ENDS]
    road = _way(trip, stops, city) + sum(rides)
    return DayPlan(
        on=on,
        number=number,
        city=city,
        fullness=fullness(minutes, planning.day_minutes, road=road) if stops else 0,
        working=calendar.is_working(on),
        shifted=calendar.is_shifted(on),
        holiday=calendar.holiday(on) or "",
        items=tuple(items),
    )


def _minute(item: Item) -> int:
    match item:
        case StopItem(minute=minute):
            return minute
        case LegRow(departs_minute=departs):
            return departs or 0
        case Gap(begins=begins):
            return begins
        case StayRow():
            return 24 * 60


def _way(trip: TripBoard, stops: Sequence[StopItem], city: str) -> int:
    """Minutes between the stops of a day as they stand."""
    centre = place_of_city(trip, city)
    places = [
        Place(stop.row.latitude, stop.row.longitude)
        if stop.row.latitude is not None and stop.row.longitude is not None
        else centre
        for stop in stops
    ]
    known = [place for place in places if place is not None]
    return round(sum(on_the_way(one, other) for one, other in pairwise(known)))


def _gap(
    stops: Sequence[StopItem], legs: Sequence[LegRow], suggested: Sequence[TripSuggestion]
) -> Gap | None:
    """The longest free time of a day that has stops already, if somebody fits into it."""
    if not stops or not suggested:
        return None
    busy = [(stop.minute, stop.minute + stop.row.minutes) for stop in stops]
    busy += [(leg.departs_minute or 0, leg.arrives_minute or 0) for leg in legs]
    busy.sort()
    free: list[tuple[int, int]] = []
    now = BEGINS
    for begins, ends in [*busy, (ENDS, ENDS)]:
        if begins > now:
            free.append((now, min(begins, ENDS)))
        now = max(now, ends)
    begins, ends = max(free, key=lambda span: span[1] - span[0], default=(0, 0))
    return Gap(begins, ends, suggested[0]) if ends - begins >= _GAP else None


def _groups(suggested: Sequence[TripSuggestion], days: Sequence[DayPlan]) -> list[CityGroup]:
    cities = dict.fromkeys(each.city for each in suggested)
    return [
        CityGroup(
            city,
            next((day.number for day in days if day.city == city), None),
            tuple(each for each in suggested if each.city == city),
        )
        for city in cities
    ]


def clock(minute: int) -> str:
    """09:30; a minute after midnight is the next day's."""
    return f"{minute // 60 % 24:02}:{minute % 60:02}"
