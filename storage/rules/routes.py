"""A day's visits in the best order: appointments, opening hours, durations, time on the way.

What counts, in this order: appointments kept, visits made, minutes on the way, an early end. Up to
`EXACT` stops the answer is the optimum; the same input always gives the same answer.
"""

import math
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

EXACT: Final = 8  # stops of a day up to which every order is considered
EARTH_KM: Final = 6371.0
DETOUR: Final = 1.3  # roads are that much longer than the straight line
Window = tuple[int, int]  # minutes of the local day: open from, closed from


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is, in degrees."""

    latitude: float
    longitude: float


Travel = Callable[[Place, Place], float]  # minutes on the way


@dataclass(frozen=True, slots=True)
class RouteStop:
    """One customer to be seen.

    `day` is the index of the day it stands on, None where it has none yet; it changes its day only
    if `movable`. `fixed` is the minute of an appointment. `hours` are the opening hours by the
    index of the day; a day without an entry is open all day, one with an empty entry is closed.
    """

    key: Hashable
    place: Place
    minutes: int
    day: int | None = None
    movable: bool = False
    fixed: int | None = None
    hours: dict[int, tuple[Window, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RouteDay:
    """One day on the road: where it begins and ends, and between which minutes."""

    begins: int
    ends: int
    start: Place | None = None
    end: Place | None = None


@dataclass(frozen=True, slots=True)
class RouteVisit:
    """When one stop is reached, begins and ends, and the minutes on the way to it."""

    key: Hashable
    arrives: float
    starts: float
    leaves: float
    travel: float


@dataclass(frozen=True, slots=True)
class DayRoute:
    """A day in order; `home` is when its end is reached, `travel` all minutes on the way."""

    visits: tuple[RouteVisit, ...]
    travel: float
    home: float
    missed: tuple[Hashable, ...] = ()
    missed_fixed: int = 0

    @property
    def cost(self) -> tuple[int, int, float, float]:
        return self.missed_fixed, len(self.missed), round(self.travel, 6), round(self.home, 6)


class RouteCancelled(Exception):
    """Whoever asked for an order does not want it any more."""


def kilometres(one: Place, other: Place) -> float:
    """The straight line over the globe."""
    here, there = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude)
    up = there - here
    h = math.sin(up / 2) ** 2 + math.cos(here) * math.cos(there) * math.sin(across / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(h)))


def by_road(one: Place, other: Place) -> float:
    """Minutes by car: 25 km/h in town, 60 km/h up to 60 km, 90 km/h beyond, 5 to park."""
    road = kilometres(one, other) * DETOUR
    if road < 0.05:
        return 0.0
    town, country, motorway = min(road, 8), min(max(road - 8, 0), 52), max(road - 60, 0)
    return 5 + 60 * (town / 25 + country / 60 + motorway / 90)


def begins_at(stop: RouteStop, day: int, arrives: float) -> float | None:
    """When a visit can begin for somebody who arrives then; None if not on this day any more."""
    if stop.fixed is not None:
        return float(stop.fixed) if arrives <= stop.fixed else None
    windows = stop.hours.get(day)
    if windows is None:
        return arrives
    for opens, closes in windows:
        starts = max(arrives, opens)
        if starts + stop.minutes <= closes:
            return starts
    return None


class DayPlanner:
    """Finds the best order of stops on one day."""

    def __init__(self, index: int, day: RouteDay, travel: Travel) -> None:
        self.index = index
        self.day = day
        self._travel = travel
        self._known: dict[tuple[Place, Place], float] = {}

    def travel(self, one: Place | None, other: Place | None) -> float:
        """Minutes between two places; none where one of them is not known."""
        if one is None or other is None:
            return 0.0
        key = (one, other)
        if key not in self._known:
            self._known[key] = self._travel(one, other)
        return self._known[key]

    def in_order(self, stops: Sequence[RouteStop]) -> DayRoute:
        """The day as the stops stand; one that cannot be kept in this order is missed."""
        visits: list[RouteVisit] = []
        missed: list[Hashable] = []
        missed_fixed, total = 0, 0.0
        here, now = self.day.start, float(self.day.begins)
        for stop in stops:
            way = self.travel(here, stop.place)
            starts = begins_at(stop, self.index, now + way)
            if starts is None or self._home(stop, starts) > self.day.ends:
                missed.append(stop.key)
                missed_fixed += stop.fixed is not None
                continue
            visits.append(RouteVisit(stop.key, now + way, starts, starts + stop.minutes, way))
            total += way
            here, now = stop.place, starts + stop.minutes
        last = self.travel(here, self.day.end) if visits else 0.0
        return DayRoute(tuple(visits), total + last, now + last, tuple(missed), missed_fixed)

    def _home(self, stop: RouteStop, starts: float) -> float:
        return starts + stop.minutes + self.travel(stop.place, self.day.end)

    def optimum(self, stops: Sequence[RouteStop]) -> DayRoute:
        """The best of all orders and of all choices of what to leave out; few stops only.

        Of two ways to have seen the same stops and to stand at the same place, the one that is
        later and longer is never better: an early arrival can always wait.
        """
        ways = _Ways(self, stops)
        best_cost, best_order = ways.cost(0, 0.0, float(self.day.begins)), ()
        front: dict[tuple[int, int], list[_Label]] = {(0, -1): [(float(self.day.begins), 0.0, ())]}
        while front:
            following: dict[tuple[int, int], list[_Label]] = {}
            for (seen, here), labels in front.items():
                for now, travel, order in labels:
                    for at in range(len(stops)):
                        if seen >> at & 1:
                            continue
                        way = ways.between[here][at]
                        starts = begins_at(stops[at], self.index, now + way)
                        if starts is None:
                            continue
                        leaves = starts + stops[at].minutes
                        home = leaves + ways.home[at]
                        if home > self.day.ends:
                            continue
                        new = (leaves, travel + way, (*order, at))
                        target = (seen | 1 << at, at)
                        if not _keep(following.setdefault(target, []), new):
                            continue
                        cost = ways.cost(target[0], travel + way + ways.home[at], home)
                        if cost < best_cost:
                            best_cost, best_order = cost, new[2]
            front = following
        route = self.in_order([stops[at] for at in best_order])
        missed = tuple(stop.key for at, stop in enumerate(stops) if at not in best_order)
        return DayRoute(route.visits, route.travel, route.home, missed, best_cost[0])


_Label = tuple[float, float, tuple[int, ...]]  # when it is left, minutes on the way, the order


class _Ways:
    """The minutes between the stops of one day, looked up once; -1 is where the day begins."""

    def __init__(self, planner: DayPlanner, stops: Sequence[RouteStop]) -> None:
        froms = {-1: planner.day.start} | {at: stop.place for at, stop in enumerate(stops)}
        self.between = {
            at: [planner.travel(place, stop.place) for stop in stops] for at, place in froms.items()
        }
        self.home = [planner.travel(stop.place, planner.day.end) for stop in stops]
        self._count = len(stops)
        self._fixed = sum(1 << at for at, stop in enumerate(stops) if stop.fixed is not None)

    def cost(self, seen: int, travel: float, home: float) -> tuple[int, int, float, float]:
        missed_fixed = (self._fixed & ~seen).bit_count()
        return missed_fixed, self._count - seen.bit_count(), round(travel, 6), round(home, 6)


def _keep(known: list[_Label], new: _Label) -> bool:
    """Add a label unless a known one is as early and as short; drop those that it makes useless."""
    for label in known:
        if label[0] <= new[0] and label[1] <= new[1]:
            return False
    known[:] = [one for one in known if one[0] < new[0] or one[1] < new[1]]
    known.append(new)
    return True


def length(route: Sequence[Place], travel: Travel) -> float:
    """Minutes on the way along places in this order."""
    return sum(travel(one, other) for one, other in pairwise(route))
