"""Ride-alongs as the screens show them: the grid of a rep, the debriefs, and who waits for long."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from storage.models import Person, Practice, RideAlong, RideCoach, RideRep, Skill
from storage.rules.choices import Role
from storage.rules.coaching_choices import RideStatus
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.ride_alongs import (
    SKILLS,
    Beaten,
    Mark,
    RideDraft,
    SkillRow,
    grid,
    marks_of,
)


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a debrief."""

    marks: tuple[Mark, ...]
    went_well: str
    to_improve: str
    scored_at: datetime | None
    acknowledged_at: datetime | None = None
    comment: str = ""
    agrees: bool | None = None


@dataclass(frozen=True, slots=True)
class PracticeRow:
    """One practice task; `from_on` is the day of the ride-along that it comes from."""

    id: UUID
    skill: str
    text: str
    times_wanted: int | None
    times_done: int
    due_on: date | None
    done_on: date | None
    from_on: date
    ride_id: UUID


@dataclass(frozen=True, slots=True)
class RideRow:
    """One ride-along with what both halves say, as far as it can be seen here."""

    id: UUID
    coach_id: UUID
    coach: str
    rep_id: UUID
    rep: str
    on: date
    starts_minute: int | None
    goal: str
    focus: tuple[str, ...]
    visits: dict[str, Any]
    trip_id: UUID | None
    status: RideStatus
    held_at: datetime | None
    rep_half: Half | None
    coach_half: Half | None


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """When somebody was accompanied last, and by whom."""

    person_id: UUID
    name: str
    last_on: date | None
    coach: str
    next_on: date | None


@dataclass(frozen=True, slots=True)
class SkillName:
    """The company's words for a skill; empty ones: the app's own."""

    code: str
    name_en: str
    name_zh: str
    levels: tuple[str, ...]
    active: bool = True


def planned_ride_id(draft: RideDraft, number: int) -> UUID:
    """The id of the first, second … ride-along of two people on a day, whoever plans it."""
    coach, rep, on = draft.coach_id, draft.rep_id, draft.on
    two = (coach.hex if coach else "", rep.hex if rep else "")
    return derived_id(Kind.RIDE_ALONG, *two, on.isoformat() if on else "", number)


def rep_half_id(ride_id: UUID) -> UUID:
    """There is one half of the rep's, whichever laptop it is written on."""
    return derived_id(Kind.RIDE_REP, ride_id.hex)


def coach_half_id(ride_id: UUID) -> UUID:
    """There is one half of the coach's, whichever laptop it is written on."""
    return derived_id(Kind.RIDE_COACH, ride_id.hex)


def skills(session: Session) -> list[SkillName]:
    """The skills that are scored, in order: the app's nine, and what the company made of them."""
    return [skill for skill in every_skill(session) if skill.active]


def every_skill(session: Session) -> list[SkillName]:
    """The same, with those that the company uses no more."""
    query = select(Skill).where(Skill.deleted_at.is_(None)).order_by(Skill.position, Skill.code)
    own = {skill.code: skill for skill in session.scalars(query)}
    return [_skill(code, own.get(code)) for code in (*SKILLS, *(c for c in own if c not in SKILLS))]


def _skill(code: str, own: Skill | None) -> SkillName:
    if own is None:
        return SkillName(code, "", "", ())
    levels = tuple(map(str, own.levels or ()))
    return SkillName(
        code, own.name_en or "", own.name_zh or "", levels, active=own.active is not False
    )


def rides_of(session: Session, person: UUID, viewer: UUID, *, limit: int = 100) -> list[RideRow]:
    """The ride-alongs of somebody, as rep or as coach, the latest first, as `viewer` sees them."""
    query = (
        select(RideAlong)
        .where(
            or_(RideAlong.rep_id == person, RideAlong.coach_id == person),
            RideAlong.deleted_at.is_(None),
        )
        .order_by(RideAlong.on.desc(), RideAlong.id.desc())
        .limit(limit)
    )
    return [_row(session, ride, viewer) for ride in session.scalars(query)]


def ride(session: Session, ride_id: UUID, viewer: UUID) -> RideRow | None:
    """One ride-along, or None if there is no such one any more."""
    found = session.get(RideAlong, ride_id)
    if found is None or found.deleted_at is not None:
        return None
    return _row(session, found, viewer)


