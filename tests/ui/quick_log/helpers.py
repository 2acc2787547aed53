"""What the tests of the open log do and look at."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storage.database import Database
from ui.kit.chips import Chip
from ui.kit.context import Context
from ui.quick_log.overlay import QuickLogOverlay


def chips(overlay: QuickLogOverlay) -> list[str]:
    return [chip.accessibleName() for chip in overlay.log.chips.widgets() if isinstance(chip, Chip)]


def press(key: Qt.Key) -> None:
    QApplication.processEvents()  # between two keys of a person the screen is up to date
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def saved(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: not context.tasks.busy())


def all_of(book: Database, model: type) -> list:
    with book.read() as session:
        found = session.query(model).filter(model.deleted_at.is_(None)).all()
        session.expunge_all()
        return found
