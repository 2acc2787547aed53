"""Whether a visit was effective, by the rule, from what the book knows now (C.6)."""

from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.commands.trip_results import follow_visit
from storage.models.customer import Customer
from storage.models.visit import Visit
from storage.queries.answers import standings
from storage.rules.answers import Effect, effect
from storage.rules.choices import CustomerStatus, VisitStatus
from storage.rules.visit_facts import visit_facts

_FIELDS = (
    *("started_at", "contact_ids", "topics", "product_talk", "reaction", "demo_done"),
    *("continue_how", "next_step", "next_on"),
)


def judge(session: Session, visit: Visit, *, today: date) -> Effect:
    """Set the visit's mark and say what it lacks; a visit that did not take place has none.

    The trip that the visit belongs to hears of it here too.
    """
    customer = session.get(Customer, visit.customer_id)
    status = customer.status if customer is not None and customer.status else None
    found = effect(
        visit_facts({name: getattr(visit, name) for name in _FIELDS}),
        standings(session, visit.customer_id, today),
        CustomerStatus(status) if status else CustomerStatus.PROSPECT,
        first=not _seen_before(session, visit.customer_id, visit.id),
    )
    took_place = visit.status == VisitStatus.DONE
    visit.effective = found.effective if took_place else None
    follow_visit(session, visit)
    return found


def _seen_before(session: Session, customer_id: UUID, but: UUID) -> bool:
    query = (
        select(func.count())
        .select_from(Visit)
        .where(
            Visit.customer_id == customer_id,
            Visit.id != but,
            Visit.started_at.is_not(None),
            Visit.deleted_at.is_(None),
        )
    )
    return bool(session.scalar(query))
