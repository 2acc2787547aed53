"""Pages of an unfinished pull, kept in the book until the pull is complete."""

from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy.orm import Session

from storage.models import SyncState
from sync.client.contract import SyncTrouble
from sync.protocol.messages import LANES, Page, Row

_KEEP = (
    "INSERT INTO staged (id, kind, root, seq, deleted, doc) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, root = excluded.root,"
    " seq = excluded.seq, deleted = excluded.deleted, doc = excluded.doc"
)
_SIZE = "SELECT count(*) FROM staged"
_CLEAR = "DELETE FROM staged"


class Arrived(NamedTuple):
    """A record as a pull brought it."""

    id: UUID
    kind: str
    root: str
    seq: int
    deleted: bool
    doc: dict[str, Any]


def keep(session: Session, state: SyncState, page: Page) -> None:
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


def next_lane(state: SyncState, seq: int) -> None:
    """A lane of a first pull is shown; after the last one there is one cursor for all.

    What changed while the lanes were read lies behind the clock of the first of them.
    """
    if state.lane == 0:
        state.lane_seq = seq
    state.lane += 1
    if state.lane == LANES:
        state.lane, state.cursor = -1, min(state.lane_seq, seq)
