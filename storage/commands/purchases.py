"""What a customer bought, what is to be paid for it, and what came in."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.customers import bought
from storage.commands.records import load
from storage.models import Customer, Payment, Product
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.typed import trimmed


def record_purchase(
    session: Session, customer_id: UUID, values: Mapping[str, Any], *, today: date
) -> UUID:
    """Note a purchase; the customer is active from now on."""
    load(session, Customer, customer_id)
    known = _with_product(session, trimmed(values))
    if not known.get("product_name") and not known.get("amount_minor"):
        raise RuleBroken("purchase.empty")
    known.setdefault("bought_on", today)
    purchase_id = records.create(session, Kind.PURCHASE, {**known, "customer_id": customer_id})
    bought(session, customer_id, known["bought_on"], today=today)
    return purchase_id


def edit_purchase(session: Session, purchase_id: UUID, values: Mapping[str, Any]) -> None:
    """Change a purchase."""
    records.edit(session, Kind.PURCHASE, purchase_id, _with_product(session, trimmed(values)))


def delete_purchase(session: Session, purchase_id: UUID) -> None:
    """Take a purchase away; undo brings it back."""
    records.delete(session, Kind.PURCHASE, purchase_id)


def record_payment(session: Session, customer_id: UUID, values: Mapping[str, Any]) -> UUID:
    """Note money that is due, or came in."""
    load(session, Customer, customer_id)
    known = trimmed(values)
    if not known.get("amount_minor"):
        raise RuleBroken("payment.no_amount")
    return records.create(session, Kind.PAYMENT, {**known, "customer_id": customer_id})


def edit_payment(session: Session, payment_id: UUID, values: Mapping[str, Any]) -> None:
    """Change a payment."""
    records.edit(session, Kind.PAYMENT, payment_id, trimmed(values))


def receive_payment(session: Session, payment_id: UUID, *, on: date) -> None:
    """The money came in."""
    payment = load(session, Payment, payment_id)
    if payment.received_on is not None:
        raise RuleBroken("payment.already_received", on=payment.received_on)
    payment.received_on = on


def delete_payment(session: Session, payment_id: UUID) -> None:
    """Take a payment away; undo brings it back."""
    records.delete(session, Kind.PAYMENT, payment_id)


def _with_product(session: Session, values: dict[str, Any]) -> dict[str, Any]:
    """Tie a product's name to the product of exactly that name; a misspelt one is not guessed."""
    if name := values.get("product_name"):
        query = select(Product.id).where(Product.name == name, Product.deleted_at.is_(None))
        values["product_id"] = session.scalars(query).first()
    return values
