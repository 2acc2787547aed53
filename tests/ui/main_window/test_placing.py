from PySide6.QtCore import QRect
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ui.main_window.placing import show_fitting


class Screen:
    def __init__(self, width: int, height: int) -> None:
        self._room = QRect(0, 0, width, height)

    def availableSize(self):
        return self._room.size()


class Window(QMainWindow):
    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._screen = screen

    def screen(self):  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._screen


def shown(qtbot: QtBot, width: int, height: int, *, kept: bool = False) -> bool:
    window = Window(Screen(width, height))
    qtbot.addWidget(window)
    show_fitting(window, kept=kept)
    assert window.isVisible()
    return window.isMaximized()


def test_a_small_screen_is_used_whole(qtbot: QtBot):
    assert shown(qtbot, 1366, 728)
    assert shown(qtbot, 1600, 800)


def test_on_a_large_one_the_window_has_its_own_size(qtbot: QtBot):
    assert not shown(qtbot, 1920, 1040)


def test_where_the_user_left_it_it_comes_back(qtbot: QtBot):
    assert not shown(qtbot, 1366, 728, kept=True)
