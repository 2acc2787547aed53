"""Four beats per skill, two halves that nobody else writes, and practice that is carried over."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from storage.commands import records, ride_alongs
from storage.database import Database, World
from storage.models import Person
from storage.queries.ride_alongs import coverage, practice_of, rep_grid, rep_half_id, ride, skills
from storage.rules.choices import Role
from storage.rules.coaching_choices import CoachRole, RideStatus
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.ride_alongs import (
    SKILLS,
    Beat,
    Beaten,
    Mark,
    RideDraft,
    debrief_late,
    grid,
    propose,
)
from tests.storage.a_day import ME, TODAY, ZONE, Book

COACH = UUID(int=99)
DRAFT = RideDraft(COACH, ME, TODAY, focus=("demo", "objections"))


@pytest.fixture
def coach(book: Book, tmp_path: Path) -> Iterator[Database]:
    """The same book in the hands of the coach."""
    other = Database(tmp_path / "book.db", b"k" * 32, World(author=COACH, now=lambda: book.now))
    yield other
    other.close()


def planned(book: Book, draft: RideDraft = DRAFT) -> UUID:
    return book.write(ride_alongs.plan_ride, draft, ZONE.key)


def by_coach(coach: Database, ride_id: UUID, *marks: Mark) -> None:
    with coach.write() as session:
        ride_alongs.write_own_half(session, ride_id, marks, finished=True)


def test_the_coachs_scores_are_not_shown_before_the_rep_has_scored(
    book: Book, coach: Database
) -> None:
    ride_id = planned(book)
    by_coach(coach, ride_id, Mark("demo", Beat.DONE, "too long", score=2))
    assert book.read(ride, ride_id, ME).coach_half is None
    assert book.read(ride, ride_id, COACH).coach_half is not None
    draft = [Mark("demo", Beat.DONE, "fine", score=3)]
    book.write(ride_alongs.write_own_half, ride_id, draft, finished=False)
    assert book.read(ride, ride_id, ME).coach_half is None
    book.write(ride_alongs.write_own_half, ride_id, draft, finished=True)
    shown = book.read(ride, ride_id, ME)
    assert [mark.score for mark in shown.coach_half.marks] == [2]
    assert shown.status is RideStatus.HELD


def test_neither_changes_the_others_half(book: Book, coach: Database) -> None:
    ride_id = planned(book)
    book.write(ride_alongs.write_own_half, ride_id, [], "well", finished=True)
    with pytest.raises(RuleBroken, match="ride.not_your_half"), coach.write() as session:
        records.edit(session, Kind.RIDE_REP, rep_half_id(ride_id), {"went_well": "no"})
    with coach.write() as session:
        ride_alongs.write_own_half(session, ride_id, [], "from the coach", finished=True)
    both = book.read(ride, ride_id, ME)
    assert (both.rep_half.went_well, both.coach_half.went_well) == ("well", "from the coach")


def test_who_is_neither_coach_nor_rep_plans_nothing(book: Book) -> None:
    with pytest.raises(RuleBroken, match="ride.not_yours"):
        planned(book, replace(DRAFT, rep_id=UUID(int=5)))


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (replace(DRAFT, focus=()), "ride.focus"),
        (replace(DRAFT, focus=("a", "b", "c", "d")), "ride.focus"),
        (replace(DRAFT, coach_id=ME), "ride.alone"),
        (replace(DRAFT, on=None), "ride.no_day"),
        (replace(DRAFT, visits={"00": {"role": "sleep"}}), "ride.no_role"),
    ],
)
def test_a_plan_that_cannot_be_kept_is_refused(book: Book, draft: RideDraft, code: str) -> None:
    with pytest.raises(RuleBroken, match=code):
        planned(book, draft)


def test_the_role_at_each_visit_is_fixed_beforehand(book: Book) -> None:
    visit = book.planned(book.customer())
    said = {visit.hex: {"label": "华信", "role": CoachRole.OBSERVE.value}}
    ride_id = planned(book, replace(DRAFT, visits=said))
    assert book.read(ride, ride_id, ME).visits == said


def test_a_skill_is_signed_off_after_a_scored_third_and_an_explained_fourth_beat() -> None:
    days = [date(2026, 11, day) for day in (5, 12, 19, 23)]
    beats = [Beaten(Mark("demo", beat), day) for beat, day in zip(Beat, days, strict=True)]
    unscored = grid(SKILLS, beats)[SKILLS.index("demo")]
    assert (unscored.signed_off, unscored.next_beat) == (None, Beat.DONE)
    beats[2] = Beaten(Mark("demo", Beat.DONE, score=4), days[2])
    again = grid(SKILLS, beats)[SKILLS.index("demo")]
    assert (again.signed_off, again.next_beat) == (None, Beat.TOLD_BACK)
    beats[3] = Beaten(Mark("demo", Beat.TOLD_BACK, clear=True), days[3])
    done = grid(SKILLS, beats)[SKILLS.index("demo")]
    assert (done.signed_off, done.next_beat) == (days[3], None)


def test_the_next_is_the_skill_that_is_nearest_to_its_end() -> None:
    day = date(2026, 11, 5)
    beaten = [
        Beaten(Mark("opening", Beat.SHOWN), day),
        Beaten(Mark("demo", Beat.SHOWN), day),
        Beaten(Mark("demo", Beat.TOLD), day),
    ]
    proposed = propose(grid(SKILLS, beaten))
    assert proposed is not None
    assert (proposed.skill, proposed.next_beat) == ("demo", Beat.DONE)
    first = propose(grid(SKILLS, []))
    assert first is not None
    assert first.skill == SKILLS[0]


def test_the_grid_shows_what_coaches_said(book: Book, coach: Database) -> None:
    ride_id = planned(book)
    by_coach(coach, ride_id, Mark("demo", Beat.SHOWN, "the whole line"))
    book.write(ride_alongs.write_own_half, ride_id, [], finished=True)
    rows = {row.skill: row for row in book.read(rep_grid, ME, ME)}
    assert rows["demo"].beats[Beat.SHOWN].on == TODAY
    assert [row.code for row in book.read(skills)] == list(SKILLS)


def test_a_debrief_after_24_hours_is_late(book: Book) -> None:
    held = book.now
    assert not debrief_late(held, None, held + timedelta(hours=24))
    assert debrief_late(held, None, held + timedelta(hours=25))
    assert not debrief_late(held, held + timedelta(hours=3), held + timedelta(days=9))
    assert not debrief_late(None, None, held)


def test_a_practice_task_is_carried_over_until_it_is_done(book: Book, coach: Database) -> None:
    ride_id = planned(book)
    with coach.write() as session:
        task = ride_alongs.set_practice(session, ride_id, "three sentences", times=2)
    book.write(ride_alongs.practised, task, 1)
    assert [(row.text, row.times_done) for row in book.read(practice_of, ME)] == [
        ("three sentences", 1)
    ]
    book.write(ride_alongs.practised, task, 2)
    assert book.read(practice_of, ME) == []


def test_a_rep_who_has_scored_does_not_score_anew(book: Book) -> None:
    ride_id = planned(book)
    book.write(
        ride_alongs.write_own_half, ride_id, [Mark("demo", Beat.DONE, score=3)], finished=True
    )
    with pytest.raises(RuleBroken, match="ride.scored"):
        book.write(
            ride_alongs.write_own_half, ride_id, [Mark("demo", Beat.DONE, score=2)], finished=True
        )


def test_what_the_coach_has_not_finished_is_shown_to_nobody_else(
    book: Book, coach: Database
) -> None:
    ride_id = planned(book)
    with coach.write() as session:
        ride_alongs.write_own_half(
            session, ride_id, [Mark("demo", Beat.DONE, score=2)], finished=False
        )
    book.write(ride_alongs.write_own_half, ride_id, [], finished=True)
    assert book.read(ride, ride_id, ME).coach_half is None
    assert book.read(ride, ride_id, UUID(int=5)).coach_half is None
    assert book.read(ride, ride_id, COACH).coach_half is not None


def test_who_rides_along_with_whom_stays(book: Book) -> None:
    ride_id = planned(book)
    with pytest.raises(RuleBroken, match="ride.other_people"):
        book.write(ride_alongs.edit_ride, ride_id, replace(DRAFT, coach_id=UUID(int=5)))


def test_the_debrief_is_acknowledged_after_the_own_scores(book: Book) -> None:
    ride_id = planned(book)
    book.write(ride_alongs.write_own_half, ride_id, [], finished=False)
    with pytest.raises(RuleBroken, match="ride.score_first"):
        book.write(ride_alongs.acknowledge, ride_id, "ok", agrees=True)
    book.write(ride_alongs.write_own_half, ride_id, [], finished=True)
    book.write(ride_alongs.acknowledge, ride_id, "I start with his sample", agrees=True)
    assert book.read(ride, ride_id, ME).rep_half.comment == "I start with his sample"


@pytest.mark.parametrize(
    ("mark", "code"),
    [
        (Mark("demo", Beat.DONE, score=6), "ride.score"),
        (Mark("demo", Beat.TOLD, score=3), "ride.score_of_other_beat"),
    ],
)
def test_scores_are_from_one_to_five_and_of_the_third_beat(
    book: Book, mark: Mark, code: str
) -> None:
    ride_id = planned(book)
    with pytest.raises(RuleBroken, match=code):
        book.write(ride_alongs.write_own_half, ride_id, [mark], finished=True)


def test_who_was_not_accompanied_for_long_comes_first(book: Book, coach: Database) -> None:
    def people(session) -> None:
        for id_, name, role in (
            (ME, "林晓", Role.REP), (UUID(int=5), "胡斌", Role.REP), (COACH, "陈刚", Role.MANAGER),
        ):  # fmt: skip
            session.add(Person(id=id_, name=name, role=role))

    book.write(people)
    ride_id = planned(book)
    by_coach(coach, ride_id)
    rows = book.read(coverage, TODAY)
    assert [(row.name, row.last_on, row.coach) for row in rows] == [
        ("胡斌", None, ""),
        ("林晓", TODAY, "陈刚"),
    ]
