"""From a profile to its open book: the key, and what is done the first time."""

import getpass
import os
import shutil
import sys
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.profile import Profile
from storage.rules.errors import StorageTrouble

if TYPE_CHECKING:
    from storage.database import Database
    from storage.vault import NewVault, Vault

# The demo's and the tests' books take the same encrypted path as any other, with a key that
# everybody may know.
DEMO_KEY = sha256(b"Roadbook's made-up company").digest()


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The one clock of the app."""

    def now(self) -> datetime:
        return datetime.now(UTC)


def local_zone() -> ZoneInfo:
    """The zone the computer is in; UTC where it cannot be told."""
    name = os.environ.get("TZ", "").removeprefix(":") or _system_zone_name()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def zone_of(profile: Profile) -> ZoneInfo:
    """Where the days of a profile begin; the demo's company has a place of its own."""
    if profile.is_demo:
        from desktop.demo import ZONE

        return ZoneInfo(ZONE)
    return local_zone()


def open_vault(profile: Profile) -> "Vault":
    """The keys of a profile; asking the system for its keychain takes a tenth of a second."""
    from storage.vault import Vault
    from storage.vault.keychain import system_backend

    return Vault(profile.keys, system_backend(), random_bytes=os.urandom)


def opens_with_password(profile: Profile) -> bool:
    """Whether the book asks for one; the keychain is not touched to find out."""
    from storage.vault.key_file import OpensWith, read_key_file

    if profile.is_demo or not profile.keys.exists():
        return False
    return read_key_file(profile.keys).opens_with is OpensWith.PASSWORD


def key_of(profile: Profile, password: str | None = None) -> bytes:
    """The key of a profile's book; raises what the vault raises."""
    if profile.is_demo:
        return DEMO_KEY
    return open_vault(profile).open(password, seconds=time.monotonic)


def set_up(profile: Profile, password: str | None, name: str = "") -> "tuple[NewVault, Database]":
    """A new profile: its key, its empty book, and its owner in it."""
    profile.create_folder()
    vault = open_vault(profile).create(password)
    try:
        database = open_book(profile, vault.key)
        add_owner(profile, database, name or _own_name())
    except StorageTrouble:
        # A key without a book would stand in the way of the next attempt.
        for path in profile.folder.glob(f"{profile.keys.name}*"):
            path.unlink()
        raise
    return vault, database


def open_book(profile: Profile, key: bytes) -> "Database":
    """The open book, after a verified copy where it has to be migrated."""
    from storage.backup import copy_before_migration
    from storage.database import Database, World
    from storage.queries.sync_state import account_person

    copy_before_migration(profile.book, key, profile.backups)
    database = Database(profile.book, key, World(profile.identity().user, SystemClock().now))
    with database.read() as session:
        person = account_person(session)
    if person is not None and person != database.world.author:
        # Signing in was cut off before the profile knew, or the book is from another computer.
        profile.become(person)
        database.world = replace(database.world, author=person)
    return database


def take_over(profile: Profile, key_file: Path, code: str, password: str | None) -> bytes:
    """Make a new profile open with the key of a copy from another computer."""
    from storage.vault import Vault
    from storage.vault.keychain import system_backend

    key = Vault(key_file, None, random_bytes=os.urandom).open_with_recovery_code(code)
    backend = system_backend()
    profile.create_folder()
    shutil.copyfile(key_file, profile.keys)
    vault = Vault(profile.keys, backend, random_bytes=os.urandom)
    if password or backend is None:
        vault.set_password(key, password or "")
    else:
        vault.use_keychain(key)
    return key


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose book it is."""

    id: UUID
    name: str
    role: str


def owner_of(profile: Profile, database: "Database") -> Owner:
    """Whose book it is; written down now if the set-up was cut off before it was."""
    from sqlalchemy import select

    from storage.models import Person

    user = profile.identity().user
    made_themselves = select(Person).where(Person.id == Person.created_by)
    with database.read() as session:
        person = session.get(Person, user)
        if person is None and (person := session.scalars(made_themselves).first()):
            # The book came from another computer; what is written here is still its owner's.
            profile.become(person.id)
        if person is not None:
            return Owner(person.id, person.name, person.role)
    if database.read_only:
        return Owner(user, _own_name(), "rep")
    return add_owner(profile, database, _own_name())


def add_owner(profile: Profile, database: "Database", name: str) -> Owner:
    """Write down whose book it is, under the id that all changes name as their author."""
    from storage.commands.records import create
    from storage.rules.kinds import Kind

    owner = Owner(profile.identity().user, name, "rep")
    with database.write() as session:
        values = {"name": owner.name, "role": owner.role, "active": True}
        create(session, Kind.PERSON, values, record_id=owner.id)
    return owner


def _own_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


if sys.platform == "win32":
    import winreg

    def _system_zone_name() -> str:
        """Windows has names of its own."""
        from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

        place = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:
            name, _ = winreg.QueryValueEx(key, "TimeZoneKeyName")
        return WINDOWS_TO_OLSON.get(name, "UTC")

else:

    def _system_zone_name() -> str:
        """Linux and macOS keep the name in a link."""
        try:
            return os.readlink("/etc/localtime").partition("zoneinfo/")[2]
        except OSError:
            return "UTC"
