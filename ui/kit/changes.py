"""The news of each committed transaction, brought to the GUI thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from storage.changes import ChangeFeed, ChangeSet


class Changes(QObject):
    """Emits `changed(ChangeSet)` on the GUI thread, whoever committed it and wherever."""

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, feed: "ChangeFeed", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        feed.subscribe(self._hear)

    def _hear(self, changes: "ChangeSet") -> None:
        # Runs on the thread that committed: the signal is what crosses over.
        self._heard.emit(changes)

    @Slot(object)
    def _tell(self, changes: object) -> None:
        self.changed.emit(changes)
