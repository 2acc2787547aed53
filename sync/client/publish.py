"""Showing a complete pull: root by root, with what still waits laid on top (decisions 16)."""

from itertools import groupby
from typing import Final
from uuid import UUID

from sqlalchemy import delete, func, select, text, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from storage.changes import Origin
from storage.database import Database
from storage.models import OutboxEntry, Replica, Shadow, Staged, SyncState
from storage.replica import ReplicaWriter, with_operation, without_operation
from storage.rules.kinds import Kind
from sync.client.queue import ACKED, PENDING, SENT
from sync.protocol.messages import Complete
from sync.protocol.sums import sums

ROWS_AT_A_TIME: Final = 300  # a transaction of about 50 ms, so that a save never waits long
_DEFER = text("PRAGMA defer_foreign_keys = ON")
_KNOWN = frozenset(kind.value for kind in Kind)


def publish(database: Database, done: Complete) -> int:
    """Make the book the server's at `done.seq`, plus what waits here; returns how many rows moved.

    A cut in between repeats harmlessly: the stage and the cursor go in the last transaction.
    """
    moved = 0
    for roots in _portions(database):
        with database.write(Origin.SERVER) as session:
            session.execute(_DEFER)
            moved += _Publisher(session, done).show(roots)
    with database.write(Origin.SERVER) as session:
        session.execute(_DEFER)
        _Publisher(session, done).finish()
    return moved


def _portions(database: Database) -> list[list[str]]:
    """The staged roots in portions of so many rows; no root is ever torn."""
    query = select(Staged.root, func.count()).group_by(Staged.root).order_by(Staged.root)
    with database.read() as session:
        sizes = session.execute(query).all()
    portions: list[list[str]] = []
    room = 0
    for root, size in sizes:
        if size > room:
            portions.append([])
            room = ROWS_AT_A_TIME
        portions[-1].append(root)
        room -= size
    return portions


