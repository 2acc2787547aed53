"""On the road and afterwards: today's stops, what was missed, the papers, the receipts."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from storage.commands import trip_costs, trips
from storage.commands.trip_costs import ExpenseDraft
from storage.queries import visits
from storage.queries.trips import board
from storage.rules.choices import CostCategory, StopStatus, TripStatus
from storage.rules.kinds import Kind
from tests.storage.a_day import ME, TODAY, ZONE, at
from tests.ui.trips.conftest import FIRST

CTRL = Qt.KeyboardModifier.ControlModifier


def found(travels):
    return travels.made.book.read(board, travels.trip)


def save(travels) -> None:
    travels.press((Qt.Key.Key_Return, CTRL))


@pytest.fixture
def road(travels):
    travels.plan(starts_on=TODAY)
    for name in "AB":
        travels.stop(name, TODAY)
    travels.stop("C", FIRST)
    travels.made.book.write(trips.move_trip, travels.trip, TripStatus.ON_THE_ROAD)
    travels.open()
    return travels


def test_a_running_trip_begins_with_todays_stops(road):
    pane = road.page.view.road
    assert road.page.view.current() == "road"
    assert [row.text.lines[0][0].text for row in pane.rows.rows()] == ["A", "B"]
    assert QApplication.focusWidget() is pane.rows.rows()[0]


def test_l_opens_the_one_line_log_and_enter_the_brief(road):
    lines, briefs = [], []
    road.made.context.wishes.log_requested.connect(lines.append)
    road.made.context.wishes.visit_requested.connect(briefs.append)
    road.press(Qt.Key.Key_L, Qt.Key.Key_Return)
    assert lines == ["@A "]
    assert len(briefs) == 1


def test_n_asks_why_a_stop_was_not_visited(road):
    pane = road.page.view.road
    menu = pane.why_menu(road.page.desk.board.days[0].stops[0])
    menu.actions()[1].trigger()
    road.made.settle()
    assert found(road).stops[0].status is StopStatus.NOT_VISITED
    assert pane.rows.rows()[0].text.right[0].text == "Nobody there"
    assert pane.rows.rows()[0].text.done
    assert QApplication.focusWidget() is pane.rows.rows()[1]


def test_the_focus_goes_on_to_the_next_stop_after_one_was_logged(road):
    from storage.commands.visits import not_visited
    from storage.rules.choices import NotVisited
    from ui.kit.overlay import Overlay

    log = Overlay(road.window)
    log.open()
    log.panel.setFocus()
    visit = found(road).stops[0].visit_id
    road.made.book.write(not_visited, visit, NotVisited.MOVED)
    road.made.settle()  # the list is made anew while the log is still open
    log.close_panel()
    assert QApplication.focusWidget() is road.page.view.road.rows.rows()[1]


def test_a_trip_that_is_started_shows_its_road(travels):
    travels.plan(starts_on=TODAY)
    travels.stop("A", TODAY)
    page = travels.open()
    assert page.view.current() == "plan"
    save(travels)
    assert page.view.current() == "road"
    assert QApplication.focusWidget() is page.view.road.rows.rows()[0]


def test_a_visit_logged_besides_the_plan_shows_up_by_itself(road):
    from storage.commands.quick_log import log_line
    from storage.queries.quick_log import BookDirectory
    from storage.rules.quick_log import understand

    book = road.made.book
    road.customer("Extra")
    book.now = at(10)
    directory = BookDirectory(book.database.read, ME, TODAY, ZONE)
    draft = understand("@Extra price talk", directory, today=TODAY)
    book.write(log_line, draft, now=book.now, zone=ZONE)
    road.made.settle()
    names = [row.text.lines[0][0].text for row in road.page.view.road.rows.rows()]
    assert "Extra" in names


def test_a_trip_that_is_over_asks_for_its_summary(travels):
    travels.plan(starts_on=date(2026, 11, 20), ends_on=date(2026, 11, 23))
    travels.made.book.write(trips.move_trip, travels.trip, TripStatus.ON_THE_ROAD)
    page = travels.open()
    assert page.view.road.due.isVisible()
    assert page.head.status._value == "Summary due"


# Receipts


def test_an_expense_is_noted_and_stands_against_the_budget(travels):
    travels.plan()
    page = travels.open()
    travels.press((Qt.Key.Key_4, CTRL), (Qt.Key.Key_M, CTRL))
    travels.fingers.type("86.50")
    save(travels)
    (expense,) = found(travels).expenses
    assert (expense.amount_minor, expense.category) == (8_650, CostCategory.MEALS)
    assert "¥86.50 over" in page.view.receipts.categories.rows()[0].text.spoken()
    assert page.view.side.limit.text() == "¥1,913.50 below the limit of ¥2,000"


def test_a_receipt_is_opened_with_enter_and_can_be_taken_away(travels):
    travels.plan()
    made = ExpenseDraft(CostCategory.LOCAL, FIRST, 3_000, "0042", "taxi")
    travels.made.book.write(trip_costs.keep_expense, travels.trip, made)
    travels.open()
    travels.press((Qt.Key.Key_4, CTRL), Qt.Key.Key_Return)
    from ui.trips.cost_forms import ExpenseForm

    (form,) = travels.window.findChildren(ExpenseForm)
    assert form.form.values()["invoice_no"] == "0042"
    form.take_away(Kind.EXPENSE, "gone")
    travels.made.settle()
    assert found(travels).expenses == ()


def test_planned_stops_are_on_the_plan_of_visits(travels):
    travels.plan()
    travels.stop("A")
    assert len(travels.made.book.read(visits.planned, ME, at(0))) == 1


def test_beside_an_expense_its_receipt_can_be_attached(travels):
    travels.plan()
    made = ExpenseDraft(CostCategory.LOCAL, FIRST, 3_000)
    travels.made.book.write(trip_costs.keep_expense, travels.trip, made)
    page = travels.open()
    travels.press((Qt.Key.Key_4, CTRL))
    assert page.view.receipts.strip.isVisible()


def test_on_the_papers_the_keys_of_the_page_are_theirs(road):
    from storage.commands.visits import not_visited
    from storage.rules.choices import NotVisited

    visit = found(road).stops[0].visit_id
    road.made.book.write(not_visited, visit, NotVisited.MOVED)
    road.press((Qt.Key.Key_3, CTRL))
    forward = road.page.view.paper_action("Ctrl+Return")
    assert forward is not None
    save(road)
    assert found(road).status is TripStatus.SUBMITTED


def test_only_the_row_in_focus_shows_its_buttons(road):
    from ui.kit.buttons import Button

    road.press(Qt.Key.Key_Down)
    rows = road.page.view.road.rows.rows()
    shown = [[b.text() for b in row.findChildren(Button) if b.isVisible()] for row in rows]
    assert shown == [[], ["Brief", "Log", "Not visited"]]


def test_a_stop_of_another_day_is_logged_by_keyboard_too(travels):
    travels.plan()
    for name in "AB":
        travels.stop(name, FIRST)
    travels.made.book.write(trips.move_trip, travels.trip, TripStatus.ON_THE_ROAD)
    travels.open()
    lines = []
    travels.made.context.wishes.log_requested.connect(lines.append)
    travels.press((Qt.Key.Key_2, CTRL), Qt.Key.Key_Down, Qt.Key.Key_L)
    assert lines == ["@B "]
    travels.stop("C", FIRST)
    travels.made.settle()
    assert QApplication.focusWidget().text.lines[0][0].text == "B"


def test_who_leaves_a_trip_stands_at_its_row(travels):
    travels.plan()
    first = travels.trip
    travels.plan(starts_on=date(2026, 12, 1), ends_on=date(2026, 12, 2))
    travels.trip = None
    travels.open()
    travels.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    travels.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget().text.key == first
