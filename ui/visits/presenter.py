"""What the form of a visit says of what is in it: how complete, what it still lacks; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from storage.rules.answers import (
    OF_A_COMPETITOR,
    TOTAL,
    AnyQuestion,
    Held,
    Standing,
    State,
    effect,
    standing,
)
from storage.rules.choices import Question
from storage.rules.visit_draft import VisitDraft

if TYPE_CHECKING:
    from storage.queries.answers import AnswerLine
    from storage.queries.visit_brief import Brief

FORM = "visit"


@dataclass(frozen=True, slots=True)
class FormState:
    """How the visit stands if it were saved now."""

    effective: bool
    answered: int
    total: int
    missing: tuple[AnyQuestion, ...]


def state_of(brief: "Brief", draft: VisitDraft, today: date) -> FormState:
    """The rule of the effective visit, with the answers of the form taken as given."""
    standings = [_standing(line, draft, today) for line in brief.sheet]
    found = effect(draft.facts(today), standings, brief.status, first=not brief.seen_before)
    return FormState(found.effective, found.answered, TOTAL, found.missing)


def ask_again(sheet: "Sequence[AnswerLine]") -> "list[AnswerLine]":
    """The answers that a visit asks for: first the stale ones, then those never given.

    How a competitor stands with the customer is nothing to ask while none is known.
    """
    one_is_known = any(line.parts for line in sheet if line.question in OF_A_COMPETITOR)
    lines = [
        line
        for line in sheet
        if line.standing.state is not State.IN_DATE
        and (line.question is not Question.COMPETITOR_RELATION or one_is_known)
    ]
    return sorted(lines, key=lambda line: line.standing.state is not State.STALE)


def _standing(line: "AnswerLine", draft: VisitDraft, today: date) -> Standing:
    for answer in draft.answers:
        if answer.question is line.question and (answer.says() or answer.unchanged):
            return standing(line.question, Held(today), today)
    return line.standing
