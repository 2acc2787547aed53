"""The three questions of a manager: payments, schedules, what is key and hard; by person.

Each is answered by one grouped statement over everybody who is asked about, from what was synced.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, literal, select, union_all
from sqlalchemy.orm import Session

from storage.models import Customer, LaptopState, Payment, Person, SyncState, Team, Visit
from storage.queries.comments import IssueRow, issues
from storage.queries.company_settings import customer_minutes
from storage.queries.waiting import waiting_changes
from storage.rules.choices import IssueKind, Role, VisitStatus
from storage.rules.company_settings import Decisions
from storage.rules.days import bounds
from storage.rules.teams import TeamOf, below
from storage.rules.visits import VISIT_MINUTES
from storage.rules.working_days import month

STALE_AFTER: Final = timedelta(hours=24)
_TOP = {IssueKind.HARD: 0, IssueKind.KEY: 1}


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody whose work is looked at."""

    id: UUID
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Freshness:
    """How new what is known of somebody is; `as_of` None: no laptop of his was ever here."""

    as_of: datetime | None = None
    waiting: int | None = None

    def stale(self, now: datetime) -> bool:
        """Whether his figures may have changed since without anybody here knowing."""
        return self.as_of is None or now - self.as_of > STALE_AFTER


@dataclass(frozen=True, slots=True)
class Money:
    """Payments of the month: due in it or still open from before, received, overdue.

    `by_rep`: some of it was entered on the rep's own laptop, and is as old as that.
    """

    due: int = 0
    received: int = 0
    overdue: int = 0
    by_rep: bool = False
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class Schedule:
    """A week's planned minutes, visits planned and visits made."""

    minutes: int = 0
    planned: int = 0
    done: int = 0


@dataclass(frozen=True, slots=True)
class TeamRow:
    """One person in the three questions."""

    member: Member
    fresh: Freshness
    money: Money
    schedule: Schedule
    issues: tuple[IssueRow, ...]  # the hard ones first, then the oldest


@dataclass(frozen=True, slots=True)
class CustomerMoney:
    """One customer of a person in the first question."""

    customer_id: UUID
    customer: str
    money: Money
    days: int  # how long the oldest of it is overdue


@dataclass(frozen=True, slots=True)
class TeamBoard:
    """The three questions over everybody."""

    name: str
    rows: tuple[TeamRow, ...]
    currency: str
    others: Mapping[str, int] = field(default_factory=dict)  # due in other currencies
    day_minutes: int = Decisions().customer_minutes  # that a working day has for customers


def members(session: Session, me: UUID) -> list[Member]:
    """Everybody below somebody who visits customers, by name; nobody below a rep."""
    people = {
        one.id: one
        for one in session.scalars(select(Person).where(Person.deleted_at.is_(None)))
        if one.active is not False
    }
    teams = [
        TeamOf(team.id, team.parent_id, team.manager_id)
        for team in session.scalars(select(Team).where(Team.deleted_at.is_(None)))
    ]
    found = below(me, {one.id: one.team_id for one in people.values()}, teams)
    kept = [people[one] for one in found if one in people]
    return [
        Member(one.id, one.name, Role(one.role))
        for one in sorted(kept, key=lambda one: (one.name, one.id))
        if one.role in (Role.REP, Role.MANAGER)
    ]


def team_name(session: Session, me: UUID) -> str:
    """The team that somebody leads; of several the topmost."""
    query = select(Team).where(Team.manager_id == me, Team.deleted_at.is_(None))
    led = sorted(session.scalars(query), key=lambda team: (team.parent_id is not None, team.name))
    return led[0].name if led else ""


def freshness(session: Session, me: UUID) -> dict[UUID, Freshness]:
    """What the server last said of everybody's laptops, and what this one says of its own."""
    found = {
        state.person_id: Freshness(state.as_of, state.waiting)
        for state in session.scalars(select(LaptopState))
    }
    here = session.get(SyncState, 1)
    contact = here.contact_at if here is not None else 0
    at = datetime.fromtimestamp(contact / 1000, tz=UTC) if contact else None
    found[me] = Freshness(at, waiting_changes(session))
    return found


def money(session: Session, owners: Collection[UUID], today: date) -> dict[str, dict[UUID, Money]]:
    """The first question, by currency and person."""
    query = select(Customer.owner_id, Payment.currency, *_sums(today)).select_from(Payment)
    query = query.join(Customer, _customer_of(owners)).where(*_of_month(today))
    found: dict[str, dict[UUID, Money]] = {}
    grouped = query.group_by(Customer.owner_id, Payment.currency)
    for owner, currency, *sums in map(tuple, session.execute(grouped)):
        found.setdefault(currency or "", {})[owner] = _money(*sums)
    return found


