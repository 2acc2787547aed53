"""Putting what the server sent in its place, with what still waits here laid on top."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, func, select, text, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from storage.commands.drafts import drop_drafts_about
from storage.models import (
    Customer,
    OutboxEntry,
    Replica,
    Shadow,
    Staged,
    SyncState,
    Writing,
)
from storage.replica import ReplicaWriter, with_operation, without_operation
from storage.rules.kinds import KINDS, Kind
from sync.client import newer
from sync.client.queue import ACKED, PENDING, SENT
from sync.protocol.messages import Complete
from sync.protocol.sums import mark

_DEFER = text("PRAGMA defer_foreign_keys = ON")
_MOST_NAMES = 10
_KNOWN = insert(Replica)
_REMEMBER = _KNOWN.on_conflict_do_update(
    index_elements=["id"],
    set_={name: _KNOWN.excluded[name] for name in ("kind", "root", "seq", "mark")},
)
_FORGET = delete(Replica).where(Replica.id == bindparam("gone"))


class Publisher:
    """The transactions of one publishing, and what they came to.

    Without `acks`, what waits stays on top also where the server has answered it: only a pull of
    everything shows that the answers are in what it brought.
    """

    def __init__(self, done: Complete, *, acks: bool) -> None:
        self._done, self._acks = done, acks
        self.moved = 0
        self.kinds: dict[str, int] = {}
        self.conflicts = 0
        self.left: list[str] = []

    def begin(self, session: Session, state: SyncState) -> None:
        """A new transaction."""
        session.execute(_DEFER)
        self._session, self._state = session, state
        self._writer = ReplicaWriter(session)
        self._acked_n = self._done.last_n + state.first_n - 1 if self._acks else 0

    def show(self, rows: Sequence[Staged]) -> int:
        """Show rows as the server has them; returns how many."""
        known = [row for row in rows if row.kind in KINDS]
        known.sort(key=lambda row: row.kind != Kind.CUSTOMER)
        self._writer.expect((Kind(row.kind), row.id, row.doc) for row in known)
        ids = [row.id for row in rows]
        waiting, shadows = self._overlay(ids), self._shadows(ids)
        for row in known:
            # A laptop that hears of a conflict for the first time is told so in the journal.
            self.conflicts += row.kind == Kind.CONFLICT and not row.doc.get("settled_at")
            ops = [op for op in waiting.get(row.id, ()) if not self._is_acked(op)]
            self._show_one(row, ops, shadows)
        self._writer.flush()
        newer.keep_what_is_not_known(self._session, rows, self._writer.refused)
        self._remember(rows)
        self._show_orphans_of(known)
        for row in rows:
            self.kinds[row.kind] = self.kinds.get(row.kind, 0) + 1
        self.moved += len(rows)
        return len(rows)

    def _show_orphans_of(self, rows: Sequence[Staged]) -> None:
        """What was kept for customers that had to come first, and are here now."""
        parents = [row.id.hex for row in rows if row.kind == Kind.CUSTOMER]
        orphans = newer.take_orphans(self._session, parents)
        if orphans:
            self.show(orphans)

    def _show_one(self, row: Staged, ops: list[OutboxEntry], shadows: set[UUID]) -> None:
        kind = Kind(row.kind)
        if not ops:
            if row.id in shadows:
                self._session.execute(delete(Shadow).where(Shadow.id == row.id))
            # A deleted customer stays as a mark: what hangs on it comes back with it.
            self._writer.put(kind, row.id, row.doc)
            return
        shadow = {"id": row.id, "kind": row.kind, "doc": row.doc, "deleted": row.deleted}
        kept = insert(Shadow).values(shadow)
        self._session.execute(kept.on_conflict_do_update(index_elements=["id"], set_=shadow))
        self._lay_over(kind, row.id, row.doc, ops)

    def _lay_over(
        self, kind: Kind, record: UUID, doc: dict[str, Any] | None, ops: list[OutboxEntry]
    ) -> None:
        """Show a record as the server has it, with waiting operations on top."""
        for op in ops:
            # A change of what is gone there stays out of sight until the server answers it.
            live = doc is not None and "deleted_at" not in doc
            if live or op.op == "create" or (doc is not None and op.op == "restore"):
                doc = with_operation(kind, doc, op)
        if doc is None:
            self._writer.remove(kind, record)
        else:
            self._writer.put(kind, record, doc)

    def _remember(self, rows: Sequence[Staged]) -> None:
        held = [row for row in rows if _is_held(row)]
        values = [
            {"id": row.id, "kind": row.kind, "root": row.root, "seq": row.seq,
             "mark": mark(row.id.hex, row.seq)}
            for row in held
        ]  # fmt: skip
        if values:
            self._session.execute(_REMEMBER, values)
        if gone := [{"gone": row.id} for row in rows if not _is_held(row)]:
            self._session.connection().execute(_FORGET, gone)

    def finish(self) -> None:
        """The end of a pull of everything: what went, and what was answered."""
        self.take_away(self._done.revoked)
        self._erase({*map(_key, self._done.revoked), *self._settle_acked()})
        live = select(func.count(Replica.root.distinct()))
        if self._session.execute(live).scalar_one() != self._done.roots:
            self._state.doubt = True

    def take_away(self, roots: Sequence[str]) -> None:
        """What is not this person's to see any more leaves the disk."""
        for root in roots:
            self._revoke(root)

    def drop(self, kind: str, record: UUID) -> None:
        """A record that the server does not have; what waits here stays."""
        root = self._session.scalar(select(Replica.root).where(Replica.id == record))
        waiting = [op for op in self._overlay([record]).get(record, ()) if op.state == PENDING]
        if kind == Kind.CUSTOMER and not any(op.op == "create" for op in waiting):
            self._revoke(record.hex)
        self._session.execute(delete(Shadow).where(Shadow.id == record))
        self._session.execute(delete(Replica).where(Replica.id == record))
        newer.forget(self._session, [record])
        if kind in KINDS:
            self._lay_over(Kind(kind), record, None, waiting)
        if root is not None:
            self._erase({_key(root)})

    def _revoke(self, root: str) -> None:
        name = self._session.scalar(select(Customer.name).where(Customer.id == _key(root)))
        if name is not None and len(self.left) < _MOST_NAMES:
            self.left.append(name)
        records = self._writer.records_of(_key(root).hex)
        for kind, record in records:
            self._writer.remove(kind, record)
            self._session.execute(delete(Shadow).where(Shadow.id == record))
        drop_drafts_about(self._session, {record for _, record in records})
        gone = list(self._session.scalars(select(Replica.id).where(Replica.root == root)))
        newer.forget(self._session, gone)
        self._session.execute(delete(Replica).where(Replica.root == root))

    def _erase(self, roots: set[UUID]) -> None:
        """Of what is not here any more, what was typed about it does not stay in the outbox."""
        for root in roots - {Writing.of(self._session).author}:
            there = select(Replica.id).where(Replica.root == root.hex).limit(1)
            own = select(Customer.id).where(Customer.id == root)
            if self._session.scalar(there) is None and self._session.scalar(own) is None:
                acked = (OutboxEntry.root == root, OutboxEntry.state == ACKED)
                self._session.execute(update(OutboxEntry).where(*acked).values(fields={}, old={}))

    def _settle_acked(self) -> set[UUID]:
        """Take answered operations out of the overlay; what the server did not keep goes back.

        Returns the roots that they were about.
        """
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
        return {entry.root for entry in acked if entry.root is not None}

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
            # Who changed it last, and when, is written over: the server is asked for it again.
            doubtful = update(Replica).where(Replica.id == record).values(seq=0, mark=0)
            self._session.execute(doubtful)
            self._state.doubt = True
        waiting = [op for op in ops if not self._is_acked(op)]
        if not waiting and shadow is not None:
            self._session.delete(shadow)
        self._lay_over(kind, record, doc, waiting)
        self._writer.flush()

    def _overlay(self, records: list[UUID]) -> dict[UUID, list[OutboxEntry]]:
        """The operations of these records that are not in the server's image yet, in order."""
        found: list[OutboxEntry] = []
        for at in range(0, len(records), 500):
            query = select(OutboxEntry).where(
                OutboxEntry.id.in_(records[at : at + 500]), OutboxEntry.state.in_((PENDING, SENT))
            )
            found += self._session.scalars(query.order_by(OutboxEntry.id, OutboxEntry.n))
        return {record: list(ops) for record, ops in groupby(found, key=lambda op: op.id)}

    def _shadows(self, records: list[UUID]) -> set[UUID]:
        found: set[UUID] = set()
        for at in range(0, len(records), 500):
            query = select(Shadow.id).where(Shadow.id.in_(records[at : at + 500]))
            found.update(self._session.scalars(query))
        return found

    def _is_acked(self, op: OutboxEntry) -> bool:
        return op.state == SENT and op.n <= self._acked_n


def _is_held(row: Staged) -> bool:
    """Whether both sides count it among what is here: a deleted customer stays as a mark."""
    return not row.deleted or row.kind == Kind.CUSTOMER


def _key(root: str) -> UUID:
    return UUID(hex=root) if root != "tenant" else UUID(int=0)
