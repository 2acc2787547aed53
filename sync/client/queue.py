"""The outbox on its way: what is sent next, what was answered, and what must be sent again."""

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from storage.documents import Waiting
from storage.models import OutboxEntry, SyncState
from storage.models.driver import driver_of
from storage.operations import last_number
from storage.rules.fields import Codec, from_wire
from sync.client.state import Moving, Standing
from sync.protocol.messages import Operation, Push, Result

PENDING: Final = "pending"  # not answered yet
SENT: Final = "sent"  # answered; stays laid on top until a complete pull shows it
ACKED: Final = "acked"  # in the server's image; kept, should the server be put back

ASIDE: Final = "aside"  # refused by its size alone; kept here, never sent again

# Written out, as only so SQLite finds the indexes of what waits; `+n` keeps it from going along
# the numbers of all that was ever changed.
_BATCH = (
    'SELECT n, uid, "group", kind, id, root, op, base, at, fields, old, schema FROM outbox'
    " WHERE state = 'pending' ORDER BY n LIMIT ?"
)
_COUNT = "SELECT count(*) FROM outbox WHERE state = 'pending'"
_ANSWERED = "UPDATE outbox SET state = 'sent' WHERE n = ? AND state = 'pending'"
_OVERLAY = (
    "SELECT n, kind, id, op, state, fields, old, at, author FROM outbox"
    " WHERE state IN ('pending', 'sent') AND id IN (SELECT unhex(value) FROM json_each(?))"
    " ORDER BY id, n"
)
_MADE_UNDER = (
    "SELECT id FROM outbox WHERE state IN ('pending', 'sent') AND op = 'create'"
    " AND kind <> 'customer' AND root IN (SELECT unhex(value) FROM json_each(?))"
)
_SENT = (
    "SELECT kind, id, root FROM outbox"
    " WHERE state IN ('pending', 'sent') AND state = 'sent' AND +n <= ? ORDER BY +n"
)
_WAITING = "SELECT n, \"group\" FROM outbox WHERE state = 'pending' ORDER BY n"
_RENUMBER = 'UPDATE outbox SET n = ?, "group" = ? WHERE n = ?'
_UID = "SELECT uid FROM outbox WHERE n = ?"
_ACKNOWLEDGE = (
    "UPDATE outbox SET state = 'acked'"
    " WHERE state IN ('pending', 'sent') AND state = 'sent' AND +n <= ?"
)

_NOT_HERE = (
    "SELECT value FROM json_each(?)"
    " WHERE NOT EXISTS (SELECT 1 FROM replica WHERE root = value)"
    " AND NOT EXISTS (SELECT 1 FROM customer WHERE id = unhex(value))"
)
_ERASE = (
    "UPDATE outbox SET fields = '{}', old = '{}' WHERE state = 'acked'"
    " AND root IN (SELECT unhex(value) FROM json_each(?))"
)


class _Entry(NamedTuple):
    """An operation as `_BATCH` reads it."""

    n: int
    uid: bytes
    group: int
    kind: str
    id: bytes
    root: bytes | None
    op: str
    base: int
    at: int
    fields: str
    old: str
    schema: int


def next_batch(
    driver: Any,
    state: SyncState | Standing,
    most: int,
    size: int = 256 * 1024,
    *,
    cut: bool = False,
) -> list[Operation]:
    """The oldest operations without an answer within these sizes; whole groups, unless `cut`."""
    before = state.first_n - 1  # numbers before it were used under another device id
    batch: list[Operation] = []
    for entry in map(_Entry._make, driver.execute(_BATCH, (most + 200,))):
        size -= len(entry.fields) + len(entry.old)
        begins = not batch or entry.group - before != batch[-1].g
        if batch and (begins or cut) and (len(batch) >= most or size < 0):
            break
        batch.append(_operation(entry, before))
    return batch


def first_unshown(state: Standing, push: Push | None) -> int:
    """The number to the server of the first operation that no complete pull has shown; 0: none."""
    if state.answered:
        return max(state.answered - state.first_n + 1, 1)
    return push.ops[0].n if push is not None else 0


def _operation(entry: _Entry, before: int) -> Operation:
    return Operation(
        n=entry.n - before,
        uid=entry.uid.hex(),
        g=entry.group - before,
        k=entry.kind,
        id=entry.id.hex(),
        root=entry.root.hex() if entry.root and entry.root != entry.id else "",
        op=entry.op,
        b=entry.base,
        w=entry.at,
        f=_as_it_lies(entry.fields),
        o=_as_it_lies(entry.old),
        s=entry.schema,
    )


def _as_it_lies(text: str) -> dict[str, Any]:
    """Values as the outbox holds them: what is only passed on is not taken apart."""
    return cast("dict[str, Any]", msgspec.Raw(text.encode())) if text != "{}" else {}


def note_results(session: Session, state: Moving, results: list[Result]) -> None:
    """Keep what the server answered; nothing leaves the overlay yet."""
    before = state.first_n - 1
    if answered := [(result.n + before,) for result in results]:
        driver_of(session.connection()).executemany(_ANSWERED, answered)


