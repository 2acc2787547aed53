"""The news of each committed transaction, brought to the GUI thread."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from storage.changes import ChangeSet, Origin, together

if TYPE_CHECKING:
    from storage.changes import ChangeFeed

# While a book's rows arrive there is a transaction every few moments, and every screen on show
# reads anew what changed: it does so only now and then.
SERVER_EVERY_MS: Final = 400


class Changes(QObject):
    """Emits `changed(ChangeSet)` on the GUI thread, whoever committed it and wherever.

    What is done here is told at once; what the server sends on and on is told now and then.
    """

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, feed: "ChangeFeed", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: list[ChangeSet] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(SERVER_EVERY_MS)
        self._next.timeout.connect(self._tell_kept)
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        feed.subscribe(self._hear)

    def _hear(self, changes: ChangeSet) -> None:
        # Runs on the thread that committed: the signal is what crosses over.
        self._heard.emit(changes)

    @Slot(object)
    def _tell(self, changes: ChangeSet) -> None:
        if changes.origin is Origin.LOCAL:
            self._tell_kept()  # in the order in which it happened
            self.changed.emit(changes)
        elif self._next.isActive():
            self._kept.append(changes)
        else:
            self._next.start()
            self.changed.emit(changes)

    @Slot()
    def _tell_kept(self) -> None:
        if self._kept:
            kept, self._kept = self._kept, []
            self._next.start()
            self.changed.emit(together(kept))
