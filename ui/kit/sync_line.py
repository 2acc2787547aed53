"""The line to the company's server as the screens see it: a state in plain values, and wishes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Signal

# What the book remembers of the line (small local settings).
PAUSED: Final = "sync.paused"
ON_DEMAND: Final = "sync.on_demand"
FILES_ON_DEMAND: Final = "sync.files_on_demand"  # photos travel only when somebody asks
HISTORY_ON_DEMAND: Final = "sync.history_on_demand"  # so does the history of a first sync
KEEP_PLACE: Final = "files.keep_place"  # in photos; off unless wanted
READERS_READ: Final = "sync.readers_read"  # when the page "who will read what" was confirmed


@dataclass(frozen=True, slots=True)
class Arriving:
    """How far a pull has come; `total` is what the server expects.

    `lane` 0 is what a day on the road needs, 1 the history, -1 a later pull. `showing`: all of it
    is here and is being put in its place.
    """

    lane: int = -1
    arrived: int = 0
    total: int = 0
    showing: bool = False

    @property
    def part(self) -> float:
        return min(self.arrived / self.total, 1.0) if self.total else 0.0


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """Where the line stands; `trouble` is a code, empty while there is contact."""

    signed_in: bool = False
    running: bool = False
    trouble: str = ""
    since: datetime | None = None  # when the trouble began
    server: str = ""
    email: str = ""
    paused: bool = False
    on_demand: bool = False
    unread: bool = False  # nothing is uploaded before somebody has read who will read it
    arriving: Arriving | None = None


class SyncLine(QObject):
    """What a screen may know of the sync and ask of it; desktop/ does the rest."""

    changed = Signal()
    sync_requested = Signal()
    pause_requested = Signal(bool)
    on_demand_requested = Signal(bool)
    readers_confirmed = Signal()
    sign_in_requested = Signal(object)  # a SignInForm
    sign_in_ended = Signal(str)  # why not, as a code; empty when it went well

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.status = SyncStatus()

    def show_status(self, status: SyncStatus) -> None:
        """Say how it stands now; also where nothing of it changed, the book may have."""
        self.status = status
        self.changed.emit()
