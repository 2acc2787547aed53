"""Summaries and reviews as they were kept, and the earlier times of a problem."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Cause, Review, Summary, Trip
from storage.rules.choices import Countermeasure
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.reports import Report, from_stored
from storage.rules.reviews import CauseDraft, PastCause, ReviewDraft, tidy_code
from storage.rules.trip_summary import SummaryBlock


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
        select(Cause, Trip.title)
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
            cause.on, title, cause.text or "", cause.countermeasure or "",
            Countermeasure(cause.done or Countermeasure.OPEN),
        )
        for cause, title in session.execute(query)
    ]  # fmt: skip
