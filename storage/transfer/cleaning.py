"""Cells made into values, a column at a time: what is nothing, what is too much, what is broken.

A reader of one cell raises RuleBroken; here the cell is then noted with its reason, and the rest
of its row goes in.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from storage.rules.errors import RuleBroken
from storage.rules.fields import LINE, TEXT
from storage.rules.phones import clean_phone, split_phones
from storage.rules.text import fold
from storage.transfer.table import Cell, text_of

# What other programs write for "nothing"; a person may be called Null, a company None.
NO_NAME = frozenset(
    (
        *("not available", "n/a", "#n/a", "(null)", "(none)", "-", "--", "---", "—", "/", "\\n"),
        *("-999", "#value!", "#ref!", "#name?"),
    )
)
NOTHING = NO_NAME | {
    *("na", "null", "none", "nil", "nan", "无", "暂无", "没有", "空", "不详", "未填", "未填写"),
    *("#div/0!", "#null!", "#num!", "-999.0", "-9999"),
}
_UNREADABLE = re.compile("[\x00\ufffd\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd\ud800-\udfff]")
_NOT_ONE_LINE = re.compile("[\t\r\n\x0b\x0c\u2028\u2029]")
_SCIENTIFIC = re.compile(r"(\d(?:\.\d+)?)[eE]\+(\d{1,2})")
_EXACT = 10**15  # spreadsheets keep 15 digits of a number
_MAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+")


@dataclass(frozen=True, slots=True)
class Trouble:
    """One cell that was not taken: which row of the column, and why."""

    at: int
    code: str
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Column:
    """The values of a column, None where there is nothing, and its troubles."""

    values: list[Any]
    troubles: list[Trouble]


def each(column: Sequence[Cell], read: Callable[[Cell], Any]) -> Column:
    """`read` every cell; equal texts are read once."""
    values: list[Any] = []
    troubles: list[Trouble] = []
    known: dict[str, Any] = {}
    for at, cell in enumerate(column):
        if cell is None or cell == "":
            values.append(None)
        elif isinstance(cell, str) and cell in known:
            values.append(known[cell])
        else:
            try:
                value = read(cell)
            except RuleBroken as broken:
                troubles.append(Trouble(at, broken.code, broken.facts))
                values.append(None)
                continue
            values.append(value)
            if isinstance(cell, str):
                known[cell] = value
    return Column(values, troubles)


def lines(column: Sequence[Cell], nothing: frozenset[str] = NOTHING) -> Column:
    """Texts of one line."""
    return _texts(column, nothing, LINE, one_line=True)


def texts(column: Sequence[Cell]) -> Column:
    """Texts of several lines."""
    return _texts(column, NOTHING, TEXT, one_line=False)


def _texts(
    column: Sequence[Cell], nothing: frozenset[str], longest: int, *, one_line: bool
) -> Column:
    stripped = [cell.strip() if isinstance(cell, str) else text_of(cell) for cell in column]
    different = set(stripped)
    different.discard("")
    joined = "".join(different)
    plain = (
        not _CONTROL.search(joined)
        and "\r" not in joined
        and not (one_line and _NOT_ONE_LINE.search(joined))
        and max(map(len, different), default=0) <= longest
    )
    blanks = {text for text in different if text.casefold() in nothing}
    if plain:
        if not blanks:
            return Column([text or None for text in stripped], [])
        return Column([None if text in blanks else text or None for text in stripped], [])
    return each(
        [None if text in blanks else text for text in stripped],
        lambda text: _one_text(text, longest, one_line=one_line),
    )


def _one_text(text: Cell, longest: int, *, one_line: bool) -> str | None:
    text = text_of(text)
    if _UNREADABLE.search(text):
        raise RuleBroken("cell.unreadable", value=text)
    if one_line:
        text = " ".join(text.split())
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(text) > longest:
        raise RuleBroken("cell.too_long", value=text[:80], longest=longest)
    return text.strip() or None


def identifiers(column: Sequence[Cell]) -> Column:
    """Codes and numbers that name something: every digit counts."""
    cleaned = lines([text_of(cell) for cell in column])
    for at, cell in enumerate(column):
        if cleaned.values[at] is not None and _digits_lost(cell):
            cleaned.values[at] = None
            cleaned.troubles.append(Trouble(at, "cell.digits_lost", {"value": text_of(cell)}))
    return cleaned


def _digits_lost(cell: Cell) -> bool:
    """A number too long for a spreadsheet, or one shown as 1.38E+10."""
    if isinstance(cell, int | float):
        return abs(cell) >= _EXACT
    if not isinstance(cell, str) or "+" not in cell:
        return False
    found = _SCIENTIFIC.fullmatch(cell.strip())
    return bool(found) and len(found[1].replace(".", "")) - 1 < int(found[2])


def phones(column: Sequence[Cell]) -> Column:
    """The telephone numbers of each cell, as a list."""
    return each(column, _phones)


def _phones(cell: Cell) -> list[str] | None:
    text = text_of(cell).strip()
    if not text or text.casefold() in NOTHING:
        return None
    if _UNREADABLE.search(text):
        raise RuleBroken("cell.unreadable", value=text)
    return list(dict.fromkeys(clean_phone(piece) for piece in split_phones(text))) or None


def emails(column: Sequence[Cell]) -> Column:
    """The mail addresses of each cell, as a list."""
    return each(column, _emails)


def _emails(cell: Cell) -> list[str] | None:
    text = text_of(cell).strip()
    if not text or text.casefold() in NOTHING:
        return None
    if _UNREADABLE.search(text) or len(text) > LINE:
        raise RuleBroken("cell.unreadable", value=text[:80])
    found = list(dict.fromkeys(_MAIL.findall(text.removeprefix("mailto:"))))
    if not found:
        raise RuleBroken("cell.no_email", value=text)
    return found


def chosen(column: Sequence[Cell], words: Mapping[str, str]) -> Column:
    """The value that each cell's word stands for."""

    def read(cell: Cell) -> str | None:
        text = fold(text_of(cell))
        if not text or text in NOTHING:
            return None
        if text not in words:
            raise RuleBroken("cell.not_a_choice", value=text_of(cell))
        return words[text]

    return each(column, read)


def several_chosen(column: Sequence[Cell], words: Mapping[str, str]) -> Column:
    """The values that the words of each cell stand for, as a list."""

    def read(cell: Cell) -> list[str] | None:
        found: list[str] = []
        for part in re.split(r"[;；,，、/|]", text_of(cell)):
            text = fold(part)
            if not text or text in NOTHING:
                continue
            if text not in words:
                raise RuleBroken("cell.not_a_choice", value=text_of(cell))
            found.append(words[text])
        return list(dict.fromkeys(found)) or None

    return each(column, read)


def fits(column: Column, filled: int) -> bool:
    """Whether a column of choices really holds them: at least half of its cells were known."""
    return filled == 0 or len(column.troubles) * 2 <= filled
