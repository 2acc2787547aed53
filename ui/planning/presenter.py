"""What the plan form makes of what was typed: customer, day, time, or what is missing; no Qt."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from uuid import UUID

from storage.rules.days import at_time
from storage.rules.quick_dates import read_date
from storage.rules.text import fold

_TIME = re.compile(r"(\d{1,2})(?:[:.点时h]?(\d{2})?)?分?")


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """The form as it stands."""

    customer_id: UUID | None
    day: str
    time: str
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What can be saved, or the codes of what is missing by field."""

    at: datetime | None
    problems: dict[str, str]

    @property
    def can_save(self) -> bool:
        return not self.problems


def present(draft: PlanDraft, today: date, zone: tzinfo) -> Plan:
    """Read the form."""
    problems: dict[str, str] = {}
    if draft.customer_id is None:
        problems["customer"] = "plan.no_customer"
    day = read_day(draft.day, today)
    if day is None:
        problems["day"] = "plan.no_day"
    elif day < today:
        problems["day"] = "plan.day_past"
    clock = read_time(draft.time)
    if clock is None:
        problems["time"] = "plan.no_time"
    at = at_time(day, clock, zone) if day is not None and clock is not None else None
    return Plan(at, problems)


def read_day(text: str, today: date) -> date | None:
    """The day that the field names; empty is today."""
    if not text.strip():
        return today
    found = read_date(text, today)
    return found.day if found else None


def read_time(text: str) -> time | None:
    """14:30, 1430, 9, 14点30, 9h."""
    plain = fold(text).replace(" ", "")
    if re.fullmatch(r"\d{3,4}", plain):
        plain = f"{plain[:-2]}:{plain[-2:]}"
    found = _TIME.fullmatch(plain)
    if found is None:
        return None
    hour, minute = int(found.group(1)), int(found.group(2) or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
