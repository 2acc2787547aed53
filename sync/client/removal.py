"""Before much leaves a disk at once: how much it would be (`reliability.md` R16)."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from storage.models import Replica, Staged, SyncState
from sync.protocol.messages import Complete, Removal

MUCH: Final = 200  # records, and more than one in FIFTH of all
FIFTH: Final = 5


def too_much(session: Session, state: SyncState, done: Complete) -> Removal | None:
    """What to ask the server to confirm before a complete pull is shown; None if it is little."""
    leaving = _count(session, Replica.root.in_(done.revoked)) if done.revoked else 0
    deleted = _count(session, Replica.id.in_(select(Staged.id).where(Staged.deleted.is_(True))))
    if _is_little(session, leaving + deleted):
        return None
    return Removal(state.cursor, done.revoked, deleted)


def of_missing(session: Session, missing: Sequence[str]) -> Removal | None:
    """The same for records that a comparison did not find on the server: their whole roots."""
    if _is_little(session, len(missing)):
        return None
    from_here = set(missing)
    roots: dict[str, bool] = {}
    for record, root in session.execute(select(Replica.id, Replica.root)):
        roots[root] = roots.get(root, True) and record.hex in from_here
    return Removal(0, sorted(root for root, gone in roots.items() if gone), 0)


def _is_little(session: Session, leaving: int) -> bool:
    if leaving <= MUCH:
        return True
    held = session.scalar(select(func.count()).select_from(Replica)) or 0
    return leaving * FIFTH <= held


def _count(session: Session, of: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(Replica).where(of)) or 0
