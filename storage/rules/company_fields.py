"""Fields and lists that the company defined itself (F.7): what they hold, and what is missing."""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from storage.rules.choices import FieldType, Tier
from storage.rules.errors import RuleBroken
from storage.rules.fields import LINE, SAFE_INTEGER
from storage.rules.kinds import KINDS, Kind
from storage.rules.names import pinyin
from storage.rules.text import fold, unsendable

# Fields of the book for which the company may say what is usual; anything else can be typed too.
CLASSES: Final[Mapping[Kind, tuple[str, ...]]] = MappingProxyType(
    {
        Kind.CUSTOMER: ("industry", "source", "employees_band", "turnover_band"),
        Kind.CONTACT: ("title", "department"),
    }
)
MOST_OPTIONS: Final = 200
_KEY_LENGTH: Final = 40
_KEY = re.compile(r"[a-z0-9_]{1,40}")
_NOT_IN_A_KEY = re.compile(r"[^a-z0-9]+")
_BETWEEN = re.compile(r"\s*[;；,，、/|]\s*")
_YES = frozenset(("yes", "y", "true", "1", "x", "✓", "√", "是", "有", "对", "已"))
_NO = frozenset(("no", "n", "false", "0", "否", "无", "没有", "不", "未"))
_CHOSEN = (FieldType.OPTION, FieldType.SEVERAL)


@dataclass(frozen=True, slots=True)
class CompanyField:
    """One field as the company defined it."""

    id: UUID
    for_kind: Kind
    key: str
    type: FieldType
    label_en: str = ""
    label_zh: str = ""
    options: tuple[str, ...] = ()
    needed_for: tuple[Tier, ...] = ()
    position: int = 0
    retired: bool = False

    @property
    def is_class(self) -> bool:
        """Whether it is no field of its own, but the usual values of one that the book has."""
        return self.key in CLASSES.get(self.for_kind, ())

    def label(self, language: str) -> str:
        """What it is called, in the other language where this one has no word for it."""
        first, second = self.label_en, self.label_zh
        if language.startswith("zh"):
            first, second = second, first
        return first or second or self.key


def key_for(label_en: str, label_zh: str, taken: Iterable[str]) -> str:
    """A name for the field that is the same on every laptop that defines one of this label."""
    said = _NOT_IN_A_KEY.sub("_", pinyin(fold(label_en or label_zh))).strip("_")
    key = (said or "field")[:_KEY_LENGTH]
    used, number = set(taken), 2
    while key in used:
        key = f"{(said or 'field')[: _KEY_LENGTH - 4]}_{number}"
        number += 1
    return key


def check_definition(field: CompanyField) -> None:
    """RuleBroken if no laptop could show such a field."""
    if field.for_kind not in CLASSES:
        raise RuleBroken("company_field.no_such_kind", kind=str(field.for_kind))
    if not _KEY.fullmatch(field.key):
        raise RuleBroken("company_field.bad_key", key=field.key)
    if field.key in KINDS[field.for_kind].fields and not field.is_class:
        raise RuleBroken("company_field.bad_key", key=field.key)
    if field.is_class and field.type is not FieldType.OPTION:
        raise RuleBroken("company_field.class_is_a_list")
    if not (field.is_class or field.label_en or field.label_zh):
        raise RuleBroken("company_field.no_label", field="label")
    if field.type in _CHOSEN and not field.is_class and not field.options:
        raise RuleBroken("company_field.no_options", field="options")
    if len(field.options) > MOST_OPTIONS:
        raise RuleBroken("company_field.many_options", field="options", most=MOST_OPTIONS)


def options_of(lines: str) -> tuple[str, ...]:
    """The options typed, a line each; one that stands there twice counts once."""
    said = (" ".join(line.split())[:LINE] for line in lines.splitlines())
    return tuple(dict.fromkeys(one for one in said if one))


def read_value(field: CompanyField, said: object, before: object = None) -> Any:
    """What was typed or chosen for a field, as it is kept; None for nothing.

    `before` is what the record holds: a choice that is no longer offered stays a choice there.
    RuleBroken, with the field's place in a form, for what it cannot hold.
    """
    if isinstance(said, bool):
        return said if field.type is FieldType.YES_NO else None
    if isinstance(said, list | tuple):
        return _several(field, [str(one) for one in said], before)
    text = "" if said is None else str(said).strip()
    if not text:
        return None
    match field.type:
        case FieldType.TEXT:
            return _text(field, text)
        case FieldType.NUMBER:
            return _number(field, text)
        case FieldType.DATE:
            return _date(field, text)
        case FieldType.YES_NO:
            return _yes_or_no(field, text)
        case FieldType.OPTION:
            return text if text == before else _option(field, text)
        case FieldType.SEVERAL:
            return _several(field, [one for one in _BETWEEN.split(text) if one], before)


def missing(fields: Iterable[CompanyField], tier: str | None, custom: Any) -> list[CompanyField]:
    """What should be known of a customer of this tier and is not: a reminder, never a gate."""
    known = custom if isinstance(custom, dict) else {}
    return [
        field
        for field in fields
        if tier in field.needed_for and not field.retired and known.get(field.key) in (None, "", [])
    ]


def texts_in(custom: Any) -> list[str]:
    """The words in a record's company fields, for the search; in the order of their keys.

    On the disk they have no other order, and the text of a record must be the same ever after.
    """
    found: list[str] = []
    for _, value in sorted(custom.items()) if isinstance(custom, dict) else ():
        items = value if isinstance(value, list) else [value]
        found += [item for item in items if isinstance(item, str) and item]
    return found


def own_values(row: Mapping[str, Any]) -> dict[str, Any]:
    """What a row of a file says in the company's fields, by key."""
    return {
        name.removeprefix("custom."): value
        for name, value in row.items()
        if name.startswith("custom.")
    }


def _refused(field: CompanyField, code: str, **facts: object) -> RuleBroken:
    return RuleBroken(code, field=f"custom.{field.key}", **facts)


def _text(field: CompanyField, text: str) -> str:
    line = " ".join(text.split())
    if what := unsendable(line):
        raise _refused(field, f"field.{what}")
    if len(line) > LINE:
        raise _refused(field, "field.too_long", longest=LINE, length=len(line))
    return line


def _number(field: CompanyField, text: str) -> int | float:
    try:
        number = float(text.replace(",", "").replace("，", ""))
    except ValueError:
        raise _refused(field, "field.not_a_number", value=text) from None
    if not math.isfinite(number) or abs(number) > SAFE_INTEGER:
        raise _refused(field, "field.out_of_range", low=-SAFE_INTEGER, high=SAFE_INTEGER)
    return int(number) if number.is_integer() else number


def _date(field: CompanyField, text: str) -> str:
    try:
        return date.fromisoformat(text.replace("/", "-").replace(".", "-")).isoformat()
    except ValueError:
        raise _refused(field, "field.not_a_date", value=text) from None


def _yes_or_no(field: CompanyField, text: str) -> bool:
    folded = fold(text)
    if folded in _YES:
        return True
    if folded in _NO:
        return False
    raise _refused(field, "field.not_a_choice", value=text)


def _option(field: CompanyField, text: str) -> str:
    offered = {fold(option): option for option in field.options}
    found = offered.get(fold(text))
    if found is None:
        raise _refused(field, "field.not_a_choice", value=text)
    return found


def _several(field: CompanyField, said: list[str], before: object) -> list[str] | None:
    kept = before if isinstance(before, list) else []
    found = [one if one in kept else _option(field, one) for one in said]
    return list(dict.fromkeys(found)) or None
