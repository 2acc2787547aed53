"""Undoing an import: its batches reversed one by one, newest first, nobody's later work lost."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.commands.undo import undo
from storage.database import Database
from storage.models import Customer, ImportBatch, OutboxEntry, Writing
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One import of the past, as a list shows it."""

    id: UUID
    file_name: str
    kind: str
    at: datetime
    created: int
    updated: int
    undone: bool


@dataclass(frozen=True, slots=True)
class TakenBack:
    """How many changes were reversed, and how many customers stay because of later work."""

    reversed: int
    kept: int


def past_imports(session: Session, limit: int = 20) -> list[ImportRow]:
    """The latest imports, newest first."""
    query = select(ImportBatch).order_by(ImportBatch.at.desc(), ImportBatch.id.desc()).limit(limit)
    return [
        ImportRow(
            batch.id,
            batch.file_name,
            batch.kind,
            batch.at,
            int(batch.counts.get("created", 0)),
            int(batch.counts.get("updated", 0)),
            batch.undone_at is not None,
        )
        for batch in session.scalars(query)
    ]


def undo_import(
    database: Database, batch_id: UUID, progress: Callable[[int, int], object] | None = None
) -> TakenBack:
    """Take back what an import made and changed, a batch in a transaction.

    Interrupted, it can be called again. A customer with later work of the rep stays. Raises
    RuleBroken("import.gone") if there is no such import or it was undone before.
    """
    with database.read() as session:
        batch = session.get(ImportBatch, batch_id)
        if batch is None or batch.undone_at is not None:
            raise RuleBroken("import.gone")
        waiting = [int(tx) for tx in batch.tx]
        kept = _worked_on(session, waiting)
    total, reversed_ = len(waiting), 0
    while waiting:
        tx = waiting.pop()
        with database.write() as session:
            reversed_ += _reverse(session, tx, kept)
            batch = session.get_one(ImportBatch, batch_id)
            batch.tx = list(waiting)
            if not waiting:
                batch.undone_at = Writing.of(session).now
        if progress is not None:
            progress(total - len(waiting), total)
    return TakenBack(reversed_, len(kept))


def _worked_on(session: Session, transactions: list[int]) -> set[UUID]:
    """The customers made by the import that something else has touched since."""
    ours = set(transactions)
    made = select(OutboxEntry.id).where(
        OutboxEntry.tx.in_(transactions),
        OutboxEntry.kind == Kind.CUSTOMER,
        OutboxEntry.op == "create",
    )
    later = select(OutboxEntry.root, OutboxEntry.tx).where(
        OutboxEntry.n > min(transactions, default=0), OutboxEntry.root.in_(made)
    )
    return {root for root, tx in session.execute(later) if root is not None and tx not in ours}


def _reverse(session: Session, tx: int, kept: set[UUID]) -> int:
    try:
        count = undo(session, tx)
    except RuleBroken as nothing:
        if nothing.code != "undo.nothing_left":
            raise
        return 0
    for customer_id in kept:
        customer = session.get(Customer, customer_id)
        if customer is not None and customer.deleted_at is not None:
            customer.deleted_at = None
            count -= 1
    session.flush()
    return count
