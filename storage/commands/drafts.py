"""Keeping and dropping the drafts of forms: local rows that no sync ever sees."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Draft


def keep_draft(
    session: Session, form: str, key: str, payload: dict[str, Any], *, now: datetime
) -> None:
    """Remember what stands in a form now, in the place of what stood there before."""
    session.merge(Draft(form=form, key=key, payload=payload, at=now))


def drop_draft(session: Session, form: str, key: str = "") -> None:
    """Forget a draft; nothing happens if there is none."""
    found = session.get(Draft, (form, key))
    if found is not None:
        session.delete(found)


def drop_drafts_about(session: Session, records: Collection[UUID]) -> None:
    """Forget every draft of these records, or that names one: they left this laptop."""
    if not records:
        return
    names = {name for record in records for name in (record.hex, str(record))}
    for draft in session.scalars(select(Draft)):
        told = f"{draft.key} {draft.payload}"
        if any(name in told for name in names):
            session.delete(draft)
