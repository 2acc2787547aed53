"""Making, changing and deleting customers; their status and tier, by hand and by rule."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.records import load
from storage.models import Customer, Purchase, Writing
from storage.rules import tiers
from storage.rules.choices import CustomerStatus, PartyRole, Tier
from storage.rules.customers import moved_status
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.typed import trimmed

YEAR = timedelta(days=365)


def create_customer(session: Session, values: Mapping[str, Any]) -> UUID:
    """Take a company into the book; it is a prospect and mine unless `values` say otherwise."""
    defaults = {
        "status": CustomerStatus.PROSPECT.value,
        "party_roles": [PartyRole.CUSTOMER.value],
        "owner_id": Writing.of(session).author,
    }
    return records.create(session, Kind.CUSTOMER, defaults | _named(values))


def edit_customer(session: Session, customer_id: UUID, values: Mapping[str, Any]) -> None:
    """Change what is known of a company."""
    records.edit(session, Kind.CUSTOMER, customer_id, _named(values))


def delete_customer(session: Session, customer_id: UUID) -> None:
    """Take a company off the lists; undo brings it back with everything about it."""
    records.delete(session, Kind.CUSTOMER, customer_id)


def set_status(
    session: Session, customer_id: UUID, status: CustomerStatus, reason: str = ""
) -> None:
    """Set a status by hand; one with a reason stays until the next purchase."""
    customer = load(session, Customer, customer_id)
    customer.status = status
    customer.status_reason = reason.strip() or None


def set_tier(session: Session, customer_id: UUID, tier: Tier | None, reason: str = "") -> None:
    """Set a tier by hand, with the reason; None gives it back to the computation."""
    tiers.check_override(tier, reason)
    customer = load(session, Customer, customer_id)
    customer.tier = tier
    customer.tier_by_hand = tier is not None
    customer.tier_reason = reason.strip() if tier is not None else None


def review_statuses(session: Session, *, today: date) -> int:
    """Move the statuses that the facts ask for; returns how many.

    What somebody set by hand, with a reason, is left alone.
    """
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
            or_(Customer.status_reason.is_(None), Customer.status_reason == ""),
        )
    )
    moved = 0
    for customer_id, status, bought_on in session.execute(query).all():
        now = CustomerStatus(status or CustomerStatus.PROSPECT)
        wanted = moved_status(now, today=today, last_purchase_on=bought_on)
        if wanted is not now:
            load(session, Customer, customer_id).status = wanted
            moved += 1
    return moved


def review_tiers(session: Session, *, today: date) -> int:
    """Rank everybody who bought in the last twelve months (F.6); returns how many tiers moved."""
    query = (
        select(Purchase.customer_id, func.sum(Purchase.amount_minor))
        .join(Customer, Customer.id == Purchase.customer_id)
        .where(
            Purchase.bought_on > today - YEAR,
            Purchase.bought_on <= today,
            Purchase.deleted_at.is_(None),
            Customer.deleted_at.is_(None),
        )
        .group_by(Purchase.customer_id)
        .having(func.sum(Purchase.amount_minor) > 0)
    )
    revenues = [(customer_id, revenue or 0) for customer_id, revenue in session.execute(query)]
    ranked = tiers.ranking(revenues)
    wanted: dict[UUID, Tier | None] = {one.key: one.tier for one in ranked}
    known = select(Customer.id, Customer.tier).where(
        Customer.deleted_at.is_(None),
        Customer.tier.is_not(None),
        Customer.tier_by_hand.is_not(True),
    )
    for customer_id, _ in session.execute(known):
        wanted.setdefault(customer_id, None)
    return sum(_move_tier(session, customer_id, tier) for customer_id, tier in wanted.items())


def bought(session: Session, customer_id: UUID, on: date, *, today: date) -> None:
    """A purchase makes a customer active, whatever was set by hand before."""
    customer = load(session, Customer, customer_id)
    now = CustomerStatus(customer.status or CustomerStatus.PROSPECT)
    wanted = moved_status(now, today=today, last_purchase_on=on)
    if wanted is CustomerStatus.ACTIVE and now is not wanted:
        customer.status = wanted
        customer.status_reason = None


def _move_tier(session: Session, customer_id: UUID, tier: Tier | None) -> bool:
    customer = load(session, Customer, customer_id)
    if customer.tier_by_hand or customer.tier == tier:
        return False
    customer.tier = tier
    return True


def _named(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values with their texts trimmed; a company without a name is refused."""
    known = trimmed(values)
    if "name" in known and not known["name"]:
        raise RuleBroken("customer.no_name")
    return known
