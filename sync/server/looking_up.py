"""What a turn of the clock asks of the database for many ids at once."""

from functools import cache

from sqlalchemy import Column, select

from sync.server import bulk
from sync.server.prepared import Prepared
from sync.server.store import TENANT, operations, parked, root_scope


@cache
def known_uids(dialect: str) -> Prepared:
    """Which of these operations came before, under whatever number."""
    return _which_of(operations.c.uid, dialect)


@cache
def awaited(dialect: str) -> Prepared:
    """For which of these records an operation waits."""
    return _which_of(parked.c.waits_for, dialect)


@cache
def known_roots(dialect: str) -> Prepared:
    """Which of these ids name a root already."""
    return _which_of(root_scope.c.root, dialect)


def _which_of(column: Column[str], dialect: str) -> Prepared:
    tenant = column.table.c.tenant
    return Prepared(select(column).where(tenant == TENANT, bulk.asked_for(column, dialect)))
