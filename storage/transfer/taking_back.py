"""Undoing an import: its batches reversed one by one, newest first, nobody's later work lost."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.commands.undo import undo
from storage.database import Database
from storage.models import MODELS, Customer, ImportBatch, OutboxEntry, Synced, Writing
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.transfer.collector import no_collections

_AT_ONCE = 500


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


class UndoRun:
    """Takes an import back, a batch in a transaction; interrupted, it can be begun again."""

    def __init__(self, database: Database, batch_id: UUID) -> None:
        """RuleBroken("import.gone") if there is no such import or it was undone before."""
        self._database, self._batch_id = database, batch_id
        with database.read() as session:
            batch = session.get(ImportBatch, batch_id)
            if batch is None or batch.undone_at is not None:
                raise RuleBroken("import.gone")
            self._waiting = [int(tx) for tx in batch.tx]
            self._kept = _worked_on(session, self._waiting)
        self.total = len(self._waiting)
        self._reversed = 0

    @property
    def done(self) -> TakenBack:
        return TakenBack(self._reversed, len(self._kept))

    @property
    def batches_done(self) -> int:
        return self.total - len(self._waiting)

    def step(self) -> bool:
        """Reverse the newest batch that is left; False once there is none."""
        if not self._waiting:
            return False
        waiting = self._waiting[:-1]
        with no_collections(), self._database.write() as session:
            count = _reverse(session, self._waiting[-1], self._kept)
            batch = session.get_one(ImportBatch, self._batch_id)
            batch.tx = waiting
            if not waiting:
                batch.undone_at = Writing.of(session).now
        self._waiting = waiting
        self._reversed += count
        return bool(waiting)


def undo_import(database: Database, batch_id: UUID) -> TakenBack:
    """Take back what an import made and changed; a customer with later work of the rep stays."""
    run = UndoRun(database, batch_id)
    while run.step():
        pass
    return run.done


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
    held = _load(session, tx)  # in one go: undo finds them in the session, not one by one on disk
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
    held.clear()
    return count


def _load(session: Session, tx: int) -> list[Synced]:
    """All records that the transaction touched; the session holds them only as long as we do."""
    touched: dict[str, list[UUID]] = {}
    query = select(OutboxEntry.kind, OutboxEntry.id).where(OutboxEntry.tx == tx)
    for kind, record in session.execute(query):
        touched.setdefault(kind, []).append(record)
    held: list[Synced] = []
    for kind, ids in touched.items():
        model = MODELS[Kind(kind)]
        for at in range(0, len(ids), _AT_ONCE):
            some = ids[at : at + _AT_ONCE]
            held += session.scalars(select(model).where(model.id.in_(some)))
    return held
