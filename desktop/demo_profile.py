"""The demo's own profile: made and filled when it is first asked for, and never a real book."""

import shutil
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.demo import ZONE, seed, user_of
from desktop.opening import DEMO_KEY, SystemClock
from desktop.paths import demo_folder
from desktop.profile import Profile, write_whole
from storage.database import Database, World


def demo_profile(
    role: str, language: str, folder: Path | None = None, *, reset: bool, at: datetime | None = None
) -> Profile:
    """The profile of the made-up company as `role` sees it; `reset` makes it anew."""
    profile = Profile(folder or demo_folder(role, language))
    if profile.folder.exists() and any(profile.folder.iterdir()) and not profile.is_demo:
        # Whatever lies here is somebody's: the demo is made beside it, not in its place.
        profile = Profile(profile.folder / "demo-company")
    if reset and profile.is_demo:
        shutil.rmtree(profile.folder)
    if not profile.exists:
        _make(profile, role, language, at or SystemClock().now())
    return profile


def _make(profile: Profile, role: str, language: str, at: datetime) -> None:
    profile.create_folder()
    write_whole(profile.folder / "demo", {"role": role, "seeded": at.isoformat()})
    user = user_of(role)
    profile.become(user)
    profile.preferences().set("language", language)
    part = profile.book.with_suffix(".part")
    for leftover in profile.folder.glob("book.part*"):
        leftover.unlink()
    # Each transaction has a moment of its own, as those of a person have.
    ticks = count()
    world = World(user, lambda: at + timedelta(milliseconds=next(ticks)))
    database = Database(part, DEMO_KEY, world)
    try:
        seed(database, language, at.astimezone(ZoneInfo(ZONE)).date(), role)
    finally:
        database.close()
    # Only a whole demo takes the book's name, so that one cut off is made again.
    part.replace(profile.book)
