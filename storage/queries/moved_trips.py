"""What somebody above did with one's own trips, until one has seen it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from storage.models import Person, ReadMark, Trip
from storage.rules.choices import TripStatus


@dataclass(frozen=True, slots=True)
class MovedTrip:
    """A trip that was sent back, approved or marked reviewed by another."""

    id: UUID
    title: str
    status: TripStatus
    by: str
    at: datetime
    note: str


def moved_by_others(session: Session, me: UUID, *, limit: int = 20) -> list[MovedTrip]:
    """The latest moves that somebody else made and that one has not seen, the newest first."""
    seen = and_(
        ReadMark.about_id == Trip.id,
        ReadMark.owner_id == me,
        ReadMark.at >= Trip.status_at,
        ReadMark.deleted_at.is_(None),
    )
    query = (
        select(Trip, Person.name)
        .outerjoin(Person, Person.id == Trip.status_by)
        .outerjoin(ReadMark, seen)
        .where(
            Trip.owner_id == me,
            Trip.status_by.is_not(None),
            Trip.status_by != me,
            Trip.status_at.is_not(None),
            Trip.deleted_at.is_(None),
            ReadMark.id.is_(None),
        )
        .order_by(Trip.status_at.desc(), Trip.id)
        .limit(limit)
    )
    return [
        MovedTrip(
            trip.id, trip.title, TripStatus(trip.status), name or "", trip.status_at,
            trip.status_note or "",
        )
        for trip, name in session.execute(query)
        if trip.status_at is not None
    ]  # fmt: skip
