"""Work that waits for another record for too long is shown to its author, like refused work."""

from typing import Final

import msgspec
from sqlalchemy import Connection, select

from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from sync.protocol.messages import Operation
from sync.server import telling
from sync.server.clock import Tick
from sync.server.store import TENANT, rows
from sync.server.tidying import waiting_long
from sync.server.work import Work

WAITS_LONG: Final = "operation.waits_long"
_TOLD: Final = select(rows.c.id).where(
    rows.c.tenant == TENANT, rows.c.kind == Kind.REFUSAL.value, rows.c.deleted.is_(False),
    rows.c.doc.contains(WAITS_LONG), rows.c.doc.not_like('%"settled_at"%'),
)  # fmt: skip


def is_due(connection: Connection, now: int) -> bool:
    """Whether there is something to tell."""
    return bool(waiting_long(connection, now)) or connection.execute(_TOLD).first() is not None


def tell_of_waiting(connection: Connection, tick: Tick) -> None:
    """Let the authors of what waits long see it; what came through meanwhile is settled."""
    work = Work(connection, tick)
    waiting: set[str] = set()
    for person, text in waiting_long(connection, tick.at):
        op = msgspec.json.decode(text, type=Operation)
        waiting.add(derived_id("refusal", op.uid).hex)
        telling.refuse(work, person, [op], WAITS_LONG)
    for refusal in set(connection.execute(_TOLD).scalars()) - waiting:
        record = work.load(Kind.REFUSAL, refusal)
        if record is not None:
            record.doc["settled_at"] = tick.at
            work.save(record)
    work.finish()
