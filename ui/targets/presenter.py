"""What the page of the monthly target says of what was typed; no Qt."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from storage.rules import targets as rules
from storage.rules.money import parse
from storage.rules.targets import Defaults, History, Ladder, Rate, Rates, RateSource
from storage.rules.working_days import Calendar, month

if TYPE_CHECKING:
    from storage.queries.targets import TargetRow


@dataclass(frozen=True, slots=True)
class TargetForm:
    """The form read: the ladder it makes, or what is wrong with it."""

    amount_minor: int
    ladder: Ladder | None
    problem: str = ""


def present(
    amount: str,
    currency: str,
    history: History,
    day: date,
    calendar: Calendar,
    stored: "TargetRow | None" = None,
) -> TargetForm:
    """The ladder of the amount typed, with own rates where there are enough cases.

    The amount of the `stored` target of the month is shown with the ladder it was set with.
    """
    if not amount.strip():
        return TargetForm(0, None)
    money = parse(amount, currency)
    if money is None or money.minor <= 0:
        return TargetForm(0, None, "target.not_an_amount")
    days = calendar.count(*month(day))
    if not days:
        return TargetForm(money.minor, None, "target.no_working_days")
    rates = rules.rates(history, Defaults())
    if stored is not None and (stored.amount_minor, stored.working_days) == (money.minor, days):
        rates = as_set(stored, rates)
    return TargetForm(money.minor, rules.decompose(money.minor, rates, days))


def as_set(stored: "TargetRow", now: Rates) -> Rates:
    """The rates that a target was set with; those that still hold say where they are from."""

    def rate(value: int | None, today: Rate) -> Rate:
        if value is None or value == round(today.value):
            return today
        return Rate(Fraction(value), RateSource.AS_SET, today.cases)

    return Rates(
        average_deal=rate(stored.average_deal_minor, now.average_deal),
        prospects_per_deal=rate(stored.prospects_per_deal, now.prospects_per_deal),
        calls_per_prospect=rate(stored.calls_per_prospect, now.calls_per_prospect),
    )
