"""A rep's day on the screen: a book with a day in it, its context, and keys that are counted."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.storage.a_day import ME, ZONE, Book, opened
from tests.ui.conftest import Choices, settle
from tests.ui.hands import focused
from ui.kit.actions import bind
from ui.kit.context import Context, Person
from ui.kit.page import keep_drafts

Page = TypeVar("Page", bound=Any)  # a widget with all that a page of the window has


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
def opening(made: Desk, page: type[Page]) -> Iterator[Callable[[], Page]]:
    """Pages on the desk, as many as are asked for; they are closed as the window closes them."""
    pages: list[Page] = []

    def open_one() -> Page:
        pages.append(page(made.context))
        made.show(pages[-1])
        return pages[-1]

    yield open_one
    for each in pages:
        keep_drafts(each)
        each.close()
        each.deleteLater()


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
        QTest.keyClick(focused(), key, modifiers)
        self.strokes += 1
        self._desk.settle()

    def type(self, text: str) -> None:
        """A sentence: counted by its letters."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(focused(), event)
        self.letters += len(text)
        self._desk.settle()
