"""What a page is given: the book, the worker, the news, the clock, and its wishes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from storage.rules.kinds import Kind
from ui.kit import roles
from ui.kit.administration import Administration
from ui.kit.changes import Changes
from ui.kit.drafts import Drafts
from ui.kit.formats import Formats
from ui.kit.services import Services
from ui.kit.sync_line import SyncLine
from ui.kit.tasks import Failed, Tasks

if TYPE_CHECKING:
    from storage.database import Database, Session

T = TypeVar("T")


class Clock(Protocol):
    """The one clock of the app: it lives in desktop/."""

    def now(self) -> datetime: ...


class Settings(Protocol):
    """Small local settings that survive a restart."""

    def get(self, name: str, default: Any = None, /) -> Any: ...
    def set(self, name: str, value: Any, /) -> None: ...


@dataclass(frozen=True, slots=True)
class Rights:
    """What this person may do."""

    export: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """Whose book this is."""

    id: UUID | None
    name: str
    role: str = "rep"

    def writes(self, kind: Kind) -> bool:
        """Whether the server takes such records of a customer from him."""
        return roles.writes(self.role, kind)

    @property
    def writes_visits(self) -> bool:
        """Whether the one-line log is of any use; the others visit nobody."""
        return self.writes(Kind.VISIT)


class Wishes(QObject):
    """What a page would like to happen outside of itself; the window decides."""

    customer_requested = Signal(object)  # the customer's id
    visit_requested = Signal(object)  # the visit's id
    trip_requested = Signal(object)  # the trip's id
    ride_requested = Signal(object)  # the ride-along's id
    log_requested = Signal(str)  # with what the line begins
    page_requested = Signal(str)  # the page's name
    import_requested = Signal(object)  # paths of files
    toast_requested = Signal(str, object)  # text, and the transaction that Undo would reverse
    problem_requested = Signal(str)  # a sentence on what did not work
    language_requested = Signal(str)
    scheme_requested = Signal(str)
    lock_requested = Signal()
    person_changed = Signal()


class Context(QObject):
    """Everything a page may reach; a page keeps it and nothing else of the app."""

    day_began = Signal()
    """Another day has come where the rep is, while the window was open."""

    def __init__(
        self,
        database: "Database",
        *,
        clock: Clock,
        zone: ZoneInfo,
        person: Person,
        language: str,
        settings: Settings,
        rights: Rights = Rights(),
        services: Services | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.database = database
        self.clock, self.zone, self.person = clock, zone, person
        self.settings, self.rights = settings, rights
        self.services = services
        """What desktop/ offers to the settings page; None in tests of other pages."""
        self.formats = Formats(language)
        self.tasks = Tasks(database, self)
        self.changes = Changes(database.changes, self)
        self.drafts = Drafts(database, self.tasks, clock.now)
        self.wishes = Wishes(self)
        self.sync = SyncLine(self)
        self.administration = Administration(self)
        self._done: list[tuple[object, str]] = []
        self._undone: list[tuple[object, str]] = []

    @property
    def language(self) -> str:
        return self.formats.language

    @property
    def user_id(self) -> UUID | None:
        return self.person.id

    def set_language(self, language: str) -> None:
        self.formats = Formats(language)

    def rename(self, name: str) -> None:
        """The person wants to be called otherwise."""
        from storage.commands.records import edit

        person_id = self.person.id
        self.person = replace(self.person, name=name)
        self.wishes.person_changed.emit()
        if person_id is not None:
            values = {"name": name}
            self.tasks.write(lambda session: edit(session, Kind.PERSON, person_id, values))

    def now(self) -> datetime:
        return self.clock.now()

    def today(self) -> date:
        """The day it is where the rep is."""
        return self.clock.now().astimezone(self.zone).date()

    def do(
        self,
        command: "Callable[[Session], T]",
        told: str | Callable[[T], str] = "",
        done: Callable[[T], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Write, then say `told` in a toast that offers Undo; a broken rule is told in words."""

        def finished(result: T) -> None:
            text = told(result) if callable(told) else told
            if self.tasks.tx is not None:
                self.did(self.tasks.tx, text)
            if text:
                self.wishes.toast_requested.emit(text, self.tasks.tx)
            if done is not None:
                done(result)

        self.tasks.write(command, finished, failed)

    def did(self, tx: object, text: str) -> None:
        """Remember a transaction of the user's for Ctrl+Z."""
        self._done.append((tx, text))
        self._undone.clear()

    def can_undo(self) -> bool:
        return bool(self._done)

    @Slot()
    def undo(self) -> None:
        """Take back the last thing that the user did."""
        if self._done:
            self._reverse(*self._done.pop(), self._undone, self._undone_text)

    @Slot()
    def redo(self) -> None:
        """Do again what was just taken back."""
        if self._undone:
            self._reverse(*self._undone.pop(), self._done, self._redone_text)

    def undo_one(self, tx: object) -> None:
        """Take back this very transaction, from its toast."""
        for place, (known, text) in enumerate(self._done):
            if known == tx:
                del self._done[place]
                self._reverse(tx, text, self._undone, self._undone_text)
                return
        self._reverse(tx, "", self._undone, self._undone_text)

    def close(self) -> None:
        self.administration.stop()
        self.tasks.close()

    def _reverse(
        self,
        tx: Any,
        text: str,
        into: list[tuple[object, str]],
        say: Callable[[str], str],
    ) -> None:
        from storage.commands.undo import undo

        def finished(_result: object) -> None:
            into.append((self.tasks.tx, text))
            self.wishes.toast_requested.emit(say(text), None)

        self.tasks.write(lambda session: undo(session, tx), finished)

    def _undone_text(self, text: str) -> str:
        if not text:
            return QCoreApplication.translate("Context", "Undone")
        return QCoreApplication.translate("Context", "Undone: {what}").format(what=text)

    def _redone_text(self, text: str) -> str:
        if not text:
            return QCoreApplication.translate("Context", "Done again")
        return QCoreApplication.translate("Context", "Done again: {what}").format(what=text)
