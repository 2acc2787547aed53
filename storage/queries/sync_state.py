"""How the book stands with the server: what waits, what was confirmed, and when they spoke."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import OutboxEntry, Setting, SyncReceipt, SyncState
from storage.queries.waiting import needing_attention, waiting_changes

ACCOUNT: Final = "sync.account"  # the setting that holds the account this book is signed in with
AUTHORITY: Final = "sync.authority"  # the file of the company's own certificate authority


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One contact with the server, or why there was none (`trouble`, a code).

    `held` records with `checksum` are what the server counted and this laptop found the same.
    """

    at: datetime
    pushed: int = 0
    pulled: int = 0
    refused: int = 0
    revoked: int = 0
    seconds: float = 0
    sent: int = 0
    received: int = 0
    trouble: str = ""
    conflicts: int = 0
    held: int = 0
    checksum: str = ""
    names: tuple[str, ...] = ()

    @property
    def moved(self) -> bool:
        return bool(self.pushed or self.pulled or self.revoked)

    @property
    def agreed(self) -> bool:
        return bool(self.checksum)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the pill says, all of it from the book itself."""

    waiting: int = 0
    confirmed: int = 0  # the changes of the last upload, or all that both sides hold
    confirmed_at: datetime | None = None
    contact: datetime | None = None  # the last time that both sides agreed
    attention: int = 0
    incomplete: bool = False  # the first pull has not brought everything yet


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits to be uploaded: about how much, and since when."""

    size: int = 0
    oldest: datetime | None = None


def account_person(session: Session) -> UUID | None:
    """Whose account this book is signed in with."""
    account = session.get(Setting, ACCOUNT)
    return UUID(hex=account.value["person"]) if account is not None else None


def standing(session: Session) -> Standing:
    met = select(SyncReceipt).where(SyncReceipt.trouble == "").order_by(SyncReceipt.n.desc())
    last = session.scalars(met.limit(1)).first()
    upload = session.scalars(met.where(SyncReceipt.pushed > SyncReceipt.refused).limit(1)).first()
    confirmed, at = 0, None
    if upload is not None:
        confirmed, at = upload.pushed - upload.refused, upload.at
    elif last is not None:
        confirmed, at = last.held, last.at
    return Standing(
        waiting_changes(session), confirmed, at, last.at if last else None,
        needing_attention(session), _is_incomplete(session),
    )  # fmt: skip


def _is_incomplete(session: Session) -> bool:
    state = session.get(SyncState, 1)
    return state is not None and state.lane >= 0


def queue(session: Session) -> Queue:
    """How much waits in the outbox itself."""
    size = func.sum(func.length(OutboxEntry.fields) + func.length(OutboxEntry.old))
    query = select(size, func.min(OutboxEntry.at)).where(OutboxEntry.state == "pending")
    found = session.execute(query).one()
    return Queue(found[0] or 0, found[1])


def journal(session: Session, most: int = 200) -> list[JournalLine]:
    """The contacts of the last weeks and why there was none, newest first."""
    query = select(SyncReceipt).order_by(SyncReceipt.n.desc()).limit(most)
    return [_line(receipt) for receipt in session.scalars(query)]


def receipts(session: Session, most: int = 12) -> list[JournalLine]:
    """The contacts in which something moved, newest first."""
    moved = SyncReceipt.pushed + SyncReceipt.pulled + SyncReceipt.revoked > 0
    query = select(SyncReceipt).where(SyncReceipt.trouble == "", moved)
    newest = query.order_by(SyncReceipt.n.desc()).limit(most)
    return [_line(receipt) for receipt in session.scalars(newest)]


def _line(receipt: SyncReceipt) -> JournalLine:
    return JournalLine(
        receipt.at, receipt.pushed, receipt.pulled, receipt.refused, receipt.revoked,
        receipt.seconds, receipt.sent, receipt.received, receipt.trouble, receipt.conflicts,
        receipt.held, receipt.checksum, tuple(receipt.names),
    )  # fmt: skip
