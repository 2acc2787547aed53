"""Keyset pages over an order that is made of stretches, each of which one index serves.

SQLite puts what is unknown first and orders choices by spelling. A list wants the unknown last and
platinum before gold: so an order is a sequence of segments (platinum, gold, …, unknown), each read
by key from its own stretch of an index, one after the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

Key = InstrumentedAttribute[Any]
AnySelect = Select[*tuple[Any, ...]]
AnyRow = Row[*tuple[Any, ...]]


def pick(*columns: Key) -> AnySelect:
    """A SELECT of these columns, whatever their types."""
    return select(*columns)


@dataclass(frozen=True, slots=True)
class Segment:
    """The rows where `where` holds, ordered by `keys`, the last of which tells any two apart."""

    where: ColumnElement[bool] | None
    keys: tuple[Key, ...]
    descending: bool = False

    def within(self) -> list[ColumnElement[bool]]:
        return [] if self.where is None else [self.where]

    def order(self) -> list[ColumnElement[Any]]:
        return [key.desc() if self.descending else key.asc() for key in self.keys]

    def beyond(self, place: tuple[Any, ...]) -> ColumnElement[bool]:
        """The rows that come after the one with the keys `place`."""
        here, there = tuple_(*self.keys), _row(self.keys, place)
        return here < there if self.descending else here > there

    def before(self, place: tuple[Any, ...]) -> ColumnElement[bool]:
        """The rows that come before the one with the keys `place`."""
        here, there = tuple_(*self.keys), _row(self.keys, place)
        return here > there if self.descending else here < there


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands in the order: its segment, and its keys there."""

    segment: int
    keys: tuple[Any, ...]


def _row(keys: Sequence[Key], values: Sequence[Any]) -> ColumnElement[Any]:
    return tuple_(*values, types=[key.type for key in keys])


def read(
    session: Session,
    query: AnySelect,
    segments: Sequence[Segment],
    after: Place | None = None,
    *,
    skip: int = 0,
    limit: int = 100,
) -> list[tuple[AnyRow, Place]]:
    """At most `limit` rows of `query`, `skip` places after `after`, each with its place.

    What is skipped is skipped within the index; only the rows of the page are looked up.
    """
    found: list[tuple[AnyRow, Place]] = []
    for number in range(after.segment if after else 0, len(segments)):
        segment = segments[number]
        here = query.where(*segment.within())
        if after is not None and number == after.segment:
            here = here.where(segment.beyond(after.keys))
        if skip and number < len(segments) - 1:
            size = count(session, here)
            if size <= skip:
                skip -= size
                continue
        found += _read(session, here.offset(skip), segment, number, limit - len(found))
        skip = 0
        if len(found) == limit:
            break
    return found


def position(session: Session, query: AnySelect, segments: Sequence[Segment], place: Place) -> int:
    """How many rows come before `place`."""
    earlier = (query.where(*segment.within()) for segment in segments[: place.segment])
    segment = segments[place.segment]
    here = query.where(*segment.within(), segment.before(place.keys))
    return sum(count(session, part) for part in (*earlier, here))


def _read(
    session: Session, query: AnySelect, segment: Segment, number: int, limit: int
) -> list[tuple[AnyRow, Place]]:
    keyed = query.add_columns(*segment.keys).order_by(*segment.order()).limit(limit)
    width = len(segment.keys)
    return [(row, Place(number, tuple(row[-width:]))) for row in session.execute(keyed)]


def count(session: Session, query: AnySelect) -> int:
    """How many rows `query` finds."""
    found = query.order_by(None).subquery()
    return session.scalar(select(func.count()).select_from(found)) or 0
