"""Deciding what becomes of work that the server did not accept."""

from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands.records import load
from storage.models import Refusal, Writing
from storage.rules.choices import RefusalDecision
from storage.rules.errors import RuleBroken


def dismiss(session: Session, refusal_id: UUID) -> None:
    """It was read, and is left as it is."""
    refusal = _open(session, refusal_id)
    refusal.decision = RefusalDecision.DISMISSED
    refusal.settled_at = Writing.of(session).now
    session.flush()


def resubmit(session: Session, refusal_id: UUID) -> None:
    """Its author asks the server once more, under the rights of today."""
    _open(session, refusal_id).decision = RefusalDecision.RESUBMITTED
    session.flush()


def release(session: Session, refusal_id: UUID) -> None:
    """Somebody who may write there vouches for it; the server applies it under his right."""
    _open(session, refusal_id).decision = RefusalDecision.RELEASED
    session.flush()


def _open(session: Session, refusal_id: UUID) -> Refusal:
    refusal = load(session, Refusal, refusal_id)
    if refusal.settled_at is not None:
        raise RuleBroken("refusal.settled")
    return refusal
