from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from storage.rules.kinds import Kind
from tests.ui.conftest import settle
from ui.kit.actions import Action, Actions
from ui.kit.context import Context
from ui.search.palette import Palette
from ui.search.presenter import Group


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def palette(
    window: QWidget, demo_context: Context, done: list[str], qtbot: QtBot
) -> Iterator[Palette]:
    actions = Actions(window)
    actions.offer(
        "window",
        [
            Action("search", "Search everything", lambda: done.append("search"), "Ctrl+K"),
            Action("today", "Today", lambda: done.append("today"), "Alt+1", "sun"),
            Action("new", "New customer", lambda: done.append("new"), words="add"),
        ],
    )
    made = Palette(demo_context, actions, window)
    made.open()
    yield made
    settle(demo_context)


def titles(palette: Palette, group: Group | None = None) -> list[str]:
    model = palette.list.results
    found = [model.result(place) for place in range(model.rowCount())]
    return [r.title for r in found if r and (group is None or r.group is group)]


def test_with_nothing_typed_the_actions_are_offered(palette: Palette):
    assert titles(palette) == ["Today", "New customer"]


@pytest.mark.parametrize("typed", ["huaxin", "Huaxin Prec", "HUAXIN"])
def test_customers_are_found_within_the_key_press(qtbot: QtBot, palette: Palette, typed: str):
    palette.field.setText(typed)
    assert any("Huaxin" in title for title in titles(palette, Group.CUSTOMERS))


def test_people_and_notes_are_found_too(qtbot: QtBot, palette: Palette, demo_context: Context):
    palette.field.setText("wang")
    settle(demo_context)
    assert any("Wang" in title for title in titles(palette, Group.CONTACTS))
    palette.field.setText("quote")
    qtbot.waitUntil(lambda: bool(titles(palette, Group.NOTES)))


def test_only_the_answer_to_the_last_key_is_shown(
    qtbot: QtBot, palette: Palette, demo_context: Context
):
    qtbot.keyClicks(palette.field, "quote")
    palette.field.setText("no such words anywhere")
    settle(demo_context)
    assert titles(palette) == []
    assert "Nothing found" in palette._nothing.text()
    assert palette._nothing.isVisible()


def test_enter_goes_to_the_customer_that_is_marked(
    qtbot: QtBot, palette: Palette, demo_context: Context
):
    palette.field.setText("huaxin")
    wanted = palette.list.marked()
    assert wanted is not None
    with qtbot.waitSignal(demo_context.wishes.customer_requested) as wished:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert wished.args == [wanted.id]
    assert not palette.isVisible()


def test_a_person_leads_to_their_customer_and_a_visit_to_itself(
    qtbot: QtBot, palette: Palette, demo_context: Context
):
    palette.field.setText("wang")
    person = next(
        r for p in range(99) if (r := palette.list.results.result(p)) and r.kind is Kind.CONTACT
    )
    with qtbot.waitSignal(demo_context.wishes.customer_requested) as wished:
        palette._do(person)
    assert wished.args == [person.customer_id]


def test_the_arrow_keys_mark_and_go_round(qtbot: QtBot, palette: Palette, done: list[str]):
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["new"]


def test_an_action_is_done_by_name(qtbot: QtBot, palette: Palette, done: list[str]):
    qtbot.keyClicks(palette.field, ">tod")
    assert titles(palette) == ["Today"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["today"]


def test_esc_returns_exactly_where_one_was(qtbot: QtBot, palette: Palette, window: QWidget):
    palette.close_panel()
    below = QLineEdit(window)
    below.setText("half-written")
    below.show()
    below.setFocus()
    below.setCursorPosition(4)
    palette.open()
    assert QApplication.focusWidget() is palette.field
    qtbot.keyClicks(palette.field, "wang")
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is below
    assert (below.text(), below.cursorPosition()) == ("half-written", 4)


def test_what_is_marked_is_said_to_whoever_listens(qtbot: QtBot, palette: Palette):
    assert palette.field.accessibleDescription() == "Today, Alt+1"
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.field.accessibleDescription() == "New customer"
    palette.field.setText("no such words anywhere")
    assert palette.field.accessibleDescription().startswith("Nothing found")


def test_it_opens_empty_again(palette: Palette):
    palette.field.setText("wang")
    palette.close_panel()
    palette.open()
    assert palette.field.text() == ""
    assert titles(palette) == ["Today", "New customer"]


def test_enter_chooses_the_word_and_not_the_result_while_composing(
    qtbot: QtBot, palette: Palette, done: list[str]
):
    QApplication.sendEvent(palette.field, QInputMethodEvent("hua", []))
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isVisible()
    assert done == []


def test_what_others_wrote_is_said_as_it_is(palette: Palette):
    palette.field.setText("huaxin")
    said = palette.list.results.index(0).data()
    assert said.startswith("Shanghai Huaxin Precision")


def test_the_panel_is_600_wide_and_grows_with_what_is_found(palette: Palette):
    assert palette.panel.width() == 600
    few = palette.panel.height()
    palette.field.setText("wang")
    assert palette.panel.height() > few


NAUGHTY = (
    "'; DROP TABLE customer; --",
    '"',
    "%",
    "_",
    "*",
    "NEAR(",
    "AND OR NOT",
    "\\",
    "\0null",
    "<script>alert(1)</script>",
    "\u202eright to left",
    "Z̮̞̠͙͔ͅA̷L",
    "👩‍👩‍👧‍👦",
    "\ud800",
    "　全角　空格　",
    "a" * 20_000,
    "(" * 500,
    "> ",
    ">\0",
)


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
def test_nothing_that_is_typed_breaks_the_search(
    palette: Palette, demo_context: Context, text: str
):
    palette.field.setText(text)
    settle(demo_context)
    palette.list.grab()
    assert palette.isVisible()
