"""What the server tells of changes that met, and of work that it could not accept."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from storage.models.base import Synced
from storage.models.customer import live_index
from storage.rules.kinds import Kind


class Conflict(Synced):
    """Two sides changed the same without seeing each other: what is kept, and the other value."""

    __tablename__ = Kind.CONFLICT
    __table_args__ = (Index(None, "about_id"), live_index("settled_at"))

    root_id: Mapped[UUID | None]
    about_kind: Mapped[str]
    about_id: Mapped[UUID]
    about_group: Mapped[str | None]
    base: Mapped[dict[str, Any] | None]
    kept: Mapped[dict[str, Any] | None]
    kept_by: Mapped[UUID | None]
    kept_at: Mapped[datetime | None]
    other: Mapped[dict[str, Any] | None]
    other_by: Mapped[UUID | None]
    other_at: Mapped[datetime | None]
    rule: Mapped[str | None]
    settled_at: Mapped[datetime | None]


class Refusal(Synced):
    """Work that the server could not accept, kept with the reason."""

    __tablename__ = Kind.REFUSAL
    __table_args__ = (Index(None, "about_id"), live_index("owner_id", "settled_at"))

    owner_id: Mapped[UUID | None]
    about_kind: Mapped[str]
    about_id: Mapped[UUID]
    reason: Mapped[str]
    operations: Mapped[list[Any] | None]
    decision: Mapped[str | None]
    settled_at: Mapped[datetime | None]
