"""What the one-line log understood of a line: tokens with their places, and what they ask."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import IntEnum, StrEnum, auto
from typing import Protocol
from uuid import UUID

from storage.rules.choices import Attitude, DecisionPower, NotVisited, PromiseBy, Question
from storage.rules.money import Money


class TokenKind(StrEnum):
    """What a piece of the line is about."""

    CUSTOMER = auto()
    CONTACT = auto()
    NEW_CONTACT = auto()
    MET = auto()
    NOT_MET = auto()
    DAY = auto()
    TOPIC = auto()
    PRODUCT_TALK = auto()
    DEMO = auto()
    BUDGET = auto()
    RIVAL = auto()
    ANSWER = auto()
    REACTION = auto()
    PROBLEM = auto()
    CONTINUE_HOW = auto()
    NEXT = auto()
    PROMISE = auto()
    NOT_VISITED = auto()


class State(StrEnum):
    """How sure a token is."""

    UNDERSTOOD = auto()
    READ = auto()  # read from free words ("too expensive"); the chip shows from which
    ASKS = auto()  # several fit, or none: the choices say which, and none is preselected
    WAITS = auto()  # cannot be looked up before another question is answered


class Fit(IntEnum):
    """How a customer's name fits what was typed, the best first."""

    EXACT = 0
    START = 1
    INSIDE = 2
    SOUND = 3  # by pinyin or initials, or by a code or number


@dataclass(frozen=True, slots=True)
class CustomerFit:
    """A customer that fits what was typed."""

    id: UUID
    name: str
    short_name: str = ""
    fit: Fit = Fit.EXACT
    place: str = ""
    planned: bool = False  # has a planned visit today that is not done
    last_visit_on: date | None = None


@dataclass(frozen=True, slots=True)
class ContactFit:
    """A contact of the customer."""

    id: UUID
    name: str
    title: str = ""
    power: DecisionPower = DecisionPower.UNKNOWN
    attitude: Attitude = Attitude.UNKNOWN
    last_met_on: date | None = None
    planned: bool = False  # on the plan of today's visit


class Directory(Protocol):
    """What the parser may ask of the book; it must answer at once, and the same twice."""

    def customers(self, text: str) -> Sequence[CustomerFit]:
        """Who fits, best first, a handful; where a text fits nobody, no longer one does."""
        ...

    def contacts(self, customer_id: UUID) -> Sequence[ContactFit]: ...

    def rivals(self) -> Sequence[str]:
        """The names of the competitors that the book knows."""
        ...


# What a token says


@dataclass(frozen=True, slots=True)
class Customer:
    """Without an id: still open, or to be added when the token is understood."""

    id: UUID | None
    name: str


@dataclass(frozen=True, slots=True)
class Contact:
    id: UUID | None
    name: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class NewContact:
    name: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What needs no more than its text: a topic, a problem, whom one met or not, how to go on."""

    text: str


@dataclass(frozen=True, slots=True)
class Day:
    day: date


@dataclass(frozen=True, slots=True)
class Demo:
    product: str = ""


@dataclass(frozen=True, slots=True)
class Budget:
    money: Money
    up_to: Money | None = None


@dataclass(frozen=True, slots=True)
class Rival:
    name: str
    price: Money | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    question: Question
    text: str
    chip: str = ""


@dataclass(frozen=True, slots=True)
class Reaction:
    value: int
    quote: str = ""


@dataclass(frozen=True, slots=True)
class NextStep:
    action: str
    due: date | None = None
    vague: str = ""  # the words that named a stretch of days instead of one


@dataclass(frozen=True, slots=True)
class Promise:
    text: str
    by: PromiseBy
    due: date | None = None
    vague: str = ""


@dataclass(frozen=True, slots=True)
class NotThere:
    reason: NotVisited
    note: str = ""
    moved_to: date | None = None
    moved_at: time | None = None  # where the line says it; else the time of the old appointment


Value = (
    Customer
    | Contact
    | NewContact
    | Words
    | Day
    | Demo
    | Budget
    | Rival
    | Answer
    | Reaction
    | NextStep
    | Promise
    | NotThere
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to what a token asks; `key` is what a pick or a draft remembers."""

    key: str
    customer: CustomerFit | None = None
    contact: ContactFit | None = None
    day: date | None = None
    new_name: str = ""


LEAVE_OPEN = "open"
"""The pick that leaves a question open on purpose: its words wait under "to be sorted"."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the line and what it says; `ask` names its question among the picks."""

    kind: TokenKind
    start: int
    end: int
    words: str
    value: Value
    state: State = State.UNDERSTOOD
    ask: str = ""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """A suggestion that is not the rep's yet: taking it appends `insert` to the line."""

    kind: TokenKind
    insert: str
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """One line, what was understood of it, and what was not."""

    line: str
    tokens: tuple[Token, ...]
    customer: CustomerFit | None = None
    offers: tuple[Offer, ...] = ()
    leftover: tuple[tuple[int, int], ...] = field(default=())

    def of(self, kind: TokenKind) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if token.kind is kind)

    def first(self, kind: TokenKind) -> Token | None:
        return next((token for token in self.tokens if token.kind is kind), None)

    @property
    def question(self) -> Token | None:
        """The one question that is asked now: the customer's first, then from left to right."""
        asking = self.asking
        return min(asking, key=lambda token: token.kind is not TokenKind.CUSTOMER, default=None)

    @property
    def asking(self) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if token.state is State.ASKS)

    @property
    def rest(self) -> str:
        """What was not placed, as typed, one piece after the other."""
        pieces = (self.line[start:end].strip(",，;；。、:：/- ") for start, end in self.leftover)
        return " ".join(piece for piece in pieces if piece)