class _Publisher:
    """One transaction of publishing."""

    def __init__(self, session: Session, done: Complete) -> None:
        self._session = session
        self._done = done
        self._writer = ReplicaWriter(session)
        state = session.get(SyncState, 1)
        if state is None:
            raise LookupError("this book was never signed in")
        self._state = state
        self._acked_n = done.last_n + state.first_n - 1

    def show(self, roots: list[str]) -> int:
        query = select(Staged).where(Staged.root.in_(roots))
        rows = list(self._session.scalars(query))
        rows.sort(key=lambda row: row.kind != Kind.CUSTOMER)
        waiting = self._overlay([row.id for row in rows])
        for row in rows:
            if row.kind in _KNOWN:  # a newer server may have kinds that this app has not
                ops = [op for op in waiting.get(row.id, ()) if not self._is_acked(op)]
                self._show_one(row, ops)
            self._remember(row)
        return len(rows)

    def _show_one(self, row: Staged, ops: list[OutboxEntry]) -> None:
        kind = Kind(row.kind)
        if not ops:
            self._session.execute(delete(Shadow).where(Shadow.id == row.id))
            # A deleted customer stays as a mark: what hangs on it comes back with it.
            self._writer.put(kind, row.id, row.doc)
            return
        shadow = {"id": row.id, "kind": row.kind, "doc": row.doc, "deleted": row.deleted}
        kept = insert(Shadow).values(shadow)
        self._session.execute(kept.on_conflict_do_update(index_elements=["id"], set_=shadow))
        self._lay_over(kind, row.id, row.doc, ops)

    def _lay_over(
        self, kind: Kind, record: UUID, doc: dict[str, object] | None, ops: list[OutboxEntry]
    ) -> None:
        """Show a record as the server has it, with waiting operations on top."""
        for op in ops:
            # A change of what is gone there stays out of sight until the server answers it.
            if (doc is not None and "deleted_at" not in doc) or op.op in ("create", "restore"):
                doc = with_operation(kind, doc, op)
        if doc is None:
            self._writer.remove(kind, record)
        else:
            self._writer.put(kind, record, doc)

    def _remember(self, row: Staged) -> None:
        if row.deleted:
            self._session.execute(delete(Replica).where(Replica.id == row.id))
            return
        values = {"id": row.id, "kind": row.kind, "root": row.root, "seq": row.seq}
        known = insert(Replica).values(values)
        self._session.execute(known.on_conflict_do_update(index_elements=["id"], set_=values))

    def finish(self) -> None:
        for root in self._done.revoked:
            self._revoke(root)
        if self._state.full:
            self._drop_unseen()
        self._settle_acked()
        self._session.execute(delete(Staged))
        self._state.cursor, self._state.full = self._done.seq, False
        live = select(func.count(Replica.root.distinct()))
        if self._session.execute(live).scalar_one() != self._done.roots:
            self._state.full = True

    def _revoke(self, root: str) -> None:
        for kind, record in self._writer.records_of(root):
            self._writer.remove(kind, record)
            self._session.execute(delete(Shadow).where(Shadow.id == record))
        self._session.execute(delete(Replica).where(Replica.root == root))
        gone = OutboxEntry.root == UUID(hex=root)
        acked = (gone, OutboxEntry.n <= self._acked_n, OutboxEntry.state != PENDING)
        self._session.execute(update(OutboxEntry).where(*acked).values(fields={}, old={}))

    def _drop_unseen(self) -> None:
        """After reading everything: what the server did not send is not there any more."""
        staged = set(self._session.scalars(select(Staged.id)))
        for kind, record in self._writer.all_records():
            if record in staged:
                continue
            ops = self._overlay([record]).get(record, [])
            waiting = [op for op in ops if not self._is_acked(op)]
            self._session.execute(delete(Shadow).where(Shadow.id == record))
            self._lay_over(kind, record, None, waiting)
        self._session.execute(delete(Replica).where(Replica.id.not_in(select(Staged.id))))

    def _settle_acked(self) -> None:
        """Take answered operations out of the overlay; what the server did not keep goes back."""
        query = select(OutboxEntry).where(OutboxEntry.state == SENT, OutboxEntry.n <= self._acked_n)
        acked = self._session.scalars(query.order_by(OutboxEntry.n)).all()
        touched = {(entry.kind, entry.id): None for entry in acked}
        staged = set(self._session.scalars(select(Staged.id)))
        for kind, record in touched:
            if record not in staged:
                self._go_back(Kind(kind), record)
        for entry in acked:
            entry.state = ACKED
        self._session.flush()

    def _go_back(self, kind: Kind, record: UUID) -> None:
        """The server's image did not change by what it answered: show it, and what still waits."""
        ops = self._overlay([record]).get(record, [])
        shadow = self._session.get(Shadow, record)
        if shadow is not None:
            doc = dict(shadow.doc)
        else:
            doc = self._writer.image(kind, record)
            for op in reversed(ops):
                doc = without_operation(kind, doc, op)
        waiting = [op for op in ops if not self._is_acked(op)]
        if not waiting and shadow is not None:
            self._session.delete(shadow)
        self._lay_over(kind, record, doc, waiting)

    def _overlay(self, records: list[UUID]) -> dict[UUID, list[OutboxEntry]]:
        """The operations of these records that are not in the server's image yet, in order."""
        query = select(OutboxEntry).where(
            OutboxEntry.id.in_(records), OutboxEntry.state.in_((PENDING, SENT))
        )
        found = self._session.scalars(query.order_by(OutboxEntry.id, OutboxEntry.n)).all()
        return {record: list(ops) for record, ops in groupby(found, key=lambda op: op.id)}

    def _is_acked(self, op: OutboxEntry) -> bool:
        return op.state == SENT and op.n <= self._acked_n


def sums_here(session: Session) -> dict[str, tuple[int, int]]:
    """The sums over what the server confirmed to this book."""
    query = select(Replica.kind, Replica.id, Replica.seq)
    return sums((kind, record.hex, seq) for kind, record, seq in session.execute(query))
