"""What the page of ride-alongs reads, off the GUI thread."""

from dataclasses import dataclass
from datetime import date, tzinfo
from typing import TYPE_CHECKING
from uuid import UUID

from storage.queries import coaching, ride_alongs, visits
from storage.queries.coaching import Accompanied
from storage.queries.ride_alongs import SkillName
from storage.queries.visits import VisitRow
from storage.rules.choices import VisitStatus
from storage.rules.days import bounds
from ui.ride_alongs.presenter import RepBook

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

AHEAD_DAYS = 14


def read_page(
    session: "Session", chosen: UUID | None, me: UUID, today: date, zone: tzinfo
) -> tuple[list[Accompanied], RepBook | None]:
    """Everybody on the list, and the one who is chosen: else oneself, else who waits longest."""
    people = coaching.accompanied(session, me, today)
    by_id = {one.person_id: one for one in people}
    person = by_id.get(chosen or me) or by_id.get(me) or next(iter(people), None)
    book = read_rep(session, person, me, today, zone) if person is not None else None
    return people, book


def read_rep(
    session: "Session", person: Accompanied, me: UUID, today: date, zone: tzinfo
) -> RepBook:
    """Everything of one rep; of oneself also the ride-alongs as coach."""
    rides = ride_alongs.rides_of(session, person.person_id, me)
    if person.person_id != me:
        rides = [ride for ride in rides if ride.rep_id == person.person_id]
    return RepBook(
        person=person,
        skills=ride_alongs.skills(session),
        grid=ride_alongs.rep_grid(session, person.person_id, me),
        rides=rides,
        practice=ride_alongs.practice_of(session, person.person_id, open_only=False),
        ahead=planned_visits(session, person.person_id, today, AHEAD_DAYS, zone),
    )


def planned_visits(
    session: "Session", owner: UUID, on: date, days: int, zone: tzinfo
) -> list[VisitRow]:
    """The planned visits of somebody in the days from `on`, as far as they are known here."""
    start, end = bounds(on, zone, days)
    rows = visits.of_day(session, owner, start, end)
    return [row for row in rows if row.status is VisitStatus.PLANNED]


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What the form of a plan chooses from."""

    people: list[tuple[UUID, str]]
    skills: list[SkillName]
    of_day: list[VisitRow]
    coach: UUID | None = None
    """Who usually rides along with this rep."""


def read_plan(session: "Session", me: UUID, rep: UUID, on: date, zone: tzinfo) -> PlanFacts:
    """People, skills, the rep's visits of that day, and who usually rides along."""
    people = coaching.companions(session, me)
    of_day = planned_visits(session, rep, on, 1, zone)
    coach = coaching.usual_coach(session, rep)
    return PlanFacts(people, ride_alongs.skills(session), of_day, coach)
