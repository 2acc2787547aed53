"""What the server lets go of once a day on its own, and what has waited too long."""

from typing import Final

from sqlalchemy import Connection, and_, delete, func, select, tuple_, update

from sync.server.store import (
    TENANT,
    clock,
    commits,
    devices,
    operations,
    parked,
    root_scope,
    scope_member,
)

DAY_MS: Final = 24 * 3_600_000
KEPT_MS: Final = 400 * DAY_MS
WAITS_LONG_MS: Final = 7 * DAY_MS
_AT_A_TIME: Final = 5_000


def forget_old(connection: Connection, before: int) -> None:
    """Let go of who saw what, and of single operations, before a time 400 days ago.

    A laptop that was away for longer compares everything instead; of an operation its number is
    kept with the laptop for ever.
    """
    last = select(func.max(commits.c.seq)).where(commits.c.tenant == TENANT, commits.c.at < before)
    horizon = connection.execute(last).scalar()
    if horizon is None:
        return
    raised = and_(clock.c.tenant == TENANT, clock.c.horizon < horizon)
    connection.execute(update(clock).where(raised).values(horizon=horizon))
    for table in (root_scope, scope_member):
        connection.execute(delete(table).where(table.c.tenant == TENANT, table.c.to_seq <= horizon))
    newest = select(devices.c.device, devices.c.last_n).where(devices.c.tenant == TENANT)
    old = (
        select(operations.c.device, operations.c.n)
        .where(operations.c.tenant == TENANT, operations.c.seq <= horizon)
        .where(tuple_(operations.c.device, operations.c.n).not_in(newest))
        .limit(_AT_A_TIME)
    )
    some = [tuple(row) for row in connection.execute(old)]
    for at in range(0, len(some), 400):
        these = tuple_(operations.c.device, operations.c.n).in_(some[at : at + 400])
        connection.execute(delete(operations).where(operations.c.tenant == TENANT, these))


def waiting_long(connection: Connection, now: int) -> list[tuple[str, str]]:
    """Person and operation of what has waited for another record for more than seven days."""
    since = (
        select(parked.c.person, parked.c.op)
        .join(commits, and_(commits.c.tenant == TENANT, commits.c.seq == parked.c.seq))
        .where(parked.c.tenant == TENANT, commits.c.at < now - WAITS_LONG_MS)
        .order_by(parked.c.seq)
    )
    return [(row.person, row.op) for row in connection.execute(since)]
