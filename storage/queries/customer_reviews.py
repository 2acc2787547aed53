"""Whose status or tier time and purchases have moved; found without holding anybody's save up.

With an `owner` only that person's customers count: the laptops of others who see them would rank
them among other customers, and some may not change them at all.
"""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select, true
from sqlalchemy.orm import Session

from storage.models import Customer, Purchase
from storage.rules import tiers
from storage.rules.choices import CustomerStatus, Tier
from storage.rules.customers import moved_status

YEAR = timedelta(days=365)


def status_moves(
    session: Session, today: date, *, owner: UUID | None = None
) -> dict[UUID, CustomerStatus]:
    """The statuses that the facts ask for; what was set by hand, with a reason, is left alone."""
    last = (
        select(Purchase.customer_id, func.max(Purchase.bought_on).label("bought_on"))
        .where(Purchase.deleted_at.is_(None), Purchase.bought_on <= today)
        .group_by(Purchase.customer_id)
        .subquery()
    )
    query = (
        select(Customer.id, Customer.status, last.c.bought_on)
        .join(last, last.c.customer_id == Customer.id)
        .where(
            Customer.deleted_at.is_(None),
            _of(owner),
            or_(Customer.status_reason.is_(None), Customer.status_reason == ""),
        )
    )
    moves: dict[UUID, CustomerStatus] = {}
    for customer_id, status, bought_on in session.execute(query):
        now = CustomerStatus(status or CustomerStatus.PROSPECT)
        wanted = moved_status(now, today=today, last_purchase_on=bought_on)
        if wanted is not now:
            moves[customer_id] = wanted
    return moves


def tier_moves(
    session: Session, today: date, *, owner: UUID | None = None
) -> dict[UUID, Tier | None]:
    """The tiers of all who bought in the last twelve months (F.6), as far as they are others."""
    bought = (
        select(Purchase.customer_id, func.sum(Purchase.amount_minor))
        .join(Customer, Customer.id == Purchase.customer_id)
        .where(
            Purchase.bought_on > today - YEAR,
            Purchase.bought_on <= today,
            Purchase.deleted_at.is_(None),
            Customer.deleted_at.is_(None),
            _of(owner),
        )
        .group_by(Purchase.customer_id)
        .having(func.sum(Purchase.amount_minor) > 0)
    )
    revenues = [(customer_id, revenue or 0) for customer_id, revenue in session.execute(bought)]
    wanted = {one.key: one.tier for one in tiers.ranking(revenues)}
    known = select(Customer.id, Customer.tier, Customer.tier_by_hand).where(
        Customer.deleted_at.is_(None),
        _of(owner),
        or_(
            Customer.tier.is_not(None),
            Customer.id.in_(bought.with_only_columns(Purchase.customer_id)),
        ),
    )
    return {
        customer_id: wanted.get(customer_id)
        for customer_id, tier, by_hand in session.execute(known)
        if not by_hand and wanted.get(customer_id) != tier
    }


def _of(owner: UUID | None) -> ColumnElement[bool]:
    return true() if owner is None else Customer.owner_id == owner
