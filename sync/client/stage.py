"""Pages of an unfinished pull, kept in the book until the pull is complete."""

from uuid import UUID

import msgspec
from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from storage.models import Staged, SyncState
from sync.protocol.messages import LANES, Page, Row

_NEW = insert(Staged)
_NEWER = _NEW.on_conflict_do_update(
    index_elements=["id"],
    set_={
        name: _NEW.excluded[name] for name in ("kind", "root", "seq", "deleted", "doc")
    },
)  # fmt: skip


def keep(session: Session, state: SyncState, page: Page) -> None:
    """Add a page, and where the next one begins; what was sent again replaces what was staged."""
    if page.rows:
        session.execute(_NEWER, [values(row) for row in page.rows])
    if page.estimate:
        state.estimate = page.estimate
    # Kept to the very end: only the pull that brought a record can say that it went meanwhile.
    state.token = page.token


def values(row: Row) -> dict[str, object]:
    """A row of the wire as the stage keeps it."""
    return {
        "id": UUID(hex=row.id), "kind": row.kind, "root": row.root, "seq": row.seq,
        "deleted": row.deleted, "doc": msgspec.json.decode(row.doc),
    }  # fmt: skip


def size(session: Session) -> int:
    """How many rows are staged."""
    return session.scalar(select(func.count()).select_from(Staged)) or 0


def clear(session: Session, state: SyncState) -> None:
    """Forget what was staged; the pull begins again at its cursor."""
    session.execute(delete(Staged))
    state.token = ""
    state.estimate = 0


def next_lane(state: SyncState, seq: int) -> None:
    """A lane of a first pull is shown; after the last one there is one cursor for all.

    What changed while the lanes were read lies behind the clock of the first of them.
    """
    if state.lane == 0:
        state.lane_seq = seq
    state.lane += 1
    if state.lane == LANES:
        state.lane, state.cursor = -1, min(state.lane_seq, seq)
