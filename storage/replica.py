"""Writing records as the server has them, with what waits to be sent laid on top again."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from storage.derived import name_keys
from storage.index import Image
from storage.models import MODELS, OutboxEntry
from storage.outbox import NAMED, Capture
from storage.rules.fields import Codec, from_wire, to_wire
from storage.rules.indexing import Values
from storage.rules.kinds import KINDS, Kind, Root
from storage.rules.merging import set_values

# The stamps of a record travel beside its fields.
_STAMPS = {
    "created_at": Codec.TIME,
    "created_by": Codec.UUID,
    "updated_at": Codec.TIME,
    "updated_by": Codec.UUID,
    "deleted_at": Codec.TIME,
}
_PARENT = "customer_id"  # a hard reference only where it is the root: inside the aggregate
ORPHAN = "customer"  # why a child was refused: its customer is not here
UNREADABLE = (ValueError, TypeError, KeyError, OverflowError, AttributeError)
_COUNTERS = {"open_deals_minor": 0, "answers_known": 0, "revenue_12m_minor": 0}


class ReplicaWriter:
    """Writes documents inside one transaction of Origin.SERVER.

    New records are collected and inserted many at a time; whatever reads flushes them first.
    `refused` holds those that did not fit, with what was wrong.
    """

    def __init__(self, session: Session) -> None:
        self._connection = session.connection()
        self._capture: Capture = session.info["capture"]
        self._known: dict[UUID, dict[str, Any] | None] = {}
        self._parents: set[UUID] = set()
        self._new: dict[Kind, dict[UUID, dict[str, Any]]] = {}
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
            table = _table(kind)
            for at in range(0, len(ids), 500):
                query = select(table).where(table.c.id.in_(ids[at : at + 500]))
                for row in self._connection.execute(query):
                    self._known[row.id] = row._asdict()
        customers = _table(Kind.CUSTOMER)
        asked = list(parents)
        for at in range(0, len(asked), 500):
            query = select(customers.c.id).where(customers.c.id.in_(asked[at : at + 500]))
            self._parents.update(self._connection.execute(query).scalars())

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
            values = _from_doc(kind, doc)
        except UNREADABLE as error:
            self.refused[record] = type(error).__name__
            return
        before = self._row(kind, record)
        if KINDS[kind].root_field == _PARENT and not self._has_parent(doc):
            self.remove(kind, record)
            self.refused[record] = ORPHAN
            return
        table = _table(kind)
        if before is None:
            after = dict.fromkeys(table.columns.keys()) | values | {"id": record}
            after |= {name: n for name, n in _COUNTERS.items() if name in table.columns}
            self._new.setdefault(kind, {})[record] = after
            self._known[record] = after
            return
        after = before | values
        if after == before:
            return
        if record in self._new.get(kind, {}):
            self._new[kind][record] = self._known[record] = after
            return
        try:
            self._connection.execute(table.update().where(table.c.id == record).values(values))
        except IntegrityError as error:
            self.refused[record] = type(error.orig).__name__
            return
        self._known[record] = after
        self._capture.note_image(Image(kind, record, _live(before), _live(after)))

    def flush(self) -> None:
        """Insert what is new."""
        new, self._new = self._new, {}
        for kind in sorted(new, key=lambda kind: kind is not Kind.CUSTOMER):
            rows = new[kind]
            try:
                with self._connection.begin_nested():
                    self._connection.execute(_table(kind).insert(), list(rows.values()))
            except IntegrityError:
                self._insert_one_by_one(kind, rows)
            for record, row in rows.items():
                if record not in self.refused:
                    self._capture.note_image(Image(kind, record, None, _live(row)))

    def _insert_one_by_one(self, kind: Kind, rows: dict[UUID, dict[str, Any]]) -> None:
        for record, row in rows.items():
            try:
                self._connection.execute(_table(kind).insert().values(row))
            except IntegrityError as error:
                self.refused[record] = type(error.orig).__name__
                self._known[record] = None

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
        table = _table(kind)
        self._connection.execute(table.delete().where(table.c.id == record))
        self._known[record] = None
        self._capture.note_image(Image(kind, record, _live(before), None))

    def records_of(self, root: str) -> list[tuple[Kind, UUID]]:
        """Every record here that belongs to a root, children before what they hang on."""
        self.flush()
        found: list[tuple[Kind, UUID]] = []
        key = UUID(hex=root)
        for kind, spec in KINDS.items():
            if spec.root is Root.TENANT or spec.stays:
                continue
            table = _table(kind)
            column = table.c[spec.root_field]
            ids = self._connection.execute(select(table.c.id).where(column == key)).scalars()
            found += [(kind, record) for record in ids]
        found.sort(key=lambda pair: pair[0] is Kind.CUSTOMER)
        return found

    def _has_parent(self, doc: Mapping[str, Any]) -> bool:
        parent = _id(doc.get(_PARENT))
        if parent is None:
            return False
        if parent not in self._parents and self._row(Kind.CUSTOMER, parent) is not None:
            self._parents.add(parent)
        return parent in self._parents

    def _row(self, kind: Kind, record: UUID) -> dict[str, Any] | None:
        if record not in self._known:
            table = _table(kind)
            row = self._connection.execute(select(table).where(table.c.id == record)).first()
            self._known[record] = None if row is None else row._asdict()
        return self._known[record]


def _id(value: object) -> UUID | None:
    return UUID(hex=value) if isinstance(value, str) else None


def _table(kind: Kind) -> Table:
    return cast(Table, MODELS[kind].__table__)


def _live(row: Values | None) -> Values | None:
    return row if row is not None and row["deleted_at"] is None else None


@cache
def _codecs(kind: Kind) -> Mapping[str, Codec]:
    return {field.name: field.codec for field in KINDS[kind].travelling()} | _STAMPS


def _from_doc(kind: Kind, doc: Mapping[str, Any]) -> dict[str, Any]:
    codecs = _codecs(kind)
    values: dict[str, Any] = dict.fromkeys(codecs)
    for name, value in doc.items():
        if (codec := codecs.get(name)) is not None:
            values[name] = from_wire(codec, value)
    if kind in NAMED:
        values |= name_keys(kind, values["name"])
    return values


def to_doc(kind: Kind, row: Values) -> dict[str, Any]:
    """A row as a document: what travels of it, without what is empty."""
    doc = {f.name: to_wire(f.codec, row[f.name]) for f in KINDS[kind].travelling()}
    doc |= {name: to_wire(codec, row[name]) for name, codec in _STAMPS.items()}
    return {name: value for name, value in doc.items() if value is not None}


def with_operation(kind: Kind, doc: Mapping[str, Any] | None, entry: OutboxEntry) -> dict[str, Any]:
    """A document with one waiting operation laid on top."""
    stamps = {"updated_at": _millis(entry), "updated_by": entry.author.hex}
    if doc is None:
        doc = {"created_at": _millis(entry), "created_by": entry.author.hex}
    result = {**doc, **stamps}
    if entry.op == "delete":
        return {**result, "deleted_at": _millis(entry)}
    result.pop("deleted_at", None)
    for values in entry.fields.values():
        result = set_values(result, values)
    return result


def without_operation(
    kind: Kind, doc: Mapping[str, Any] | None, entry: OutboxEntry
) -> dict[str, Any] | None:
    """A document as it was before a waiting operation, by the values that it replaced."""
    if doc is None or entry.op == "create":
        return None
    result = dict(doc)
    match entry.op:
        case "delete":
            result.pop("deleted_at", None)
        case "restore":
            result["deleted_at"] = _millis(entry)
        case _:
            fields = KINDS[kind].fields
            result = set_values(result, {n: v for n, v in entry.old.items() if n in fields})
    return result


def _millis(entry: OutboxEntry) -> int:
    return to_wire(Codec.TIME, entry.at)
