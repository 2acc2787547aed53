"""One profile: the folder that holds one person's book, its key, and who that person is."""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

APP_VERSION = "0.1.0"


@dataclass(frozen=True, slots=True)
class Profile:
    """The files of a profile; nothing of a customer stands outside the book and its backups."""

    folder: Path

    @property
    def book(self) -> Path:
        return self.folder / "book.db"

    @property
    def keys(self) -> Path:
        return self.folder / "keys.json"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def reports(self) -> Path:
        return self.folder / "reports"

    @property
    def exists(self) -> bool:
        return self.book.exists()

    @property
    def is_new(self) -> bool:
        """Whether nobody has set this profile up."""
        return not (self.is_demo or self.exists or self.keys.exists())

    @property
    def is_demo(self) -> bool:
        """A demo's book opens with a key that everybody knows, and asks for nothing."""
        return (self.folder / "demo").exists()

    def create_folder(self) -> None:
        """Make the folder, readable by its owner alone."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def identity(self) -> "Identity":
        """Whose book it is and on which device; drawn at random the first time."""
        try:
            stored = json.loads(self._identity_file.read_text("utf-8"))
            return Identity(UUID(stored["user"]), UUID(stored["device"]))
        except FileNotFoundError:
            return self.become(uuid4())

    def become(self, user: UUID) -> "Identity":
        """The book is `user`'s from now on, on a device that is new to it."""
        fresh = Identity(user, uuid4())
        content = {"user": str(fresh.user), "device": str(fresh.device)}
        write_whole(self._identity_file, content)
        return fresh

    @property
    def _identity_file(self) -> Path:
        return self.folder / "identity.json"

    def preferences(self) -> "Preferences":
        return Preferences(self.folder / "preferences.json")


@dataclass(frozen=True, slots=True)
class Identity:
    """The local ids that the outbox names as author, until a server gives the account's."""

    user: UUID
    device: UUID


class Preferences:
    """What must be known before the book is open: language, colours, where the window was."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)

    def get(self, name: str, default: Any = None) -> Any:
        return self._values.get(name, default)

    def set(self, name: str, value: Any) -> None:
        """Remember a choice; where the folder cannot be written it holds until the end."""
        if self._values.get(name) != value:
            self._values[name] = value
            with suppress(OSError):
                write_whole(self._path, self._values)


def write_whole(path: Path, content: dict[str, Any]) -> None:
    """Write a small file so that after a power cut the old or the new one is there, whole."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.urandom(4).hex()}")
    with beside.open("w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _read(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}
