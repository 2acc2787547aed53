"""What is known of customers that is a reason to go there, or a danger."""

from collections.abc import Iterable
from datetime import date, timedelta, tzinfo
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models.customer import Customer
from storage.models.trade import Deal
from storage.models.visit import Answer, Promise
from storage.queries import purchase_clocks
from storage.rules.choices import DealStatus, PromiseStatus, Question
from storage.rules.clocks import Clock
from storage.rules.days import local_day
from storage.rules.today import DealFact, Facts, PromiseFact

_RIVAL_IS_NEWS = 60
"""So many days a competitor at a customer is a danger worth a line on Today."""


def facts_of(session: Session, customer_ids: Iterable[UUID], zone: tzinfo) -> dict[UUID, Facts]:
    """The facts of these customers, by id; `storage.rules.today` weighs them."""
    ids = list(customer_ids)
    promises = _promises(session, ids)
    deals = _deals(session, ids)
    clocks: dict[UUID, list[tuple[str, Clock]]] = {}
    for row in purchase_clocks.of_customers(session, ids):
        clocks.setdefault(row.customer_id, []).append((row.product, row.clock))
    query = select(
        Customer.id,
        Customer.tier,
        Customer.last_visit_at,
        Customer.owner_since,
        Customer.previous_owner,
    ).where(Customer.id.in_(ids))
    return {
        id_: Facts(
            tier=tier,
            last_visit=local_day(seen, zone) if seen else None,
            taken_over_on=since if previous else None,
            promises=tuple(promises.get(id_, ())),
            deals=tuple(deals.get(id_, ())),
            clocks=tuple(clocks.get(id_, ())),
        )
        for id_, tier, seen, since, previous in session.execute(query)
    }


def rivals_of(session: Session, customer_ids: Iterable[UUID], today: date) -> dict[UUID, str]:
    """What was last said about competitors at these customers, while it is still news."""
    query = (
        select(Answer.customer_id, Answer.subject, Answer.text)
        .where(
            Answer.customer_id.in_(list(customer_ids)),
            Answer.question == Question.COMPETITORS,
            Answer.answered_on >= today - timedelta(days=_RIVAL_IS_NEWS),
            Answer.deleted_at.is_(None),
        )
        .order_by(Answer.answered_on, Answer.id)
    )
    return {
        customer_id: " ".join(part for part in (subject, text) if part)
        for customer_id, subject, text in session.execute(query)
        if subject or text
    }


def _promises(session: Session, ids: list[UUID]) -> dict[UUID, list[PromiseFact]]:
    query = (
        select(Promise.customer_id, Promise.text, Promise.due_on)
        .where(
            Promise.customer_id.in_(ids),
            Promise.status == PromiseStatus.OPEN,
            Promise.due_on.is_not(None),
            Promise.deleted_at.is_(None),
        )
        .order_by(Promise.due_on)
    )
    found: dict[UUID, list[PromiseFact]] = {}
    for customer_id, text, due_on in session.execute(query):
        if due_on is not None:
            found.setdefault(customer_id, []).append(PromiseFact(text, due_on))
    return found


def _deals(session: Session, ids: list[UUID]) -> dict[UUID, list[DealFact]]:
    with_budget = set(
        session.scalars(
            select(Answer.customer_id).where(
                Answer.customer_id.in_(ids),
                Answer.question == Question.BUDGET,
                Answer.answered_on.is_not(None),
                Answer.deleted_at.is_(None),
            )
        )
    )
    query = select(Deal.customer_id, Deal.stage, Deal.stage_since).where(
        Deal.customer_id.in_(ids),
        Deal.status == DealStatus.OPEN,
        Deal.stage_since.is_not(None),
        Deal.deleted_at.is_(None),
    )
    found: dict[UUID, list[DealFact]] = {}
    for customer_id, stage, since in session.execute(query):
        if since is not None:
            fact = DealFact(stage or "", since, customer_id in with_budget)
            found.setdefault(customer_id, []).append(fact)
    return found
