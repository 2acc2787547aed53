"""What the open log shows of a line: its chips, its question, what saving will do; no Qt."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum, auto
from typing import TYPE_CHECKING, Any

from storage.rules.choices import NotVisited, Question
from storage.rules.quick_tokens import (
    Answer,
    Budget,
    Contact,
    CustomerFit,
    Day,
    NewContact,
    NextStep,
    NotThere,
    Offer,
    Promise,
    Rival,
    State,
    Token,
    TokenKind,
    Understood,
)
from storage.rules.text import fold

if TYPE_CHECKING:
    from storage.queries.quick_log_before import Before

FORM = "quick_log"
Understand = Callable[[str, Mapping[str, str], CustomerFit | None], Understood]
_OPTIONAL = (TokenKind.REACTION, TokenKind.NEXT)


class What(StrEnum):
    """What saving does, a line of "when you save" each."""

    PLANNED_DONE = auto()
    UNPLANNED = auto()
    EARLIER = auto()
    NOT_VISITED = auto()
    PLANNED_ANEW = auto()
    NEW_CUSTOMER = auto()
    NEW_CONTACT = auto()
    ANSWER = auto()
    RIVAL = auto()
    TASK = auto()
    PROMISE = auto()
    TO_SORT = auto()
    LINE_TO_SORT = auto()
    STILL_OPEN = auto()


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that saving does; `old` is what it takes the place of."""

    what: What
    token: Token | None = None
    question: Question | None = None
    old: str = ""
    known: bool = False
    at: datetime | None = None
    day: date | None = None
    missing: TokenKind | None = None


@dataclass(frozen=True, slots=True)
class View:
    """The open log at one moment."""

    understood: Understood
    question: Token | None = None
    offers: tuple[Offer, ...] = ()
    effects: tuple[Effect, ...] = ()
    can_save: bool = False
    opens: bool = field(default=False)
    """Whether saving now leaves something to be sorted."""


class QuickLog:
    """The line, the answers given so far, and the lines that wait behind it."""

    def __init__(self, understand: Understand) -> None:
        self._understand = understand
        self.line = ""
        self.picks: dict[str, str] = {}
        self.behind: list[str] = []
        self.about: CustomerFit | None = None
        self.understood = understand("", {}, None)

    def type(self, line: str) -> Understood:
        """The line is this now."""
        self.line = line
        self.understood = self._understand(line, self.picks, self.about)
        return self.understood

    def pick(self, token: Token, key: str) -> Understood:
        """One of the choices of a question."""
        self.picks = {**self.picks, token.ask: key}
        return self.type(self.line)

    def put_before(self, line: str) -> None:
        """Begin another line; the one that was there waits behind it."""
        if self.line.strip():
            self.behind.insert(0, self.line)
        self.picks = {}
        self.type(line)

    def next_line(self) -> bool:
        """Go on with the next line that waits; False when there is none."""
        self.picks = {}
        self.type(self.behind.pop(0) if self.behind else "")
        return bool(self.line)

    def draft(self) -> dict[str, Any]:
        """What a crash must not take."""
        return {"line": self.line, "picks": dict(self.picks), "behind": list(self.behind)}

    def restore(self, draft: Mapping[str, Any]) -> None:
        """Go on where the draft was kept."""
        picks, behind = draft.get("picks"), draft.get("behind")
        self.picks = {str(k): str(v) for k, v in picks.items()} if isinstance(picks, dict) else {}
        self.behind = [str(line) for line in behind] if isinstance(behind, list) else []
        self.type(str(draft.get("line") or ""))

    def view(self, before: "Before | None") -> View:
        """What to show; `before` is how the line's customer stands now."""
        understood = self.understood
        if not self.line.strip():
            return View(understood)
        effects = tuple(_effects(understood, before))
        opens = any(each.what in (What.TO_SORT, What.LINE_TO_SORT) for each in effects)
        # What is asked now has its own half and its own sentence.
        shown = tuple(each for each in effects if not _is_asked(each, understood.question))
        return View(
            understood, understood.question, understood.offers, shown, can_save=True, opens=opens
        )


def _is_asked(effect: Effect, question: Token | None) -> bool:
    return effect.what is What.TO_SORT and question is not None and effect.token is question


def _effects(understood: Understood, before: "Before | None") -> Iterator[Effect]:
    customer = understood.first(TokenKind.CUSTOMER)
    new = customer is not None and customer.state is State.UNDERSTOOD and not understood.customer
    if understood.customer is None and not new:
        yield Effect(What.LINE_TO_SORT, customer)
        return
    if new:
        yield Effect(What.NEW_CUSTOMER, customer)
    yield _visit(understood, before)
    yield from _moved(understood, before)
    for token in understood.tokens:
        yield from _effect(token, before)
    yield from _to_sort(understood)
    said = {token.kind for token in understood.tokens}
    if TokenKind.NOT_VISITED not in said:
        for kind in _OPTIONAL:
            if kind not in said:
                yield Effect(What.STILL_OPEN, missing=kind)


def _visit(understood: Understood, before: "Before | None") -> Effect:
    planned = before.planned if before else None
    at = planned.at if planned else None
    absent = understood.first(TokenKind.NOT_VISITED)
    if absent is not None and isinstance(absent.value, NotThere):
        return Effect(What.NOT_VISITED, absent, at=at)
    earlier = understood.first(TokenKind.DAY)
    if earlier is not None and isinstance(earlier.value, Day):
        return Effect(What.EARLIER, earlier, at=at, day=earlier.value.day)
    return Effect(What.PLANNED_DONE if planned else What.UNPLANNED, at=at)


def _moved(understood: Understood, before: "Before | None") -> Iterator[Effect]:
    absent = understood.first(TokenKind.NOT_VISITED)
    value = absent.value if absent is not None else None
    if not isinstance(value, NotThere):
        return
    if value.moved_to is not None:
        at = before.planned.at if before is not None and before.planned is not None else None
        yield Effect(What.PLANNED_ANEW, absent, at=at, day=value.moved_to)
    elif value.reason is NotVisited.MOVED:
        yield Effect(What.STILL_OPEN, missing=TokenKind.NOT_VISITED)


def _effect(token: Token, before: "Before | None") -> Iterator[Effect]:
    match token.value:
        case Budget():
            old = before.answers.get(Question.BUDGET, "") if before else ""
            yield Effect(What.ANSWER, token, Question.BUDGET, old)
        case Answer(question=question):
            old = before.answers.get(question, "") if before else ""
            yield Effect(What.ANSWER, token, question, old)
        case Rival(name=name):
            known = before is not None and fold(name) in before.rivals
            old = before.rivals[fold(name)] if before is not None and known else ""
            yield Effect(What.RIVAL, token, Question.COMPETITORS, old, known)
        case NewContact():
            yield Effect(What.NEW_CONTACT, token)
        case NextStep(due=due):
            yield Effect(What.TASK, token, day=due)
        case Promise(due=due):
            yield Effect(What.PROMISE, token, day=due)
        case _:
            return


def _to_sort(understood: Understood) -> Iterator[Effect]:
    for token in understood.tokens:
        nobody = isinstance(token.value, Contact) and token.value.id is None
        if nobody or token.state is State.ASKS:
            yield Effect(What.TO_SORT, token)
