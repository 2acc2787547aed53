import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.fields import LineField, TextField


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture(params=[LineField, TextField])
def field(request: pytest.FixtureRequest, qtbot: QtBot, window: QWidget) -> LineField | TextField:
    made = request.param()
    QVBoxLayout(window).addWidget(made)
    window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def compose(field: QWidget, text: str) -> None:
    QApplication.sendEvent(field, QInputMethodEvent(text, []))


def commit(field: QWidget, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def test_a_field_knows_while_letters_are_not_text_yet(field):
    assert not field.composing()
    compose(field, "hua")
    assert field.composing()
    commit(field, "华")
    assert not field.composing()
    assert field.value() == "华"


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_1, Qt.Key.Key_Tab, Qt.Key.Key_Down]
)
def test_keys_belong_to_the_input_method_while_it_composes(qtbot: QtBot, field, key):
    entered: list[object] = []
    if isinstance(field, LineField):
        field.returnPressed.connect(lambda: entered.append("entered"))
    compose(field, "hua")
    qtbot.keyClick(field, key)
    assert entered == []
    assert field.value() == ""
    assert field.window().focusWidget() is field


def test_a_shortcut_waits_until_the_word_is_chosen(qtbot: QtBot, field):
    done: list[object] = []
    action = QAction("save", field.window())
    action.setShortcut(QKeySequence("Ctrl+Return"))
    action.triggered.connect(lambda: done.append("saved"))
    field.window().addAction(action)
    compose(field, "hua")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert done == []
    commit(field, "华")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert done == ["saved"]
