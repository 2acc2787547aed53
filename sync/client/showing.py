"""Putting what the server sent in its place, with what still waits here laid on top."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from storage.commands.drafts import drop_drafts_about
from storage.documents import Waiting, with_operation, without_operation
from storage.models import Customer, Replica, Shadow, SyncState, Writing
from storage.models.base import compact_json
from storage.models.driver import driver_of
from storage.replica import ReplicaWriter
from storage.rules.kinds import KINDS, Kind
from sync.client import echo, newer, queue
from sync.client.queue import PENDING, SENT
from sync.client.stage import Arrived
from sync.client.state import Moving
from sync.protocol.messages import Complete, Echo
from sync.protocol.sums import mark

_MOST_NAMES = 10
_DEFER = "PRAGMA defer_foreign_keys = ON"
_REMEMBER = (
    "INSERT INTO replica (id, kind, root, seq, mark) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, root = excluded.root,"
    " seq = excluded.seq, mark = excluded.mark"
)
_FORGET = "DELETE FROM replica WHERE id = ?"
_DOUBT = "UPDATE replica SET seq = 0, mark = 0 WHERE id = ?"
_ROOTS = "SELECT count(DISTINCT root) FROM replica"
_CONFIRMED = "SELECT id FROM replica WHERE id IN (SELECT unhex(value) FROM json_each(?))"
_SHADOWS = "SELECT id, doc FROM shadow WHERE id IN (SELECT unhex(value) FROM json_each(?))"
_KEEP_SHADOW = (
    "INSERT INTO shadow (id, kind, doc, deleted) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, doc = excluded.doc,"
    " deleted = excluded.deleted"
)
_DROP_SHADOW = "DELETE FROM shadow WHERE id = ?"
_BESIDE = (
    "SELECT EXISTS (SELECT 1 FROM outbox WHERE state IN ('pending', 'sent')),"
    " EXISTS (SELECT 1 FROM shadow),"
    " EXISTS (SELECT 1 FROM extra) OR EXISTS (SELECT 1 FROM set_by)"
)


class Publisher:
    """The transactions of one publishing, and what they came to.

    Without `acks`, what waits stays on top also where the server has answered it: only a pull of
    everything shows that the answers are in what it brought.
    """

    def __init__(self, done: Complete, *, acks: bool) -> None:
        self._done, self._acks = done, acks
        self._shown: set[bytes] = set()  # bytes: a collection of garbage does not visit them
        self.moved = 0
        self.kinds: dict[str, int] = {}
        self.conflicts = 0
        self.left: list[str] = []

    def begin(self, session: Session, state: SyncState | Moving) -> None:
        """A new transaction."""
        self._session, self._state = session, state
        self._connection = session.connection()
        self._driver = driver_of(self._connection)
        self._driver.execute(_DEFER)
        self._writer = ReplicaWriter(session)
        self._acked_n = self._done.last_n + state.first_n - 1 if self._acks else 0
        # What a first pull finds nothing of is not looked for bite by bite.
        beside = self._driver.execute(_BESIDE).fetchone()
        self._waits, self._lies_below, self._set_by = map(bool, beside)

    def show(self, rows: Sequence[Arrived]) -> int:
        """Show rows as the server has them; returns how many."""
        known = [row for row in rows if row.kind in KINDS]
        known.sort(key=lambda row: row.kind != Kind.CUSTOMER)
        self._writer.expect((Kind(row.kind), row.id, row.doc) for row in known)
        ids = [row.id for row in rows]
        self._shown.update(record.bytes for record in ids)
        came = [row.id for row in known if row.kind == Kind.CUSTOMER and self._writer.lacks(row.id)]
        waiting = queue.overlay(self._connection, ids) if self._waits else {}
        shadows = self._shadows(ids) if self._lies_below else {}
        below: list[tuple[object, ...]] = []
        for row in known:
            # A laptop that hears of a conflict for the first time is told so in the journal.
            self.conflicts += row.kind == Kind.CONFLICT and not row.doc.get("settled_at")
            ops = [op for op in waiting.get(row.id, ()) if not self._is_acked(op)]
            if ops:
                below.append((row.id.bytes, row.kind, compact_json(row.doc), row.deleted))
                shadows.pop(row.id, None)
                self._lay_over(Kind(row.kind), row.id, row.doc, ops)
            else:
                # A deleted customer stays as a mark: what hangs on it comes back with it.
                self._writer.put(Kind(row.kind), row.id, row.doc)
        self._all(_KEEP_SHADOW, below)
        self._lies_below |= bool(below)
        self._all(_DROP_SHADOW, ((record.bytes,) for record in shadows))
        self._writer.flush()
        if self._set_by:
            newer.forget(self._session, ids)
        self._set_by |= newer.keep_what_is_not_known(self._session, rows, self._writer.refused)
        self._remember(rows)
        if self._set_by:
            self._show_orphans_of(known)
        if self._waits:
            self._show_again_what_waits_below(came)
        for row in rows:
            self.kinds[row.kind] = self.kinds.get(row.kind, 0) + 1
        self.moved += len(rows)
        return len(rows)

    def confirm(self, echoes: Sequence[Echo]) -> bool:
        """Note that what stands here of own changes is what the server has.

        False, and nothing is noted, where that is not so for one of them.
        """
        if not echo.recognised(self._connection, self._writer, echoes, self._acked_n):
            return False
        ids = [bytes.fromhex(each.id) for each in echoes]
        self._shown.update(ids)
        if self._lies_below:
            self._all(_DROP_SHADOW, ((record,) for record in ids))
        if self._set_by:
            newer.forget(self._session, [UUID(bytes=record) for record in ids])
        self._all(_REMEMBER, [
            (record, each.kind, each.root or each.id, each.seq, mark(each.id, each.seq))
            for record, each in zip(ids, echoes, strict=True)
        ])  # fmt: skip
        return True

    def _all(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        if some := list(rows):
            self._driver.executemany(statement, some)

    def _show_orphans_of(self, rows: Sequence[Arrived]) -> None:
        """What was kept for customers that had to come first, and are here now."""
        parents = [row.id.hex for row in rows if row.kind == Kind.CUSTOMER]
        orphans = newer.take_orphans(self._session, parents)
        if orphans:
            self.show(orphans)

    def _show_again_what_waits_below(self, customers: list[UUID]) -> None:
        """What was typed about a customer who left, and came back before it was sent."""
        made = queue.made_under(self._connection, customers) if customers else []
        for record, ops in queue.overlay(self._connection, made).items():
            left = [op for op in ops if not self._is_acked(op)]
            if left and record.bytes not in self._shown:
                self._lay_over(Kind(left[0].kind), record, None, left)
        if made:
            self._writer.flush()

    def _lay_over(
        self, kind: Kind, record: UUID, doc: dict[str, Any] | None, ops: list[Waiting]
    ) -> None:
        """Show a record as the server has it, with waiting operations on top."""
        for op in ops:
            # A change of what is gone there stays out of sight until the server answers it, or it
            # is taken back here.
            live = doc is not None and "deleted_at" not in doc
            if live or op.op == "create" or (doc is not None and op.op == "restore"):
                doc = with_operation(doc, op)
            elif doc is not None and op.op == "patch":
                doc = with_operation(doc, op) | {"deleted_at": doc["deleted_at"]}
        if doc is None:
            self._writer.remove(kind, record)
            if kind is Kind.CUSTOMER:
                drop_drafts_about(self._session, {record})
        else:
            self._writer.put(kind, record, doc)

    def _remember(self, rows: Sequence[Arrived]) -> None:
        gone = [(row.id.bytes,) for row in rows if not _is_held(row)]
        self._all(_REMEMBER, (
            (row.id.bytes, row.kind, row.root, row.seq, mark(row.id.hex, row.seq))
            for row in rows if _is_held(row)
        ))  # fmt: skip
        self._all(_FORGET, gone)

    def finish(self) -> None:
        """The end of a pull of everything: what went, and what was answered."""
        self.leave_nothing_of(self._done.revoked)
        self._erase(self._settle_acked())
        if self._done.roots:
            (live,) = self._driver.execute(_ROOTS).fetchone()
            self._state.doubt |= live != self._done.roots

    def take_away(self, roots: Sequence[str]) -> None:
        """What is not this person's to see any more leaves the disk."""
        for root in roots:
            self._revoke(root)

    def leave_nothing_of(self, roots: Sequence[str]) -> None:
        """The same, with what was typed about it."""
        self.take_away(roots)
        self._erase({_key(root).bytes for root in roots})

    def drop(self, kind: str, record: UUID) -> None:
        """A record that the server does not have; what waits here stays."""
        root = self._session.scalar(select(Replica.root).where(Replica.id == record))
        found = queue.overlay(self._connection, [record]).get(record, ())
        waiting = [op for op in found if op.state == PENDING]
        if kind == Kind.CUSTOMER and not any(op.op == "create" for op in waiting):
            self._revoke(record.hex)
        self._session.execute(delete(Shadow).where(Shadow.id == record))
        self._session.execute(delete(Replica).where(Replica.id == record))
        newer.forget(self._session, [record])
        if kind in KINDS:
            self._lay_over(Kind(kind), record, None, waiting)
            self._writer.flush()
        if root is not None:
            self._erase({_key(root).bytes})

    def _revoke(self, root: str) -> None:
        name = self._session.scalar(select(Customer.name).where(Customer.id == _key(root)))
        if name is not None and len(self.left) < _MOST_NAMES:
            self.left.append(name)
        records = self._writer.records_of(_key(root).hex)
        for kind, record in records:
            self._writer.remove(kind, record)
        self._all(_DROP_SHADOW, ((record.bytes,) for _, record in records))
        # Its drafts go also where the customer himself is not here any more.
        drop_drafts_about(self._session, {_key(root), *(record for _, record in records)})
        gone = list(self._session.scalars(select(Replica.id).where(Replica.root == root)))
        newer.forget(self._session, gone)
        self._session.execute(delete(Replica).where(Replica.root == root))

    def _erase(self, roots: set[bytes]) -> None:
        """Of what is not here any more, what was typed about it does not stay in the outbox."""
        queue.erase(self._connection, roots - {Writing.of(self._session).author.bytes})

    def _settle_acked(self) -> set[bytes]:
        """Take answered operations out of the overlay; what the server did not keep goes back.

        Returns the roots that they were about.
        """
        records, roots = queue.answered(self._connection, self._acked_n)
        if back := {UUID(bytes=id_): k for id_, k in records.items() if id_ not in self._shown}:
            self._go_back(back)
        if records:
            queue.acknowledge(self._connection, self._acked_n)
        return roots

    def _go_back(self, records: dict[UUID, str]) -> None:
        """The server's image did not change by what it answered: show it, and what still waits."""
        waiting, shadows = queue.overlay(self._connection, records), self._shadows(records)
        these = json.dumps([record.hex for record in records])
        confirmed = {record for (record,) in self._driver.execute(_CONFIRMED, (these,))}
        doubtful: list[tuple[bytes]] = []
        settled: list[tuple[bytes]] = []
        for record, kind in records.items():
            ops = waiting.get(record, [])
            shadow = shadows.get(record)
            if shadow is not None:
                doc = msgspec.json.decode(shadow)
            else:
                doc = stands = self._writer.image(Kind(kind), record)
                for op in reversed(ops):
                    doc = without_operation(Kind(kind), doc, op)
                if doc is None and record.bytes in confirmed:
                    doc = stands  # the server's, its making in it: an earlier round was cut here
                if doc is not None and "deleted_at" not in doc and record.bytes not in confirmed:
                    doc = None  # deleted here, and not there any more, as the server was put back
                # Who changed it last, and when, is written over: the server is asked again.
                doubtful.append((record.bytes,))
            left = [op for op in ops if not self._is_acked(op)]
            if not left and shadow is not None:
                settled.append((record.bytes,))
            self._lay_over(Kind(kind), record, doc, left)
        self._state.doubt |= bool(doubtful)
        self._all(_DOUBT, doubtful)
        self._all(_DROP_SHADOW, settled)
        self._writer.flush()

    def _shadows(self, records: Iterable[UUID]) -> dict[UUID, str]:
        """The server's images, as JSON, that lie below what waits on these records."""
        these = json.dumps([record.hex for record in records])
        found = self._driver.execute(_SHADOWS, (these,))
        return {UUID(bytes=record): doc for record, doc in found}

    def _is_acked(self, op: Waiting) -> bool:
        return op.state == SENT and op.n <= self._acked_n


def _is_held(row: Arrived) -> bool:
    """Whether both sides count it among what is here: a deleted customer stays as a mark."""
    return not row.deleted or row.kind == Kind.CUSTOMER


def _key(root: str) -> UUID:
    return UUID(hex=root) if root != "tenant" else UUID(int=0)
