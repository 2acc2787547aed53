"""Destroying a book on the company's order: first its key, then every file of the profile."""

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.opening import open_vault
from storage.rules.errors import RuleBroken, StorageTrouble

if TYPE_CHECKING:
    from desktop.profile import Profile

_LOCK = "running.lock"  # held by this very process


def destroy_key(profile: "Profile") -> None:
    """From this moment on nobody can read the book, its copies or its attached files."""
    with suppress(RuleBroken, StorageTrouble):  # a key file that cannot be read opens nothing
        open_vault(profile).destroy()


def remove_files(profile: "Profile") -> None:
    """What is left is noise; it goes too, as far as the system lets it. Close the book before."""
    for path in profile.folder.iterdir():
        if path.name == _LOCK:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink()
