"""What the one-page story is told from, and the phrases that it is told in.

A phrase is a code and the plain facts that fill it. What is said, and in which order, is decided
in `story`; how it reads in a language is the screen's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum, auto

from storage.rules.answers import Standing
from storage.rules.choices import Attitude, CustomerStatus, DecisionPower, PromiseBy
from storage.rules.clocks import Clock


class Tone(StrEnum):
    """How a headline is coloured: as it is, due or waiting, overdue or a danger, or all well."""

    PLAIN = auto()
    WARN = auto()
    BAD = auto()
    OK = auto()


@dataclass(frozen=True, slots=True)
class Phrase:
    """Something to say: a code, and what fills its blanks."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Column:
    """One of the four columns: a headline and at most three lines."""

    headline: Phrase
    lines: tuple[Phrase, ...] = ()
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Story:
    """What a new hire has to know about a customer, on one screen."""

    sentence: tuple[Phrase, ...]  # clauses, to be joined by commas
    who_decides: Column
    promised: Column
    next_purchase: Column
    danger: Column


@dataclass(frozen=True, slots=True)
class Somebody:
    """A contact, as far as the story is concerned."""

    name: str
    title: str = ""
    power: DecisionPower = DecisionPower.UNKNOWN
    attitude: Attitude = Attitude.UNKNOWN
    last_met_on: date | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """An open promise."""

    by: PromiseBy
    text: str
    due_on: date | None = None
    contact: str = ""
    made_on: date | None = None


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The purchase clock of one product and what such a purchase usually costs."""

    product: str
    clock: Clock
    amount_minor: int = 0
    currency: str = ""


@dataclass(frozen=True, slots=True)
class OpenDeal:
    """A deal that is neither won nor lost."""

    title: str
    amount_minor: int = 0
    currency: str = ""
    stage_since: date | None = None
    expected_on: date | None = None


@dataclass(frozen=True, slots=True)
class Rival:
    """A competitor that the customer considers or uses."""

    name: str
    text: str = ""
    stage: str = ""
    strength: int | None = None
    heard_on: date | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the story is told from."""

    today: date
    status: CustomerStatus
    last_contact_on: date | None = None
    last_purchase_on: date | None = None
    process: str = ""
    people: Sequence[Somebody] = ()
    promises: Sequence[Owed] = ()
    rhythms: Sequence[Rhythm] = ()
    deals: Sequence[OpenDeal] = ()
    rivals: Sequence[Rival] = ()
    answers: Sequence[Standing] = ()
    overdue_minor: int = 0
    overdue_currency: str = ""
    overdue_since: date | None = None
