"""The one-page story of a customer, told from what is in the book."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import Contact, Interaction, Promise
from storage.queries import answers, contacts, deals, purchases
from storage.queries.answers import AnswerLine, AnswerPart
from storage.queries.customer_details import details
from storage.rules.choices import CustomerStatus, DealStatus, PromiseBy, PromiseStatus, Question
from storage.rules.story import story
from storage.rules.story_facts import Facts, OpenDeal, Owed, Rival, Somebody, Story


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise of or to a customer."""

    id: UUID
    by: PromiseBy
    text: str
    due_on: date | None
    made_on: date | None
    contact_id: UUID | None
    contact: str


def of_customer(session: Session, customer_id: UUID, today: date, zone: tzinfo) -> Story | None:
    """The story as it stands today, or None if the customer is not in the book."""
    customer = details(session, customer_id)
    if customer is None:
        return None
    sheet = answers.sheet(session, customer_id, today)
    overdue = purchases.overdue(session, customer_id, today)
    met = [customer.last_visit_at, _last_interaction(session, customer_id)]
    last = max((at for at in met if at is not None), default=None)
    return story(
        Facts(
            today=today,
            status=customer.status or CustomerStatus.PROSPECT,
            last_contact_on=last.astimezone(zone).date() if last else None,
            last_purchase_on=purchases.last_bought_on(session, customer_id),
            process=_text(sheet, Question.DECISION_PROCESS),
            people=_people(session, customer_id, zone),
            promises=[
                Owed(one.by, one.text, one.due_on, one.contact, one.made_on)
                for one in open_promises(session, customer_id)
            ],
            rhythms=purchases.rhythms(session, customer_id),
            deals=_open_deals(session, customer_id),
            rivals=_rivals(sheet),
            answers=[line.standing for line in sheet],
            overdue_minor=overdue[0].amount_minor if overdue else 0,
            overdue_currency=overdue[0].currency if overdue else "",
            overdue_since=overdue[0].since if overdue else None,
        )
    )


def open_promises(session: Session, customer_id: UUID) -> list[PromiseLine]:
    """The open promises of and to a customer, the most urgent first."""
    query = (
        select(Promise, Contact.name)
        .outerjoin(Contact, Contact.id == Promise.contact_id)
        .where(
            Promise.customer_id == customer_id,
            Promise.status == PromiseStatus.OPEN,
            Promise.deleted_at.is_(None),
        )
        .order_by(Promise.due_on.is_(None), Promise.due_on, Promise.id)
    )
    return [
        PromiseLine(
            id=promise.id,
            by=PromiseBy(promise.promised_by),
            text=promise.text,
            due_on=promise.due_on,
            made_on=promise.made_on,
            contact_id=promise.contact_id,
            contact=name or "",
        )
        for promise, name in session.execute(query)
    ]


def _last_interaction(session: Session, customer_id: UUID) -> datetime | None:
    query = select(func.max(Interaction.at)).where(
        Interaction.customer_id == customer_id, Interaction.deleted_at.is_(None)
    )
    return session.scalar(query)


def _people(session: Session, customer_id: UUID, zone: tzinfo) -> list[Somebody]:
    return [
        Somebody(
            name=one.name,
            title=one.title or one.department,
            power=one.power,
            attitude=one.attitude,
            last_met_on=one.last_met_at.astimezone(zone).date() if one.last_met_at else None,
        )
        for one in contacts.of_customer(session, customer_id)
    ]


def _open_deals(session: Session, customer_id: UUID) -> list[OpenDeal]:
    return [
        OpenDeal(
            title=deal.title,
            amount_minor=deal.amount_minor or 0,
            currency=deal.currency,
            stage_since=deal.stage_since,
            expected_on=deal.expected_on,
        )
        for deal in deals.of_customer(session, customer_id)
        if deal.status is DealStatus.OPEN
    ]


def _rivals(sheet: Sequence[AnswerLine]) -> list[Rival]:
    strengths = {
        part.subject: _strength(part) for part in _parts(sheet, Question.COMPETITOR_RELATION)
    }
    return [
        Rival(
            name=part.subject or part.text,
            text=part.text if part.subject and part.text != part.subject else "",
            stage=part.chip,
            strength=strengths.get(part.subject, strengths.get("")),
            heard_on=part.held.answered_on if part.held else None,
        )
        for part in _parts(sheet, Question.COMPETITORS)
        if part.chip != "none" and (part.subject or part.text)
    ]


def _strength(part: AnswerPart) -> int | None:
    return int(part.chip) if part.chip.isdecimal() else None


def _parts(sheet: Sequence[AnswerLine], question: Question) -> Sequence[AnswerPart]:
    return next((line.parts for line in sheet if line.question is question), ())


def _text(sheet: Sequence[AnswerLine], question: Question) -> str:
    return next((part.text for part in _parts(sheet, question) if part.text), "")
