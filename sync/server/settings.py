"""What the company decided for everybody, where the server has to know it."""

from typing import Final

import msgspec
from sqlalchemy import select

from storage.rules.company_settings import LEASE_DAYS, Decisions, whole
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from sync.server.store import TENANT, rows

_LEASE_DAYS: Final = derived_id(Kind.COMPANY_SETTING, LEASE_DAYS).hex


# What the company said of it, as the document of a record; a column of whoever needs it.
LEASE: Final = (
    select(rows.c.doc)
    .where(
        rows.c.tenant == TENANT,
        rows.c.kind == Kind.COMPANY_SETTING.value,
        rows.c.id == _LEASE_DAYS,
        rows.c.deleted.is_(False),
    )
    .scalar_subquery()
)


def lease_days(said: str | None) -> int:
    """For how many days a laptop may be away before it locks itself (S3), by `LEASE`."""
    value = msgspec.json.decode(said).get("value") if said is not None else None
    return whole(LEASE_DAYS, value, Decisions().lease_days)
