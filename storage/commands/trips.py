"""Planning trips, and moving them from one state to the next."""

from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.records import load
from storage.commands.trip_shift import shift_plan
from storage.commands.trip_stops import StopPlace, arrange
from storage.models import Expense, Leg, Stay, Stop, Trip, Writing
from storage.models.base import Synced
from storage.queries.company_settings import company_setting
from storage.rules.choices import StopStatus, TripStatus
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.places import City, find_city
from storage.rules.trip_draft import TripDraft
from storage.rules.trips import APPROVAL_SETTING, Mover, check_move


def plan_trip(session: Session, draft: TripDraft, zone: str) -> UUID:
    """Begin a trip as a draft; raises RuleBroken for the first thing that cannot stay so."""
    values = _values(draft)
    writing = Writing.of(session)
    values |= {"owner_id": writing.author, "zone": zone, "status": TripStatus.DRAFT}
    values |= {"status_at": writing.now, "status_by": writing.author}
    return records.create(session, Kind.TRIP, values)


def edit_trip(session: Session, trip_id: UUID, draft: TripDraft, *, shift: bool = False) -> None:
    """Change the plan; a stop on a day that is not part of the trip any more loses its day.

    Its planned visit comes off the plan with it. What took place stays on the day that it was.
    `shift`: where the first day changes, what is planned goes along by as many days.
    """
    began = load(session, Trip, trip_id).starts_on
    records.edit(session, Kind.TRIP, trip_id, _values(draft))
    if shift and draft.starts_on is not None:
        shift_plan(session, trip_id, draft.starts_on - began)
    loose = [
        StopPlace(stop.id, None, 0, stop.starts_minute if stop.fixed else None)
        for stop in _parts(session, Stop, trip_id)
        if stop.on is not None and not _within(draft, stop.on)
        if stop.status == StopStatus.PLANNED
    ]
    arrange(session, trip_id, loose)


def move_trip(session: Session, trip_id: UUID, to: TripStatus, note: str = "") -> None:
    """Take a trip to another state, as its owner or as a manager above.

    Raises RuleBroken("trip.no_such_move") for what the table of moves does not have, and
    RuleBroken("trip.needs_a_reason") for sending one back without saying why.
    """
    trip = load(session, Trip, trip_id)
    writing = Writing.of(session)
    mover = Mover.OWNER if trip.owner_id == writing.author else Mover.MANAGER
    before = TripStatus(trip.status)
    approval = bool(company_setting(session, APPROVAL_SETTING, False))
    check_move(before, to, mover, approval=approval)
    back = mover is Mover.MANAGER and to in (TripStatus.DRAFT, TripStatus.SUMMARY_DUE)
    if back and not note.strip():
        raise RuleBroken("trip.needs_a_reason")
    trip.status = to
    trip.status_at, trip.status_by = writing.now, writing.author
    trip.status_note = note.strip() or None


def delete_trip(session: Session, trip_id: UUID) -> None:
    """Delete a trip that never began, with its stops; its planned visits stay on the plan."""
    trip = load(session, Trip, trip_id)
    if TripStatus(trip.status) not in (TripStatus.DRAFT, TripStatus.CANCELLED):
        raise RuleBroken("trip.began")
    now = Writing.of(session).now
    for model in (Stop, Leg, Stay, Expense):
        for part in _parts(session, model, trip_id):
            part.deleted_at = now
    trip.deleted_at = now


def _parts(session: Session, model: type[Any], trip_id: UUID) -> list[Any]:
    query = select(model).where(model.trip_id == trip_id, model.deleted_at.is_(None))
    found: list[Synced] = list(session.scalars(query))
    return found


def _within(draft: TripDraft, day: date) -> bool:
    first, last = draft.starts_on, draft.ends_on
    return first is not None and last is not None and first <= day <= last


def _values(draft: TripDraft) -> dict[str, Any]:
    for field, code in draft.problems():
        raise RuleBroken(code, field=field)
    origin = find_city(draft.from_city) if draft.from_city.strip() else None
    return {
        "title": draft.name(),
        "starts_on": draft.starts_on,
        "ends_on": draft.ends_on,
        "from_place": _place(draft.from_city.strip(), origin) if draft.from_city.strip() else None,
        "cities": [_place(name, find_city(name)) for name in draft.cities],
        "purpose": draft.purpose.strip() or None,
        "goals": [asdict(goal) for goal in draft.goals],
        "budget": [asdict(line) | {"category": line.category.value} for line in draft.budget],
        "limit_minor": draft.limit_minor,
        "currency": draft.currency,
        "companions": [dict(each) for each in draft.companions],
    }


def _place(name: str, city: City | None) -> dict[str, Any]:
    if city is None:
        return {"name": name}
    return {"name": name, "latitude": city.place.latitude, "longitude": city.place.longitude}
