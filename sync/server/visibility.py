"""Who sees which root, now and at any earlier clock: intervals, never events (`sync.md` 1.3)."""

from collections.abc import Iterable
from functools import cache

from sqlalchemy import Connection, and_, case, func, or_, select, text

from sync.server import bulk
from sync.server.prepared import Prepared
from sync.server.store import TENANT, root_scope, scope_member

_OPEN = """
SELECT rs.root AS root,
       MIN(CASE WHEN rs.from_seq > sm.from_seq THEN rs.from_seq ELSE sm.from_seq END) AS since
FROM scope_member sm CROSS JOIN root_scope rs
WHERE rs.tenant = sm.tenant AND rs.scope = sm.scope
  AND sm.tenant = :tenant AND sm.person = :person AND sm.to_seq IS NULL AND rs.to_seq IS NULL
GROUP BY rs.root
"""
_NOW = Prepared(text(_OPEN))
# Either the root left a scope, or the person did; each of these few asks whether it is seen still.
_LOST = Prepared(
    text("""
SELECT was.root FROM (
    SELECT rs.root AS root
    FROM scope_member sm CROSS JOIN root_scope rs
    WHERE rs.tenant = sm.tenant AND rs.scope = sm.scope
      AND sm.tenant = :tenant AND sm.person = :person
      AND (sm.to_seq IS NULL OR sm.to_seq > :start) AND sm.from_seq <= :seq
      AND rs.to_seq > :start AND rs.from_seq <= :seq
    UNION
    SELECT rs.root AS root
    FROM scope_member sm CROSS JOIN root_scope rs
    WHERE rs.tenant = sm.tenant AND rs.scope = sm.scope
      AND sm.tenant = :tenant AND sm.person = :person
      AND sm.to_seq > :start AND sm.from_seq <= :seq
      AND (rs.to_seq IS NULL OR rs.to_seq > :start) AND rs.from_seq <= :seq
) was WHERE NOT EXISTS (
    SELECT 1 FROM root_scope rs CROSS JOIN scope_member sm
    WHERE rs.tenant = :tenant AND rs.root = was.root AND rs.to_seq IS NULL
      AND sm.tenant = rs.tenant AND sm.scope = rs.scope
      AND sm.person = :person AND sm.to_seq IS NULL)
""")
)
FOREVER = 1 << 62


def now(connection: Connection, person: str) -> dict[str, int]:
    """The roots somebody sees, and since when without a break."""
    found = _NOW.all(connection, tenant=TENANT, person=person)
    return {row.root: row.since for row in found}


def lost(connection: Connection, person: str, start: int, seq: int) -> set[str]:
    """The roots somebody saw at any time after `start` and up to `seq`, and does not see now."""
    found = _LOST.all(connection, tenant=TENANT, person=person, start=start, seq=seq)
    return {row.root for row in found}


def seen_until(connection: Connection, person: str, root: str) -> int | None:
    """When somebody's sight of a root ended: FOREVER if it has not, None if there never was any."""
    return seen_until_of(connection, person, [root])[root]


def seen_until_of(
    connection: Connection, person: str, roots: Iterable[str]
) -> dict[str, int | None]:
    """The same of several roots at once."""
    asked = set(roots)
    query = _last_seen(connection.dialect.name)
    found = bulk.find(connection, query, asked, person=person)
    return dict.fromkeys(asked) | {row.root: row.until for row in found}


@cache
def _last_seen(dialect: str) -> Prepared:
    member, lies = scope_member.c, root_scope.c
    left, moved = (func.coalesce(each.to_seq, FOREVER) for each in (member, lies))
    return Prepared(
        select(lies.root, func.max(case((left < moved, left), else_=moved)).label("until"))
        .join_from(
            scope_member,
            root_scope,
            and_(lies.tenant == member.tenant, lies.scope == member.scope),
        )
        .where(
            member.tenant == TENANT,
            member.person == bulk.given("person"),
            bulk.asked_for(lies.root, dialect),
            or_(member.to_seq.is_(None), member.to_seq > lies.from_seq),
            or_(lies.to_seq.is_(None), lies.to_seq > member.from_seq),
        )
        .group_by(lies.root)
    )
