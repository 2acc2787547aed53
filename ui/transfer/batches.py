"""Drives an import or its undo a batch at a time, so that saves of other pages come in between."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from ui.kit.context import Context


class Run(Protocol):
    """Something done in batches, each of them whole."""

    def step(self) -> bool: ...


class Batches(QObject):
    """One run at a time; between two batches it can be stopped."""

    stepped = Signal(object)  # the run, after its planning and after each batch
    stopped = Signal(object)  # the run, which somebody cancelled
    ended = Signal(object)  # the run, when nothing is left to do
    failed = Signal(object)  # the error that ended it

    def __init__(self, context: "Context", parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = context.tasks
        self._running = self._stop = False

    def running(self) -> bool:
        return self._running

    def start(self, make: Callable[[], Run]) -> None:
        """`make` plans the run; it and every step happen off the GUI thread."""
        self._running, self._stop = True, False
        self._tasks.run(make, self._go_on, self._fail)

    @Slot()
    def stop(self) -> None:
        """End after the batch that is being written."""
        self._stop = True

    def _go_on(self, run: Run) -> None:
        self.stepped.emit(run)
        if self._stop:
            self._running = False
            self.stopped.emit(run)
            return

        def after(more: bool) -> None:
            if more:
                self._go_on(run)
            else:
                self._running = False
                self.ended.emit(run)

        self._tasks.run(run.step, after, self._fail)

    def _fail(self, error: BaseException) -> None:
        self._running = False
        self.failed.emit(error)
