"""Work off the GUI thread, one piece at a time; its outcome back on it."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from types import FunctionType
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from storage.database import Database, Session

T = TypeVar("T")
Failed = Callable[[BaseException], object]


@dataclass(frozen=True, slots=True)
class _Outcome:
    future: "Future[tuple[Any, object]]"
    done: Callable[[Any], object] | None
    failed: Failed | None
    ticket: str
    number: int
    saves: bool


class Tasks(QObject):
    """Runs commands and slow reads in the order given, each in a transaction of its own."""

    busy_changed = Signal(bool)
    saving_changed = Signal(bool)
    failed = Signal(object)
    """An error that nobody asked to be told of; the window says it in words."""
    _ended = Signal(object)

    def __init__(self, database: "Database", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database = database
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="tasks")
        self._apart = ThreadPoolExecutor(max_workers=1, thread_name_prefix="apart")
        # Queued also where the work is done before it is watched: no answer within the question.
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._tickets: dict[str, int] = {}
        self._given = 0
        self._closed = False
        self._open = self._saving = 0
        self._written = threading.local()
        self.tx: object = None
        """The transaction that the answer now being delivered came from; what Undo needs."""
        database.changes.subscribe(self._note)

    def write(
        self,
        command: "Callable[[Session], T]",
        done: Callable[[T], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run `command` in a write transaction, then `done` or `failed` on this thread."""

        def work() -> tuple[T, object]:
            self._written.tx = None
            with self._database.write() as session:
                result = command(session)
            return result, self._written.tx

        self._submit(work, done, failed, "", saves=True)

    def read(
        self,
        query: "Callable[[Session], T]",
        done: Callable[[T], object],
        failed: Failed | None = None,
        *,
        ticket: str = "",
    ) -> None:
        """Run a slow `query`; of those with the same `ticket` only the last answer arrives."""
        if self._closed:  # an answer that was on its way led to one more question
            return

        def work() -> tuple[T, object]:
            with self._database.read() as session:
                return query(session), None

        self._submit(work, done, failed, ticket)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run anything else that is slow (a file, a backup), in its turn."""
        self._submit(lambda: (work(), None), done, failed, "")

    def run_apart(
        self,
        work: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run what takes seconds beside the others, so that no save waits for it.

        It touches no book, or has a connection of its own.
        """
        self._submit(lambda: (work(), None), done, failed, "", executor=self._apart)

    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._open > 0

    def close(self) -> None:
        """Finish what was asked for, and take no more."""
        self._closed = True
        self._apart.shutdown()
        self._executor.shutdown()

    def _submit(
        self,
        work: Callable[[], tuple[Any, object]],
        done: Callable[[Any], object] | None,
        failed: Failed | None,
        ticket: str,
        *,
        saves: bool = False,
        executor: ThreadPoolExecutor | None = None,
    ) -> None:
        self._given += 1
        number = self._given
        if ticket:
            self._tickets[ticket] = number

        def work_if_still_wanted() -> tuple[Any, object]:
            if ticket and self._tickets[ticket] != number:
                return None, None
            return work()

        self._open += 1
        if self._open == 1:
            self.busy_changed.emit(True)
        self._saving += saves
        if saves and self._saving == 1:
            self.saving_changed.emit(True)
        future = (executor or self._executor).submit(work_if_still_wanted)
        future.add_done_callback(
            lambda ended: self._ended.emit(_Outcome(ended, done, failed, ticket, number, saves))
        )

    def _note(self, changes: object) -> None:
        # On the committing thread; only what this very thread wrote is its command's doing.
        self._written.tx = getattr(changes, "tx", 0) or None

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        self._open -= 1
        if self._open == 0:
            self.busy_changed.emit(False)
        self._saving -= outcome.saves
        if outcome.saves and self._saving == 0:
            self.saving_changed.emit(False)
        if outcome.ticket and self._tickets[outcome.ticket] != outcome.number:
            return
        error = outcome.future.exception()
        if error is not None:
            if outcome.failed is None:
                self.failed.emit(error)
            elif alive(outcome.failed):
                outcome.failed(error)
            return
        result, self.tx = outcome.future.result()
        if outcome.done is not None and alive(outcome.done):
            outcome.done(result)


def alive(told: Callable[..., object]) -> bool:
    """Whoever asked may have been closed since: a widget that is gone is not told."""
    owner = _owner(told)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)


def _owner(told: Callable[..., object]) -> object:
    """Whose method it is, or within whose method it was made."""
    if isinstance(told, partial):
        return _owner(told.func)
    if isinstance(told, FunctionType) and "self" in told.__code__.co_freevars:
        made_within = told.__code__.co_freevars.index("self")
        return (told.__closure__ or ())[made_within].cell_contents
    return getattr(told, "__self__", None)
