"""What is sold: products, purchases, payments, deals."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Synced
from storage.rules.kinds import Kind


class Product(Synced):
    """Something the company sells, with how often a customer usually buys it again."""

    __tablename__ = Kind.PRODUCT
    __table_args__ = (Index(None, "code"), Index(None, "name"))

    name: Mapped[str]
    code: Mapped[str | None]
    line: Mapped[str | None]
    unit: Mapped[str | None]
    price_minor: Mapped[int | None]
    currency: Mapped[str | None]
    cycle_days: Mapped[int | None]
    active: Mapped[bool | None]


class Purchase(Synced):
    """One line of what a customer bought."""

    __tablename__ = Kind.PURCHASE
    __table_args__ = (
        Index(None, "customer_id", "product_id", "bought_on"),
        Index(None, "bought_on"),
        Index(None, "order_no"),
    )

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    product_id: Mapped[UUID | None]
    product_name: Mapped[str | None]
    bought_on: Mapped[date]
    quantity: Mapped[float | None]
    unit: Mapped[str | None]
    amount_minor: Mapped[int | None]
    currency: Mapped[str | None]
    order_no: Mapped[str | None]
    note: Mapped[str | None]


class Payment(Synced):
    """Money that is due or was received (回款)."""

    __tablename__ = Kind.PAYMENT
    __table_args__ = (
        Index(None, "customer_id", "due_on"),
        Index(None, "received_on", "due_on"),
        Index(None, "invoice_no"),
    )

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    purchase_id: Mapped[UUID | None]
    due_on: Mapped[date | None]
    received_on: Mapped[date | None]
    amount_minor: Mapped[int | None]
    currency: Mapped[str | None]
    invoice_no: Mapped[str | None]
    note: Mapped[str | None]


class Deal(Synced):
    """A chance to sell (商机), somewhere in the five stages of the funnel."""

    __tablename__ = Kind.DEAL
    __table_args__ = (
        Index(None, "customer_id", "status"),
        Index(None, "status", "stage_since"),
        Index(None, "deal_no"),
    )

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    title: Mapped[str]
    deal_no: Mapped[str | None]
    stage: Mapped[str | None]
    stage_since: Mapped[date | None]
    status: Mapped[str | None]
    closed_on: Mapped[date | None]
    lost_reason: Mapped[str | None]
    winner: Mapped[str | None]
    product_id: Mapped[UUID | None]
    product_name: Mapped[str | None]
    amount_minor: Mapped[int | None]
    currency: Mapped[str | None]
    probability: Mapped[int | None]
    opened_on: Mapped[date | None]
    expected_on: Mapped[date | None]
    source: Mapped[str | None]
    owner_id: Mapped[UUID | None]
    owner_name: Mapped[str | None]
    note: Mapped[str | None]
