"""What waits for a manager to be read: trips with their papers, and daily reports."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Subquery, and_, func, select
from sqlalchemy.orm import Session, aliased

from storage.models import Comment, DailyReport, Person, ReadMark, Trip
from storage.rules.choices import TripStatus
from storage.rules.kinds import Kind


@dataclass(frozen=True, slots=True)
class Paper:
    """A daily report, or a trip whose summary was submitted; `read_at` is the reader's own mark."""

    kind: Kind
    id: UUID
    owner_id: UUID | None
    owner: str
    title: str  # of a trip
    first: date
    last: date
    sent_at: datetime | None
    read_at: datetime | None
    comments: int

    @property
    def waits(self) -> bool:
        """Whether it is still to be read: a trip until it is reviewed, a report until opened."""
        return self.kind is Kind.TRIP or self.read_at is None


def to_read(
    session: Session,
    me: UUID,
    owners: Collection[UUID],
    *,
    since: datetime,
    kept: Collection[UUID] = (),
) -> list[Paper]:
    """What these people submitted: what waited longest comes first.

    Reports are told of that were sent after `since`; those that were read are gone from the list,
    but for the `kept`.
    """
    found = [*_trips(session, me, owners), *_reports(session, me, owners, since, kept)]
    return sorted(found, key=lambda paper: (paper.sent_at is None, paper.sent_at, paper.id))


def _trips(session: Session, me: UUID, owners: Collection[UUID]) -> list[Paper]:
    mark, said = aliased(ReadMark), _said(Kind.TRIP)
    query = (
        select(Trip, Person.name, mark.at, func.coalesce(said.c.number, 0))
        .outerjoin(Person, Person.id == Trip.owner_id)
        .outerjoin(mark, _mine(mark, me, Trip.id))
        .outerjoin(said, said.c.about_id == Trip.id)
        .where(
            Trip.status == TripStatus.SUBMITTED,
            Trip.owner_id.in_(list(owners)),
            Trip.deleted_at.is_(None),
        )
    )
    return [
        Paper(
            Kind.TRIP, trip.id, trip.owner_id, name or "", trip.title, trip.starts_on,
            trip.ends_on, trip.status_at, at, number,
        )
        for trip, name, at, number in session.execute(query)
    ]  # fmt: skip


def _reports(
    session: Session, me: UUID, owners: Collection[UUID], since: datetime, kept: Collection[UUID]
) -> list[Paper]:
    mark, said = aliased(ReadMark), _said(Kind.DAILY_REPORT)
    query = (
        select(DailyReport, Person.name, mark.at, func.coalesce(said.c.number, 0))
        .outerjoin(Person, Person.id == DailyReport.owner_id)
        .outerjoin(mark, _mine(mark, me, DailyReport.id))
        .outerjoin(said, said.c.about_id == DailyReport.id)
        .where(
            DailyReport.owner_id.in_(list(owners)),
            DailyReport.submitted_at >= since,
            DailyReport.deleted_at.is_(None),
            mark.id.is_(None) | DailyReport.id.in_(kept),
        )
    )
    return [
        Paper(
            Kind.DAILY_REPORT, report.id, report.owner_id, name or "", "", report.on, report.on,
            report.submitted_at, at, number,
        )
        for report, name, at, number in session.execute(query)
    ]  # fmt: skip


def _mine(mark: Any, me: UUID, about: Any) -> ColumnElement[bool]:
    return and_(mark.about_id == about, mark.owner_id == me, mark.deleted_at.is_(None))


def _said(kind: Kind) -> Subquery:
    return (
        select(Comment.about_id, func.count().label("number"))
        .where(Comment.about_kind == kind.value, Comment.deleted_at.is_(None))
        .group_by(Comment.about_id)
        .subquery()
    )
