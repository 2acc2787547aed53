"""What the book need not keep for the server any longer."""

from datetime import timedelta
from typing import Final

from sqlalchemy import delete, func, select, update

from storage.changes import Origin
from storage.database import Database
from storage.models import Finding, OutboxEntry
from sync.client.queue import ACKED

# Should the server be put back from an older copy.
KEPT_MS: Final = timedelta(days=45) // timedelta(milliseconds=1)
AT_A_TIME: Final = 2_000
_FINDINGS: Final = 500
_IS_DUE = (
    "SELECT EXISTS (SELECT 1 FROM outbox WHERE state = 'acked' AND (noted_at = 0 OR noted_at < ?))"
    " OR (SELECT count(*) FROM finding) > ?"
)


def forget_old(database: Database, now_ms: int) -> int:
    """Let go of changes acknowledged long ago by the server's clock; returns how many.

    This laptop's own clock may be a year off, and the change is needed when the server is put back.
    The last one of all stays: by it the server's acknowledgement is known to be meant for us.
    """
    with database.glance() as driver:
        if not driver.execute(_IS_DUE, (now_ms - KEPT_MS, _FINDINGS)).fetchone()[0]:
            return 0
    acked = OutboxEntry.state == ACKED
    with database.write(Origin.SERVER) as session:
        new = update(OutboxEntry).where(acked, OutboxEntry.noted_at == 0)
        session.execute(new.values(noted_at=now_ms))
        last = select(func.max(OutboxEntry.n)).where(acked).scalar_subquery()
        old = OutboxEntry.noted_at < now_ms - KEPT_MS
        some = select(OutboxEntry.n).where(acked, old, OutboxEntry.n < last)
        numbers = list(session.scalars(some.order_by(OutboxEntry.n).limit(AT_A_TIME)))
        session.execute(delete(OutboxEntry).where(OutboxEntry.n.in_(numbers)))
        newest = select(Finding.n).order_by(Finding.n.desc()).offset(_FINDINGS).limit(1)
        session.execute(delete(Finding).where(Finding.n <= newest.scalar_subquery()))
    return len(numbers)
