"""What the server itself writes down: values that met, and work that it could not accept."""

from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.merging import Incoming, Met, Stamp
from sync.protocol.messages import Operation
from sync.server import records
from sync.server.clock import Tick
from sync.server.records import WHOLE, Record


def tell(
    connection: Connection, tick: Tick, edit: Incoming, record: Record, met: Met, stamp: Stamp
) -> None:
    """Keep what met as a record of its own, for everybody who sees what it is about."""
    mine = {"by": edit.author, "at": edit.at}
    theirs = {"by": stamp.author, "at": stamp.at}
    other, kept = (mine, theirs) if met.other_is_incoming else (theirs, mine)
    key = derived_id("conflict", record.id, met.group, tick.seq, edit.device, edit.n)
    root = None if record.root in ("tenant",) else record.root
    doc = {
        "root_id": root, "about_kind": record.kind.value, "about_id": record.id,
        "about_group": met.group, "base": met.base, "kept": met.kept, "other": met.other,
        "kept_by": kept["by"], "kept_at": kept["at"], "other_by": other["by"],
        "other_at": other["at"], "rule": met.rule,
    }  # fmt: skip
    if met.rule == "merged_text":
        doc["settled_at"] = tick.at
    _write(connection, tick, edit, Kind.CONFLICT, key, record.root, doc)


def refuse(
    connection: Connection, tick: Tick, person: str, group: list[Operation], reason: str
) -> None:
    """Keep a refused group for its author, with the reason."""
    first = group[0]
    edit = Incoming(tick.seq, 0, first.n, tick.at, person)
    doc = {
        "owner_id": person, "about_kind": first.k[:100], "about_id": _id_or_none(first.id),
        "reason": reason,
        "operations": [{"op": op.op, "kind": op.k, "id": op.id, "f": op.f} for op in group],
    }  # fmt: skip
    key = derived_id("refusal", first.uid)
    _write(connection, tick, edit, Kind.REFUSAL, key, person, doc)


def _id_or_none(text: str) -> str:
    try:
        return UUID(hex=text).hex
    except ValueError:
        return UUID(int=0).hex


def _write(
    connection: Connection, tick: Tick, edit: Incoming, kind: Kind, key: UUID, root: str,
    doc: dict[str, Any],
) -> None:  # fmt: skip
    doc = {name: value for name, value in doc.items() if value is not None}
    doc |= {"created_at": tick.at, "created_by": edit.author}
    doc |= {"updated_at": tick.at, "updated_by": edit.author}
    # Written by the server itself: device 0, so that nobody's own edit counts as its author's.
    stamps = {WHOLE: Stamp(tick.seq, 0, 0, tick.at, edit.author)}
    if records.load(connection, kind, key.hex) is None:
        record = Record(kind, key.hex, root, tick.seq, doc, stamps, is_new=True)
        records.save(connection, record, tick)
