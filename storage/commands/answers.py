"""Answering the standing questions of a customer, and saying that nothing has changed."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.records import load
from storage.models import Answer, Contact, Customer
from storage.rules import answers as rules
from storage.rules.answers import Held
from storage.rules.choices import DecisionPower, Question
from storage.rules.errors import RuleBroken
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.text import fold


def answer_id(
    customer_id: UUID, question: Question, contact_id: UUID | None = None, subject: str = ""
) -> UUID:
    """There is one answer per customer, question, contact and subject, on whichever laptop."""
    contact = contact_id.hex if contact_id else ""
    return derived_id(Kind.ANSWER, customer_id.hex, question, contact, fold(subject))


def answer_question(
    session: Session,
    customer_id: UUID,
    question: Question,
    *,
    on: date,
    text: str = "",
    chip: str = "",
    contact_id: UUID | None = None,
    subject: str = "",
    visit_id: UUID | None = None,
    said_by: str = "",
) -> UUID:
    """Write down a real answer: its age starts anew, and so does the count of "unchanged".

    Who decides is also noted on the contact, so that both always say the same.
    """
    load(session, Customer, customer_id)
    text, chip, subject = text.strip(), chip.strip(), subject.strip()
    if not text and not chip and not subject:
        raise RuleBroken("answer.empty", question=question.value)
    if chip and chip not in rules.CHIPS.get(question, ()):
        raise RuleBroken("answer.not_a_choice", question=question.value, value=chip)
    if question is Question.DECISION_POWER and contact_id is not None and chip:
        load(session, Contact, contact_id).decision_power = DecisionPower(chip)
    values = {
        "customer_id": customer_id,
        "question": question.value,
        "contact_id": contact_id,
        "subject": subject or None,
        "text": text or None,
        "value": {"chip": chip} if chip else None,
        "visit_id": visit_id,
        "said_by": said_by.strip() or None,
    }
    record = answer_id(customer_id, question, contact_id, subject)
    return records.put(
        session, Kind.ANSWER, record, values | _dates(rules.answered_anew(on), keep_count=False)
    )


def unchanged(session: Session, answer: UUID, *, on: date) -> None:
    """Say that an answer still holds; the date of the last real one is kept."""
    _confirm(load(session, Answer, answer), on)


def unchanged_all(session: Session, customer_id: UUID, *, on: date) -> int:
    """Say that all answers of a customer still hold; returns how many that were."""
    query = select(Answer).where(
        Answer.customer_id == customer_id,
        Answer.answered_on.is_not(None),
        Answer.deleted_at.is_(None),
    )
    confirmed = sum(_confirm(answer, on) for answer in session.scalars(query).all())
    if not confirmed:
        raise RuleBroken("answer.nothing_to_confirm")
    return confirmed


def remove_answer(session: Session, answer: UUID) -> None:
    """Take an answer away as if the question had never been answered."""
    records.delete(session, Kind.ANSWER, answer)


def _confirm(answer: Answer, on: date) -> bool:
    """Count one press; a second one on the same day says nothing new."""
    if answer.answered_on is None or on in (answer.answered_on, answer.confirmed_on):
        return False
    held = Held(answer.answered_on, answer.confirmed_on, answer.confirmed_count or 0)
    for name, value in _dates(rules.said_unchanged(held, on), keep_count=True).items():
        setattr(answer, name, value)
    return True


def _dates(held: Held, *, keep_count: bool) -> dict[str, date | int | None]:
    return {
        "answered_on": held.answered_on,
        "confirmed_on": held.confirmed_on,
        "confirmed_count": held.unchanged if keep_count else None,
    }
