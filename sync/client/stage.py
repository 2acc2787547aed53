"""Pages of an unfinished pull, kept in the book until the pull is complete."""

from uuid import UUID

import msgspec
from sqlalchemy import delete
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from storage.models import Staged, SyncState
from sync.protocol.messages import Row


def keep(session: Session, rows: list[Row]) -> None:
    """Add a page; a record that was sent again replaces what was staged of it."""
    for row in rows:
        values = {
            "id": UUID(hex=row.id),
            "kind": row.kind,
            "root": row.root,
            "seq": row.seq,
            "deleted": row.deleted,
            "doc": msgspec.json.decode(row.doc),
        }
        newer = insert(Staged).values(values)
        session.execute(newer.on_conflict_do_update(index_elements=["id"], set_=values))


def start_over(session: Session, state: SyncState) -> None:
    """Forget what was staged and read everything again; what waits here is not touched."""
    session.execute(delete(Staged))
    state.token = ""
    state.full = True
