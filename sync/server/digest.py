"""What somebody should hold: as sums, closer and closer, down to single records."""

import msgspec
from sqlalchemy import Connection, bindparam, text

from sync.protocol.messages import Answer, Compare, Row, Sums
from sync.server.store import TENANT

MOST_FETCHED = 500
# A deleted customer stays on every laptop as a mark, on which its records hang.
_HELD = """
FROM sync_row r
WHERE r.tenant = :tenant AND (r.deleted = :no OR r.kind = 'customer') AND r.root IN (
    SELECT rs.root FROM scope_member sm
    JOIN root_scope rs ON rs.tenant = sm.tenant AND rs.scope = sm.scope
    WHERE sm.tenant = :tenant AND sm.person = :person AND sm.to_seq IS NULL AND rs.to_seq IS NULL)
"""
_SUMS = text("SELECT r.kind, count(*) AS n, sum(r.mark) AS total " + _HELD + " GROUP BY r.kind")
# By the last two digits of the root: those of a bucket are found along the index of roots.
_BUCKET = "substr(r.root, length(r.root) - 1, 2)"
_BUCKETS = text(
    "SELECT r.kind, " + _BUCKET + " AS bucket, count(*) AS n, sum(r.mark) AS total "
    + _HELD + " GROUP BY r.kind, " + _BUCKET
)  # fmt: skip
_IDS = text(
    "SELECT r.id, r.seq " + _HELD + " AND r.kind = :kind AND " + _BUCKET + " IN :buckets"
).bindparams(bindparam("buckets", expanding=True))
_ROWS = text(
    "SELECT r.kind, r.id, r.root, r.seq, r.deleted, r.doc "
    + _HELD
    + " AND r.kind = :kind AND r.id IN :ids"
).bindparams(bindparam("ids", expanding=True))


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
    for r in connection.execute(_BUCKETS, who):
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
    who = {"tenant": TENANT, "person": person, "no": False}
    return {r.kind: (r.n, int(r.total)) for r in connection.execute(_SUMS, who)}


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
