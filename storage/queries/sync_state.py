"""How the book stands with the server: what waits, what was confirmed, and when they spoke."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import OutboxEntry, Setting
from storage.queries.waiting import waiting_changes

JOURNAL: Final = "sync.journal"


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One contact with the server, or why there was none (`trouble`, a code)."""

    at: datetime
    pushed: int = 0
    pulled: int = 0
    refused: int = 0
    revoked: int = 0
    seconds: float = 0
    sent: int = 0
    received: int = 0
    trouble: str = ""

    @property
    def moved(self) -> bool:
        return bool(self.pushed or self.pulled or self.revoked)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the pill says, all of it from the book itself."""

    waiting: int = 0
    confirmed: int = 0
    contact: datetime | None = None  # the last time that both sides agreed


def standing(session: Session) -> Standing:
    confirmed = select(func.count()).where(OutboxEntry.state != "pending")
    contacts = [line.at for line in journal(session) if not line.trouble]
    return Standing(
        waiting_changes(session), session.scalar(confirmed) or 0, max(contacts, default=None)
    )


def journal(session: Session) -> list[JournalLine]:
    """The contacts of the last weeks, newest first."""
    setting = session.get(Setting, JOURNAL)
    lines = setting.value["lines"] if setting else []
    return [JournalLine(**line | {"at": _time(line["at"])}) for line in lines]


def _time(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)
