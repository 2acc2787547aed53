"""Writing records as the server has them, with what waits to be sent laid on top again."""

from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, select
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
_COUNTERS = {"open_deals_minor": 0, "answers_known": 0, "revenue_12m_minor": 0}


class ReplicaWriter:
    """Writes documents inside one transaction of Origin.SERVER."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection()
        self._capture: Capture = session.info["capture"]

    def image(self, kind: Kind, record: UUID) -> dict[str, Any] | None:
        """The record as it stands here, as a document, or None."""
        row = self._row(kind, record)
        return None if row is None else to_doc(kind, row)

    def put(self, kind: Kind, record: UUID, doc: Mapping[str, Any]) -> None:
        """Make the record what the document says.

        A child whose customer is not here stays out of sight; the server sends it again with the
        customer.
        """
        before = self._row(kind, record)
        if KINDS[kind].root_field == _PARENT and not self._has_parent(doc):
            self.remove(kind, record)
            return
        values = _from_doc(kind, doc)
        table = _table(kind)
        if before is None:
            after = dict.fromkeys(table.columns.keys()) | values | {"id": record}
            after |= {name: n for name, n in _COUNTERS.items() if name in table.columns}
            self._connection.execute(table.insert().values(after))
        else:
            after = before | values
            if after == before:
                return
            self._connection.execute(table.update().where(table.c.id == record).values(values))
        self._capture.note_image(Image(kind, record, _live(before), _live(after)))

    def remove(self, kind: Kind, record: UUID) -> None:
        """Take a record off this disk."""
        before = self._row(kind, record)
        if before is None:
            return
        if kind is Kind.CUSTOMER:
            for child_kind, child in self.records_of(record.hex):
                if child != record:
                    self.remove(child_kind, child)
        table = _table(kind)
        self._connection.execute(table.delete().where(table.c.id == record))
        self._capture.note_image(Image(kind, record, _live(before), None))

    def records_of(self, root: str) -> list[tuple[Kind, UUID]]:
        """Every record here that belongs to a root, children before what they hang on."""
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

    def all_records(self) -> list[tuple[Kind, UUID]]:
        """Every synced record here, children before what they hang on."""
        found = [
            (kind, record)
            for kind, spec in KINDS.items()
            if not spec.stays
            for record in self._connection.execute(select(_table(kind).c.id)).scalars()
        ]
        found.sort(key=lambda pair: pair[0] is Kind.CUSTOMER)
        return found

    def _has_parent(self, doc: Mapping[str, Any]) -> bool:
        parent = doc.get(_PARENT)
        return parent is not None and self._row(Kind.CUSTOMER, UUID(hex=parent)) is not None

    def _row(self, kind: Kind, record: UUID) -> dict[str, Any] | None:
        table = _table(kind)
        row = self._connection.execute(select(table).where(table.c.id == record)).first()
        return None if row is None else row._asdict()


def _table(kind: Kind) -> Table:
    return cast(Table, MODELS[kind].__table__)


def _live(row: Values | None) -> Values | None:
    return row if row is not None and row["deleted_at"] is None else None


def _from_doc(kind: Kind, doc: Mapping[str, Any]) -> dict[str, Any]:
    values = {f.name: from_wire(f.codec, doc.get(f.name)) for f in KINDS[kind].travelling()}
    values |= {name: from_wire(codec, doc.get(name)) for name, codec in _STAMPS.items()}
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
