"""The columns derived from other records, so that lists can sort and filter by them.

They are recomputed for every customer that a transaction touched, before it commits; nothing else
writes them, and `storage.check` compares them with a fresh computation.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Final, cast
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Table, and_, bindparam, func, select, update

from storage.models import Answer, Contact, Customer, Deal, Promise, Purchase, Task, Visit
from storage.rules.choices import DealStatus, PromiseStatus, VisitStatus
from storage.rules.kinds import Kind
from storage.rules.names import company_key, sort_key
from storage.rules.visit_facts import visit_facts

YEAR = timedelta(days=365)


def name_keys(kind: Kind, name: str, short_name: str | None = None) -> dict[str, str]:
    """The keys kept beside a name: what lists sort by and duplicates compare.

    Lists show a customer's short name, so they are in the order of that one.
    """
    if kind is Kind.CUSTOMER:
        return {"sort_key": sort_key(short_name or name), "name_key": company_key(name)}
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
    last: dict[UUID, datetime | None] = dict.fromkeys(customers)
    met: dict[tuple[UUID, str], datetime] = {}
    these = {"customers": customers}
    for customer, at, contacts in connection.execute(_MET, these).all():
        if at is None:
            continue
        last[customer] = max(last[customer] or at, at)
        for contact in contacts or ():
            key = customer, contact
            met[key] = max(met.get(key, at), at)
    _set(connection, _LAST_VISIT, last)
    changed: list[dict[str, object]] = []
    for contact, customer, before in connection.execute(_LAST_MET, these).all():
        now = met.get((customer, contact.hex))
        if now != before:
            changed.append({"contact": contact, "met": now})
    if changed:
        connection.execute(_SET_LAST_MET, changed)


def _next_on(connection: Connection, customers: list[UUID], _today: date) -> None:
    these = {"customers": customers}
    days: dict[UUID, list[date]] = {customer: [] for customer in customers}
    for customer, at, zone in connection.execute(_PLANNED, these).all():
        if at is not None:
            days[customer].append(at.astimezone(ZoneInfo(zone)).date())
    for query in (_TASK_DUE, _PROMISE_DUE):
        for customer, due in connection.execute(query, these).all():
            days[customer].append(due)
    first = {customer: min(found, default=None) for customer, found in days.items()}
    _set(connection, _NEXT_ON, first)


def _answers(connection: Connection, customers: list[UUID], _today: date) -> None:
    standing = connection.execute(_STANDING, {"customers": customers}).all()
    known = dict.fromkeys(customers, 0) | dict(standing)
    for customer in customers:
        last = connection.execute(_LAST_DONE, {"customer": customer}).first()
        if last is not None:
            known[customer] += len(visit_facts(last._asdict()).counted)
    _set(connection, _KNOWN, known)


def _set(connection: Connection, column: "_Derived", values: Mapping[UUID, object]) -> None:
    """Write the values of a column that are not there yet."""
    found = connection.execute(column.read, {"customers": list(values)}).all()
    changed = [
        {"customer": customer, "value": values[customer]}
        for customer, before in found
        if before != values[customer]
    ]
    if changed:
        connection.execute(column.write, changed)


# Built once: putting a statement together costs more than running it.
_THIS = bindparam("customer", type_=Customer.id.type)
_THESE = bindparam("customers", expanding=True, type_=Customer.id.type)
_DONE = and_(
    Visit.status == VisitStatus.DONE.value,
    Visit.started_at.is_not(None),
    Visit.deleted_at.is_(None),
)
_MET = select(Visit.customer_id, Visit.started_at, Visit.contact_ids).where(
    Visit.customer_id.in_(_THESE), _DONE
)
_LAST_DONE = (
    select(
        *(Visit.started_at, Visit.contact_ids, Visit.topics, Visit.product_talk, Visit.reaction),
        *(Visit.demo_done, Visit.continue_how, Visit.next_step, Visit.next_on),
    )
    .where(Visit.customer_id == _THIS, _DONE)
    .order_by(Visit.started_at.desc(), Visit.id.desc())
    .limit(1)
)
_LAST_MET = select(Contact.id, Contact.customer_id, Contact.last_met_at).where(
    Contact.customer_id.in_(_THESE)
)
_PLANNED = select(Visit.customer_id, Visit.planned_at, Visit.zone).where(
    Visit.customer_id.in_(_THESE),
    Visit.status == VisitStatus.PLANNED.value,
    Visit.planned_at.is_not(None),
    Visit.deleted_at.is_(None),
)
_TASK_DUE = (
    select(Task.customer_id, func.min(Task.due_on))
    .where(Task.customer_id.in_(_THESE), Task.done_at.is_(None), Task.deleted_at.is_(None))
    .where(Task.due_on.is_not(None))
    .group_by(Task.customer_id)
)
_PROMISE_DUE = (
    select(Promise.customer_id, func.min(Promise.due_on))
    .where(Promise.customer_id.in_(_THESE), Promise.status == PromiseStatus.OPEN.value)
    .where(Promise.deleted_at.is_(None), Promise.due_on.is_not(None))
    .group_by(Promise.customer_id)
)
_STANDING = (
    select(Answer.customer_id, func.count(Answer.question.distinct()))
    .where(Answer.customer_id.in_(_THESE))
    .where(Answer.answered_on.is_not(None), Answer.deleted_at.is_(None))
    .group_by(Answer.customer_id)
)
_CUSTOMER, _CONTACT = cast(Table, Customer.__table__), cast(Table, Contact.__table__)


class _Derived:
    """How a derived column is read and written."""

    def __init__(self, column: str) -> None:
        own = _CUSTOMER.c[column]
        value = bindparam("value", type_=own.type)
        self.read = select(_CUSTOMER.c.id, own).where(_CUSTOMER.c.id.in_(_THESE))
        self.write = _CUSTOMER.update().where(_CUSTOMER.c.id == _THIS).values({column: value})


_LAST_VISIT, _NEXT_ON = _Derived("last_visit_at"), _Derived("next_on")
_KNOWN = _Derived("answers_known")
_SET_LAST_MET = (
    _CONTACT.update()
    .where(_CONTACT.c.id == bindparam("contact"))
    .values(last_met_at=bindparam("met"))
)


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

# What of a record decides a derived column; a change of anything else leaves them as they are.
DECIDING: Final[dict[Kind, frozenset[str]]] = {
    Kind.VISIT: frozenset(
        {"customer_id", "status", "started_at", "planned_at", "zone", "contact_ids", "topics"}
        | {"product_talk", "reaction", "demo_done", "continue_how", "next_step", "next_on"}
    ),
    Kind.TASK: frozenset({"customer_id", "due_on", "done_at"}),
    Kind.PROMISE: frozenset({"customer_id", "due_on", "status"}),
    Kind.DEAL: frozenset({"customer_id", "status", "amount_minor"}),
    Kind.ANSWER: frozenset({"customer_id", "question", "answered_on"}),
    Kind.PURCHASE: frozenset({"customer_id", "bought_on", "amount_minor"}),
}
