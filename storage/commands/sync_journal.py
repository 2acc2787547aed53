"""Writing down each contact with the server, for the rep to read."""

from datetime import timedelta
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from storage.models import SyncReceipt
from storage.queries.sync_state import JournalLine

TROUBLES_KEPT: Final = timedelta(days=45)
RECEIPTS_KEPT: Final = timedelta(days=400)


def note_contact(session: Session, line: JournalLine) -> None:
    """Add a contact; one that moved nothing takes the place of the one before that did not either.

    A trouble that goes on keeps the time at which it began.
    """
    last = session.scalars(select(SyncReceipt).order_by(SyncReceipt.n.desc()).limit(1)).first()
    still = last is not None and not (last.pushed or last.pulled or last.revoked)
    if last is not None and still and not line.moved and line.trouble == last.trouble:
        if line.trouble:
            return
        session.delete(last)
        session.flush()
    session.add(
        SyncReceipt(
            at=line.at, pushed=line.pushed, pulled=line.pulled, conflicts=line.conflicts,
            refused=line.refused, revoked=line.revoked, seconds=line.seconds, sent=line.sent,
            received=line.received, held=line.held, checksum=line.checksum, trouble=line.trouble,
            names=list(line.names),
        )
    )  # fmt: skip
    old = SyncReceipt.at < line.at - TROUBLES_KEPT
    session.execute(delete(SyncReceipt).where(old, SyncReceipt.trouble != ""))
    session.execute(delete(SyncReceipt).where(SyncReceipt.at < line.at - RECEIPTS_KEPT))
    session.flush()
