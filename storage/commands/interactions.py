"""Contacts with a customer that are no visits; a call is logged in one keystroke from a list."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands.records import load
from storage.models.base import Writing, new_id
from storage.models.customer import Customer
from storage.models.visit import Interaction
from storage.rules import visits as rules
from storage.rules.choices import CallResult, Channel, Direction


def log_call(
    session: Session,
    customer_id: UUID,
    result: CallResult,
    zone: str,
    *,
    now: datetime,
    contact_id: UUID | None = None,
    note: str = "",
) -> UUID:
    """Note a call that was just made, and whether it counts."""
    load(session, Customer, customer_id)
    call = Interaction(
        id=new_id(session),
        customer_id=customer_id,
        owner_id=Writing.of(session).author,
        contact_ids=[contact_id.hex] if contact_id else [],
        channel=Channel.CALL,
        direction=Direction.OUT,
        at=now,
        zone=zone,
        result=result,
        effective=rules.is_effective_call(Channel.CALL, result),
        note=note.strip() or None,
    )
    session.add(call)
    return call.id
