"""Trips from plan to review, what is learned from them, and customers lent to a colleague."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Synced
from storage.models.customer import live_index
from storage.rules.choices import TripStatus
from storage.rules.kinds import Kind
from storage.rules.trips import Mover, check_move


class Trip(Synced):
    """A business trip (出差), from the plan to the review."""

    __tablename__ = Kind.TRIP
    __table_args__ = (
        live_index("owner_id", "starts_on"),
        live_index("status", "ends_on"),
    )

    owner_id: Mapped[UUID | None]
    title: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    zone: Mapped[str]
    from_place: Mapped[dict[str, Any] | None]
    cities: Mapped[list[Any] | None]
    purpose: Mapped[str | None]
    goals: Mapped[list[Any] | None]
    budget: Mapped[list[Any] | None]
    limit_minor: Mapped[int | None]
    currency: Mapped[str | None]
    companions: Mapped[list[Any] | None]
    status: Mapped[str]
    status_at: Mapped[datetime | None]
    status_by: Mapped[UUID | None]
    status_note: Mapped[str | None]
    note: Mapped[str | None]

    def refuse_change(self, before: Mapping[str, Any], author: UUID) -> None:
        """A trip moves only as the table of its life allows (`rules.trips`)."""
        if "status" in before:
            mover = Mover.OWNER if author == self.owner_id else Mover.MANAGER
            check_move(TripStatus(before["status"]), TripStatus(self.status), mover)


class Stop(Synced):
    """One customer on one day of a trip, with a copy of what came of it."""

    __tablename__ = Kind.STOP
    __table_args__ = (
        live_index("trip_id", "on", "position"),
        live_index("visit_id"),
        live_index("customer_id"),
    )

    owner_id: Mapped[UUID | None]
    trip_id: Mapped[UUID]
    customer_id: Mapped[UUID | None]
    customer_name: Mapped[str]
    city: Mapped[str | None]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    approximate: Mapped[bool | None]
    visit_id: Mapped[UUID | None]
    on: Mapped[date | None]
    position: Mapped[int | None]
    starts_minute: Mapped[int | None]
    fixed: Mapped[bool | None]
    minutes: Mapped[int | None]
    purpose: Mapped[str | None]
    reasons: Mapped[list[Any] | None]
    unplanned: Mapped[bool | None]
    status: Mapped[str]
    result: Mapped[str | None]
    not_visited: Mapped[str | None]
    not_visited_note: Mapped[str | None]


class Leg(Synced):
    """One ride between two places of a trip."""

    __tablename__ = Kind.LEG
    __table_args__ = (live_index("trip_id", "on"),)

    owner_id: Mapped[UUID | None]
    trip_id: Mapped[UUID]
    mode: Mapped[str]
    number: Mapped[str | None]
    on: Mapped[date | None]
    departs_minute: Mapped[int | None]
    arrives_minute: Mapped[int | None]
    from_name: Mapped[str | None]
    to_name: Mapped[str | None]
    amount_minor: Mapped[int | None]
    currency: Mapped[str | None]
    invoice_no: Mapped[str | None]
    note: Mapped[str | None]


class Stay(Synced):
    """Nights in a hotel on a trip."""

    __tablename__ = Kind.STAY
    __table_args__ = (live_index("trip_id", "on"),)

    owner_id: Mapped[UUID | None]
    trip_id: Mapped[UUID]
    on: Mapped[date | None]
    nights: Mapped[int | None]
    name: Mapped[str | None]
    city: Mapped[str | None]
    amount_minor: Mapped[int | None]
    currency: Mapped[str | None]
    invoice_no: Mapped[str | None]


class Expense(Synced):
    """Money spent, on a trip or without one (C.8)."""

    __tablename__ = Kind.EXPENSE
    __table_args__ = (
        live_index("trip_id"),
        live_index("owner_id", "on"),
    )

    owner_id: Mapped[UUID | None]
    trip_id: Mapped[UUID | None]
    category: Mapped[str]
    on: Mapped[date]
    amount_minor: Mapped[int | None]
    currency: Mapped[str | None]
    invoice_no: Mapped[str | None]
    visit_id: Mapped[UUID | None]
    note: Mapped[str | None]


class Summary(Synced):
    """What a trip came to: drafted from the log, with the rep's own sentences (C.2)."""

    __tablename__ = Kind.SUMMARY
    __table_args__ = (live_index("trip_id"),)

    owner_id: Mapped[UUID | None]
    trip_id: Mapped[UUID]
    headline: Mapped[str | None]
    headline_own: Mapped[bool | None]
    lines: Mapped[list[Any] | None]
    figures: Mapped[dict[str, Any] | None]
    submitted_at: Mapped[datetime | None]


class Review(Synced):
    """What is learned from a trip (复盘, C.3)."""

    __tablename__ = Kind.REVIEW
    __table_args__ = (
        live_index("trip_id"),
        live_index("owner_id", "submitted_at"),
    )

    owner_id: Mapped[UUID | None]
    trip_id: Mapped[UUID]
    goals: Mapped[list[Any] | None]
    keep: Mapped[str | None]
    stop: Mapped[str | None]
    start: Mapped[str | None]
    rule: Mapped[str | None]
    rule_tags: Mapped[list[Any] | None]
    lesson_id: Mapped[UUID | None]
    submitted_at: Mapped[datetime | None]


class Cause(Synced):
    """Why goal and actual differ; its code makes a second time visible."""

    __tablename__ = Kind.CAUSE
    __table_args__ = (
        live_index("code", "on"),
        live_index("review_id"),
        live_index("trip_id"),
    )

    owner_id: Mapped[UUID | None]
    trip_id: Mapped[UUID]
    review_id: Mapped[UUID | None]
    code: Mapped[str]
    text: Mapped[str | None]
    customer_id: Mapped[UUID | None]
    customer_name: Mapped[str | None]
    on: Mapped[date | None]
    countermeasure: Mapped[str | None]
    done: Mapped[str | None]
    done_note: Mapped[str | None]
    earlier_id: Mapped[UUID | None]


class Lesson(Synced):
    """A rule learned, with its proof, for all (B.7)."""

    __tablename__ = Kind.LESSON
    __table_args__ = (
        live_index("status"),
        live_index("review_id"),
    )

    owner_id: Mapped[UUID | None]
    rule: Mapped[str]
    tags: Mapped[list[Any] | None]
    context: Mapped[str | None]
    evidence: Mapped[list[Any] | None]
    review_id: Mapped[UUID | None]
    status: Mapped[str]


class LessonUse(Synced):
    """That a lesson stood in a brief and was used."""

    __tablename__ = Kind.LESSON_USE
    __table_args__ = (live_index("lesson_id"),)

    owner_id: Mapped[UUID | None]
    lesson_id: Mapped[UUID]
    visit_id: Mapped[UUID | None]
    on: Mapped[date]
    helped: Mapped[bool | None]


class Assist(Synced):
    """A customer opened to a colleague until a day (C.9)."""

    __tablename__ = Kind.ASSIST
    __table_args__ = (
        live_index("customer_id"),
        live_index("helper_id", "until"),
    )

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customer.id"))
    owner_id: Mapped[UUID | None]
    helper_id: Mapped[UUID]
    starts_on: Mapped[date | None]
    until: Mapped[date]
    reason: Mapped[str | None]
    outcome: Mapped[str | None]
