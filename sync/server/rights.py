"""Who may write what: the one table, for records whose root somebody sees.

A rep writes in the books that are open to him and in his own work. A manager does so in the books
of the teams below him; of other people's own work he writes only what is his part of it. The back
office enters what the accounts say of every customer. The administrator keeps the company's own
records, and may bring a list of customers in before they are handed out. People and teams change
through the administration alone, because who sees what follows from them; conflicts and refusals
are the server's own, and people only settle them.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache
from typing import Any, Final

from storage.rules.choices import Role
from storage.rules.fields import Merge
from storage.rules.kinds import KINDS, Kind, Root

OWN_FIELDS: Final = ("name", "phone")  # what people may change of themselves


class Whose(Enum):
    """What ties the writer to the record, beyond seeing it."""

    ANYBODYS = auto()
    IN_OWN_WORK = auto()  # the root is the writer himself
    OWN = auto()  # the record is the writer's: he is its owner, else its author


_EVERYBODY: Final = frozenset(Role)
_SALES: Final = frozenset({Role.REP, Role.MANAGER})
_ACTS: Final = frozenset({"create", "patch", "delete", "restore"})


@dataclass(frozen=True, slots=True)
class May:
    """One line of the table: these roles may do these acts; to these fields, if any are named."""

    whose: Whose
    roles: frozenset[Role] = _EVERYBODY
    acts: frozenset[str] = _ACTS
    fields: frozenset[str] = frozenset()

    def covers(self, role: str, act: str, fields: Collection[str], ties: Collection[Whose]) -> bool:
        named = not self.fields or self.fields.issuperset(fields)
        return self.whose in ties and role in self.roles and act in self.acts and named


def _anybodys(*roles: Role, act: str = "", fields: Collection[str] = ()) -> May:
    acts = frozenset({act}) if act else _ACTS
    return May(Whose.ANYBODYS, frozenset(roles) or _EVERYBODY, acts, frozenset(fields))


_OWN: Final = May(Whose.OWN)
_IN_OWN_WORK: Final = May(Whose.IN_OWN_WORK)
_OF_SALES: Final = _anybodys(*_SALES)
_OF_ALL: Final = _anybodys()

# Where nothing else is said of a kind.
_BY_ROOT: Final[Mapping[Root, tuple[May, ...]]] = {
    Root.TENANT: (_anybodys(Role.ADMIN),),
    Root.CUSTOMER: (_OF_SALES,),
    Root.USER: (_IN_OWN_WORK,),
    Root.RIDE: (_OF_ALL,),
    Root.CARRIED: (_OWN,),
}
_STATE_OF_TRIP: Final = [f.name for f in KINDS[Kind.TRIP].fields.values() if f.group == "state"]
_BY_KIND: Final[Mapping[Kind, tuple[May, ...]]] = {
    Kind.PERSON: (),
    Kind.TEAM: (),
    Kind.PRODUCT: (_anybodys(Role.OFFICE, Role.ADMIN),),
    Kind.CUSTOMER: (
        _anybodys(*_SALES, Role.ADMIN),
        _anybodys(Role.OFFICE, act="patch", fields=("customer_code", "tax_id")),
    ),
    Kind.CONTACT: (_anybodys(*_SALES, Role.ADMIN),),
    Kind.PURCHASE: (_OF_ALL,),
    Kind.PAYMENT: (_OF_ALL,),
    Kind.TASK: (_IN_OWN_WORK, _anybodys(Role.MANAGER, act="create"), _OWN),
    Kind.TARGET: (_IN_OWN_WORK, _anybodys(Role.MANAGER)),
    Kind.TRIP: (_IN_OWN_WORK, _anybodys(Role.MANAGER, act="patch", fields=_STATE_OF_TRIP)),
    Kind.LESSON: (_OWN, _anybodys(Role.MANAGER, Role.ADMIN, act="patch")),
    Kind.LESSON_USE: (_OWN,),
    Kind.ATTACHMENT: (_OWN, May(Whose.IN_OWN_WORK, acts=frozenset({"delete"}))),
    Kind.ISSUE: (_OWN, _IN_OWN_WORK, _anybodys(Role.MANAGER)),
    Kind.ASSIST: (
        May(Whose.OWN, _SALES),
        _anybodys(Role.MANAGER),
        _anybodys(act="patch", fields=("outcome",)),
    ),
    Kind.RIDE_REP: (_OWN,),
    Kind.CONFLICT: (_anybodys(act="patch"),),
    Kind.REFUSAL: (
        May(Whose.IN_OWN_WORK, acts=frozenset({"patch"})),
        _anybodys(Role.MANAGER, act="patch"),
    ),
}


def may_write(
    role: str, kind: Kind, act: str, fields: Collection[str], ties: Collection[Whose]
) -> str | None:
    """Why somebody who sees the root may not do this there, as a code; None if he may."""
    return _may_write(role, kind, act, frozenset(fields), frozenset(ties))


@lru_cache(maxsize=1024)  # nearly all that is written is one of few things
def _may_write(
    role: str, kind: Kind, act: str, fields: frozenset[str], ties: frozenset[Whose]
) -> str | None:
    lines = _BY_KIND.get(kind, _BY_ROOT[KINDS[kind].root])
    if any(line.covers(role, act, fields, {Whose.ANYBODYS, *ties}) for line in lines):
        return None
    if kind in (Kind.PERSON, Kind.TEAM):
        return "right.by_administration"
    if kind in (Kind.CONFLICT, Kind.REFUSAL):
        return "right.by_server"
    if any(line.covers(role, act, (), {Whose.ANYBODYS, *ties}) for line in lines):
        return "right.not_this_field"
    if KINDS[kind].root is Root.TENANT and kind not in (Kind.LESSON, Kind.LESSON_USE):
        return "right.company_data"
    return "right.not_your_role"


def may_set(kind: Kind, said: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What of a patch, by merge group, is the laptops' to set."""
    not_theirs = of_server(kind)
    if kind is Kind.PERSON:
        not_theirs = not_theirs | (KINDS[kind].fields.keys() - OWN_FIELDS)
    return {
        group: own
        for group, values in said.items()
        if (own := values if not_theirs.isdisjoint(values) else _without(values, not_theirs))
    }


def _without(values: dict[str, Any], names: Collection[str]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in names}


@cache
def of_server(kind: Kind) -> frozenset[str]:
    """The fields that only the server sets."""
    fields = KINDS[kind].fields.values()
    return frozenset(field.name for field in fields if field.merge is Merge.SERVER)
