"""What the registry is written in: kinds, what decides who sees them, and their fields."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from types import MappingProxyType

from storage.rules.fields import Codec, Field, Merge, Problem, problem_with


class Kind(StrEnum):
    """The kinds of synced records; the value is the table's name and the word on the wire."""

    PERSON = auto()
    TEAM = auto()
    CUSTOMER = auto()
    CONTACT = auto()
    LINK = auto()
    PRODUCT = auto()
    PURCHASE = auto()
    PAYMENT = auto()
    DEAL = auto()
    VISIT = auto()
    INTERACTION = auto()
    ANSWER = auto()
    PROMISE = auto()
    TASK = auto()
    TARGET = auto()
    DAILY_REPORT = auto()
    LOOSE_NOTE = auto()
    FIELD_DEF = auto()
    EXPORT_NOTE = auto()
    CONFLICT = auto()
    REFUSAL = auto()
    TRIP = auto()
    STOP = auto()
    LEG = auto()
    STAY = auto()
    EXPENSE = auto()
    SUMMARY = auto()
    REVIEW = auto()
    CAUSE = auto()
    LESSON = auto()
    LESSON_USE = auto()
    ASSIST = auto()
    COMMENT = auto()
    READ_MARK = auto()
    ATTACHMENT = auto()
    ISSUE = auto()
    RIDE_ALONG = auto()
    RIDE_REP = auto()
    RIDE_COACH = auto()
    PRACTICE = auto()
    SKILL = auto()
    COMPANY_SETTING = auto()


class Root(StrEnum):
    """What decides who sees a record (decisions 5)."""

    TENANT = auto()
    CUSTOMER = auto()
    USER = auto()
    RIDE = auto()  # a ride-along: its two people, and so their managers (decisions 6)
    CARRIED = auto()  # the root of what the record is about, named by a field


@dataclass(frozen=True, slots=True)
class KindSpec:
    """What one kind of record is made of."""

    kind: Kind
    root: Root
    fields: Mapping[str, Field]
    root_field: str = (
        ""  # the field that names the root; "" where the record is its own or the tenant's
    )
    stays: bool = False  # private: it never leaves the laptop

    def travelling(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields.values() if field.travels)

    def problems(self, values: Mapping[str, object], *, whole: bool) -> list[Problem]:
        """What is wrong with `values`; a `whole` record must also have every required field."""
        found = [Problem(name, "field.unknown", {}) for name in values if name not in self.fields]
        asked = [self.fields[name] for name in values if name in self.fields]
        if whole:
            needed = [field for field in self.fields.values() if field.required]
            asked += [field for field in needed if field.name not in values]
        for field in asked:
            if problem := problem_with(field, values.get(field.name)):
                found.append(problem)
        return found


def choice(name: str, of: type[StrEnum], group: str = "", *, required: bool = False) -> Field:
    """A field that holds one of a closed list."""
    merge = Merge.GROUP if group else Merge.LWW
    return Field(name, Codec.CHOICE, merge, group, required=required, choices=tuple(of))


def money(name: str = "amount_minor") -> tuple[Field, Field]:
    """An amount in minor units and its currency, which change together."""
    return (
        Field(name, Codec.INT, Merge.GROUP, "money"),
        Field("currency", Codec.LINE, Merge.GROUP, "money"),
    )


def local(name: str, codec: Codec) -> Field:
    """A field that the writer derives and that never travels."""
    return Field(name, codec, Merge.LOCAL)


def spec(
    kind: Kind, root: Root, *fields: Field, root_field: str = "", stays: bool = False
) -> KindSpec:
    """One kind of record with its fields."""
    by_name = {field.name: field for field in fields}
    return KindSpec(kind, root, MappingProxyType(by_name), root_field, stays)
