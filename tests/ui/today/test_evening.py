"""The evening by keyboard alone: five visits and the report, with the strokes counted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from storage.queries import loose_notes, reports, visits
from storage.rules.choices import VisitStatus
from storage.rules.reports import Block
from tests.storage.a_day import ME, TODAY, at
from tests.ui.a_day import Fingers, desk
from ui.kit.page import keep_drafts
from ui.today.page import TodayPage

PASTED = (
    "东岳 赵工带看仓库，标签纸月用200卷，想要样机 下次:周五送样\n"
    "联创 孙总嫌贵，金蝶报18w，下周再约\n"
    "路过宏泰，前台说换了采购，姓林\n"
    "华信 谈价格 +演示 预算50w"
)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFTED = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def evening(qapp, tmp_path):
    with desk(tmp_path) as made:
        book = made.book
        for name, hour in (
            ("华信精密", 11),
            ("东岳汽配", 13.5),
            ("联创电子", 15),
            ("新禾食品", 16.5),
        ):
            customer = book.customer(name)
            people = {"东岳汽配": "赵强", "联创电子": "孙伟"}
            person = book.contact(customer, people.get(name, "李敏"))
            book.planned(customer, hour, contact_ids=[person.hex])
        book.customer("宏泰塑业")
        book.now = at(17.5)
        page = TodayPage(made.context)
        made.show(page)
        page.main_widget().setFocus()
        yield made, page
        keep_drafts(page)
        page.close()
        page.deleteLater()


def day_of(made) -> dict[str, str]:
    rows = made.book.read(visits.of_day, ME, at(0), at(24))
    return {row.customer: row.status.value for row in rows}


def test_the_evening_of_five_visits_and_the_report(evening):
    made, page = evening
    assert page.stack.currentWidget() is page.evening
    QGuiApplication.clipboard().setText(PASTED)
    fingers = Fingers(made)
    fingers.press(Qt.Key.Key_V, CONTROL)  # four lines, each on its visit; the question in focus
    fingers.press(Qt.Key.Key_3)  # "next week": Wednesday
    fingers.press(Qt.Key.Key_Return, CONTROL)  # what is ready is saved
    fingers.press(Qt.Key.Key_3)  # the visit that is left: ran out of time
    fingers.press(Qt.Key.Key_R, CONTROL)
    fingers.type("降价要总部批")
    fingers.press(Qt.Key.Key_Return)
    fingers.press(Qt.Key.Key_C, SHIFTED)
    fingers.press(Qt.Key.Key_Return, SHIFTED)
    assert day_of(made) == {
        "华信精密": "done",
        "东岳汽配": "done",
        "联创电子": "done",
        "宏泰塑业": "done",
        "新禾食品": "not_visited",
    }
    sent = made.book.read(reports.of_day, ME, TODAY)
    assert sent.submitted_at == made.book.now
    assert sent.typed == len("降价要总部批")
    assert "降价要总部批" in QGuiApplication.clipboard().text()
    assert not QGuiApplication.clipboard().image().isNull()
    print(f"evening of five visits and the report: {fingers.strokes} strokes")
    assert fingers.strokes <= 9


def test_enter_saves_row_by_row_and_goes_on(evening):
    made, page = evening
    QGuiApplication.clipboard().setText(PASTED)
    fingers = Fingers(made)
    fingers.press(Qt.Key.Key_V, CONTROL)
    fingers.press(Qt.Key.Key_2)
    for _ in range(4):
        fingers.press(Qt.Key.Key_Return)
    assert list(day_of(made).values()).count("done") == 4
    assert [row.customer for row in made.book.read(visits.without_result, ME, at(24))] == [
        "新禾食品"
    ]
    assert page.evening.sweep.box.value() == ""


def test_enter_on_a_question_keeps_it_to_be_sorted(evening):
    made, _page = evening
    QGuiApplication.clipboard().setText("联创 孙总嫌贵，下周再约")
    fingers = Fingers(made)
    fingers.press(Qt.Key.Key_V, CONTROL)
    fingers.press(Qt.Key.Key_Return)
    assert day_of(made)["联创电子"] == "done"
    (note,) = made.book.read(loose_notes.waiting, ME)
    assert note.days


def test_undo_brings_a_saved_line_s_visit_back(evening):
    made, _page = evening
    QGuiApplication.clipboard().setText("华信 谈价格")
    fingers = Fingers(made)
    fingers.press(Qt.Key.Key_V, CONTROL)
    fingers.press(Qt.Key.Key_Return, CONTROL)
    assert day_of(made)["华信精密"] == "done"
    made.context.undo()
    made.settle()
    assert day_of(made)["华信精密"] == "planned"


def test_tab_takes_the_suggestion_and_moves_on_where_there_is_none(evening):
    made, page = evening
    QGuiApplication.clipboard().setText("路过宏泰，前台说换了采购，姓林")
    fingers = Fingers(made)
    fingers.press(Qt.Key.Key_V, CONTROL)
    sweep = page.evening.sweep
    row = next(each for each in sweep.sweep.rows() if each.suggestion)
    sweep.list.focus_row(row.key)
    fingers.press(Qt.Key.Key_Tab)
    assert "给林打电话" in sweep.box.value()
    assert sweep.list.focused_key() == row.key
    fingers.press(Qt.Key.Key_Tab)
    assert sweep.list.focused_key() != row.key


def test_a_line_typed_for_a_visit_saves_it(evening):
    made, page = evening
    page.evening.sweep.list.focus_row(None)
    fingers = Fingers(made)
    fingers.press(Qt.Key.Key_4)
    fingers.type("谈价格")
    fingers.press(Qt.Key.Key_Return)
    assert page.evening.sweep.box.value() == "@华信精密 谈价格"
    fingers.press(Qt.Key.Key_Return)
    assert day_of(made)["华信精密"] == "done"


def test_escape_leaves_the_line_as_it_was(evening):
    made, page = evening
    page.evening.sweep.list.focus_row(None)
    fingers = Fingers(made)
    fingers.press(Qt.Key.Key_E)
    fingers.type("x")
    fingers.press(Qt.Key.Key_Escape)
    assert page.evening.sweep.box.value() == ""
    assert page.evening.sweep.list.focused_key()


def test_digits_give_reasons_to_visits_without_a_line(evening):
    made, page = evening
    page.evening.sweep.list.focus_row(None)
    fingers = Fingers(made)
    for key in (Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_2, Qt.Key.Key_3):
        fingers.press(key)
    rows = made.book.read(visits.of_day, ME, at(0), at(24))
    reasons = {row.not_visited for row in rows if row.status is VisitStatus.NOT_VISITED}
    assert reasons == {"moved", "nobody_there", "out_of_time"}


def test_a_visit_that_was_moved_asks_to_which_day_and_is_planned_anew(evening):
    made, page = evening
    page.evening.sweep.list.focus_row(None)
    fingers = Fingers(made)
    fingers.press(Qt.Key.Key_1)
    row = page.evening.sweep.list.rows()[0]
    assert row.hasFocus()
    assert [words for _, words in row.text.choices][:2] == ["Wed 25", "Thu 26"]
    fingers.press(Qt.Key.Key_2)
    assert day_of(made)["华信精密"] == "not_visited"
    (moved,) = made.book.read(visits.planned, ME, at(24))
    assert (moved.customer, moved.planned_at) == ("华信精密", at(48 + 11))
    made.context.undo()
    made.settle()
    assert day_of(made)["华信精密"] == "planned"
    assert made.book.read(visits.planned, ME, at(24)) == []


def test_the_paste_survives_a_crash(evening, qtbot):
    made, page = evening
    page.evening.sweep.box.setPlainText("联创 下周再约")
    made.settle()
    keep_drafts(page)
    made.settle()
    again = TodayPage(made.context)
    made.show(again)
    assert again.evening.sweep.box.value() == "联创 下周再约"
    again.close()
    again.deleteLater()


def test_saved_lines_are_not_offered_again_after_a_crash(evening):
    made, _page = evening
    QGuiApplication.clipboard().setText("华信 谈价格\n联创 下周再约")
    fingers = Fingers(made)
    fingers.press(Qt.Key.Key_V, CONTROL)
    fingers.press(Qt.Key.Key_Return, CONTROL)
    kept = made.context.drafts.load("sweep", TODAY.isoformat())
    assert kept["text"] == "联创 下周再约"


def test_the_rep_s_own_sentence_stays_when_the_day_goes_on(evening):
    made, page = evening
    pane = page.evening.report.pane
    pane.focus_block(Block.PROBLEMS)
    fingers = Fingers(made)
    fingers.type("too expensive again")
    fingers.press(Qt.Key.Key_Return)
    made.book.visited(made.book.customer("太湖线缆"), 16, topics=["price"])
    made.settle()
    page.refresh()
    made.settle()
    lines = [sentence.own for sentence in pane.day.report if sentence.is_own]
    assert lines == ["too expensive again"]
    assert any("太湖" in row.text for row in pane.findChildren(type(pane._rows()[0])))
    assert made.book.read(reports.of_day, ME, TODAY).report


def compose(field, letters: str) -> None:
    QApplication.sendEvent(field, QInputMethodEvent(letters, []))


def commit(field, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def test_while_a_line_is_composed_enter_digits_and_esc_belong_to_the_input_method(evening):
    made, page = evening
    page.evening.sweep.list.focus_row(None)
    fingers = Fingers(made)
    fingers.press(Qt.Key.Key_4)
    editor = QApplication.focusWidget()
    compose(editor, "tan")
    for key in (Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        fingers.press(key)
    fingers.press(Qt.Key.Key_Return, CONTROL)
    assert QApplication.focusWidget() is editor
    assert set(day_of(made).values()) == {"planned"}
    commit(editor, "谈价格")
    fingers.press(Qt.Key.Key_Return)
    assert page.evening.sweep.box.value() == "@华信精密 谈价格"


def test_while_a_sentence_of_the_report_is_composed_enter_keeps_nothing(evening):
    made, page = evening
    pane = page.evening.report.pane
    pane.focus_block(Block.PROBLEMS)
    field = QApplication.focusWidget()
    compose(field, "jia")
    Fingers(made).press(Qt.Key.Key_Return)
    assert not any(sentence.is_own for sentence in pane.day.report)
    commit(field, "价格")
    Fingers(made).press(Qt.Key.Key_Return)
    assert [s.own for s in pane.day.report if s.is_own] == ["价格"]


def test_everything_of_the_evening_is_reached_by_tab_and_has_a_name(evening):
    made, page = evening
    fingers = Fingers(made)
    seen: list[str] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        seen.append(focused.accessibleName())
        if focused is page.evening.report.send_button:
            break
        fingers.press(Qt.Key.Key_Tab)
    assert all(seen)
    assert "Copy my day" in seen
    assert "Send report" in seen
    assert any(name.startswith("11:00, 华信精密") for name in seen)
