"""Keeps the open book and the company's server in touch, on a thread of its own.

A contact runs on a daemon thread, so that a server that is silent for a minute never keeps the
window or the process from closing. Its outcome crosses to the GUI thread as plain values.
"""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop.contact import Connect, Stoppable, contact
from desktop.pacing import Pace, Planner
from storage.changes import ChangeSet, Origin
from storage.models import SyncState
from storage.queries.sync_state import JournalLine
from storage.rules.errors import RuleBroken, StorageTrouble
from ui.kit.sign_in_form import SignInForm
from ui.kit.sync_line import (
    FILES_ON_DEMAND,
    HISTORY_ON_DEMAND,
    ON_DEMAND,
    PAUSED,
    READERS_READ,
    Arriving,
)

if TYPE_CHECKING:
    from sync.client.engine import Progress
    from ui.kit.context import Context

USUAL: Final = Pace()
_TURN_S: Final = 0.0005
# Trying again changes nothing about these: somebody has to do something.
ASK_A_PERSON: Final = frozenset({"sign_in_again", "revoked", "wipe", "too_old"})


@dataclass(frozen=True, slots=True)
class Ended:
    """How a contact or a signing in ended."""

    line: JournalLine | None = None  # None: not signed in, or a bug that is told elsewhere
    server: str = ""
    email: str = ""
    person: UUID | None = None
    entering: bool = False
    refusal: str = ""
    wait_s: int = 0
    looked: bool = False  # signed in, but nothing was said to the server
    unread: bool = False  # nobody has read yet who will read what is uploaded


Enter = Callable[[SignInForm], None]


