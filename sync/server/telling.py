"""What the server itself writes down: values that met, and work that it could not accept."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

import msgspec

from storage.rules.choices import SETTLED_BY_ITSELF
from storage.rules.ids import derived_hex
from storage.rules.kinds import Kind
from storage.rules.merging import Incoming, Met, Stamp
from sync.protocol.messages import Operation
from sync.protocol.sums import mark
from sync.server import records
from sync.server.offers import offer_of
from sync.server.records import WHOLE, Record
from sync.server.store import ROOT_OF_ALL, TENANT
from sync.server.work import Work

_CONFLICT: Final = Kind.CONFLICT.value
_text_of = msgspec.json.Encoder(order="deterministic").encode
NO_LONGER_YOURS: Final = "right.no_longer_yours"


def tell(
    work: Work, edit: Incoming, record: Record, met: list[Met], before: Mapping[str, Stamp]
) -> None:
    """Keep what met as a record of its own each, for everybody who sees what it is about.

    `before` says who wrote last what the edit met, by merge group.
    """
    tick, author, root = work.tick, edit.author, record.root
    about, root_id = record.kind.value, None if root == ROOT_OF_ALL else root
    # Of device 0, so that nobody's own edit counts as its author's.
    stamps = records.text_of({WHOLE: (tick.seq, 0, 0, tick.at, author)})
    for each in met:
        key = derived_hex("conflict", record.id, each.group, tick.seq, edit.device, edit.n)
        stamp = before[each.group]
        other, kept = (edit, stamp) if each.other_is_incoming else (stamp, edit)
        doc = _Conflict(
            about_group=each.group, about_id=record.id, about_kind=about, base=each.base,
            created_at=tick.at, created_by=author, kept=each.kept, kept_at=kept.at,
            kept_by=kept.author, other=each.other, other_at=other.at, other_by=other.author,
            rule=each.rule, root_id=root_id,
            settled_at=tick.at if each.rule in SETTLED_BY_ITSELF else None,
            updated_at=tick.at, updated_by=author,
        )  # fmt: skip
        work.tell(
            key,
            (
                TENANT, _CONFLICT, key, root, tick.seq, tick.seq, False, _text_of(doc).decode(),
                stamps, mark(key, tick.seq),
            ),
        )  # fmt: skip


class _Conflict(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False):
    """The values of a conflict, in the order of their names; of one change there may be many."""

    about_group: str
    about_id: str
    about_kind: str
    base: dict[str, Any]
    created_at: int
    created_by: str
    kept: dict[str, Any]
    kept_at: int
    kept_by: str
    other: dict[str, Any]
    other_at: int
    other_by: str
    root_id: str | None = None
    rule: str
    settled_at: int | None = None
    updated_at: int
    updated_by: str


def refuse(work: Work, person: str, group: list[Operation], reason: str) -> None:
    """Keep a refused group for its author, with the reason.

    Where the customer is somebody else's by now it is kept for that one too, who may accept it.
    """
    _keep(work, refusal_of(group[0].uid), person, person, group, reason)
    if reason == NO_LONGER_YOURS:
        owner = owner_of(work, group[0])
        if owner and owner != person:
            _keep(work, offer_of(group[0].uid, owner), owner, person, group, reason)


def owner_of(work: Work, op: Operation) -> str:
    """Whose customer an operation is about; empty where there is none, or nobody's."""
    customer = work.load(Kind.CUSTOMER, op.root or op.id)
    return "" if customer is None else customer.doc.get("owner_id", "")


def refusal_of(uid: str) -> str:
    """The refusal of a group, by the uid of its first operation."""
    return derived_hex("refusal", uid)


def _keep(
    work: Work, key: str, owner: str, person: str, group: list[Operation], reason: str
) -> None:
    first = group[0]
    doc = {
        "owner_id": owner, "about_kind": first.k[:100], "about_id": _id_or_none(first.id),
        "reason": reason,
        "operations": [_kept(op) for op in group],
    }  # fmt: skip
    known = work.load(Kind.REFUSAL, key)
    if known is not None and "settled_at" not in known.doc and known.doc["reason"] != reason:
        known.doc["reason"] = reason  # it was told that it waits; now it is known why
        work.save(known)
    if known is None:
        doc |= {"created_at": work.tick.at, "created_by": person}
        doc |= {"updated_at": work.tick.at, "updated_by": person}
        # Of device 0, so that nobody's own edit counts as its author's.
        stamps = {WHOLE: Stamp(work.tick.seq, 0, 0, work.tick.at, person)}
        work.save(Record(Kind.REFUSAL, key, owner, work.tick.seq, doc, stamps, is_new=True))
        work.note_made(key)


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
