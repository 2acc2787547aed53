from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from ui.main_window import MainWindow

Open = Callable[..., MainWindow]


def comes_back(window: MainWindow) -> None:
    QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert window.context is not None
    settle(window.context)


def test_a_window_that_was_open_over_night_shows_the_new_day(open_window: Open):
    window = open_window()
    window.show_page("today")
    comes_back(window)
    before = window.page().head.meta.text()
    window.context.clock.at += timedelta(days=1)
    comes_back(window)
    assert window.page().head.meta.text() != before


def test_the_day_does_not_turn_below_the_hands_of_one_who_types(open_window: Open, qtbot: QtBot):
    window = open_window()
    window.show_page("today")
    window.page().show_evening()
    assert window.context is not None
    settle(window.context)
    paste = window.page().evening.sweep.box
    paste.setFocus()
    qtbot.keyClicks(paste, "Huaxin, price talk")
    window.context.clock.at += timedelta(hours=20)
    comes_back(window)
    assert window.page().evening.isVisible()
    paste.clear()
    comes_back(window)
    assert window.page().morning.isVisible()
