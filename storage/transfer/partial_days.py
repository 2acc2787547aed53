"""Days of which only a part is known: the year of a foundation, a birthday without its year."""

import re
import unicodedata
from datetime import date, datetime

from storage.rules.errors import RuleBroken
from storage.transfer.cleaning import NOTHING
from storage.transfer.dates import Order, read_date
from storage.transfer.table import Cell, text_of

_YEAR = re.compile(r"(1[5-9]\d{2}|20\d{2})\s*年?")
_MONTH = re.compile(r"(1[5-9]\d{2}|20\d{2})\s*[-/.年]\s*(\d{1,2})\s*月?")
_NO_YEAR = re.compile(r"(?:--)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|--(\d{2})(\d{2})")


def read_founding(cell: Cell, order: Order | None) -> str | None:
    """A year, a month or a day, as exactly as the file knows it: 1996, 1996-05, 1996-05-17."""
    text = unicodedata.normalize("NFKC", text_of(cell)).strip()
    if not text or text.casefold() in NOTHING:
        return None
    if not isinstance(cell, date | datetime):
        if found := _YEAR.fullmatch(text):
            return found[1]
        if (found := _MONTH.fullmatch(text)) and 1 <= int(found[2]) <= 12:
            return f"{found[1]}-{int(found[2]):02}"
    day = read_date(cell, order)
    return None if day is None else day.isoformat()


def read_birthday(cell: Cell, order: Order | None) -> str | None:
    """ISO; without the year as vCard writes it: --05-17."""
    text = unicodedata.normalize("NFKC", text_of(cell)).strip()
    if not text or text.casefold() in NOTHING:
        return None
    if isinstance(cell, str) and (found := _NO_YEAR.fullmatch(text)):
        return _month_and_day(int(found[1] or found[3]), int(found[2] or found[4]), text)
    day = read_date(cell, order)
    if day is None:
        return None
    return day.isoformat()


def birthday_of(year: object, month: object, day: object) -> str | None:
    """A birthday from three columns, as Thunderbird writes it; None if month or day is missing."""
    try:
        of_year, of_month, of_day = (int(str(part or 0)) for part in (year, month, day))
    except ValueError as no_number:
        raise RuleBroken("cell.not_a_date", value=f"{year}-{month}-{day}") from no_number
    if not of_month or not of_day:
        return None
    text = f"{of_year}-{of_month}-{of_day}"
    part = _month_and_day(of_month, of_day, text)
    return f"{of_year:04}{part[1:]}" if of_year else part


def _month_and_day(month: int, day: int, text: str) -> str:
    try:
        date(2000, month, day)
    except ValueError as no_such_day:
        raise RuleBroken("cell.not_a_date", value=text) from no_such_day
    return f"--{month:02}-{day:02}"
