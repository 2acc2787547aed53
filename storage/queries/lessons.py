"""The lesson library, and the lessons that fit a visit."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import (
    Answer,
    Contact,
    Customer,
    Deal,
    Lesson,
    LessonUse,
    Payment,
    Person,
    Promise,
    Review,
    Trip,
    Visit,
)
from storage.queries import purchase_clocks
from storage.rules.choices import (
    DealStage,
    DealStatus,
    DecisionPower,
    LessonStatus,
    PromiseStatus,
    Question,
    VisitStatus,
)
from storage.rules.lesson_fit import Fit, FitTag, LessonRule, VisitFacts, fitting
from storage.rules.text import fold

NEW_FOR_DAYS: Final = 90  # so long somebody who decides is new at a customer
AHEAD_DAYS: Final = 14
_DEMO_WORDS: Final = ("demo", "演示", "试用", "trial")
_PRICE_WORDS: Final = ("price", "quote", "价", "offer")
_PAY_WORDS: Final = ("payment", "回款", "收款", "催款", "货款")
_GATE_WORDS: Final = ("gate", "门卫", "门禁")


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson as the library shows it."""

    id: UUID
    rule: str
    tags: tuple[str, ...]
    context: str
    status: LessonStatus
    owner_id: UUID | None
    owner: str
    used: int
    helped: int
    trip_id: UUID | None
    trip: str
    evidence: tuple[UUID, ...]
    created_on: date


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A visit that proves a lesson."""

    id: UUID
    customer: str
    on: date | None
    text: str


def library(session: Session) -> list[LessonRow]:
    """All lessons: those in force by how often they were used, then the proposed, the retired."""
    uses = (
        select(
            LessonUse.lesson_id,
            func.count().label("used"),
            func.count().filter(LessonUse.helped.is_(True)).label("helped"),
        )
        .where(LessonUse.deleted_at.is_(None))
        .group_by(LessonUse.lesson_id)
        .subquery()
    )
    query = (
        select(Lesson, Person.name, uses.c.used, uses.c.helped, Trip.id, Trip.title)
        .outerjoin(Person, Person.id == Lesson.owner_id)
        .outerjoin(uses, uses.c.lesson_id == Lesson.id)
        .outerjoin(Review, Review.id == Lesson.review_id)
        .outerjoin(Trip, (Trip.id == Review.trip_id) & Trip.deleted_at.is_(None))
        .where(Lesson.deleted_at.is_(None))
    )
    found = [
        LessonRow(
            lesson.id, lesson.rule, tuple(str(tag) for tag in lesson.tags or ()),
            lesson.context or "", LessonStatus(lesson.status), lesson.owner_id, owner or "",
            used or 0, helped or 0, trip_id, trip or "", _ids(lesson.evidence),
            lesson.created_at.date(),
        )
        for lesson, owner, used, helped, trip_id, trip in session.execute(query)
    ]  # fmt: skip
    turn = {LessonStatus.ACTIVE: 0, LessonStatus.PROPOSED: 1, LessonStatus.RETIRED: 2}
    return sorted(found, key=lambda row: (turn[row.status], -row.used, fold(row.rule), row.id.hex))


def narrowed(rows: list[LessonRow], text: str = "", tag: str = "") -> list[LessonRow]:
    """Those of the library that bear a tag and contain every word of a text."""
    wanted = fold(text).split()
    return [
        row
        for row in rows
        if (not tag or tag in row.tags)
        and all(
            word in fold(" ".join((row.rule, row.context, row.owner, row.trip, *row.tags)))
            for word in wanted
        )
    ]


def evidence_of(session: Session, lesson: LessonRow) -> list[EvidenceRow]:
    """The visits that prove a lesson, as far as they can be read here."""
    query = (
        select(Visit, func.coalesce(func.nullif(Customer.short_name, ""), Customer.name))
        .join(Customer, Customer.id == Visit.customer_id)
        .where(Visit.id.in_(lesson.evidence), Visit.deleted_at.is_(None))
        .order_by(Visit.started_at, Visit.id)
    )
    return [
        EvidenceRow(
            visit.id, customer, visit.started_at.date() if visit.started_at else None,
            visit.next_step or (visit.note or "").strip().partition("\n")[0],
        )
        for visit, customer in session.execute(query)
    ]  # fmt: skip


def fitting_visit(session: Session, visit_id: UUID, today: date) -> list[Fit]:
    """The lessons in force that fit a visit, each with why."""
    visit = session.get(Visit, visit_id)
    if visit is None or visit.deleted_at is not None:
        return []
    rules = [
        LessonRule(row.id, row.rule, row.tags, row.context, row.used)
        for row in library(session)
        if row.status is LessonStatus.ACTIVE
    ]
    return fitting(rules, facts_of(session, visit, today)) if rules else []


def used_before(session: Session, visit_id: UUID) -> frozenset[UUID]:
    """The lessons that were noted as used before a visit."""
    query = select(LessonUse.lesson_id).where(
        LessonUse.visit_id == visit_id, LessonUse.deleted_at.is_(None)
    )
    return frozenset(session.scalars(query))


def facts_of(session: Session, visit: Visit, today: date) -> VisitFacts:
    """What the book knows before a visit that a lesson can be about."""
    customer = session.get(Customer, visit.customer_id)
    said = [visit.purpose or "", *(str(topic) for topic in visit.topics or ())]
    about = [customer.city or "", customer.industry or ""] if customer else []
    words = fold(" ".join(said))
    holds = {
        FitTag.PAYMENT_DUE: _payment_due(session, visit, today) or _any(words, _PAY_WORDS),
        FitTag.NEW_PAYER: _new_decider(session, visit, today),
        FitTag.DEMO: _any(words, _DEMO_WORDS),
        FitTag.PRICE: _any(words, _PRICE_WORDS) or _negotiating(session, visit),
        FitTag.COMPETITOR: _has_competitor(session, visit),
        FitTag.FIRST_VISIT: not _visited(session, visit),
        FitTag.PROMISE_DUE: _promise_due(session, visit, today),
        FitTag.REPURCHASE: _repurchase(session, visit, today),
        FitTag.GATE: _any(words, _GATE_WORDS) or _missed_before(session, visit),
    }
    tags = frozenset(tag.value for tag, true in holds.items() if true)
    return VisitFacts(tags, " ".join([*said, *about]))


def _any(words: str, of: tuple[str, ...]) -> bool:
    return any(word in words for word in of)


def _payment_due(session: Session, visit: Visit, today: date) -> bool:
    query = select(Payment.id).where(
        Payment.customer_id == visit.customer_id,
        Payment.received_on.is_(None),
        Payment.due_on <= today + timedelta(days=AHEAD_DAYS),
        Payment.deleted_at.is_(None),
    )
    return session.scalars(query.limit(1)).first() is not None


def _new_decider(session: Session, visit: Visit, today: date) -> bool:
    """Somebody who decides and is new, at a customer that is not."""
    deciders = select(Contact.created_at).where(
        Contact.customer_id == visit.customer_id,
        Contact.decision_power == DecisionPower.DECIDES,
        Contact.deleted_at.is_(None),
    )
    customer = session.get(Customer, visit.customer_id)
    since = today - timedelta(days=NEW_FOR_DAYS)
    if customer is None or customer.created_at.date() > since:
        return False
    return any(made.date() > since for made in session.scalars(deciders))


def _negotiating(session: Session, visit: Visit) -> bool:
    query = select(Deal.id).where(
        Deal.customer_id == visit.customer_id,
        Deal.status == DealStatus.OPEN,
        Deal.stage == DealStage.NEGOTIATION,
        Deal.deleted_at.is_(None),
    )
    return session.scalars(query.limit(1)).first() is not None


def _has_competitor(session: Session, visit: Visit) -> bool:
    query = select(Answer.id).where(
        Answer.customer_id == visit.customer_id,
        Answer.question == Question.COMPETITORS,
        func.coalesce(Answer.text, "") != "",
        Answer.deleted_at.is_(None),
    )
    return session.scalars(query.limit(1)).first() is not None


def _visited(session: Session, visit: Visit) -> bool:
    query = select(Visit.id).where(
        Visit.customer_id == visit.customer_id,
        Visit.id != visit.id,
        Visit.status == VisitStatus.DONE,
        Visit.deleted_at.is_(None),
    )
    return session.scalars(query.limit(1)).first() is not None


def _missed_before(session: Session, visit: Visit) -> bool:
    """Whether the last planned visit there did not take place."""
    query = (
        select(Visit.status)
        .where(
            Visit.customer_id == visit.customer_id,
            Visit.id != visit.id,
            Visit.status != VisitStatus.PLANNED,
            Visit.deleted_at.is_(None),
        )
        .order_by(func.coalesce(Visit.started_at, Visit.planned_at).desc(), Visit.id)
    )
    return session.scalars(query.limit(1)).first() == VisitStatus.NOT_VISITED


def _promise_due(session: Session, visit: Visit, today: date) -> bool:
    query = select(Promise.id).where(
        Promise.customer_id == visit.customer_id,
        Promise.status == PromiseStatus.OPEN,
        Promise.due_on <= today + timedelta(days=AHEAD_DAYS),
        Promise.deleted_at.is_(None),
    )
    return session.scalars(query.limit(1)).first() is not None


def _repurchase(session: Session, visit: Visit, today: date) -> bool:
    clocks = purchase_clocks.of_customers(session, [visit.customer_id])
    return any(
        row.clock.days_late(today) >= -AHEAD_DAYS and not row.clock.lapsed(today) for row in clocks
    )


def _ids(stored: list[object] | None) -> tuple[UUID, ...]:
    return tuple(UUID(hex=str(each)) for each in stored or ())
