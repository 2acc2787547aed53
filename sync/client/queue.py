"""The outbox on its way: what is sent next, what was answered, and what must be sent again."""

from typing import Final
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from storage.models import OutboxEntry, SyncState
from storage.operations import last_number
from storage.rules.fields import millis
from sync.protocol.messages import Operation, Result

PENDING: Final = "pending"  # not answered yet
SENT: Final = "sent"  # answered; stays laid on top until a complete pull shows it
ACKED: Final = "acked"  # in the server's image; kept, should the server be put back

ASIDE: Final = "aside"  # refused by its size alone; kept here, never sent again


def next_batch(
    session: Session, state: SyncState, most: int, size: int = 256 * 1024, *, cut: bool = False
) -> list[Operation]:
    """The oldest operations without an answer within these sizes; whole groups, unless `cut`."""
    query = (
        select(OutboxEntry)
        .where(OutboxEntry.state == PENDING)
        .order_by(OutboxEntry.n)
        .limit(most + 200)
    )
    batch: list[Operation] = []
    for entry in session.scalars(query):
        size -= len(str(entry.fields)) + len(str(entry.old))
        begins = not batch or entry.group - state.first_n + 1 != batch[-1].g
        if batch and (begins or cut) and (len(batch) >= most or size < 0):
            break
        batch.append(_operation(entry, state))
    return batch


def _operation(entry: OutboxEntry, state: SyncState) -> Operation:
    before = state.first_n - 1  # numbers before it were used under another device id
    return Operation(
        n=entry.n - before,
        uid=entry.uid.hex,
        g=entry.group - before,
        k=entry.kind,
        id=entry.id.hex,
        root=entry.root.hex if entry.root else "",
        op=entry.op,
        b=entry.base,
        w=millis(entry.at),
        f=entry.fields,
        o=entry.old,
        s=entry.schema,
    )


def note_results(session: Session, state: SyncState, results: list[Result]) -> None:
    """Keep what the server answered; nothing leaves the overlay yet."""
    for result in results:
        session.execute(
            update(OutboxEntry)
            .where(OutboxEntry.n == result.n + state.first_n - 1, OutboxEntry.state == PENDING)
            .values(state=SENT)
        )


def waiting(session: Session) -> int:
    """How many operations were not answered yet."""
    pending = select(func.count()).select_from(OutboxEntry).where(OutboxEntry.state == PENDING)
    return session.scalar(pending) or 0


def is_ours(session: Session, state: SyncState, last_n: int, last_uid: str) -> bool:
    """Whether the last operation that the server has of this laptop was made in this book."""
    if not last_n:
        return True
    query = select(OutboxEntry.uid).where(OutboxEntry.n == last_n + state.first_n - 1)
    uid = session.execute(query).scalar()
    return uid is not None and uid.hex == last_uid


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
    waiting = list(
        session.scalars(
            select(OutboxEntry).where(OutboxEntry.state == PENDING).order_by(OutboxEntry.n)
        )
    )
    last = last_number(session.connection())
    state.first_n = last + 2 - first
    groups: dict[int, int] = {}
    for number, entry in enumerate(waiting, last + 1):
        group = groups.setdefault(entry.group, number)
        session.execute(
            update(OutboxEntry)
            .where(OutboxEntry.n == entry.n)
            .values(n=number, group=group)
            .execution_options(synchronize_session=False)
        )
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
