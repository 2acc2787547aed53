"""Orders of many stops, and which day a stop is best seen on (`routes` has the day itself)."""

import random
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from storage.rules.routes import (
    EXACT,
    DayPlanner,
    DayRoute,
    RouteCancelled,
    RouteDay,
    RouteStop,
    Travel,
    begins_at,
    by_road,
)

_TRIES: Final = 12_000  # orders that are looked at for a long day
_SHAKE: Final = 200  # what one shaking counts for, whatever it finds
_PASSES: Final = 6  # over all stops, looking for a better day


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stop for which there is no room, and why.

    `reason` is ``closed`` (not open that day), ``too_far`` (not even alone), ``appointment`` (it
    collides with another appointment) or ``full``.
    """

    key: Hashable
    reason: str


@dataclass(frozen=True, slots=True)
class Route:
    """Days in order, and what does not fit."""

    days: tuple[DayRoute, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def travel(self) -> float:
        return sum(day.travel for day in self.days)


def as_planned(
    days: Sequence[RouteDay], stops: Sequence[RouteStop], travel: Travel = by_road
) -> Route:
    """The days as they stand, for the comparison before anything is put in order."""
    return _Search(days, stops, travel, lambda: False).as_given()


def put_in_order(
    days: Sequence[RouteDay],
    stops: Sequence[RouteStop],
    travel: Travel = by_road,
    stopped: Callable[[], bool] = lambda: False,
) -> Route:
    """The best order of every day, and a day for what is movable; raises RouteCancelled."""
    return _Search(days, stops, travel, stopped).run()


class _Search:
    def __init__(
        self,
        days: Sequence[RouteDay],
        stops: Sequence[RouteStop],
        travel: Travel,
        stopped: Callable[[], bool],
    ) -> None:
        self._planners = [DayPlanner(at, day, travel) for at, day in enumerate(days)]
        self._stops = list(stops)
        self._stopped = stopped
        self._known: dict[tuple[int, tuple[int, ...]], DayRoute] = {}
        self._left = 0  # of the orders still to be looked at for the day in hand

    def as_given(self) -> Route:
        of_day: list[list[int]] = [[] for _ in self._planners]
        for at, stop in enumerate(self._stops):
            if stop.day is not None:
                of_day[stop.day].append(at)
        routes = [
            planner.in_order([self._stops[at] for at in chosen])
            for planner, chosen in zip(self._planners, of_day, strict=True)
        ]
        return self._route(routes, of_day)

    def run(self) -> Route:
        of_day: list[list[int]] = [[] for _ in self._planners]
        loose: list[int] = []
        for at, stop in enumerate(self._stops):
            if stop.day is None:
                loose.append(at)
            else:
                of_day[stop.day].append(at)
        for at in sorted(loose, key=lambda at: self._stops[at].fixed is None):
            self._place(of_day, at)
        self._improve(of_day)
        routes = [self._thorough(day, chosen) for day, chosen in enumerate(of_day)]
        return self._route(routes, of_day)

    def _place(self, of_day: list[list[int]], at: int) -> None:
        """Put a stop without a day where it costs least."""
        tries = [
            (self._change(day, chosen, [*chosen, at]), day) for day, chosen in enumerate(of_day)
        ]
        if tries:
            of_day[min(tries)[1]].append(at)

    def _change(self, day: int, before: list[int], after: list[int]) -> tuple[float, ...]:
        old, new = self._best(day, before).cost, self._best(day, after).cost
        return tuple(round(b - a, 6) for a, b in zip(old, new, strict=True))

    def _improve(self, of_day: list[list[int]]) -> None:
        """Move stops that may change their day to where the whole becomes better."""
        movable = [at for at, stop in enumerate(self._stops) if stop.movable or stop.day is None]
        for _ in range(_PASSES):
            better = False
            for at in movable:
                here = next(day for day, chosen in enumerate(of_day) if at in chosen)
                without = [other for other in of_day[here] if other != at]
                gained = self._change(here, of_day[here], without)
                found: list[tuple[tuple[float, ...], int]] = []
                for day, chosen in enumerate(of_day):
                    if day != here:
                        paid = self._change(day, chosen, [*chosen, at])
                        total = tuple(a + b for a, b in zip(gained, paid, strict=True))
                        found.append((total, day))
                if found and min(found)[0] < (0, 0, -1e-6, 0):
                    of_day[here] = without
                    of_day[min(found)[1]].append(at)
                    better = True
            if not better:
                return

    def _best(self, day: int, chosen: list[int]) -> DayRoute:
        key = (day, tuple(sorted(chosen)))
        if key not in self._known:
            if self._stopped():
                raise RouteCancelled
            stops = [self._stops[at] for at in key[1]]
            planner = self._planners[day]
            if len(stops) <= EXACT:
                self._known[key] = planner.optimum(stops)
            else:  # good enough for the choice of a day
                self._known[key] = planner.in_order(_insertion(planner, stops))
        return self._known[key]

    def _thorough(self, day: int, chosen: list[int]) -> DayRoute:
        """A good order of more stops than can all be tried: improved, shaken, improved again."""
        if len(chosen) <= EXACT:
            return self._best(day, chosen)
        planner, stops = self._planners[day], [self._stops[at] for at in sorted(chosen)]
        chance = random.Random(len(stops))
        self._left = _TRIES
        order = self._improved(planner, _insertion(planner, stops))
        best, best_order = planner.in_order(order), order
        while self._left > 0:
            self._left -= _SHAKE
            if self._stopped():
                raise RouteCancelled
            order = self._improved(planner, _kicked(best_order, chance))
            route = planner.in_order(order)
            if route.cost < best.cost:
                best, best_order = route, order
        return best

    def _improved(self, planner: DayPlanner, order: list[RouteStop]) -> list[RouteStop]:
        cost = planner.in_order(order).cost
        better = True
        while better and self._left > 0:
            better = False
            for new in _neighbours(planner, order, only_shorter=cost[1] == 0):
                new_cost = planner.in_order(new).cost
                self._left -= 1
                if new_cost < cost:
                    order, cost, better = new, new_cost, True
                    break
        return order

    def _route(self, routes: list[DayRoute], of_day: list[list[int]]) -> Route:
        left: list[LeftOut] = []
        for day, (route, chosen) in enumerate(zip(routes, of_day, strict=True)):
            missed = set(route.missed)
            stops = [self._stops[at] for at in sorted(chosen)]
            left += [LeftOut(s.key, self._reason(day, s)) for s in stops if s.key in missed]
        return Route(tuple(routes), tuple(left))

    def _reason(self, day: int, stop: RouteStop) -> str:
        planner = self._planners[day]
        if not planner.in_order([stop]).missed:
            return "full" if stop.fixed is None else "appointment"
        opens = begins_at(stop, day, planner.day.begins)
        return "closed" if opens is None and stop.fixed is None else "too_far"


def _insertion(planner: DayPlanner, stops: list[RouteStop]) -> list[RouteStop]:
    """Appointments by their time, then each stop where it costs least."""
    order = sorted((s for s in stops if s.fixed is not None), key=lambda s: s.fixed or 0)
    for stop in stops:
        if stop.fixed is None:
            tries = [[*order[:at], stop, *order[at:]] for at in range(len(order) + 1)]
            order = min(tries, key=lambda new: planner.in_order(new).cost)
    return order


def _kicked(order: list[RouteStop], chance: random.Random) -> list[RouteStop]:
    """Two stretches of the order change places."""
    a, b, c = sorted(chance.sample(range(len(order) + 1), 3))
    return [*order[:a], *order[b:c], *order[a:b], *order[c:]]


def _neighbours(
    planner: DayPlanner, order: list[RouteStop], *, only_shorter: bool
) -> Iterator[list[RouteStop]]:
    """Orders one step away: a stretch turned round, or up to three stops moved elsewhere."""
    day, size = planner.day, len(order)
    places = [day.start, *(stop.place for stop in order), day.end]

    def way(one: int, other: int) -> float:
        return planner.travel(places[one], places[other])

    for a in range(1, size):
        for b in range(a + 1, size + 1):
            saved = way(a - 1, a) + way(b, b + 1) - way(a - 1, b) - way(a, b + 1)
            if saved > 1e-9 or not only_shorter:
                yield [*order[: a - 1], *reversed(order[a - 1 : b]), *order[b:]]
    for many in (1, 2, 3):
        for a in range(size - many + 1):
            rest, piece = [*order[:a], *order[a + many :]], order[a : a + many]
            free = way(a, a + 1) + way(a + many, a + many + 1) - way(a, a + many + 1)
            spots = [at for at in range(size + 1) if at <= a or at > a + many]
            for at in spots:
                for turned in (False, True):
                    first, last = (a + many, a + 1) if turned else (a + 1, a + many)
                    paid = way(at, first) + way(last, at + 1) - way(at, at + 1)
                    if (free - paid > 1e-9 or not only_shorter) and at not in (a, a + many):
                        spot = at if at <= a else at - many
                        moved = list(reversed(piece)) if turned else piece
                        yield [*rest[:spot], *moved, *rest[spot:]]
