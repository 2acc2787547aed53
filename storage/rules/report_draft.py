"""What the day's facts say by themselves: the drafted sentences of a daily report, as codes."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from storage.rules.reports import Block, Link, Sentence

LONGEST_NOTE = 300
"""A note longer than this is cut in the report; its record, one click away, has it whole."""


@dataclass(frozen=True, slots=True)
class VisitFact:
    """A visit of the day, as far as the report tells of it.

    `note` is what was written beyond the other facts.
    """

    id: str
    customer: str
    status: str
    at: str
    planned: bool
    note: str = ""
    topics: tuple[str, ...] = ()
    reaction: int | None = None
    reaction_quote: str = ""
    demo: bool = False
    demo_product: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    next_step: str = ""
    next_on: date | None = None
    problem: str = ""
    reason: str = ""
    reason_text: str = ""


@dataclass(frozen=True, slots=True)
class OrderFact:
    """A purchase that was entered today."""

    id: str
    customer_id: str
    customer: str
    product: str
    amount_minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class PromiseFact:
    """A promise of ours that is late, or due with the next working day."""

    id: str
    customer_id: str
    customer: str
    text: str
    due_on: date
    days_late: int


@dataclass(frozen=True, slots=True)
class DayFacts:
    """All that a daily report is drafted from."""

    calls_effective: int = 0
    calls_all: int = 0
    calls_required: int | None = None
    catch_up: int | None = None
    visits: tuple[VisitFact, ...] = ()
    orders: tuple[OrderFact, ...] = ()
    promises: tuple[PromiseFact, ...] = ()


def draft(facts: DayFacts) -> list[Sentence]:
    """The sentences that the day writes by itself, block by block."""
    return [
        *_numbers(facts),
        *(_visited(visit) for visit in facts.visits if visit.status == "done"),
        *(_ordered(order) for order in facts.orders),
        *(_not_visited(visit) for visit in facts.visits if visit.status == "not_visited"),
        *(_problem(visit) for visit in facts.visits if _has_problem(visit)),
        *(_late(promise) for promise in facts.promises if promise.days_late > 0),
        *(_needed(promise) for promise in facts.promises if promise.days_late <= 0),
        *_behind(facts),
    ]


def _numbers(facts: DayFacts) -> list[Sentence]:
    done = [visit for visit in facts.visits if visit.status == "done"]
    planned = [visit for visit in facts.visits if visit.planned]
    if not (facts.calls_all or facts.visits or facts.calls_required):
        return []
    numbers: dict[str, Any] = {
        "calls": facts.calls_effective,
        "required": facts.calls_required,
        "planned": len(planned),
        "planned_done": sum(1 for visit in done if visit.planned),
        "unplanned": sum(1 for visit in done if not visit.planned),
    }
    return [Sentence("numbers", Block.PROGRESS, "numbers", numbers)]


def _visited(visit: VisitFact) -> Sentence:
    facts: dict[str, Any] = {
        "customer": visit.customer,
        "at": visit.at,
        "note": _cut(visit.note),
        "topics": list(visit.topics),
        "answers": [list(answer) for answer in visit.answers],
        "demo": visit.demo,
        "demo_product": visit.demo_product,
        "next": visit.next_step,
        "next_on": visit.next_on.isoformat() if visit.next_on else None,
    }
    return Sentence(f"visit:{visit.id}", Block.PROGRESS, "visit", facts, Link("visit", visit.id))


def _ordered(order: OrderFact) -> Sentence:
    facts: dict[str, Any] = {
        "customer": order.customer,
        "customer_id": order.customer_id,
        "product": order.product,
        "amount_minor": order.amount_minor,
        "currency": order.currency,
    }
    return Sentence(f"order:{order.id}", Block.PROGRESS, "order", facts, Link("purchase", order.id))


def _not_visited(visit: VisitFact) -> Sentence:
    facts: dict[str, Any] = {
        "customer": visit.customer,
        "at": visit.at,
        "reason": visit.reason,
        "text": _cut(visit.reason_text),
        "note": _cut(visit.note),
        "next": visit.next_step,
        "next_on": visit.next_on.isoformat() if visit.next_on else None,
    }
    return Sentence(
        f"missed:{visit.id}", Block.PROGRESS, "not_visited", facts, Link("visit", visit.id)
    )


def _has_problem(visit: VisitFact) -> bool:
    unhappy = visit.reaction is not None and visit.reaction < 0
    return visit.status == "done" and (unhappy or bool(visit.problem))


def _problem(visit: VisitFact) -> Sentence:
    facts: dict[str, Any] = {
        "customer": visit.customer,
        "at": visit.at,
        "reaction": visit.reaction,
        "text": _cut(visit.problem or visit.reaction_quote),
        "competitors": next((text for asked, text in visit.answers if asked == "competitors"), ""),
    }
    return Sentence(
        f"problem:{visit.id}", Block.PROBLEMS, "problem", facts, Link("visit", visit.id)
    )


def _late(promise: PromiseFact) -> Sentence:
    facts: dict[str, Any] = {
        "customer": promise.customer,
        "customer_id": promise.customer_id,
        "text": promise.text,
        "days": promise.days_late,
    }
    return Sentence(
        f"late:{promise.id}", Block.PROBLEMS, "promise_late", facts, Link("promise", promise.id)
    )


def _needed(promise: PromiseFact) -> Sentence:
    facts: dict[str, Any] = {
        "customer": promise.customer,
        "customer_id": promise.customer_id,
        "text": promise.text,
        "due_on": promise.due_on.isoformat(),
    }
    return Sentence(
        f"needed:{promise.id}", Block.RESOURCES, "promise_due", facts, Link("promise", promise.id)
    )


def _behind(facts: DayFacts) -> list[Sentence]:
    required = facts.calls_required
    if not required or facts.calls_effective >= required or facts.catch_up is None:
        return []
    behind: dict[str, Any] = {
        "short": required - facts.calls_effective,
        "catch_up": facts.catch_up,
    }
    return [Sentence("behind", Block.IMPROVEMENTS, "behind", behind)]


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_NOTE else text[: LONGEST_NOTE - 1].rstrip() + "…"
