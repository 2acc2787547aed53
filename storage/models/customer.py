"""Customers, the people there, and the web of companies around them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Synced
from storage.rules.kinds import Kind


def live_index(*columns: str) -> Index:
    """An index over the records that are not deleted."""
    return Index(None, *columns, sqlite_where=text("deleted_at IS NULL"))


def known_index(column: str) -> Index:
    """An index over the records where this column says something."""
    return Index(None, column, sqlite_where=text(f"{column} IS NOT NULL"))


class Customer(Synced):
    """A company dealt with (往来单位), in most cases a customer.

    The last columns are derived from other records by the writer and never travel.
    """

    __tablename__ = Kind.CUSTOMER
    __table_args__ = (
        live_index("sort_key", "id"),
        live_index("status", "sort_key", "id"),
        live_index("tier", "sort_key", "id"),
        live_index("city", "sort_key", "id"),
        live_index("province", "sort_key", "id"),
        live_index("last_visit_at", "id"),
        live_index("next_on", "id"),
        live_index("open_deals_minor", "id"),
        live_index("answers_known", "id"),
        live_index("revenue_12m_minor", "id"),
        Index(None, "name_key"),
        *(known_index(name) for name in ("customer_code", "tax_id", "phone")),
    )

    name: Mapped[str]
    short_name: Mapped[str | None]
    customer_code: Mapped[str | None]
    tax_id: Mapped[str | None]
    status: Mapped[str | None]
    status_reason: Mapped[str | None]
    party_roles: Mapped[list[Any] | None]
    industry: Mapped[str | None]
    country: Mapped[str | None]
    province: Mapped[str | None]
    city: Mapped[str | None]
    county: Mapped[str | None]
    address: Mapped[str | None]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    phone: Mapped[str | None]
    email: Mapped[str | None]
    visiting_hours: Mapped[list[Any] | None]
    website: Mapped[str | None]
    turnover_band: Mapped[str | None]
    employees_band: Mapped[str | None]
    founded_on: Mapped[str | None]
    tier: Mapped[str | None]
    tier_by_hand: Mapped[bool | None]
    tier_reason: Mapped[str | None]
    source: Mapped[str | None]
    shareholders: Mapped[list[Any] | None]
    scale: Mapped[str | None]
    org_structure: Mapped[str | None]
    decision_background: Mapped[str | None]
    note: Mapped[str | None]
    owner_id: Mapped[UUID | None]
    owner_since: Mapped[date | None]
    previous_owner: Mapped[str | None]
    custom: Mapped[dict[str, Any] | None]

    sort_key: Mapped[str] = mapped_column(default="")
    name_key: Mapped[str] = mapped_column(default="")
    last_visit_at: Mapped[datetime | None]
    next_on: Mapped[date | None]
    open_deals_minor: Mapped[int] = mapped_column(default=0)
    answers_known: Mapped[int] = mapped_column(default=0)
    revenue_12m_minor: Mapped[int] = mapped_column(default=0)


class Contact(Synced):
    """A person at a customer."""

    __tablename__ = Kind.CONTACT
    __table_args__ = (Index(None, "customer_id", "sort_key"),)

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    name: Mapped[str]
    gender: Mapped[str | None]
    title: Mapped[str | None]
    department: Mapped[str | None]
    phones: Mapped[list[Any] | None]
    emails: Mapped[list[Any] | None]
    wechat: Mapped[str | None]
    birthday: Mapped[str | None]
    birthday_lunar: Mapped[bool | None]
    family: Mapped[list[Any] | None]
    hobbies: Mapped[str | None]
    work_history: Mapped[str | None]
    decision_power: Mapped[str | None]
    attitude: Mapped[str | None]
    address: Mapped[str | None]
    note: Mapped[str | None]
    custom: Mapped[dict[str, Any] | None]

    sort_key: Mapped[str] = mapped_column(default="")
    last_met_at: Mapped[datetime | None]


class Link(Synced):
    """What another company is to a customer: supplier, buyer, peer, parent …"""

    __tablename__ = Kind.LINK
    __table_args__ = (Index(None, "customer_id"), Index(None, "other_id"))

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    other_id: Mapped[UUID | None]
    other_name: Mapped[str]
    type: Mapped[str]
    strength: Mapped[int | None]
    since: Mapped[str | None]
    source_visit_id: Mapped[UUID | None]
    note: Mapped[str | None]
