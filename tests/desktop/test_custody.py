"""Too long without contact locks the book; the company's order destroys it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.opening import SystemClock, open_book, open_vault, set_up
from desktop.overdue import Overdue, Wiped
from desktop.profile import Profile
from desktop.unlock import Unlock
from storage.changes import Origin
from storage.models import SyncState
from storage.rules.errors import RuleBroken, StorageTrouble
from storage.rules.fields import millis
from sync.client.engine import Enrolment, enrol
from tests.desktop.conftest import PASSWORD
from ui.kit.sync_line import SyncStatus

START = datetime(2026, 11, 24, 2, tzinfo=UTC)
Move = Callable[[timedelta], None]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Move:
    """The wall clock of this computer, moved by hand."""
    now = [START]
    monkeypatch.setattr(SystemClock, "now", lambda _self: now[0])

    def move(by: timedelta) -> None:
        now[0] += by

    return move


@pytest.fixture
def signed_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Move) -> Profile:
    """A book that spoke with its server at the start; nobody answers there now."""
    monkeypatch.setattr("storage.vault.keychain.system_backend", lambda: None)
    profile = Profile(tmp_path / "profile")
    _, database = set_up(profile, PASSWORD, "Zhou Yuan")
    with database.write(Origin.SERVER) as session:
        enrol(session, Enrolment("d" * 32, 1, "e"))
        session.flush()
        state = session.get_one(SyncState, 1)
        state.contact_at = state.latest_at = millis(START)
    database.close()
    return profile


@pytest.fixture
def run(qtbot, qapp: QApplication, signed_in: Profile) -> Iterator[Callable[[], App]]:
    apps: list[App] = []

    def start() -> App:
        app = App(qapp, signed_in, "en")
        apps.append(app)
        qtbot.addWidget(app.window)
        app.start()
        unlock = app.asking
        assert isinstance(unlock, Unlock)
        unlock.password.setText(PASSWORD)
        unlock.password.returnPressed.emit()
        qtbot.waitUntil(lambda: app.context is not None)
        return app

    yield start
    for app in apps:
        app.close()
        app.speak_no_more()


def touch(app: App) -> None:
    """A contact came about."""
    assert app.context is not None
    with app.context.database.write(Origin.SERVER) as session:
        state = session.get_one(SyncState, 1)
        state.contact_at = state.latest_at = millis(app.context.now())
    app.context.sync.show_status(SyncStatus(signed_in=True))


def test_fourteen_days_without_contact_are_no_trouble(run, clock: Move) -> None:
    clock(timedelta(days=14))
    app = run()
    assert app.window.isVisible()
    assert app.asking is None


def test_after_that_the_book_is_locked_until_the_server_has_answered(
    qtbot, run, clock: Move
) -> None:
    clock(timedelta(days=15))
    app = run()
    locked = app.asking
    assert isinstance(locked, Overdue)
    assert not app.window.isVisible()
    without, allowed = locked.told.text().split(" · ")
    assert without.startswith("15 day")
    assert allowed.startswith("the company allows 14 day")
    app._on_raise()  # a second start brings up the lock, not the book
    assert not app.window.isVisible()
    touch(app)
    qtbot.waitUntil(app.window.isVisible)
    assert app.asking is None


def test_a_lock_in_the_middle_of_the_work_keeps_what_is_half_written(
    qtbot, run, clock: Move
) -> None:
    app = run()
    app.window.open_log()
    log = app.window._floating["log"]
    log.line.append_text("@Huaxin half a sen")
    clock(timedelta(days=20))
    app._custody.note_time()
    qtbot.waitUntil(lambda: isinstance(app.asking, Overdue))
    assert not app.window.isVisible()
    touch(app)
    qtbot.waitUntil(app.window.isVisible)
    assert log.line.text() == "@Huaxin half a sen"


def test_turning_the_clock_back_gains_nothing(qtbot, run, clock: Move) -> None:
    clock(timedelta(days=20))
    app = run()
    assert isinstance(app.asking, Overdue)
    app._custody.note_time()
    qtbot.waitUntil(lambda: latest(app) == millis(START + timedelta(days=20)))
    app.close()
    app.speak_no_more()
    clock(timedelta(days=-19))
    again = run()
    qtbot.waitUntil(lambda: isinstance(again.asking, Overdue))
    assert not again.window.isVisible()


def test_a_clock_that_stands_still_gains_nothing_while_the_app_runs(qtbot, run) -> None:
    app = run()
    assert app.asking is None
    app._custody._noted -= timedelta(days=15).total_seconds()
    app._custody.note_time()
    qtbot.waitUntil(lambda: isinstance(app.asking, Overdue))


def test_an_order_to_destroy_leaves_nothing_that_opens(qtbot, run, signed_in: Profile) -> None:
    app = run()
    key_file = signed_in.keys.read_bytes()
    app.context.sync.show_status(SyncStatus(signed_in=True, trouble="wipe"))
    qtbot.waitUntil(lambda: isinstance(app.asking, Wiped))
    assert not app.window.isVisible()
    assert not signed_in.keys.exists()
    qtbot.waitUntil(lambda: not signed_in.book.exists())
    assert signed_in.is_new
    with pytest.raises((RuleBroken, StorageTrouble)):
        open_vault(signed_in).open(PASSWORD)
    assert not any(key_file in path.read_bytes() for path in signed_in.folder.rglob("*.json*"))


def test_a_key_file_is_destroyed_also_where_the_book_cannot_be_removed(
    signed_in: Profile,
) -> None:
    from desktop.wiping import destroy_key

    key = open_vault(signed_in).open(PASSWORD)
    open_book(signed_in, key).close()
    destroy_key(signed_in)
    assert signed_in.book.exists()
    assert [path.name for path in signed_in.folder.glob("keys*")] == []


def latest(app: App) -> int:
    with app.context.database.read() as session:
        return session.get_one(SyncState, 1).latest_at
