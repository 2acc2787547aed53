"""Trips from the list to the road: planned, moved on, put in order, travelled, paid for."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from storage.commands import trips
from storage.commands.records import edit
from storage.models import CompanySetting
from storage.queries.trips import board, of_person
from storage.rules.choices import TripStatus
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.trip_draft import Goal
from tests.storage.a_day import ME
from tests.ui.trips.conftest import FIRST, LAST
from ui.trips.trip_form import ExtendForm, ReasonForm, TripForm

CTRL = Qt.KeyboardModifier.ControlModifier


def found(travels):
    return travels.made.book.read(board, travels.trip)


def form_of(travels, kind):
    (form,) = travels.window.findChildren(kind)
    return form.form


def save(travels) -> None:
    travels.press((Qt.Key.Key_Return, CTRL))


def test_a_book_without_trips_says_what_to_do(travels):
    page = travels.open()
    assert page.main_widget() is page.list.nothing.button


def test_a_trip_is_planned_by_keyboard_alone_and_opens(travels):
    page = travels.open()
    travels.press((Qt.Key.Key_N, CTRL))
    for text in ("25 Nov", "27 Nov", "苏州, 无锡", "", "上海"):
        travels.fingers.type(text)
        travels.press(Qt.Key.Key_Tab)
    form_of(travels, TripForm).set_values({"goal_visits": "10", "own_goals": "2 trial runs"})
    save(travels)
    (row,) = travels.made.book.read(of_person, ME)
    trip = travels.made.book.read(board, row.id)
    assert (trip.draft.starts_on, trip.draft.ends_on) == (FIRST, LAST)
    assert trip.draft.goals == (Goal("visits", 10), Goal("", 2, "trial runs"))
    assert page.head.title.text() == "苏州, 无锡"


def test_what_cannot_stay_so_is_said_beside_its_field(travels):
    travels.open()
    travels.press((Qt.Key.Key_N, CTRL))
    form = form_of(travels, TripForm)
    form.set_values({"starts_on": "27 Nov", "ends_on": "25 Nov", "goal_visits": "many"})
    save(travels)
    told = {name: label.text() for name, label in form._problems.items() if label.text()}
    assert told["ends_on"] == "The trip ends before it starts."
    assert set(told) == {"ends_on", "title", "goal_visits"}
    assert travels.made.book.read(of_person, ME) == []


def test_the_list_says_where_each_trip_stands_today(travels):
    travels.plan(starts_on=date(2026, 11, 16), ends_on=date(2026, 11, 18))
    travels.made.book.write(trips.move_trip, travels.trip, TripStatus.ON_THE_ROAD)
    travels.trip = None
    page = travels.open()
    (row,) = page.list.rows.rows()
    assert "Summary due" in row.text.spoken()


def test_a_trip_is_opened_and_left_with_enter_and_esc(travels):
    travels.plan()
    travels.trip, trip = None, travels.trip
    page = travels.open()
    travels.press(Qt.Key.Key_Return)
    assert page.record_on_show() == (Kind.TRIP, trip)
    travels.press(Qt.Key.Key_Escape)
    assert page.record_on_show() is None
    assert QApplication.focusWidget() is page.list.rows.rows()[0]


def test_the_next_step_starts_the_trip_and_undo_takes_it_back(travels):
    travels.plan()
    page = travels.open()
    assert page.head.go_button.text() == "Start the trip"
    save(travels)
    assert found(travels).status is TripStatus.ON_THE_ROAD
    travels.made.context.undo()
    travels.made.settle()
    assert found(travels).status is TripStatus.DRAFT


def test_where_the_company_approves_trips_the_next_step_submits(travels):
    travels.plan()

    def wants_approval(session) -> None:
        id_ = derived_id(Kind.COMPANY_SETTING, "trip_approval")
        session.add(CompanySetting(id=id_, name="trip_approval", value=True))

    travels.made.book.write(wants_approval)
    page = travels.open()
    assert page.head.go_button.text() == "Submit for approval"
    save(travels)
    assert found(travels).status is TripStatus.AWAITING
    assert not page.head.go_button.isVisible()
    menu = [action.text() for action in page.head.menu().actions() if action.text()]
    assert menu[:2] == ["Take back", "Cancel the trip"]


def test_cancelling_asks_why_and_the_trip_can_be_planned_again(travels):
    travels.plan()
    page = travels.open()
    page.desk.move_trip(TripStatus.CANCELLED)
    form_of(travels, ReasonForm).set_values({"note": "snow"})
    save(travels)
    assert (found(travels).status, found(travels).status_note) == (TripStatus.CANCELLED, "snow")
    assert page.head.go_button.text() == "Plan again"


def test_a_managers_look_at_a_trip_below_changes_nothing_but_its_state(travels):
    travels.plan()
    travels.stop("A")
    travels.made.book.write(edit, Kind.TRIP, travels.trip, {"owner_id": None})
    page = travels.open()
    assert not page.head.edit_button.isVisible()
    assert not page.head.order_button.isVisible()
    travels.focus("A")
    travels.press(Qt.Key.Key_2, Qt.Key.Key_Delete)
    assert travels.days() == [["A"], [], []]


def test_a_trip_that_is_extended_runs_again(travels):
    travels.plan(starts_on=date(2026, 11, 20), ends_on=date(2026, 11, 23))
    travels.made.book.write(trips.move_trip, travels.trip, TripStatus.ON_THE_ROAD)
    travels.made.book.write(trips.move_trip, travels.trip, TripStatus.SUMMARY_DUE)
    page = travels.open()
    page.desk.extend()
    form_of(travels, ExtendForm).set_values({"ends_on": "26 Nov"})
    save(travels)
    assert found(travels).status is TripStatus.ON_THE_ROAD
    assert found(travels).draft.ends_on == date(2026, 11, 26)


# Put in order


def crooked(travels) -> None:
    """Three customers on a line, in the wrong order."""
    travels.plan()
    for name, latitude in (("near", 31.32), ("far", 31.60), ("middle", 31.45)):
        travels.stop(name, latitude=latitude, longitude=120.62)


def test_put_in_order_shows_before_and_after_and_waits_for_consent(travels):
    crooked(travels)
    page = travels.open()
    travels.press((Qt.Key.Key_O, CTRL))
    overlay = page.view._order
    day = overlay._proposal.days[0]
    assert day.before == ("near", "far", "middle")
    assert [stop.customer for stop in day.after] != list(day.before)
    assert day.way_after < day.way_before
    assert travels.days()[0] == ["near", "far", "middle"]
    travels.press(Qt.Key.Key_Escape)
    assert travels.days()[0] == ["near", "far", "middle"]


def test_an_agreed_order_is_one_step_to_undo(travels):
    crooked(travels)
    page = travels.open()
    travels.press((Qt.Key.Key_O, CTRL))
    wanted = [stop.customer for stop in page.view._order._proposal.days[0].after]
    travels.press(Qt.Key.Key_Return)
    assert travels.days()[0] == wanted
    travels.made.context.undo()
    travels.made.settle()
    assert travels.days()[0] == ["near", "far", "middle"]


def test_a_day_whose_order_stays_lists_no_before(travels):
    crooked(travels)
    page = travels.open()
    travels.press((Qt.Key.Key_O, CTRL))
    assert "Before: near → far → middle" in said(page.view._order)
    travels.press(Qt.Key.Key_Return)
    travels.press((Qt.Key.Key_O, CTRL))
    assert not [text for text in said(page.view._order) if text.startswith("Before:")]
    assert [text for text in said(page.view._order) if text.startswith("the order stays")]


def said(overlay) -> list[str]:
    return [label.text() for label in overlay.findChildren(QLabel) if label.isVisible()]


def test_what_does_not_fit_is_named_with_the_reason_and_stays_last(travels):
    travels.plan()
    closed = [{"days": [6], "from": "09:00", "to": "12:00"}]
    travels.stop("closed", visiting_hours=closed)
    travels.stop("open")
    page = travels.open()
    travels.press((Qt.Key.Key_O, CTRL))
    (unfit,) = page.view._order._proposal.unfit
    assert (unfit.customer, unfit.reason) == ("closed", "closed")
    travels.press(Qt.Key.Key_Return)
    assert travels.days()[0] == ["open", "closed"]


def test_a_search_that_was_stopped_changes_nothing(travels):
    crooked(travels)
    page = travels.open()
    page.view.put_in_order()
    page.view._order.escape()  # before the answer is there
    travels.made.settle()
    assert page.view._order._proposal is None
    assert travels.days()[0] == ["near", "far", "middle"]


def test_a_first_day_that_changes_asks_whether_the_plan_goes_along(travels):
    travels.plan()
    travels.stop("华信", FIRST)
    travels.open()
    travels.press((Qt.Key.Key_E, CTRL))
    form_of(travels, TripForm).set_values({"starts_on": "26 Nov", "ends_on": "28 Nov"})
    save(travels)
    assert found(travels).draft.starts_on == FIRST  # nothing before it is answered
    travels.press(Qt.Key.Key_Space)  # the first answer has the focus
    assert found(travels).draft.starts_on == date(2026, 11, 26)
    assert travels.days() == [["华信"], [], []]


def test_with_the_other_answer_the_plan_keeps_its_days(travels):
    travels.plan()
    travels.stop("华信", LAST)
    travels.open()
    travels.press((Qt.Key.Key_E, CTRL))
    form_of(travels, TripForm).set_values({"starts_on": "26 Nov", "ends_on": "28 Nov"})
    save(travels)
    travels.press(Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert travels.days() == [[], ["华信"], []]


def test_tab_goes_from_the_days_to_the_map_and_the_figures_and_out_again(travels):
    travels.plan()
    travels.stop("A")
    page = travels.open()
    side = page.view.side
    travels.focus("A")
    met = []
    for _ in range(40):
        travels.press(Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
        if getattr(met[-1], "card", None) is not None and met[-1].card.key[0] == "stop":
            break
    assert side.map in met
    assert met[met.index(side.map) + 1] is side.figures
    assert side.map.accessibleName() == "Map of the trip"
    assert "A" in side.map.accessibleDescription()
    assert side.figures.accessibleName() == "Figures of the trip"
    assert travels.focused() == "A"
    side.figures.setFocus()
    travels.press((Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier))
    assert QApplication.focusWidget() is side.map