class SyncThread(QObject):
    """Decides when there is a contact: after a change, now and then, on F5; ever more rarely
    while there is no answer; never while the user has paused it."""

    _ended = Signal(object)
    _arrived = Signal(object)  # an Arriving

    def __init__(
        self,
        context: "Context",
        connect: Connect,
        enter: Enter,
        *,
        uniform: Callable[[float, float], float],
        pace: Pace = USUAL,
    ) -> None:
        super().__init__(context)
        # What is painted waits no longer than this for a thread that computes (5 ms otherwise,
        # each time that Qt asks Python something).
        sys.setswitchinterval(_TURN_S)
        self._context, self._connect, self._enter = context, connect, enter
        self._pace, self._planner = pace, Planner(pace, uniform)
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None
        self._again = self._asked = False
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.sync_now)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        context.changes.changed.connect(self._on_changed)
        line = context.sync
        line.status = replace(
            line.status,
            signed_in=self._is_enrolled(),  # said at once: the first contact may take minutes
            paused=bool(context.settings.get(PAUSED)),
            on_demand=bool(context.settings.get(ON_DEMAND)),
        )
        line.sync_requested.connect(self._on_asked)
        line.pause_requested.connect(self._on_pause)
        line.on_demand_requested.connect(self._on_demand)
        line.readers_confirmed.connect(self._on_readers_confirmed)
        line.sign_in_requested.connect(self._on_sign_in)
        self._begin(self._look if self._waits_to_be_asked() else self._contact)

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
        """One contact, or one more after the one that runs; none while it is paused."""
        if self._context.sync.status.paused:
            return
        if self._thread is not None:
            self._again = True
        else:
            self._begin(self._contact)

    @Slot()
    def _on_asked(self) -> None:
        """Somebody asks: photos go along, however the line is paid for."""
        self._asked = True
        self.sync_now()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.origin is not Origin.LOCAL or not self._context.sync.status.signed_in:
            return
        if self._waits_to_be_asked():
            return
        if self._thread is not None:
            self._again = True
        elif not self._planner.failures:
            # Many changes in a row are one contact; in an outage it waits for its turn.
            self._next.start(self._pace.after_change)

    @Slot(object)
    def _on_sign_in(self, form: SignInForm) -> None:
        if self._thread is None:
            self._begin(lambda: self._sign_in(form))

    @Slot(bool)
    def _on_pause(self, paused: bool) -> None:
        """Nothing is sent or fetched until it is resumed, also after a restart."""
        self._context.settings.set(PAUSED, paused)
        line = self._context.sync
        line.show_status(replace(line.status, paused=paused))
        if paused:
            self._next.stop()
        else:
            self._planner.failures = 0
            self.sync_now()

    @Slot(bool)
    def _on_demand(self, on_demand: bool) -> None:
        """On a metered line there is a contact only when the user asks for one."""
        self._context.settings.set(ON_DEMAND, on_demand)
        line = self._context.sync
        line.show_status(replace(line.status, on_demand=on_demand))
        if on_demand:
            self._next.stop()
        else:
            self.sync_now()

    @Slot()
    def _on_readers_confirmed(self) -> None:
        self._context.settings.set(READERS_READ, self._context.now().isoformat())
        self.sync_now()

    def _is_enrolled(self) -> bool:
        with self._context.database.read() as session:
            return session.get(SyncState, 1) is not None

    def _waits_to_be_asked(self) -> bool:
        status = self._context.sync.status
        return status.paused or status.on_demand

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

    def _look(self) -> Ended:
        """Whether somebody is signed in, without a word to the server."""
        signed = self._connect()
        if signed is None:
            return Ended()
        return Ended(None, signed.address, signed.email, signed.person, looked=True)

    def _contact(self) -> Ended:
        database = self._context.database
        settings, asked = self._context.settings, self._asked
        read = bool(settings.get(READERS_READ))
        self._asked = False
        made = contact(
            database,
            self._connect,
            lambda server: Stoppable(server, self._stopped),
            lambda: not self._stopped.is_set(),
            upload=read,
            files=asked or not settings.get(FILES_ON_DEMAND),
            history=lambda: asked or not settings.get(HISTORY_ON_DEMAND),
            on_progress=self._tell_arrived,
        )
        if made is None:
            return Ended()
        ended = Ended(made.line, wait_s=made.wait_s, unread=not read)
        if (signed := made.signed) is not None:
            ended = replace(ended, server=signed.address, email=signed.email, person=signed.person)
        return ended

    def _tell_arrived(self, progress: "Progress") -> None:
        if not self._stopped.is_set():
            self._arrived.emit(
                Arriving(progress.lane, progress.arrived, progress.estimate, progress.showing)
            )

    def _sign_in(self, form: SignInForm) -> Ended:
        from sync.client.engine import SyncTrouble
        from sync.client.http import SignInRefused

        try:
            self._enter(form)
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
        known = replace(
            line.status, signed_in=True, running=False, arriving=None, unread=ended.unread,
            server=ended.server or line.status.server, email=ended.email or line.status.email,
        )  # fmt: skip
        if ended.looked:
            line.show_status(known)
            self._become(ended.person)
            return
        if ended.line is None:
            line.show_status(
                replace(known, signed_in=False, trouble=ended.refusal, server="", email="")
            )
            return
        trouble = ended.line.trouble
        self._plan(ended, trouble, again=again)
        since = (line.status.since or ended.line.at) if trouble else None
        line.show_status(replace(known, trouble=trouble, since=since))
        self._become(ended.person)

    @Slot(object)
    def _on_arrived(self, arriving: Arriving) -> None:
        line = self._context.sync
        if line.status.running:
            line.show_status(replace(line.status, arriving=arriving))

    def _plan(self, ended: Ended, trouble: str, *, again: bool) -> None:
        if self._waits_to_be_asked() or trouble in ASK_A_PERSON:
            return
        self._next.start(
            self._planner.next_in(trouble=bool(trouble), again=again, wait_s=ended.wait_s)
        )

    def _become(self, person: UUID | None) -> None:
        """Signing in made the book another person's: the account's."""
        if person is not None and person != self._context.person.id:
            self._context.person = replace(self._context.person, id=person)
            self._context.wishes.person_changed.emit()
