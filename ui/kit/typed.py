"""What was typed into a form, read as dates, amounts and numbers; no Qt."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from storage.rules import money
from storage.rules.money import Money
from storage.rules.quick_dates import read_date

_BETWEEN_NUMBERS = re.compile(r"\s*[;；\n]\s*")


class Typed:
    """The raw texts of a form; reading one that makes no sense leaves a problem behind."""

    def __init__(self, raw: Mapping[str, Any], today: date) -> None:
        self._raw, self._today = raw, today
        self.problems: dict[str, tuple[str, dict[str, object]]] = {}

    def text(self, name: str) -> str | None:
        return str(self._raw.get(name) or "").strip() or None

    def choice(self, name: str) -> Any:
        return self._raw.get(name)

    def required(self, name: str) -> str | None:
        if (text := self.text(name)) is None:
            self._refuse(name, "field.required")
        return text

    def day(self, name: str) -> date | None:
        """A day in any way that the one-line log understands, or as 2026-11-25."""
        if (text := self.text(name)) is None:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            found = read_date(text, self._today)
        if found is None or found.day is None:
            self._refuse(name, "field.not_a_date", value=text)
            return None
        return found.day

    def amount(self, name: str, currency: str = money.DEFAULT_CURRENCY) -> Money | None:
        """An amount; a bare number is in `currency`."""
        if (text := self.text(name)) is None:
            return None
        found = money.parse(text, currency)
        if found is None:
            self._refuse(name, "field.not_money", value=text)
        return found

    def number(self, name: str) -> float | None:
        if (text := self.text(name)) is None:
            return None
        try:
            return float(text.replace(",", ""))
        except ValueError:
            self._refuse(name, "field.not_a_number", value=text)
            return None

    def whole(self, name: str, low: int, high: int) -> int | None:
        found = self.number(name)
        if found is None:
            return None
        if found != int(found) or not low <= found <= high:
            self._refuse(name, "field.out_of_range", low=low, high=high)
            return None
        return int(found)

    def _refuse(self, name: str, code: str, **facts: object) -> None:
        self.problems[name] = (code, facts)


def shown_day(day: date | None) -> str:
    """A day as a form shows it: the same in every language, and read back as it is."""
    return "" if day is None else day.isoformat()


def shown_amount(minor: int | None, currency: str | None) -> str:
    """An amount as a form shows it."""
    return "" if minor is None else money.plain(Money(minor, currency or money.DEFAULT_CURRENCY))


def shown_number(number: float | None) -> str:
    return "" if number is None else f"{number:g}"


def shown_entries(entries: Sequence[Mapping[str, Any]] | None, key: str) -> str:
    """Phone numbers or addresses on one line."""
    return "; ".join(str(entry.get(key) or "") for entry in entries or () if entry.get(key))


def read_entries(
    text: str | None, key: str, before: Sequence[Mapping[str, Any]] | None
) -> list[dict[str, Any]] | None:
    """The entries back from their line; one that was there before keeps its label."""
    known = {str(entry.get(key)): dict(entry) for entry in before or ()}
    values = [one for one in _BETWEEN_NUMBERS.split(text or "") if one]
    return [known.get(one, {key: one}) for one in values] or None


def shown_family(family: Sequence[Mapping[str, Any]] | None) -> str:
    """Relation, name and note, a line for each."""
    lines = (
        " ".join(str(one[part]) for part in ("relation", "name", "note") if one.get(part))
        for one in family or ()
    )
    return "\n".join(lines)


def read_family(text: str | None) -> list[dict[str, Any]] | None:
    """The family back from its lines: the first word is the relation, the second the name."""
    found: list[dict[str, Any]] = []
    for line in (text or "").splitlines():
        words = line.split(maxsplit=2)
        if words:
            found.append(dict(zip(("relation", "name", "note"), words, strict=False)))
    return found or None
