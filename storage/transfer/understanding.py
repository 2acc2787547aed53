"""A table and the meaning of its columns become drafts: one a row, each with its own refusals."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from storage.rules.choices import FieldType
from storage.rules.columns import Recognition
from storage.rules.company_fields import CompanyField, read_value
from storage.rules.errors import RuleBroken
from storage.rules.file_kinds import FileKind
from storage.rules.text import fold
from storage.transfer import cleaning, vocabulary
from storage.transfer.cleaning import Column, Trouble, each
from storage.transfer.dates import Order, order_of, read_date
from storage.transfer.figures import decimal_mark, read_money, read_number
from storage.transfer.partial_days import read_birthday, read_founding
from storage.transfer.table import Cell, Notice, Refusal, Table, is_blank, text_of

_CHOICES: Mapping[str, Mapping[str, str]] = {
    "status": vocabulary.STATUS,
    "tier": vocabulary.TIER,
    "party_roles": vocabulary.PARTY_ROLE,
    "gender": vocabulary.GENDER,
    "decision_power": vocabulary.DECISION_POWER,
    "attitude": vocabulary.ATTITUDE,
    "deals.source": vocabulary.DEAL_SOURCE,
}
_DATES = frozenset(("bought_on", "due_on", "received_on", "opened_on", "closed_on", "expected_on"))
_IDENTIFIERS = frozenset(
    ("customer_code", "tax_id", "deal_no", "order_no", "invoice_no", "product_code", "code")
)
_MONEY = frozenset(("amount", "received_amount", "price", "unit_price"))
_NUMBERS = frozenset(("quantity", "probability", "latitude", "longitude", "cycle_days"))
_PHONES = frozenset(("phone", "mobile", "work_phone", "home_phone", "fax"))
_NAMES = frozenset(("name", "customer", "given_name", "family_name", "middle_name", "parent"))
_LONG = frozenset(("note", "decision_background"))


@dataclass(frozen=True, slots=True)
class Options:
    """What a file cannot say itself: the currency of bare figures, and the order of its dates."""

    currency: str = "CNY"
    order: Order | None = None


@dataclass(slots=True)
class Understood:
    """One mapping of field to value per row, with the lines; values are clean, not yet judged."""

    kind: FileKind
    rows: list[dict[str, Any]]
    lines: Sequence[int]
    headers: dict[str, str]
    refusals: list[Refusal] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    currencies: set[str] = field(default_factory=set)


def understand(table: Table, recognition: Recognition, options: Options) -> Understood:
    """Clean every column that is used, and put the values together row by row."""
    kind = recognition.kind
    headers: dict[str, str] = {}
    for index, name in enumerate(recognition.fields):
        if name:
            headers.setdefault(name, table.headers[index])
    made = Understood(kind, [], table.lines, headers)
    grid = list(zip(*table.rows, strict=False)) if table.rows else []
    used = [(i, name) for i, name in enumerate(recognition.fields) if name and i < len(grid)]
    order = options.order or order_of([grid[i] for i, name in used if _is_date(name)])
    columns: dict[str, list[Any]] = {}
    own = {f"custom.{field.key}": field for field in recognition.own}
    for index, name in used:
        reader = _Reader(name, kind, options.currency, order, recognition.scales[index])
        if name in own:
            column = _own_column(own[name], grid[index], order)
        else:
            column = reader.read(grid[index])
        if not reader.fits(column, grid[index]):
            facts = {"column": table.headers[index], "field": name}
            made.notices.append(Notice("columns.values_unfit", None, facts))
            headers.pop(name, None)
            continue
        header = table.headers[index]
        made.refusals += [_refusal(table, trouble, header, name) for trouble in column.troubles]
        columns[name] = _joined(columns[name], column.values) if name in columns else column.values
    names = list(columns)
    made.rows = [
        {name: value for name, value in zip(names, values, strict=True) if value is not None}
        for values in zip(*columns.values(), strict=True)
    ]
    made.rows += [{} for _ in range(len(table.rows) - len(made.rows))]
    _refuse_wide_rows(table, made)
    return made


def _own_column(field: CompanyField, cells: Sequence[Cell], order: Order | None) -> Column:
    """A column that is a field of the company's."""

    def read(cell: Cell) -> Any:
        if field.type is FieldType.DATE:
            day = read_date(cell, order)
            return None if day is None else day.isoformat()
        text = text_of(cell).strip()
        return None if text.casefold() in cleaning.NO_NAME else read_value(field, text)

    return each(cells, read)


