"""A trip's summary and review: kept as the rep leaves them, submitted, and what they teach."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.records import load
from storage.commands.trips import move_trip
from storage.models import Cause, Customer, Lesson, Review, Trip, Writing
from storage.models.base import new_id
from storage.queries.reviews import (
    causes_of,
    earlier_times,
    review_id,
    review_of,
    summary_id,
)
from storage.queries.trips import stops_of
from storage.rules.choices import Countermeasure, LessonStatus, TripStatus
from storage.rules.errors import RuleBroken
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.reports import Report, to_stored
from storage.rules.reviews import CauseDraft, ReviewDraft, is_code, recurrence, tidy_code
from storage.rules.trip_summary import SummaryBlock


def keep_summary(session: Session, trip_id: UUID, report: Report, headline: str = "") -> UUID:
    """Keep the summary as it now stands; `headline` only where the rep wrote one."""
    trip = load(session, Trip, trip_id)
    stored = to_stored(report, SummaryBlock)
    lines = [entry | {"block": block.value} for block, of in stored.items() for entry in of]
    values = {
        "owner_id": trip.owner_id,
        "trip_id": trip_id,
        "headline": headline.strip() or None,
        "headline_own": bool(headline.strip()) or None,
        "lines": lines,
    }
    return records.put(session, Kind.SUMMARY, summary_id(trip_id), values)


def submit_summary(
    session: Session,
    trip_id: UUID,
    report: Report,
    headline: str = "",
    figures: Mapping[str, Any] | None = None,
) -> None:
    """Submit the summary as it stands; the trip is then the manager's to read."""
    if not any(not sentence.dropped for sentence in report):
        raise RuleBroken("summary.empty")
    id_ = keep_summary(session, trip_id, report, headline)
    now = Writing.of(session).now
    values = {"submitted_at": now, "figures": dict(figures or {})}
    records.edit(session, Kind.SUMMARY, id_, values)
    if TripStatus(load(session, Trip, trip_id).status) is not TripStatus.SUBMITTED:
        move_trip(session, trip_id, TripStatus.SUBMITTED)


def keep_review(session: Session, trip_id: UUID, draft: ReviewDraft) -> UUID:
    """Keep the review as it now stands; a code that returns is tied to the time before."""
    for field, code in draft.problems(to_submit=False):
        raise RuleBroken(code, field=field)
    id_ = keep_points(session, trip_id, draft)
    _keep_causes(session, load(session, Trip, trip_id), id_, draft.causes)
    return id_


def keep_points(session: Session, trip_id: UUID, points: ReviewDraft) -> UUID:
    """Keep what to keep, stop and start, and the rule; the causes stay as they are."""
    trip = load(session, Trip, trip_id)
    values = {
        "owner_id": trip.owner_id,
        "trip_id": trip_id,
        "keep": points.keep.strip() or None,
        "stop": points.stop.strip() or None,
        "start": points.start.strip() or None,
        "rule": points.rule.strip() or None,
        "rule_tags": list(points.rule_tags) or None,
    }
    return records.put(session, Kind.REVIEW, review_id(trip_id), values)


def keep_cause(session: Session, trip_id: UUID, cause: CauseDraft) -> None:
    """Add one cause to the review, or say one otherwise; the others stay as they are."""
    if not is_code(cause.code):
        raise RuleBroken("review.bad_code")
    trip = load(session, Trip, trip_id)
    review = session.get(Review, review_id(trip_id))
    begun = review is not None and review.deleted_at is None
    kept = review_id(trip_id) if begun else keep_points(session, trip_id, ReviewDraft())
    _keep_cause(session, trip, kept, cause)
    session.flush()