def rep_grid(session: Session, rep: UUID, viewer: UUID) -> list[SkillRow]:
    """Where a rep stands by what coaches said, as far as `viewer` may see it."""
    beaten: list[Beaten] = []
    for row in rides_of(session, rep, viewer, limit=1_000):
        if row.rep_id == rep and row.status is RideStatus.HELD and row.coach_half is not None:
            beaten += [Beaten(mark, row.on) for mark in row.coach_half.marks]
    return grid([skill.code for skill in skills(session)], beaten)


def practice_of(session: Session, rep: UUID, *, open_only: bool = True) -> list[PracticeRow]:
    """The practice tasks of a rep, the oldest first: what is open is carried over."""
    query = (
        select(Practice, RideAlong.on)
        .join(RideAlong, RideAlong.id == Practice.ride_along_id)
        .where(Practice.rep_id == rep, Practice.deleted_at.is_(None))
        .order_by(RideAlong.on, Practice.id)
    )
    if open_only:
        query = query.where(Practice.done_on.is_(None))
    return [
        PracticeRow(
            one.id, one.skill or "", one.text, one.times_wanted, one.times_done or 0, one.due_on,
            one.done_on, on, one.ride_along_id,
        )
        for one, on in session.execute(query)
    ]  # fmt: skip


def coverage(session: Session, today: date) -> list[CoverageRow]:
    """Each rep of the company that can be seen here: who waited longest comes first."""
    people = session.scalars(
        select(Person).where(
            Person.role == Role.REP, Person.active.is_not(False), Person.deleted_at.is_(None)
        )
    ).all()
    names = _names(session)
    held = and_(RideAlong.status == RideStatus.HELD, RideAlong.deleted_at.is_(None))
    planned = and_(RideAlong.status == RideStatus.PLANNED, RideAlong.deleted_at.is_(None))
    last = dict(
        session.execute(
            select(RideAlong.rep_id, func.max(RideAlong.on)).where(held).group_by(RideAlong.rep_id)
        ).all()
    )
    coaches: dict[tuple[UUID, date | None], UUID] = {}
    for rep, on, coach in session.execute(
        select(RideAlong.rep_id, RideAlong.on, RideAlong.coach_id).where(held)
    ):
        coaches[rep, on] = coach
    ahead = dict(
        session.execute(
            select(RideAlong.rep_id, func.min(RideAlong.on))
            .where(planned, RideAlong.on >= today)
            .group_by(RideAlong.rep_id)
        ).all()
    )
    rows = [
        CoverageRow(
            one.id, one.name, last.get(one.id),
            names.get(coaches.get((one.id, last.get(one.id))), ""), ahead.get(one.id),
        )
        for one in people
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (row.last_on or date.min, row.name))


def _row(session: Session, ride: RideAlong, viewer: UUID) -> RideRow:
    names = _names(session, (ride.coach_id, ride.rep_id))
    rep = session.get(RideRep, rep_half_id(ride.id))
    coach = session.get(RideCoach, coach_half_id(ride.id))
    rep_half = _half(rep) if rep is not None and rep.deleted_at is None else None
    hidden = viewer == ride.rep_id and (rep_half is None or rep_half.scored_at is None)
    own = viewer == ride.coach_id  # what a coach has not finished is shown to nobody else
    there = coach is not None and coach.deleted_at is None
    finished = coach is not None and coach.scored_at is not None
    shown = there and (own or finished) and not hidden
    return RideRow(
        ride.id, ride.coach_id, names.get(ride.coach_id, ""), ride.rep_id,
        names.get(ride.rep_id, ""), ride.on, ride.starts_minute, ride.goal or "",
        tuple(str(code) for code in ride.focus or ()), dict(ride.visits or {}), ride.trip_id,
        RideStatus(ride.status), ride.held_at, rep_half,
        _half(coach) if shown and coach is not None else None,
    )  # fmt: skip


def _half(half: RideRep | RideCoach) -> Half:
    said = (tuple(marks_of(half.marks)), half.went_well or "", half.to_improve or "")
    if isinstance(half, RideRep):
        return Half(*said, half.scored_at, half.acknowledged_at, half.comment or "", half.agrees)
    return Half(*said, half.scored_at)


def _names(session: Session, ids: Iterable[UUID] | None = None) -> dict[UUID | None, str]:
    query = select(Person.id, Person.name)
    if ids is not None:
        query = query.where(Person.id.in_(list(ids)))
    found: dict[UUID | None, str] = {}
    for person_id, name in session.execute(query):
        found[person_id] = name
    return found
