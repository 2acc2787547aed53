"""Own changes that come back without their documents, as what they made should stand here."""

import json
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import Connection

from storage.models.base import compact_json
from storage.models.driver import driver_of
from storage.replica import ReplicaWriter
from storage.rules.kinds import KINDS, Kind
from sync.client.stage import Arrived
from sync.protocol.messages import Echo
from sync.protocol.sums import digest

# Something of theirs is not in the server's image yet.
_WAITS: Final = (
    "SELECT 1 FROM outbox WHERE state IN ('pending', 'sent') AND (state = 'pending' OR n > ?)"
    " AND id IN (SELECT unhex(value) FROM json_each(?)) LIMIT 1"
)


def recognised(
    connection: Connection, writer: ReplicaWriter, echoes: Sequence[Echo], acked_n: int
) -> list[Arrived] | None:
    """What these echoes stand for; None where one of them is not what stands here.

    The times are the server's to say, and so they are put where they are others. Nothing is put
    unless all are recognised.
    """
    these = json.dumps([echo.id for echo in echoes])
    if driver_of(connection).execute(_WAITS, (acked_n, these)).fetchone() is not None:
        return None
    if any(echo.kind not in KINDS for echo in echoes):
        return None
    writer.expect((Kind(echo.kind), UUID(hex=echo.id), {}) for echo in echoes)
    rows: list[Arrived] = []
    timed: list[Arrived] = []
    for echo in echoes:
        record = UUID(hex=echo.id)
        image = writer.image(Kind(echo.kind), record)
        if image is None:
            return None
        doc = {**image, "created_at": echo.created_at, "updated_at": echo.updated_at}
        if digest(compact_json(doc)) != echo.digest:
            return None
        rows.append(Arrived(record, echo.kind, echo.root or echo.id, echo.seq, False, doc))
        if doc != image:
            timed.append(rows[-1])
    for row in timed:
        writer.put(Kind(row.kind), row.id, row.doc)
    writer.flush()
    return rows
