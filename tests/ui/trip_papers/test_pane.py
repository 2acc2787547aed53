"""A trip's summary and review on the screen: drafted, edited in place, submitted, read."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from storage.commands import records, trip_papers, trip_stops, trips
from storage.commands.visit_form import save_visit
from storage.queries.reviews import review_of, summary_of
from storage.queries.trips import board
from storage.rules.choices import (
    CostCategory,
    Countermeasure,
    NotVisited,
    Role,
    TripMetric,
    TripStatus,
)
from storage.rules.kinds import Kind
from storage.rules.reports import Sentence
from storage.rules.reviews import CauseDraft, ReviewDraft
from storage.rules.trip_draft import BudgetLine, Goal, TripDraft
from storage.rules.trip_summary import SummaryBlock
from storage.rules.visit_draft import VisitDraft
from tests.storage.a_day import TODAY, ZONE, ago, at
from tests.ui.a_day import Fingers, desk
from ui.kit.actions import bind
from ui.kit.context import Person
from ui.kit.page import keep_drafts
from ui.reports.sentence import SentenceRow
from ui.trip_papers.lines import StopLine
from ui.trip_papers.pane import PapersPane

CTRL = Qt.KeyboardModifier.ControlModifier
DRAFT = TripDraft(
    starts_on=TODAY,
    ends_on=TODAY,
    cities=("Hangzhou", "Ningbo"),
    goals=(Goal(TripMetric.VISITS, 3), Goal("", 2, "Samples left")),
    budget=(BudgetLine(CostCategory.HOTEL, 60_000),),
)


class Trip:
    """A trip of two stops, one made and one missed, and its papers on the screen."""

    def __init__(self, made) -> None:
        self.desk, book = made, made.book
        book.now = at(18, ago(40))
        self.seen, self.missed = book.customer("Qianjiang Water"), book.customer("Linping Foods")
        book.now = at(18)
        self.id = book.write(trips.plan_trip, DRAFT, ZONE.key)
        book.write(trips.move_trip, self.id, TripStatus.ON_THE_ROAD)
        book.write(trip_stops.put_stop, self.id, self.seen, TODAY, starts_minute=9 * 60)
        book.write(trip_stops.put_stop, self.id, self.missed, TODAY, starts_minute=16 * 60)
        visits = [stop.visit_id for stop in book.read(board, self.id).stops]
        book.write(save_visit, visits[0], VisitDraft(note="Signed, two years"), now=book.now,
                   zone=ZONE)  # fmt: skip
        from storage.commands.visits import not_visited

        book.write(not_visited, visits[1], NotVisited.OTHER, "stopped at the gate")
        self.pane = PapersPane(made.context)
        self.pane.resize(1190, 900)
        self.pane.show()
        self.pane.activateWindow()
        self.open()

    def open(self) -> None:
        self.pane.show_trip(self.id)
        self.settle()

    def settle(self) -> None:
        self.desk.settle()
        bind(self.pane, self.pane.page_actions())

    def stops(self) -> list[StopLine]:
        return [line for line in self.lines() if isinstance(line, StopLine)]

    def lines(self) -> list[SentenceRow]:
        return [line for line in self.pane.findChildren(SentenceRow) if line.isVisible()]

    def line(self, text: str) -> SentenceRow:
        return next(line for line in self.lines() if text in line.text)

    def rewrite(self, line: SentenceRow, text: str) -> Fingers:
        fingers = Fingers(self.desk)
        line.setFocus()
        fingers.press(Qt.Key.Key_Return)
        fingers.press(Qt.Key.Key_A, CTRL)
        fingers.type(text)
        fingers.press(Qt.Key.Key_Return)
        return fingers

    def summary(self):
        return self.desk.book.read(summary_of, self.id)

    def review(self):
        return self.desk.book.read(review_of, self.id)

    def status(self) -> TripStatus:
        return self.desk.book.read(board, self.id).status


@pytest.fixture
def trip(qapp, tmp_path):
    with desk(tmp_path) as made:
        shown = Trip(made)
        yield shown
        keep_drafts(shown.pane)
        made.settle()
        shown.pane.close()
        shown.pane.deleteLater()


def test_the_summary_drafts_itself_from_the_log(trip):
    assert [line.text for line in trip.stops()] == [
        "Signed, two years",
        "Not visited: stopped at the gate",
    ]
    top = trip.pane.summary.headline_text()
    assert top == "1 of 2 planned visits made. Not visited: Linping Foods."
    assert trip.pane.summary.counts.text() == "2 planned, 1 done, 0 unplanned, 1 not visited"


def test_what_the_rep_rewrites_stays_and_the_rest_follows_the_log(trip):
    trip.rewrite(trip.stops()[0], "Two years, and a third site")
    trip.desk.book.purchases(trip.seen, "ribbon", TODAY)
    trip.open()
    assert trip.stops()[0].text == "Two years, and a third site"
    assert trip.line("ribbon ordered").text == "Qianjiang Water: ribbon ordered, ¥8,600."
    assert trip.pane.note.text().startswith("drafted, 1")
    trip.desk.context.undo()
    trip.settle()
    assert trip.stops()[0].text == "Signed, two years"


def test_the_headline_is_the_rep_s_once_it_was_written_over(trip):
    trip.rewrite(trip.lines()[0], "One contract, one gate")
    assert trip.summary().headline == "One contract, one gate"
    assert trip.lines()[0].text == "One contract, one gate"


def test_escape_leaves_a_line_as_it_was(trip):
    trip.stops()[0].setFocus()
    fingers = Fingers(trip.desk)
    fingers.press(Qt.Key.Key_Return)
    fingers.type("x")
    fingers.press(Qt.Key.Key_Escape)
    assert trip.stops()[0].text == "Signed, two years"
    assert trip.summary() is None


def test_what_arrives_while_a_line_is_edited_shows_when_it_is_done(trip):
    trip.stops()[0].setFocus()
    fingers = Fingers(trip.desk)
    fingers.press(Qt.Key.Key_Return)
    trip.desk.book.purchases(trip.seen, "ribbon", TODAY)
    trip.open()
    fingers.type("!")
    fingers.press(Qt.Key.Key_Return)
    trip.settle()
    assert trip.stops()[0].text == "Signed, two years!"
    assert trip.line("ribbon")


def test_a_line_opens_the_visit_behind_it(trip):
    wished: list[UUID] = []
    trip.desk.context.wishes.visit_requested.connect(wished.append)
    trip.stops()[1].setFocus()
    Fingers(trip.desk).press(Qt.Key.Key_O)
    assert wished == [trip.desk.book.read(board, trip.id).stops[1].visit_id]


def test_a_goal_that_nobody_can_count_is_told_by_the_rep(trip):
    trip.rewrite(trip.line("how much of it was reached"), "1")
    goals = {goal.label or goal.metric: goal for goal in trip.pane._papers.goals}
    assert (goals["visits"].actual, goals["visits"].percent) == (1, 33)
    assert (goals["Samples left"].actual, goals["Samples left"].percent) == (1, 50)


def test_ctrl_enter_submits_and_then_nothing_of_it_changes(trip):
    trip.stops()[0].setFocus()
    Fingers(trip.desk).press(Qt.Key.Key_Return, CTRL)
    trip.settle()
    assert trip.status() is TripStatus.SUBMITTED
    assert trip.summary().submitted_at == trip.desk.book.now
    assert "waits for upload" in trip.pane.bar.state.text()
    trip.stops()[0].setFocus()
    Fingers(trip.desk).press(Qt.Key.Key_Return)
    trip.desk.book.purchases(trip.seen, "ribbon", TODAY)
    trip.open()
    assert not [line for line in trip.lines() if "ribbon" in line.text]


def give_cause(trip, code: str, text: str, measure: str) -> None:
    trip.pane.add_cause()
    fingers = Fingers(trip.desk)
    for words in (code, text, "", measure):
        fingers.type(words)
        fingers.press(Qt.Key.Key_Return)
    trip.settle()


def test_a_cause_is_typed_with_the_keyboard_alone(trip):
    give_cause(trip, "gate-1", "Gate not booked", "Phone the day before")
    cause = trip.review().draft.causes[0]
    assert (cause.code, cause.text, cause.countermeasure) == (
        "GATE-1", "Gate not booked", "Phone the day before",
    )  # fmt: skip
    assert trip.pane.causes.alarms() == []
    trip.pane.causes.rows.rows()[0].setFocus()
    Fingers(trip.desk).press(Qt.Key.Key_Delete)
    trip.settle()
    assert trip.review().draft.causes == ()


def test_a_word_that_is_no_code_is_said_to_be_none(trip):
    give_cause(trip, "no code at all", "", "")
    assert "GATE-1" in trip.pane.causes.form.trouble.text()
    assert trip.review() is None


def test_a_code_that_returns_shows_the_earlier_review_and_whether_it_was_done(trip):
    book = trip.desk.book
    before = replace(DRAFT, starts_on=ago(60), ends_on=ago(58), title="Huzhou and Jiaxing")
    earlier = book.write(trips.plan_trip, before, ZONE.key)
    cause = CauseDraft("GATE-1", "Stopped at the gate, 40 km for nothing", "Phone the gate")
    book.write(trip_papers.keep_review, earlier, ReviewDraft(causes=(cause,)))
    give_cause(trip, "GATE-1", "Not booked again", "By 15:00 the day before")
    alarm = trip.pane.causes.alarms()[0]
    told = [label.text() for label in alarm.findChildren(QWidget) if hasattr(label, "text")]
    assert "Recurring-problem alarm: GATE-1, second time" in told
    assert "Stopped at the gate, 40 km for nothing" in told
    assert "By 15:00 the day before" in told
    alarm.note.setText("0 of 3 gates phoned")
    alarm.settled.emit(Countermeasure.NOT_DONE, alarm.note.text())
    trip.settle()
    told = [
        label.text()
        for label in trip.pane.causes.alarms()[0].findChildren(QWidget)
        if hasattr(label, "text")
    ]
    assert "Not done: 0 of 3 gates phoned" in told
    wished: list[UUID] = []
    trip.desk.context.wishes.trip_requested.connect(wished.append)
    trip.pane.causes.open_earlier()
    assert wished == [earlier]


def test_keep_stop_start_and_the_rule_are_kept_when_their_field_is_left(trip):
    points = trip.pane.points
    points.points["keep"].setFocus()
    fingers = Fingers(trip.desk)
    fingers.type("Asking early")
    points.tags.setFocus()
    fingers.type("payment due; textiles")
    fingers.press(Qt.Key.Key_Return)
    draft = trip.review().draft
    assert (draft.keep, draft.rule_tags) == ("Asking early", ("payment_due", "textiles"))


def test_what_is_half_typed_survives_a_crash(trip):
    trip.pane.points.points["stop"].setFocus()
    fingers = Fingers(trip.desk)
    fingers.type("Driving out")
    trip.pane.causes.form.code.set_value("PAY-2")
    trip.pane.causes.form.edited.emit()
    keep_drafts(trip.pane)
    trip.desk.settle()
    other = PapersPane(trip.desk.context)
    other.show_trip(trip.id)
    trip.desk.settle()
    assert other.points.points["stop"].value() == "Driving out"
    assert other.causes.form.code.value() == "PAY-2"
    other.deleteLater()


def test_the_review_can_follow_the_summary(trip):
    trip.pane.forward()
    trip.settle()
    assert trip.pane.bar.go.text() == "Submit the review"
    give_cause(trip, "PAY-2", "The payer had changed", "")
    trip.pane.forward()
    trip.settle()
    assert trip.review().submitted_at == trip.desk.book.now
    assert not trip.pane.bar.go.isVisible()


def as_manager(trip) -> PapersPane:
    """The papers as a manager has them on the screen, in the same book."""
    boss = UUID(int=99)
    trip.desk.book.write(
        records.create, Kind.PERSON, {"name": "Chen Gang", "role": Role.MANAGER}, record_id=boss
    )
    trip.desk.context.person = Person(boss, "Chen Gang", Role.MANAGER)
    pane = PapersPane(trip.desk.context)
    pane.resize(1190, 900)
    pane.show()
    pane.show_trip(trip.id, reading=True)
    trip.desk.settle()
    return pane


def test_a_manager_reads_and_changes_nothing(trip):
    said = (Sentence("own:1", SummaryBlock.RESULTS, own="Two renewals"),)
    trip.desk.book.write(trip_papers.submit_summary, trip.id, said)
    pane = as_manager(trip)
    assert [action.id for action in pane.page_actions()][:2] == ["papers.forward", "papers.back"]
    assert pane.bar.go.text() == "Mark reviewed"
    line = next(line for line in pane.summary.lines() if line.text == "Two renewals")
    line.setFocus()
    line.edit_requested.emit()
    assert pane.summary._editor is None
    assert not pane.causes.form.isVisible()
    assert pane.comments.isVisible()
    pane.close()
    pane.deleteLater()


def test_who_sent_it_back_and_why_stands_below_the_papers(trip):
    trip.desk.book.write(trip_papers.submit_summary, trip.id,
                         (Sentence("own:1", SummaryBlock.RESULTS, own="x"),))  # fmt: skip
    boss = UUID(int=99)
    trip.desk.book.write(
        records.create, Kind.PERSON, {"name": "Chen Gang", "role": Role.MANAGER}, record_id=boss
    )
    values = {"status": TripStatus.SUMMARY_DUE, "status_by": boss, "status_at": trip.desk.book.now}
    values["status_note"] = "The costs are missing"
    trip.desk.book.write(records.edit, Kind.TRIP, trip.id, values)
    trip.open()
    assert "Sent back by Chen Gang" in trip.pane.bar.state.text()
    assert trip.pane.bar.state.text().endswith("The costs are missing")
    assert trip.pane.bar.go.text() == "Submit the summary"


def test_a_trip_that_has_not_begun_has_no_papers(trip):
    other = trip.desk.book.write(
        trips.plan_trip,
        replace(DRAFT, starts_on=TODAY + timedelta(days=7), ends_on=TODAY + timedelta(days=8)),
        ZONE.key,
    )
    trip.pane.show_trip(other)
    trip.settle()
    assert trip.pane.page_actions() == []
    assert not trip.lines()
