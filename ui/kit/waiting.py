"""How the book stands with the server, counted again after each change and each contact."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.kit.context import Context


class Waiting(QObject):
    """Counts the outbox off the GUI thread, at most a few times a second."""

    counted = Signal(object)  # a Standing of storage.queries.sync_state

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(150)
        self._soon.timeout.connect(self.count)
        context.changes.changed.connect(self._on_changed)
        context.sync.changed.connect(self.count)
        context.day_began.connect(self.count)

    @Slot()
    def count(self) -> None:
        from storage.queries.sync_state import standing

        self._context.tasks.read(standing, self._tell, ticket="waiting")

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        self._soon.start()

    def _tell(self, standing: object) -> None:
        self.counted.emit(standing)