def waiting(driver: Any) -> int:
    """How many operations were not answered yet."""
    return int(driver.execute(_COUNT).fetchone()[0])


def overlay(connection: Connection, records: Iterable[UUID]) -> dict[UUID, list[Waiting]]:
    """The operations of these records that are not in the server's image yet, in order."""
    these = json.dumps([record.hex for record in records])
    found = [_waiting(row) for row in connection.exec_driver_sql(_OVERLAY, (these,))]
    return {record: list(ops) for record, ops in groupby(found, key=lambda op: op.id)}


def made_under(connection: Connection, customers: Iterable[UUID]) -> list[UUID]:
    """What was made here below these customers and is not in the server's image yet."""
    these = json.dumps([customer.hex for customer in customers])
    return [UUID(bytes=record) for (record,) in connection.exec_driver_sql(_MADE_UNDER, (these,))]


def _waiting(row: Any) -> Waiting:
    return Waiting(
        row.n, row.kind, UUID(bytes=row.id), row.op, row.state, msgspec.json.decode(row.fields),
        msgspec.json.decode(row.old), from_wire(Codec.TIME, row.at), UUID(bytes=row.author),
    )  # fmt: skip


def answered(connection: Connection, last_n: int) -> tuple[dict[bytes, str], set[bytes]]:
    """What the operations answered up to this number are about: records with kinds, and roots."""
    records: dict[bytes, str] = {}
    roots: set[bytes] = set()
    for kind, record, root in driver_of(connection).execute(_SENT, (last_n,)):
        records[record] = kind
        if root is not None:
            roots.add(root)
    return records, roots


def acknowledge(connection: Connection, last_n: int) -> None:
    """What was answered up to this number is in the server's image, and leaves the overlay."""
    driver_of(connection).execute(_ACKNOWLEDGE, (last_n,))


def erase(connection: Connection, roots: Iterable[bytes]) -> None:
    """Of those of these roots that are not here any more, nothing that was typed stays."""
    driver = driver_of(connection)
    if asked := [root.hex() for root in roots]:
        found = driver.execute(_NOT_HERE, (json.dumps(asked),))
        if gone := [root for (root,) in found]:
            driver.execute(_ERASE, (json.dumps(gone),))


def is_ours(driver: Any, state: SyncState | Moving, last_n: int, last_uid: str) -> bool:
    """Whether the last operation that the server has of this laptop was made in this book."""
    if not last_n:
        return True
    found = driver.execute(_UID, (last_n + state.first_n - 1,)).fetchone()
    return found is not None and found[0].hex() == last_uid


def has(session: Session, uid: str) -> bool:
    """Whether an operation was made in this book, or in the one that it was copied from."""
    query = select(OutboxEntry.n).where(OutboxEntry.uid == UUID(hex=uid)).limit(1)
    return session.scalar(query) is not None


def sent_uids(session: Session) -> list[str]:
    """Everything that was ever answered and is still kept, oldest first."""
    query = (
        select(OutboxEntry.uid).where(OutboxEntry.state.in_((SENT, ACKED))).order_by(OutboxEntry.n)
    )
    return [uid.hex for uid in session.scalars(query)]


def send_again(session: Session, uids: list[str], *, at_most: int) -> None:
    """What a server that was put back has lost waits again, as if made knowing what it knows."""
    missing = set(uids)
    for entry in session.scalars(select(OutboxEntry)):
        # Its contents were erased when the customer left this laptop: there is nothing to send.
        erased = not entry.fields and entry.op in ("create", "patch")
        if entry.uid.hex in missing and not erased:
            entry.state = PENDING
        entry.base = min(entry.base, at_most)
    session.flush()


def number_anew(session: Session, state: SyncState, *, first: int) -> None:
    """Give what waits new numbers behind all others, so that the server sees them without a gap.

    The first of them will be number `first` to the server.
    """
    session.flush()
    driver = driver_of(session.connection())
    left = driver.execute(_WAITING).fetchall()
    last = last_number(session.connection())
    state.first_n = last + 2 - first
    groups: dict[int, int] = {}
    driver.executemany(_RENUMBER, [
        (number, groups.setdefault(group, number), n)
        for number, (n, group) in enumerate(left, last + 1)
    ])  # fmt: skip
    session.flush()
    session.expire_all()


def set_aside(session: Session, state: SyncState, n: int) -> list[OutboxEntry]:
    """Send one operation no more, nor what follows on a record it was to make; others move up.

    `n` is its number to the server. Returns what was set aside.
    """
    first = session.get_one(OutboxEntry, n + state.first_n - 1)
    aside = [first]
    if first.op == "create":
        same = select(OutboxEntry).where(
            OutboxEntry.id == first.id, OutboxEntry.state == PENDING, OutboxEntry.n > first.n
        )
        aside += session.scalars(same.order_by(OutboxEntry.n))
    for entry in aside:
        entry.state = ASIDE
    session.flush()
    number_anew(session, state, first=n)
    return aside
