"""What the company decided for everybody, by name."""

from typing import Any

from sqlalchemy.orm import Session

from storage.models import CompanySetting
from storage.rules.choices import Role
from storage.rules.company_settings import CUSTOMER_MINUTES, LEASE_DAYS, Decisions, whole
from storage.rules.exporting import ROWS_DECIDED, most_rows
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.trips import APPROVAL_SETTING


def company_setting(session: Session, name: str, default: Any = None) -> Any:
    """The company's value, or `default` where it has not said anything."""
    found = session.get(CompanySetting, derived_id(Kind.COMPANY_SETTING, name))
    if found is None or found.deleted_at is not None or found.value is None:
        return default
    return found.value


def decisions(session: Session) -> Decisions:
    """All that the company decided; where it did not, what is usual."""
    usual = Decisions()
    return Decisions(
        bool(company_setting(session, APPROVAL_SETTING, usual.approval)),
        customer_minutes(session),
        whole(LEASE_DAYS, company_setting(session, LEASE_DAYS), usual.lease_days),
        most_rows(Role.REP, company_setting(session, ROWS_DECIDED)),
    )


def customer_minutes(session: Session) -> int:
    """How much of a working day is for customers: the capacity that plans are measured by."""
    said = company_setting(session, CUSTOMER_MINUTES)
    return whole(CUSTOMER_MINUTES, said, Decisions().customer_minutes)
