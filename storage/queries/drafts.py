"""What was typed into a form and not saved yet."""

from typing import Any

from sqlalchemy.orm import Session

from storage.models import Draft


def draft(session: Session, form: str, key: str = "") -> dict[str, Any] | None:
    """The draft of a form about `key`, or None."""
    found = session.get(Draft, (form, key))
    return None if found is None else dict(found.payload)
