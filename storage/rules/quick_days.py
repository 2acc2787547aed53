"""The arithmetic behind spoken days: weeks that begin on Monday, months, what lies ahead."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

Days = date | tuple[date, ...] | None
"""One day, several to choose from, or nothing that the calendar has."""


def weekday_of(today: date, weeks: int, weekday: int) -> date:
    """The weekday (Monday is 0) of the week that lies `weeks` after today's; weeks begin Monday."""
    return today - timedelta(days=today.weekday()) + timedelta(days=7 * weeks + weekday)


def month_day(today: date, months: int, day: int) -> date | None:
    """The day of the month that lies `months` after today's (0 is its last day), or None."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, day or last) if day <= last else None


def plus(today: date, days: int) -> Days:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def after(today: date, count: int, unit: str) -> Days:
    if unit.endswith(("月", "month", "months")):
        return month_day_clamped(today, count)
    if unit == "年":
        return month_day_clamped(today, 12 * count)
    weekly = unit.endswith(("周", "星期", "礼拜", "week", "weeks"))
    return plus(today, count * 7 if weekly else count)


def month_day_clamped(today: date, months: int) -> date | None:
    """The same day some months later, or the last one of a shorter month."""
    return month_day(today, months, today.day) or month_day(today, months, 0)


def coming(today: date, weekday: int) -> date:
    """The next such weekday after today: nobody calls today by its name."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def this_or_later(today: date, day: date) -> Days:
    return day if day >= today else (day, day + timedelta(days=7))


def from_today(today: date, days: Sequence[date]) -> Days:
    ahead = tuple(day for day in days if day >= today)
    return ahead or tuple(day + timedelta(days=7) for day in days)


def stretch(today: date, weeks: int, part: str) -> Days:
    if part == "末":
        return this_or_later(today, weekday_of(today, weeks, 4))
    span = {"初": range(2), "底": range(3, 5)}.get(part, range(5))
    return from_today(today, [weekday_of(today, weeks, weekday) for weekday in span])


def month_part(today: date, months: int, part: str, *, bare: bool) -> Days:
    day = month_day(today, months, {"初": 1, "中": 15}.get(part, 0))
    if day is not None and day < today:
        later = month_day(today, months + 1, 1 if part == "初" else 15)
        return later if bare else None
    return day


def days_of_month(today: date, months: int) -> Days:
    days = [month_day(today, months, day) for day in (1, 10, 20, 0)]
    return tuple(day for day in days if day is not None and day >= today) or None


def next_day_of_month(today: date, day: int | None) -> Days:
    if day is None or not 1 <= day <= 31:
        return None
    ahead = (month_day(today, months, day) for months in range(3))
    return next((each for each in ahead if each is not None and each >= today), None)


def day_on(today: date, year: int | None, month: int | None, day: int | None) -> Days:
    """The day; without a year the next one there is (29 February may be years away)."""
    years = range(today.year, today.year + 5) if year is None else (year,)
    for each in years:
        try:
            found = date(each, month or 0, day or 0)
        except ValueError:
            continue
        if year is not None or found >= today:
            return found
    return None
