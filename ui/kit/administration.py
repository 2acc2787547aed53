"""Asking the company's server as its administrator, off the GUI thread."""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from storage.rules.errors import RuleBroken
from ui.kit.company import Server
from ui.kit.tasks import alive

T = TypeVar("T")


class Administration(QObject):
    """Asks the server on daemon threads: a silent one keeps neither a save nor the window."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: Server | None = None
        self._turn = threading.Lock()
        self._stopped = threading.Event()
        self._asked = 0
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def use(self, server: Server) -> None:
        """Who is asked from now on; until then the answer is that the book is not signed in."""
        self._server = server

    def ask(
        self,
        work: Callable[[Server], T],
        done: Callable[[T], object],
        failed: Callable[[RuleBroken], object],
    ) -> None:
        """Run `work` with the server, then `done` or `failed` on this thread."""
        self._asked += 1
        thread = threading.Thread(
            target=self._run, args=(work, done, failed), name="administration", daemon=True
        )
        thread.start()

    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked > 0

    def stop(self) -> None:
        """The book is about to be closed: answers that still come are not delivered."""
        self._stopped.set()

    def _run(self, work: Callable[[Server], Any], done: Any, failed: Any) -> None:
        result, told = None, done
        try:
            if self._server is None:
                raise RuleBroken("admin.not_signed_in")
            with self._turn:
                result = work(self._server)
        except RuleBroken as broken:
            result, told = broken, failed
        finally:
            if not self._stopped.is_set():
                self._ended.emit((told, result))

    @Slot(object)
    def _deliver(self, ended: tuple[Callable[[Any], object], Any]) -> None:
        self._asked -= 1
        told, result = ended
        if alive(told):
            told(result)
