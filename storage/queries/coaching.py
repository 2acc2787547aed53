"""Whom somebody may accompany, what waits for somebody's half, and the ride-along of a visit."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from storage.models import Person, RideAlong, Team, Visit
from storage.queries.ride_alongs import RideRow, coverage, ride
from storage.rules.choices import Role
from storage.rules.coaching_choices import RideStatus
from storage.rules.ride_alongs import DEBRIEF_WITHIN


@dataclass(frozen=True, slots=True)
class Accompanied:
    """Somebody on the list of ride-alongs: when he was accompanied last, and by whom."""

    person_id: UUID
    name: str
    last_on: date | None
    coach: str
    next_on: date | None
    rides: int
    joined_on: date | None
    mentor: str


class Waits(StrEnum):
    """What somebody still has to do about a ride-along."""

    SCORE = auto()  # the rep: score yourself
    DEBRIEF = auto()  # the coach: write your half
    ACKNOWLEDGE = auto()  # the rep: read it and say so
    TODAY = auto()  # it takes place today


@dataclass(frozen=True, slots=True)
class WaitingRide:
    """A ride-along with what one has to do about it."""

    ride: RideRow
    what: Waits
    late: bool


def accompanied(session: Session, me: UUID, today: date) -> list[Accompanied]:
    """Whom one may look at: oneself, the reps of the teams below, and whom one has accompanied."""
    held = and_(RideAlong.status == RideStatus.HELD, RideAlong.deleted_at.is_(None))
    query = select(RideAlong.rep_id, func.count()).where(held).group_by(RideAlong.rep_id)
    rides: dict[UUID, int] = dict(session.execute(query).all())
    with_me = select(RideAlong.rep_id).where(
        RideAlong.coach_id == me, RideAlong.deleted_at.is_(None)
    )
    mine = {me, *session.scalars(with_me), *_below(session, me)}
    people = {one.id: one for one in session.scalars(select(Person))}
    found: list[Accompanied] = []
    for row in coverage(session, today):
        if row.person_id in mine:
            one = people[row.person_id]
            mentor = people.get(one.mentor_id) if one.mentor_id else None
            found.append(
                Accompanied(
                    row.person_id, row.name, row.last_on, row.coach, row.next_on,
                    rides.get(row.person_id, 0), one.joined_on, mentor.name if mentor else "",
                )
            )  # fmt: skip
    return found


def companions(session: Session, me: UUID) -> list[tuple[UUID, str]]:
    """Everybody who may ride along or be accompanied, by name: nobody need be in one's team."""
    query = (
        select(Person.id, Person.name)
        .where(
            Person.deleted_at.is_(None), Person.active.is_not(False), Person.id != me,
            Person.role.in_((Role.REP, Role.MANAGER)),
        )
        .order_by(Person.name, Person.id)
    )  # fmt: skip
    return [(person, name) for person, name in session.execute(query)]


def usual_coach(session: Session, rep: UUID) -> UUID | None:
    """Who accompanied the rep last, else the mentor, else whoever leads the rep's team."""
    last = (
        select(RideAlong.coach_id)
        .where(
            RideAlong.rep_id == rep, RideAlong.deleted_at.is_(None),
            RideAlong.status != RideStatus.CANCELLED,
        )
        .order_by(RideAlong.on.desc(), RideAlong.id.desc())
        .limit(1)
    )  # fmt: skip
    person = session.get(Person, rep)
    team = session.get(Team, person.team_id) if person is not None and person.team_id else None
    mentor = person.mentor_id if person is not None else None
    leader = team.manager_id if team is not None else None
    found = session.scalars(last).first() or mentor or leader
    return found if found != rep else None


def waiting(session: Session, me: UUID, today: date, now: datetime) -> list[WaitingRide]:
    """The ride-alongs that somebody has to do something about, those of today included."""
    query = select(RideAlong.id).where(
        RideAlong.deleted_at.is_(None),
        RideAlong.status != RideStatus.CANCELLED,
        RideAlong.on <= today,
        or_(RideAlong.coach_id == me, RideAlong.rep_id == me),
    )
    found: list[WaitingRide] = []
    for ride_id in session.scalars(query.order_by(RideAlong.on.desc()).limit(50)):
        row = ride(session, ride_id, me)
        what = what_waits(row, me, today) if row is not None else None
        if row is not None and what is not None:
            late = row.held_at is not None and now - row.held_at > DEBRIEF_WITHIN
            found.append(WaitingRide(row, what, late and what is not Waits.ACKNOWLEDGE))
    return found


def what_waits(row: RideRow, me: UUID, today: date) -> Waits | None:
    """What somebody has to do about a ride-along on this day, if anything."""
    if row.status is RideStatus.CANCELLED or row.on > today:
        return None
    begun = row.status is RideStatus.HELD or row.on < today
    if me == row.coach_id and (row.coach_half is None or row.coach_half.scored_at is None):
        return Waits.DEBRIEF if begun else Waits.TODAY
    if me == row.rep_id and (row.rep_half is None or row.rep_half.scored_at is None):
        return Waits.SCORE if begun else Waits.TODAY
    if me == row.rep_id and row.coach_half is not None and row.rep_half is not None:
        return Waits.ACKNOWLEDGE if row.rep_half.acknowledged_at is None else None
    return None


def of_visit(session: Session, visit_id: UUID, on: date, viewer: UUID) -> list[RideRow]:
    """The ride-alongs of a day in which this visit is."""
    query = select(RideAlong).where(
        RideAlong.on == on, RideAlong.deleted_at.is_(None),
        RideAlong.status != RideStatus.CANCELLED,
    )  # fmt: skip
    rides = [one.id for one in session.scalars(query) if visit_id.hex in (one.visits or {})]
    return [row for one in rides if (row := ride(session, one, viewer)) is not None]


def of_trip(session: Session, trip_id: UUID, viewer: UUID) -> list[RideRow]:
    """The ride-alongs that were planned for a trip, or that have a stop of it."""
    stops = session.scalars(select(Visit.id).where(Visit.trip_id == trip_id))
    keys = {stop.hex for stop in stops}
    query = select(RideAlong).where(
        RideAlong.deleted_at.is_(None), RideAlong.status != RideStatus.CANCELLED
    )
    rides = [
        one.id
        for one in session.scalars(query.order_by(RideAlong.on))
        if one.trip_id == trip_id or keys & set(one.visits or {})
    ]
    return [row for one in rides if (row := ride(session, one, viewer)) is not None]


def _below(session: Session, me: UUID) -> Iterable[UUID]:
    """Everybody in the teams that somebody leads, and in those below them."""
    teams = list(session.scalars(select(Team).where(Team.deleted_at.is_(None))))
    mine = {team.id for team in teams if team.manager_id == me}
    grown = True
    while grown:
        more = {team.id for team in teams if team.parent_id in mine} - mine
        mine |= more
        grown = bool(more)
    return session.scalars(select(Person.id).where(Person.team_id.in_(mine)))
