"""A copy a day, and tidying after changes, without standing in anybody's way."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop import housekeeping
from desktop.composition import compose
from desktop.housekeeping import Housekeeping
from desktop.opening import DEMO_KEY
from desktop.profile import Profile
from storage.commands.records import create
from storage.database import Database, World
from storage.rules.kinds import Kind
from ui.kit.context import Context


@pytest.fixture
def context(tmp_path: Path) -> Iterator[Context]:
    profile = Profile(tmp_path / "profile")
    profile.create_folder()
    (profile.folder / "demo").write_text("{}")
    database = Database(profile.book, DEMO_KEY, World(profile.identity().user))
    owner = QObject()
    made = compose(profile, database, "en", owner)
    yield made
    made.close()
    database.close()


def test_a_save_does_not_wait_for_the_days_copy(
    qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    begun, goes_on = Event(), Event()

    def slow(*_about: object) -> None:
        begun.set()
        goes_on.wait(60)

    monkeypatch.setattr(housekeeping, "keep_daily", slow)
    keeping = Housekeeping(context, Profile(tmp_path / "profile"), DEMO_KEY)
    keeping.copy_now()
    assert begun.wait(60)
    with qtbot.waitSignal(context.changes.changed):
        context.tasks.write(lambda session: create(session, Kind.CUSTOMER, {"name": "Hua Xin"}))
    goes_on.set()
    keeping.stop()


def test_the_days_copy_is_made_and_changes_are_tidied(
    qtbot: QtBot, context: Context, tmp_path: Path
):
    profile = Profile(tmp_path / "profile")
    keeping = Housekeeping(context, profile, DEMO_KEY)
    context.tasks.write(lambda session: create(session, Kind.CUSTOMER, {"name": "Hua Xin"}))
    with qtbot.waitSignal(context.changes.changed):
        pass
    assert keeping.is_waiting_to_tidy()
    keeping.copy_now()
    qtbot.waitUntil(lambda: len(list(profile.backups.glob("book-*.db"))) == 1)
    keeping.stop()
    assert not keeping.is_waiting_to_tidy()
