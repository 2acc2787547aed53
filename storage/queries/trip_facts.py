"""What the book knows of one trip when it is summed up."""

from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import Contact, Customer, Expense, Payment, Product, Promise, Purchase, Task
from storage.models import Visit as VisitModel
from storage.queries.trips import StopRow, TripBoard
from storage.rules.choices import CostCategory
from storage.rules.days import bounds
from storage.rules.trip_facts import MoneyFact, NamedFact, StopFact, TripFacts

_NAME = func.coalesce(func.nullif(Customer.short_name, ""), Customer.name)


def trip_facts(session: Session, trip: TripBoard) -> TripFacts:
    """All that the summary of a trip is drafted from, from the records of its days."""
    first, last = trip.draft.starts_on, trip.draft.ends_on
    if first is None or last is None:
        return TripFacts()
    zone = ZoneInfo(trip.zone)
    customers = [stop.customer_id for stop in trip.stops if stop.customer_id is not None]
    start, end = bounds(first, zone, (last - first).days + 1)
    visits = _visits(session, [stop.visit_id for stop in trip.stops if stop.visit_id])
    return TripFacts(
        currency=trip.draft.currency,
        stops=tuple(_stop(stop, visits.get(stop.visit_id), zone) for stop in trip.stops),
        orders=tuple(_orders(session, customers, first, last)),
        payments=tuple(_payments(session, customers, first, last)),
        contacts=tuple(_contacts(session, trip.owner_id, customers, start, end)),
        customers=tuple(_new_customers(session, trip.owner_id, customers, start, end)),
        promises=tuple(_promises(session, customers, first, last)),
        open_ends=tuple(_open_ends(session, list(visits))),
        costs=tuple(_costs(session, trip)),
        budget=trip.draft.budget,
        goals=trip.draft.goals,
    )


def _visits(session: Session, ids: list[UUID]) -> dict[UUID | None, VisitModel]:
    query = select(VisitModel).where(VisitModel.id.in_(ids), VisitModel.deleted_at.is_(None))
    return {visit.id: visit for visit in session.scalars(query)}


def _stop(stop: StopRow, visit: VisitModel | None, zone: ZoneInfo) -> StopFact:
    at = visit.started_at or visit.planned_at if visit else None
    local = at.astimezone(zone) if at else None
    return StopFact(
        id=stop.id.hex,
        visit_id=str(stop.visit_id) if stop.visit_id and visit else "",
        customer=stop.customer,
        on=local.date() if local else stop.on,
        at=f"{local:%H:%M}" if local else "",
        status=stop.status,
        unplanned=stop.unplanned,
        result=stop.result,
        reason=stop.not_visited.value if stop.not_visited else "",
        reason_text=stop.not_visited_note,
        effective=bool(visit and visit.effective),
        demo=bool(visit and visit.demo_done),
        reaction=visit.reaction if visit else None,
        problem=(visit.problem or "") if visit else "",
    )


def _orders(session: Session, customers: list[UUID], first: date, last: date) -> list[MoneyFact]:
    query = (
        select(
            Purchase.id, _NAME, func.coalesce(Product.name, Purchase.product_name, ""),
            func.coalesce(Purchase.amount_minor, 0), func.coalesce(Purchase.currency, ""),
            Purchase.customer_id,
        )
        .join(Customer, Customer.id == Purchase.customer_id)
        .outerjoin(Product, Product.id == Purchase.product_id)
        .where(
            Purchase.customer_id.in_(customers), Purchase.bought_on.between(first, last),
            Purchase.deleted_at.is_(None),
        )
        .order_by(Purchase.bought_on, Purchase.id)
    )  # fmt: skip
    return [MoneyFact(str(row[0]), *row[1:5], str(row[5])) for row in session.execute(query)]


