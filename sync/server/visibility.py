"""Who sees which root, now and at any earlier clock: intervals, never events (`sync.md` 1.3)."""

from sqlalchemy import Connection, text

from sync.server.store import TENANT

_OPEN = """
SELECT rs.root AS root,
       MIN(CASE WHEN rs.from_seq > sm.from_seq THEN rs.from_seq ELSE sm.from_seq END) AS since
FROM scope_member sm
JOIN root_scope rs ON rs.tenant = sm.tenant AND rs.scope = sm.scope
WHERE sm.tenant = :tenant AND sm.person = :person AND sm.to_seq IS NULL AND rs.to_seq IS NULL
GROUP BY rs.root
"""
_NOW = text(_OPEN)
_AT = text("""
SELECT DISTINCT rs.root AS root
FROM scope_member sm
JOIN root_scope rs ON rs.tenant = sm.tenant AND rs.scope = sm.scope
WHERE sm.tenant = :tenant AND sm.person = :person
  AND sm.from_seq <= :seq AND (sm.to_seq IS NULL OR sm.to_seq > :seq)
  AND rs.from_seq <= :seq AND (rs.to_seq IS NULL OR rs.to_seq > :seq)
""")
_DURING = text("""
SELECT DISTINCT rs.root AS root
FROM scope_member sm
JOIN root_scope rs ON rs.tenant = sm.tenant AND rs.scope = sm.scope
WHERE sm.tenant = :tenant AND sm.person = :person
  AND (sm.to_seq IS NULL OR sm.to_seq > :start) AND sm.from_seq <= :seq
  AND (rs.to_seq IS NULL OR rs.to_seq > :start) AND rs.from_seq <= :seq
""")
_LAST_SEEN = text("""
SELECT MAX(CASE WHEN coalesce(sm.to_seq, :forever) < coalesce(rs.to_seq, :forever)
                THEN coalesce(sm.to_seq, :forever) ELSE coalesce(rs.to_seq, :forever) END)
FROM scope_member sm
JOIN root_scope rs ON rs.tenant = sm.tenant AND rs.scope = sm.scope
WHERE sm.tenant = :tenant AND sm.person = :person AND rs.root = :root
  AND (sm.to_seq IS NULL OR sm.to_seq > rs.from_seq)
  AND (rs.to_seq IS NULL OR rs.to_seq > sm.from_seq)
""")
FOREVER = 1 << 62


def now(connection: Connection, person: str) -> dict[str, int]:
    """The roots somebody sees, and since when without a break."""
    found = connection.execute(_NOW, {"tenant": TENANT, "person": person})
    return {row.root: row.since for row in found}


def at(connection: Connection, person: str, seq: int) -> set[str]:
    """The roots somebody saw when the clock stood at `seq`."""
    found = connection.execute(_AT, {"tenant": TENANT, "person": person, "seq": seq})
    return {row.root for row in found}


def during(connection: Connection, person: str, start: int, seq: int) -> set[str]:
    """The roots somebody saw at any time after `start` and up to `seq`."""
    values = {"tenant": TENANT, "person": person, "start": start, "seq": seq}
    return {row.root for row in connection.execute(_DURING, values)}


def seen_until(connection: Connection, person: str, root: str) -> int | None:
    """When somebody's sight of a root ended: FOREVER if it has not, None if there never was any."""
    values = {"tenant": TENANT, "person": person, "root": root, "forever": FOREVER}
    return connection.execute(_LAST_SEEN, values).scalar()
