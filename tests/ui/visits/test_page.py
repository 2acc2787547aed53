"""The page of visits: the lists, the calls in one stroke each, the plan form."""

import pytest
from PySide6.QtCore import Qt

from storage.commands.attachments import TakenIn, attach
from storage.commands.quick_log import log_line
from storage.queries import loose_notes, targets, visits
from storage.queries.quick_log import BookDirectory
from storage.rules.choices import NotVisited
from storage.rules.coaching_choices import FileUse
from storage.rules.kinds import Kind
from storage.rules.quick_log import understand
from tests.storage.a_day import ME, TODAY, ZONE, at
from tests.ui.a_day import Fingers, desk, opening
from ui.kit.page import keep_drafts
from ui.visits.page import VisitsPage


@pytest.fixture
def made(qapp, tmp_path):
    with desk(tmp_path) as made:
        made.book.now = at(10)
        yield made


@pytest.fixture
def opened(made):
    with opening(made, VisitsPage) as open_page:
        yield open_page


def column(table, number: int) -> list[str]:
    return [table.index(row, number).data() for row in range(table.rowCount())]


def test_an_empty_list_says_what_to_do(made, opened):
    page = opened()
    assert page.stack.currentWidget() is page._nothing
    assert page.main_widget() is page._nothing.button


def test_planned_visits_stand_in_order_with_those_without_a_result_first(made, opened):
    customer = made.book.customer("Huaxin")
    made.book.planned(customer, 15)
    made.book.planned(made.book.customer("Dongyue"), 9)
    made.book.visited(customer, 8)
    page = opened()
    assert column(page.planned, 1) == ["Dongyue", "Huaxin"]
    assert column(page.planned, 5) == ["Without a result", "Planned"]


def test_the_first_planned_visit_is_selected_to_begin_with(made, opened):
    customer = made.book.customer("Huaxin")
    made.book.planned(customer, 15)
    first = made.book.planned(customer, 11)
    page = opened()
    assert page.record_on_show() == (Kind.VISIT, first)
    assert [index.row() for index in page.planned_view.selectionModel().selectedRows()] == [0]


def test_an_open_visit_is_still_open_when_one_comes_back_to_the_page(made, opened):
    visit = made.book.planned(made.book.customer("Huaxin"), 15)
    page = opened()
    page.open_record(visit)
    page.hide()
    page.show()
    page.activate()
    assert page.record_on_show() == (Kind.VISIT, visit)
    page.close_visit()
    assert page.head.isVisible()
    assert page.stack.currentWidget() is page.planned_view


def test_visits_made_come_in_pages_the_last_one_first(made, opened):
    customer = made.book.customer("Huaxin")
    for hour in range(5):
        made.book.visited(customer, 3 + hour, note=f"note {hour}")
    page = opened()
    page._go("done")
    assert column(page.done, 3) == [f"note {hour}" for hour in (4, 3, 2, 1, 0)]


def test_each_call_of_the_list_is_one_stroke(made, opened):
    for name in ("A", "B", "C", "D"):
        made.book.contact(made.book.customer(name), f"person of {name}")
    page = opened()
    page._go("calls")
    made.settle()
    before = [row.text.key for row in page.calls.rows.rows()]
    page.main_widget().setFocus()
    fingers = Fingers(made)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_4):
        fingers.press(key)
    assert fingers.strokes == 4
    assert made.book.read(targets.all_calls, ME, at(0), at(24)) == 4
    assert made.book.read(targets.effective_calls, ME, at(0), at(24)) == 2
    rows = [row.text.spoken() for row in page.calls.rows.rows()]
    assert [row.text.key for row in page.calls.rows.rows()] == before
    assert [row.rsplit(", ", 1)[1] for row in rows] == [
        "Reached",
        "No answer",
        "Reached",
        "Call back",
    ]


def test_a_wrong_key_on_a_call_is_undone(made, opened):
    made.book.customer("A")
    page = opened()
    page._go("calls")
    made.settle()
    page.main_widget().setFocus()
    Fingers(made).press(Qt.Key.Key_1)
    made.context.undo()
    made.settle()
    assert made.book.read(targets.all_calls, ME, at(0), at(24)) == 0


