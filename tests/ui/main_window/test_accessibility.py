"""Every page by keyboard and by ear, and no word cut off, in both languages."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle, window_on
from ui.kit.labels import ElidedLabel
from ui.main_window import MainWindow
from ui.main_window.sections import SECTIONS

PAGES = [section.name for section in SECTIONS]
FLOATING = ("log", "search", "help")


def described(widget: QWidget) -> str:
    words = getattr(widget, "text", lambda: "")
    return f"{type(widget).__name__} {widget.objectName()} {words()!r} {widget.geometry()}"


def spoken_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def stops(root: QWidget) -> list[QWidget]:
    """What Tab should reach: all that takes the focus, is on show and can be used."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not beside_the_chosen_one(widget)
    ]


def beside_the_chosen_one(widget: QWidget) -> bool:
    """Of a group of choices Tab stops at the chosen one; the arrow keys reach the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and not widget.isChecked()


@pytest.fixture(scope="module", params=["en", "zh"])
def window(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    tmp_path_factory: pytest.TempPathFactory,
    seeded: Callable[[str], Path],
) -> Iterator[MainWindow]:
    """One window for all the tests of a language: they look and touch, and change nothing."""
    folder = tmp_path_factory.mktemp("window")
    with window_on(folder, seeded, request.param) as opened:
        yield opened


def go_to(window: MainWindow, name: str) -> None:
    if name in FLOATING:
        window.show_page(PAGES[0])
        {"log": window.open_log, "search": window.open_search, "help": window.open_help}[name]()
    else:
        window.show_page(name)
    window.activateWindow()
    assert window.context is not None
    settle(window.context)


def root_of(window: MainWindow, name: str) -> QWidget:
    return window._floating[name] if name in FLOATING else window


@pytest.mark.parametrize("name", [*PAGES, *FLOATING])
def test_whatever_takes_the_focus_has_a_name(window: MainWindow, name: str):
    go_to(window, name)
    nameless = [described(w) for w in stops(window) if not spoken_name(w).strip()]
    assert nameless == []


@pytest.mark.parametrize("name", [*PAGES, *FLOATING])
def test_tab_reaches_everything_and_comes_round(qtbot: QtBot, window: MainWindow, name: str):
    go_to(window, name)
    root = root_of(window, name)
    wanted = set(stops(root))
    assert wanted
    reached: set[QWidget] = set()
    if QApplication.focusWidget() is None:
        next(iter(wanted)).setFocus()
    for _ in range(3 * len(wanted) + 10):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert [described(widget) for widget in wanted - reached] == []


def cut_off(root: QWidget) -> Iterator[str]:
    for label in root.findChildren(QLabel):
        if not label.isVisible() or not label.text() or isinstance(label, ElidedLabel):
            continue
        wanted = label.sizeHint()
        if label.wordWrap():
            if label.heightForWidth(label.width()) > label.height() + 1:
                yield described(label)
        elif wanted.width() > label.width() + 1 or wanted.height() > label.height() + 1:
            yield described(label)
    for button in root.findChildren(QAbstractButton):
        worded = button.isVisible() and button.text() and button.width() > 36
        if worded and button.minimumSizeHint().width() > button.width() + 1:
            yield described(button)


def outside(root: QWidget) -> Iterator[str]:
    """What hangs over the edge of its parent sideways, where nothing scrolls."""
    for widget in [*root.findChildren(QLabel), *root.findChildren(QAbstractButton)]:
        parent = widget.parentWidget()
        if parent is None or not widget.isVisible() or isinstance(parent.parent(), QScrollArea):
            continue
        if widget.geometry().right() > parent.width() + 1:
            yield described(widget)


@pytest.mark.parametrize("name", [*PAGES, *FLOATING])
def test_no_word_is_cut_off(window: MainWindow, name: str):
    go_to(window, name)
    window.grab()
    assert [*cut_off(window), *outside(window)] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_starts_with_the_focus_where_its_work_begins(window: MainWindow, name: str):
    go_to(window, name)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.page().isAncestorOf(focus)
