"""Who is due for repurchase: the purchase clocks of many customers at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from storage.models.customer import Customer
from storage.models.trade import Product, Purchase
from storage.rules.clocks import Clock, clock

AHEAD_DAYS = 8
"""So early a coming purchase is worth a thought."""
_LONGEST = 1_100
"""A customer who has bought nothing for three years is no repurchase any more."""


@dataclass(frozen=True, slots=True)
class ClockRow:
    """One customer and product, and when the next purchase is due."""

    customer_id: UUID
    customer: str
    product_id: UUID | None
    product: str
    clock: Clock
    amount_minor: int | None
    currency: str | None


def due(
    session: Session, today: date, *, ahead: int = AHEAD_DAYS, limit: int = 50
) -> list[ClockRow]:
    """The clocks that are due or soon will be, the latest first; lapsed ones are left out."""
    soon = [
        row
        for row in _clocks(session, _candidates(session, today))
        if row.clock.days_late(today) >= -ahead and not row.clock.lapsed(today)
    ]
    soon.sort(key=lambda row: (row.clock.next_due, row.customer, row.product))
    return soon[:limit]


def of_customers(session: Session, customer_ids: Iterable[UUID]) -> list[ClockRow]:
    """The clocks of these customers."""
    return list(_clocks(session, set(customer_ids)))


def _candidates(session: Session, today: date) -> set[UUID]:
    """Customers with a rhythm that may be due.

    The median of gaps is at most twice their mean, so a pair whose last purchase lies more than
    three of its longest possible medians back has lapsed; the database sorts those out, which
    spares Python most of the old purchases.
    """
    days = func.julianday(today.isoformat()) - func.julianday(func.max(Purchase.bought_on))
    span = func.julianday(func.max(Purchase.bought_on)) - func.julianday(
        func.min(Purchase.bought_on)
    )
    times = func.count(Purchase.bought_on.distinct())
    longest = 2.0 * span / (times - 1)
    query = (
        select(Purchase.customer_id)
        .outerjoin(Product, Product.id == Purchase.product_id)
        .where(
            Purchase.deleted_at.is_(None),
            Purchase.bought_on >= today - timedelta(days=_LONGEST),
            func.coalesce(Purchase.amount_minor, 1) > 0,
        )
        .group_by(Purchase.customer_id, Purchase.product_id, Purchase.product_name)
        .having(
            or_(
                and_(times >= 3, days <= 3 * longest),
                and_(times < 3, days <= 3 * func.max(Product.cycle_days)),
            )
        )
    )
    return set(session.scalars(query))


def _clocks(session: Session, customer_ids: set[UUID]) -> Iterable[ClockRow]:
    wanted = sorted(customer_ids)
    for start in range(0, len(wanted), 500):
        yield from _some_clocks(session, wanted[start : start + 500])


def _some_clocks(session: Session, customer_ids: list[UUID]) -> Iterable[ClockRow]:
    name = func.coalesce(Product.name, Purchase.product_name, "")
    query = (
        select(
            Purchase.customer_id,
            name.label("product"),
            Purchase.product_id,
            Purchase.bought_on,
            Purchase.amount_minor,
            Purchase.currency,
            Product.cycle_days,
            func.coalesce(func.nullif(Customer.short_name, ""), Customer.name).label("customer"),
        )
        .join(Customer, and_(Customer.id == Purchase.customer_id, Customer.deleted_at.is_(None)))
        .outerjoin(Product, Product.id == Purchase.product_id)
        .where(
            Purchase.customer_id.in_(customer_ids),
            Purchase.deleted_at.is_(None),
            func.coalesce(Purchase.amount_minor, 1) > 0,
        )
        .order_by(Purchase.customer_id, name, Purchase.bought_on, Purchase.id)
    )
    rows = session.execute(query).all()
    for (customer_id, product), group in groupby(rows, key=lambda row: (row[0], row[1])):
        bought = list(group)
        last = bought[-1]
        found = clock([row.bought_on for row in bought], last.cycle_days)
        if found is not None and product:
            yield ClockRow(
                customer_id=customer_id,
                customer=last.customer,
                product_id=last.product_id,
                product=product,
                clock=found,
                amount_minor=last.amount_minor,
                currency=last.currency,
            )
