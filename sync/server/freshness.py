"""How fresh the work of other people is that somebody reads: what their laptops last said."""

from typing import Final

from sqlalchemy import Connection, and_, func, select

from sync.protocol.messages import LaptopOf
from sync.server import bulk
from sync.server.prepared import Prepared
from sync.server.scopes import WORK
from sync.server.store import TENANT, devices, scope_member


def of_others(connection: Connection, person: str) -> list[LaptopOf]:
    """Of everybody whose work somebody sees: the latest contact of all his laptops, and the sum
    of what waited on them."""
    found = _OF_OTHERS.all(connection, who=person)
    return [LaptopOf(row.person, int(row.at), max(int(row.waiting), 0)) for row in found]


_WHO: Final = bulk.given("who")
_SEEN: Final = and_(
    scope_member.c.tenant == TENANT,
    scope_member.c.person == _WHO,
    scope_member.c.to_seq.is_(None),
    scope_member.c.scope == WORK + devices.c.person,
)
_OF_OTHERS: Final = Prepared(
    select(
        devices.c.person,
        func.coalesce(func.max(devices.c.contact_at), 0).label("at"),
        func.coalesce(func.sum(devices.c.waiting), 0).label("waiting"),
    )
    .join(scope_member, _SEEN)
    .where(
        devices.c.tenant == TENANT,
        devices.c.state == "active",
        devices.c.person != _WHO,
    )
    .group_by(devices.c.person)
    .order_by(devices.c.person)
)
