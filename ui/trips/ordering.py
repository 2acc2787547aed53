"""A better order of a trip: what the search is given, and what it proposes, day by day; no Qt."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from storage.commands.trip_stops import StopPlace
from storage.queries.trip_board import Planning
from storage.queries.trip_routes import RouteInput, on_the_way, route_input
from storage.queries.trips import StopRow
from storage.rules.choices import TripStatus
from storage.rules.route_search import Route, as_planned, put_in_order
from storage.rules.routes import RouteVisit


@dataclass(frozen=True, slots=True)
class ProposedStop:
    """One stop as it would be: when it begins, and whether that is another place than before."""

    stop_id: UUID
    customer: str
    minute: int
    moved: bool
    fixed: bool
    way: int


@dataclass(frozen=True, slots=True)
class ProposedDay:
    """A day before and after."""

    on: date
    before: tuple[str, ...]  # the customers in their order
    after: tuple[ProposedStop, ...]
    way_before: int
    way_after: int

    @property
    def stays(self) -> bool:
        """Whether its stops stand as they did; their times may be others."""
        return self.before == tuple(stop.customer for stop in self.after)


@dataclass(frozen=True, slots=True)
class Unfit:
    """A stop for which there is no room, and why."""

    stop_id: UUID
    customer: str
    reason: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """All of it, before and after; nothing is written yet."""

    days: tuple[ProposedDay, ...]
    unfit: tuple[Unfit, ...]
    way_before: int
    way_after: int
    places: tuple[StopPlace, ...]

    @property
    def changes(self) -> bool:
        """Whether agreeing would change anything."""
        return bool(self.places)


def question(planning: Planning, today: date, *, movable: bool) -> RouteInput:
    """What there is to be put in order: of a trip on the road only what is still to come."""
    running = planning.trip.status is TripStatus.ON_THE_ROAD
    return route_input(
        planning.trip, planning.hosts, since=today if running else None, movable=movable
    )


def propose(planning: Planning, given: RouteInput, stopped: Callable[[], bool]) -> Proposal:
    """The best order; raises RouteCancelled when `stopped` says so."""
    before = as_planned(given.days, given.stops, on_the_way)
    after = put_in_order(given.days, given.stops, on_the_way, stopped)
    rows: dict[Hashable, StopRow] = {stop.id: stop for stop in planning.trip.stops}
    days: list[ProposedDay] = []
    places: list[StopPlace] = []
    for at, on in enumerate(given.on):
        old = [stop for stop in planning.trip.stops if stop.on == on and _waits(stop, given)]
        new = [_stop(visit, rows, on, old) for visit in after.days[at].visits]
        days.append(
            ProposedDay(
                on,
                tuple(stop.customer for stop in old),
                tuple(new),
                round(before.days[at].travel),
                round(after.days[at].travel),
            )
        )
        places += _places(on, new, after, given, planning)
    unfit = [
        Unfit(left.key, rows[left.key].customer, left.reason)
        for left in after.left_out
        if isinstance(left.key, UUID)
    ]
    return Proposal(
        tuple(days),
        tuple(unfit),
        round(before.travel),
        round(after.travel),
        tuple(place for place in places if _differs(place, rows[place.stop_id])),
    )


def _waits(stop: StopRow, given: RouteInput) -> bool:
    return any(one.key == stop.id for one in given.stops)


def _stop(
    visit: RouteVisit, rows: Mapping[Hashable, StopRow], on: date, old: list[StopRow]
) -> ProposedStop:
    row = rows[visit.key]
    # Moved is what stands behind another customer than before; later times alone are not a move.
    was = old.index(row) if row in old else -1
    return ProposedStop(
        row.id, row.customer, round(visit.starts), row.on != on or was < 0, row.fixed,
        round(visit.travel),
    )  # fmt: skip


def _places(
    on: date, new: list[ProposedStop], after: Route, given: RouteInput, planning: Planning
) -> list[StopPlace]:
    """Where each stop of a day goes; what does not fit stays on its day, last, without a time."""
    settled = [s for s in planning.trip.stops if s.on == on and not _waits(s, given)]
    first = len(settled)
    found = [
        StopPlace(stop.stop_id, on, first + place, stop.minute) for place, stop in enumerate(new)
    ]
    left = {one.key for one in after.left_out}
    last = [s for s in planning.trip.stops if s.on == on and s.id in left]
    for place, stop in enumerate(last, start=first + len(new)):
        minute = stop.starts_minute if stop.fixed else None
        found.append(StopPlace(stop.id, on, place, minute))
    return found


def _differs(place: StopPlace, row: StopRow) -> bool:
    return (row.on, row.position, row.starts_minute) != (
        place.on, place.position, place.starts_minute
    )  # fmt: skip
