"""One page of what is new for somebody, and what the end of it says (`sync.md` 1.7)."""

import msgspec
from sqlalchemy import Connection, text

from sync.protocol.messages import Complete, Page, Pull, Row
from sync.server import clock, visibility
from sync.server.push import Device
from sync.server.store import TENANT


class Position(msgspec.Struct, array_like=True):
    """Where an unfinished pull goes on: from the checkpoint `cursor`, begun at clock `start`."""

    cursor: int
    start: int
    number: int
    kind: str
    id: str


# `number` never falls while a record stays visible, and each change after the beginning of the
# pull gets a larger one than any already sent: so no upper bound is needed to miss nothing.
_PAGE = text("""
WITH seen AS (
    SELECT rs.root AS root,
           MIN(CASE WHEN rs.from_seq > sm.from_seq THEN rs.from_seq ELSE sm.from_seq END) AS since
    FROM scope_member sm
    JOIN root_scope rs ON rs.tenant = sm.tenant AND rs.scope = sm.scope
    WHERE sm.tenant = :tenant AND sm.person = :person AND sm.to_seq IS NULL AND rs.to_seq IS NULL
    GROUP BY rs.root
), had AS (
    SELECT DISTINCT rs.root AS root
    FROM scope_member sm
    JOIN root_scope rs ON rs.tenant = sm.tenant AND rs.scope = sm.scope
    WHERE sm.tenant = :tenant AND sm.person = :person
      AND sm.from_seq <= :cursor AND (sm.to_seq IS NULL OR sm.to_seq > :cursor)
      AND rs.from_seq <= :cursor AND (rs.to_seq IS NULL OR rs.to_seq > :cursor)
), found AS (
    SELECT r.kind, r.id, r.root, r.seq, r.deleted, r.doc,
           CASE WHEN had.root IS NOT NULL AND seen.since <= :start THEN r.seq
                WHEN r.seq > seen.since THEN r.seq ELSE seen.since END AS number,
           CASE WHEN had.root IS NOT NULL THEN 1 ELSE 0 END AS had_it
    FROM seen
    JOIN sync_row r ON r.tenant = :tenant AND r.root = seen.root
    LEFT JOIN had ON had.root = seen.root
)
SELECT kind, id, root, seq, deleted, doc, number FROM found
WHERE number > :cursor
  AND (deleted = :no OR had_it = 1 OR seq > :start OR kind = 'customer')
  AND (number > :number OR (number = :number AND (kind > :kind OR (kind = :kind AND id > :id))))
ORDER BY number, kind, id
LIMIT :limit
""")
_LIVE_ROOTS = text("""
SELECT count(DISTINCT r.root) FROM sync_row r
WHERE r.tenant = :tenant AND r.deleted = :no AND r.root IN (
    SELECT rs.root FROM scope_member sm
    JOIN root_scope rs ON rs.tenant = sm.tenant AND rs.scope = sm.scope
    WHERE sm.tenant = :tenant AND sm.person = :person AND sm.to_seq IS NULL AND rs.to_seq IS NULL)
""")


def page(connection: Connection, device: Device, wanted: Pull) -> Page:
    """The next page after `wanted.token`; the last one of a pull says what it amounts to."""
    now = clock.read(connection)
    at = _position(wanted, now.seq)
    values = {
        "tenant": TENANT, "person": device.person, "no": False, "limit": wanted.limit,
        "cursor": at.cursor, "start": at.start, "number": at.number, "kind": at.kind, "id": at.id,
    }  # fmt: skip
    found = connection.execute(_PAGE, values).all()
    rows = [
        Row(r.kind, r.id, r.root, r.seq, bool(r.deleted), msgspec.Raw(r.doc.encode()))
        for r in found
    ]
    if found:
        last = found[-1]
        at = Position(at.cursor, at.start, last.number, last.kind, last.id)
    token = msgspec.json.encode(at).decode()
    if len(found) == wanted.limit:
        return Page(rows, token)
    return Page(rows, token, _complete(connection, device, at, now.seq))


def _position(wanted: Pull, seq: int) -> Position:
    if wanted.token:
        at = msgspec.json.decode(wanted.token, type=Position)
        if at.cursor == wanted.cursor:
            return at
    return Position(wanted.cursor, seq, wanted.cursor, "", "")


def _complete(connection: Connection, device: Device, at: Position, seq: int) -> Complete:
    person = device.person
    visible = visibility.now(connection, person).keys()
    before = visibility.at(connection, person, at.cursor) if at.cursor else set()
    passing = visibility.during(connection, person, at.start, seq)
    values = {"tenant": TENANT, "person": person, "no": False}
    roots = connection.execute(_LIVE_ROOTS, values).scalar_one()
    revoked = sorted((before | passing) - visible)
    return Complete(seq, revoked, roots, device.last_n, device.last_uid)
