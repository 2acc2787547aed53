"""One page of what is new for somebody, and what the end of it says (`sync.md` 1.7)."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, text

from storage.rules.lanes import HISTORY, PLANNED
from sync.protocol.messages import Complete, Count, Echo, Page, Pull, Removal, Row, Word
from sync.protocol.sums import digest
from sync.server import clock, visibility
from sync.server.people import Device
from sync.server.prepared import Prepared
from sync.server.store import TENANT

MOST_ROWS, MOST_BYTES = 5_000, 1024 * 1024
MOST_ECHOED = 2_000  # changes of a laptop's own that may come back without their documents
_ECHO_BYTES = 120  # of such a record


class Own(NamedTuple):
    """What a laptop has just changed itself: these records, at these clocks."""

    records: frozenset[str]
    seqs: frozenset[int]

    def has(self, row: Any) -> bool:
        """Whether a record is as the laptop's change left it, and the laptop may hold just that."""
        return row.seq in self.seqs and row.id in self.records and not row.deleted


NOTHING = Own(frozenset(), frozenset())


class Position(msgspec.Struct, array_like=True):
    """Where an unfinished pull goes on: from the checkpoint `cursor`, begun at clock `start`."""

    cursor: Count
    start: Count
    number: Count
    kind: Word
    id: Word
    reach: Count = 1 << 62  # through so many numbers the page before went

    def upto(self, seq: int) -> int:
        """How far the next page has to look, most likely: to look at all is to sort all."""
        return min(self.number + 2 * self.reach + 1, seq)


# Of a root that the laptop has, the index leads to what is newer than its cursor, and of any root
# past what earlier pages have brought (`number` is never less than either clock). CROSS JOIN has
# SQLite begin with the person's few scopes instead of everybody's roots, or with the few roots
# that are `_TOUCHED`; PostgreSQL knows itself.
#
# `number` never falls while a record stays visible, and each change after the beginning of the
# pull gets a larger one than any already sent: so no upper bound is needed to miss nothing. `upto`
# is there so that a page does not go through all that later ones will bring.
#
# What was in sight at the cursor, and is again since `kept` at the latest, the laptop kept; of
# another root it never had what was deleted by then.
_PAGE = """
WITH seen AS (
    SELECT rs.root AS root,
           MIN(CASE WHEN sm.to_seq IS NOT NULL OR rs.to_seq IS NOT NULL THEN NULL
                    WHEN rs.from_seq > sm.from_seq THEN rs.from_seq ELSE sm.from_seq END) AS since,
           MAX(CASE WHEN sm.from_seq <= :cursor AND (sm.to_seq IS NULL OR sm.to_seq > :cursor)
                     AND rs.from_seq <= :cursor AND (rs.to_seq IS NULL OR rs.to_seq > :cursor)
                    THEN 1 ELSE 0 END) AS had
    FROM {among}
      AND sm.tenant = :tenant AND sm.person = :person
      AND rs.tenant = :tenant AND rs.scope = sm.scope
    GROUP BY rs.root
), found AS (
    SELECT r.kind, r.id, r.root, r.seq, r.deleted, r.doc, seen.had,
           CASE WHEN seen.had = 1 AND seen.since <= :kept THEN r.seq
                WHEN r.seq > seen.since THEN r.seq ELSE seen.since END AS number
    FROM seen CROSS JOIN sync_row r
    WHERE seen.since IS NOT NULL AND r.tenant = :tenant AND r.root = seen.root
      AND r.seq > CASE WHEN seen.had = 1 AND seen.since <= :kept THEN :cursor
                       WHEN seen.since <= :cursor THEN :cursor ELSE -1 END
      AND r.seq >= CASE WHEN seen.had = 1 AND seen.since <= :kept THEN :number
                        WHEN seen.since < :number THEN :number ELSE 0 END
      AND r.seq <= :upto AND {lane}
)
SELECT kind, id, root, seq, deleted, doc, had, number FROM found
WHERE number > :cursor AND number <= :upto
  AND (deleted = :no OR had = 1 OR seq > :kept OR kind = 'customer')
  AND (number > :number OR (number = :number AND (kind > :kind OR (kind = :kind AND id > :id))))
ORDER BY number, kind, id
LIMIT :limit
"""
_ALL = "scope_member sm CROSS JOIN root_scope rs WHERE 1 = 1"
# Whatever has a `number` from here to there was written in that time, or its root came into sight
# in it. Where little was, by whomever, this is far less than all that somebody sees.
_TOUCHED = """(
        SELECT r.root FROM sync_row r
        WHERE r.tenant = :tenant AND r.seq >= :low AND r.seq <= :upto
        UNION
        SELECT rs.root FROM scope_member sm CROSS JOIN root_scope rs
        WHERE sm.tenant = :tenant AND sm.person = :person AND sm.to_seq IS NULL
          AND sm.from_seq <= :upto
          AND rs.tenant = sm.tenant AND rs.scope = sm.scope AND rs.to_seq IS NULL
          AND rs.from_seq >= CASE WHEN sm.from_seq >= :low THEN 0 ELSE :low END
          AND rs.from_seq <= :upto
    ) touched CROSS JOIN root_scope rs CROSS JOIN scope_member sm WHERE rs.root = touched.root"""
