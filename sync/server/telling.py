"""What the server itself writes down: values that met, and work that it could not accept."""

from typing import Any, Final
from uuid import UUID

from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.merging import Incoming, Met, Stamp
from sync.protocol.messages import Operation
from sync.server.records import WHOLE, Record
from sync.server.work import Work

BY_ITSELF: Final = ("merged_text", "edit_over_delete")  # nobody has to decide: it is told


def tell(work: Work, edit: Incoming, record: Record, met: Met, stamp: Stamp) -> None:
    """Keep what met as a record of its own, for everybody who sees what it is about."""
    mine = {"by": edit.author, "at": edit.at}
    theirs = {"by": stamp.author, "at": stamp.at}
    other, kept = (mine, theirs) if met.other_is_incoming else (theirs, mine)
    key = derived_id("conflict", record.id, met.group, work.tick.seq, edit.device, edit.n)
    root = None if record.root in ("tenant",) else record.root
    doc = {
        "root_id": root, "about_kind": record.kind.value, "about_id": record.id,
        "about_group": met.group, "base": met.base, "kept": met.kept, "other": met.other,
        "kept_by": kept["by"], "kept_at": kept["at"], "other_by": other["by"],
        "other_at": other["at"], "rule": met.rule,
    }  # fmt: skip
    if met.rule in BY_ITSELF:
        doc["settled_at"] = work.tick.at
    _write(work, edit, Kind.CONFLICT, key, record.root, doc)


def refuse(work: Work, person: str, group: list[Operation], reason: str) -> None:
    """Keep a refused group for its author, with the reason."""
    first = group[0]
    edit = Incoming(work.tick.seq, 0, first.n, work.tick.at, person)
    doc = {
        "owner_id": person, "about_kind": first.k[:100], "about_id": _id_or_none(first.id),
        "reason": reason,
        "operations": [_kept(op) for op in group],
    }  # fmt: skip
    key = derived_id("refusal", first.uid)
    known = work.load(Kind.REFUSAL, key.hex)
    if known is not None and "settled_at" not in known.doc and known.doc["reason"] != reason:
        known.doc["reason"] = reason  # it was told that it waits; now it is known why
        work.save(known)
    _write(work, edit, Kind.REFUSAL, key, person, doc)


def _kept(op: Operation) -> dict[str, Any]:
    """All that is needed to apply it another day."""
    return {
        "op": op.op, "kind": op.k, "id": op.id, "f": op.f, "o": op.o, "n": op.n, "uid": op.uid,
        "root": op.root, "b": op.b, "w": op.w, "s": op.s,
    }  # fmt: skip


def _id_or_none(text: str) -> str:
    try:
        return UUID(hex=text).hex
    except ValueError:
        return UUID(int=0).hex


def _write(
    work: Work, edit: Incoming, kind: Kind, key: UUID, root: str,
    doc: dict[str, Any],
) -> None:  # fmt: skip
    doc = {name: value for name, value in doc.items() if value is not None}
    doc["created_at"] = doc["updated_at"] = work.tick.at
    doc["created_by"] = doc["updated_by"] = edit.author
    # Written by the server itself: device 0, so that nobody's own edit counts as its author's.
    stamps = {WHOLE: Stamp(work.tick.seq, 0, 0, work.tick.at, edit.author)}
    if kind is Kind.CONFLICT or work.load(kind, key.hex) is None:  # a conflict's key is new
        record = Record(kind, key.hex, root, work.tick.seq, doc, stamps, is_new=True)
        work.save(record)
