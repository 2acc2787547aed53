"""The app from start to end: opened behind its frame, locked, refused, closed in reverse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication, QLabel

from desktop.app import App
from desktop.opening import DEMO_KEY, set_up
from desktop.profile import Profile
from desktop.trouble import Trouble
from desktop.unlock import Unlock
from storage import migrations
from storage.database import Database, World
from tests.desktop.conftest import PASSWORD
from ui.first_start.presenter import Step
from ui.first_start.window import FirstStart


@pytest.fixture
def demo_like(tmp_path: Path) -> Profile:
    """An empty book that opens without a question."""
    profile = Profile(tmp_path / "profile")
    profile.create_folder()
    (profile.folder / "demo").write_text("{}")
    Database(profile.book, DEMO_KEY, World(profile.identity().user)).close()
    return profile


@pytest.fixture
def locked_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Profile:
    """A book that asks for a password."""
    monkeypatch.setattr("storage.vault.keychain.system_backend", lambda: None)
    profile = Profile(tmp_path / "profile")
    _, database = set_up(profile, PASSWORD, "Zhou Yuan")
    database.close()
    return profile


@pytest.fixture
def run(qtbot, qapp: QApplication) -> Iterator:
    """Starts an app on a profile, and closes it whatever happens."""
    apps: list[App] = []

    def start(profile: Profile, *, locked: bool = False) -> App:
        app = App(qapp, profile, "en")
        apps.append(app)
        qtbot.addWidget(app.window)
        app.start(locked=locked)
        return app

    yield start
    for app in apps:
        app.close()
        app.speak_no_more()


def asked(app: App) -> Unlock:
    assert isinstance(app.asking, Unlock)
    return app.asking


def test_the_book_opens_behind_the_painted_frame(run, qtbot, demo_like: Profile):
    app = run(demo_like)
    assert app.context is None
    assert app.window.isVisible()
    qtbot.waitUntil(lambda: app.context is not None)
    assert app.window.page() is not None


def test_a_password_is_asked_for_before_anything_of_the_book_is_shown(
    run, qtbot, locked_profile: Profile
):
    app = run(locked_profile)
    assert not app.window.isVisible()
    unlock = asked(app)
    unlock.password.setText("not the password at all")
    unlock.password.returnPressed.emit()
    assert unlock.said() == "That is not the password of this book."
    unlock.password.setText(PASSWORD)
    unlock.password.returnPressed.emit()
    qtbot.waitUntil(lambda: app.context is not None)
    assert app.context.person.name == "Zhou Yuan"


def test_locking_closes_the_book_and_starts_a_process_that_has_no_key(
    run, qtbot, locked_profile: Profile, monkeypatch: pytest.MonkeyPatch
):
    started: list[list[str]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda _program, args: started.append(args))
    app = run(locked_profile)
    asked(app).password.setText(PASSWORD)
    asked(app).password.returnPressed.emit()
    qtbot.waitUntil(lambda: app.context is not None)
    app.lock()
    assert app.context is None
    assert not app.window.isVisible()
    asked_anew = ["--profile", str(locked_profile.folder), "--locked", "--lang", "en"]
    assert started == [["-m", "desktop", *asked_anew]]
    assert not locked_profile.book.with_name("book.db-wal").exists()


def test_the_recovery_code_leads_to_a_new_password(
    run, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("storage.vault.keychain.system_backend", lambda: None)
    profile = Profile(tmp_path / "profile")
    vault, database = set_up(profile, PASSWORD, "Zhou Yuan")
    database.close()
    app = run(profile)
    unlock = asked(app)
    unlock.show_recovery()
    unlock.code.setText(vault.recovery_code[:-1] + "*")
    unlock.code.returnPressed.emit()
    assert "mistyped" in unlock.said()
    unlock.code.setText(vault.recovery_code)
    unlock.code.returnPressed.emit()
    unlock.new_password.setText("short")
    unlock.repeated.setText("short")
    unlock.repeated.returnPressed.emit()
    assert "12" in unlock.said()
    unlock.new_password.setText("another three small words")
    unlock.repeated.setText("another three small words")
    unlock.repeated.returnPressed.emit()
    qtbot.waitUntil(lambda: app.context is not None)


def test_a_book_of_a_newer_app_is_refused_in_words(
    run, qtbot, demo_like: Profile, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(migrations, "HEAD", 0)
    app = run(demo_like)
    qtbot.waitUntil(lambda: isinstance(app.asking, Trouble))
    assert "newer" in app.asking.told.text()
    assert not app.window.isVisible()


def test_the_language_changes_while_the_app_runs(run, qtbot, demo_like: Profile):
    app = run(demo_like)
    qtbot.waitUntil(lambda: app.context is not None)
    app.context.wishes.language_requested.emit("zh")
    assert app.context.language == "zh"
    assert demo_like.preferences().get("language") == "zh"


def test_a_book_that_can_only_be_read_says_so_and_opens(
    run, qtbot, demo_like: Profile, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("storage.database.is_read_only", lambda _path: True)
    app = run(demo_like)
    qtbot.waitUntil(lambda: app.context is not None)
    said = [label.text() for label in app.window.findChildren(QLabel) if label.isVisible()]
    assert any("can only be read" in text for text in said)
    assert "Nothing can be saved here" in said


def test_the_first_start_makes_the_book_and_opens_it(
    run, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("storage.vault.keychain.system_backend", lambda: None)
    profile = Profile(tmp_path / "profile")
    app = run(profile)
    first = app.asking
    assert isinstance(first, FirstStart)
    assert not profile.exists
    first.next()
    first.next()
    first.state.name, first.state.company = "Zhou Yuan", "Chengyuan"
    first.state.step = Step.LOCK
    first.state.password = first.state.again = PASSWORD
    first.next()
    assert profile.exists
    assert first.state.code
    first.finished.emit("today")
    qtbot.waitUntil(lambda: app.context is not None)
    assert app.window.isVisible()
    assert app.context.person.name == "Zhou Yuan"
    assert app.context.settings.get("company") == "Chengyuan"
