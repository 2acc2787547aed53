"""Visits and every other contact with a customer, and what stays of them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Synced
from storage.models.customer import live_index
from storage.rules.kinds import Kind


class Visit(Synced):
    """One visit to a customer (拜访): planned, done, or not done with the reason."""

    __tablename__ = Kind.VISIT
    __table_args__ = (
        Index(None, "customer_id", "started_at"),
        live_index("owner_id", "status", "planned_at"),
        live_index("owner_id", "started_at", "id"),
        live_index("status", "planned_at"),
        Index("ix_visit_trip_id", "trip_id", sqlite_where=text("trip_id IS NOT NULL")),
    )

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    owner_id: Mapped[UUID | None]
    trip_id: Mapped[UUID | None]
    contact_ids: Mapped[list[Any] | None]
    status: Mapped[str]
    was_planned: Mapped[bool | None]
    planned_at: Mapped[datetime | None]
    planned_minutes: Mapped[int | None]
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    zone: Mapped[str]
    not_visited: Mapped[str | None]
    not_visited_note: Mapped[str | None]
    purpose: Mapped[str | None]
    topics: Mapped[list[Any] | None]
    product_talk: Mapped[list[Any] | None]
    reaction: Mapped[int | None]
    reaction_quote: Mapped[str | None]
    demo_done: Mapped[bool | None]
    demo_product: Mapped[str | None]
    continue_how: Mapped[str | None]
    next_step: Mapped[str | None]
    next_on: Mapped[date | None]
    effective: Mapped[bool | None]
    problem: Mapped[str | None]
    note: Mapped[str | None]


class Interaction(Synced):
    """Any contact with a customer that is not a visit: call, message, demo, quote, service …"""

    __tablename__ = Kind.INTERACTION
    __table_args__ = (
        Index(None, "customer_id", "at"),
        live_index("owner_id", "channel", "at", "effective"),
    )

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    owner_id: Mapped[UUID | None]
    contact_ids: Mapped[list[Any] | None]
    channel: Mapped[str]
    direction: Mapped[str | None]
    at: Mapped[datetime]
    zone: Mapped[str]
    minutes: Mapped[int | None]
    result: Mapped[str | None]
    effective: Mapped[bool | None]
    note: Mapped[str | None]


class Answer(Synced):
    """A standing answer (客户十三问) of a customer; its id is derived from what it is about."""

    __tablename__ = Kind.ANSWER
    __table_args__ = (Index(None, "customer_id", "question"),)

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    question: Mapped[str]
    contact_id: Mapped[UUID | None]
    subject: Mapped[str | None]
    text: Mapped[str | None]
    value: Mapped[dict[str, Any] | None]
    answered_on: Mapped[date | None]
    visit_id: Mapped[UUID | None]
    said_by: Mapped[str | None]
    confirmed_on: Mapped[date | None]
    confirmed_count: Mapped[int | None]


class Promise(Synced):
    """Something promised to a customer or by one (承诺): who owes whom, what, by when."""

    __tablename__ = Kind.PROMISE
    __table_args__ = (
        Index(None, "customer_id", "status"),
        live_index("owner_id", "status", "due_on"),
    )

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    owner_id: Mapped[UUID | None]
    contact_id: Mapped[UUID | None]
    promised_by: Mapped[str]
    text: Mapped[str]
    due_on: Mapped[date | None]
    made_on: Mapped[date | None]
    visit_id: Mapped[UUID | None]
    status: Mapped[str | None]
    settled_on: Mapped[date | None]