def _payments(session: Session, customers: list[UUID], first: date, last: date) -> list[MoneyFact]:
    query = (
        select(
            Payment.id, _NAME, func.coalesce(Payment.invoice_no, ""),
            func.coalesce(Payment.amount_minor, 0), func.coalesce(Payment.currency, ""),
            Payment.customer_id,
        )
        .join(Customer, Customer.id == Payment.customer_id)
        .where(
            Payment.customer_id.in_(customers), Payment.received_on.between(first, last),
            Payment.deleted_at.is_(None),
        )
        .order_by(Payment.received_on, Payment.id)
    )  # fmt: skip
    return [MoneyFact(str(row[0]), *row[1:5], str(row[5])) for row in session.execute(query)]


def _contacts(
    session: Session, owner: UUID | None, customers: list[UUID], start: datetime, end: datetime
) -> list[NamedFact]:
    query = (
        select(Contact.id, _NAME, Contact.name, Contact.customer_id)
        .join(Customer, Customer.id == Contact.customer_id)
        .where(
            Contact.customer_id.in_(customers),
            Contact.created_by == owner,
            Contact.created_at >= start,
            Contact.created_at < end,
            Contact.deleted_at.is_(None),
        )
        .order_by(Contact.created_at, Contact.id)
    )
    return [
        NamedFact(str(id_), customer, name, None, str(at))
        for id_, customer, name, at in session.execute(query)
    ]


def _new_customers(
    session: Session, owner: UUID | None, customers: list[UUID], start: datetime, end: datetime
) -> list[NamedFact]:
    query = (
        select(Customer.id, _NAME)
        .where(
            Customer.id.in_(customers),
            Customer.created_by == owner,
            Customer.created_at >= start,
            Customer.created_at < end,
            Customer.deleted_at.is_(None),
        )
        .order_by(Customer.created_at, Customer.id)
    )
    return [NamedFact(str(id_), name, "", None, str(id_)) for id_, name in session.execute(query)]


def _promises(session: Session, customers: list[UUID], first: date, last: date) -> list[NamedFact]:
    query = (
        select(Promise.id, _NAME, Promise.text, Promise.due_on, Promise.customer_id)
        .join(Customer, Customer.id == Promise.customer_id)
        .where(
            Promise.customer_id.in_(customers),
            Promise.made_on.between(first, last),
            Promise.deleted_at.is_(None),
        )
        .order_by(Promise.due_on, Promise.id)
    )
    return [_named(*row) for row in session.execute(query)]


def _open_ends(session: Session, visits: list[UUID | None]) -> list[NamedFact]:
    query = (
        select(Task.id, func.coalesce(_NAME, ""), Task.text, Task.due_on, Task.customer_id)
        .outerjoin(Customer, Customer.id == Task.customer_id)
        .where(Task.visit_id.in_(visits), Task.done_at.is_(None), Task.deleted_at.is_(None))
        .order_by(Task.due_on, Task.id)
    )
    return [_named(*row) for row in session.execute(query)]


def _named(
    id_: UUID, customer: str, text: str, due_on: date | None, customer_id: UUID | None
) -> NamedFact:
    return NamedFact(str(id_), customer, text, due_on, str(customer_id) if customer_id else "")


def _costs(session: Session, trip: TripBoard) -> list[tuple[CostCategory, int]]:
    """What was spent: the expenses, and tickets and nights that bear an amount."""
    query = (
        select(Expense.category, func.sum(Expense.amount_minor))
        .where(Expense.trip_id == trip.id, Expense.deleted_at.is_(None))
        .group_by(Expense.category)
    )
    spent = [
        (CostCategory(category), int(total or 0)) for category, total in session.execute(query)
    ]
    rides = sum(leg.amount_minor or 0 for leg in trip.legs)
    nights = sum(stay.amount_minor or 0 for stay in trip.stays)
    spent += [(CostCategory.TRANSPORT, rides)] if rides else []
    return spent + ([(CostCategory.HOTEL, nights)] if nights else [])