def _is_date(name: str) -> bool:
    return name in _DATES or name in ("birthday", "founded_on")


def _refusal(table: Table, trouble: Trouble, header: str, name: str) -> Refusal:
    value = str(trouble.facts.get("value", ""))
    line = table.lines[trouble.at]
    return Refusal(line, header, value, trouble.code, {**trouble.facts, "field": name}, False)


def _refuse_wide_rows(table: Table, made: Understood) -> None:
    """More cells than columns: a delimiter stands in a text, and what follows has slipped."""
    width = len(table.headers)
    for at, row in enumerate(table.rows):
        if len(row) > width and any(not is_blank(cell) for cell in row[width:]):
            extra = next(text_of(cell) for cell in row[width:] if not is_blank(cell))
            facts = {"columns": width, "cells": len(row)}
            made.refusals.append(Refusal(table.lines[at], "", extra, "row.too_wide", facts))
            made.rows[at] = {"refused": True}


def _joined(before: list[Any], more: list[Any]) -> list[Any]:
    """Two columns of one field: lists are chained, texts stand side by side."""
    result: list[Any] = []
    for one, two in zip(before, more, strict=True):
        if one is None or two is None:
            result.append(two if one is None else one)
        elif isinstance(one, list):
            result.append([*one, *(item for item in two if item not in one)])
        elif isinstance(one, str) and two != one:
            result.append(f"{one}, {two}")
        else:
            result.append(one)
    return result


@dataclass(frozen=True, slots=True)
class _Reader:
    """How the cells of one field are read."""

    name: str
    kind: FileKind
    currency: str
    order: Order | None
    scale: int

    def read(self, column: Sequence[Cell]) -> Column:
        last = self.name.rpartition(".")[2]
        if words := self._words():
            read = cleaning.several_chosen if self.name == "party_roles" else cleaning.chosen
            return read(column, words)
        if self.name == "stage":
            return each(column, _stage)
        if last in _PHONES:
            return cleaning.phones(column)
        if last == "email":
            return cleaning.emails(column)
        if self.name in _DATES:
            return each(column, lambda cell: read_date(cell, self.order))
        if self.name == "birthday":
            return each(column, lambda cell: read_birthday(cell, self.order))
        if self.name == "founded_on":
            return each(column, lambda cell: read_founding(cell, self.order))
        if self.name in _MONEY:
            mark = decimal_mark(column)
            return each(column, lambda cell: read_money(cell, self.currency, mark, self.scale))
        if self.name in _NUMBERS:
            mark = decimal_mark(column)
            return each(column, _or_nothing(lambda cell: read_number(cell, mark)))
        if self.name in _IDENTIFIERS:
            return cleaning.identifiers(column)
        if last in _LONG:
            return cleaning.texts(column)
        if self.name == "currency":
            return each(column, lambda cell: text_of(cell).strip().upper()[:3] or None)
        return cleaning.lines(column, cleaning.NO_NAME if last in _NAMES else cleaning.NOTHING)

    def fits(self, column: Column, cells: Sequence[Cell]) -> bool:
        """A column named "status" or "source" may hold something else altogether."""
        filled = sum(1 for cell in cells if not is_blank(cell))
        if self._words():
            return cleaning.fits(column, filled)
        if self.name == "source":
            links = sum(1 for v in column.values if isinstance(v, str) and v.startswith("http"))
            return links * 2 <= filled
        return True

    def _words(self) -> Mapping[str, str] | None:
        return _CHOICES.get(f"{self.kind}.{self.name}") or (
            None if self.name == "source" else _CHOICES.get(self.name)
        )


def _stage(cell: Cell) -> tuple[str | None, str] | None:
    text = fold(text_of(cell))
    if not text or text in cleaning.NOTHING:
        return None
    if text not in vocabulary.STAGE:
        raise RuleBroken("cell.not_a_choice", value=text_of(cell))
    return vocabulary.STAGE[text]


def _or_nothing(read: Callable[[Cell], Any]) -> Callable[[Cell], Any]:
    return lambda cell: None if text_of(cell).strip().casefold() in cleaning.NOTHING else read(cell)
