"""The columns derived from other records, so that lists can sort and filter by them.

They are recomputed for every customer that a transaction touched, before it commits; nothing else
writes them, and `storage.check` compares them with a fresh computation.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select, update
from sqlalchemy.sql import Select

from storage.models import Answer, Contact, Customer, Deal, Promise, Purchase, Task, Visit
from storage.rules.choices import DealStatus, PromiseStatus, VisitStatus
from storage.rules.kinds import Kind
from storage.rules.names import company_key, sort_key
from storage.rules.visit_facts import visit_facts

YEAR = timedelta(days=365)


def name_keys(kind: Kind, name: str) -> dict[str, str]:
    """The keys kept beside a name: what lists sort by and duplicates compare."""
    if kind is Kind.CUSTOMER:
        return {"sort_key": sort_key(name), "name_key": company_key(name)}
    return {"sort_key": sort_key(name)}


def update_derived(
    connection: Connection, customers: Iterable[UUID], kinds: Iterable[Kind], today: date
) -> None:
    """Recompute what records of `kinds` decide for these customers."""
    touched = list(customers)
    touched_kinds = set(kinds)
    steps = dict.fromkeys(
        step for kind, of_kind in _STEPS.items() if kind in touched_kinds for step in of_kind
    )
    for at in range(0, len(touched), 500):
        for step in steps:
            step(connection, touched[at : at + 500], today)


def _last_visit(connection: Connection, customers: list[UUID], _today: date) -> None:
    for customer in customers:
        last: datetime | None = None
        met: dict[str, datetime] = {}
        visits = _done_visits(customer).with_only_columns(Visit.started_at, Visit.contact_ids)
        for at, contacts in connection.execute(visits):
            last = at if last is None else max(last, at)
            for contact in contacts or ():
                met[contact] = max(met.get(contact, at), at)
        _set(connection, customer, last_visit_at=last)
        known = select(Contact.id, Contact.last_met_at).where(Contact.customer_id == customer)
        for contact, before in connection.execute(known).tuples():
            now = met.get(contact.hex)
            if now != before:
                connection.execute(
                    update(Contact).where(Contact.id == contact).values(last_met_at=now)
                )


def _done_visits(customer: UUID) -> Select[Any]:
    return select(Visit).where(
        Visit.customer_id == customer,
        Visit.status == VisitStatus.DONE,
        Visit.started_at.is_not(None),
        Visit.deleted_at.is_(None),
    )


def _next_on(connection: Connection, customers: list[UUID], _today: date) -> None:
    for customer in customers:
        planned = select(Visit.planned_at, Visit.zone).where(
            Visit.customer_id == customer,
            Visit.status == VisitStatus.PLANNED,
            Visit.planned_at.is_not(None),
            Visit.deleted_at.is_(None),
        )
        task = select(func.min(Task.due_on)).where(
            Task.customer_id == customer, Task.done_at.is_(None), Task.deleted_at.is_(None)
        )
        promise = select(func.min(Promise.due_on)).where(
            Promise.customer_id == customer,
            Promise.status == PromiseStatus.OPEN,
            Promise.deleted_at.is_(None),
        )
        days: list[date | None] = [
            at.astimezone(ZoneInfo(zone)).date() for at, zone in connection.execute(planned)
        ]
        days += [connection.execute(query).scalar() for query in (task, promise)]
        _set(connection, customer, next_on=min(filter(None, days), default=None))


def _answers(connection: Connection, customers: list[UUID], _today: date) -> None:
    for customer in customers:
        standing = select(func.count(Answer.question.distinct())).where(
            Answer.customer_id == customer,
            Answer.answered_on.is_not(None),
            Answer.deleted_at.is_(None),
        )
        last = connection.execute(
            _done_visits(customer)
            .with_only_columns(
                *(Visit.started_at, Visit.contact_ids, Visit.topics, Visit.product_talk),
                *(Visit.reaction, Visit.demo_done, Visit.continue_how, Visit.next_step),
                *(Visit.next_on,),
            )
            .order_by(Visit.started_at.desc(), Visit.id.desc())
            .limit(1)
        ).first()
        of_visit = len(visit_facts(last._asdict()).counted) if last else 0
        known = connection.execute(standing).scalar_one() + of_visit
        _set(connection, customer, answers_known=known)


def _set(connection: Connection, customer: UUID, **values: Any) -> None:
    connection.execute(update(Customer).where(Customer.id == customer).values(values))


def _open_deals(connection: Connection, customers: list[UUID], _today: date) -> None:
    total = (
        select(func.coalesce(func.sum(Deal.amount_minor), 0))
        .where(
            Deal.customer_id == Customer.id,
            Deal.status == DealStatus.OPEN,
            Deal.deleted_at.is_(None),
        )
        .scalar_subquery()
    )
    of_these = Customer.id.in_(customers)
    connection.execute(update(Customer).where(of_these).values(open_deals_minor=total))


def _revenue(connection: Connection, customers: list[UUID], today: date) -> None:
    total = (
        select(func.coalesce(func.sum(Purchase.amount_minor), 0))
        .where(
            Purchase.customer_id == Customer.id,
            Purchase.bought_on > today - YEAR,
            Purchase.bought_on <= today,
            Purchase.deleted_at.is_(None),
        )
        .scalar_subquery()
    )
    of_these = Customer.id.in_(customers)
    connection.execute(update(Customer).where(of_these).values(revenue_12m_minor=total))


_Step = Callable[[Connection, list[UUID], date], None]
_STEPS: dict[Kind, tuple[_Step, ...]] = {
    Kind.VISIT: (_last_visit, _next_on, _answers),
    Kind.TASK: (_next_on,),
    Kind.PROMISE: (_next_on,),
    Kind.DEAL: (_open_deals,),
    Kind.ANSWER: (_answers,),
    Kind.PURCHASE: (_revenue,),
}
SOURCES = frozenset(_STEPS)
