"""Which lessons fit a visit, and why: by what is known of the customer and of the visit."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import Final
from uuid import UUID

from storage.rules.text import fold

MOST: Final = 3  # a brief is read in the lift


class FitTag(StrEnum):
    """What a lesson can be about so that the app itself sees when it fits (B.7)."""

    PAYMENT_DUE = auto()
    NEW_PAYER = auto()
    DEMO = auto()
    PRICE = auto()
    COMPETITOR = auto()
    FIRST_VISIT = auto()
    PROMISE_DUE = auto()
    REPURCHASE = auto()
    GATE = auto()


@dataclass(frozen=True, slots=True)
class LessonRule:
    """A rule as it is compared with a visit."""

    id: UUID
    rule: str
    tags: tuple[str, ...]
    context: str = ""
    used: int = 0


@dataclass(frozen=True, slots=True)
class VisitFacts:
    """What is known before a visit: the tags that hold, and the words that stand in its plan."""

    tags: frozenset[str] = field(default=frozenset())
    words: str = ""


@dataclass(frozen=True, slots=True)
class Fit:
    """A lesson that fits a visit because of these tags."""

    lesson: LessonRule
    because: tuple[str, ...]


def fitting(lessons: Iterable[LessonRule], visit: VisitFacts, *, most: int = MOST) -> list[Fit]:
    """The lessons that fit, those with more reasons first, then those used more often."""
    found = [Fit(lesson, why) for lesson in lessons if (why := reasons(lesson.tags, visit))]
    found.sort(key=lambda fit: (-len(fit.because), -fit.lesson.used, fit.lesson.id.hex))
    return found[:most]


def reasons(tags: Iterable[str], visit: VisitFacts) -> tuple[str, ...]:
    """Which tags of a lesson hold for a visit; other words than the known ones are looked for."""
    known = frozenset(tag.value for tag in FitTag)
    words = fold(visit.words)
    return tuple(
        tag
        for tag in dict.fromkeys(tags)
        if tag in visit.tags or (tag not in known and bool(fold(tag)) and fold(tag) in words)
    )