FEW = 3_000
_WRITTEN = """
SELECT count(*) FROM (
    SELECT 1 FROM sync_row
    WHERE tenant = :tenant AND seq >= :low AND seq <= :upto LIMIT :few) written
"""
_VISIBLE = """
    SELECT rs.root FROM scope_member sm CROSS JOIN root_scope rs
    WHERE sm.tenant = :tenant AND sm.person = :person AND sm.to_seq IS NULL AND rs.to_seq IS NULL
      AND rs.tenant = sm.tenant AND rs.scope = sm.scope
"""
_ESTIMATE = """
SELECT count(*) FROM sync_row r
WHERE r.tenant = :tenant AND r.deleted = :no AND r.root IN ({visible}) AND {lane}
"""
_HELD_ROOTS = """
SELECT count(*) FROM (SELECT DISTINCT v.root FROM ({visible}) v) seen WHERE EXISTS (
    SELECT 1 FROM sync_row r
    WHERE r.tenant = :tenant AND r.root = seen.root AND (r.deleted = :no OR r.kind = 'customer'))
"""
_TOMBSTONES = """
SELECT count(*) FROM sync_row r
WHERE r.tenant = :tenant AND r.deleted = :yes AND r.seq > :since AND r.root IN ({visible})
"""
_KINDS = ", ".join(f"'{kind}'" for kind in sorted(HISTORY))
_HISTORY = f"(r.kind IN ({_KINDS}) AND NOT (r.kind = 'visit' AND r.doc LIKE :planned))"


def _by_lane(template: str, among: str = _ALL) -> dict[int, Prepared]:
    """A statement for a whole pull (-1) and for each lane of a first one."""
    lanes = {-1: "1 = 1", 0: f"NOT {_HISTORY}", 1: _HISTORY}
    parts = {"visible": _VISIBLE, "among": among}
    made = {n: text(template.format(lane=lane, **parts)) for n, lane in lanes.items()}
    planned = bindparam("planned", PLANNED)
    return {n: Prepared(made[n] if n < 0 else made[n].bindparams(planned)) for n in made}


_PAGES, _ESTIMATES = _by_lane(_PAGE), _by_lane(_ESTIMATE)
_ROOTS, _GONE = (Prepared(text(one.format(visible=_VISIBLE))) for one in (_HELD_ROOTS, _TOMBSTONES))
_FEW_PAGES, _HOW_MUCH = _by_lane(_PAGE, _TOUCHED), Prepared(text(_WRITTEN))


