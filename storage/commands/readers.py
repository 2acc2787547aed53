"""Noting that somebody has read who will read what is uploaded."""

from typing import Final

from sqlalchemy.orm import Session

from storage.models import Setting, Writing

SETTING: Final = "sync.readers_read"


def note_read(session: Session) -> None:
    """From now on what waits may be uploaded."""
    session.merge(Setting(name=SETTING, value={"is": Writing.of(session).now.isoformat()}))
    session.flush()
