"""Moving stops about on the days of a trip; the times that nobody fixed follow the order."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands.records import load
from storage.commands.trip_stops import StopPlace, arrange, edit_stop, put_stop, take_off
from storage.models import Stop
from storage.queries import trips
from storage.queries.trip_board import hosts
from storage.queries.trip_routes import on_the_way, route_input
from storage.rules.choices import StopStatus
from storage.rules.routes import DayPlanner


def put_on_day(
    session: Session,
    trip_id: UUID,
    customer_id: UUID,
    on: date,
    *,
    at: int | None = None,
    purpose: str = "",
    reasons: Sequence[dict[str, Any]] = (),
) -> UUID:
    """Put a customer on a day, `at` a place among the stops there or after them all."""
    stop_id = put_stop(session, trip_id, customer_id, on, purpose=purpose, reasons=reasons)
    _settle(session, trip_id, on, stop_id, at)
    return stop_id


def move_stop(session: Session, stop_id: UUID, on: date | None, *, at: int | None = None) -> None:
    """Take a stop to a day, `at` a place among the stops there or after them all."""
    stop = load(session, Stop, stop_id)
    before = stop.on
    if on is None:
        arrange(session, stop.trip_id, [StopPlace(stop_id, None, 0, stop.starts_minute)])
    else:
        _settle(session, stop.trip_id, on, stop_id, at)
    if before is not None and before != on:
        retime(session, stop.trip_id, [before])


def set_stop(
    session: Session,
    stop_id: UUID,
    *,
    minutes: int,
    purpose: str,
    starts_minute: int | None,
    fixed: bool,
) -> None:
    """Change a stop's time, length and purpose; what follows on its day moves along."""
    edit_stop(
        session, stop_id, minutes=minutes, purpose=purpose, starts_minute=starts_minute, fixed=fixed
    )
    stop = load(session, Stop, stop_id)
    if stop.on is not None:
        session.flush()
        _into_time(session, stop)
        retime(session, stop.trip_id, [stop.on])


def remove_stop(session: Session, stop_id: UUID) -> None:
    """Take a stop off the trip; the others of its day close up."""
    stop = load(session, Stop, stop_id)
    take_off(session, stop_id)
    if stop.on is not None:
        retime(session, stop.trip_id, [stop.on])


def retime(session: Session, trip_id: UUID, days: Iterable[date]) -> None:
    """Give the stops of some days the times that follow from their order; appointments stay."""
    for day in days:
        session.flush()
        _arrange_day(session, trip_id, day, _order(session, trip_id, day))


def _settle(session: Session, trip_id: UUID, on: date, stop_id: UUID, at: int | None) -> None:
    session.flush()
    order = [each for each in _order(session, trip_id, on) if each != stop_id]
    order.insert(len(order) if at is None else at, stop_id)
    _arrange_day(session, trip_id, on, order)


def _into_time(session: Session, stop: Stop) -> None:
    """An appointment stands among the others where its time belongs."""
    if not stop.fixed or stop.starts_minute is None or stop.on is None:
        return
    trip = trips.board(session, stop.trip_id)
    others = [s for s in trip.stops if s.on == stop.on and s.id != stop.id] if trip else []
    starts = stop.starts_minute
    at = sum(1 for s in others if s.starts_minute is not None and s.starts_minute < starts)
    _settle(session, stop.trip_id, stop.on, stop.id, at)


def _order(session: Session, trip_id: UUID, day: date) -> list[UUID]:
    return [stop.id for stop in trips.stops_of(session, trip_id) if stop.on == day]


def _arrange_day(session: Session, trip_id: UUID, day: date, order: Sequence[UUID]) -> None:
    trip = trips.board(session, trip_id)
    if trip is None:
        return
    rows = {stop.id: stop for stop in trip.stops}
    customers = [rows[each].customer_id for each in order]
    known = hosts(session, [each for each in customers if each is not None])
    given = route_input(trip, known)
    at = given.on.index(day) if day in given.on else 0
    of_day = {stop.key: stop for stop in given.stops}
    moving = [of_day[each] for each in order if each in of_day]
    route = DayPlanner(at, given.days[at], on_the_way).in_order(moving)
    begins: dict[object, int] = {visit.key: round(visit.starts) for visit in route.visits}
    places: list[StopPlace] = []
    for place, stop_id in enumerate(order):
        row = rows[stop_id]
        settled = row.fixed or row.status is not StopStatus.PLANNED
        minute = row.starts_minute if settled else begins.get(stop_id)
        if (row.on, row.position, row.starts_minute) != (day, place, minute):
            places.append(StopPlace(stop_id, day, place, minute))
    arrange(session, trip_id, places)
