"""A rep's day on the screen: a book with a day in it, its context, and keys that are counted."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.storage.a_day import ME, ZONE, Book, opened
from tests.ui.conftest import Choices, settle
from ui.kit.actions import bind
from ui.kit.context import Context, Person


class BookClock:
    """The clock of a context: it says what the book says."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def now(self):
        return self._book.now


class Desk:
    """A book and the context that screens are given."""

    def __init__(self, book: Book, language: str) -> None:
        self.book = book
        self.failures: list[BaseException] = []
        self.toasts: list[str] = []
        self.context = Context(
            book.database,
            clock=BookClock(book),
            zone=ZONE,
            person=Person(ME, "Zhou Yuan"),
            language=language,
            settings=Choices(working_week=6),
        )
        self.context.tasks.failed.connect(self.failures.append)
        self.context.wishes.toast_requested.connect(lambda text, _tx: self.toasts.append(text))

    def show(self, page: QWidget) -> None:
        """As the window would: shown, active, up to date."""
        page.resize(1190, 688)
        page.show()
        page.activateWindow()
        bind(page, page.page_actions())
        page.activate()
        self.settle()

    def settle(self) -> None:
        settle(self.context)
        assert not self.failures


@contextmanager
def desk(folder: Path, language: str = "en") -> Iterator[Desk]:
    with opened(folder) as book:
        made = Desk(book, language)
        yield made
        made.context.close()


class Fingers:
    """Presses keys where the focus is, and counts them; a chord is one stroke."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.strokes = 0
        self.letters = 0

    def press(self, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self._focus(), key, modifiers)
        self.strokes += 1
        self._desk.settle()

    def type(self, text: str) -> None:
        """A sentence: counted by its letters."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self._focus(), event)
        self.letters += len(text)
        self._desk.settle()

    def _focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused
