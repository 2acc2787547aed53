"""What the company may do to a book from afar: lock it until the next contact, or destroy it."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from storage.rules.errors import StorageTrouble
from storage.rules.fields import millis

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.profile import Profile
    from storage.database import Session
    from ui.kit.context import Context
    from ui.main_window import MainWindow

LOOK_EVERY_MS: Final = 600_000


@dataclass(frozen=True, slots=True)
class Lease:
    """For how many days the server was away for longer than `allowed`; 0 while all is well."""

    over: int = 0
    allowed: int = 0

    @property
    def away(self) -> int:
        return self.over + self.allowed


class Holder(Protocol):
    """The app, as far as its book can be taken away from the screen."""

    window: "MainWindow"
    profile: "Profile"

    def show_asking(self, widget: "QWidget") -> None: ...
    def end_asking(self) -> None: ...
    def close(self) -> None: ...


class Custody(QObject):
    """Looks at the lease now and then and after each contact; obeys an order to destroy at once.

    A locked book stays open behind its hidden window, so that it can still speak with the server;
    what is half-written stays where it is, and is kept as a draft besides.
    """

    def __init__(
        self, holder: Holder, context: "Context", elapsed: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(context)
        self._holder, self._context, self._elapsed = holder, context, elapsed
        self._noted = elapsed()
        self._locked = False
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.note_time)
        self._timer.start()
        context.sync.changed.connect(self._on_line)
        self._look()

    def stop(self) -> None:
        """The book is about to be closed."""
        self._timer.stop()
        self._context.sync.disconnect(self)

    def _look(self) -> None:
        """Before anything of the book is painted: may it be?"""
        with self._context.database.read() as session:
            self._show(self._lease(session))

    @Slot()
    def note_time(self) -> None:
        """Time runs on while the app does, whatever the clock on the wall is turned to."""
        now = self._elapsed()
        passed, self._noted = round((now - self._noted) * 1000), now
        at, database = millis(self._context.now()), self._context.database

        def work() -> Lease:
            from storage.changes import Origin
            from sync.client.lease import note_time

            if database.read_only:
                with database.read() as session:
                    return self._lease(session)
            with database.write(Origin.SERVER) as session:
                note_time(session, at, passed)
                session.flush()
                return self._lease(session)

        self._context.tasks.run(work, self._show, self._on_failed)

    def _lease(self, session: "Session") -> Lease:
        from sync.client.lease import days_allowed, days_over

        over = days_over(session, millis(self._context.now()))
        return Lease(over, days_allowed(session))

    @Slot()
    def _on_line(self) -> None:
        status = self._context.sync.status
        if status.trouble == "wipe":
            self._destroy()
        elif not status.running:
            self._context.tasks.read(self._lease, self._show, ticket="custody")

    def _show(self, lease: Lease) -> None:
        if lease.over and not self._locked:
            self._lock(lease)
        elif self._locked and not lease.over:
            self._locked = False
            self._holder.window.show()
            self._holder.end_asking()

    def _lock(self, lease: Lease) -> None:
        from desktop.overdue import Overdue
        from ui.kit.page import keep_drafts

        self._locked = True
        keep_drafts(self._holder.window)
        self._holder.show_asking(Overdue(self._context, lease.away, lease.allowed))
        self._holder.window.hide()

    def _destroy(self) -> None:
        from desktop.overdue import Wiped
        from desktop.wiping import destroy_key

        self._context.sync.disconnect(self)
        holder = self._holder
        destroy_key(holder.profile)
        holder.end_asking()
        holder.show_asking(Wiped())
        holder.window.hide()
        QTimer.singleShot(0, self, self._remove)  # others are still to hear how the line stands

    @Slot()
    def _remove(self) -> None:
        from desktop.wiping import remove_files

        self._holder.close()
        remove_files(self._holder.profile)

    def _on_failed(self, error: BaseException) -> None:
        """The disk is full or busy: the time is noted when it can be."""
        if not isinstance(error, StorageTrouble):
            raise error
