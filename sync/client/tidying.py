"""What the book need not keep for the server any longer."""

from datetime import timedelta
from typing import Final

from sqlalchemy import delete, func, select

from storage.changes import Origin
from storage.database import Database
from storage.models import Finding, OutboxEntry, Writing
from sync.client.queue import ACKED

KEPT: Final = timedelta(days=45)  # should the server be put back from an older copy
AT_A_TIME: Final = 2_000
_FINDINGS: Final = 500


def forget_old(database: Database) -> int:
    """Let go of changes acknowledged long ago; returns how many.

    The last one of all stays: by it the server's acknowledgement is known to be meant for us.
    """
    with database.write(Origin.SERVER) as session:
        last = select(func.max(OutboxEntry.n)).where(OutboxEntry.state == ACKED).scalar_subquery()
        old = OutboxEntry.at < Writing.of(session).now - KEPT
        some = select(OutboxEntry.n).where(OutboxEntry.state == ACKED, old, OutboxEntry.n < last)
        numbers = list(session.scalars(some.order_by(OutboxEntry.n).limit(AT_A_TIME)))
        session.execute(delete(OutboxEntry).where(OutboxEntry.n.in_(numbers)))
        newest = select(Finding.n).order_by(Finding.n.desc()).offset(_FINDINGS).limit(1)
        session.execute(delete(Finding).where(Finding.n <= newest.scalar_subquery()))
    return len(numbers)
