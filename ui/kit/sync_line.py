"""The line to the company's server as the screens see it: a state in plain values, and wishes."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """Where the line stands; `trouble` is a code, empty while there is contact."""

    signed_in: bool = False
    running: bool = False
    trouble: str = ""
    since: datetime | None = None  # when the trouble began
    server: str = ""
    email: str = ""


class SyncLine(QObject):
    """What a screen may know of the sync and ask of it; desktop/ does the rest."""

    changed = Signal()
    sync_requested = Signal()
    sign_in_requested = Signal(str, str, str)  # the server's address, the e-mail, the password
    sign_in_ended = Signal(str)  # why not, as a code; empty when it went well

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.status = SyncStatus()

    def show_status(self, status: SyncStatus) -> None:
        """Say how it stands now; also where nothing of it changed, the book may have."""
        self.status = status
        self.changed.emit()
