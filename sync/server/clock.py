"""The tenant's clock: one row that every writing transaction locks first and moves by one.

Whoever reads number k has then everything up to k: the transaction of k could only take the lock
after all before it had committed or given up (`sync.md` 1.4).
"""

import hashlib
from dataclasses import dataclass

from sqlalchemy import BigInteger, Connection, Text, bindparam, cast, func, insert, select, update

from sync.server.guards import TURN
from sync.server.prepared import Prepared
from sync.server.store import TENANT, clock, commits, epochs


@dataclass(frozen=True, slots=True)
class Tick:
    """One turn of the clock: everything this transaction writes bears its number."""

    epoch: str
    seq: int
    at: int  # milliseconds since 1970
    restored_at: int
    horizon: int = 0  # before it, it is not known any more who saw what


_TAKE = Prepared(
    update(clock)
    .where(clock.c.tenant == TENANT)
    .values(seq=clock.c.seq + 1)
    .returning(
        clock.c.epoch, clock.c.seq, clock.c.restored_at, clock.c.horizon,
        func.set_config(TURN, cast(clock.c.seq, Text), True),
    )
)  # fmt: skip


_NOTE = Prepared(insert(commits), "tenant", "seq", "at")


def take(connection: Connection, at: int) -> Tick:
    """Lock the clock and move it; must be the first statement of the transaction."""
    epoch, seq, restored_at, horizon, _ = _TAKE.one(connection)
    _NOTE.run(connection, tenant=TENANT, seq=seq, at=at)
    return Tick(epoch, seq, at, restored_at, horizon)


def begin_epoch(connection: Connection, epoch: str, restored_at: int) -> Tick:
    """Say that history went back to `restored_at`: from now on everything is of a new epoch."""
    values = {"epoch": epoch, "restored_at": restored_at}
    connection.execute(update(clock).where(clock.c.tenant == TENANT).values(values))
    note_epoch(connection, epoch, restored_at)
    return read(connection)


def note_epoch(connection: Connection, epoch: str, restored_at: int) -> None:
    """Remember that an epoch began, after those that are known."""
    known = connection.execute(select(func.count()).select_from(epochs)).scalar_one()
    values = {"epoch": epoch, "number": known, "restored_at": restored_at}
    connection.execute(insert(epochs).values(tenant=TENANT, **values))


def next_epoch(connection: Connection, at: int) -> str:
    """The name of the epoch that is to begin, made of what ends: the same for whoever asks."""
    old = connection.execute(select(clock).where(clock.c.tenant == TENANT).with_for_update()).one()
    return hashlib.sha256(f"{old.epoch}/{old.seq}/{at}".encode()).hexdigest()[:16]


def shared_until(connection: Connection, epoch: str) -> int:
    """Up to which number the history that ended in some other epoch is also ours.

    The database may have gone back several times since. Of an epoch that began in what was lost
    nobody knows here where it came from: 0.
    """
    mine = select(epochs.c.number).where(epochs.c.tenant == TENANT, epochs.c.epoch == epoch)
    number = connection.execute(mine).scalar()
    if number is None:
        return 0
    later = select(func.min(epochs.c.restored_at)).where(
        epochs.c.tenant == TENANT, epochs.c.number > number
    )
    return int(connection.execute(later).scalar() or 0)


def lease_key(connection: Connection) -> str:
    """By what the server knows the leases that it gave; it is in each copy of the database."""
    return str(connection.execute(select(clock.c.lease_key)).scalar_one())


def hold(connection: Connection) -> None:
    """Keep others from taking the clock until this transaction ends, without moving it."""
    connection.execute(select(clock.c.seq).where(clock.c.tenant == TENANT).with_for_update())


def read(connection: Connection) -> Tick:
    """Where the clock stands for this snapshot."""
    epoch, seq, restored_at, horizon = _READ.one(connection)
    return Tick(epoch, seq, 0, restored_at, horizon)


_READ = Prepared(
    select(clock.c.epoch, clock.c.seq, clock.c.restored_at, clock.c.horizon).where(
        clock.c.tenant == TENANT
    )
)


def committed_at(connection: Connection, seq: int) -> int:
    """When the transaction of `seq`, or the last one before it, was committed; 0 before all."""
    row = _COMMITTED.one(connection, seq=seq)
    return 0 if row is None else row.at


_COMMITTED = Prepared(
    select(commits.c.at)
    .where(commits.c.tenant == TENANT, commits.c.seq <= bindparam("seq", type_=BigInteger))
    .order_by(commits.c.seq.desc())
    .limit(1)
)
