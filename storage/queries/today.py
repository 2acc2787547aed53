"""What Today shows: the numbers, the visits with their reasons, and whom else to see."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from storage.models.customer import Customer
from storage.queries import promises, reasons, targets, visits
from storage.queries.assists import is_his_to_visit
from storage.queries.targets import TargetRow
from storage.queries.visits import Person, VisitRow
from storage.rules import today as rules
from storage.rules.days import bounds, start_of
from storage.rules.today import Reason, Why
from storage.rules.working_days import month

_POOL = 500


@dataclass(frozen=True, slots=True)
class Numbers:
    """The target of the month and what was done for it, until yesterday and today."""

    target: TargetRow | None
    before: int
    done: int


@dataclass(frozen=True, slots=True)
class PlannedVisit:
    """A visit of the day, why it is on the list, and what is dangerous there."""

    visit: VisitRow
    reasons: tuple[Reason, ...]
    danger: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A customer who is worth a visit today, and why."""

    customer_id: UUID
    customer: str
    city: str | None
    person: Person | None
    reasons: tuple[Reason, ...]


def numbers(session: Session, owner: UUID, today: date, zone: tzinfo) -> Numbers:
    """The month so far: effective calls until yesterday, and today's."""
    first, _ = month(today)
    start, end = bounds(today, zone)
    return Numbers(
        target=targets.of_month(session, owner, f"{today:%Y-%m}"),
        before=targets.effective_calls(session, owner, start_of(first, zone), start),
        done=targets.effective_calls(session, owner, start, end),
    )


def visits_today(session: Session, owner: UUID, today: date, zone: tzinfo) -> list[PlannedVisit]:
    """The visits of the day with the reasons for each, in the order of the clock."""
    rows = visits.of_day(session, owner, *bounds(today, zone))
    open_ = [row.customer_id for row in rows if row.started_at is None]
    facts = reasons.facts_of(session, open_, zone)
    rivals = reasons.rivals_of(session, open_, today)
    return [
        PlannedVisit(
            row,
            _why(facts[row.customer_id], row.purpose or "", today)
            if row.customer_id in facts
            else (),
            rivals.get(row.customer_id, ""),
        )
        for row in rows
    ]


def suggestions(
    session: Session, owner: UUID, today: date, zone: tzinfo, limit: int = 8
) -> list[Suggestion]:
    """Who else is worth a visit: promises due, taken over, due by tier; not who is planned.

    Only whom he visits himself: a manager's book holds the customers of his reps as well.
    """
    start, end = bounds(today, zone)
    taken = {row.customer_id for row in visits.of_day(session, owner, start, end)}
    candidates = {row.customer_id for row in promises.due(session, owner, today)}
    his = is_his_to_visit(owner, today)
    candidates |= _taken_over(session, his)
    for tier, days in rules.VISIT_EVERY.items():
        candidates |= _due_by_tier(session, his, tier, start - timedelta(days=days), limit)
    facts = reasons.facts_of(session, candidates - taken, zone)
    weighed = {id_: _why(known, "", today) for id_, known in facts.items()}
    order = list(Why)
    best = sorted(
        (id_ for id_, why in weighed.items() if why[0].why is not Why.PLANNED),
        key=lambda id_: (order.index(weighed[id_][0].why), -weighed[id_][0].days, id_),
    )[:limit]
    return _suggested(session, best, weighed)


def _why(facts: rules.Facts, purpose: str, today: date) -> tuple[Reason, ...]:
    found = rules.reasons(facts, today)
    if found[0].why is Why.PLANNED:
        return (Reason(Why.PLANNED, text=purpose),)
    return tuple(found)


def _taken_over(session: Session, his: ColumnElement[bool]) -> set[UUID]:
    # Whoever was taken over and not yet visited is among those longest not seen, which an
    # index knows; the owner's date has none.
    longest = (
        select(Customer.id, Customer.previous_owner, Customer.owner_since, Customer.last_visit_at)
        .where(Customer.deleted_at.is_(None), his)
        .order_by(Customer.last_visit_at, Customer.id)
        .limit(_POOL)
        .subquery()
    )
    query = select(longest.c.id).where(
        longest.c.previous_owner.is_not(None), longest.c.owner_since.is_not(None)
    )
    return set(session.scalars(query.limit(50)))


def _due_by_tier(
    session: Session, his: ColumnElement[bool], tier: str, before: datetime, limit: int
) -> set[UUID]:
    query = (
        select(Customer.id)
        .where(
            # Said this way round so that the index of last visits is read, oldest first, and left
            # as soon as there are enough; that of the tiers would be read whole.
            func.coalesce(Customer.tier, "") == tier,
            Customer.last_visit_at.is_not(None),
            Customer.last_visit_at < before,
            or_(Customer.status.is_(None), and_(Customer.status != "lost")),
            Customer.deleted_at.is_(None),
            his,
        )
        .order_by(Customer.last_visit_at)
        .limit(limit)
    )
    return set(session.scalars(query))


def _suggested(
    session: Session, ids: list[UUID], weighed: dict[UUID, tuple[Reason, ...]]
) -> list[Suggestion]:
    query = select(
        Customer.id,
        func.coalesce(func.nullif(Customer.short_name, ""), Customer.name),
        func.coalesce(Customer.county, Customer.city),
    ).where(Customer.id.in_(ids), Customer.deleted_at.is_(None))
    known = {row[0]: row for row in session.execute(query)}
    people = visits.people_of(session, ids)
    return [
        Suggestion(id_, known[id_][1], known[id_][2], people.get(id_), weighed[id_])
        for id_ in ids
        if id_ in known
    ]
