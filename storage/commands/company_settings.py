"""Deciding something for the whole company; it reaches every laptop by sync."""

from typing import Any

from sqlalchemy.orm import Session

from storage.commands import records
from storage.queries.company_settings import company_setting, decisions
from storage.rules.choices import Role
from storage.rules.company_settings import CUSTOMER_MINUTES, LEASE_DAYS, RANGES, Decisions
from storage.rules.errors import RuleBroken
from storage.rules.exporting import ROWS_DECIDED
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.trips import APPROVAL_SETTING


def decide(session: Session, new: Decisions) -> None:
    """Keep what differs from what holds now; raises RuleBroken for what cannot stay so."""
    if (name := new.out_of_range()) is not None:
        allowed = RANGES[name]
        raise RuleBroken("field.out_of_range", field=name, low=allowed[0], high=allowed[-1])
    now = decisions(session)
    if new.approval != now.approval:
        _put(session, APPROVAL_SETTING, new.approval)
    if new.customer_minutes != now.customer_minutes:
        _put(session, CUSTOMER_MINUTES, new.customer_minutes)
    if new.lease_days != now.lease_days:
        _put(session, LEASE_DAYS, new.lease_days)
    if new.rep_rows != now.rep_rows:
        others = company_setting(session, ROWS_DECIDED)
        said: dict[str, Any] = dict(others) if isinstance(others, dict) else {}
        _put(session, ROWS_DECIDED, said | {Role.REP.value: new.rep_rows})


def _put(session: Session, name: str, value: Any) -> None:
    key = derived_id(Kind.COMPANY_SETTING, name)
    records.put(session, Kind.COMPANY_SETTING, key, {"name": name, "value": value})
