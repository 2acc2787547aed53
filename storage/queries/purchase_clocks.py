"""Who is due for repurchase: the purchase clocks of many customers at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from uuid import UUID

from sqlalchemy import and_, func, select, text
from sqlalchemy.orm import Session

from storage.models.customer import Customer
from storage.models.trade import Product, Purchase
from storage.rules.clocks import PURCHASES_NEEDED, Clock, clock

AHEAD_DAYS = 8
"""So early a coming purchase is worth a thought."""
_LONGEST = 1_100
"""A customer who has bought nothing for three years is no repurchase any more."""

# "+bought_on": reading the table from end to end is faster than by the index of days, row by row.
# The medians of all customers and products at once, without a row of it in Python: the two gaps
# in the middle, and whoever comes out of it is looked at again by the rule itself.
_CANDIDATES = text(
    """
    WITH bought AS (
        SELECT DISTINCT customer_id, coalesce(product_id, product_name) AS what,
            product_id, CAST(julianday(bought_on) AS INTEGER) AS day
        FROM purchase
        WHERE deleted_at IS NULL AND +bought_on >= :since AND coalesce(amount_minor, 1) > 0
    ),
    gaps AS (
        SELECT customer_id, what, product_id, day,
            day - lag(day) OVER (PARTITION BY customer_id, what ORDER BY day) AS gap
        FROM bought
    ),
    ranked AS (
        SELECT customer_id, what, product_id, gap,
            max(day) OVER both AS last, count(*) OVER both AS times,
            row_number() OVER (PARTITION BY customer_id, what ORDER BY gap) AS place
        FROM gaps
        WINDOW both AS (PARTITION BY customer_id, what)
    ),
    clocks AS (
        SELECT r.customer_id, r.last,
            CASE WHEN r.times >= :needed THEN min(r.gap) ELSE max(p.cycle_days) END AS low,
            CASE WHEN r.times >= :needed THEN max(r.gap) ELSE max(p.cycle_days) END AS high
        FROM ranked r LEFT JOIN product p ON p.id = r.product_id
        WHERE (r.times >= :needed AND r.place IN (1 + r.times / 2, 2 + (r.times - 1) / 2))
            OR (r.times < :needed AND r.place = 1)
        GROUP BY r.customer_id, r.what
    )
    SELECT customer_id FROM clocks, (SELECT CAST(julianday(:today) AS INTEGER) AS today)
    WHERE low IS NOT NULL
        AND last + low <= today + :ahead + 1 AND today <= last + 3 * high + 3
        AND (:owner IS NULL
            OR EXISTS (
                SELECT 1 FROM customer c
                WHERE c.id = customer_id AND coalesce(c.owner_id, :owner) = :owner)
            OR EXISTS (
                SELECT 1 FROM assist a
                WHERE a.customer_id = clocks.customer_id AND a.helper_id = :owner
                    AND a.until >= :today AND a.deleted_at IS NULL))
    ORDER BY last + low
    LIMIT :limit
    """
)


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
    session: Session,
    today: date,
    *,
    owner: UUID | None = None,
    ahead: int = AHEAD_DAYS,
    limit: int = 50,
) -> list[ClockRow]:
    """The clocks that are due or soon will be, the latest first; lapsed ones are left out.

    Those of the customers that `owner` visits himself; of everybody's where it is None.
    """
    asked = {
        "today": today.isoformat(),
        "since": (today - timedelta(days=_LONGEST)).isoformat(),
        "ahead": ahead,
        "needed": PURCHASES_NEEDED,
        "limit": 2 * limit,
        "owner": owner.bytes if owner is not None else None,
    }
    candidates = {UUID(bytes=row[0]) for row in session.execute(_CANDIDATES, asked)}
    soon = [
        row
        for row in _clocks(session, candidates)
        if row.clock.days_late(today) >= -ahead and not row.clock.lapsed(today)
    ]
    soon.sort(key=lambda row: (row.clock.next_due, row.customer, row.product))
    return soon[:limit]


def of_customers(session: Session, customer_ids: Iterable[UUID]) -> list[ClockRow]:
    """The clocks of these customers."""
    return list(_clocks(session, set(customer_ids)))


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
