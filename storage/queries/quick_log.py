"""What the one-line log asks of the book: who fits a few letters, who works there, who competes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, literal_column, select, text
from sqlalchemy.orm import Session

from storage.models import Answer, Contact, Customer, Party, Visit
from storage.rules.choices import Attitude, DecisionPower, Question, VisitStatus
from storage.rules.days import bounds, local_day
from storage.rules.grams import match_expression, terms
from storage.rules.kinds import Kind
from storage.rules.names import company_key, sort_key
from storage.rules.quick_tokens import ContactFit, CustomerFit, Fit
from storage.rules.text import fold

SHOWN = 9
_LOOKED_AT = 200
_REMEMBERED = 2_000
_FOUND = text(
    "SELECT rowid FROM party_fts WHERE party_fts MATCH :match ORDER BY rowid LIMIT :limit"
).columns(literal_column("rowid"))
_ROW = (Customer.id, Customer.name, Customer.short_name, Customer.city, Customer.last_visit_at)
_BY_WORDS = (
    select(*_ROW, Party.text)
    .join(Party, Party.id == Customer.id)
    .where(
        Party.n.in_(_FOUND),
        Party.kind == Kind.CUSTOMER.value,
        Customer.deleted_at.is_(None),
    )
)
_BY_KEY = (
    select(*_ROW, Party.text)
    .join(Party, Party.id == Customer.id)
    .where(Customer.name_key == bindparam("key"), Customer.deleted_at.is_(None))
    .limit(SHOWN)
)
_BY_START = (
    select(*_ROW, Party.text)
    .join(Party, Party.id == Customer.id)
    .where(
        Customer.sort_key >= bindparam("start"),
        Customer.sort_key < bindparam("end"),
        Customer.deleted_at.is_(None),
    )
    .order_by(Customer.sort_key)
    .limit(_LOOKED_AT // 4)
)


@dataclass(frozen=True, slots=True)
class Planned:
    """A visit of the day that has no result yet, as far as the log needs it."""

    visit_id: UUID
    customer_id: UUID
    at: datetime
    contact_ids: frozenset[UUID]


class BookDirectory:
    """The parser's directory over the book; it remembers its answers until told to forget."""

    def __init__(
        self,
        read: Callable[[], AbstractContextManager[Session]],
        owner: UUID,
        today: date,
        zone: tzinfo,
    ) -> None:
        self._read, self._owner, self._today, self._zone = read, owner, today, zone
        self._rivals: tuple[str, ...] | None = None
        self.forget()

    def forget(self) -> None:
        """The book has changed: ask it again. The competitors are learnt, see `know_rivals`."""
        self._customers: dict[str, tuple[CustomerFit, ...]] = {}
        self._contacts: dict[UUID, tuple[ContactFit, ...]] = {}
        self._planned: tuple[Planned, ...] | None = None
        self._planned_rows: list[tuple[CustomerFit, str]] = []

    def customers(self, text: str) -> Sequence[CustomerFit]:
        words = fold(text)
        if words not in self._customers:
            if len(self._customers) > _REMEMBERED:
                self._customers.clear()
            planned = self._planned_customers()
            with self._read() as session:
                self._customers[words] = _customers(session, words, planned, self._zone)
        return self._customers[words]

    def contacts(self, customer_id: UUID) -> Sequence[ContactFit]:
        if customer_id not in self._contacts:
            expected = {
                contact
                for visit in self.planned()
                if visit.customer_id == customer_id
                for contact in visit.contact_ids
            }
            with self._read() as session:
                self._contacts[customer_id] = _contacts(session, customer_id, expected, self._zone)
        return self._contacts[customer_id]

    def rivals(self) -> Sequence[str]:
        if self._rivals is None:
            with self._read() as session:
                self._rivals = rivals(session)
        return self._rivals

    def know_rivals(self, names: Sequence[str]) -> None:
        """The competitors, found elsewhere: looking through all answers takes more than a frame."""
        self._rivals = tuple(names)

    def planned(self) -> Sequence[Planned]:
        """Today's visits without a result, in the order of the clock."""
        if self._planned is None:
            with self._read() as session:
                self._planned = planned_on(session, self._owner, self._today, self._zone)
        return self._planned

    def customer(self, customer_id: UUID) -> CustomerFit | None:
        """The customer with this id, as the parser takes it for `about`."""
        with self._read() as session:
            query = select(*_ROW).where(Customer.id == customer_id, Customer.deleted_at.is_(None))
            row = session.execute(query).first()
        return None if row is None else _fit(row, Fit.EXACT, frozenset({row.id}), self._zone)

    def _planned_customers(self) -> list[tuple[CustomerFit, str]]:
        ids = [visit.customer_id for visit in self.planned()]
        if ids and not self._planned_rows:
            with self._read() as session:
                query = select(*_ROW, Party.text).join(Party, Party.id == Customer.id)
                self._planned_rows = [
                    (_fit(row, Fit.EXACT, frozenset(ids), self._zone), row.text)
                    for row in session.execute(query.where(Customer.id.in_(ids)))
                ]
        return self._planned_rows


