"""A trip's review (复盘): causes with codes, keep / stop / start, the rule, and second times."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from storage.rules.choices import Countermeasure

# The codes that a company starts with; a review may use others (C.3).
CODES: Final = (
    "GATE-1", "GATE-2", "PREP-1", "PREP-2", "PAY-1", "PAY-2", "PRICE-1", "PRICE-2", "PRICE-3",
    "PEOPLE-1", "PEOPLE-2", "PRODUCT-1", "PRODUCT-2", "RIVAL-1", "TIME-1", "TIME-2", "FOLLOW-1",
)  # fmt: skip
_CODE: Final = re.compile(r"[^\W\d_]+-?\d{0,3}", re.UNICODE)
LONGEST_CODE: Final = 20


@dataclass(frozen=True, slots=True)
class CauseDraft:
    """Why goal and actual differ, and what will be done about it; `id` None for a new one."""

    code: str
    text: str = ""
    countermeasure: str = ""
    customer_id: UUID | None = None
    id: UUID | None = None
    done: Countermeasure = Countermeasure.OPEN
    customer: str = ""  # the name as it was when it was written


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """A review as the rep writes it."""

    causes: tuple[CauseDraft, ...] = ()
    keep: str = ""
    stop: str = ""
    start: str = ""
    rule: str = ""
    rule_tags: tuple[str, ...] = field(default=())

    def problems(self, *, to_submit: bool) -> list[tuple[str, str]]:
        """Each field that cannot stay so, with the code of the reason."""
        found = [
            (f"cause:{at}", "review.bad_code")
            for at, cause in enumerate(self.causes)
            if not is_code(cause.code)
        ]
        said = any((self.causes, self.keep.strip(), self.stop.strip(), self.start.strip()))
        if to_submit and not (said or self.rule.strip()):
            found.append(("keep", "review.empty"))
        return found


@dataclass(frozen=True, slots=True)
class PastCause:
    """An earlier time that a code was given."""

    id: UUID
    code: str
    owner_id: UUID | None
    customer_id: UUID | None
    customer: str
    on: date | None
    trip: str
    text: str
    countermeasure: str
    done: Countermeasure
    done_note: str = ""
    trip_id: UUID | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    reviewed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A code that returns: for whom, how many times in all, and the time before."""

    for_whom: str  # "rep", "customer" or "team", the narrowest that fits
    times: int
    earlier: PastCause


def is_code(text: str) -> bool:
    """Whether a text can be the code of a problem: a word and a number, such as GATE-1 or 门禁1."""
    text = text.strip()
    return len(text) <= LONGEST_CODE and bool(_CODE.fullmatch(text))


def tidy_code(text: str) -> str:
    """A code as it is compared: in capitals, without spaces around it."""
    return text.strip().upper()


def recurrence(
    code: str, owner: UUID | None, customer: UUID | None, past: Iterable[PastCause]
) -> Recurrence | None:
    """What a code's return means: the same rep's first, then the customer's, then the team's."""
    same = [cause for cause in past if tidy_code(cause.code) == tidy_code(code)]
    same.sort(key=lambda cause: (cause.on or date.min, cause.id.hex))
    for whom, fits in (
        ("rep", [c for c in same if c.owner_id == owner]),
        ("customer", [c for c in same if customer is not None and c.customer_id == customer]),
        ("team", same),
    ):
        if fits:
            return Recurrence(whom, len(fits) + 1, fits[-1])
    return None
