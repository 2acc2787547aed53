"""What has not been uploaded yet, and what a person has to look at."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from storage.models import Conflict, OutboxEntry, Refusal


def waiting_changes(session: Session) -> int:
    """How many changes wait in the outbox: counted there, so that it cannot be wrong."""
    waiting = select(func.count()).where(OutboxEntry.state == "pending")
    return session.scalar(waiting) or 0


def needing_attention(session: Session) -> int:
    """How many values of both sides and pieces of refused work nobody has decided on."""
    conflicts = session.scalar(select(func.count()).where(open_conflict())) or 0
    return conflicts + (session.scalar(select(func.count()).where(open_refusal())) or 0)


def open_conflict() -> ColumnElement[bool]:
    return and_(Conflict.settled_at.is_(None), Conflict.deleted_at.is_(None))


def open_refusal() -> ColumnElement[bool]:
    """What somebody decided about waits for the server's answer; it is open again if that is no."""
    undecided = Refusal.decision.is_(None)
    return and_(Refusal.settled_at.is_(None), Refusal.deleted_at.is_(None), undecided)


def waiting_of(session: Session, records: Iterable[UUID]) -> frozenset[UUID]:
    """Which of these records have changes that wait."""
    asked = OutboxEntry.id.in_(list(records))
    query = select(OutboxEntry.id).where(OutboxEntry.state == "pending", asked).distinct()
    return frozenset(session.scalars(query))


def attention_of(session: Session, records: Iterable[UUID]) -> frozenset[UUID]:
    """Which of these records, or of what hangs on these customers, somebody has to decide on."""
    asked = list(records)
    found: set[UUID | None] = set()
    query = select(Conflict.about_id, Conflict.root_id).where(
        open_conflict(), Conflict.about_id.in_(asked) | Conflict.root_id.in_(asked)
    )
    for about, root in session.execute(query):
        found |= {about, root}
    refused = select(Refusal.about_id).where(open_refusal(), Refusal.about_id.in_(asked))
    found |= set(session.scalars(refused))
    return frozenset(record for record in asked if record in found)


def open_conflicts_now(session: Session) -> frozenset[UUID]:
    """The conflicts that nobody has decided on."""
    return frozenset(session.scalars(select(Conflict.id).where(open_conflict())))
