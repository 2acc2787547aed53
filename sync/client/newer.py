"""What only a newer app knows: kept beside the book, shown after an upgrade, never sent back."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from storage.changes import Origin
from storage.database import Database
from storage.models import Extra, SetBy, SyncState, Writing
from storage.models.base import STAMPS
from storage.replica import ORPHAN, ReplicaWriter
from storage.rules.kinds import KINDS, VERSION, Kind
from sync.client.stage import Arrived

UNKNOWN_KIND = "kind"


def keep_what_is_not_known(
    session: Session, rows: Sequence[Arrived], refused: Mapping[UUID, str]
) -> bool:
    """Keep unknown fields and kinds of these rows, and those that did not fit, with the reason.

    Returns whether there was any.
    """
    extras, aside = [], []
    for row in rows:
        if row.deleted:
            continue
        reason = refused.get(row.id, "") if row.kind in KINDS else UNKNOWN_KIND
        if reason:
            aside.append({
                "id": row.id, "kind": row.kind, "root": row.root, "seq": row.seq, "doc": row.doc,
                "reason": reason, "at": Writing.of(session).now,
            })  # fmt: skip
        elif unknown := _unknown(row):
            extras.append({"id": row.id, "kind": row.kind, "fields": unknown})
    if extras:
        session.execute(insert(Extra), extras)
    if aside:
        session.execute(insert(SetBy), aside)
    return bool(extras or aside)


def _unknown(row: Arrived) -> dict[str, object]:
    known = _known(Kind(row.kind))
    if row.doc.keys() <= known:
        return {}
    return {name: value for name, value in row.doc.items() if name not in known}


@cache
def _known(kind: Kind) -> frozenset[str]:
    return frozenset((*STAMPS, *KINDS[kind].fields))


def take_orphans(session: Session, parents: list[str]) -> list[Arrived]:
    """What was kept because these customers were not here yet; it is not kept any longer."""
    taken: list[Arrived] = []
    if session.connection().exec_driver_sql(_ANY_ORPHAN).first() is None:
        return taken
    for at in range(0, len(parents), 500):
        some = SetBy.root.in_(parents[at : at + 500])
        for row in session.scalars(select(SetBy).where(SetBy.reason == ORPHAN, some)):
            taken.append(Arrived(row.id, row.kind, row.root, row.seq, False, row.doc))
    return taken


_ANY_ORPHAN = "SELECT 1 FROM set_by WHERE reason = 'customer' LIMIT 1"
_FORGET = (
    "DELETE FROM extra WHERE id IN (SELECT unhex(value) FROM json_each(?))",
    "DELETE FROM set_by WHERE id IN (SELECT unhex(value) FROM json_each(?))",
)


def forget(session: Session, records: Sequence[UUID]) -> None:
    """These records were sent anew, or are gone."""
    these = json.dumps([record.hex for record in records])
    for statement in _FORGET:
        session.connection().exec_driver_sql(statement, (these,))


def show_what_is_known_now(database: Database) -> None:
    """After an upgrade: what was kept for it comes into the book, and both sides are compared."""
    with database.read() as session:
        state = session.get(SyncState, 1)
        if state is None or state.schema == VERSION:
            return
    with database.write(Origin.SERVER) as session:
        writer = ReplicaWriter(session)
        for row in session.scalars(select(SetBy)).all():
            if row.kind in KINDS:
                writer.put(Kind(row.kind), row.id, row.doc)
                writer.flush()
                if row.id not in writer.refused:
                    session.delete(row)
        for extra in session.scalars(select(Extra).where(Extra.kind.in_(_kinds()))).all():
            _fill_in(writer, extra)
            if not extra.fields:
                session.delete(extra)
        writer.flush()
        state = session.get_one(SyncState, 1)
        state.schema, state.doubt = VERSION, True


def _kinds() -> Iterable[str]:
    return [kind.value for kind in KINDS]


def _fill_in(writer: ReplicaWriter, extra: Extra) -> None:
    kind = Kind(extra.kind)
    fields = KINDS[kind].fields
    known = {n: v for n, v in extra.fields.items() if n in fields and fields[n].travels}
    image = writer.image(kind, extra.id)
    if image is not None and known:
        # What was typed here meanwhile, into a field that is new, is newer than what was kept.
        writer.put(kind, extra.id, known | image)
    extra.fields = {n: v for n, v in extra.fields.items() if n not in known}
