"""What the company decided for everybody, by name."""

from typing import Any

from sqlalchemy.orm import Session

from storage.models import CompanySetting
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind


def company_setting(session: Session, name: str, default: Any = None) -> Any:
    """The company's value, or `default` where it has not said anything."""
    found = session.get(CompanySetting, derived_id(Kind.COMPANY_SETTING, name))
    if found is None or found.deleted_at is not None or found.value is None:
        return default
    return found.value
