"""Reading and writing the documents of records, with the stamps of who wrote what last."""

import json
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, and_, insert, select, update

from storage.rules.kinds import KINDS, Kind, Root
from storage.rules.merging import Stamp
from sync.protocol.sums import mark
from sync.server.clock import Tick
from sync.server.store import ROOT_OF_ALL, TENANT, root_scope, rows

WHOLE: Final = ""  # the stamp of the creation: of every group that nobody changed since
DELETED: Final = "-"  # the stamp of the last delete or restore


@dataclass(slots=True)
class Record:
    """One record as the server holds it."""

    kind: Kind
    id: str
    root: str
    created_seq: int
    doc: dict[str, Any] = field(default_factory=dict)
    stamps: dict[str, Stamp] = field(default_factory=dict)
    deleted: bool = False
    is_new: bool = False

    def stamp_of(self, group: str) -> Stamp:
        return self.stamps.get(group, self.stamps[WHOLE])

    def newest(self) -> Stamp:
        """The last write of any value; a delete is not one."""
        return max((s for g, s in self.stamps.items() if g != DELETED), key=lambda s: s.seq)


def load(connection: Connection, kind: Kind, record_id: str) -> Record | None:
    """A record, deleted or not, or None if the server has never had it."""
    query = select(rows).where(
        rows.c.tenant == TENANT, rows.c.kind == kind.value, rows.c.id == record_id
    )
    found = connection.execute(query).one_or_none()
    if found is None:
        return None
    stamps = {group: Stamp(*values) for group, values in json.loads(found.stamps).items()}
    return Record(
        kind, found.id, found.root, found.created_seq, json.loads(found.doc), stamps, found.deleted
    )


def save(connection: Connection, record: Record, tick: Tick) -> None:
    """Write a record under this turn of the clock."""
    values = {
        "root": record.root,
        "seq": tick.seq,
        "created_seq": record.created_seq,
        "deleted": record.deleted,
        "doc": _json(record.doc),
        "stamps": _json({g: _plain(s) for g, s in record.stamps.items()}),
        "mark": mark(record.id, tick.seq),
    }
    if record.is_new:
        key = {"tenant": TENANT, "kind": record.kind.value, "id": record.id}
        connection.execute(insert(rows).values(**key, **values))
        record.is_new = False
        return
    this = and_(rows.c.tenant == TENANT, rows.c.kind == record.kind.value, rows.c.id == record.id)
    connection.execute(update(rows).where(this).values(**values))


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


def _plain(stamp: Stamp) -> list[Any]:
    return [stamp.seq, stamp.device, stamp.n, stamp.at, stamp.author]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