def submit_review(
    session: Session,
    trip_id: UUID,
    draft: ReviewDraft | None = None,
    goals: Sequence[Mapping[str, Any]] = (),
) -> None:
    """Submit the review, else as it was kept; its rule is proposed to the lessons with its proof.

    `goals` are set against what was reached, for whoever reads the review later.
    """
    if draft is None:
        kept = review_of(session, trip_id)
        draft = kept.draft if kept is not None else ReviewDraft()
    for field, code in draft.problems(to_submit=True):
        raise RuleBroken(code, field=field)
    review = load(session, Review, keep_review(session, trip_id, draft))
    review.submitted_at = Writing.of(session).now
    review.goals = [dict(goal) for goal in goals] or None
    if review.rule:
        review.lesson_id = _propose_lesson(session, review)


def settle_cause(session: Session, cause_id: UUID, done: Countermeasure, note: str = "") -> None:
    """Say whether what was decided against a problem was done."""
    values = {"done": done.value, "done_note": note.strip() or None}
    records.edit(session, Kind.CAUSE, cause_id, values)


def mark_reviewed(session: Session, trip_id: UUID) -> None:
    """The manager has read a trip's papers; the rule drawn from it joins the lessons."""
    move_trip(session, trip_id, TripStatus.REVIEWED)
    review = session.get(Review, review_id(trip_id))
    if review is not None and review.deleted_at is None and review.lesson_id is not None:
        lesson = session.get(Lesson, review.lesson_id)
        if lesson is not None and lesson.status == LessonStatus.PROPOSED:
            lesson.status = LessonStatus.ACTIVE


def use_lesson(
    session: Session, lesson_id: UUID, visit_id: UUID | None, *, helped: bool | None = None
) -> None:
    """Note that a lesson was used before a visit; the same one twice counts once."""
    load(session, Lesson, lesson_id)
    writing = Writing.of(session)
    visit = visit_id.hex if visit_id else writing.now.date().isoformat()
    id_ = derived_id(Kind.LESSON_USE, lesson_id.hex, writing.author.hex, visit)
    values = {"owner_id": writing.author, "lesson_id": lesson_id, "visit_id": visit_id}
    values |= {"on": writing.now.date(), "helped": helped}
    records.put(session, Kind.LESSON_USE, id_, values)


def _keep_causes(
    session: Session, trip: Trip, review: UUID, causes: tuple[CauseDraft, ...]
) -> None:
    kept = {cause.id for cause in causes if cause.id is not None}
    for old in causes_of(session, trip.id):
        if old.id not in kept:
            old.deleted_at = Writing.of(session).now
    for cause in causes:
        _keep_cause(session, trip, review, cause)
    session.flush()


def _keep_cause(session: Session, trip: Trip, review: UUID, cause: CauseDraft) -> None:
    customer = session.get(Customer, cause.customer_id) if cause.customer_id else None
    past = earlier_times(session, cause.code, trip.ends_on, but=trip.id)
    again = recurrence(cause.code, trip.owner_id, cause.customer_id, past)
    values: dict[str, Any] = {
        "owner_id": trip.owner_id,
        "trip_id": trip.id,
        "review_id": review,
        "code": tidy_code(cause.code),
        "text": cause.text.strip() or None,
        "customer_id": cause.customer_id,
        "customer_name": (customer.short_name or customer.name) if customer else None,
        "on": trip.ends_on,
        "countermeasure": cause.countermeasure.strip() or None,
        "done": cause.done.value,
        "earlier_id": again.earlier.id if again else None,
    }
    if cause.id is None:
        session.add(Cause(id=new_id(session), **values))
    else:
        records.edit(session, Kind.CAUSE, cause.id, values)


def _propose_lesson(session: Session, review: Review) -> UUID:
    evidence = [
        stop.visit_id.hex for stop in stops_of(session, review.trip_id) if stop.visit_id is not None
    ]
    values = {
        "owner_id": review.owner_id,
        "rule": review.rule,
        "tags": list(review.rule_tags or ()),
        "evidence": evidence,
        "review_id": review.id,
    }
    id_ = derived_id(Kind.LESSON, review.id.hex)
    known = session.get(Lesson, id_)
    if known is None:
        values["status"] = LessonStatus.PROPOSED
    return records.put(session, Kind.LESSON, id_, values)
