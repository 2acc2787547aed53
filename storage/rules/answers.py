"""The sixteen answers to the thirteen questions: which live on, how long, and what is missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto
from typing import Final

from storage.rules.choices import CustomerStatus, DecisionPower, Question


class VisitQuestion(StrEnum):
    """The answers that belong to one visit; the others, `Question`, stay with the customer."""

    VISIT_TIME = auto()
    MET_WHOM = auto()
    TOPICS = auto()
    PRODUCT_TALK = auto()
    REACTION = auto()
    DEMO_DONE = auto()
    CONTINUE_HOW = auto()
    NEXT_STEP = auto()


AnyQuestion = Question | VisitQuestion

ORDER: Final[tuple[AnyQuestion, ...]] = (
    VisitQuestion.VISIT_TIME,
    VisitQuestion.MET_WHOM,
    Question.DECISION_POWER,
    VisitQuestion.TOPICS,
    VisitQuestion.PRODUCT_TALK,
    Question.PRODUCTS_IN_USE,
    Question.DECISION_PROCESS,
    VisitQuestion.REACTION,
    Question.COMPETITORS,
    Question.COMPETITOR_RELATION,
    VisitQuestion.DEMO_DONE,
    Question.FIT,
    Question.DECISION_TIME,
    Question.BUDGET,
    VisitQuestion.CONTINUE_HOW,
    VisitQuestion.NEXT_STEP,
)
TOTAL: Final = len(ORDER)
OF_A_COMPETITOR: Final = (Question.COMPETITORS, Question.COMPETITOR_RELATION)  # of each by name

# Days after which a standing answer has to be asked again.
SHELF_LIVES: Final[Mapping[Question, int]] = {
    Question.DECISION_POWER: 365,
    Question.PRODUCTS_IN_USE: 180,
    Question.DECISION_PROCESS: 180,
    Question.COMPETITORS: 60,
    Question.COMPETITOR_RELATION: 90,
    Question.FIT: 180,
    Question.DECISION_TIME: 60,
    Question.BUDGET: 90,
}

# Without these no contact with a customer is an effective visit, not even the first.
ESSENTIAL: Final = (
    VisitQuestion.MET_WHOM,
    VisitQuestion.TOPICS,
    VisitQuestion.REACTION,
    VisitQuestion.NEXT_STEP,
)

REQUIRED: Final[Mapping[CustomerStatus, frozenset[Question]]] = {
    CustomerStatus.PROSPECT: frozenset(
        {Question.DECISION_POWER, Question.PRODUCTS_IN_USE, Question.FIT, Question.BUDGET}
    ),
    CustomerStatus.ACTIVE: frozenset(
        {Question.DECISION_POWER, Question.PRODUCTS_IN_USE, Question.COMPETITORS}
    ),
    CustomerStatus.DORMANT: frozenset(
        {Question.DECISION_POWER, Question.PRODUCTS_IN_USE, Question.COMPETITORS, Question.FIT}
    ),
    CustomerStatus.LOST: frozenset(
        {Question.DECISION_POWER, Question.COMPETITORS, Question.COMPETITOR_RELATION}
    ),
}

# The chips beside the line of text, where an answer has some; `value` holds {"chip": …}.
CHIPS: Final[Mapping[Question, tuple[str, ...]]] = {
    Question.DECISION_POWER: tuple(DecisionPower),
    Question.FIT: ("yes", "partly", "no"),
    Question.COMPETITORS: ("none", "looking", "demonstrated", "quoted", "in_use"),
    Question.COMPETITOR_RELATION: ("1", "2", "3", "4", "5"),
    Question.BUDGET: ("none", "estimated", "confirmed"),
}


class State(StrEnum):
    """What a standing answer is worth today."""

    MISSING = auto()
    IN_DATE = auto()
    STALE = auto()


@dataclass(frozen=True, slots=True)
class Held:
    """The dates behind one standing answer."""

    answered_on: date  # of the last real answer
    confirmed_on: date | None = None  # of the last "unchanged" after it
    unchanged: int = 0  # how often "unchanged" was pressed since the real answer

    @property
    def last_asked_on(self) -> date:
        """When somebody last asked: what the shelf life is counted from."""
        if self.confirmed_on is None:
            return self.answered_on
        return max(self.answered_on, self.confirmed_on)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a standing answer stands: what the sheet shows beside it."""

    question: Question
    state: State
    age_days: int | None = None  # since the last real answer
    asked_days: int | None = None  # since it was last asked or said to be unchanged
    unchanged: int = 0


def standing(question: Question, held: Held | None, today: date) -> Standing:
    """How the answer to `question` stands today."""
    if held is None:
        return Standing(question, State.MISSING)
    asked_days = _days(held.last_asked_on, today)
    return Standing(
        question,
        State.IN_DATE if asked_days <= SHELF_LIVES[question] else State.STALE,
        _days(held.answered_on, today),
        asked_days,
        held.unchanged,
    )


def _days(since: date, today: date) -> int:
    return max(0, (today - since).days)  # a clock that ran ahead makes no answer younger than today


def answered_anew(on: date) -> Held:
    """A real answer: its age starts again, and the count of "unchanged" with it."""
    return Held(on)


def said_unchanged(held: Held, on: date) -> Held:
    """The date of the last real answer is kept, and the press is counted."""
    return Held(held.answered_on, on, held.unchanged + 1)


def sheet(held: Mapping[Question, Held], today: date) -> tuple[Standing, ...]:
    """All eight standing answers in the order in which they are asked."""
    return tuple(standing(question, held.get(question), today) for question in Question)


def known(answers: Iterable[Standing]) -> frozenset[Question]:
    """The questions that have an answer, in date or not."""
    return frozenset(answer.question for answer in answers if answer.state is not State.MISSING)


def in_date(answers: Iterable[Standing]) -> frozenset[Question]:
    """The questions whose answer still counts."""
    return frozenset(answer.question for answer in answers if answer.state is State.IN_DATE)


@dataclass(frozen=True, slots=True)
class VisitFacts:
    """What a visit itself says, as far as the questions are concerned."""

    answered: frozenset[VisitQuestion]
    next_step_dated: bool = False

    @property
    def counted(self) -> frozenset[VisitQuestion]:
        """The answers of the visit that count; a visit always has its time."""
        return self.answered | {VisitQuestion.VISIT_TIME}


@dataclass(frozen=True, slots=True)
class Effect:
    """Whether a visit was effective, how complete it is, and what it lacks."""

    effective: bool
    answered: int  # n of 16
    missing: tuple[AnyQuestion, ...]  # what keeps it from being effective, in the order asked
    open: tuple[AnyQuestion, ...]  # everything without an answer, in the order asked


def effect(
    visit: VisitFacts,
    answers: Iterable[Standing],
    status: CustomerStatus,
    *,
    first: bool,
) -> Effect:
    """C.6: person, topic, reaction and a dated next step now; later also what is required.

    A reminder, never a gate: nothing is refused because of it.
    """
    answers = tuple(answers)
    said = visit.counted
    missing: set[AnyQuestion] = {question for question in ESSENTIAL if question not in said}
    if not visit.next_step_dated:
        missing.add(VisitQuestion.NEXT_STEP)
    if not first:
        missing |= REQUIRED[status] - in_date(answers)
    answered: set[AnyQuestion] = {*said, *known(answers)}
    return Effect(
        effective=not missing,
        answered=len(answered),
        missing=tuple(question for question in ORDER if question in missing),
        open=tuple(question for question in ORDER if question not in answered),
    )
