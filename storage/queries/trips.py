"""Trips as the screens show them: the list, and one trip with its days."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from storage.models import Expense, Leg, Stay, Stop, Trip
from storage.rules.choices import CostCategory, LegMode, NotVisited, StopStatus, TripStatus
from storage.rules.trip_draft import BudgetLine, Goal, TripDraft
from storage.rules.visits import VISIT_MINUTES


@dataclass(frozen=True, slots=True)
class TripRow:
    """A trip in a list; `status` is as written (`rules.trips.standing` says what it is today)."""

    id: UUID
    owner_id: UUID | None
    title: str
    starts_on: date
    ends_on: date
    status: TripStatus
    status_at: datetime | None
    stops: int
    visited: int


@dataclass(frozen=True, slots=True)
class StopRow:
    """One customer on a trip."""

    id: UUID
    customer_id: UUID | None
    customer: str
    city: str | None
    latitude: float | None
    longitude: float | None
    approximate: bool
    visit_id: UUID | None
    on: date | None
    position: int
    starts_minute: int | None
    fixed: bool
    minutes: int
    purpose: str
    reasons: tuple[dict[str, Any], ...]
    unplanned: bool
    status: StopStatus
    result: str
    not_visited: NotVisited | None
    not_visited_note: str


@dataclass(frozen=True, slots=True)
class LegRow:
    """A ride between two places."""

    id: UUID
    mode: LegMode
    number: str
    on: date | None
    departs_minute: int | None
    arrives_minute: int | None
    from_name: str
    to_name: str
    amount_minor: int | None
    invoice_no: str


@dataclass(frozen=True, slots=True)
class StayRow:
    """Nights in a hotel."""

    id: UUID
    on: date | None
    nights: int
    name: str
    city: str
    amount_minor: int | None
    invoice_no: str


@dataclass(frozen=True, slots=True)
class ExpenseRow:
    """Money spent."""

    id: UUID
    category: CostCategory
    on: date
    amount_minor: int
    currency: str
    invoice_no: str
    note: str


@dataclass(frozen=True, slots=True)
class TripBoard:
    """One trip with everything on it; stops in the order of their days, without a day last."""

    id: UUID
    owner_id: UUID | None
    draft: TripDraft
    zone: str
    places: tuple[dict[str, Any], ...]  # of the cities, where known with latitude and longitude
    from_place: dict[str, Any] | None
    status: TripStatus
    status_at: datetime | None
    status_by: UUID | None
    status_note: str
    stops: tuple[StopRow, ...]
    legs: tuple[LegRow, ...]
    stays: tuple[StayRow, ...]
    expenses: tuple[ExpenseRow, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of the trip."""
        first, last = self.draft.starts_on, self.draft.ends_on
        if first is None or last is None:
            return ()
        return tuple(first + timedelta(days=at) for at in range((last - first).days + 1))


def of_person(session: Session, owner: UUID, *, limit: int = 200) -> list[TripRow]:
    """Somebody's trips, the latest first."""
    return _rows(session, Trip.owner_id == owner, limit)


def of_others(session: Session, me: UUID | None, *, limit: int = 200) -> list[TripRow]:
    """The trips of others that this book knows (of the people below), the latest first."""
    return _rows(session, Trip.owner_id.is_not(me), limit)


def _rows(session: Session, whose: ColumnElement[bool], limit: int) -> list[TripRow]:
    planned = func.count(Stop.id)
    visited = func.count(Stop.id).filter(Stop.status == StopStatus.VISITED)
    query = (
        select(Trip, planned, visited)
        .outerjoin(Stop, (Stop.trip_id == Trip.id) & Stop.deleted_at.is_(None))
        .where(whose, Trip.deleted_at.is_(None))
        .group_by(Trip.id)
        .order_by(Trip.starts_on.desc(), Trip.id.desc())
        .limit(limit)
    )
    return [_row(trip, stops, done) for trip, stops, done in session.execute(query)]


def _row(trip: Trip, stops: int, visited: int) -> TripRow:
    return TripRow(
        trip.id, trip.owner_id, trip.title, trip.starts_on, trip.ends_on, TripStatus(trip.status),
        trip.status_at, stops, visited,
    )  # fmt: skip


