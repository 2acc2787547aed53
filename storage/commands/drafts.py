"""Keeping and dropping the drafts of forms: local rows that no sync ever sees."""

from datetime import datetime
from typing import Any

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
