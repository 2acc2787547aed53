"""What the company decided for everybody, where the server has to know it."""

from typing import Final

from sqlalchemy import Connection

from storage.rules.company_settings import LEASE_DAYS, Decisions, whole
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from sync.server import records

_LEASE_DAYS: Final = derived_id(Kind.COMPANY_SETTING, LEASE_DAYS).hex


def lease_days(connection: Connection) -> int:
    """For how many days a laptop may be away before it locks itself (S3)."""
    record = records.load(connection, Kind.COMPANY_SETTING, _LEASE_DAYS)
    value = record.doc.get("value") if record is not None and not record.deleted else None
    return whole(LEASE_DAYS, value, Decisions().lease_days)
