"""The rows of the demo's book as they are gathered, and how they are written into it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from desktop.demo.material import id_of
from storage.bulk import record_bulk
from storage.changes import Origin
from storage.database import Database
from storage.rules.kinds import KINDS, Kind

_LONG_AGO = datetime(2022, 1, 1, tzinfo=UTC)

# What is referred to comes before what refers to it.
ORDER = (
    *(Kind.TEAM, Kind.PERSON, Kind.PRODUCT, Kind.CUSTOMER, Kind.CONTACT, Kind.LINK),
    *(Kind.PURCHASE, Kind.PAYMENT, Kind.DEAL, Kind.VISIT, Kind.INTERACTION, Kind.ANSWER),
    *(Kind.PROMISE, Kind.TASK, Kind.TARGET, Kind.DAILY_REPORT, Kind.LOOSE_NOTE),
    *(Kind.TRIP, Kind.STOP, Kind.LEG, Kind.STAY, Kind.EXPENSE, Kind.SUMMARY, Kind.REVIEW),
    *(Kind.CAUSE, Kind.LESSON, Kind.COMMENT, Kind.ISSUE),
    *(Kind.RIDE_ALONG, Kind.RIDE_REP, Kind.RIDE_COACH, Kind.PRACTICE),
)


class Book:
    """Rows by kind: what the server had sent before, and what the rep did today."""

    def __init__(self) -> None:
        self._known: dict[Kind, list[dict[str, Any]]] = {}
        self._fresh: dict[Kind, list[dict[str, Any]]] = {}

    def add(
        self,
        kind: Kind,
        key: str,
        values: Mapping[str, Any],
        *,
        when: datetime = _LONG_AGO,
        record_id: UUID | None = None,
        fresh: bool = False,
    ) -> UUID:
        """Gather one record; what is empty is left out. `fresh` is not on the server yet."""
        made = record_id or id_of(kind, key, when)
        said = {name: value for name, value in values.items() if value not in (None, "")}
        rows = self._fresh if fresh else self._known
        rows.setdefault(kind, []).append({"id": made, **said})
        return made

    def of(self, kind: Kind) -> list[dict[str, Any]]:
        """The rows of one kind gathered so far."""
        return [*self._known.get(kind, ()), *self._fresh.get(kind, ())]

    def sent(self) -> dict[Kind, list[dict[str, Any]]]:
        """What the server was told."""
        return {kind: rows for kind, rows in self._known.items() if not KINDS[kind].stays}

    def own(self) -> dict[Kind, list[dict[str, Any]]]:
        """What only the rep's book holds: what was done today, and what never leaves it."""
        own = {kind: rows for kind, rows in self._known.items() if KINDS[kind].stays}
        return own | {kind: [*own.get(kind, ()), *rows] for kind, rows in self._fresh.items()}

    def write(self, database: Database) -> None:
        """Write it all: what was sent as if it had been pulled."""
        write_rows(database, self.sent(), Origin.SERVER)
        write_rows(database, self.own(), Origin.LOCAL)


def write_rows(
    database: Database, rows: Mapping[Kind, list[dict[str, Any]]], origin: Origin = Origin.LOCAL
) -> None:
    """Write these rows in one transaction."""
    with database.write(origin) as session:
        for kind in ORDER:
            record_bulk(session, kind, rows.get(kind, []))
