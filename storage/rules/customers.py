"""Customers: what moves their statuses, and how two of them are seen to be one company."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto
from typing import Final

from storage.rules.choices import CustomerStatus


@dataclass(frozen=True, slots=True)
class StatusLimits:
    """After how many days without a purchase a customer is dormant, and then lost."""

    dormant_after: int = 180
    lost_after: int = 540


DEFAULT_LIMITS: Final = StatusLimits()


def moved_status(
    status: CustomerStatus,
    *,
    today: date,
    last_purchase_on: date | None,
    set_on: date | None = None,
    limits: StatusLimits = DEFAULT_LIMITS,
) -> CustomerStatus:
    """The status that the facts ask for.

    A purchase makes a customer active; time without one makes it dormant, then lost. What was set
    by hand on `set_on` holds until there is a later purchase or the time has run again from there.
    """
    bought = last_purchase_on is not None and (set_on is None or last_purchase_on > set_on)
    if not bought and status not in (CustomerStatus.ACTIVE, CustomerStatus.DORMANT):
        return status  # a prospect stays one until it buys, and what was given up stays so
    since = max((day for day in (last_purchase_on, set_on) if day is not None), default=None)
    if since is None:
        return status
    quiet_days = (today - since).days
    if quiet_days > limits.lost_after:
        return CustomerStatus.LOST
    if quiet_days > limits.dormant_after:
        return CustomerStatus.DORMANT
    return CustomerStatus.ACTIVE if bought else status


class Reason(StrEnum):
    """Why two companies may be one."""

    TAX_ID = auto()
    CODE = auto()
    NAME = auto()
    PHONE = auto()
    PINYIN = auto()
    PART_OF_NAME = auto()


WEIGHTS: Final[dict[Reason, float]] = {
    Reason.TAX_ID: 0.98,
    Reason.CODE: 0.95,
    Reason.NAME: 0.92,
    Reason.PHONE: 0.7,
    Reason.PINYIN: 0.6,
    Reason.PART_OF_NAME: 0.5,
}
SHOWN_FROM: Final = 0.5
SURE_FROM: Final = 0.9

# Two companies with different tax ids are two companies, whatever else they share.
CONTRADICTED: Final = 0.4


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells companies apart; every part is already normalised, an empty one is not known."""

    name_key: str = ""
    pinyin: str = ""
    phones: frozenset[str] = frozenset()
    tax_id: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely it is that two companies are one, from 0 to 1, and why."""

    score: float
    reasons: tuple[Reason, ...]

    @property
    def shown(self) -> bool:
        return self.score >= SHOWN_FROM

    @property
    def sure(self) -> bool:
        return self.score >= SURE_FROM


def likeness(one: Identity, other: Identity) -> Likeness:
    """How alike two companies are; each reason adds to the others, a contradiction weakens all."""
    reasons = tuple(_reasons(one, other))
    doubt = 1.0
    for reason in reasons:
        doubt *= 1 - WEIGHTS[reason]
    score = 1 - doubt
    if one.tax_id and other.tax_id and one.tax_id != other.tax_id:
        score *= CONTRADICTED
    return Likeness(round(score, 4), reasons)


def _reasons(one: Identity, other: Identity) -> Iterable[Reason]:
    if one.tax_id and one.tax_id == other.tax_id:
        yield Reason.TAX_ID
    if one.code and one.code == other.code:
        yield Reason.CODE
    same_name = bool(one.name_key) and one.name_key == other.name_key
    if same_name:
        yield Reason.NAME
    if one.phones & other.phones:
        yield Reason.PHONE
    if same_name:
        return
    if one.pinyin and one.pinyin == other.pinyin:
        yield Reason.PINYIN
    elif _within(one.name_key, other.name_key) or _within(other.name_key, one.name_key):
        yield Reason.PART_OF_NAME


def _within(short: str, long: str) -> bool:
    """True if the whole short name stands in the long one, and is long enough to mean something."""
    enough = 5 if short.isascii() else 3
    return enough <= len(short) < len(long) and short in long
