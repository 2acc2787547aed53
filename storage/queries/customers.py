"""The customers table: any page of it, in any order, under any filter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum, auto
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.expression import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from storage.models import Customer
from storage.queries import paging
from storage.queries.paging import AnySelect, Key, Place, Segment, pick
from storage.queries.waiting import marks_of
from storage.rules.choices import CustomerStatus, Tier
from storage.rules.company_fields import CLASSES
from storage.rules.kinds import Kind


class SortBy(StrEnum):
    """What the table can be ordered by; each has an index."""

    NAME = auto()
    STATUS = auto()
    TIER = auto()
    CITY = auto()
    LAST_VISIT = auto()
    NEXT_ON = auto()
    OPEN_DEALS = auto()
    ANSWERS = auto()
    REVENUE = auto()


@dataclass(frozen=True, slots=True)
class Sort:
    """An order of the table; what is not known comes last either way."""

    by: SortBy = SortBy.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """Which customers are shown; what is empty filters nothing."""

    statuses: frozenset[CustomerStatus] = frozenset()
    tiers: frozenset[Tier] = frozenset()
    provinces: frozenset[str] = frozenset()
    cities: frozenset[str] = frozenset()
    owner_id: UUID | None = None
    overdue_on: date | None = None  # today: whose next step should have been done by now
    unseen_since: datetime | None = None  # who was not visited since then
    own: frozenset[tuple[str, str]] = frozenset()
    """Fields and values of the company's lists; of one field any, of several fields all."""


