"""A choice holds at once; the thread of the screens does not wait for the disk."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.composition import compose
from desktop.opening import DEMO_KEY
from desktop.profile import Profile
from desktop.settings import BookSettings
from storage.database import Database, World


def test_a_choice_of_the_screens_is_written_beside_them_and_not_lost(qapp, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    profile.create_folder()
    (profile.folder / "demo").write_text("{}")
    database = Database(profile.book, DEMO_KEY, World(profile.identity().user))
    owner = QObject()
    context = compose(profile, database, "en", owner)
    gate = threading.Event()
    context.tasks.run(gate.wait)  # something slow goes before
    context.settings.set("scheme", "dark")
    assert context.settings.get("scheme") == "dark"
    assert BookSettings(database).get("scheme") is None
    gate.set()
    context.close()
    assert BookSettings(database).get("scheme") == "dark"
    database.close()
