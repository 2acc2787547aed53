"""Amounts and numbers as files write them: signs, separators, brackets, 万, and the currency."""

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from storage.rules.errors import RuleBroken
from storage.rules.money import Money, digits
from storage.transfer.table import Cell, text_of

_LARGEST = 10**15
_PLAIN = re.compile(r"-?\d{1,13}(?:\.\d{1,4})?")
_SYMBOLS = {
    "CNY": "CNY", "RMB": "CNY", "¥": "CNY", "人民币": "CNY", "USD": "USD", "US$": "USD",
    "$": "USD", "美元": "USD", "EUR": "EUR", "€": "EUR", "欧元": "EUR", "GBP": "GBP", "£": "GBP",
    "英镑": "GBP", "HK$": "HKD", "HKD": "HKD", "港币": "HKD", "NT$": "TWD", "TWD": "TWD",
    "JPY": "JPY", "日元": "JPY", "KRW": "KRW", "₩": "KRW",
}  # fmt: skip
_SIGN = re.compile("|".join(sorted(map(re.escape, _SYMBOLS), key=len, reverse=True)), re.I)
_SCALES = {
    "万": 10_000,
    "萬": 10_000,
    "亿": 10**8,
    "千": 1_000,
    "w": 10_000,
    "k": 1_000,
    "m": 10**6,
}
_UNITS = re.compile(r"(元整|元|圆|整)$")
_SCIENTIFIC = re.compile(r"-?(\d(?:\.\d+)?)[eE]\+?(\d{1,2})")
_GROUPED = re.compile(r"-?\d{1,4}(,\d{2,4})*(,\d{3,4})(\.\d+)?")
_DECIMAL_COMMA = re.compile(r"-?\d{1,3}(\.\d{3})*,\d{1,2}|-?\d+,\d{1,2}")
_DECIMAL_POINT = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?|-?\d+\.\d+")


def decimal_mark(column: Sequence[Cell]) -> str:
    """ "," if the column's figures can only be read so, else "."."""
    comma = point = 0
    for cell in column:
        if isinstance(cell, str) and ("," in cell):
            bare = _SIGN.sub("", cell).strip(" ()")
            comma += bool(_DECIMAL_COMMA.fullmatch(bare))
            point += bool(_DECIMAL_POINT.fullmatch(bare))
    return "," if comma > point else "."


def read_money(cell: Cell, currency: str, mark: str = ".", scale: int = 1) -> Money | None:
    """The amount in the cell, in its own currency if it names one; None if it is empty."""
    number, named = _read(cell, mark)
    if number is None:
        return None
    unit = named or currency
    minor = (number * scale).scaleb(digits(unit))
    if abs(minor) > _LARGEST:
        raise RuleBroken("cell.not_a_number", value=text_of(cell))
    return Money(int(minor.to_integral_value()), unit)


def read_number(cell: Cell, mark: str = ".") -> Decimal | None:
    """A figure without a currency: a quantity, a percentage, a coordinate."""
    if isinstance(cell, str):
        cell = cell.strip().removesuffix("%").removesuffix("％")
    number, named = _read(cell, mark)
    if named:
        raise RuleBroken("cell.not_a_number", value=text_of(cell))
    return number


def _read(cell: Cell, mark: str) -> tuple[Decimal | None, str]:
    if cell is None or cell == "":
        return None, ""
    if isinstance(cell, bool):
        raise RuleBroken("cell.not_a_number", value=text_of(cell))
    if isinstance(cell, int | float):
        return Decimal(repr(cell)) if isinstance(cell, int) else Decimal(str(round(cell, 6))), ""
    if not isinstance(cell, str):
        raise RuleBroken("cell.not_a_number", value=text_of(cell))
    if _PLAIN.fullmatch(cell):
        return Decimal(cell), ""
    return _from_text(cell, mark)


def _from_text(cell: str, mark: str) -> tuple[Decimal | None, str]:
    text = unicodedata.normalize("NFKC", cell).strip().replace("−", "-").replace("–", "-")
    text = text.replace("\u2019", "'")
    if text in ("", "-", "--", "—"):
        return None, ""
    signs = _SIGN.findall(text)
    text = _UNITS.sub("", _SIGN.sub("", text).strip()).strip()
    negative = text.startswith("(") and text.endswith(")")
    text = text.strip("()").strip()
    if text.endswith("-"):
        text = "-" + text[:-1]
    scale = _SCALES.get(text[-1:].lower(), 1)
    if scale > 1:
        text = text[:-1]
    text = text.replace(" ", "").replace("'", "")
    if mark == "." and "," in text and not _GROUPED.fullmatch(text):
        raise RuleBroken("cell.not_a_number", value=cell)
    text = text.replace(".", "").replace(",", ".") if mark == "," else text.replace(",", "")
    found = _SCIENTIFIC.fullmatch(text)
    if found and len(found[1].replace(".", "")) - 1 < int(found[2]):
        raise RuleBroken("cell.digits_lost", value=cell)
    try:
        number = Decimal(text) * scale
    except InvalidOperation as no_number:
        raise RuleBroken("cell.not_a_number", value=cell) from no_number
    if not number.is_finite():
        raise RuleBroken("cell.not_a_number", value=cell)
    currencies = {_SYMBOLS[sign.upper() if sign.isascii() else sign] for sign in signs}
    if len(currencies) > 1:
        raise RuleBroken("cell.not_a_number", value=cell)
    return -number if negative else number, next(iter(currencies), "")
