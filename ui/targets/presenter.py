"""What the page of the monthly target says of what was typed; no Qt."""

from dataclasses import dataclass
from datetime import date

from storage.rules import targets as rules
from storage.rules.money import parse
from storage.rules.targets import Defaults, History, Ladder
from storage.rules.working_days import Calendar, month


@dataclass(frozen=True, slots=True)
class TargetForm:
    """The form read: the ladder it makes, or what is wrong with it."""

    amount_minor: int
    ladder: Ladder | None
    problem: str = ""


def present(
    amount: str, currency: str, history: History, day: date, calendar: Calendar
) -> TargetForm:
    """The ladder of the amount typed, with own rates where there are enough cases."""
    if not amount.strip():
        return TargetForm(0, None)
    money = parse(amount, currency)
    if money is None or money.minor <= 0:
        return TargetForm(0, None, "target.not_an_amount")
    days = calendar.count(*month(day))
    if not days:
        return TargetForm(money.minor, None, "target.no_working_days")
    rates = rules.rates(history, Defaults())
    return TargetForm(money.minor, rules.decompose(money.minor, rates, days))