EVERYBODY = CustomerFilter()


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One line of the table."""

    id: UUID
    name: str
    short_name: str | None
    status: str | None
    tier: str | None
    city: str | None
    last_visit_at: datetime | None
    next_on: date | None
    open_deals_minor: int
    answers_known: int
    revenue_12m_minor: int
    owner_id: UUID | None
    place: Place
    waits: bool = False  # for the server
    asks: bool = False  # for a decision
    own: Mapping[str, Any] = field(default_factory=dict[str, Any])  # the company's fields, if asked


_SHOWN: tuple[Key, ...] = (
    Customer.id,
    Customer.name,
    Customer.short_name,
    Customer.status,
    Customer.tier,
    Customer.city,
    Customer.last_visit_at,
    Customer.next_on,
    Customer.open_deals_minor,
    Customer.answers_known,
    Customer.revenue_12m_minor,
    Customer.owner_id,
)
_BY_NAME: tuple[Key, ...] = (Customer.sort_key, Customer.id)
_CHOICES: dict[SortBy, tuple[Key, tuple[str, ...]]] = {
    SortBy.STATUS: (Customer.status, tuple(CustomerStatus)),
    SortBy.TIER: (Customer.tier, tuple(Tier)),
}
_VALUES: dict[SortBy, tuple[Key, ...]] = {
    SortBy.LAST_VISIT: (Customer.last_visit_at, Customer.id),
    SortBy.NEXT_ON: (Customer.next_on, Customer.id),
    SortBy.OPEN_DEALS: (Customer.open_deals_minor, Customer.id),
    SortBy.ANSWERS: (Customer.answers_known, Customer.id),
    SortBy.REVENUE: (Customer.revenue_12m_minor, Customer.id),
}
_FEW = 2_000
_NEVER_UNKNOWN = frozenset({SortBy.OPEN_DEALS, SortBy.ANSWERS, SortBy.REVENUE})


def segments(sort: Sort) -> tuple[Segment, ...]:
    """The stretches that an order is read in, what is unknown at the end."""
    if sort.by is SortBy.NAME:
        return (Segment(None, _BY_NAME, sort.descending),)
    if sort.by in _CHOICES:
        key, choices = _CHOICES[sort.by]
        ordered = reversed(choices) if sort.descending else choices
        return (*(Segment(key == one, _BY_NAME) for one in ordered), _unknown(key, _BY_NAME))
    if sort.by is SortBy.CITY:
        keys = (Customer.city, *_BY_NAME)
        known = Segment(Customer.city.is_not(None), keys, sort.descending)
        return known, _unknown(Customer.city, _BY_NAME)
    keys = _VALUES[sort.by]
    if sort.by in _NEVER_UNKNOWN:
        return (Segment(None, keys, sort.descending),)
    return Segment(keys[0].is_not(None), keys, sort.descending), _unknown(keys[0], keys[1:])


def _unknown(key: Key, keys: tuple[Key, ...]) -> Segment:
    return Segment(key.is_(None), keys)


def page(
    session: Session,
    wanted: CustomerFilter = EVERYBODY,
    sort: Sort = Sort(),
    *,
    matching: ColumnElement[bool] | None = None,
    after: Place | None = None,
    skip: int = 0,
    limit: int = 100,
    own: bool = False,
) -> list[CustomerRow]:
    """The customers `skip` places after `after`; `matching` is what the search says of a text.

    With `own` they also have what they say in the company's fields.
    """
    query = _ordered(session, wanted, matching)
    found = paging.read(session, query, segments(sort), after, skip=skip, limit=limit)
    width = len(_SHOWN)
    ids = [row[0] for row, _ in found]
    marks = marks_of(session, {Kind.CUSTOMER: ids})
    said = _own_values(session, ids) if own else {}
    return [
        CustomerRow(
            *row[:width],
            place=place,
            waits=row[0] in marks.waiting,
            asks=row[0] in marks.attention,
            own=said.get(row[0]) or {},
        )
        for row, place in found
    ]


def _own_values(session: Session, ids: list[UUID]) -> dict[UUID, Mapping[str, Any] | None]:
    said = select(Customer.id, Customer.custom).where(Customer.id.in_(ids))
    return {row.id: row.custom for row in session.execute(said)}


def count(
    session: Session,
    wanted: CustomerFilter = EVERYBODY,
    *,
    matching: ColumnElement[bool] | None = None,
) -> int:
    """How many customers the filter leaves."""
    return paging.count(session, _filtered(pick(Customer.id), wanted, matching))


def position(
    session: Session,
    customer_id: UUID,
    wanted: CustomerFilter = EVERYBODY,
    sort: Sort = Sort(),
    *,
    matching: ColumnElement[bool] | None = None,
) -> int | None:
    """Which line of the table a customer is on, or None if it is not in it."""
    query = _filtered(pick(*_SHOWN), wanted, matching)
    own = query.where(Customer.id == customer_id)
    for _, place in paging.read(session, own, segments(sort), limit=1):
        return paging.position(session, query, segments(sort), place)
    return None


def cities(session: Session) -> list[tuple[str, int]]:
    """All cities that customers are in, with how many are there, the most first."""
    return _tallied(session, Customer.city)


def provinces(session: Session) -> list[tuple[str, int]]:
    """All provinces that customers are in, with how many are there, the most first."""
    return _tallied(session, Customer.province)


def _tallied(session: Session, column: Key) -> list[tuple[str, int]]:
    tally = func.count()
    query = (
        select(column, tally)
        .where(Customer.deleted_at.is_(None), column.is_not(None), column != "")
        .group_by(column)
        .order_by(tally.desc(), column)
    )
    return [(value, number) for value, number in session.execute(query)]


def _ordered(
    session: Session, wanted: CustomerFilter, matching: ColumnElement[bool] | None
) -> AnySelect:
    """The rows of the table, filtered in the way that reads the fewest of them.

    SQLite always prefers the index of a filter and then sorts what it finds. That is right for a
    few customers; where the filter leaves many, the first page is found sooner along the index of
    the order, so the filter's own is hidden from it.
    """
    by_choice = wanted.statuses or wanted.tiers
    broad = by_choice and not (wanted.cities or wanted.provinces) and matching is None
    if broad:
        few = _filtered(pick(Customer.id), wanted, matching).limit(_FEW)
        broad = paging.count(session, few) == _FEW
    return _filtered(pick(*_SHOWN), wanted, matching, along_order=bool(broad))


def _filtered(
    query: AnySelect,
    wanted: CustomerFilter,
    matching: ColumnElement[bool] | None,
    *,
    along_order: bool = False,
) -> AnySelect:
    query = query.where(Customer.deleted_at.is_(None))
    for column, values in ((Customer.status, wanted.statuses), (Customer.tier, wanted.tiers)):
        if values:
            hidden = UnaryExpression(column.expression, operator=custom_op("+"))
            query = query.where((hidden if along_order else column).in_(sorted(values)))
    for column, places in ((Customer.province, wanted.provinces), (Customer.city, wanted.cities)):
        if places:
            query = query.where(column.in_(sorted(places)))
    if wanted.owner_id is not None:
        query = query.where(Customer.owner_id == wanted.owner_id)
    if wanted.overdue_on is not None:
        query = query.where(Customer.next_on < wanted.overdue_on)
    if wanted.unseen_since is not None:
        never = Customer.last_visit_at.is_(None)
        query = query.where(never | (Customer.last_visit_at < wanted.unseen_since))
    for key in sorted({key for key, _ in wanted.own}):
        query = query.where(_says(key, sorted(said for of, said in wanted.own if of == key)))
    return query if matching is None else query.where(matching)


def _says(key: str, values: list[str]) -> ColumnElement[bool]:
    """One of these values in a field with a list of the company's, or in a field of its own."""
    if key in CLASSES[Kind.CUSTOMER]:
        column: Key = getattr(Customer, key)
        return column.in_(values)
    # A key is of letters, digits and underscores only, so it needs no escape in a path.
    said = func.json_each(Customer.custom, f"$.{key}").table_valued("value")
    return select(said.c.value).where(said.c.value.in_(values)).exists()
