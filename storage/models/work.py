"""A rep's own work (tasks, targets, reports, notes to be sorted), and the company's notes."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from storage.models.base import Synced
from storage.models.customer import live_index
from storage.rules.kinds import Kind


class Task(Synced):
    """Something its owner means to do by a day, most often the next step of a visit."""

    __tablename__ = Kind.TASK
    __table_args__ = (
        live_index("owner_id", "done_at", "due_on"),
        live_index("customer_id", "done_at"),
    )

    owner_id: Mapped[UUID | None]
    customer_id: Mapped[UUID | None]
    text: Mapped[str]
    due_on: Mapped[date | None]
    remind_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    visit_id: Mapped[UUID | None]


class Target(Synced):
    """A rep's target for one month and the ladder from it to today's calls."""

    __tablename__ = Kind.TARGET
    __table_args__ = (Index(None, "owner_id", "month"),)

    owner_id: Mapped[UUID | None]
    month: Mapped[str]
    amount_minor: Mapped[int | None]
    currency: Mapped[str | None]
    average_deal_minor: Mapped[int | None]
    prospects_per_deal: Mapped[int | None]
    calls_per_prospect: Mapped[int | None]
    working_days: Mapped[int | None]
    calls: Mapped[int | None]
    note: Mapped[str | None]


class DailyReport(Synced):
    """A rep's report on one day, in its four blocks (B.2)."""

    __tablename__ = Kind.DAILY_REPORT
    __table_args__ = (Index(None, "owner_id", "on"),)

    owner_id: Mapped[UUID | None]
    on: Mapped[date]
    progress: Mapped[list[Any] | None]
    problems: Mapped[list[Any] | None]
    resources: Mapped[list[Any] | None]
    improvements: Mapped[list[Any] | None]
    typed: Mapped[int | None]
    submitted_at: Mapped[datetime | None]


class LooseNote(Synced):
    """Text that could not be placed without guessing (待整理); it waits to be sorted."""

    __tablename__ = Kind.LOOSE_NOTE
    __table_args__ = (live_index("owner_id", "sorted_at"),)

    owner_id: Mapped[UUID | None]
    text: Mapped[str]
    on: Mapped[date | None]
    customer_id: Mapped[UUID | None]
    visit_id: Mapped[UUID | None]
    about: Mapped[dict[str, Any] | None]
    sorted_at: Mapped[datetime | None]


class FieldDef(Synced):
    """A field that the company added to a kind of record (F.7)."""

    __tablename__ = Kind.FIELD_DEF

    for_kind: Mapped[str]
    key: Mapped[str]
    label_en: Mapped[str | None]
    label_zh: Mapped[str | None]
    type: Mapped[str]
    options: Mapped[list[Any] | None]
    required_for_tier: Mapped[list[Any] | None]
    position: Mapped[int | None]
    retired: Mapped[bool | None]


class ExportNote(Synced):
    """That somebody exported data: what, how many rows, when."""

    __tablename__ = Kind.EXPORT_NOTE

    owner_id: Mapped[UUID | None]
    at: Mapped[datetime]
    what: Mapped[str]
    rows: Mapped[int | None]
    format: Mapped[str]
    with_sensitive: Mapped[bool | None]
