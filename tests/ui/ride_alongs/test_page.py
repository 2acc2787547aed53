"""The page of ride-alongs, by keyboard: who waits, what comes next, both halves of a debrief."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from storage.commands import ride_alongs as commands
from storage.models import Person
from storage.queries import ride_alongs as queries
from storage.rules.choices import Role
from storage.rules.coaching_choices import RideStatus
from storage.rules.ride_alongs import Beat, Mark
from tests.storage.a_day import ME, TODAY, ago
from tests.storage.a_team import (
    OTHER,
    REP,
    TEAM,
    debriefed,
    hand,
    history,
    planned,
    score,
    staff,
    visit_ahead,
)
from tests.ui.a_day import Desk, Fingers, desk
from ui.kit.labels import Label
from ui.ride_alongs.page import RideAlongsPage
from ui.ride_alongs.plan import PlanRidePanel
from ui.ride_alongs.scoring import ScorePanel


@pytest.fixture
def made(qapp, tmp_path) -> Iterator[Desk]:
    with desk(tmp_path) as made:
        yield made
        for page in [one for one in qapp.topLevelWidgets() if isinstance(one, RideAlongsPage)]:
            page.close()
            page.deleteLater()


def shown(made: Desk) -> RideAlongsPage:
    page = RideAlongsPage(made.context)
    made.show(page)
    page.main_widget().setFocus()
    made.settle()
    return page


def rows(page: RideAlongsPage) -> list[str]:
    return [row.text.spoken() for row in page.people.rows.rows()]


def panel(page: RideAlongsPage, kind: type):
    return next(one for one in page.window().findChildren(kind) if one.isVisible())


def test_who_waited_longest_stands_first_and_what_is_past_the_goal_is_said(made):
    staff(made.book)
    score(made.book, ME, planned(made.book, ago(3)), Mark("demo", Beat.SHOWN))
    page = shown(made)
    assert rows(page) == ["Hu Bin, –, never", "Lin Xiao, with Chen Gang, 3"]
    assert "1 past it" in page.people.goal.text()


def test_the_keys_j_and_k_go_through_the_reps(made):
    staff(made.book)
    page, fingers = shown(made), Fingers(made)
    first = page.head.title.text()
    fingers.press(Qt.Key.Key_J)
    assert page.head.title.text() != first
    fingers.press(Qt.Key.Key_K)
    assert page.head.title.text() == first


def test_the_grid_says_beats_scores_with_their_words_and_the_sign_off(made):
    staff(made.book)
    history(made.book)
    page = shown(made)
    page.choose(REP)
    made.settle()
    told = page.grid.accessibleDescription().splitlines()
    assert told[0] == (
        "Opening, I do, you watch 5 Nov, I tell, you listen 5 Nov, You do, I watch 4 steady "
        "12 Nov, You tell, I listen clear 12 Nov, signed off 12 Nov"
    )
    assert told[-1] == "Resilience"


def test_what_is_proposed_is_planned_with_the_next_visit_by_two_strokes(made):
    staff(made.book)
    history(made.book)
    visit = visit_ahead(made.book, TODAY + timedelta(days=3))
    page, fingers = shown(made), Fingers(made)
    page.choose(REP)
    made.settle()
    assert page.next_what.text() == "Fri 27 Nov 10:00, Jiaxing Testing Centre"
    page.people.rows.row(REP).setFocus()
    made.settle()
    fingers.press(Qt.Key.Key_Return)
    form = panel(page, PlanRidePanel)
    assert len(form.findChildren(type(form.rep))) >= 5
    fingers.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    ride = made.book.read(queries.rides_of, REP, ME)[0]
    assert (ride.on, ride.starts_minute, len(ride.focus)) == (TODAY + timedelta(days=3), 600, 1)
    assert ride.visits[visit.hex]["role"] == "observe"
    assert page.next_label.text() == "Planned next"


def test_a_ride_along_without_a_skill_to_look_at_is_not_planned(made):
    staff(made.book)
    page, fingers = shown(made), Fingers(made)
    fingers.press(Qt.Key.Key_N)
    fingers.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel(page, PlanRidePanel).isVisible()
    assert made.book.read(queries.rides_of, OTHER, ME) == []


def test_both_halves_stand_side_by_side_and_the_coach_is_coloured_where_he_differs(made):
    staff(made.book)
    debriefed(made.book)
    page = shown(made)
    page.choose(REP)
    made.settle()
    lines = page.debrief.lines()
    for said in ("Covered all four models", "Four models in 12 minutes", "with help", "steady"):
        assert said in lines
    labels = page.debrief.findChildren(Label)
    tones = {label.text(): label.property("tone") for label in labels}
    assert (tones["2"], tones["4"]) == ("warn", "ok")
    assert "within 24 hours" in page.debrief.state.text()


def test_the_coach_scores_with_the_digits_and_finishes(made):
    staff(made.book)
    ride = planned(made.book, focus=("demo", "closing"))
    page, fingers = shown(made), Fingers(made)
    page.open_record(ride)
    made.settle()
    fingers.press(Qt.Key.Key_S)
    form = panel(page, ScorePanel)
    fingers.press(Qt.Key.Key_2)
    assert "with help" in form.pane().level.text()
    fingers.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.problem.text() == "Say something of: Closing"
    fingers.press(Qt.Key.Key_4)
    fingers.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = made.book.read(queries.ride, ride, ME)
    assert [mark.score for mark in found.coach_half.marks] == [2, 4]
    assert found.status is RideStatus.HELD


def test_what_was_begun_is_kept_and_shown_to_nobody_else(made):
    staff(made.book)
    ride = planned(made.book, focus=("demo",))
    page, fingers = shown(made), Fingers(made)
    page.open_record(ride)
    made.settle()
    fingers.press(Qt.Key.Key_S)
    fingers.press(Qt.Key.Key_3)
    fingers.press(Qt.Key.Key_Escape)
    assert made.book.read(queries.ride, ride, ME).coach_half.marks[0].score == 3
    assert made.book.read(queries.ride, ride, OTHER).coach_half is None
    fingers.press(Qt.Key.Key_S)
    assert panel(page, ScorePanel).pane().score.current() == "3"


def test_a_rep_is_told_why_the_coach_is_not_shown_then_scores_and_acknowledges(made):
    staff(made.book, Role.REP)
    ride = planned(made.book, focus=("demo",), rep=ME, coach=REP)
    score(made.book, REP, ride, Mark("demo", Beat.DONE, "secret so far", 2))
    page, fingers = shown(made), Fingers(made)
    page.open_record(ride)
    made.settle()
    assert "What Lin Xiao says opens when you have scored yourself." in page.debrief.lines()
    assert "secret so far" not in page.debrief.lines()
    fingers.press(Qt.Key.Key_S)
    fingers.press(Qt.Key.Key_3)
    fingers.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    made.settle()
    page.activate()
    made.settle()
    assert "secret so far" in page.debrief.lines()
    fingers.press(Qt.Key.Key_A)
    fingers.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    half = made.book.read(queries.ride, ride, ME).rep_half
    assert half.acknowledged_at is not None
    assert half.agrees


@pytest.mark.parametrize("otherwise", [False, True])
def test_what_is_typed_into_the_acknowledgement_is_its_comment(made, otherwise):
    staff(made.book, Role.REP)
    ride = planned(made.book, focus=("demo",), rep=ME, coach=REP)
    for who in (REP, ME):
        score(made.book, who, ride, Mark("demo", Beat.DONE, "four models", 2))
    page, fingers = shown(made), Fingers(made)
    page.open_record(ride)
    made.settle()
    fingers.press(Qt.Key.Key_A)
    fingers.type("I see what you mean")
    if otherwise:
        fingers.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        fingers.press(Qt.Key.Key_Down)
    fingers.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    half = made.book.read(queries.ride, ride, ME).rep_half
    assert half.acknowledged_at is not None
    assert half.agrees is not otherwise
    assert half.comment == "I see what you mean"


def test_a_debrief_that_is_late_says_so(made):
    staff(made.book)
    ride = planned(made.book, ago(3), focus=("demo",))
    now = made.book.now
    made.book.now -= timedelta(days=2)
    made.book.write(commands.hold_ride, ride)
    made.book.now = now
    page = shown(made)
    page.open_record(ride)
    made.settle()
    assert page.debrief.state.text() == "late: more than 24 hours ago"


def test_a_practice_task_is_carried_over_and_counted_by_the_rep(made):
    staff(made.book, Role.REP)
    first = planned(made.book, ago(9), focus=("demo",), rep=ME, coach=REP)
    with hand(made.book, REP).write() as session:
        commands.set_practice(session, first, "three sentences", times=2)
    second = planned(made.book, ago(1), focus=("demo",), rep=ME, coach=REP)
    page = shown(made)
    page.open_record(second)
    made.settle()
    texts = [label.text() for label in page.debrief.findChildren(Label)]
    assert "carried over from 15 Nov" in texts
    (task,) = made.book.read(queries.practice_of, ME)
    page.doings.practise(task)
    made.settle()
    assert made.book.read(queries.practice_of, ME)[0].times_done == 1


def test_the_arrows_turn_the_debriefs(made):
    staff(made.book)
    newest, oldest = planned(made.book, ago(1)), planned(made.book, ago(8))
    page, fingers = shown(made), Fingers(made)
    page.choose(REP)
    made.settle()
    page.people.rows.row(REP).setFocus()
    assert page.ride_on_show().id == newest
    fingers.press(Qt.Key.Key_Left)
    assert page.ride_on_show().id == oldest
    fingers.press(Qt.Key.Key_Right)
    assert page.ride_on_show().id == newest


def test_the_rep_has_himself_on_the_list_with_his_rides_as_coach(made):
    staff(made.book, Role.REP)
    planned(made.book, ago(1), rep=REP, coach=ME)
    page = shown(made)
    names = [line.split(",")[0] for line in rows(page)]
    assert sorted(names) == ["Chen Gang", "Lin Xiao"]
    assert page.head.title.text() == "Chen Gang"
    assert "you accompany Lin Xiao" in page.debrief.about.text()
    assert QApplication.focusWidget() is not None


def test_whoever_plans_his_own_ride_along_finds_his_manager_named(made):
    staff(made.book, Role.REP)
    page, fingers = shown(made), Fingers(made)
    made.settle()
    fingers.press(Qt.Key.Key_N)
    form = panel(page, PlanRidePanel)
    assert form.rep.value() == ME
    assert form.coach.value() in ("", None)  # of no team: nobody, rather than oneself

    form.cancel()
    made.book.write(lambda session: session.get(Person, ME).__setattr__("team_id", TEAM))
    made.settle()
    fingers.press(Qt.Key.Key_N)
    assert panel(page, PlanRidePanel).coach.value() == OTHER
