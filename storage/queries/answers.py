"""The answer sheet of a customer: eight standing answers, their ages, and what each is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Answer, Contact, Customer, Visit
from storage.rules import answers
from storage.rules.answers import Held, Standing, VisitFacts
from storage.rules.choices import Question, VisitStatus
from storage.rules.kinds import KINDS, Kind
from storage.rules.visit_facts import visit_facts


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """One record behind an answer: of one contact, of one competitor, or the whole of it."""

    id: UUID
    question: Question
    contact_id: UUID | None
    contact: str
    subject: str
    text: str
    chip: str
    held: Held | None
    visit_id: UUID | None
    said_by: str


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One line of the sheet: a question, how its answer stands, and its parts, the newest first."""

    question: Question
    standing: Standing
    parts: tuple[AnswerPart, ...] = ()


def sheet(session: Session, customer_id: UUID, today: date) -> list[AnswerLine]:
    """The eight lines of a customer's sheet, answered or not."""
    parts = of_customer(session, customer_id)
    return [_line(question, parts, today) for question in Question]


def of_customer(session: Session, customer_id: UUID) -> list[AnswerPart]:
    """All standing answers of a customer, the newest of each question first."""
    query = (
        select(Answer, Contact.name)
        .join(Customer, Customer.id == Answer.customer_id)
        .outerjoin(Contact, Contact.id == Answer.contact_id)
        .where(
            Answer.customer_id == customer_id,
            Answer.answered_on.is_not(None),
            Answer.deleted_at.is_(None),
            Customer.deleted_at.is_(None),
        )
        .order_by(Answer.answered_on.desc(), Answer.id)
    )
    return [_part(answer, name or "") for answer, name in session.execute(query)]


def standings(session: Session, customer_id: UUID, today: date) -> tuple[Standing, ...]:
    """How the eight answers stand, for the rule of the effective visit."""
    return tuple(line.standing for line in sheet(session, customer_id, today))


@dataclass(frozen=True, slots=True)
class LastVisit:
    """What the last visit said, as far as the questions are concerned."""

    id: UUID
    started_at: datetime
    facts: VisitFacts
    effective: bool | None


def last_visit(session: Session, customer_id: UUID) -> LastVisit | None:
    """The last visit that took place, or None if there was none."""
    query = (
        select(Visit)
        .where(
            Visit.customer_id == customer_id,
            Visit.status == VisitStatus.DONE,
            Visit.started_at.is_not(None),
            Visit.deleted_at.is_(None),
        )
        .order_by(Visit.started_at.desc(), Visit.id.desc())
        .limit(1)
    )
    visit = session.scalars(query).first()
    if visit is None or visit.started_at is None:
        return None
    values = {name: getattr(visit, name) for name in KINDS[Kind.VISIT].fields}
    return LastVisit(visit.id, visit.started_at, visit_facts(values), visit.effective)


def _part(answer: Answer, contact: str) -> AnswerPart:
    held = None
    if answer.answered_on is not None:
        held = Held(answer.answered_on, answer.confirmed_on, answer.confirmed_count or 0)
    return AnswerPart(
        id=answer.id,
        question=Question(answer.question),
        contact_id=answer.contact_id,
        contact=contact,
        subject=answer.subject or "",
        text=answer.text or "",
        chip=str((answer.value or {}).get("chip") or ""),
        held=held,
        visit_id=answer.visit_id,
        said_by=answer.said_by or "",
    )


def _line(question: Question, parts: Sequence[AnswerPart], today: date) -> AnswerLine:
    """The line of a question; of several parts the one asked last tells how it stands."""
    own = tuple(part for part in parts if part.question is question)
    held = [part.held for part in own if part.held is not None]
    latest = max(held, key=lambda one: (one.last_asked_on, one.answered_on), default=None)
    return AnswerLine(question, answers.standing(question, latest, today), own)
