"""Opening a customer to a colleague until a day (C.9), and closing it again."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.records import load
from storage.models import Assist, Customer, Writing
from storage.rules.assists import LONGEST
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind


def open_to(
    session: Session, customer_id: UUID, helper: UUID, today: date, until: date, reason: str = ""
) -> UUID:
    """Open a customer to a colleague; `until` is the last day. Opened twice, the later counts."""
    customer = load(session, Customer, customer_id)
    if until < today:
        raise RuleBroken("assist.past")
    if until - today > LONGEST:
        raise RuleBroken("assist.too_long")
    if customer.owner_id == helper:
        raise RuleBroken("assist.owner")
    values = {
        "customer_id": customer_id,
        "owner_id": Writing.of(session).author,
        "helper_id": helper,
        "starts_on": today,
        "until": until,
        "reason": reason.strip() or None,
    }
    return records.create(session, Kind.ASSIST, values)


def end_assist(session: Session, assist_id: UUID) -> None:
    """Close the customer again before its time."""
    load(session, Assist, assist_id)
    records.delete(session, Kind.ASSIST, assist_id)


def tell_outcome(session: Session, assist_id: UUID, outcome: str) -> None:
    """What came of the help; the helper says it too."""
    records.edit(session, Kind.ASSIST, assist_id, {"outcome": outcome.strip() or None})
