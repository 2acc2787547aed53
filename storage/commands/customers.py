"""Making, changing and deleting customers; their status and tier, by hand and by rule."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.records import load
from storage.models import Customer, Writing
from storage.queries import customer_reviews
from storage.rules import tiers
from storage.rules.choices import CustomerStatus, PartyRole, Tier
from storage.rules.customers import moved_status
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.typed import trimmed


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
    """Move the statuses that time and purchases ask for; returns how many."""
    return move(session, customer_reviews.status_moves(session, today), {})


def review_tiers(session: Session, *, today: date) -> int:
    """Rank everybody who bought in the last twelve months; returns how many tiers moved."""
    return move(session, {}, customer_reviews.tier_moves(session, today))


def move(
    session: Session,
    statuses: Mapping[UUID, CustomerStatus],
    ranked: Mapping[UUID, Tier | None],
) -> int:
    """Carry out what a review found; what somebody set by hand meanwhile stays."""
    moved = 0
    for customer_id in {**statuses, **ranked}:
        customer = session.get(Customer, customer_id)
        if customer is None or customer.deleted_at is not None:
            continue
        status = statuses.get(customer_id)
        if status is not None and not customer.status_reason and customer.status != status:
            customer.status = status
            moved += 1
        tier = ranked.get(customer_id, customer.tier)
        if not customer.tier_by_hand and customer.tier != tier:
            customer.tier = tier
            moved += 1
    return moved


def bought(session: Session, customer_id: UUID, on: date, *, today: date) -> None:
    """A purchase makes a customer active, whatever was set by hand before."""
    customer = load(session, Customer, customer_id)
    now = CustomerStatus(customer.status or CustomerStatus.PROSPECT)
    wanted = moved_status(now, today=today, last_purchase_on=on)
    if wanted is CustomerStatus.ACTIVE and now is not wanted:
        customer.status = wanted
        customer.status_reason = None


def _named(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values with their texts trimmed; a company without a name is refused."""
    known = trimmed(values)
    if "name" in known and not known["name"]:
        raise RuleBroken("customer.no_name")
    return known
