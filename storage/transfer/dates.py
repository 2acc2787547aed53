"""Days as files write them: read column by column, because one cell alone may fit two orders."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum, auto

from storage.rules.errors import RuleBroken
from storage.transfer.table import Cell, text_of

EXCEL_EPOCH = date(1899, 12, 30)
_EARLIEST_SERIAL, _LATEST_SERIAL = 3_654, 109_575  # 1910 to 2199
_YEARS = range(1900, 2201)
_TIME = r"(?:[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m)?(?:z|[+-]\d{2}:?\d{2})?)?"
_YEAR_FIRST = re.compile(
    rf"(\d{{4}})\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})\s*日?{_TIME}", re.I
)
_YEAR_MONTH = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?")
_YEAR_LAST = re.compile(
    rf"(\d{{1,2}})\s*[-/.]\s*(\d{{1,2}})\s*[-/.]\s*(\d{{4}}|\d{{2}}){_TIME}", re.I
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SERIAL = re.compile(r"(\d{4,6})(?:\.\d+)?")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WORDY = re.compile(
    rf"(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?[\s\-./]+(?P<m1>[a-z]{{3,9}})\.?|"
    rf"(?P<m2>[a-z]{{3,9}})\.?[\s\-./]+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)[\s\-./,]+"
    rf"(?P<y>\d{{4}}|\d{{2}}){_TIME}",
    re.I,
)


class Order(StrEnum):
    """Which comes first where the year comes last."""

    DAY_FIRST = auto()
    MONTH_FIRST = auto()


def order_of(columns: Iterable[Sequence[Cell]]) -> Order | None:
    """The order that the dates of a file prove: a 25 can only be a day. None if nothing does."""
    day = month = 0
    for column in columns:
        for cell in column:
            if isinstance(cell, str) and (found := _YEAR_LAST.fullmatch(cell.strip())):
                first, second = int(found[1]), int(found[2])
                day += first > 12 >= second
                month += second > 12 >= first
    if day == month:
        return None
    return Order.DAY_FIRST if day > month else Order.MONTH_FIRST


def read_date(cell: Cell, order: Order | None) -> date | None:
    """The day in the cell, None if it is empty; RuleBroken if it is none, or could be two."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, datetime):
        return _sane(cell.date(), cell)
    if isinstance(cell, date):
        return _sane(cell, cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _from_serial(float(cell), cell)
    if not isinstance(cell, str):
        raise RuleBroken("cell.not_a_date", value=text_of(cell))
    text = unicodedata.normalize("NFKC", cell).strip()
    if not text:
        return None
    return _from_text(text, order, cell)


def _from_text(text: str, order: Order | None, cell: str) -> date:
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]), cell)
    if found := _YEAR_LAST.fullmatch(text):
        return _year_last(found, order, cell)
    if (found := _COMPACT.fullmatch(text)) and int(found[1]) in _YEARS:
        return _day(int(found[1]), int(found[2]), int(found[3]), cell)
    if found := _SERIAL.fullmatch(text):
        return _from_serial(float(text), cell)
    if found := _WORDY.fullmatch(text):
        month = (found["m1"] or found["m2"])[:3].casefold()
        if month in _MONTHS:
            day = int(found["d1"] or found["d2"])
            return _day(_year(found["y"]), _MONTHS.index(month) + 1, day, cell)
    if found := _YEAR_MONTH.fullmatch(text):
        return _day(int(found[1]), int(found[2]), 1, cell)
    raise RuleBroken("cell.not_a_date", value=cell)


def _year_last(found: re.Match[str], order: Order | None, cell: str) -> date:
    first, second, year = int(found[1]), int(found[2]), _year(found[3])
    if first > 12 or (order is Order.DAY_FIRST and second <= 12) or first == second:
        return _day(year, second, first, cell)
    if second > 12 or order is Order.MONTH_FIRST:
        return _day(year, first, second, cell)
    raise RuleBroken("cell.ambiguous_date", value=cell)


def _year(text: str) -> int:
    if len(text) == 4:
        return int(text)
    return 2000 + int(text) if int(text) < 70 else 1900 + int(text)


def _from_serial(serial: float, cell: Cell) -> date:
    if not _EARLIEST_SERIAL <= serial <= _LATEST_SERIAL:
        if serial.is_integer() and (found := _COMPACT.fullmatch(str(int(serial)))):
            return _day(int(found[1]), int(found[2]), int(found[3]), cell)
        raise RuleBroken("cell.not_a_date", value=text_of(cell))
    return EXCEL_EPOCH + timedelta(days=int(serial))


def _day(year: int, month: int, day: int, cell: Cell) -> date:
    try:
        return _sane(date(year, month, day), cell)
    except ValueError as no_such_day:
        raise RuleBroken("cell.not_a_date", value=text_of(cell)) from no_such_day


def _sane(day: date, cell: Cell) -> date:
    if day.year not in _YEARS:
        raise RuleBroken("cell.not_a_date", value=text_of(cell))
    return day
