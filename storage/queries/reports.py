"""Daily reports: what one day says by itself, and the reports written so far."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from storage.models.customer import Customer
from storage.models.trade import Product, Purchase
from storage.models.visit import Answer, Visit
from storage.models.work import DailyReport
from storage.queries import promises, targets, visits
from storage.queries.visits import VisitRow
from storage.rules.choices import PromiseBy, Question
from storage.rules.days import bounds
from storage.rules.quick_tokens import ContactFit
from storage.rules.report_draft import DayFacts, OrderFact, PromiseFact, VisitFact
from storage.rules.report_untold import Around, untold
from storage.rules.reports import Block, Report, from_stored

_ORDERS = 10


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A day's report."""

    id: UUID
    on: date
    report: Report
    typed: int
    submitted_at: datetime | None


@dataclass(frozen=True, slots=True)
class _More:
    """What a report tells of a visit beyond its row in a list."""

    quote: str = ""
    demo: bool = False
    demo_product: str = ""
    problem: str = ""
    topics: tuple[str, ...] = ()


def of_day(session: Session, owner: UUID, on: date) -> ReportRow | None:
    """The report on a day, or None."""
    found = session.scalars(
        select(DailyReport).where(
            DailyReport.owner_id == owner, DailyReport.on == on, DailyReport.deleted_at.is_(None)
        )
    ).first()
    return None if found is None else _row(found)


def latest(
    session: Session, owner: UUID, *, after: date | None = None, limit: int = 60
) -> list[ReportRow]:
    """The reports written so far, the newest first."""
    query = select(DailyReport).where(
        DailyReport.owner_id == owner, DailyReport.deleted_at.is_(None)
    )
    if after is not None:
        query = query.where(DailyReport.on < after)
    return [
        _row(each) for each in session.scalars(query.order_by(DailyReport.on.desc()).limit(limit))
    ]


def day_facts(
    session: Session,
    owner: UUID,
    on: date,
    zone: tzinfo,
    *,
    required: int | None,
    catch_up: int | None,
    next_day: date,
) -> DayFacts:
    """What a day says by itself; `next_day` is the working day up to which promises are told."""
    start, end = bounds(on, zone)
    rows = visits.of_day(session, owner, start, end)
    answers = _answers(session, [row.id for row in rows])
    more = _more(session, [row.id for row in rows])
    around = _around(session, rows)
    return DayFacts(
        calls_effective=targets.effective_calls(session, owner, start, end),
        calls_all=targets.all_calls(session, owner, start, end),
        calls_required=required,
        catch_up=catch_up,
        visits=tuple(
            _visit(
                row, answers.get(row.id, ()), more.get(row.id, _More()), around[row.id], on, zone
            )
            for row in rows
        ),
        orders=_orders(session, on),
        promises=tuple(
            PromiseFact(
                str(row.id),
                str(row.customer_id),
                row.customer,
                row.text,
                row.due_on,
                (on - row.due_on).days,
            )
            for row in promises.due(session, owner, next_day)
            if row.promised_by is PromiseBy.US and row.due_on is not None
        ),
    )


def until(on: date, next_working: date) -> date:
    """Promises are told of up to the next working day, at least until tomorrow."""
    return max(next_working, on + timedelta(days=1))


def _row(found: DailyReport) -> ReportRow:
    stored = {
        Block.PROGRESS: found.progress,
        Block.PROBLEMS: found.problems,
        Block.RESOURCES: found.resources,
        Block.IMPROVEMENTS: found.improvements,
    }
    return ReportRow(found.id, found.on, from_stored(stored), found.typed or 0, found.submitted_at)


def _visit(
    row: VisitRow,
    answers: tuple[tuple[str, str], ...],
    more: _More,
    around: Around,
    on: date,
    zone: tzinfo,
) -> VisitFact:
    fact = VisitFact(
        id=str(row.id),
        customer=row.customer,
        status=row.status.value,
        at=f"{row.at.astimezone(zone):%H:%M}" if row.at else "",
        planned=row.was_planned,
        note=row.note,
        reaction=row.reaction,
        topics=more.topics,
        reaction_quote=more.quote,
        demo=more.demo,
        demo_product=more.demo_product,
        answers=answers,
        next_step=row.next_step or "",
        next_on=row.next_on,
        problem=more.problem,
        reason=row.not_visited or "",
        reason_text=row.not_visited_note or "",
    )
    return replace(fact, note=untold(fact, around, on))


def _answers(session: Session, ids: list[UUID]) -> dict[UUID, tuple[tuple[str, str], ...]]:
    query = (
        select(Answer.visit_id, Answer.question, Answer.subject, Answer.text)
        .where(Answer.visit_id.in_(ids), Answer.deleted_at.is_(None))
        .where(Answer.customer_id.in_(select(Visit.customer_id).where(Visit.id.in_(ids))))
        .order_by(Answer.question)
    )
    found: dict[UUID, tuple[tuple[str, str], ...]] = {}
    for visit_id, question, subject, text in session.execute(query):
        told = " ".join(part for part in (subject, text) if part)
        if visit_id is not None and told:
            found[visit_id] = (*found.get(visit_id, ()), (question, told))
    return found


def _more(session: Session, ids: list[UUID]) -> dict[UUID, _More]:
    query = select(
        *(Visit.id, Visit.reaction_quote, Visit.demo_done, Visit.demo_product),
        *(Visit.problem, Visit.topics),
    ).where(Visit.id.in_(ids))
    return {
        id_: _More(quote or "", bool(demo), product or "", problem or "", tuple(topics or ()))
        for id_, quote, demo, product, problem, topics in session.execute(query)
    }


def _around(session: Session, rows: list[VisitRow]) -> dict[UUID, Around]:
    """What the lines of these visits may name, by visit."""
    query = select(Customer.id, Customer.name, Customer.short_name).where(
        Customer.id.in_({row.customer_id for row in rows})
    )
    names = {id_: (name, short or "") for id_, name, short in session.execute(query)}
    asked = (
        select(Answer.visit_id, Answer.subject)
        .where(Answer.visit_id.in_([row.id for row in rows]), Answer.deleted_at.is_(None))
        .where(Answer.question == Question.COMPETITORS)
    )
    rivals: dict[UUID | None, list[str]] = {}
    for visit_id, subject in session.execute(asked):
        rivals.setdefault(visit_id, []).append(subject or "")
    return {
        row.id: Around(
            row.customer_id,
            names.get(row.customer_id, (row.customer,)),
            tuple(ContactFit(each.id, each.name, each.title or "") for each in row.people),
            tuple(filter(None, rivals.get(row.id, ()))),
        )
        for row in rows
    }


def _orders(session: Session, on: date) -> tuple[OrderFact, ...]:
    query = (
        select(
            Purchase.id,
            Purchase.customer_id,
            func.coalesce(func.nullif(Customer.short_name, ""), Customer.name),
            func.coalesce(Product.name, Purchase.product_name, ""),
            Purchase.amount_minor,
            Purchase.currency,
        )
        .join(Customer, and_(Customer.id == Purchase.customer_id, Customer.deleted_at.is_(None)))
        .outerjoin(Product, Product.id == Purchase.product_id)
        .where(Purchase.bought_on == on, Purchase.deleted_at.is_(None))
        .order_by(Purchase.amount_minor.desc())
        .limit(_ORDERS)
    )
    return tuple(
        OrderFact(str(id_), str(customer_id), customer, product, amount or 0, currency or "")
        for id_, customer_id, customer, product, amount, currency in session.execute(query)
    )
