"""Contacts as vCard 3.0, which phones and mail programs read."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

_TYPES = {"mobile": "CELL", "work": "WORK", "home": "HOME", "fax": "FAX"}


def write_vcards(path: Path, people: Iterable[Mapping[str, Any]], *, with_sensitive: bool) -> int:
    """One card a contact; returns how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        for person in people:
            file.write(_card(person, with_sensitive=with_sensitive))
            count += 1
    return count


def _card(person: Mapping[str, Any], *, with_sensitive: bool) -> str:
    import vobject
    from vobject.vcard import Address, Name

    card = vobject.vCard()
    name = person["name"]
    card.add("fn").value = name
    given, _space, family = name.rpartition(" ") if name.isascii() else ("", "", name)
    card.add("n").value = Name(family=family, given=given)
    if person.get("customer"):
        card.add("org").value = [person["customer"], *filter(None, [person.get("department")])]
    for field, key in (("title", "title"), ("note", "note")):
        if person.get(field):
            card.add(key).value = person[field]
    for item in person.get("phones") or ():
        if item.get("number"):
            line = card.add("tel")
            line.value = item["number"]
            line.type_param = _TYPES.get(item.get("label") or "", "VOICE")
    for item in person.get("emails") or ():
        if item.get("address"):
            card.add("email").value = item["address"]
    if person.get("address"):
        card.add("adr").value = Address(street=person["address"])
    if person.get("wechat"):
        card.add("x-wechat").value = person["wechat"]
    if with_sensitive and person.get("birthday"):
        card.add("bday").value = person["birthday"]
    return card.serialize()
