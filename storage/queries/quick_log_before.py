"""What stands in the book before a line is saved: for "when you save: old → new"."""

from dataclasses import dataclass, field
from datetime import date, tzinfo
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Answer
from storage.queries.quick_log import Planned, planned_on
from storage.rules.choices import Question
from storage.rules.text import fold


@dataclass(frozen=True, slots=True)
class Before:
    """One customer's answers as they are now, and the visit that a line would complete."""

    planned: Planned | None = None
    answers: dict[Question, str] = field(default_factory=dict)
    rivals: dict[str, str] = field(default_factory=dict)
    """What is known of each competitor, by the folded name."""


def before_saving(
    session: Session, customer_id: UUID, owner: UUID, day: date, zone: tzinfo
) -> Before:
    """How the customer stands on `day`."""
    planned = planned_on(session, owner, day, zone)
    query = select(Answer.question, Answer.subject, Answer.text).where(
        Answer.customer_id == customer_id,
        Answer.answered_on.is_not(None),
        Answer.deleted_at.is_(None),
    )
    answers: dict[Question, str] = {}
    rivals: dict[str, str] = {}
    for question, subject, text in session.execute(query.order_by(Answer.answered_on)):
        if question == Question.COMPETITORS.value and subject:
            rivals[fold(subject)] = text or ""
        else:
            answers[Question(question)] = text or ""
    return Before(
        next((each for each in planned if each.customer_id == customer_id), None), answers, rivals
    )
