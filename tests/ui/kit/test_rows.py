"""Short lists: walked with the arrow keys, past their headings, and scrolled along."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.kit.cells import RowText, Words
from ui.kit.layout import column, scrolled
from ui.kit.rows import RowList


def rows(*names: str) -> list[RowText]:
    return [RowText(name, ((Words(name, bold=True),),), right=(Words("today"),)) for name in names]


def test_rows_are_walked_with_the_arrow_keys_and_opened_with_enter(qtbot: QtBot, window: QWidget):
    listed = RowList("Promises")
    column(window).addWidget(listed)
    listed.set_rows(rows("a", "b", "c"))
    first = listed.rows()[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.keyClick(listed.rows()[1], Qt.Key.Key_Down)
    with qtbot.waitSignal(listed.opened) as opened:
        qtbot.keyClick(listed.rows()[2], Qt.Key.Key_Return)
    assert opened.args == ["c"]


def test_an_empty_list_in_the_focus_hands_it_to_the_first_row_that_comes(window: QWidget):
    listed = RowList("Calls")
    column(window).addWidget(listed)
    listed.show()
    listed.setFocus()
    listed.set_rows(rows("a", "b"))
    assert listed.rows()[0].hasFocus()
    assert listed.is_chosen(listed.rows()[0])


def test_nobody_walks_to_a_heading_or_chooses_it(qtbot: QtBot, window: QWidget):
    listed = RowList("Report")
    column(window).addWidget(listed)
    head, *said = rows("Progress", "a", "b")
    listed.set_rows(
        [replace(head, heading=True), said[0], replace(head, key=2, heading=True), said[1]]
    )
    stops = [r.text.key for r in listed.rows() if r.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["a"]
    listed.rows()[1].setFocus()
    with qtbot.assertNotEmitted(listed.opened), qtbot.assertNotEmitted(listed.chosen):
        qtbot.mouseDClick(listed.rows()[0], Qt.MouseButton.LeftButton)
    qtbot.keyClick(listed.rows()[1], Qt.Key.Key_Down)
    assert listed.rows()[3].hasFocus()
    qtbot.keyClick(listed.rows()[3], Qt.Key.Key_Home)
    assert listed.rows()[1].hasFocus()


def test_a_long_list_scrolls_along_with_the_arrow_keys(qtbot: QtBot):
    listed = RowList("Reports")
    listed.set_rows(rows(*map(str, range(90))))
    area = scrolled(listed)
    qtbot.addWidget(area)
    area.resize(300, 320)
    area.show()
    area.activateWindow()
    first, last = listed.rows()[0], listed.rows()[-1]
    qtbot.waitUntil(lambda: listed.height() == 90 * 32 and last.y() == 89 * 32)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_End)
    assert area.verticalScrollBar().value() == 90 * 32 - area.viewport().height()
    qtbot.keyClick(last, Qt.Key.Key_Home)
    assert area.verticalScrollBar().value() == 0


def test_one_row_of_a_list_is_in_the_tab_order(qtbot: QtBot, window: QWidget):
    listed = RowList("Promises")
    column(window).addWidget(listed)
    listed.set_rows(rows("a", "b", "c"))
    listed.choose("b")
    stops = [r.text.key for r in listed.rows() if r.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["b"]


def test_the_focus_stays_on_its_row_when_the_rows_are_shown_anew(qtbot: QtBot, window: QWidget):
    listed = RowList("Promises")
    column(window).addWidget(listed)
    listed.set_rows(rows("a", "b", "c"))
    listed.rows()[1].setFocus()
    qtbot.waitUntil(listed.rows()[1].hasFocus)
    listed.set_rows(rows("new", "a", "b"))
    row = listed.row("b")
    assert row is not None
    assert row.hasFocus()
    assert row.accessibleName() == "b, today"
