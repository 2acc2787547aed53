"""The company's own certificate authority, kept beside the book that needs it."""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.profile import Profile
from storage.models import Setting
from storage.queries.sync_state import AUTHORITY
from storage.rules.authority import read_authority
from storage.rules.errors import RuleBroken

if TYPE_CHECKING:
    from storage.database import Database, Session


def keep_authority(profile: Profile, source: str | Path) -> str:
    """Copy the file, which may lie on a stick; where it is from now on, empty for none.

    Raises RuleBroken if there is no certificate in it.
    """
    if not source:
        return ""
    try:
        content = Path(source).read_bytes()
    except OSError as error:
        raise RuleBroken("authority.unreadable") from error
    authority = read_authority(content)
    kept = profile.folder / "authority.pem"
    profile.create_folder()
    beside = kept.with_suffix(".new")
    beside.write_bytes(authority.pem)
    beside.replace(kept)
    return str(kept)


def authority_of(database: "Database") -> str | None:
    """The file that this book was told to trust; empty for the system's own, None if never told."""
    with database.read() as session:
        setting = session.get(Setting, AUTHORITY)
        return setting.value["is"] if setting is not None else None


def note_authority(session: "Session", kept: str) -> None:
    session.merge(Setting(name=AUTHORITY, value={"is": kept}))