def planned_on(session: Session, owner: UUID, day: date, zone: tzinfo) -> tuple[Planned, ...]:
    """The visits planned for a day that have no result yet."""
    start, end = bounds(day, zone)
    query = (
        select(Visit.id, Visit.customer_id, Visit.planned_at, Visit.contact_ids)
        .where(
            Visit.owner_id == owner,
            Visit.status == VisitStatus.PLANNED.value,
            Visit.planned_at >= start,
            Visit.planned_at < end,
            Visit.deleted_at.is_(None),
        )
        .order_by(Visit.planned_at, Visit.id)
    )
    return tuple(
        Planned(id_, customer, at, frozenset(UUID(hex=each) for each in contacts or ()))
        for id_, customer, at, contacts in session.execute(query)
        if at is not None
    )


def warm_up(session: Session) -> tuple[str, ...]:
    """Run each query once, so that the first key costs no more than the others; the rivals."""
    session.execute(_BY_KEY, {"key": ""}).all()
    session.execute(_BY_START, {"start": "\U0010ffff", "end": ""}).all()
    session.execute(_BY_WORDS, {"match": '"\U0010ffff"', "limit": 1}).all()
    return rivals(session)


def rivals(session: Session) -> tuple[str, ...]:
    """The competitors that any standing answer names."""
    query = select(Answer.subject).where(
        Answer.question == Question.COMPETITORS.value,
        Answer.subject.is_not(None),
        Answer.deleted_at.is_(None),
    )
    return tuple(sorted({subject for subject in session.scalars(query.distinct()) if subject}))


def _customers(
    session: Session, words: str, planned: Sequence[tuple[CustomerFit, str]], zone: tzinfo
) -> tuple[CustomerFit, ...]:
    """Who fits: those on today's plan first, then by how well, then those seen last."""
    if not words:
        return ()
    expected = frozenset(each.id for each, _ in planned)
    found: dict[UUID, CustomerFit] = {}
    for each, written in planned:
        if (fit := _how(words, each.name, each.short_name, written)) is not None:
            found[each.id] = _refit(each, fit)
    for row in _candidates(session, words):
        fit = _how(words, row.name, row.short_name or "", row.text)
        if fit is not None and row.id not in found:
            found[row.id] = _fit(row, fit, expected, zone)
    ordered = sorted(found.values(), key=_order)
    exact = [each for each in ordered if each.fit is Fit.EXACT]
    return tuple([*exact, *(each for each in ordered if each.fit is not Fit.EXACT)][:SHOWN])


def _candidates(session: Session, words: str) -> Iterator[Any]:
    """Everybody who might fit; of very many the same ones each time, whole names among them."""
    found: Sequence[Any] = ()
    if match := match_expression(terms(words)):
        asked = {"match": match, "limit": _LOOKED_AT}
        found = session.execute(_BY_WORDS, asked).all()
    if not match or len(found) >= _LOOKED_AT // 2:
        # Contacts are in the same index: half of what was looked at may have been theirs.
        if key := company_key(words):
            yield from session.execute(_BY_KEY, {"key": key})
        start = sort_key(words)
        yield from session.execute(_BY_START, {"start": start, "end": start + "\U0010ffff"})
    yield from found


def _how(words: str, name: str, short: str, written: str) -> Fit | None:
    """How a name fits; `written` is what the search knows of it: names, readings, numbers."""
    names = [fold(each) for each in (name, short) if each]
    if words in names:
        return Fit.EXACT
    if any(each.startswith(words) for each in names):
        return Fit.START
    if any(words in each for each in names):
        return Fit.INSIDE
    lines = written.split("\n")
    readings = lines[1 : 1 + 3 * len(names)]
    joined = words.replace(" ", "")
    if joined.isascii() and any(line.startswith(joined) for line in readings):
        return Fit.SOUND
    return Fit.SOUND if words in lines else None


def _order(each: CustomerFit) -> tuple[bool, int, int, str]:
    last = each.last_visit_on.toordinal() if each.last_visit_on else 0
    return (not each.planned, each.fit, -last, each.name)


def _fit(row: Any, fit: Fit, planned: frozenset[UUID], zone: tzinfo) -> CustomerFit:
    last = None if row.last_visit_at is None else local_day(row.last_visit_at, zone)
    place = row.city or ""
    return CustomerFit(row.id, row.name, row.short_name or "", fit, place, row.id in planned, last)


def _refit(each: CustomerFit, fit: Fit) -> CustomerFit:
    return CustomerFit(
        each.id, each.name, each.short_name, fit, each.place, each.planned, each.last_visit_on
    )


def _contacts(
    session: Session, customer_id: UUID, expected: set[UUID], zone: tzinfo
) -> tuple[ContactFit, ...]:
    query = (
        select(
            *(Contact.id, Contact.name, Contact.title, Contact.decision_power),
            *(Contact.attitude, Contact.last_met_at),
        )
        .where(Contact.customer_id == customer_id, Contact.deleted_at.is_(None))
        .order_by(Contact.sort_key, Contact.id)
    )
    people = [
        ContactFit(
            id=row.id,
            name=row.name,
            title=row.title or "",
            power=DecisionPower(row.decision_power or DecisionPower.UNKNOWN),
            attitude=Attitude(row.attitude or Attitude.UNKNOWN),
            last_met_on=None if row.last_met_at is None else local_day(row.last_met_at, zone),
            planned=row.id in expected,
        )
        for row in session.execute(query)
    ]
    weight = list(DecisionPower)
    return tuple(sorted(people, key=lambda one: (not one.planned, weight.index(one.power))))
