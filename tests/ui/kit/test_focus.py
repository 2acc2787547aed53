from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.buttons import Button
from ui.kit.layout import clear, column


class RailAndPage(QWidget):
    """A window with something to choose beside its page, as the app's own."""

    def __init__(self) -> None:
        super().__init__()
        whole = column(self)
        self.rail = Button("Today", lambda: None)
        whole.addWidget(self.rail)
        self.page = Page()
        whole.addWidget(self.page)


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.doings = column(self)
        self.button = Button("Score yourself", lambda: None)
        self.doings.addWidget(self.button)
        self.list = QLineEdit(self)

    def main_widget(self) -> QWidget:
        return self.list


def shown(qtbot: QtBot) -> RailAndPage:
    window = RailAndPage()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.page.button.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.page.button)
    return window


def test_where_the_button_in_the_focus_is_taken_away_its_page_has_the_keys(qtbot: QtBot):
    window = shown(qtbot)
    clear(window.page.doings)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.page.list)


def test_whoever_gave_the_focus_to_something_else_meanwhile_is_not_overruled(qtbot: QtBot):
    window = shown(qtbot)
    window.rail.setEnabled(False)
    other = QLineEdit(window)
    other.show()
    clear(window.page.doings)
    other.setFocus()
    QApplication.processEvents()
    QApplication.processEvents()
    assert QApplication.focusWidget() is other


@pytest.mark.parametrize("gone", [Button.setEnabled, Button.setVisible])
def test_where_the_button_in_the_focus_cannot_be_pressed_any_more_its_page_has_the_keys(
    qtbot: QtBot, gone: Callable[[Button, bool], None]
):
    window = shown(qtbot)
    window.page.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes on to the rail
    gone(window.page.button, False)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.page.list)
