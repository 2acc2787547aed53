"""Reading and writing the documents of records, with the stamps of who wrote what last."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, select

from storage.rules.kinds import KINDS, Kind, Root
from storage.rules.merging import Stamp
from sync.protocol.sums import mark
from sync.server import bulk
from sync.server.clock import Tick
from sync.server.prepared import Prepared
from sync.server.store import ROOT_OF_ALL, TENANT, root_scope, rows

WHOLE: Final = ""  # the stamp of the creation: of every group that nobody changed since
DELETED: Final = "-"  # the stamp of the last delete or restore
_COLUMNS: Final = (
    *("tenant", "kind", "id", "root", "seq", "created_seq", "deleted", "doc", "stamps", "mark"),
)
_Row = tuple[Any, ...]
_sorted = msgspec.json.Encoder(order="sorted").encode
_doc = msgspec.json.Decoder(dict[str, Any]).decode
_stamps = msgspec.json.Decoder(dict[str, Stamp]).decode


@dataclass(slots=True)
class Record:
    """One record as the server works with it."""

    kind: Kind
    id: str
    root: str
    created_seq: int
    doc: dict[str, Any] = field(default_factory=dict)
    stamps: dict[str, Stamp] = field(default_factory=dict)
    deleted: bool = False
    is_new: bool = False

    def copy(self) -> "Record":
        """One that can be changed without this one changing."""
        doc, stamps = dict(self.doc), dict(self.stamps)
        return Record(
            self.kind, self.id, self.root, self.created_seq, doc, stamps, self.deleted, self.is_new
        )

    def stamp_of(self, group: str) -> Stamp:
        return self.stamps.get(group, self.stamps[WHOLE])

    def newest(self) -> Stamp:
        """The last write of any value; a delete is not one."""
        return max((s for g, s in self.stamps.items() if g != DELETED), key=lambda s: s.seq)


def load(connection: Connection, kind: Kind, record_id: str) -> Record | None:
    """A record, deleted or not, or None if the server has never had it."""
    return next((opened(kind, one) for one in find(connection, kind, [record_id])), None)


def find(connection: Connection, kind: Kind, ids: Iterable[str]) -> list[Any]:
    """The rows of those of the records that the server has ever had."""
    return bulk.find(connection, _by_id(connection.dialect.name), ids, kind=kind.value)


@cache
def _by_id(dialect: str) -> Prepared:
    wanted = select(
        rows.c.id, rows.c.root, rows.c.created_seq, rows.c.doc, rows.c.stamps, rows.c.deleted
    )
    return Prepared(
        wanted.where(
            rows.c.tenant == TENANT,
            rows.c.kind == bulk.given("kind"),
            bulk.asked_for(rows.c.id, dialect),
        )
    )


def opened(kind: Kind, row: Any) -> Record:
    """The record of a row that was found."""
    record_id, root, created_seq, doc, stamps, deleted = row
    return Record(kind, record_id, root, created_seq, _doc(doc), _stamps(stamps), bool(deleted))


def save(connection: Connection, record: Record, tick: Tick) -> None:
    """Write a record under this turn of the clock."""
    new, known = rows_of([record], tick)
    write_rows(connection, new)
    change_rows(connection, known)


def rows_of(changed: Iterable[Record], tick: Tick) -> tuple[list[_Row], list[_Row]]:
    """The rows of new records, and those of known ones, under this turn of the clock."""
    new: list[_Row] = []
    known: list[_Row] = []
    for record in changed:
        (new if record.is_new else known).append(_row(record, tick))
    return new, known


def change_rows(connection: Connection, known: list[_Row]) -> None:
    """Write the rows of known records."""
    bulk.change(connection, rows, _COLUMNS, known, but=("created_seq",))


def write_rows(connection: Connection, new: list[_Row]) -> None:
    """Write the rows of new records."""
    bulk.write(connection, rows, _COLUMNS, new, over=True)


def _row(record: Record, tick: Tick) -> _Row:
    return (
        TENANT, record.kind.value, record.id, record.root, tick.seq, record.created_seq,
        record.deleted, text_of(record.doc), text_of(record.stamps), mark(record.id, tick.seq),
    )  # fmt: skip


def root_of(kind: Kind, record_id: str, values: dict[str, Any]) -> str | None:
    """The root that a record's own values name; None where they name none."""
    spec = KINDS[kind]
    if spec.root is Root.TENANT:
        return ROOT_OF_ALL
    return record_id if spec.root_field == "id" else values.get(spec.root_field)


def is_root(connection: Connection, root: str) -> bool:
    """Whether an id names a root already: naming a new one after it would open the old one."""
    query = select(root_scope.c.root).where(
        root_scope.c.tenant == TENANT, root_scope.c.root == root
    )
    return connection.execute(query.limit(1)).first() is not None


def role_of(connection: Connection, person: str) -> str:
    """The role of somebody who is there and active; "" of anybody else."""
    record = load(connection, Kind.PERSON, person)
    if record is None or record.deleted or record.doc.get("active") is False:
        return ""
    return str(record.doc["role"])


def text_of(value: Any) -> str:
    """JSON as records keep it: the same values are the same text."""
    return _sorted(value).decode()
