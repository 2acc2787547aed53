"""What somebody at the keyboard does, and what is in the book then."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from storage.database import Database
from ui.kit.context import Context

NONE = Qt.KeyboardModifier.NoModifier


def focused() -> QWidget:
    """What has the focus; something must."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QApplication.processEvents()  # between two keys of a person the screen is up to date
    QTest.keyClick(focused(), key, modifier)


def type_in(text: str) -> None:
    QTest.keyClicks(focused(), text)


def saved(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: not context.tasks.busy())


def all_of(book: Database, model: type) -> list:
    with book.read() as session:
        found = session.query(model).filter(model.deleted_at.is_(None)).all()
        session.expunge_all()
        return found
