"""One record as plain values, for the form that edits it."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from storage.models import MODELS
from storage.rules.kinds import KINDS, Kind


def values(session: Session, kind: Kind, record_id: UUID) -> dict[str, Any] | None:
    """The fields of a live record that travel, or None if there is none (any more)."""
    record = session.get(MODELS[kind], record_id)
    if record is None or record.deleted_at is not None:
        return None
    return {field.name: getattr(record, field.name) for field in KINDS[kind].travelling()}
