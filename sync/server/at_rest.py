"""The contact of a laptop that is up to date, as most are: answered without writing anything.

It brings nothing, it has read everything, and it was heard of a moment ago: neither side has
anything to remember then, so it keeps the lease that it has.
"""

from collections.abc import Callable
from typing import Final

from sqlalchemy import Connection, select

from storage.rules.kinds import VERSION
from sync.protocol.messages import PROTOCOL, Answer, Ask
from sync.server import bulk, people, settings
from sync.server.prepared import Prepared
from sync.server.store import TENANT, clock, devices

A_MINUTE_MS: Final = 60_000  # by so much a laptop may be heard of later than it is written down


_Lease = Callable[[Connection, str, str, int], int]


def may_be(ask: Ask) -> bool:
    """Whether a request says nothing that has to be written down."""
    pull = ask.pull
    if ask.push is not None or ask.recover is not None or ask.removal is not None or pull is None:
        return False
    return not pull.token and pull.cursor > 0 and ask.proto == PROTOCOL and ask.schema <= VERSION


def find(
    connection: Connection, ask: Ask, person: str, at: int, lease_of: _Lease
) -> tuple[people.Device, Answer] | None:
    """The laptop that asks and what it is answered; None where it is to be looked at closely."""
    row = _HERE.one(connection, laptop=ask.device, at=at)
    if row is None or row.person != person or row.state != "active" or row.epoch != ask.epoch:
        return None
    if row.loan_is_over or row.contact_at is None or not 0 <= at - row.contact_at < A_MINUTE_MS:
        return None
    cursor = ask.pull.cursor if ask.pull is not None else 0
    if not cursor == row.cursor == row.seq or ask.waiting not in (-1, row.waiting):
        return None
    if ask.lease != lease_of(connection, row.epoch, row.device, row.lease):
        return None
    device = people.Device(row.device, row.no, person, row.last_n, row.last_uid, row.cursor)
    days = settings.lease_days(row.lease_setting)
    return device, Answer(
        row.epoch, ask.lease, at, restored_at=row.restored_at, schema=VERSION, lease_days=days
    )


_HERE: Final = Prepared(
    select(
        devices, clock.c.epoch, clock.c.seq, clock.c.restored_at,
        people.LOAN_IS_OVER.label("loan_is_over"), settings.LEASE.label("lease_setting"),
    ).where(
        devices.c.tenant == TENANT, devices.c.device == bulk.given("laptop"),
        clock.c.tenant == devices.c.tenant,
    )
)  # fmt: skip
