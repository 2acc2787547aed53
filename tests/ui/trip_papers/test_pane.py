"""A trip's summary on the screen: drafted, edited in place, submitted, read, sent back."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Qt

from storage.commands import records, trip_papers, trips
from storage.database import World
from storage.queries.trips import board
from storage.rules.choices import (
    Role,
    TripStatus,
)
from storage.rules.kinds import Kind
from storage.rules.reports import Sentence
from storage.rules.reviews import ReviewDraft
from storage.rules.trip_summary import SummaryBlock
from tests.storage.a_day import ME, TODAY, ZONE
from tests.ui.a_day import Fingers
from tests.ui.trip_papers.a_trip import CTRL, DRAFT
from ui.kit.context import Person
from ui.trip_papers.pane import PapersPane


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


def test_goals_and_costs_take_the_cursor_and_a_comment_by_keyboard(trip, qtbot):
    said = (Sentence("own:1", SummaryBlock.RESULTS, own="Two renewals"),)
    trip.desk.book.write(trip_papers.submit_summary, trip.id, said)
    pane = as_manager(trip)
    pane.activateWindow()
    keys = [line.key for line in pane.summary.lines()]
    assert [key for key in keys if key.startswith(("goal:", "cost"))] == [
        *("goal:0", "goal:1"), *("cost:hotel", "costs"),
    ]  # fmt: skip
    line = next(line for line in pane.summary.lines() if line.key == "goal:1")
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Down)
    line = next(line for line in pane.summary.lines() if line.hasFocus())
    assert line.key == "cost:hotel"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert pane.summary._editor is None
    pane.comments.comment_line()
    pane.comments.field.given.emit("Why so little?", None)
    trip.desk.settle()
    (talk,) = pane.comments.talks
    assert talk.first.anchor == "line:cost:hotel"
    assert "Hotel" in talk.quote
    assert next(line for line in pane.summary.lines() if line.hasFocus()).key == "cost:hotel"
    pane.comments.comment_whole()
    qtbot.keyClick(pane.comments.field.text, Qt.Key.Key_Escape)
    assert next(line for line in pane.summary.lines() if line.hasFocus()).key == "cost:hotel"
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


def test_papers_that_were_read_do_not_change_any_more(trip):
    book = trip.desk.book
    said = (Sentence("own:1", SummaryBlock.RESULTS, own="x"),)
    book.write(trip_papers.submit_summary, trip.id, said)
    book.write(trip_papers.submit_review, trip.id, ReviewDraft(keep="Asking early"))
    trip.settle()
    assert trip.pane.causes.form.isVisible()
    mine, book.database.world = book.database.world, World(UUID(int=99), lambda: book.now)
    pane = as_manager(trip)
    pane.forward()
    trip.desk.settle()
    book.database.world, trip.desk.context.person = mine, Person(ME, "Zhou Yuan")
    assert trip.status() is TripStatus.REVIEWED
    trip.open()
    assert not trip.pane.causes.form.isVisible()
    assert trip.pane.points.points["keep"].isHidden()
    pane.close()
    pane.deleteLater()


def test_the_keys_of_the_papers_are_offered_once_they_are_read(trip, qtbot):
    pane = PapersPane(trip.desk.context)
    with qtbot.waitSignal(pane.offers_changed):
        pane.show_trip(trip.id)
        assert pane.page_actions() == []
    assert "papers.forward" in [action.id for action in pane.page_actions()]
    pane.keep()
    pane.deleteLater()
