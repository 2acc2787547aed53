"""Writing down each contact with the server, for the rep to read."""

from dataclasses import asdict
from datetime import timedelta
from typing import Final

from sqlalchemy.orm import Session

from storage.models import Setting
from storage.queries.sync_state import JOURNAL, JournalLine, journal
from storage.rules.fields import millis

KEPT: Final = timedelta(days=45)
MOST: Final = 200


def note_contact(session: Session, line: JournalLine) -> None:
    """Add a contact; one that moved nothing takes the place of the one before that did not either.

    A trouble that goes on keeps the time at which it began.
    """
    lines = journal(session)
    last = lines[0] if lines else None
    if last is not None and not line.moved and not last.moved and line.trouble == last.trouble:
        if line.trouble:
            return
        lines = lines[1:]
    kept = [known for known in lines if line.at - known.at < KEPT]
    told = [asdict(known) | {"at": millis(known.at)} for known in (line, *kept)]
    session.merge(Setting(name=JOURNAL, value={"lines": told[:MOST]}))
    session.flush()
