"""The demo's own profiles: made when first asked for, by signing in to the company's server."""

import json
import shutil
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from desktop.account import line_of, sign_in
from desktop.demo import ROLES, ZONE, settle, story, user_of
from desktop.demo.book import write_rows
from desktop.demo.cast import address_of
from desktop.demo.founding import DATABASE, PASSWORD, found
from desktop.demo.material import Material
from desktop.demo.server import MARK, DemoServer
from desktop.opening import DEMO_KEY, SystemClock
from desktop.paths import demo_folder
from desktop.profile import Profile, write_whole
from desktop.running import RunningCopy
from desktop.settings import EXPORT_RIGHT, BookSettings
from storage.commands.readers import note_read
from storage.database import Database, World
from storage.rules.errors import RuleBroken
from sync.client.engine import Engine
from ui.kit.sign_in_form import SignInForm

_MADE: Final = 4  # raised when what is made is not what it was
_FOUNDED: Final = "founded.json"
_WAIT_SECONDS: Final = 300  # for another window that is making the company

Told = Callable[[int, int], object]


def demo_profile(
    role: str,
    language: str,
    folder: Path | None = None,
    *,
    reset: bool,
    at: datetime | None = None,
    told: Told = lambda _done, _of: None,
) -> Profile:
    """The profile of the made-up company as `role` sees it; `reset` makes the company anew.

    `told` hears how far the making is, which takes a moment the first time. Raises RuleBroken
    where another window is open on a company that would have to be made anew.
    """
    profile = Profile(folder or demo_folder(role, language))
    if profile.folder.exists() and any(profile.folder.iterdir()) and not profile.is_demo:
        # Whatever lies here is somebody's: the demo is made beside it, not in its place.
        profile = Profile(profile.folder / "demo-company")
    company = profile.folder / "company" if folder else demo_folder("company", language)
    profiles = [profile] if folder else [Profile(demo_folder(each, language)) for each in ROLES]
    if reset or _founded(company).get("made", _MADE) != _MADE:
        _clear(company, profiles)
    elif not (company / _FOUNDED).exists() and profile.exists:
        _clear(company, [profile])  # made by an app that had no server for it
    profile.create_folder()
    write_whole(profile.folder / MARK, {"role": role, "company": str(company)})
    _found(company, language, at or SystemClock().now(), told)
    if not profile.exists:
        _make(profile, company, role, language)
    return profile


def _founded(company: Path) -> dict[str, Any]:
    try:
        return json.loads((company / _FOUNDED).read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}


def _found(company: Path, language: str, at: datetime, told: Told) -> None:
    """Make the company, or wait for the window that makes it."""
    lock, until = RunningCopy(company), time.monotonic() + _WAIT_SECONDS
    while not (company / DATABASE).exists() or not _founded(company):
        if lock.acquire():
            try:
                found(company, language, at, told)
                write_whole(company / _FOUNDED, {"at": at.isoformat(), "made": _MADE})
            finally:
                lock.release()
        elif time.monotonic() > until:
            raise RuleBroken("demo.open")
        else:
            time.sleep(0.1)


def _make(profile: Profile, company: Path, role: str, language: str) -> None:
    """A book of the company's, as on any laptop: sign in, and receive what is there."""
    user = user_of(role)
    profile.become(user)
    profile.preferences().set("language", language)
    part = profile.book.with_suffix(".part")
    for leftover in profile.folder.glob("book.part*"):
        leftover.unlink()
    at = datetime.fromisoformat(_founded(company)["at"])
    material = Material(language, at.astimezone(ZoneInfo(ZONE)).date(), ZoneInfo(ZONE))
    # Each transaction has a moment of its own, as those of a person have.
    ticks = count()
    world = World(user, lambda: at + timedelta(milliseconds=next(ticks)))
    with ExitStack() as stack:
        server = DemoServer(company)
        stack.callback(server.close)
        database = Database(part, DEMO_KEY, world)
        stack.callback(database.close)
        sign_in(
            profile, database, SignInForm(server.address(), address_of(ROLES[role]), PASSWORD, role)
        )
        if (signed := line_of(database)) is None:
            raise LookupError("the book was signed in a moment ago")
        Engine(database, signed.server).run_once()
        settle(database, material)
        BookSettings(database).set(EXPORT_RIGHT, role != "newcomer")
        with database.write() as session:
            note_read(session)
        if role == "rep":
            write_rows(database, story(material, frozenset({ROLES[role]})).own())
    # Only a whole demo takes the book's name, so that one cut off is made again.
    part.replace(profile.book)


def _clear(company: Path, profiles: list[Profile]) -> None:
    """Remove the company with everybody's books, unless a window of it is open."""
    folders = [company, *(each.folder for each in profiles if each.is_demo)]
    held = [RunningCopy(folder) for folder in folders]
    try:
        if not all(lock.acquire() for lock in held):
            raise RuleBroken("demo.open")
        for folder in folders:
            for path in folder.iterdir():
                if path.is_dir() and path != company:
                    shutil.rmtree(path)
                elif path.name != "running.lock" and not path.is_dir():
                    path.unlink()
    finally:
        for lock in held:
            lock.release()
