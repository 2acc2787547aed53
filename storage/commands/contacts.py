"""The people at a customer: taking them into the book, changing and deleting them."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.answers import answer_question
from storage.commands.records import load
from storage.models import Contact, Customer
from storage.rules.choices import Question
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.typed import trimmed


def create_contact(
    session: Session, customer_id: UUID, values: Mapping[str, Any], *, today: date
) -> UUID:
    """Take a person at a customer into the book."""
    load(session, Customer, customer_id)
    known = _named(values)
    contact_id = records.create(session, Kind.CONTACT, {**known, "customer_id": customer_id})
    _answer(session, customer_id, contact_id, known, today)
    return contact_id


def edit_contact(
    session: Session, contact_id: UUID, values: Mapping[str, Any], *, today: date
) -> None:
    """Change what is known of a person."""
    known = _named(values)
    contact = load(session, Contact, contact_id)
    power = contact.decision_power
    records.edit(session, Kind.CONTACT, contact_id, known)
    if contact.decision_power != power:
        _answer(session, contact.customer_id, contact_id, known, today)


def delete_contact(session: Session, contact_id: UUID) -> None:
    """Take a person off the lists; undo brings them back."""
    records.delete(session, Kind.CONTACT, contact_id)


def _answer(
    session: Session, customer_id: UUID, contact_id: UUID, known: Mapping[str, Any], today: date
) -> None:
    """What a form says of somebody's power answers the third of the thirteen questions."""
    power = known.get("decision_power")
    if power and power != "unknown":
        answer_question(
            session,
            customer_id,
            Question.DECISION_POWER,
            on=today,
            chip=str(power),
            contact_id=contact_id,
        )


def _named(values: Mapping[str, Any]) -> dict[str, Any]:
    known = trimmed(values)
    if "name" in known and not known["name"]:
        raise RuleBroken("contact.no_name")
    return known
