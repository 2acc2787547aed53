"""The customers that a row may mean: those of the book, and those from earlier rows of the file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from uuid import UUID

from storage.rules.duplicates import (
    Reason,
    name_identity,
    phone_hint,
    same_phone,
    same_place,
    sounds_like,
)
from storage.rules.kinds import Kind
from storage.rules.names import company_key
from storage.rules.text import fold
from storage.transfer.known_book import KnownBook

_KEYS = ("name", "short_name", "customer_code", "tax_id", "city", "phone")


@dataclass(slots=True, eq=False)
class Known:
    """One customer as far as it decides who is who; `line` is None for one of the book."""

    id: UUID
    values: Mapping[str, Any]
    line: int | None = None
    met: bool = False  # an earlier row of this file was this customer


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Another customer that may be the same one, and what speaks for it."""

    other: Known
    reason: Reason


@dataclass(slots=True)
class KnownCustomers:
    """Everybody known so far, found by code, tax id, name, sound of the name and phone."""

    _by_code: dict[str, Known] = field(default_factory=dict)
    _by_tax: dict[str, list[Known]] = field(default_factory=dict)
    _by_name: dict[str, list[Known]] = field(default_factory=dict)
    _by_key: dict[str, list[Known]] = field(default_factory=dict)
    _by_sound: dict[str, list[Known]] = field(default_factory=dict)
    _by_phone: dict[str, list[Known]] = field(default_factory=dict)

    @classmethod
    def of_book(cls, book: KnownBook, fields: Iterable[str] = ()) -> "KnownCustomers":
        """All live customers, with the values of `fields` for comparison."""
        known = cls()
        for values in book.records(Kind.CUSTOMER, [*_KEYS, *fields]):
            known.add(Known(values["id"], values))
        return known

    def add(self, one: Known) -> None:
        values = one.values
        if code := values.get("customer_code"):
            self._by_code.setdefault(fold(code), one)
        if tax := values.get("tax_id"):
            self._by_tax.setdefault(fold(tax), []).append(one)
        name = values["name"]
        identity, key, sound = _keys(name)
        self._by_name.setdefault(identity, []).append(one)
        short = values.get("short_name")
        if short and short != name:
            self._by_name.setdefault(name_identity(short), []).append(one)
        self._by_key.setdefault(key, []).append(one)
        if sound:
            self._by_sound.setdefault(sound, []).append(one)
        for number in numbers_in(values.get("phone")):
            if hint := phone_hint(number):
                self._by_phone.setdefault(hint, []).append(one)

    def same(self, values: Mapping[str, Any]) -> Sequence[Known]:
        """Who the row is: by code, else by tax id, else by name and city; several if it is open."""
        code, tax = values.get("customer_code"), values.get("tax_id")
        if code and (found := self._by_code.get(fold(code))):
            return (found,)
        if tax and (fitting := self.taxed(tax, code)):
            return fitting
        return self.named(values["name"], code, tax, values.get("city"))

    def named(
        self, name: str, code: str | None = None, tax: str | None = None, city: str | None = None
    ) -> Sequence[Known]:
        """Who bears this name, in this city if it is known."""
        bearers = self._by_name.get(_keys(name)[0])
        if not bearers:
            return ()
        fitting = [one for one in bearers if _may_be(one, code, tax)]
        fitting = [one for one in fitting if same_place(city, one.values.get("city"))]
        if len(fitting) > 1:
            exact = [one for one in fitting if one.values["name"] == name]
            there = [one for one in exact if city and one.values.get("city") == city]
            fitting = there or exact or fitting
        return list(dict.fromkeys(fitting))

    def coded(self, code: str) -> Known | None:
        return self._by_code.get(fold(code))

    def taxed(self, tax: str, code: str | None = None) -> Sequence[Known]:
        """Who bears this tax id, and no other code of the accounting system than this one."""
        return [one for one in self._by_tax.get(fold(tax), ()) if _may_be(one, code, None)]

    def suspicions(self, values: Mapping[str, Any]) -> list[Suspicion]:
        """Others that the row may be, the strongest reason first, each once."""
        found: dict[int, Suspicion] = {}

        def note(others: Iterable[Known], reason: Reason) -> None:
            for other in others:
                found.setdefault(id(other), Suspicion(other, reason))

        if tax := values.get("tax_id"):
            note(self._by_tax.get(fold(tax), ()), Reason.TAX_ID)
        identity, key, sound = _keys(values["name"])
        note(self._by_name.get(identity, ()), Reason.NAME)
        note(self._by_key.get(key, ()), Reason.NAME)
        if sound:
            note(self._by_sound.get(sound, ()), Reason.PINYIN)
        for number in numbers_in(values.get("phone")):
            for other in self._by_phone.get(phone_hint(number), ()):
                if any(same_phone(number, its) for its in numbers_in(other.values.get("phone"))):
                    note((other,), Reason.PHONE)
        return list(found.values())


@lru_cache(maxsize=4096)
def _keys(name: str) -> tuple[str, str, str]:
    """A row is looked up, suspected and added in turn: its keys are made once."""
    key = company_key(name)
    return name_identity(name), key, sounds_like(key)


def numbers_in(phone: str | None) -> list[str]:
    """The numbers in a customer's one field for them."""
    return phone.split(" / ") if phone else []


def _may_be(one: Known, code: str | None, tax: str | None) -> bool:
    """Two codes of the accounting system, or two tax ids, are two customers."""
    its_code, its_tax = one.values.get("customer_code"), one.values.get("tax_id")
    if code and its_code and fold(code) != fold(its_code):
        return False
    return not (tax and its_tax and fold(tax) != fold(its_tax))
