"""The board of a trip, worked with keys alone: days, places, times, order; and dragged."""

from datetime import date, time

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from storage.commands import trip_costs
from storage.commands.ride_alongs import plan_ride
from storage.commands.trip_costs import LegDraft
from storage.queries import visits
from storage.queries.trips import board
from storage.rules.choices import LegMode
from storage.rules.kinds import Kind
from storage.rules.ride_alongs import RideDraft
from tests.storage.a_day import ME, ZONE, at
from tests.ui.hands import focused
from tests.ui.trips.conftest import FIRST, LAST
from ui.trips.card_row import MIME

SECOND = date(2026, 11, 26)


def press_at_once(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def test_a_digit_puts_a_suggestion_on_that_day_with_its_reason(travels):
    travels.plan()
    travels.customer("A")
    travels.open()
    assert travels.focused() == "A"
    travels.press(Qt.Key.Key_2)
    assert travels.days() == [[], ["A"], []]
    (stop,) = travels.made.book.read(board, travels.trip).stops
    assert (stop.purpose, stop.reasons[0]["code"]) == ("Never visited", "never_visited")
    assert travels.made.toasts == ["A is on day 2"]


def test_the_focus_goes_on_to_the_next_suggestion(travels):
    travels.plan()
    for name in "ABC":
        travels.customer(name)
    travels.open()
    travels.press(Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_3)
    assert travels.days() == [["A", "B"], [], ["C"]]
    assert travels.fingers.strokes == 3


def test_fast_fingers_put_each_suggestion_on_a_day_once(travels):
    travels.plan()
    for name in "ABCD":
        travels.customer(name)
    travels.open()
    for digit in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_2):
        press_at_once(digit)  # nothing was read anew in between
    travels.made.settle()
    assert travels.days() == [["A", "B"], ["C"], []]
    assert travels.focused() == "D"


def test_fast_fingers_take_each_stop_off_once(travels):
    travels.plan()
    for name in "ABC":
        travels.stop(name)
    travels.open()
    travels.focus("A")
    for _ in range(2):
        press_at_once(Qt.Key.Key_Delete)
    travels.made.settle()
    assert travels.days()[0] == ["C"]
    assert travels.made.failures == []


def test_arrows_walk_over_the_board_and_digits_move_stops(travels):
    travels.plan()
    for name in "AB":
        travels.stop(name)
    travels.stop("C", LAST, city="无锡")
    travels.open()
    travels.focus("A")
    travels.press(Qt.Key.Key_Down)
    assert travels.focused() == "B"
    travels.press(Qt.Key.Key_Right)
    assert travels.focused() == "C"
    travels.press(Qt.Key.Key_Left, Qt.Key.Key_2)
    moved = travels.days()
    assert [len(day) for day in moved] == [1, 1, 1]
    assert travels.focused() == moved[1][0]


