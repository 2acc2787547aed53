"""Work that no way leads through for, by its size alone: kept here, shown with the reason."""

from typing import Any

from storage.changes import Origin
from storage.database import Database
from storage.models import OutboxEntry, SyncState, Writing
from storage.operations import SET_ASIDE
from storage.replica import ReplicaWriter
from storage.rules.fields import millis
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from sync.client import queue


def set_aside(database: Database, n: int) -> None:
    """Take operation `n` out of the queue, and tell the rep as of any other refused work."""
    with database.write(Origin.SERVER) as session:
        entries = queue.set_aside(session, session.get_one(SyncState, 1), n)
        at = millis(Writing.of(session).now)
        writer = ReplicaWriter(session)
        writer.put(Kind.REFUSAL, derived_id("refusal", entries[0].uid.hex), _doc(entries, at))
        writer.flush()


def _doc(entries: list[OutboxEntry], at: int) -> dict[str, Any]:
    first = entries[0]
    operations = [
        {"op": each.op, "kind": each.kind, "id": each.id.hex, "f": each.fields} for each in entries
    ]
    author = first.author.hex
    return {
        "owner_id": author, "about_kind": first.kind, "about_id": first.id.hex, "reason": SET_ASIDE,
        "operations": operations, "created_at": at, "created_by": author, "updated_at": at,
        "updated_by": author,
    }  # fmt: skip
