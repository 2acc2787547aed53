"""Summaries and reviews as they were kept, and the earlier times of a problem."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import Cause, Review, Summary, Trip
from storage.rules.choices import Countermeasure, TripStatus
from storage.rules.days import local_day
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.reports import Report, from_stored
from storage.rules.reviews import CODES, CauseDraft, PastCause, ReviewDraft, tidy_code
from storage.rules.trip_summary import SummaryBlock
from storage.rules.trips import standing

_OWING: Final = (TripStatus.ON_THE_ROAD, TripStatus.SUMMARY_DUE, TripStatus.SUBMITTED)


@dataclass(frozen=True, slots=True)
class KeptSummary:
    """A summary as it was kept; `headline` empty: as drafted."""

    id: UUID
    report: Report
    headline: str
    figures: dict[str, Any]
    submitted_at: datetime | None


@dataclass(frozen=True, slots=True)
class KeptReview:
    """A review as it was kept."""

    id: UUID
    draft: ReviewDraft
    lesson_id: UUID | None
    submitted_at: datetime | None


@dataclass(frozen=True, slots=True)
class MissingPaper:
    """An ended trip that owes its summary, its review, or both."""

    trip_id: UUID
    owner_id: UUID | None
    title: str
    ends_on: date
    days: int
    """Since when, counted from the trip's end."""
    summary: bool
    review: bool
    sent_back: str = ""
    """Why the summary was sent back, where it was."""


def summary_id(trip_id: UUID) -> UUID:
    """There is one summary of a trip, whichever laptop it is written on."""
    return derived_id(Kind.SUMMARY, trip_id.hex)


def review_id(trip_id: UUID) -> UUID:
    """There is one review of a trip, whichever laptop it is written on."""
    return derived_id(Kind.REVIEW, trip_id.hex)


def summary_of(session: Session, trip_id: UUID) -> KeptSummary | None:
    """The summary of a trip, if one was begun."""
    found = session.get(Summary, summary_id(trip_id))
    if found is None or found.deleted_at is not None:
        return None
    stored: dict[SummaryBlock, list[dict[str, Any]]] = {block: [] for block in SummaryBlock}
    for line in found.lines or ():
        if line.get("block") in set(SummaryBlock):
            stored[SummaryBlock(line["block"])].append(line)
    headline = found.headline if found.headline_own and found.headline else ""
    return KeptSummary(
        found.id, from_stored(stored), headline, dict(found.figures or {}), found.submitted_at
    )


def review_of(session: Session, trip_id: UUID) -> KeptReview | None:
    """The review of a trip, if one was begun."""
    found = session.get(Review, review_id(trip_id))
    if found is None or found.deleted_at is not None:
        return None
    draft = ReviewDraft(
        causes=tuple(
            CauseDraft(
                cause.code, cause.text or "", cause.countermeasure or "", cause.customer_id,
                cause.id, Countermeasure(cause.done or Countermeasure.OPEN),
                cause.customer_name or "",
            )
            for cause in causes_of(session, trip_id)
        ),
        keep=found.keep or "",
        stop=found.stop or "",
        start=found.start or "",
        rule=found.rule or "",
        rule_tags=tuple(str(tag) for tag in found.rule_tags or ()),
    )  # fmt: skip
    return KeptReview(found.id, draft, found.lesson_id, found.submitted_at)


def causes_of(session: Session, trip_id: UUID) -> list[Cause]:
    """The causes of a trip's review, in the order in which they were written."""
    query = select(Cause).where(Cause.trip_id == trip_id, Cause.deleted_at.is_(None))
    return list(session.scalars(query.order_by(Cause.created_at, Cause.id)))


def earlier_times(session: Session, code: str, before: date, *, but: UUID) -> list[PastCause]:
    """The times that a code was given until a day, in reviews that can be read here."""
    query = (
        select(Cause, Trip)
        .join(Trip, Trip.id == Cause.trip_id)
        .where(
            Cause.code == tidy_code(code),
            Cause.on <= before,
            Cause.trip_id != but,
            Cause.deleted_at.is_(None),
            Trip.deleted_at.is_(None),
        )
        .order_by(Cause.on, Cause.id)
    )
    return [
        PastCause(
            cause.id, cause.code, cause.owner_id, cause.customer_id, cause.customer_name or "",
            cause.on, trip.title, cause.text or "", cause.countermeasure or "",
            Countermeasure(cause.done or Countermeasure.OPEN), cause.done_note or "", trip.id,
            trip.starts_on, trip.ends_on, _reviewed_on(trip),
        )
        for cause, trip in session.execute(query)
    ]  # fmt: skip


def codes_in_use(session: Session) -> list[str]:
    """The codes that a review is offered: those used before, the commonest first, then the rest."""
    query = (
        select(Cause.code)
        .where(Cause.deleted_at.is_(None))
        .group_by(Cause.code)
        .order_by(func.count().desc(), Cause.code)
    )
    used = list(session.scalars(query))
    return used + [code for code in CODES if code not in used]


def missing_papers(session: Session, owners: Collection[UUID], today: date) -> list[MissingPaper]:
    """The ended trips of these people that lack a summary or a review, the oldest first.

    A trip that was marked as reviewed lacks nothing more: whoever read it was content.
    """
    query = (
        select(Trip, Review.submitted_at)
        .outerjoin(Review, (Review.trip_id == Trip.id) & Review.deleted_at.is_(None))
        .where(
            Trip.owner_id.in_(list(owners)),
            Trip.status.in_(_OWING),
            Trip.deleted_at.is_(None),
        )
        .order_by(Trip.ends_on, Trip.id)
    )
    found = [
        MissingPaper(
            trip.id, trip.owner_id, trip.title, trip.ends_on, (today - trip.ends_on).days,
            summary=standing(TripStatus(trip.status), trip.ends_on, today)
            is TripStatus.SUMMARY_DUE,
            review=reviewed is None,
            sent_back=(trip.status_note or "") if trip.status == TripStatus.SUMMARY_DUE else "",
        )
        for trip, reviewed in session.execute(query)
        if standing(TripStatus(trip.status), trip.ends_on, today) is not TripStatus.ON_THE_ROAD
    ]  # fmt: skip
    return [each for each in found if each.summary or each.review]


def _reviewed_on(trip: Trip) -> date | None:
    if trip.status != TripStatus.REVIEWED or trip.status_at is None:
        return None
    return local_day(trip.status_at, ZoneInfo(trip.zone))
