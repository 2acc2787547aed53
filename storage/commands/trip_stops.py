"""Putting customers on the days of a trip, in an order, and taking them off again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.commands.records import load
from storage.commands.visits import plan_visit
from storage.models import Customer, Stop, Trip, Visit, Writing
from storage.models.base import new_id
from storage.rules.choices import StopStatus, VisitStatus
from storage.rules.days import at_time
from storage.rules.errors import RuleBroken
from storage.rules.places import find_district
from storage.rules.planning import turn_minute

MINUTES = 60  # that a stop takes, where nobody says


@dataclass(frozen=True, slots=True)
class StopPlace:
    """Where a stop goes: its day, its number on the day, and when it begins (minute of the day)."""

    stop_id: UUID
    on: date | None
    position: int
    starts_minute: int | None = None
    fixed: bool | None = None


def put_stop(
    session: Session,
    trip_id: UUID,
    customer_id: UUID,
    on: date | None,
    *,
    starts_minute: int | None = None,
    fixed: bool = False,
    minutes: int | None = None,
    purpose: str = "",
    reasons: Sequence[dict[str, Any]] = (),
) -> UUID:
    """Put a customer on a day of a trip, after the others; with it goes a planned visit."""
    trip = load(session, Trip, trip_id)
    customer = load(session, Customer, customer_id)
    if on is not None and not trip.starts_on <= on <= trip.ends_on:
        raise RuleBroken("trip.day_outside", field="on")
    latitude, longitude, approximate = place_of(customer)
    stop = Stop(
        id=new_id(session),
        owner_id=trip.owner_id,
        trip_id=trip_id,
        customer_id=customer_id,
        customer_name=customer.short_name or customer.name,
        city=customer.city,
        latitude=latitude,
        longitude=longitude,
        approximate=approximate,
        on=on,
        position=_next_position(session, trip_id, on) if on else None,
        starts_minute=starts_minute,
        fixed=fixed or None,
        minutes=minutes or MINUTES,
        purpose=purpose.strip() or None,
        reasons=list(reasons) or None,
        status=StopStatus.PLANNED,
        visit_id=None,
    )
    session.add(stop)
    _follow_plan(session, trip, stop)
    return stop.id


def place_of(customer: Customer) -> tuple[float | None, float | None, bool | None]:
    """A customer's pin, else its city's place, which is approximate; else nothing is known."""
    if customer.latitude is not None and customer.longitude is not None:
        return customer.latitude, customer.longitude, None
    region, country = customer.province or "", customer.country or ""
    found = find_district(
        customer.county or "", customer.city or "", region=region, country=country
    )
    if found is None:
        return None, None, None
    return found.place.latitude, found.place.longitude, True


def arrange(session: Session, trip_id: UUID, places: Sequence[StopPlace]) -> None:
    """Give several stops their days and their order at once; one undo takes it all back."""
    trip = load(session, Trip, trip_id)
    for place in places:
        stop = load(session, Stop, place.stop_id)
        if stop.trip_id != trip_id:
            raise RuleBroken("trip.other_trip")
        if place.on is not None and not trip.starts_on <= place.on <= trip.ends_on:
            raise RuleBroken("trip.day_outside", field="on")
        stop.on, stop.position = place.on, place.position if place.on else None
        stop.starts_minute = place.starts_minute
        if place.fixed is not None:
            stop.fixed = place.fixed or None
        _follow_plan(session, trip, stop)


def edit_stop(
    session: Session, stop_id: UUID, *, minutes: int, purpose: str, starts_minute: int | None,
    fixed: bool,
) -> None:  # fmt: skip
    """Change how long a stop takes, what for, and whether it is an appointment."""
    stop = load(session, Stop, stop_id)
    if fixed and starts_minute is None:
        raise RuleBroken("trip.appointment_without_time", field="starts_minute")
    stop.minutes, stop.purpose = minutes, purpose.strip() or None
    stop.starts_minute, stop.fixed = starts_minute, fixed or None
    _follow_plan(session, load(session, Trip, stop.trip_id), stop)


def take_off(session: Session, stop_id: UUID) -> None:
    """Take a stop off the trip, and its visit off the plan if it has not taken place."""
    stop = load(session, Stop, stop_id)
    now = Writing.of(session).now
    visit = session.get(Visit, stop.visit_id) if stop.visit_id else None
    if visit is not None and visit.status == VisitStatus.PLANNED and visit.deleted_at is None:
        visit.deleted_at = now
    stop.deleted_at = now


def _follow_plan(session: Session, trip: Trip, stop: Stop) -> None:
    """Keep the planned visit behind a stop at the stop's day and time."""
    if stop.status != StopStatus.PLANNED or stop.customer_id is None:
        return
    visit = session.get(Visit, stop.visit_id) if stop.visit_id else None
    if visit is not None and (visit.deleted_at is not None or visit.status != VisitStatus.PLANNED):
        return
    if stop.on is None:
        if visit is not None:
            visit.deleted_at = Writing.of(session).now
            stop.visit_id = None
        return
    at = _moment(trip, stop, stop.on)
    purpose = stop.purpose or trip.purpose or ""
    if visit is None:
        stop.visit_id = plan_visit(
            session, stop.customer_id, at, trip.zone,
            purpose=purpose[:200], minutes=stop.minutes, trip_id=trip.id,
        )  # fmt: skip
        return
    visit.planned_at, visit.planned_minutes = at, stop.minutes
    if stop.purpose:
        visit.purpose = stop.purpose


def _moment(trip: Trip, stop: Stop, day: date) -> datetime:
    """When a stop begins; one without a time takes its turn."""
    minute = stop.starts_minute
    if minute is None:
        minute = turn_minute(stop.position or 0)
    return at_time(day, time(minute // 60, minute % 60), ZoneInfo(trip.zone))


def _next_position(session: Session, trip_id: UUID, on: date) -> int:
    query = select(func.max(Stop.position)).where(
        Stop.trip_id == trip_id, Stop.on == on, Stop.deleted_at.is_(None)
    )
    last = session.scalar(query)
    return 0 if last is None else last + 1