def test_plus_and_minus_change_the_place_and_undo_takes_it_back(travels):
    travels.plan()
    for name in "ABC":
        travels.stop(name)
    travels.open()
    travels.focus("A")
    travels.press(Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    assert travels.days()[0] == ["B", "C", "A"]
    travels.press(Qt.Key.Key_Minus)
    assert travels.days()[0] == ["B", "A", "C"]
    for _ in range(3):
        travels.made.context.undo()
        travels.made.settle()
    assert travels.days()[0] == ["A", "B", "C"]


def test_delete_takes_a_stop_off_and_it_is_suggested_again(travels):
    travels.plan()
    travels.stop("A")
    page = travels.open()
    travels.focus("A")
    travels.press(Qt.Key.Key_Delete)
    assert travels.days()[0] == []
    waiting = [row.card.lines[0][0].text for row in page.view.board.suggested.rows()]
    assert waiting == ["A"]
    assert travels.made.book.read(visits.planned, ME, at(0)) == []


def test_t_sets_the_time_of_an_appointment(travels):
    travels.plan()
    travels.stop("A")
    travels.open()
    travels.focus("A")
    travels.press(Qt.Key.Key_T)
    travels.fingers.type("14:30")
    travels.press((Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    (stop,) = travels.made.book.read(board, travels.trip).stops
    assert (stop.starts_minute, stop.fixed) == (14 * 60 + 30, True)
    (visit,) = travels.made.book.read(visits.planned, ME, at(0))
    assert visit.planned_at == at(14.5, FIRST)


def test_a_time_that_is_none_is_said_beside_the_field(travels):
    travels.plan()
    travels.stop("A")
    page = travels.open()
    travels.focus("A")
    travels.press(Qt.Key.Key_T)
    travels.fingers.type("late")
    travels.press((Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    from ui.trips.stop_form import StopForm

    (form,) = page.window().findChildren(StopForm)
    assert form.form._problems["starts_minute"].text() == "A time, please: 14:30."
    form.cancel()


@pytest.mark.parametrize(("height", "order"), [(0, ["C", "A", "B"]), (100, ["A", "C", "B"])])
def test_a_stop_dropped_between_others_stands_there(travels, height, order):
    travels.plan()
    for name in "AB":
        travels.stop(name)
    dragged = travels.stop("C", LAST)
    page = travels.open()
    lane = page.view.board.lanes()[1]
    data = QMimeData()
    data.setData(MIME, QByteArray(f"stop {dragged.hex}".encode()))
    lane.dropEvent(
        QDropEvent(
            QPointF(QPoint(20, height)), Qt.DropAction.MoveAction, data,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    travels.made.settle()
    assert travels.days()[0] == order


def test_what_was_dropped_on_the_suggestions_comes_off_the_trip(travels):
    travels.plan()
    dragged = travels.stop("A")
    page = travels.open()
    page.view.board.suggested.dropped.emit(("stop", dragged), 0)
    travels.made.settle()
    assert travels.days() == [[], [], []]


def test_the_day_says_how_full_it_is_and_what_its_calendar_says(travels):
    travels.plan(starts_on=date(2026, 10, 1), ends_on=date(2026, 10, 10))
    page = travels.open()
    heads = [column.mark.text() for column in page.view.board._days]
    assert heads[0] == "National Day"
    assert heads[9] == "shifted working day"  # Saturday 10 October 2026


def test_a_train_stands_where_its_time_is_and_the_day_begins_behind_it(travels):
    travels.plan()
    train = LegDraft(LegMode.TRAIN, FIRST, "G7204", "上海虹桥", "苏州", 605, 632, 3_900)
    travels.made.book.write(trip_costs.keep_leg, travels.trip, train)
    travels.stop("A")
    page = travels.open()
    lane = page.view.board.lanes()[1]
    first, second = lane.rows()[:2]
    assert first.card.key[0] == "leg"
    assert second.card.before.text >= "10:52"


def test_a_gap_says_who_fits_and_enter_there_opens_the_customer(travels):
    travels.plan()
    travels.stop("A")
    travels.customer("B")
    page = travels.open()
    asked = []
    travels.made.context.wishes.customer_requested.connect(asked.append)
    gap = next(row for row in page.view.board.lanes()[1].rows() if row.card.dashed)
    assert gap.card.lines[1][0].text == "B fits here"
    gap.setFocus()
    travels.press(Qt.Key.Key_Return)
    assert len(asked) == 1
    gap.setFocus()
    travels.press(Qt.Key.Key_1)
    assert sorted(travels.days()[0]) == ["A", "B"]


def test_enter_on_a_stop_opens_the_brief_of_its_visit(travels):
    travels.plan()
    travels.stop("A")
    travels.open()
    asked = []
    travels.made.context.wishes.visit_requested.connect(asked.append)
    travels.focus("A")
    travels.press(Qt.Key.Key_Return)
    (visit,) = travels.made.book.read(visits.planned, ME, at(0))
    assert asked == [visit.id]
    assert visit.at.astimezone(travels.made.context.zone).time() >= time(9)


def test_a_stop_without_a_pin_is_said_to_be_approximate(travels):
    travels.plan()
    travels.stop("A", latitude=None, longitude=None)
    page = travels.open()
    told = page.view.side.approximate.text()
    assert told.startswith("≈ 1 stop")
    assert "without a pin" in told


def test_whoever_rides_along_stands_at_the_stop(travels):
    coach = travels.made.book.add(Kind.PERSON, name="Chen Gang", role="manager")
    travels.plan()
    travels.stop("A")
    (stop,) = travels.made.book.read(board, travels.trip).stops
    draft = RideDraft(
        coach, ME, FIRST, focus=("demo",), visits={stop.visit_id.hex: {"role": "observe"}}
    )
    travels.made.book.write(plan_ride, draft, ZONE.key)
    page = travels.open()
    card = page.view.board.lanes()[1].rows()[0].card
    assert card.lines[2][0].text == "Ride-along: Chen Gang"