def page(connection: Connection, device: Device, wanted: Pull, own: Own = NOTHING) -> Page:
    """The next page after `wanted.token`; the last one of a pull says what it amounts to.

    A pull that is one page brings what is the laptop's `own` as echoes.
    """
    now = clock.read(connection)
    at = _position(wanted, now.seq)
    lane = wanted.lane if wanted.lane in _PAGES and not wanted.cursor else -1
    if wanted.cursor == now.seq and not wanted.token:  # nobody has written anything since
        done = Complete(now.seq, [], 0, device.last_n, device.last_uid)
        return Page([], msgspec.json.encode(at).decode(), done)
    most = min(max(wanted.limit, 1), MOST_ROWS)
    limit = most + len(own.records)
    who = {"tenant": TENANT, "person": device.person, "no": False}
    values = {
        **who, "limit": limit, "cursor": at.cursor, "number": at.number, "kind": at.kind,
        "id": at.id, "kept": at.cursor if wanted.whole else at.start,
    }  # fmt: skip
    size, upto = min(wanted.size, MOST_BYTES), at.upto(now.seq)
    found = _find(connection, lane, values | {"upto": upto})
    if upto < now.seq and _fits_whole(found, limit, size, NOTHING):  # there is room for more
        found = _find(connection, lane, values | {"upto": now.seq})
    if not (may_echo(wanted) and _fits_whole(found, limit, size, own)):
        own, limit, found = NOTHING, most, found[:most]
    sent = _as_many_as_fit(found, size, own)
    rows = [_row(each) for each in sent if not own.has(each)]
    if sent:
        last = sent[-1]
        reach = last.number - at.number
        at = Position(at.cursor, at.start, last.number, last.kind, last.id, reach)
    answer = Page(rows, msgspec.json.encode(at).decode())
    answer.echoes = [_echo(each) for each in sent if own.has(each)]
    if not wanted.token and not wanted.cursor:
        (answer.estimate,) = _ESTIMATES[lane].one(connection, **who)
    if len(sent) == len(found) < limit:
        # Also of pulls that were begun since and not brought to their end something may be there.
        gone = visibility.lost(connection, device.person, at.cursor or at.start, now.seq)
        moved = wanted.token or gone or not all(each.had or own.has(each) for each in sent)
        roots = _ROOTS.one(connection, **who)[0] if moved else 0
        answer.complete = Complete(now.seq, sorted(gone), roots, device.last_n, device.last_uid)
    return answer


def _find(connection: Connection, lane: int, values: dict[str, Any]) -> Sequence[Any]:
    """What a page may bring, in its order."""
    low = max(values["number"], values["cursor"] + 1)  # what is left begins there
    span = {"tenant": TENANT, "low": low, "upto": values["upto"]}
    (written,) = _HOW_MUCH.one(connection, few=FEW, **span)
    if written < FEW:
        return _FEW_PAGES[lane].all(connection, low=low, **values)
    return _PAGES[lane].all(connection, **values)


def may_echo(wanted: Pull) -> bool:
    """Whether it is a later pull from its beginning: it may be one page."""
    return bool(wanted.cursor and not wanted.token)


def _row(found: Any) -> Row:
    doc = msgspec.Raw(found.doc.encode())
    return Row(found.kind, found.id, found.root, found.seq, bool(found.deleted), doc)


def _echo(found: Any) -> Echo:
    times = _times(found.doc)
    root = "" if found.root == found.id else found.root
    told = (found.kind, found.id, root, found.seq, digest(found.doc))
    return Echo(*told, times.created_at, times.updated_at)


class _Times(msgspec.Struct):
    created_at: int = 0
    updated_at: int = 0


_times = msgspec.json.Decoder(_Times).decode


def _fits_whole(found: Sequence[Any], limit: int, size: int, own: Own) -> bool:
    return len(found) < limit and len(_as_many_as_fit(found, size, own)) == len(found)


def _as_many_as_fit(found: Sequence[Any], size: int, own: Own) -> Sequence[Any]:
    """The first rows up to so many bytes of documents; at least one."""
    for at, row in enumerate(found):
        size -= _ECHO_BYTES if own.has(row) else len(row.doc)
        if size < 0 and at:
            return found[:at]
    return found


def _position(wanted: Pull, seq: int) -> Position:
    if wanted.token:
        at = msgspec.json.decode(wanted.token, type=Position)
        if at.cursor == wanted.cursor:
            return at
    return Position(wanted.cursor, seq, wanted.cursor, "", "")


def confirms(connection: Connection, person: str, removal: Removal) -> bool:
    """Whether so much really went out of somebody's sight since he last read."""
    if not visibility.now(connection, person).keys().isdisjoint(removal.roots):
        return False
    # What was never here cannot have left: this database was put back, or is another company's.
    if None in visibility.seen_until_of(connection, person, removal.roots).values():
        return False
    since = {"yes": True, "since": removal.since}
    (gone,) = _GONE.one(connection, tenant=TENANT, person=person, **since)
    return gone >= removal.deleted
