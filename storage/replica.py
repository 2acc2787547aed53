"""Writing records as the server has them, many at a time."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Column, Table, select, union
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from storage.derived import name_keys
from storage.documents import STAMPS, UNREADABLE, from_doc, to_doc
from storage.index import Image
from storage.models import MODELS
from storage.models.driver import (
    TO_DISK,
    delete_rows,
    insert_rows,
    referring,
    rows_of,
    update_rows,
)
from storage.outbox import NAMED, Capture
from storage.rules.fields import Codec
from storage.rules.indexing import Values
from storage.rules.kinds import KINDS, Kind, Root

_PARENT = "customer_id"  # a hard reference only where it is the root: inside the aggregate
ORPHAN = "customer"  # why a child was refused: its customer is not here
_CUSTOMERS = "SELECT id FROM customer WHERE id IN (SELECT unhex(value) FROM json_each(?))"
_COUNTERS = {"open_deals_minor": 0, "answers_known": 0, "revenue_12m_minor": 0}


class ReplicaWriter:
    """Writes documents inside one transaction of Origin.SERVER.

    Records are collected and written many at a time; whatever reads the file flushes them first.
    `refused` holds those that did not fit, with what was wrong.
    """

    def __init__(self, session: Session) -> None:
        self._connection = session.connection()
        self._capture: Capture = session.info["capture"]
        self._known: dict[UUID, dict[str, Any] | None] = {}
        self._parents: set[UUID] = set()
        self._new: dict[Kind, dict[UUID, dict[str, Any]]] = {}
        # What each record was at first, and what of it is to be written.
        self._changed: dict[Kind, dict[UUID, tuple[dict[str, Any], dict[str, Any]]]] = {}
        self.refused: dict[UUID, str] = {}

    def expect(self, docs: Iterable[tuple[Kind, UUID, Mapping[str, Any]]]) -> None:
        """Read in one go what stands here of records that are about to be put."""
        by_kind: dict[Kind, list[UUID]] = {}
        parents: set[UUID] = set()
        for kind, record, doc in docs:
            by_kind.setdefault(kind, []).append(record)
            if KINDS[kind].root_field == _PARENT and (parent := _id(doc.get(_PARENT))):
                parents.add(parent)
        for kind, ids in by_kind.items():
            self._known.update(dict.fromkeys(ids))
            for row in rows_of(self._connection, _table(kind), ids):
                self._known[row["id"]] = row
        if asked := parents - self._parents:
            these = json.dumps([parent.hex for parent in asked])
            found = self._connection.exec_driver_sql(_CUSTOMERS, (these,))
            self._parents.update(UUID(bytes=parent) for parent in found.scalars())

    def lacks(self, record: UUID) -> bool:
        """Whether a record that was expected does not stand here yet."""
        return self._known.get(record) is None

    def image(self, kind: Kind, record: UUID) -> dict[str, Any] | None:
        """The record as it stands here, as a document, or None."""
        row = self._row(kind, record)
        return None if row is None else to_doc(kind, row)

    def put(self, kind: Kind, record: UUID, doc: Mapping[str, Any]) -> None:
        """Make the record what the document says.

        A child whose customer is not here stays out of sight; it, and a document that cannot be
        read and so changes nothing, are noted in `refused`.
        """
        self.refused.pop(record, None)
        try:
            values = from_doc(kind, doc)
        except UNREADABLE as error:
            self.refused[record] = type(error).__name__
            return
        before = self._row(kind, record)
        if KINDS[kind].root_field == _PARENT and not self._has_parent(doc):
            self.remove(kind, record)
            self.refused[record] = ORPHAN
            return
        try:
            _name(kind, values, before)
        except UNREADABLE as error:
            self.refused[record] = type(error).__name__
            return
        if before is None:
            after = {**_nothing(kind), **values, "id": record}
            self._new.setdefault(kind, {})[record] = self._known[record] = after
            return
        changed = {name: value for name, value in values.items() if before[name] != value}
        if not changed:
            return
        after = self._known[record] = before | changed
        if record in self._new.get(kind, {}):
            self._new[kind][record] = after
            return
        first, columns = self._changed.setdefault(kind, {}).setdefault(record, (before, {}))
        columns |= changed
        self._changed[kind][record] = first, columns

    def flush(self) -> None:
        """Write what is new and what changed, many records at a time."""
        new, self._new = self._new, {}
        changed, self._changed = self._changed, {}
        for kind in sorted({*new, *changed}, key=lambda kind: kind is not Kind.CUSTOMER):
            if kind in new:
                self._insert(kind, new[kind])
            if kind in changed:
                self._update(kind, changed[kind])

    def _insert(self, kind: Kind, rows: dict[UUID, dict[str, Any]]) -> None:
        columns = tuple(_nothing(kind))
        convert = _on_disk(kind, columns)
        self._write(
            {record: tuple(_converted(convert, row.values())) for record, row in rows.items()},
            lambda some: insert_rows(self._connection, _table(kind), columns, some),
            lambda: delete_rows(self._connection, _table(kind), rows),
            lambda record: self._known.update({record: None}),
        )
        for record, row in rows.items():
            if record not in self.refused:
                self._capture.note_image(Image(kind, record, None, _live(row)))

    def _update(self, kind: Kind, rows: dict[UUID, tuple[dict[str, Any], dict[str, Any]]]) -> None:
        alike: dict[tuple[str, ...], dict[UUID, tuple[Any, ...]]] = {}
        for record, (_, values) in rows.items():
            columns = tuple(values)
            on_disk = _converted(_on_disk(kind, columns), values.values())
            alike.setdefault(columns, {})[record] = (*on_disk, record.bytes)
        for columns, some in alike.items():
            self._write(
                some,
                lambda rows, columns=columns: update_rows(
                    self._connection, _table(kind), columns, rows
                ),
                lambda: None,  # written once more, it is the same
                lambda record: self._known.update({record: rows[record][0]}),
            )
        for record, (before, values) in rows.items():
            if record not in self.refused:
                self._capture.note_image(Image(kind, record, _live(before), _live(before | values)))

    def _write(
        self,
        rows: dict[UUID, tuple[Any, ...]],
        write: Callable[[list[tuple[Any, ...]]], None],
        begin_anew: Callable[[], None],
        undo: Callable[[UUID], None],
    ) -> None:
        """All of them at once; one by one, where one of them does not fit.

        Without a savepoint: under the triggers that watch, it would copy every page for every row.
        """
        try:
            write(list(rows.values()))
        except IntegrityError:
            begin_anew()
            for record, row in rows.items():
                try:
                    write([row])
                except IntegrityError as error:
                    self.refused[record] = type(error.orig).__name__
                    undo(record)

    def remove(self, kind: Kind, record: UUID) -> None:
        """Take a record off this disk."""
        before = self._row(kind, record)
        if before is None:
            return
        self.flush()
        if kind is Kind.CUSTOMER:
            self._parents.discard(record)
            for child_kind, child in self.records_of(record.hex):
                if child != record:
                    self.remove(child_kind, child)
        delete_rows(self._connection, _table(kind), [record])
        self._known[record] = None
        self._capture.note_image(Image(kind, record, _live(before), None))

    def records_of(self, root: str) -> list[tuple[Kind, UUID]]:
        """Every record here that belongs to a root, children before what they hang on."""
        self.flush()
        found = [
            (Kind(table), record)
            for table, record in referring(self._connection, _root_columns(), UUID(hex=root))
        ]
        found.sort(key=lambda pair: pair[0] is Kind.CUSTOMER)
        return found

    def roots_of_what_was_deleted(self) -> set[UUID]:
        """The roots under which something lies that was deleted."""
        columns = {c.table.c.deleted_at: c for c in _root_columns()}
        parts = (select(c).where(at.is_not(None), c.is_not(None)) for at, c in columns.items())
        return {*self._connection.scalars(union(*parts))}

    def _has_parent(self, doc: Mapping[str, Any]) -> bool:
        parent = _id(doc.get(_PARENT))
        if parent is None:
            return False
        if parent not in self._parents and self._row(Kind.CUSTOMER, parent) is not None:
            self._parents.add(parent)
        return parent in self._parents

    def _row(self, kind: Kind, record: UUID) -> dict[str, Any] | None:
        if record not in self._known:
            self._known[record] = next(rows_of(self._connection, _table(kind), [record]), None)
        return self._known[record]


def _id(value: object) -> UUID | None:
    return UUID(hex=value) if isinstance(value, str) else None


def _table(kind: Kind) -> Table:
    return cast(Table, MODELS[kind].__table__)


def _live(row: Values | None) -> Values | None:
    return row if row is not None and row["deleted_at"] is None else None


@cache
def _root_columns() -> tuple[Column[Any], ...]:
    """The columns that say which root a record belongs to."""
    return tuple(
        _table(kind).c[spec.root_field]
        for kind, spec in KINDS.items()
        if spec.root is not Root.TENANT and not spec.stays
    )


@cache
def _nothing(kind: Kind) -> Mapping[str, Any]:
    """An empty row, in the order of its columns."""
    columns = _table(kind).columns.keys()
    return dict.fromkeys(columns) | {n: zero for n, zero in _COUNTERS.items() if n in columns}


@cache
def _on_disk(kind: Kind, columns: tuple[str, ...]) -> tuple[Callable[[Any], Any] | None, ...]:
    codecs = {field.name: field.codec for field in KINDS[kind].fields.values()} | dict(STAMPS)
    codecs["id"] = Codec.UUID
    return tuple(TO_DISK.get(codec) if (codec := codecs.get(n)) else None for n in columns)


def _converted(
    convert: tuple[Callable[[Any], Any] | None, ...], values: Iterable[Any]
) -> list[Any]:
    pairs = zip(convert, values, strict=True)
    return [value if to is None or value is None else to(value) for to, value in pairs]


def _name(kind: Kind, values: dict[str, Any], before: Mapping[str, Any] | None) -> None:
    """Add the keys that are kept beside a name, unless it is the one that is here."""
    if kind not in NAMED:
        return
    name, short_name = values["name"], values.get("short_name")
    if before is None or (name, short_name) != (before["name"], before.get("short_name")):
        values |= name_keys(kind, name, short_name)
