"""The tables of visits: those planned, those made, and what their columns say."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from storage.rules.choices import VisitStatus
from ui.kit.cells import Cell, Column
from ui.kit.formats import Formats
from ui.kit.log_words import signed

if TYPE_CHECKING:
    from storage.database import Database
    from storage.queries.visits import VisitRow

LOOK_BACK = timedelta(days=60)
"""Planned visits without a result are offered so far back."""
_PLANNED = 500


class DoneSource:
    """The visits made, the last one first; any number of them."""

    def __init__(self, database: "Database", owner: UUID) -> None:
        self._database, self._owner = database, owner

    def count(self) -> int:
        from storage.queries.visits import done_count

        with self._database.read() as session:
            return done_count(session, self._owner)

    def fetch(self, after: "VisitRow | None", offset: int, limit: int) -> "Sequence[VisitRow]":
        from storage.queries.visits import done

        with self._database.read() as session:
            if after is not None:
                return done(session, self._owner, after=after, limit=limit)
            return done(session, self._owner, offset=offset, limit=limit)

    def locate(self, row_id: UUID) -> int | None:
        from storage.queries.visits import done_place

        with self._database.read() as session:
            return done_place(session, self._owner, row_id)


def planned_rows(database: "Database", owner: UUID, now: datetime) -> "list[VisitRow]":
    """Those still without a result, then those to come, in the order of the clock."""
    from storage.queries.visits import planned

    with database.read() as session:
        return planned(session, owner, now - LOOK_BACK, limit=_PLANNED)


class VisitColumns(QObject):
    """The columns in one language."""

    def __init__(self, formats: Formats, zone: tzinfo) -> None:
        super().__init__()
        self._formats, self._zone = formats, zone
        self.now: datetime | None = None
        self.today: date | None = None

    def of_planned(self) -> "list[Column[VisitRow]]":
        return [
            Column(self.tr("When"), self._when, width=150),
            Column(self.tr("Customer"), lambda row: Cell(row.customer, bold=True), width=200),
            Column(self.tr("Person"), self._person, width=190),
            Column(self.tr("Purpose"), lambda row: row.purpose or "", stretch=True),
            Column(self.tr("Place"), lambda row: row.city or "", width=100),
            Column(self.tr("State"), self._state, width=130, right=True),
        ]

    def of_done(self) -> "list[Column[VisitRow]]":
        return [
            Column(self.tr("When"), self._when, width=150),
            Column(self.tr("Customer"), lambda row: Cell(row.customer, bold=True), width=160),
            Column(self.tr("Person"), self._person, width=130),
            Column(self.tr("What was said"), lambda row: " ".join(row.note.split()), stretch=True),
            Column(self.tr("Reaction"), self._reaction, width=80, right=True),
            Column(self.tr("Evidence"), self._evidence, width=80, right=True),
            Column(self.tr("Next step"), self._next, width=190),
            Column(self.tr("State"), self._state, width=110, right=True),
        ]

    def _when(self, row: "VisitRow") -> str:
        if row.at is None:
            return ""
        local = row.at.astimezone(self._zone)
        day = self._formats.day_and_weekday(local.date(), self.today)
        return f"{day} {local:%H:%M}"

    def _person(self, row: "VisitRow") -> str:
        return self._formats.listed([person.name for person in row.people])

    def _reaction(self, row: "VisitRow") -> str:
        return "" if row.reaction is None else signed(row.reaction)

    def _evidence(self, row: "VisitRow") -> Cell:
        """With or without; without is no fault."""
        if row.files:
            return Cell(self.tr("%n file(s)", "", row.files))
        return Cell(self.tr("none"), "muted")

    def _next(self, row: "VisitRow") -> str:
        if not row.next_step:
            return ""
        if row.next_on is None:
            return row.next_step
        day = self._formats.day(row.next_on, self.today)
        return self.tr("{day}, {what}").format(day=day, what=row.next_step)

    def _state(self, row: "VisitRow") -> Cell:
        if row.status is VisitStatus.DONE:
            if row.effective:
                return Cell(self.tr("Effective visit"), "ok")
            return Cell(self.tr("Visited"), "muted")
        if self.now is not None and row.planned_at is not None and row.planned_at < self.now:
            return Cell(self.tr("Without a result"), "warn")
        return Cell(self.tr("Planned"), "muted")
