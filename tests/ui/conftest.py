"""A book, a context and a window to try the screens with."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QLocale
from PySide6.QtWidgets import QApplication

from desktop.demo import seed, user_of
from desktop.language import Language
from storage.database import Database, World
from ui.kit.context import Context, Person
from ui.main_window import MainWindow

KEY = b"k" * 32
NOW = datetime(2026, 11, 24, 2, 10, tzinfo=UTC)
TODAY = date(2026, 11, 24)
USER = user_of("rep")
ZONE = ZoneInfo("Asia/Shanghai")


@dataclass
class FixedClock:
    at: datetime = NOW

    def now(self) -> datetime:
        return self.at


class Choices(dict[str, Any]):
    """Settings that nobody writes down."""

    def set(self, name: str, value: Any) -> None:
        self[name] = value


class Keys:
    """What desktop/ offers, pretended."""

    version = "0.1.0"
    is_demo = False
    folder = Path()

    def __init__(self) -> None:
        self.opened_by = "password"
        self.minutes = 15
        self.asked: list[tuple[str, ...]] = []
        self.refusal: Exception | None = None

    def device_name(self) -> str:
        return "rep's laptop"

    def opens_with(self) -> str:
        return self.opened_by

    def has_keychain(self) -> bool:
        return True

    def set_password(self, old: str | None, new: str) -> None:
        self._do("set_password", old or "", new)

    def use_keychain(self, password: str) -> None:
        self._do("use_keychain", password)

    def renew_recovery_code(self) -> str:
        self._do("renew_recovery_code")
        return "ABCDE-FGHIJ-KLMNO-PQRST-UVWXY-Z2345"

    def idle_minutes(self) -> int:
        return self.minutes

    def set_idle_minutes(self, minutes: int) -> None:
        self.minutes = minutes

    def backup_to(self, target: Path) -> None:
        self._do("backup_to", str(target))

    def keep_authority(self, source: Path) -> str:
        self._do("keep_authority", str(source))
        return "authority.pem"

    def last_backup(self) -> datetime | None:
        return None

    def _do(self, *what: str) -> None:
        self.asked.append(what)
        if self.refusal is not None:
            raise self.refusal


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Database]:
    """An empty book."""
    database = Database(tmp_path / "book.db", KEY, World(USER, lambda: NOW))
    yield database
    database.close()


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The demo's book in a language: made once, to be copied."""
    made: dict[str, Path] = {}

    def find(language: str) -> Path:
        if language not in made:
            path = tmp_path_factory.mktemp(f"demo-{language}") / "book.db"
            database = Database(path, KEY, World(USER, lambda: NOW))
            seed(database, language, TODAY)
            database.close()
            made[language] = path
        return made[language]

    return find


@pytest.fixture
def demo_book(tmp_path: Path, seeded: Callable[[str], Path]) -> Iterator[Database]:
    """The made-up company, in English."""
    path = tmp_path / "demo.db"
    shutil.copy(seeded("en"), path)
    database = Database(path, KEY, World(USER, lambda: NOW))
    yield database
    database.close()


def make_context(database: Database, language: str = "en") -> Context:
    return Context(
        database,
        clock=FixedClock(),
        zone=ZONE,
        person=Person(USER, "Zhou Yuan"),
        language=language,
        settings=Choices(),
        services=Keys(),
    )


@pytest.fixture
def context(qapp: QApplication, book: Database) -> Iterator[Context]:
    """What a page is given, over an empty book."""
    made = make_context(book)
    yield made
    made.close()
    _drain()


@pytest.fixture
def demo_context(qapp: QApplication, demo_book: Database) -> Iterator[Context]:
    """What a page is given, over the made-up company."""
    made = make_context(demo_book)
    yield made
    made.close()
    _drain()


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Changes the language of the screens, and back at the end."""
    language, before = Language(qapp), QLocale()
    yield language.use
    language.clear()
    QLocale.setDefault(before)


@pytest.fixture
def open_window(
    qapp: QApplication, tmp_path: Path, seeded: Callable[[str], Path]
) -> Iterator[Callable[..., MainWindow]]:
    """Opens the window on the made-up company."""
    with ExitStack() as opened:
        yield lambda language="en", scheme="light": opened.enter_context(
            window_on(tmp_path, seeded, language, scheme)
        )


@contextmanager
def window_on(
    folder: Path, seeded: Callable[[str], Path], language: str = "en", scheme: str = "light"
) -> Iterator[MainWindow]:
    """The window on a copy of the made-up company, taken down again in reverse."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    speaker, before = Language(app), QLocale()
    speaker.use(language)
    path = folder / f"window-{language}.db"
    shutil.copy(seeded(language), path)
    database = Database(path, KEY, World(USER, lambda: NOW))
    window = MainWindow(language, scheme)
    window.resize(1366, 768)
    window.show()
    context = make_context(database, language)
    window.attach(context)
    settle(context)
    window.activateWindow()
    yield window
    window.close()
    window.detach()
    context.close()
    database.close()
    window.deleteLater()
    speaker.clear()
    QLocale.setDefault(before)
    _drain()


def settle(context: Context) -> None:
    """Wait until every answer that was asked for has arrived and is laid out."""
    end = QDeadlineTimer(10_000)
    QCoreApplication.processEvents()
    while context.tasks.busy() and not end.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)
    QCoreApplication.processEvents()


def _drain() -> None:
    """Let what was deleted later be gone before the next test."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
