"""What the customers table shows: the filters as chips, saved views, the order; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, timedelta
from enum import StrEnum, auto
from typing import Any
from uuid import UUID

from storage.queries.customers import CustomerFilter, Sort, SortBy
from storage.rules.choices import CustomerStatus, Tier

UNSEEN_DAYS = (30, 60, 90, 180)


class Part(StrEnum):
    """The parts of a filter; each value of one is a chip."""

    STATUSES = auto()
    TIERS = auto()
    PROVINCES = auto()
    CITIES = auto()
    OWN = auto()  # "key=value", of the company's lists
    OVERDUE = auto()
    UNSEEN = auto()
    MINE = auto()


_CHOICES: Mapping[Part, type[StrEnum]] = {Part.STATUSES: CustomerStatus, Part.TIERS: Tier}
_SEVERAL = (Part.STATUSES, Part.TIERS, Part.PROVINCES, Part.CITIES, Part.OWN)


@dataclass(frozen=True, slots=True)
class Chosen:
    """One chip above the table."""

    part: Part
    value: str | int | bool


@dataclass(frozen=True, slots=True)
class View:
    """What of the customers is on show, and in which order; can be saved under a name."""

    statuses: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    overdue: bool = False
    unseen: int = 0  # days without a visit
    mine: bool = False
    text: str = ""
    sort: Sort = field(default_factory=Sort)

    def filter(self, today: date, now: datetime, me: UUID | None) -> CustomerFilter:
        """The filter that the query takes."""
        return CustomerFilter(
            statuses=frozenset(CustomerStatus(one) for one in self.statuses),
            tiers=frozenset(Tier(one) for one in self.tiers),
            provinces=frozenset(self.provinces),
            cities=frozenset(self.cities),
            owner_id=me if self.mine else None,
            overdue_on=today if self.overdue else None,
            unseen_since=now - timedelta(days=self.unseen) if self.unseen else None,
            own=frozenset((key, said) for key, _, said in map(_parted, self.own)),
        )

    def chips(self) -> list[Chosen]:
        """The chips of this view, in the order of the parts."""
        found = [Chosen(part, one) for part in _SEVERAL for one in getattr(self, part)]
        found += [Chosen(Part.OVERDUE, True)] if self.overdue else []
        found += [Chosen(Part.UNSEEN, self.unseen)] if self.unseen else []
        return found + ([Chosen(Part.MINE, True)] if self.mine else [])

    @property
    def filtered(self) -> bool:
        return bool(self.chips() or self.text.strip())

    def has(self, chosen: Chosen) -> bool:
        return chosen in self.chips()

    def toggled(self, chosen: Chosen) -> "View":
        """With this chip if it was not there, without it if it was."""
        name = chosen.part.value
        if chosen.part in _SEVERAL:
            now: tuple[Any, ...] = getattr(self, name)
            if chosen.value in now:
                return replace(self, **{name: tuple(one for one in now if one != chosen.value)})
            return replace(self, **{name: (*now, chosen.value)})
        off: bool | int = 0 if chosen.part is Part.UNSEEN else False
        return replace(self, **{name: off if self.has(chosen) else chosen.value})

    def cleared(self) -> "View":
        """Without any filter, in the same order."""
        return View(sort=self.sort)

    def sorted_by(self, key: str, descending: bool) -> "View":
        return replace(self, sort=Sort(SortBy(key), descending))

    def searching(self, text: str) -> "View":
        return replace(self, text=text)

    def to_plain(self) -> dict[str, Any]:
        """As a setting keeps it."""
        plain = {one.name: getattr(self, one.name) for one in fields(self) if one.name != "sort"}
        lists = {name: list(value) for name, value in plain.items() if isinstance(value, tuple)}
        return plain | lists | {"sort": [self.sort.by.value, self.sort.descending]}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "View":
        """Back from a setting; what this version does not know is left out."""
        by, descending = plain.get("sort") or (SortBy.NAME.value, False)
        known: dict[str, Any] = {}
        for part in _SEVERAL:
            allowed = _CHOICES.get(part)
            values = [str(one) for one in plain.get(part.value) or ()]
            known[part.value] = tuple(
                one for one in values if allowed is None or one in set(allowed)
            )
        return cls(
            **known,
            overdue=bool(plain.get("overdue")),
            unseen=int(plain.get("unseen") or 0),
            mine=bool(plain.get("mine")),
            text=str(plain.get("text") or ""),
            sort=Sort(SortBy(by) if by in set(SortBy) else SortBy.NAME, bool(descending)),
        )


def _parted(own: str) -> tuple[str, str, str]:
    return own.partition("=")


def own_value(own: str) -> str:
    """What of a list of the company's a chip asks for."""
    return _parted(own)[2]


def with_view(saved: Sequence[Mapping[str, Any]], name: str, view: View) -> list[dict[str, Any]]:
    """The saved views with one more, or with the one of that name replaced."""
    rest = without_view(saved, name)
    return [*rest, {"name": name, "view": view.to_plain()}]


def without_view(saved: Sequence[Mapping[str, Any]], name: str) -> list[dict[str, Any]]:
    """The saved views without the one of that name."""
    return [dict(one) for one in saved if one.get("name") != name]


def views(saved: Sequence[Mapping[str, Any]]) -> list[tuple[str, View]]:
    """The saved views by name, in the order in which they were saved."""
    return [(str(one["name"]), View.from_plain(one["view"])) for one in saved]
