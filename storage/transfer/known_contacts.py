"""The people whom a row may mean: found at their customer by name, anywhere by number or mail."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from storage.rules.company_fields import own_values
from storage.rules.duplicates import name_identity, phone_hint, same_phone
from storage.rules.kinds import KINDS, Kind
from storage.transfer.known_book import KnownBook
from storage.transfer.plan import NewId, Write

_FIELDS = KINDS[Kind.CONTACT].fields
_LABELS = {
    "mobile": "mobile",
    "work_phone": "work",
    "home_phone": "home",
    "fax": "fax",
    "phone": "",
}


@dataclass(slots=True, eq=False)
class KnownContact:
    """One person as far as it decides who is who."""

    id: UUID
    values: dict[str, Any]
    line: int | None = None
    met: bool = False


@dataclass(slots=True)
class KnownContacts:
    """Everybody known so far, by customer and name, by telephone number and by mail address."""

    _at: dict[tuple[UUID, str], KnownContact] = field(default_factory=dict)
    _by_phone: dict[str, list[KnownContact]] = field(default_factory=dict)
    _by_mail: dict[str, list[KnownContact]] = field(default_factory=dict)

    @classmethod
    def of_book(cls, book: KnownBook) -> "KnownContacts":
        names = [name for name, its in _FIELDS.items() if its.travels]
        known = cls()
        for values in book.records(Kind.CONTACT, names):
            known.add(KnownContact(values.pop("id"), values))
        return known

    def add(self, one: KnownContact) -> None:
        values = one.values
        self._at.setdefault((values["customer_id"], name_identity(values["name"])), one)
        for number in numbers_of(values):
            if hint := phone_hint(number):
                self._by_phone.setdefault(hint, []).append(one)
        for mail in mails_of(values):
            self._by_mail.setdefault(mail.casefold(), []).append(one)

    def at(self, customer: UUID, name: str) -> KnownContact | None:
        return self._at.get((customer, name_identity(name)))

    def sharing(self, values: Mapping[str, Any]) -> list[tuple[KnownContact, str]]:
        """Everybody with one of the same numbers or addresses, and which of the two it is."""
        found: dict[int, tuple[KnownContact, str]] = {}
        for number in numbers_of(values):
            for other in self._by_phone.get(phone_hint(number), ()):
                if any(same_phone(number, its) for its in numbers_of(other.values)):
                    found.setdefault(id(other), (other, "phone"))
        for mail in mails_of(values):
            for other in self._by_mail.get(mail.casefold(), ()):
                found.setdefault(id(other), (other, "email"))
        return list(found.values())

    def meet(self, customer: UUID, person: Mapping[str, Any], new_id: NewId) -> Write | None:
        """The person of a customer's row: a record to make or to complete, or None."""
        values = contact_values(person)
        name = (
            values.get("name")
            or next(iter(numbers_of(values)), "")
            or next(iter(mails_of(values)), "")
        )
        if not name:
            return None
        known = self.at(customer, name)
        if known is None:
            values = {**values, "name": name, "customer_id": customer}
            one = KnownContact(new_id(), values, line=0)
            self.add(one)
            return Write(Kind.CONTACT, one.id, values)
        changes = changed(known.values, values)
        if known.line is not None:
            # Made by an earlier row: only further numbers and addresses go along with it.
            lists = {key: changes[key] for key in ("phones", "emails") if key in changes}
            known.values.update(lists)
            return None
        if not changes:
            return None
        known.values.update(changes)
        return Write(Kind.CONTACT, known.id, changes, new=False)


def contact_values(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row's values as a contact holds them: numbers with what they are for."""
    values = {
        name: value
        for name, value in row.items()
        if name in _FIELDS and name not in ("phones", "emails", "customer_id")
    }
    phones = [
        {"label": label, "number": number}
        for column, label in _LABELS.items()
        for number in row.get(column) or ()
    ]
    if phones:
        values["phones"] = _each_once(phones, "number")
    if row.get("email"):
        values["emails"] = [{"label": "", "address": mail} for mail in row["email"]]
    if own := own_values(row):
        values["custom"] = own
    return values


def _each_once(items: list[dict[str, str]], key: str) -> list[dict[str, str]]:
    first: dict[str, dict[str, str]] = {}
    for item in items:
        first.setdefault(item[key], item)
    return list(first.values())


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """What of `after` is news; numbers and addresses are added, never taken away."""
    news: dict[str, Any] = {}
    for name, value in after.items():
        old = before.get(name)
        if name == "phones" and old:
            here = {phone_hint(number) or number for number in numbers_of(before)}
            more = [i for i in value if (phone_hint(i["number"]) or i["number"]) not in here]
            if more:
                news[name] = [*old, *more]
        elif name == "emails" and old:
            mails = {mail.casefold() for mail in mails_of(before)}
            more = [item for item in value if item["address"].casefold() not in mails]
            if more:
                news[name] = [*old, *more]
        elif name == "custom" and old:
            if {**old, **value} != old:
                news[name] = {**old, **value}
        elif old != value:
            news[name] = value
    return news


def numbers_of(values: Mapping[str, Any]) -> list[str]:
    return [item["number"] for item in values.get("phones") or () if item.get("number")]


def mails_of(values: Mapping[str, Any]) -> list[str]:
    return [item["address"] for item in values.get("emails") or () if item.get("address")]
