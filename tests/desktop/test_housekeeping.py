"""A copy a day, and tidying after changes, without standing in anybody's way."""

from pathlib import Path

from PySide6.QtCore import QObject

from desktop.composition import compose
from desktop.housekeeping import Housekeeping
from desktop.opening import DEMO_KEY
from desktop.profile import Profile
from storage.commands.records import create
from storage.database import Database, World
from storage.rules.kinds import Kind


def test_the_days_copy_is_made_and_changes_are_tidied(qtbot, tmp_path: Path):
    profile = Profile(tmp_path / "profile")
    profile.create_folder()
    (profile.folder / "demo").write_text("{}")
    database = Database(profile.book, DEMO_KEY, World(profile.identity().user))
    owner = QObject()
    context = compose(profile, database, "en", owner)
    keeping = Housekeeping(context, profile, DEMO_KEY)
    context.tasks.write(lambda session: create(session, Kind.CUSTOMER, {"name": "Hua Xin"}))
    with qtbot.waitSignal(context.changes.changed):
        pass
    assert keeping.is_waiting_to_tidy()
    keeping.copy_now()
    qtbot.waitUntil(lambda: len(list(profile.backups.glob("book-*.db"))) == 1)
    keeping.stop()
    assert not keeping.is_waiting_to_tidy()
    context.close()
    database.close()
