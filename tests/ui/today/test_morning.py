"""The morning on the screen: what stands there, and what keys do."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from storage.commands.targets import set_amount
from storage.commands.trips import plan_trip
from storage.commands.visit_form import save_visit
from storage.models import Comment, Person
from storage.queries import promises, reports, targets, tasks, visits
from storage.rules.choices import Role
from storage.rules.kinds import Kind
from storage.rules.trip_draft import TripDraft
from storage.rules.visit_draft import VisitDraft
from tests.storage.a_day import ME, TODAY, ZONE, ago, at
from tests.ui.a_day import Fingers, desk, opening
from ui.comments.arrived import ArrivedBlock
from ui.today.page import TodayPage
from ui.today.strip import NoTarget, NumberStrip


@pytest.fixture
def made(qapp, tmp_path):
    with desk(tmp_path) as made:
        made.book.now = at(10)
        yield made


@pytest.fixture
def opened(made):
    with opening(made, TodayPage) as open_page:
        yield open_page


def told(listed) -> list[str]:
    return [row.text.spoken() for row in listed.rows()]


def test_the_visits_of_the_day_with_their_reasons(made, opened):
    customer = made.book.customer("Huaxin Precision", county="Jiading")
    contact = made.book.contact(customer, "Wang Jianguo", title="general manager")
    made.book.planned(customer, 11, contact_ids=[contact.hex])
    made.book.promise(customer, TODAY, text="the service quote")
    made.book.visited(made.book.customer("Shenda"), 9, effective=True)
    page = opened()
    assert told(page.morning.visits) == [
        "09:00, Shenda , Effective visit",
        "11:00, Huaxin Precision Wang Jianguo, general manager, "
        "Promise due today the service quote, Jiading",
    ]


def test_a_promise_is_kept_with_one_key_and_undone(made, opened):
    made.book.promise(made.book.customer(), ago(2))
    page = opened()
    page.morning.promises.rows()[0].setFocus()
    Fingers(made).press(Qt.Key.Key_K)
    assert made.book.read(promises.due, ME, TODAY) == []
    assert page.morning.promises.rows() == []
    assert "Promise kept" in made.toasts
    made.context.undo()
    made.settle()
    assert len(page.morning.promises.rows()) == 1


def test_a_promise_is_dropped_with_one_key(made, opened):
    made.book.promise(made.book.customer(), ago(2))
    page = opened()
    page.morning.promises.rows()[0].setFocus()
    Fingers(made).press(Qt.Key.Key_X)
    assert page.morning.promises.rows() == []


def test_a_task_is_done_with_the_space_bar(made, opened):
    made.book.add(Kind.TASK, owner_id=ME, text="call Lin", due_on=TODAY)
    page = opened()
    page.morning.tasks.rows()[0].setFocus()
    Fingers(made).press(Qt.Key.Key_Space)
    assert made.book.read(tasks.due, ME, TODAY) == []


def test_without_a_target_the_strip_asks_for_one_and_then_shows_it(made, opened):
    page = opened()
    missing = page.findChild(NoTarget)
    assert missing is not None
    missing.field.setFocus()
    fingers = Fingers(made)
    fingers.type("3万")
    fingers.press(Qt.Key.Key_Return)
    row = made.book.read(targets.of_month, ME, "2026-11")
    assert (row.amount_minor, row.working_days, row.calls) == (3_000_000, 25, 1_000)
    strip = page.findChild(NumberStrip)
    assert strip is not None
    assert strip.required.value.text() == "40"


def test_an_amount_that_is_none_is_asked_for_again(made, opened):
    page = opened()
    missing = page.findChild(NoTarget)
    missing.field.setFocus()
    fingers = Fingers(made)
    fingers.type("many")
    fingers.press(Qt.Key.Key_Return)
    assert missing.problem.text()
    assert made.book.read(targets.of_month, ME, "2026-11") is None


def test_the_strip_follows_each_call(made, opened):
    customer = made.book.customer()
    made.book.write(set_amount, TODAY, 3_000_000, "CNY", 25, ZONE)
    page = opened()
    strip = page.findChild(NumberStrip)
    assert (strip.done.value.text(), strip.remaining.value.text()) == ("0", "40")
    made.book.call(customer, at(9.5))
    made.settle()
    assert (strip.done.value.text(), strip.remaining.value.text()) == ("1", "39")


def test_an_empty_day_says_what_to_do_and_enter_plans_a_suggestion(made, opened):
    customer = made.book.customer("Taihu")
    made.book.promise(customer, ago(1))
    page = opened()
    assert not page.morning.visits.rows()
    page.morning.suggestions.rows()[0].setFocus()
    Fingers(made).press(Qt.Key.Key_Return)
    (row,) = made.book.read(visits.planned, ME, at(0))
    assert (row.customer, row.planned_at) == ("Taihu", at(10))
    assert told(page.morning.visits)[0].startswith("10:00, Taihu")
    assert page.morning.suggestions.rows() == []


def test_the_next_visit_is_logged_with_its_name_in_the_line(made, opened):
    made.book.planned(made.book.customer("Huaxin"), 11)
    page = opened()
    asked: list[str] = []
    made.context.wishes.log_requested.connect(asked.append)
    page.morning.log_next()
    assert asked == ["@Huaxin "]


def test_when_the_next_visit_is_done_the_focus_goes_on_to_the_one_after_it(made, opened):
    first = made.book.planned(made.book.customer("Huaxin"), 11)
    second = made.book.planned(made.book.customer("Dongyue"), 13)
    page = opened()
    page.main_widget().setFocus()
    made.context.do(lambda session: save_visit(session, first, VisitDraft(), now=at(12), zone=ZONE))
    made.settle()
    focused = QApplication.focusWidget()
    assert focused is page.morning.visits.row(second)
    assert page.main_widget() is focused


def test_enter_on_a_visit_asks_for_its_brief(made, opened):
    visit = made.book.planned(made.book.customer("Huaxin"), 11)
    page = opened()
    asked: list[object] = []
    made.context.wishes.visit_requested.connect(asked.append)
    page.main_widget().setFocus()
    Fingers(made).press(Qt.Key.Key_Return)
    assert asked == [visit]


def test_the_evening_comes_by_the_clock_and_by_key(made, opened):
    page = opened()
    assert page.stack.currentWidget() is page.morning
    page.morning.setFocus()
    page.show_evening()
    assert page.stack.currentWidget() is page.evening
    made.book.now = at(16.1) + timedelta(days=1)
    page.show_morning()
    page.activate()
    made.settle()
    assert page.stack.currentWidget() is page.evening


def test_due_for_repurchase_says_rhythm_and_amount(made, opened):
    customer = made.book.customer("Shenda")
    made.book.purchases(customer, "Ribbon", ago(107), ago(70), ago(39))
    page = opened()
    assert told(page.morning.clocks) == [
        "Ribbon, Shenda · every 34 ± 3 days, last 16 Oct, 5 day(s) late, ¥8,600"
    ]


def test_tab_walks_from_the_visits_to_the_promises_and_tasks(made, opened):
    customer = made.book.customer("Huaxin")
    made.book.planned(customer, 11)
    made.book.promise(customer, TODAY)
    made.book.add(Kind.TASK, owner_id=ME, text="call Lin", due_on=TODAY)
    page = opened()
    page.main_widget().setFocus()
    fingers = Fingers(made)
    seen = []
    for _ in range(8):
        seen.append(QApplication.focusWidget().accessibleName())
        fingers.press(Qt.Key.Key_Tab)
    assert [name.split(",")[0] for name in seen] == [
        "11:00",
        "Brief",
        "Log visit",
        "the quote",
        "Promises due: Kept",
        "Promises due: Dropped",
        "call Lin",
        "Tasks due: Done",
    ]


def test_keys_of_the_evening_only_lead_there_in_the_morning(made, opened):
    made.book.visited(made.book.customer("Huaxin"), 9)
    page = opened()
    page.main_widget().setFocus()
    fingers = Fingers(made)
    control = Qt.KeyboardModifier.ControlModifier
    fingers.press(Qt.Key.Key_Return, control | Qt.KeyboardModifier.ShiftModifier)
    assert page.stack.currentWidget() is page.evening
    assert made.book.read(reports.of_day, ME, TODAY) is None


def test_chat_lines_pasted_in_the_morning_open_the_evening(made, opened):
    made.book.customer("华信精密")
    page = opened()
    page.main_widget().setFocus()
    QGuiApplication.clipboard().setText("华信 谈价格")
    Fingers(made).press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.stack.currentWidget() is page.evening
    assert page.evening.sweep.box.value() == "华信 谈价格"
    assert len(page.evening.sweep.list.rows()) == 1


def test_what_the_manager_wrote_and_did_stands_above_what_is_due(made, opened):
    chief, trip = UUID(int=77), TripDraft(starts_on=TODAY, ends_on=TODAY, cities=("苏州",))
    trip_id = made.book.write(plan_trip, trip, ZONE.key)

    def from_above(session) -> None:
        session.add(Person(id=chief, name="Chen Gang", role=Role.MANAGER))
        session.add(
            Comment(
                id=UUID(int=78), owner_id=chief, about_kind=Kind.TRIP.value, about_id=trip_id,
                root_id=ME, text="Who books the gate?", created_at=made.book.now,
            )
        )  # fmt: skip

    page = opened()
    made.book.write(from_above)
    made.settle()
    block = page.findChild(ArrivedBlock)
    assert block.isVisible()
    assert told(block.rows) == ["Chen Gang Who books the gate?, on your trip, 10:00"]


def test_a_manager_has_his_own_day_here_and_is_sent_to_the_team_for_the_others(made, opened):
    made.context.person = replace(made.context.person, role="manager")
    theirs = made.book.customer("Huaxin Precision", owner_id=uuid4(), tier="gold")
    made.book.visited(theirs, 9 - 24 * 90)
    made.book.purchases(theirs, "ribbon", ago(90), ago(60), ago(30))
    morning = opened().morning
    assert (told(morning.suggestions), told(morning.clocks)) == ([], [])
    assert morning._nothing.text.text().startswith("Only your own visits and customers stand here")
    mine = made.book.customer("Shenda", tier="gold")
    made.book.visited(mine, 9 - 24 * 90)
    made.settle()
    assert [row.text.key for row in morning.suggestions.rows()] == [mine]
    assert morning._nothing.text.text().startswith("Take a customer from the list below")
