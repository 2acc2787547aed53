"""Ride-alongs: planned or on the spot, each half written by its own person."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.records import load
from storage.models import Practice, RideAlong, RideCoach, RideRep, Writing
from storage.queries.ride_alongs import coach_half_id, planned_ride_id, rep_half_id
from storage.rules.coaching_choices import RideStatus
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.ride_alongs import Mark, RideDraft, problem_with_marks


def plan_ride(session: Session, draft: RideDraft, zone: str) -> UUID:
    """Plan a ride-along; coach and rep need not be in one line of command.

    Where both plan it offline, each on his own laptop, it is one ride-along: the first of the two
    on a day has the same id for both, the second as well.
    """
    values = _values(draft)
    if Writing.of(session).author not in (draft.coach_id, draft.rep_id):
        raise RuleBroken("ride.not_yours")
    values |= {"zone": zone, "status": RideStatus.PLANNED}
    number = 1
    while session.get(RideAlong, ride_id := planned_ride_id(draft, number)) is not None:
        number += 1
    return records.create(session, Kind.RIDE_ALONG, values, record_id=ride_id)


def edit_ride(session: Session, ride_id: UUID, draft: RideDraft) -> None:
    """Change the plan of a ride-along that has not taken place."""
    ride = load(session, RideAlong, ride_id)
    if ride.status == RideStatus.HELD:
        raise RuleBroken("ride.held")
    if (ride.coach_id, ride.rep_id) != (draft.coach_id, draft.rep_id):
        raise RuleBroken("ride.other_people")
    records.edit(session, Kind.RIDE_ALONG, ride_id, _values(draft))


def hold_ride(session: Session, ride_id: UUID) -> None:
    """Say that it took place; from now on the debrief is due within 24 hours."""
    ride = load(session, RideAlong, ride_id)
    if ride.status != RideStatus.HELD:
        ride.status, ride.held_at = RideStatus.HELD, Writing.of(session).now


def cancel_ride(session: Session, ride_id: UUID) -> None:
    """Say that it does not take place."""
    ride = load(session, RideAlong, ride_id)
    if ride.status == RideStatus.HELD:
        raise RuleBroken("ride.held")
    ride.status = RideStatus.CANCELLED


def write_own_half(
    session: Session,
    ride_id: UUID,
    marks: Iterable[Mark],
    went_well: str = "",
    to_improve: str = "",
    *,
    finished: bool,
) -> None:
    """Keep the writer's half, the rep's or the coach's; `finished` makes the scores count.

    The rep's finished half is what lets the coach's be shown to the rep.
    """
    ride = load(session, RideAlong, ride_id)
    author = Writing.of(session).author
    marks = list(marks)
    if code := problem_with_marks(marks):
        raise RuleBroken(code)
    if author not in (ride.coach_id, ride.rep_id):
        raise RuleBroken("ride.not_yours")
    values: dict[str, Any] = {
        "owner_id": author,
        "ride_along_id": ride_id,
        "marks": {mark.key: mark.value() for mark in marks},
        "went_well": went_well.strip() or None,
        "to_improve": to_improve.strip() or None,
    }
    if author == ride.rep_id:
        kind, id_, model = Kind.RIDE_REP, rep_half_id(ride_id), RideRep
    else:
        kind, id_, model = Kind.RIDE_COACH, coach_half_id(ride_id), RideCoach
    known = session.get(model, id_)
    if isinstance(known, RideRep) and known.scored_at and known.marks != values["marks"]:
        raise RuleBroken("ride.scored")  # the coach's scores may have been read by now
    if known is None and kind is Kind.RIDE_COACH:
        values["root_id"] = author  # out of the rep's sight; the server opens it
    if finished and (known is None or known.scored_at is None):
        values["scored_at"] = Writing.of(session).now
    records.put(session, kind, id_, values)
    if ride.status == RideStatus.PLANNED and finished:
        hold_ride(session, ride_id)


def acknowledge(session: Session, ride_id: UUID, comment: str, *, agrees: bool) -> None:
    """The rep has read the debrief, and says what he thinks of it."""
    half = load(session, RideRep, rep_half_id(ride_id))
    if half.scored_at is None:
        raise RuleBroken("ride.score_first")
    half.acknowledged_at = Writing.of(session).now
    half.comment, half.agrees = comment.strip() or None, agrees


def set_practice(
    session: Session,
    ride_id: UUID,
    text: str,
    *,
    skill: str = "",
    times: int | None = None,
    due_on: date | None = None,
) -> UUID:
    """Give the rep the one task until the next ride-along."""
    ride = load(session, RideAlong, ride_id)
    if not text.strip():
        raise RuleBroken("task.empty")
    values = {
        "ride_along_id": ride_id,
        "rep_id": ride.rep_id,
        "coach_id": ride.coach_id,
        "skill": skill or None,
        "text": text.strip(),
        "times_wanted": times,
        "due_on": due_on,
    }
    return records.create(session, Kind.PRACTICE, values)


def practised(session: Session, practice_id: UUID, times: int) -> None:
    """Say how often a practice task was done; it is done when all its times are."""
    practice = load(session, Practice, practice_id)
    practice.times_done = times
    finished = times >= (practice.times_wanted or 1)
    practice.done_on = Writing.of(session).now.date() if finished else None


def _values(draft: RideDraft) -> dict[str, Any]:
    for field, code in draft.problems():
        raise RuleBroken(code, field=field)
    return {
        "coach_id": draft.coach_id,
        "rep_id": draft.rep_id,
        "on": draft.on,
        "starts_minute": draft.starts_minute,
        "goal": draft.goal.strip() or None,
        "focus": list(draft.focus),
        "visits": {visit: dict(said) for visit, said in draft.visits.items()},
        "trip_id": draft.trip_id,
    }
