"""What only a newer app knows: kept beside the book, shown after an upgrade, never sent back."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from storage.changes import Origin
from storage.database import Database
from storage.models import Extra, SetBy, Staged, SyncState, Writing
from storage.models.base import STAMPS
from storage.replica import ORPHAN, ReplicaWriter
from storage.rules.kinds import KINDS, VERSION, Kind

UNKNOWN_KIND = "kind"


def keep_what_is_not_known(
    session: Session, rows: Sequence[Staged], refused: Mapping[UUID, str]
) -> None:
    """Keep unknown fields and kinds of these rows, and those that did not fit, with the reason."""
    forget(session, [row.id for row in rows])
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


def _unknown(row: Staged) -> dict[str, object]:
    fields = KINDS[Kind(row.kind)].fields
    return {n: v for n, v in row.doc.items() if n not in STAMPS and n not in fields}


def take_orphans(session: Session, parents: list[str]) -> list[Staged]:
    """What was kept because these customers were not here yet; it is not kept any longer."""
    taken: list[Staged] = []
    kept = SetBy.reason == ORPHAN
    if session.scalar(select(SetBy.id).where(kept).limit(1)) is None:
        return taken
    for at in range(0, len(parents), 500):
        query = select(SetBy).where(kept, SetBy.root.in_(parents[at : at + 500]))
        for row in session.scalars(query):
            values = {"id": row.id, "kind": row.kind, "root": row.root, "seq": row.seq}
            taken.append(Staged(**values, deleted=False, doc=row.doc))
    return taken


def forget(session: Session, records: list[UUID]) -> None:
    """These records were sent anew, or are gone."""
    for model in (Extra, SetBy):
        if session.scalar(select(model.id).limit(1)) is None:
            continue
        for at in range(0, len(records), 500):
            session.execute(delete(model).where(model.id.in_(records[at : at + 500])))


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
