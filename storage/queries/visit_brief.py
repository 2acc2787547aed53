"""What one reads before a visit, and what its form starts from."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Person
from storage.models.customer import Customer
from storage.models.visit import Visit
from storage.queries import answers, contacts, lessons, purchases, visits
from storage.queries.answers import AnswerLine
from storage.queries.contacts import ContactRow
from storage.queries.customer_story import PromiseLine, open_promises
from storage.queries.purchases import PurchaseRow
from storage.queries.visits import VisitRow
from storage.rules.choices import CustomerStatus, VisitStatus
from storage.rules.lesson_fit import Fit
from storage.rules.visit_draft import VisitDraft

_LAST = 3


@dataclass(frozen=True, slots=True)
class Brief:
    """A customer and one visit to them, planned or made."""

    visit_id: UUID
    customer_id: UUID
    customer: str
    short_name: str
    status: CustomerStatus
    state: VisitStatus
    planned_at: datetime | None
    started_at: datetime | None
    purpose: str
    promises: list[PromiseLine]
    people: list[ContactRow]
    sheet: list[AnswerLine]
    last: list[VisitRow]
    purchases: list[PurchaseRow]
    lessons: list[Fit]
    lessons_used: frozenset[UUID]
    draft: VisitDraft
    seen_before: bool
    owner_id: UUID | None
    owner: str  # whose visit it is, for whoever reads it


def brief(session: Session, visit_id: UUID, today: date) -> Brief | None:
    """All that the form of a visit shows, or None if there is no such visit any more."""
    visit = session.get(Visit, visit_id)
    customer = session.get(Customer, visit.customer_id) if visit is not None else None
    if visit is None or customer is None or visit.deleted_at or customer.deleted_at:
        return None
    last = _last(session, visit)
    owner = session.get(Person, visit.owner_id) if visit.owner_id else None
    return Brief(
        visit_id=visit.id,
        customer_id=customer.id,
        customer=customer.name,
        short_name=customer.short_name or customer.name,
        status=CustomerStatus(customer.status or CustomerStatus.PROSPECT),
        state=VisitStatus(visit.status),
        planned_at=visit.planned_at,
        started_at=visit.started_at,
        purpose=visit.purpose or "",
        promises=open_promises(session, customer.id),
        people=contacts.of_customer(session, customer.id),
        sheet=answers.sheet(session, customer.id, today),
        last=last,
        purchases=purchases.of_customer(session, customer.id, limit=_LAST),
        lessons=lessons.fitting_visit(session, visit.id, today),
        lessons_used=lessons.used_before(session, visit.id),
        draft=_draft(visit),
        seen_before=bool(last),
        owner_id=visit.owner_id,
        owner=owner.name if owner is not None else "",
    )


def _last(session: Session, visit: Visit) -> list[VisitRow]:
    query = (
        select(Visit.id)
        .where(
            Visit.customer_id == visit.customer_id,
            Visit.id != visit.id,
            Visit.started_at.is_not(None),
            Visit.deleted_at.is_(None),
        )
        .order_by(Visit.started_at.desc())
        .limit(_LAST)
    )
    found = (visits.one(session, id_) for id_ in session.scalars(query))
    return [row for row in found if row is not None]


def _draft(visit: Visit) -> VisitDraft:
    when = visit.next_on.isoformat() if visit.next_on else ""
    return VisitDraft(
        contact_ids=tuple(UUID(hex=each) for each in visit.contact_ids or ()),
        note=visit.note or "",
        topics=tuple(str(each) for each in visit.topics or ()),
        reaction=visit.reaction,
        reaction_quote=visit.reaction_quote or "",
        demo_done=visit.demo_done,
        demo_product=visit.demo_product or "",
        next_step=visit.next_step or "",
        next_when=when,
        continue_how=visit.continue_how or "",
        problem=visit.problem or "",
    )
