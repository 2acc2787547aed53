"""What a customer bought and paid, the sums of it, and the rhythm of each product."""

from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median_low
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.orm import Session

from storage.models import Customer, Payment, Product, Purchase
from storage.rules.clocks import clock
from storage.rules.story_facts import Rhythm
from storage.rules.text import fold

YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class PurchaseRow:
    """One line of what was bought."""

    id: UUID
    product: str
    bought_on: date
    quantity: float | None
    unit: str
    amount_minor: int | None
    currency: str
    order_no: str


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """Money that is due or was received."""

    id: UUID
    due_on: date | None
    received_on: date | None
    amount_minor: int | None
    currency: str
    invoice_no: str

    def days_overdue(self, today: date) -> int:
        """How late it is, or was; 0 for what is not due yet, was paid in time or has no date."""
        if self.due_on is None:
            return 0
        return max(0, ((self.received_on or today) - self.due_on).days)


@dataclass(frozen=True, slots=True)
class Total:
    """A sum in one currency, of how many records, and the first day among them."""

    currency: str
    amount_minor: int
    records: int
    since: date


def of_customer(
    session: Session, customer_id: UUID, after: PurchaseRow | None = None, limit: int = 100
) -> list[PurchaseRow]:
    """What a customer bought, the latest first."""
    query = (
        select(Purchase, Product.name)
        .join(Customer, Customer.id == Purchase.customer_id)
        .outerjoin(Product, Product.id == Purchase.product_id)
        .where(
            Purchase.customer_id == customer_id,
            Purchase.deleted_at.is_(None),
            Customer.deleted_at.is_(None),
        )
        .order_by(Purchase.bought_on.desc(), Purchase.id.desc())
        .limit(limit)
    )
    if after is not None:
        query = query.where(tuple_(Purchase.bought_on, Purchase.id) < (after.bought_on, after.id))
    return [_purchase(row, product or "") for row, product in session.execute(query)]


def payments(session: Session, customer_id: UUID, limit: int = 200) -> list[PaymentRow]:
    """What a customer owes, the longest due first, then what it paid, the latest first."""
    query = (
        _live_payments(customer_id)
        .order_by(
            Payment.received_on.is_not(None),
            Payment.received_on.desc(),
            Payment.due_on,
            Payment.id,
        )
        .limit(limit)
    )
    return [_payment(row) for row in session.scalars(query)]


def bought_since(session: Session, customer_id: UUID, since: date) -> list[Total]:
    """What was bought after `since`, a sum for each currency, the largest first."""
    query = (
        select(
            func.coalesce(Purchase.currency, ""),
            func.coalesce(func.sum(Purchase.amount_minor), 0),
            func.count(),
            func.min(Purchase.bought_on),
        )
        .where(
            Purchase.customer_id == customer_id,
            Purchase.bought_on > since,
            Purchase.deleted_at.is_(None),
        )
        .group_by(func.coalesce(Purchase.currency, ""))
    )
    return _totals(session, query)


def overdue(session: Session, customer_id: UUID, today: date) -> list[Total]:
    """What should have been paid by now, a sum for each currency, the largest first."""
    query = (
        _live_payments(customer_id)
        .with_only_columns(
            func.coalesce(Payment.currency, ""),
            func.coalesce(func.sum(Payment.amount_minor), 0),
            func.count(),
            func.min(Payment.due_on),
        )
        .where(Payment.received_on.is_(None), Payment.due_on < today)
        .group_by(func.coalesce(Payment.currency, ""))
    )
    return _totals(session, query)


def last_bought_on(session: Session, customer_id: UUID) -> date | None:
    """The day of the last purchase."""
    query = select(func.max(Purchase.bought_on)).where(
        Purchase.customer_id == customer_id, Purchase.deleted_at.is_(None)
    )
    return session.scalar(query)


def rhythms(session: Session, customer_id: UUID) -> list[Rhythm]:
    """The purchase clock of each product that tells one, and what a purchase usually costs."""
    query = (
        select(
            Purchase.product_id,
            func.coalesce(Product.name, Purchase.product_name, ""),
            Product.cycle_days,
            Purchase.bought_on,
            Purchase.amount_minor,
            Purchase.currency,
        )
        .outerjoin(Product, Product.id == Purchase.product_id)
        .where(Purchase.customer_id == customer_id, Purchase.deleted_at.is_(None))
        .order_by(Purchase.bought_on)
    )
    lines: dict[object, list[tuple[str, int | None, date, int | None, str]]] = {}
    for product_id, name, cycle, bought_on, amount, currency in session.execute(query):
        if name:
            line = (name, cycle, bought_on, amount, currency or "")
            lines.setdefault(product_id or fold(name), []).append(line)
    found = (_rhythm(bought) for bought in lines.values())
    return [rhythm for rhythm in found if rhythm is not None]


def _rhythm(bought: list[tuple[str, int | None, date, int | None, str]]) -> Rhythm | None:
    name, cycle_days, _, _, currency = bought[-1]
    ticking = clock((line[2] for line in bought), cycle_days)
    if ticking is None:
        return None
    amounts = [line[3] for line in bought if line[3] and line[4] == currency]
    return Rhythm(name, ticking, median_low(amounts) if amounts else 0, currency)


def _live_payments(customer_id: UUID) -> Select[Payment]:
    return (
        select(Payment)
        .join(Customer, Customer.id == Payment.customer_id)
        .where(
            Payment.customer_id == customer_id,
            Payment.deleted_at.is_(None),
            Customer.deleted_at.is_(None),
        )
    )


def _totals(session: Session, query: Select[str, Any, int, Any]) -> list[Total]:
    totals = [Total(*row) for row in session.execute(query)]
    return sorted(totals, key=lambda one: -one.amount_minor)


def _purchase(row: Purchase, product: str) -> PurchaseRow:
    return PurchaseRow(
        id=row.id,
        product=row.product_name or product,
        bought_on=row.bought_on,
        quantity=row.quantity,
        unit=row.unit or "",
        amount_minor=row.amount_minor,
        currency=row.currency or "",
        order_no=row.order_no or "",
    )


def _payment(row: Payment) -> PaymentRow:
    return PaymentRow(
        id=row.id,
        due_on=row.due_on,
        received_on=row.received_on,
        amount_minor=row.amount_minor,
        currency=row.currency or "",
        invoice_no=row.invoice_no or "",
    )