def board(session: Session, trip_id: UUID) -> TripBoard | None:
    """All of one trip, or None if there is no such trip any more."""
    trip = session.get(Trip, trip_id)
    if trip is None or trip.deleted_at is not None:
        return None
    return TripBoard(
        id=trip.id,
        owner_id=trip.owner_id,
        draft=_draft(trip),
        zone=trip.zone,
        places=tuple(trip.cities or ()),
        from_place=trip.from_place,
        status=TripStatus(trip.status),
        status_at=trip.status_at,
        status_by=trip.status_by,
        status_note=trip.status_note or "",
        stops=tuple(stops_of(session, trip_id)),
        legs=tuple(_legs(session, trip_id)),
        stays=tuple(_stays(session, trip_id)),
        expenses=tuple(expenses_of(session, trip_id)),
    )


def _draft(trip: Trip) -> TripDraft:
    return TripDraft(
        starts_on=trip.starts_on,
        ends_on=trip.ends_on,
        title=trip.title,
        cities=tuple(str(city.get("name", "")) for city in trip.cities or ()),
        from_city=str((trip.from_place or {}).get("name", "")),
        purpose=trip.purpose or "",
        goals=tuple(
            Goal(str(g.get("metric", "")), int(g.get("target", 0)), str(g.get("label", "")))
            for g in trip.goals or ()
        ),
        budget=tuple(
            BudgetLine(CostCategory(b["category"]), int(b["amount_minor"]), str(b.get("note", "")))
            for b in trip.budget or ()
            if b.get("category") in set(CostCategory)
        ),
        limit_minor=trip.limit_minor,
        currency=trip.currency or "CNY",
        companions=tuple(trip.companions or ()),
    )


def stops_of(session: Session, trip_id: UUID) -> list[StopRow]:
    """The stops of a trip by day and order; without a day last."""
    query = select(Stop).where(Stop.trip_id == trip_id, Stop.deleted_at.is_(None))
    found = [_stop(stop) for stop in session.scalars(query)]
    return sorted(found, key=lambda s: (s.on is None, s.on or date.min, *_turn(s), s.id))


def _turn(stop: StopRow) -> tuple[int, int]:
    if stop.unplanned and stop.starts_minute is not None:
        return stop.starts_minute // 75, 99
    return stop.position, 0


def _stop(stop: Stop) -> StopRow:
    return StopRow(
        id=stop.id,
        customer_id=stop.customer_id,
        customer=stop.customer_name,
        city=stop.city,
        latitude=stop.latitude,
        longitude=stop.longitude,
        approximate=bool(stop.approximate),
        visit_id=stop.visit_id,
        on=stop.on,
        position=stop.position or 0,
        starts_minute=stop.starts_minute,
        fixed=bool(stop.fixed),
        minutes=stop.minutes or VISIT_MINUTES,
        purpose=stop.purpose or "",
        reasons=tuple(stop.reasons or ()),
        unplanned=bool(stop.unplanned),
        status=StopStatus(stop.status),
        result=stop.result or "",
        not_visited=NotVisited(stop.not_visited) if stop.not_visited else None,
        not_visited_note=stop.not_visited_note or "",
    )


def _legs(session: Session, trip_id: UUID) -> list[LegRow]:
    query = select(Leg).where(Leg.trip_id == trip_id, Leg.deleted_at.is_(None))
    found = [
        LegRow(
            leg.id, LegMode(leg.mode), leg.number or "", leg.on, leg.departs_minute,
            leg.arrives_minute, leg.from_name or "", leg.to_name or "", leg.amount_minor,
            leg.invoice_no or "",
        )
        for leg in session.scalars(query)
    ]  # fmt: skip
    return sorted(found, key=lambda leg: (leg.on or date.max, leg.departs_minute or 0, leg.id))


def _stays(session: Session, trip_id: UUID) -> list[StayRow]:
    query = select(Stay).where(Stay.trip_id == trip_id, Stay.deleted_at.is_(None))
    found = [
        StayRow(
            stay.id, stay.on, stay.nights or 1, stay.name or "", stay.city or "",
            stay.amount_minor, stay.invoice_no or "",
        )
        for stay in session.scalars(query)
    ]  # fmt: skip
    return sorted(found, key=lambda stay: (stay.on or date.max, stay.id))


def expenses_of(session: Session, trip_id: UUID) -> list[ExpenseRow]:
    """What was spent on a trip, in the order of the days."""
    query = (
        select(Expense)
        .where(Expense.trip_id == trip_id, Expense.deleted_at.is_(None))
        .order_by(Expense.on, Expense.id)
    )
    return [
        ExpenseRow(
            each.id, CostCategory(each.category), each.on, each.amount_minor or 0,
            each.currency or "CNY", each.invoice_no or "", each.note or "",
        )
        for each in session.scalars(query)
    ]  # fmt: skip