def test_a_visit_is_planned_by_keyboard_alone(made, opened):
    made.book.customer("华信精密")
    page = opened()
    fingers = Fingers(made)
    page.main_widget().setFocus()
    fingers.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    fingers.type("hx")
    fingers.press(Qt.Key.Key_Tab)
    fingers.type("周三")
    fingers.press(Qt.Key.Key_Tab)
    fingers.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    fingers.type("14:30")
    fingers.press(Qt.Key.Key_Return)
    (row,) = made.book.read(visits.planned, ME, at(0))
    assert (row.customer, row.planned_at) == ("华信精密", at(24 + 14.5))
    assert page.stack.currentWidget() is page.planned_view


def test_of_several_names_one_is_chosen_and_nothing_guessed(made, opened):
    made.book.customer("华信精密")
    made.book.customer("华信电子")
    page = opened()
    page.plan()
    fingers = Fingers(made)
    fingers.type("华信")
    fingers.press(Qt.Key.Key_Return)
    assert made.book.read(visits.planned, ME, at(0)) == []
    page._plan.customer.setFocus()
    fingers.press(Qt.Key.Key_Down)
    fingers.press(Qt.Key.Key_Return)
    fingers.press(Qt.Key.Key_Return)
    (row,) = made.book.read(visits.planned, ME, at(0))
    assert row.customer == page._plan.customer.value()


def test_a_plan_half_typed_survives_a_crash(made, opened):
    made.book.customer("华信精密")
    page = opened()
    page.plan()
    Fingers(made).type("华信精密")
    keep_drafts(page._plan)
    made.settle()
    again = opened()
    again.plan()
    made.settle()
    assert again._plan.customer.value() == "华信精密"
    Fingers(made).press(Qt.Key.Key_Return)
    assert [row.customer for row in made.book.read(visits.planned, ME, at(0))] == ["华信精密"]
    again.plan()
    assert again._plan.customer.value() == ""


def test_a_visit_is_moved_to_another_day(made, opened):
    visit = made.book.planned(made.book.customer("Huaxin"), 15)
    page = opened()
    page.planned_view.select(visit)
    page.move_visit()
    fingers = Fingers(made)
    fingers.type("明天")
    fingers.press(Qt.Key.Key_Return)
    assert made.book.read(visits.one, visit).planned_at == at(24 + 15)


def test_a_day_to_be_sorted_is_answered_with_a_digit(made, opened):
    made.book.customer("联创电子")
    directory = BookDirectory(made.book.database.read, ME, TODAY, ZONE)
    understood = understand("联创 孙总嫌贵，下周再约", directory, today=TODAY)
    made.book.write(log_line, understood, now=made.book.now, zone=ZONE)
    waiting = made.book.read(loose_notes.waiting, ME)
    assert [bool(note.days) for note in waiting].count(True) == 1
    page = opened()
    page._go("sorting")
    made.settle()
    note = next(each for each in waiting if each.days)
    page.sorting.rows.row(note.id).setFocus()
    Fingers(made).press(Qt.Key.Key_2)
    assert note.id not in {each.id for each in made.book.read(loose_notes.waiting, ME)}


def test_a_visit_opens_in_the_page_and_esc_leads_back_to_the_list(made, opened):
    visit = made.book.planned(made.book.customer("Huaxin"), 15)
    page = opened()
    page.planned_view.select(visit)
    page.planned_view.setFocus()
    fingers = Fingers(made)
    fingers.press(Qt.Key.Key_Return)
    assert page.stack.currentWidget() is page._form
    page._form.leave()
    made.settle()
    assert page.stack.currentWidget() is page.planned_view


def test_a_visit_that_did_not_take_place_leaves_the_list_and_comes_back_by_undo(made, opened):
    visit = made.book.planned(made.book.customer("Huaxin"), 9)
    page = opened()
    page._missed(visit, NotVisited.NOBODY_THERE)
    made.settle()
    assert column(page.planned, 1) == []
    assert page.stack.currentWidget() is page._nothing
    made.context.undo()
    made.settle()
    assert column(page.planned, 1) == ["Huaxin"]


def test_visits_made_say_whether_there_is_evidence(made, opened):
    proven = made.book.visited(made.book.customer("Huaxin"), 9)
    made.book.visited(made.book.customer("Dongyue"), 8)
    file = TakenIn("0" * 64, 7, "image/jpeg", "shelf.jpg")
    made.book.write(attach, Kind.VISIT, proven, file, FileUse.PHOTO)
    page = opened()
    page.show_list("done")
    made.settle()
    heads = [column.title for column in page.done.columns]
    assert column(page.done, heads.index("Evidence")) == ["1 file(s)", "none"]
