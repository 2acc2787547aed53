"""The four beats of a ride-along (十六字陪访) per rep and skill, and the sign-off of a skill."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import Any, Final
from uuid import UUID

from storage.rules.coaching_choices import CoachRole, RideStatus

SKILLS: Final = (
    "opening", "need_finding", "product_talk", "demo", "objections", "closing", "follow_up",
    "time_management", "resilience",
)  # fmt: skip
LEVELS: Final = 5
DEBRIEF_WITHIN: Final = timedelta(hours=24)
EVERY_DAYS: Final = 30  # that each rep is accompanied; a goal, not a gate
MOST_FOCUS: Final = 3


class Beat(IntEnum):
    """我做你看, 我说你听, 你做我看, 你说我听."""

    SHOWN = 1  # I do, you watch
    TOLD = 2  # I tell, you listen
    DONE = 3  # you do, I watch
    TOLD_BACK = 4  # you tell, I listen


@dataclass(frozen=True, slots=True)
class Mark:
    """What one half says of one beat of one skill.

    `score` is 1 to 5, of the third beat; `clear` is whether the fourth was explained back.
    """

    skill: str
    beat: Beat
    text: str = ""
    score: int | None = None
    clear: bool | None = None

    @property
    def key(self) -> str:
        """How the half keeps it: each on its own, so that two laptops never overwrite it."""
        return f"{self.skill}:{self.beat.value}"

    def value(self) -> dict[str, Any]:
        """What is kept under the key."""
        said = {"text": self.text.strip(), "score": self.score, "clear": self.clear}
        return {name: value for name, value in said.items() if value not in (None, "")}


@dataclass(frozen=True, slots=True)
class Beaten:
    """A beat that took place: what the coach said of it, and on which day."""

    mark: Mark
    on: date


@dataclass(frozen=True, slots=True)
class SkillRow:
    """One skill of a rep: its beats, the newest of each, when it was signed off, what is next."""

    skill: str
    beats: Mapping[Beat, Beaten]
    signed_off: date | None
    next_beat: Beat | None


@dataclass(frozen=True, slots=True)
class RideDraft:
    """A ride-along as it is planned; `visits` are ids as hex digits, with label and role."""

    coach_id: UUID | None
    rep_id: UUID | None
    on: date | None
    starts_minute: int | None = None
    goal: str = ""
    focus: tuple[str, ...] = ()
    visits: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    trip_id: UUID | None = None

    def problems(self) -> list[tuple[str, str]]:
        """Each field that cannot stay so, with the code of the reason."""
        found: list[tuple[str, str]] = []
        if self.rep_id is None:
            found.append(("rep_id", "ride.no_rep"))
        if self.coach_id is None:
            found.append(("coach_id", "ride.no_coach"))
        elif self.coach_id == self.rep_id:
            found.append(("coach_id", "ride.alone"))
        if self.on is None:
            found.append(("on", "ride.no_day"))
        if not 1 <= len(self.focus) <= MOST_FOCUS:
            found.append(("focus", "ride.focus"))
        roles = {str(each.get("role", "")) for each in self.visits.values()}
        if roles - set(CoachRole):
            found.append(("visits", "ride.no_role"))
        return found


def marks_of(stored: Mapping[str, Any] | None) -> list[Mark]:
    """The marks of a half, in the order of the skills and beats; what is not one is left out."""
    found: list[Mark] = []
    for key, value in (stored or {}).items():
        skill, _, beat = key.rpartition(":")
        if not isinstance(value, dict) or beat not in {str(b.value) for b in Beat}:
            continue
        found.append(
            Mark(
                skill, Beat(int(beat)), str(value.get("text", "")), value.get("score"),
                value.get("clear"),
            )
        )  # fmt: skip
    return sorted(found, key=lambda mark: (_place(mark.skill), mark.skill, mark.beat))


def problem_with_marks(marks: Iterable[Mark]) -> str:
    """The code of what is wrong with a half's marks, or nothing."""
    for mark in marks:
        if mark.score is not None and not 1 <= mark.score <= LEVELS:
            return "ride.score"
        if mark.score is not None and mark.beat is not Beat.DONE:
            return "ride.score_of_other_beat"
    return ""


def grid(skills: Sequence[str], beaten: Iterable[Beaten]) -> list[SkillRow]:
    """Where a rep stands, a row for each skill; of a beat that was repeated the newest counts."""
    newest: dict[tuple[str, Beat], Beaten] = {}
    for one in sorted(beaten, key=lambda one: one.on):
        newest[one.mark.skill, one.mark.beat] = one
    rows: list[SkillRow] = []
    for skill in [*skills, *sorted({skill for skill, _ in newest} - set(skills))]:
        beats = {beat: newest[skill, beat] for beat in Beat if (skill, beat) in newest}
        rows.append(SkillRow(skill, beats, _signed_off(beats), _next(beats)))
    return rows


def propose(rows: Sequence[SkillRow]) -> SkillRow | None:
    """The skill for the next ride-along: begun and not signed off first, then a new one."""
    open_ = [row for row in rows if row.next_beat is not None]
    begun = [row for row in open_ if row.beats]
    if begun:
        return min(begun, key=lambda row: (-max(row.beats), rows.index(row)))
    return open_[0] if open_ else None


def met_state(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any] | None:
    """Where a ride-along stands after two said so without seeing each other (`state` as stored).

    It took place if either says so, since the earlier of the two moments; who only planned it
    meanwhile does not deny it. None where one called off what the other held or planned anew:
    that is for people to settle.
    """
    states = {one.get("status"), other.get("status")}
    if RideStatus.HELD not in states or RideStatus.CANCELLED in states:
        return None
    state: dict[str, Any] = {"status": RideStatus.HELD.value}
    moments = [at for each in (one, other) if (at := each.get("held_at")) is not None]
    return state | ({"held_at": min(moments)} if moments else {})


def debrief_late(held_at: datetime | None, scored_at: datetime | None, now: datetime) -> bool:
    """Whether the debrief came, or is still to come, more than 24 hours after the ride-along."""
    return held_at is not None and (scored_at or now) - held_at > DEBRIEF_WITHIN


def _signed_off(beats: Mapping[Beat, Beaten]) -> date | None:
    done, back = beats.get(Beat.DONE), beats.get(Beat.TOLD_BACK)
    if done is None or back is None or done.mark.score is None or not back.mark.clear:
        return None
    return max(done.on, back.on)


def _next(beats: Mapping[Beat, Beaten]) -> Beat | None:
    for beat in Beat:
        one = beats.get(beat)
        missing = one is None or (beat is Beat.DONE and one.mark.score is None)
        if missing or (beat is Beat.TOLD_BACK and one is not None and not one.mark.clear):
            return beat
    return None


def _place(skill: str) -> int:
    return SKILLS.index(skill) if skill in SKILLS else len(SKILLS)
