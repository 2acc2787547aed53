"""What the settings page can ask of the app: the keys of the book, the lock, a backup."""

import os
import platform
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from desktop.authority import keep_authority
from desktop.opening import open_vault, opens_with_password
from desktop.profile import APP_VERSION, Profile
from desktop.settings import BookSettings
from storage.rules.errors import RuleBroken

IDLE_MINUTES = 15


class BookServices:
    """Holds the key of the open book; what is slow is meant to run off the GUI thread."""

    def __init__(
        self,
        profile: Profile,
        key: bytes,
        settings: BookSettings,
        idle_changed: Callable[[int], object],
    ) -> None:
        self._profile, self._key, self._settings = profile, key, settings
        self._idle_changed = idle_changed
        self.version = APP_VERSION
        self.is_demo = profile.is_demo
        self.folder = profile.folder

    def device_name(self) -> str:
        return platform.node() or "laptop"

    def opens_with(self) -> str:
        return "password" if opens_with_password(self._profile) else "keychain"

    def has_keychain(self) -> bool:
        from storage.vault.keychain import system_backend

        return system_backend() is not None

    def set_password(self, old: str | None, new: str) -> None:
        """Ask for `new` from now on; `old` is needed where a password opens the book already."""
        self._refuse_in_demo()
        vault = open_vault(self._profile)
        if self.opens_with() == "password":
            vault.change_password(old or "", new)
        else:
            vault.set_password(self._key, new)
        self._idle_changed(self.idle_minutes())

    def use_keychain(self, password: str) -> None:
        """Ask for no password from now on; whoever says so must know it."""
        self._refuse_in_demo()
        vault = open_vault(self._profile)
        vault.use_keychain(vault.open(password))
        self._idle_changed(self.idle_minutes())

    def renew_recovery_code(self) -> str:
        self._refuse_in_demo()
        return open_vault(self._profile).renew_recovery_code(self._key)

    def idle_minutes(self) -> int:
        return int(self._settings.get("idle_minutes", IDLE_MINUTES))

    def set_idle_minutes(self, minutes: int) -> None:
        self._settings.set("idle_minutes", minutes)
        self._idle_changed(minutes)

    def backup_to(self, target: Path) -> None:
        """A verified copy, in the place of an older one of that name only when it is whole."""
        from storage.backup import backup, copy_files

        fresh = target.with_name(f"{target.name}.{os.getpid()}")
        backup(self._profile.book, self._key, fresh)
        fresh.replace(target)
        copy_files(self._profile.book, target)
        if not self.is_demo:
            open_vault(self._profile).write_recovery_copy(keys_beside(target))
        self._settings.set("last_backup", datetime.now(UTC).isoformat())

    def last_backup(self) -> datetime | None:
        """The newest copy: one asked for, or the day's own."""
        asked = self._settings.get("last_backup")
        times = [datetime.fromisoformat(asked)] if asked else []
        times += [
            datetime.fromtimestamp(path.stat().st_mtime, UTC)
            for path in self._profile.backups.glob("book-*.db")
        ]
        return max(times, default=None)

    def keep_authority(self, source: Path) -> str:
        """Copy the company's own certificate authority into the profile; where it is then."""
        self._refuse_in_demo()
        return keep_authority(self._profile, source)

    def _refuse_in_demo(self) -> None:
        if self.is_demo:
            raise RuleBroken("demo.no_keys")


def keys_beside(copy: Path) -> Path:
    """The key file that goes with a copy."""
    return copy.with_name(copy.name + ".keys")
