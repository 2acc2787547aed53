"""A trip's review on the screen: causes with codes, what returns, the rule, all by keyboard."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from storage.commands import trip_papers, trips
from storage.rules.choices import (
    Countermeasure,
)
from storage.rules.reports import Sentence
from storage.rules.reviews import CauseDraft, ReviewDraft
from storage.rules.trip_summary import SummaryBlock
from tests.storage.a_day import ZONE, ago
from tests.ui.a_day import Fingers
from tests.ui.trip_papers.a_trip import DRAFT
from ui.kit.page import keep_drafts
from ui.trip_papers.pane import PapersPane


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


def test_the_code_of_a_cause_is_commented_on_and_carries_the_number(trip):
    give_cause(trip, "GATE-1", "Gate not booked", "Phone the day before")
    said = (Sentence("own:1", SummaryBlock.RESULTS, own="Two renewals"),)
    trip.desk.book.write(trip_papers.submit_summary, trip.id, said)
    trip.open()
    causes, comments = trip.pane.causes, trip.pane.comments
    row = causes.rows.rows()[0]
    causes.rows.choose_row(row)
    fingers = Fingers(trip.desk)
    row.setFocus()
    fingers.press(Qt.Key.Key_C)
    fingers.type("Why not the week before?")
    fingers.press(Qt.Key.Key_Return)
    trip.settle()
    (talk,) = comments.talks
    assert talk.first.anchor == f"cause:{row.text.key.hex}"
    assert talk.quote.startswith("GATE-1")
    assert causes.rows.rows()[0].text.right[-1].text == "1"
    trip.lines()[0].setFocus()
    comments.line_chosen.emit(talk.first.anchor)
    assert causes.rows.rows()[0].hasFocus()
