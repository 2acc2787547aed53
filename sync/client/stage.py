"""Pages of an unfinished pull, kept in the book until the pull is complete."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy.orm import Session

from storage.changes import Origin
from storage.database import Database
from storage.models import SyncState
from sync.client.contract import SyncTrouble
from sync.client.state import Moving
from sync.protocol.messages import LANES, Page, Row

_KEEP = (
    "INSERT INTO staged (id, kind, root, seq, deleted, doc) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, root = excluded.root,"
    " seq = excluded.seq, deleted = excluded.deleted, doc = excluded.doc"
)
_SIZE = "SELECT count(*) FROM staged"
_CLEAR = "DELETE FROM staged"
_SWEEP = (
    "DELETE FROM staged WHERE id IN (SELECT id FROM staged LIMIT ?)"
    " AND (SELECT token FROM sync_state) = ''"
)
_SWEPT = "SELECT token <> '' OR NOT EXISTS (SELECT 1 FROM staged) FROM sync_state"
_OF_ROOTS = "DELETE FROM staged WHERE root IN (SELECT value FROM json_each(?))"
_AT_ONCE: Final = 2_000  # so many rows are swept away in one transaction


class Arrived(NamedTuple):
    """A record as a pull brought it."""

    id: UUID
    kind: str
    root: str
    seq: int
    deleted: bool
    doc: dict[str, Any]


def keep(session: Session, state: Moving, page: Page) -> None:
    """Add a page, and where the next one begins; what was sent again replaces what was staged."""
    if page.rows:
        rows = [
            (UUID(hex=row.id).bytes, row.kind, row.root, row.seq, row.deleted, _text(row))
            for row in page.rows
        ]
        session.connection().exec_driver_sql(_KEEP, rows)
    if page.estimate:
        state.estimate = page.estimate
    # Kept to the very end: only the pull that brought a record can say that it went meanwhile.
    state.token = page.token


def _text(row: Row) -> str:
    try:
        return str(row.doc, "utf-8")
    except UnicodeDecodeError as error:
        raise SyncTrouble("not_an_answer") from error


def arrived(rows: Iterable[Row]) -> list[Arrived]:
    """Rows of the wire that need not be staged, as all of them are here."""
    return [
        Arrived(UUID(hex=row.id), row.kind, row.root, row.seq, row.deleted, _decoded(row.doc))
        for row in rows
    ]


def staged(rows: Iterable[Any]) -> list[Arrived]:
    """Rows of the stage, in the order of its columns."""
    return [
        Arrived(UUID(bytes=id_), kind, root, seq, bool(deleted), _decoded(doc))
        for id_, kind, root, seq, deleted, doc in rows
    ]


_decoded = msgspec.json.Decoder(dict[str, Any]).decode


def size(session: Session) -> int:
    """How many rows are staged."""
    return int(session.connection().exec_driver_sql(_SIZE).scalar_one())


def clear(session: Session, state: SyncState) -> None:
    """Forget what was staged; the pull begins again at its cursor."""
    session.connection().exec_driver_sql(_CLEAR)
    state.token = ""
    state.estimate = 0


def is_shown(session: Session, state: SyncState, revoked: Sequence[str]) -> None:
    """What was staged is in its place: most of it may go later, not what is about who left."""
    state.token = ""
    state.estimate = 0
    session.flush()
    session.connection().exec_driver_sql(_OF_ROOTS, (json.dumps(revoked),))
    session.connection().exec_driver_sql(_SWEEP, (_AT_ONCE,))


def sweep(database: Database) -> None:
    """Take away what no pull goes on with, some at a time, so that no save waits for it."""
    while True:
        with database.read() as session:
            if session.connection().exec_driver_sql(_SWEPT).scalar_one():
                return
        with database.write(Origin.SERVER) as session:
            session.connection().exec_driver_sql(_SWEEP, (_AT_ONCE,))


def next_lane(state: SyncState, seq: int) -> None:
    """A lane of a first pull is shown; after the last one there is one cursor for all.

    What changed while the lanes were read lies behind the clock of the first of them.
    """
    if state.lane == 0:
        state.lane_seq = seq
    state.lane += 1
    if state.lane == LANES:
        state.lane, state.cursor = -1, min(state.lane_seq, seq)
