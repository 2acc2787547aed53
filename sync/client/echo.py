"""Own changes that come back without their documents, as what they made should stand here."""

import json
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import Connection

from storage.documents import docs_of
from storage.models.base import compact_json
from storage.models.driver import driver_of
from storage.replica import ReplicaWriter
from storage.rules.kinds import KINDS, Kind
from sync.protocol.messages import Echo
from sync.protocol.sums import digest

# Something of theirs is not in the server's image yet.
_WAITS: Final = (
    "SELECT 1 FROM outbox WHERE state IN ('pending', 'sent') AND (state = 'pending' OR n > ?)"
    " AND id IN (SELECT unhex(value) FROM json_each(?)) LIMIT 1"
)


def recognised(
    connection: Connection, writer: ReplicaWriter, echoes: Sequence[Echo], acked_n: int
) -> bool:
    """Whether each of these echoes stands for what stands here.

    The times are the server's to say, and so they are put where they are others. Nothing is put
    unless all are recognised.
    """
    by_kind: dict[str, list[str]] = {}
    for echo in echoes:
        by_kind.setdefault(echo.kind, []).append(echo.id)
    these = json.dumps([echo.id for echo in echoes])
    if driver_of(connection).execute(_WAITS, (acked_n, these)).fetchone() is not None:
        return False
    if not by_kind.keys() <= KINDS.keys():
        return False
    here = {
        found: doc
        for kind, ids in by_kind.items()
        for found, doc in docs_of(connection, Kind(kind), ids)
    }
    timed: list[Echo] = []
    for echo in echoes:
        doc = here.get(echo.id)
        if doc is None:
            return False
        times = echo.created_at, echo.updated_at
        if (doc.get("created_at"), doc.get("updated_at")) != times:
            timed.append(echo)
            doc["created_at"], doc["updated_at"] = times
        if digest(compact_json(doc)) != echo.digest:
            return False
    for echo in timed:
        _set_times(writer, echo)
    writer.flush()
    return True


def _set_times(writer: ReplicaWriter, echo: Echo) -> None:
    kind, record = Kind(echo.kind), UUID(hex=echo.id)
    if (image := writer.image(kind, record)) is not None:
        times = {"created_at": echo.created_at, "updated_at": echo.updated_at}
        writer.put(kind, record, image | times)