def money_by_customer(
    session: Session, owner: UUID, today: date, currency: str
) -> list[CustomerMoney]:
    """The first question for one person: what is overdue longest comes first."""
    name = func.coalesce(func.nullif(Customer.short_name, ""), Customer.name)
    oldest = func.min(case((_overdue(today), Payment.due_on)))
    query = (
        select(Customer.id, name, oldest, *_sums(today))
        .select_from(Payment)
        .join(Customer, _customer_of([owner]))
        .where(*_of_month(today), Payment.currency == currency)
        .group_by(Customer.id)
    )
    found = [
        CustomerMoney(id_, customer, _money(*sums), (today - since).days if since else 0)
        for id_, customer, since, *sums in map(tuple, session.execute(query))
    ]
    return sorted(found, key=lambda one: (-one.money.overdue, -one.money.due, one.customer))


def schedules(
    session: Session, owners: Collection[UUID], today: date, zone: tzinfo
) -> dict[UUID, Schedule]:
    """The second question: the week of `today`, Monday to Sunday."""
    start, end = bounds(today - timedelta(days=today.weekday()), zone, 7)
    mine = Visit.owner_id.in_(list(owners))
    planned = select(
        Visit.owner_id,
        func.coalesce(Visit.planned_minutes, VISIT_MINUTES).label("minutes"),
        literal(1).label("planned"),
        literal(0).label("done"),
    ).where(
        mine,
        Visit.status.in_(list(VisitStatus)),  # for the index; any of them was planned
        Visit.planned_at >= start,
        Visit.planned_at < end,
        Visit.was_planned.is_not(False),
        Visit.deleted_at.is_(None),
    )
    made = select(Visit.owner_id, literal(0), literal(0), literal(1)).where(
        mine,
        Visit.started_at >= start,
        Visit.started_at < end,  # only what took place has begun
        Visit.deleted_at.is_(None),
    )
    both = union_all(planned, made).subquery()
    sums = (func.sum(both.c[name]) for name in ("minutes", "planned", "done"))
    query = select(both.c.owner_id, *sums).group_by(both.c.owner_id)
    return {owner: Schedule(*row) for owner, *row in session.execute(query)}


def problems(session: Session, owners: Collection[UUID]) -> dict[UUID, tuple[IssueRow, ...]]:
    """The third question: what is not resolved yet."""
    found: dict[UUID, list[IssueRow]] = {}
    for issue in issues(session, owners):
        if issue.owner_id is not None:
            found.setdefault(issue.owner_id, []).append(issue)
    return {
        owner: tuple(sorted(rows, key=lambda row: (_TOP[row.kind], row.opened_on, row.id)))
        for owner, rows in found.items()
    }


def board(
    session: Session,
    me: UUID,
    today: date,
    zone: tzinfo,
    usual_currency: str,
    people: Collection[Member] | None = None,
) -> TeamBoard:
    """All three questions, of everybody below `me` or of those named.

    Amounts are in the currency that most of the money is in.
    """
    asked = list(members(session, me) if people is None else people)
    ids = [one.id for one in asked]
    amounts = money(session, ids, today)
    due = {code: sum(one.due for one in rows.values()) for code, rows in amounts.items()}
    currency = max(due, key=lambda code: (due[code], code), default=usual_currency)
    weeks = schedules(session, ids, today, zone)
    hard = problems(session, ids)
    known = freshness(session, me)
    rows = tuple(
        TeamRow(
            one,
            known.get(one.id, Freshness()),
            amounts.get(currency, {}).get(one.id, Money()),
            weeks.get(one.id, Schedule()),
            hard.get(one.id, ()),
        )
        for one in asked
    )
    others = {code: sum_ for code, sum_ in due.items() if code != currency and sum_}
    name, minutes = team_name(session, me), customer_minutes(session)
    return TeamBoard(name, rows, currency, others, minutes)


# Inside


def _customer_of(owners: Collection[UUID]) -> ColumnElement[bool]:
    return and_(
        Customer.id == Payment.customer_id,
        Customer.owner_id.in_(list(owners)),
        Customer.deleted_at.is_(None),
    )


def _of_month(today: date) -> tuple[ColumnElement[bool], ...]:
    """Due in this month, or still open from before; without a due day: received in it."""
    first, last = month(today)
    due_on = func.coalesce(Payment.due_on, Payment.received_on)
    return (
        Payment.deleted_at.is_(None),
        due_on <= last,
        (Payment.received_on.is_(None)) | (Payment.received_on >= first) | (due_on >= first),
    )


def _overdue(today: date) -> ColumnElement[bool]:
    return and_(Payment.received_on.is_(None), Payment.due_on < today)


def _sums(today: date) -> tuple[ColumnElement[Any], ...]:
    amount = func.coalesce(Payment.amount_minor, 0)
    own = case((Payment.created_by == Customer.owner_id, 1), else_=0)
    return (
        func.sum(amount),
        func.sum(case((Payment.received_on.is_not(None), amount), else_=0)),
        func.sum(case((_overdue(today), amount), else_=0)),
        func.max(own),
        func.max(Payment.updated_at),
    )


def _money(due: int, received: int, overdue: int, own: int, as_of: datetime | None) -> Money:
    return Money(due, received, overdue, bool(own), as_of)
