"""What the page of ride-alongs says of a rep: the next one, and the two halves side by side."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING
from uuid import UUID

from storage.rules.coaching_choices import RideStatus
from storage.rules.ride_alongs import EVERY_DAYS, Beat, Mark, SkillRow, debrief_late, propose
from ui.kit.cells import Tone

if TYPE_CHECKING:
    from storage.queries.coaching import Accompanied
    from storage.queries.ride_alongs import Half, PracticeRow, RideRow, SkillName
    from storage.queries.visits import VisitRow


@dataclass(frozen=True, slots=True)
class RepBook:
    """All that the page shows of one rep."""

    person: "Accompanied"
    skills: "list[SkillName]"
    grid: list[SkillRow]
    rides: "list[RideRow]"
    practice: "list[PracticeRow]"
    ahead: "list[VisitRow]"


@dataclass(frozen=True, slots=True)
class Proposal:
    """The next ride-along: planned already, or proposed with the visit that it would go with."""

    ride: "RideRow | None"
    skill: SkillRow | None
    visit: "VisitRow | None"
    on: date | None


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of a debrief: what each of the two says of a beat."""

    skill: str
    beat: Beat
    rep: Mark | None
    coach: Mark | None
    told_back: tuple[Mark | None, Mark | None] = (None, None)
    """A fourth beat without words stands on the line of the third."""

    @property
    def differs(self) -> bool:
        """Whether the coach scores otherwise than the rep did."""
        scores = [half.score if half else None for half in (self.rep, self.coach)]
        return scores[0] is not None and scores[1] is not None and scores[0] != scores[1]


def days_since(person: "Accompanied", today: date) -> int | None:
    """Since the last ride-along; None if there was none."""
    return None if person.last_on is None else (today - person.last_on).days


def tone_of(days: int | None) -> Tone:
    """Amber past the goal, red past twice the goal, or where there was none at all."""
    if days is None or days > 2 * EVERY_DAYS:
        return "bad"
    return "warn" if days > EVERY_DAYS else "text"


def past_goal(people: "Sequence[Accompanied]", today: date) -> int:
    """How many wait longer than the goal says."""
    days = [days_since(one, today) for one in people]
    return sum(each is None or each > EVERY_DAYS for each in days)


def proposal(book: RepBook, now: datetime, zone: tzinfo) -> Proposal:
    """What comes next."""
    today = now.astimezone(zone).date()
    rides = [each for each in book.rides if each.rep_id == book.person.person_id]
    planned = [r for r in rides if r.status is RideStatus.PLANNED and r.on >= today]
    skill = propose(book.grid)
    if planned:
        first = min(planned, key=lambda ride: ride.on)
        return Proposal(first, skill, None, first.on)
    visit = next((each for each in book.ahead if each.planned_at and each.planned_at > now), None)
    at = visit.planned_at if visit is not None else None
    return Proposal(None, skill, visit, at.astimezone(zone).date() if at is not None else None)


def pairs(ride: "RideRow", codes: Sequence[str]) -> list[Pair]:
    """The lines of a debrief in the order of skills and beats; the focus is always there."""
    rep = _by_key(ride.rep_half)
    coach = _by_key(ride.coach_half)
    keys = {*rep, *coach}
    begun = {skill for skill, _ in keys}
    keys |= {(skill, Beat.DONE) for skill in ride.focus if skill not in begun}
    order = {code: place for place, code in enumerate(codes)}
    placed = sorted(keys, key=lambda key: (order.get(key[0], len(order)), key))
    found: list[Pair] = []
    for key in placed:
        one = Pair(*key, rep.get(key), coach.get(key))
        silent = not any(half.text for half in (one.rep, one.coach) if half)
        last = found[-1] if found else None
        if one.beat is Beat.TOLD_BACK and silent and last and last.skill == one.skill:
            found[-1] = replace(last, told_back=(one.rep, one.coach))
        else:
            found.append(one)
    return found


@dataclass(frozen=True, slots=True)
class Deadline:
    """How the debrief stands to its 24 hours."""

    done_at: datetime | None
    late: bool


def deadline(ride: "RideRow", now: datetime) -> Deadline:
    """Done with the later half of both."""
    scored = [half.scored_at if half else None for half in (ride.rep_half, ride.coach_half)]
    done = max((at for at in scored if at), default=None) if all(scored) else None
    return Deadline(done, debrief_late(ride.held_at, done, now))


def own_half(ride: "RideRow", me: UUID | None) -> "Half | None":
    """What the one who looks has written himself."""
    return ride.rep_half if me == ride.rep_id else ride.coach_half if me == ride.coach_id else None


def practice_shown(book: RepBook, ride: "RideRow | None") -> "list[PracticeRow]":
    """What is open, and what this ride-along has set."""
    this = ride.id if ride is not None else None
    return [each for each in book.practice if each.done_on is None or each.ride_id == this]


def missing(focus: Sequence[str], marks: Sequence[Mark]) -> list[str]:
    """The skills of the focus of which nothing is said yet."""
    said = {mark.skill for mark in marks}
    return [skill for skill in focus if skill not in said]


def unscored(marks: Sequence[Mark]) -> list[str]:
    """The skills whose third beat has words and no score."""
    return [mark.skill for mark in marks if mark.beat is Beat.DONE and mark.score is None]


def _by_key(half: "Half | None") -> dict[tuple[str, Beat], Mark]:
    return {(mark.skill, mark.beat): mark for mark in half.marks} if half is not None else {}
