"""What somebody should hold: as sums, closer and closer, down to single records."""

import msgspec
from sqlalchemy import Connection, TextClause, bindparam, text

from sync.protocol.messages import Answer, Compare, Row, Sums
from sync.server.prepared import Prepared
from sync.server.store import TENANT

MOST_FETCHED = 500
# By the last two digits of the root; counted from the front, as not every database knows the end.
_BUCKET = "substr({of}.root, length({of}.root) - 1, 2)"
# CROSS JOIN has SQLite go from the roots that somebody sees to their records; left to itself it
# goes through everybody's where it thinks that it saves a sort. A deleted customer stays on every
# laptop as a mark, on which its records hang.
#
# A root is in one book at a time (`checking`): only the few that are seen for another reason have
# to be told apart, instead of all.
_HELD = """
SELECT {what} FROM (
    SELECT rs.root FROM scope_member sm CROSS JOIN root_scope rs
    WHERE rs.tenant = sm.tenant AND rs.scope = sm.scope AND {which}
      AND sm.tenant = :tenant AND sm.person = :person AND sm.to_seq IS NULL AND rs.to_seq IS NULL
      AND substr(sm.scope, 1, 5) = 'book:'
    UNION ALL
    SELECT DISTINCT rs.root FROM scope_member sm CROSS JOIN root_scope rs
    WHERE rs.tenant = sm.tenant AND rs.scope = sm.scope AND {which}
      AND sm.tenant = :tenant AND sm.person = :person AND sm.to_seq IS NULL AND rs.to_seq IS NULL
      AND substr(sm.scope, 1, 5) <> 'book:'
      AND NOT EXISTS (
        SELECT 1 FROM root_scope lies CROSS JOIN scope_member reads
        WHERE lies.tenant = rs.tenant AND lies.root = rs.root AND lies.to_seq IS NULL
          AND substr(lies.scope, 1, 5) = 'book:'
          AND reads.tenant = lies.tenant AND reads.scope = lies.scope
          AND reads.person = :person AND reads.to_seq IS NULL)
) seen CROSS JOIN sync_row r
WHERE r.tenant = :tenant AND r.root = seen.root AND (r.deleted = :no OR r.kind = 'customer')
"""
# Few records: each asks who sees it, instead of looking for itself in all that somebody sees.
_ROWS = text("""
SELECT r.kind, r.id, r.root, r.seq, r.deleted, r.doc FROM sync_row r
WHERE r.tenant = :tenant AND r.kind = :kind AND r.id IN :ids
  AND (r.deleted = :no OR r.kind = 'customer')
  AND EXISTS (
    SELECT 1 FROM root_scope rs
    JOIN scope_member sm ON sm.tenant = rs.tenant AND sm.scope = rs.scope
    WHERE rs.tenant = r.tenant AND rs.root = r.root AND rs.to_seq IS NULL
      AND sm.person = :person AND sm.to_seq IS NULL)
""").bindparams(bindparam("ids", expanding=True))


def _held(what: str, *, which: str = "1 = 1", then: str = "") -> TextClause:
    """A question about all that somebody should hold, of roots `which`."""
    return text(_HELD.format(what=what, which=which) + then)


_OF_ROW = _BUCKET.format(of="r")
_COUNTED = "count(*) AS n, sum(r.mark) AS total"
_SUMS = Prepared(_held("r.kind, " + _COUNTED, then="GROUP BY r.kind"))
_BUCKETS = Prepared(
    _held("r.kind, " + _OF_ROW + " AS bucket, " + _COUNTED, then="GROUP BY " + _OF_ROW + ", r.kind")
)
_IDS = _held(
    "r.id, r.seq", which=_BUCKET.format(of="rs") + " IN :buckets", then="AND r.kind = :kind"
).bindparams(bindparam("buckets", expanding=True))


def compare(connection: Connection, person: str, wanted: Compare, answer: Answer) -> None:
    """Say what was asked: all kinds by their sums, some by bucket, some buckets by id.

    Beside the sums of a laptop's own, those that differ are said by bucket at once.
    """
    who = {"tenant": TENANT, "person": person, "no": False}
    if wanted.buckets:
        answer.ids = {
            kind: {r.id: r.seq for r in connection.execute(_IDS, {**who, **_in(kind, buckets)})}
            for kind, buckets in wanted.buckets.items()
        }
        return
    if wanted.sums is None and not wanted.kinds:
        answer.sums = of_person(connection, person)
        return
    buckets: dict[str, Sums] = {kind: {} for kind in wanted.kinds}
    for r in _BUCKETS.all(connection, **who):
        buckets.setdefault(r.kind, {})[r.bucket] = (r.n, int(r.total))
    kinds = set(wanted.kinds)
    if wanted.sums is not None:
        there = {kind: _whole(some) for kind, some in buckets.items() if some}
        here, answer.sums = wanted.sums, there
        kinds |= {kind for kind in {*here, *there} if here.get(kind) != there.get(kind)}
    if kinds:
        answer.buckets = {kind: buckets.get(kind, {}) for kind in kinds}


def _whole(buckets: Sums) -> tuple[int, int]:
    return sum(n for n, _ in buckets.values()), sum(total for _, total in buckets.values())


def _in(kind: str, buckets: list[str]) -> dict[str, object]:
    return {"kind": kind, "buckets": buckets}


def of_person(connection: Connection, person: str) -> Sums:
    """The sums over every record that somebody should hold now."""
    found = _SUMS.all(connection, tenant=TENANT, person=person, no=False)
    return {r.kind: (r.n, int(r.total)) for r in found}


def fetch(connection: Connection, person: str, wanted: list[tuple[str, str]]) -> list[Row]:
    """Single records once more, as far as somebody sees them and they are there."""
    who = {"tenant": TENANT, "person": person, "no": False}
    ids: dict[str, list[str]] = {}
    for kind, record in wanted[:MOST_FETCHED]:
        ids.setdefault(kind, []).append(record)
    return [
        Row(r.kind, r.id, r.root, r.seq, bool(r.deleted), msgspec.Raw(r.doc.encode()))
        for kind, some in ids.items()
        for r in connection.execute(_ROWS, {**who, "kind": kind, "ids": some})
    ]
