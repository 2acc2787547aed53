"""Keeps the open book and the company's server in touch, on a thread of its own.

A contact runs on a daemon thread, so that a server that is silent for a minute never keeps the
window or the process from closing. Its outcome crosses to the GUI thread as plain values.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop.signed import Signed
from storage.changes import ChangeSet, Origin
from storage.commands.sync_journal import note_contact
from storage.queries.sync_state import JournalLine
from storage.rules.errors import RuleBroken, StorageTrouble
from ui.kit.sync_line import SyncStatus

if TYPE_CHECKING:
    from sync.client.engine import Enrolment, Server
    from ui.kit.context import Context


@dataclass(frozen=True, slots=True)
class Pace:
    """When to speak with the server, in milliseconds."""

    after_change: int = 2_000
    regular: int = 300_000
    least_in_outage: int = 60_000  # at most 60 contacts an hour
    most_in_outage: int = 900_000
    close_within: int = 3_000


@dataclass(frozen=True, slots=True)
class Ended:
    """How a contact or a signing in ended."""

    line: JournalLine | None = None  # None: not signed in, or a bug that is told elsewhere
    server: str = ""
    email: str = ""
    person: UUID | None = None
    entering: bool = False
    refusal: str = ""


Connect = Callable[[], Signed | None]
Enter = Callable[[str, str, str], None]


class SyncThread(QObject):
    """Decides when there is a contact: after a change, now and then, on F5; ever more rarely
    while there is no answer."""

    _ended = Signal(object)

    def __init__(
        self,
        context: "Context",
        connect: Connect,
        enter: Enter,
        *,
        uniform: Callable[[float, float], float],
        pace: Pace = Pace(),
    ) -> None:
        super().__init__(context)
        self._context, self._connect, self._enter = context, connect, enter
        self._uniform, self._pace = uniform, pace
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None
        self._again = False
        self._failures = 0
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.sync_now)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        context.changes.changed.connect(self._on_changed)
        context.sync.sync_requested.connect(self.sync_now)
        context.sync.sign_in_requested.connect(self._on_sign_in)
        self.sync_now()

    def stop(self) -> None:
        """No more contacts; one that runs ends at its next step, or is left to its silence."""
        self._stopped.set()
        self._next.stop()
        if self._thread is not None:
            self._thread.join(self._pace.close_within / 1000)

    def next_in(self) -> int:
        """Milliseconds until the next contact; -1 if none is planned."""
        return self._next.remainingTime()

    @Slot()
    def sync_now(self) -> None:
        """One contact, or one more after the one that runs."""
        if self._thread is not None:
            self._again = True
        else:
            self._begin(self._contact)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.origin is not Origin.LOCAL or not self._context.sync.status.signed_in:
            return
        if self._thread is not None:
            self._again = True
        elif not self._failures:
            # Many changes in a row are one contact; in an outage it waits for its turn.
            self._next.start(self._pace.after_change)

    @Slot(str, str, str)
    def _on_sign_in(self, server: str, email: str, password: str) -> None:
        if self._thread is None:
            self._begin(lambda: self._sign_in(server, email, password))

    # On the other thread

    def _begin(self, job: Callable[[], Ended]) -> None:
        if self._stopped.is_set():
            return
        self._next.stop()
        line = self._context.sync
        line.show_status(replace(line.status, running=True))
        self._thread = threading.Thread(target=self._run, args=(job,), name="sync", daemon=True)
        self._thread.start()

    def _run(self, job: Callable[[], Ended]) -> None:
        ended = Ended(line=None, refusal="broken")
        try:
            ended = job()
        finally:
            if not self._stopped.is_set():
                self._ended.emit(ended)

    def _contact(self) -> Ended:
        from sync.client.engine import Engine, Receipt, SyncTrouble
        from sync.client.http import SignInRefused

        receipt, trouble = Receipt(), ""
        now, began = self._context.database.world.now, time.monotonic()
        signed = None
        try:
            signed = self._connect()
            if signed is None:
                return Ended()
            stoppable = _Stoppable(signed.server, self._stopped)
            receipt = Engine(self._context.database, stoppable).run_once()
        except (SyncTrouble, SignInRefused) as error:
            trouble = error.code
        except StorageTrouble:
            trouble = "book"
        line = JournalLine(
            now(), receipt.pushed, receipt.pulled, receipt.refused, receipt.revoked,
            round(time.monotonic() - began, 2), getattr(signed and signed.server, "sent", 0),
            getattr(signed and signed.server, "received", 0), trouble,
        )  # fmt: skip
        if trouble != "book" and not self._stopped.is_set():
            with self._context.database.write() as session:
                note_contact(session, line)
        if signed is None:
            return Ended(line)
        return Ended(line, signed.address, signed.email, signed.person)

    def _sign_in(self, server: str, email: str, password: str) -> Ended:
        from sync.client.engine import SyncTrouble
        from sync.client.http import SignInRefused

        try:
            self._enter(server, email, password)
        except (SyncTrouble, SignInRefused, RuleBroken, StorageTrouble) as error:
            return Ended(entering=True, refusal=error.code)
        return Ended(entering=True)

    # Back on the GUI thread

    @Slot(object)
    def _on_ended(self, ended: Ended) -> None:
        self._thread = None
        if self._stopped.is_set():
            return
        line = self._context.sync
        again, self._again = self._again, False
        if ended.entering:
            line.show_status(replace(line.status, running=False))
            line.sign_in_ended.emit(ended.refusal)
            if not ended.refusal:
                self.sync_now()
            return
        if ended.line is None:
            line.show_status(SyncStatus(trouble=ended.refusal))
            return
        self._plan(ended.line.trouble, again=again)
        since = line.status.since or ended.line.at
        known = SyncStatus(True, False, ended.line.trouble, since, ended.server, ended.email)
        line.show_status(known if known.trouble else replace(known, since=None))
        self._become(ended.person)

    def _plan(self, trouble: str, *, again: bool) -> None:
        if not trouble:
            self._failures = 0
            self._next.start(self._pace.after_change if again else self._pace.regular)
            return
        self._failures += 1
        pace = self._pace
        most = min(pace.least_in_outage * 2 ** min(self._failures, 10), pace.most_in_outage)
        self._next.start(round(pace.least_in_outage + self._uniform(0, most)))

    def _become(self, person: UUID | None) -> None:
        """Signing in made the book another person's: the account's."""
        if person is not None and person != self._context.person.id:
            self._context.person = replace(self._context.person, id=person)
            self._context.wishes.person_changed.emit()


class _Stoppable:
    """A server that is not spoken with any more once the book is about to be closed."""

    def __init__(self, server: "Server", stopped: threading.Event) -> None:
        self._server, self._stopped = server, stopped

    def round(self, body: bytes) -> bytes:
        answer = self._server.round(body)
        self._refuse_if_stopped()
        return answer

    def fork(self) -> "Enrolment":
        new = self._server.fork()
        self._refuse_if_stopped()
        return new

    def _refuse_if_stopped(self) -> None:
        from sync.client.engine import SyncTrouble

        if self._stopped.is_set():
            raise SyncTrouble("no_answer", "the book is being closed")
