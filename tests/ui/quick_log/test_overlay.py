"""Tests of the open log: by keyboard alone, with an input method, through a crash."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from storage.commands import records
from storage.database import Database
from storage.models import Contact, LooseNote, Visit
from storage.rules.choices import VisitStatus
from storage.rules.kinds import Kind
from tests.ui.hands import all_of, press, saved
from tests.ui.quick_log.helpers import chips
from ui.kit.chips import Chip
from ui.kit.context import Context
from ui.quick_log.overlay import QuickLogOverlay
from ui.quick_log.presenter import FORM


def test_a_line_becomes_chips_while_it_is_typed(overlay: QuickLogOverlay) -> None:
    QTest.keyClicks(overlay.line, "@hx 50w")
    assert chips(overlay)[0] == "Customer 华信"
    overlay.line.set_text("")
    overlay.line.append_text("@华信 谈价格 +演示 预算50w")
    shown = ["Customer 华信", "Topic 价格", "Demo done", "Budget ¥500,000", "Reaction not said"]
    assert chips(overlay) == shown
    assert "budget + ¥500,000" in " ".join(overlay.log.effects.texts())


def test_of_two_people_one_is_picked_with_arrow_and_enter(
    qtbot: QtBot, overlay: QuickLogOverlay, context: Context, book: Database
) -> None:
    overlay.line.append_text("@华信 王总 谈价格")
    assert "which 王总?" in chips(overlay)[1]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert overlay.line.hasFocus()
    assert chips(overlay)[1] == "Contact 王建国"  # the second by name
    press(Qt.Key.Key_Return)
    saved(qtbot, context)
    (visit,) = all_of(book, Visit)
    jianguo = next(each for each in all_of(book, Contact) if each.name == "王建国")
    assert visit.status == VisitStatus.DONE
    assert visit.contact_ids == [jianguo.id.hex]
    assert not overlay.isVisible()


def test_digits_choose_within_the_choices_and_write_within_the_line(
    overlay: QuickLogOverlay,
) -> None:
    overlay.line.append_text("@华信 王总")
    press(Qt.Key.Key_1)
    assert overlay.line.text() == "@华信 王总1"
    overlay.line.set_text("")
    overlay.line.append_text("@华信 王总")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_1)
    assert chips(overlay)[1] == "Contact 王海峰"


def test_up_and_esc_lead_from_the_choices_back_to_the_line(overlay: QuickLogOverlay) -> None:
    overlay.line.append_text("@华信 王总")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Escape):
        press(Qt.Key.Key_Down)
        assert not overlay.line.hasFocus()
        press(key)
        assert overlay.line.hasFocus()
    assert overlay.isVisible()


def test_saving_without_a_choice_leaves_the_name_to_be_sorted(
    qtbot: QtBot, overlay: QuickLogOverlay, context: Context, book: Database
) -> None:
    overlay.line.append_text("@华信 王总 谈价格")
    assert "To be sorted" in overlay.log.note.text()
    press(Qt.Key.Key_Return)
    saved(qtbot, context)
    (note,) = all_of(book, LooseNote)
    assert note.about["words"] == "王总"
    assert all_of(book, Visit)[0].contact_ids is None


def test_tab_takes_what_is_offered(overlay: QuickLogOverlay) -> None:
    overlay.line.append_text("@华信 谈价格")
    press(Qt.Key.Key_Tab)
    assert overlay.line.text() == "@华信 谈价格 下次:"
    assert overlay.line.hasFocus()


def test_an_empty_line_offers_the_visits_of_today(overlay: QuickLogOverlay) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert overlay.line.text() == "@华信 "
    assert overlay.line.hasFocus()


def test_who_was_not_there_is_not_offered_as_met(overlay: QuickLogOverlay) -> None:
    overlay.line.append_text("@华信 没见到王海峰 谈价格")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert overlay.line.text().strip().endswith("谈价格 王建国")


def test_while_an_input_method_composes_all_keys_are_its_own(
    qtbot: QtBot, overlay: QuickLogOverlay, context: Context, book: Database
) -> None:
    overlay.line.append_text("@华信 ")
    QApplication.sendEvent(overlay.line, QInputMethodEvent("wang", []))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Escape, Qt.Key.Key_Down):
        press(key)
    assert overlay.isVisible()
    assert overlay.line.hasFocus()
    assert overlay.line.text() == "@华信 "
    committed = QInputMethodEvent()
    committed.setCommitString("王建国")
    QApplication.sendEvent(overlay.line, committed)
    assert chips(overlay)[1] == "Contact 王建国"
    press(Qt.Key.Key_Return)
    saved(qtbot, context)
    assert all_of(book, Visit)[0].status == VisitStatus.DONE


def test_what_was_typed_is_there_again_after_a_crash(
    qtbot: QtBot, overlay: QuickLogOverlay, context: Context
) -> None:
    overlay.line.append_text("@华信 王总 谈价格")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: context.drafts.load(FORM) is not None)
    parent = overlay.parentWidget()
    assert parent is not None
    again = QuickLogOverlay(context, parent)  # nothing of the first one is left
    again.open_with()
    assert again.line.text() == "@华信 王总 谈价格"
    assert chips(again)[1] == "Contact 王海峰"


def test_esc_keeps_a_draft_and_saving_drops_it(
    qtbot: QtBot, overlay: QuickLogOverlay, context: Context
) -> None:
    overlay.line.append_text("@华信 谈价格")
    press(Qt.Key.Key_Escape)
    saved(qtbot, context)
    assert not overlay.isVisible()
    kept = context.drafts.load(FORM)
    assert kept is not None
    assert kept["line"] == "@华信 谈价格"
    overlay.open_with()
    press(Qt.Key.Key_Return)
    saved(qtbot, context)
    assert context.drafts.load(FORM) is None


def test_a_lock_right_after_the_last_key_keeps_it(
    qtbot: QtBot, overlay: QuickLogOverlay, context: Context
) -> None:
    overlay.line.append_text("@华信 谈价格")
    overlay.hide()
    saved(qtbot, context)
    kept = context.drafts.load(FORM)
    assert kept is not None
    assert kept["line"] == "@华信 谈价格"


def test_another_beginning_lets_the_kept_line_wait(
    qtbot: QtBot, overlay: QuickLogOverlay, context: Context, book: Database
) -> None:
    overlay.line.append_text("@华信 谈价格")
    press(Qt.Key.Key_Escape)
    overlay.open_with("@新光 ")
    assert overlay.line.text() == "@新光 "
    assert "1 more line" in overlay.log.note.text()
    press(Qt.Key.Key_Return)
    saved(qtbot, context)
    assert overlay.isVisible()
    assert overlay.line.text() == "@华信 谈价格"
    press(Qt.Key.Key_Return)
    saved(qtbot, context)
    assert not overlay.isVisible()
    assert all_of(book, Visit)[0].topics == ["价格"]


def test_several_pasted_lines_are_logged_one_after_the_other(
    qtbot: QtBot, overlay: QuickLogOverlay, context: Context
) -> None:
    pasted = QMimeData()
    pasted.setText("@华信 谈价格\r\n\n@华信 谈交期\n")
    overlay.line.insertFromMimeData(pasted)
    assert overlay.line.text() == "@华信 谈价格"
    press(Qt.Key.Key_Return)
    saved(qtbot, context)
    assert overlay.line.text() == "@华信 谈交期"


def test_a_new_customer_in_the_book_is_found_at_once(
    qtbot: QtBot, overlay: QuickLogOverlay, book: Database
) -> None:
    overlay.line.append_text("@东岳 谈价格")
    assert "new?" in chips(overlay)[0]
    with book.write() as session:
        records.create(session, Kind.CUSTOMER, {"name": "东岳汽配", "short_name": "东岳"})
    qtbot.waitUntil(lambda: chips(overlay)[0] == "Customer 东岳")


def test_undo_takes_the_visit_back(
    qtbot: QtBot, overlay: QuickLogOverlay, context: Context, book: Database
) -> None:
    overlay.line.append_text("@华信 谈价格")
    press(Qt.Key.Key_Return)
    saved(qtbot, context)
    context.undo()
    saved(qtbot, context)
    assert all_of(book, Visit)[0].status == VisitStatus.PLANNED


def test_every_control_has_a_name(overlay: QuickLogOverlay) -> None:
    overlay.line.append_text("@华信 王总 谈价格")
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, Chip)
    for kind in kinds:
        for control in overlay.findChildren(kind):
            assert control.accessibleName(), control
    assert all(choice.accessibleName() for choice in overlay.log.question.list.rows())


def test_an_emoji_does_not_shift_the_marks(overlay: QuickLogOverlay) -> None:
    overlay.line.append_text("😀😀 @华信 王总")
    asked = overlay.line.document().firstBlock().layout().formats()
    assert [(each.start, each.length) for each in asked] == [(9, 2)]
    overlay.grab()
