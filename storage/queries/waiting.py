"""What has not been uploaded yet."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import OutboxEntry


def waiting_changes(session: Session) -> int:
    """How many changes wait in the outbox: counted there, so that it cannot be wrong."""
    waiting = select(func.count()).where(OutboxEntry.state == "pending")
    return session.scalar(waiting) or 0
