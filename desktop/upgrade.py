"""Before the tables of a book are changed, a verified copy of it is put aside."""

from pathlib import Path
from typing import Any

from desktop.profile import Profile


def copy_before_migrating(profile: Profile, key: bytes) -> Path | None:
    """Put a verified copy beside a book of an older version; None where nothing will change.

    Raises StorageTrouble where the file cannot be opened; what is newer than this app is left to
    the opening, which refuses it.
    """
    from storage.database import connect, told_in_words
    from storage.migrations import HEAD

    if not profile.exists:
        return None
    with told_in_words():
        connection: Any = connect(profile.book, key, writing=False)
        try:
            found = connection.execute("PRAGMA user_version").fetchone()[0]
        finally:
            connection.close()
    if not 0 < found < HEAD:
        return None
    from storage.backup import backup

    target = profile.backups / f"before-version-{HEAD}-from-{found}.db"
    backup(profile.book, key, target)
    return target
