"""How two records turn out to be the same company or person: keys, and what speaks for it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Final

from storage.rules.names import pinyin
from storage.rules.phones import phone_key
from storage.rules.text import fold

_NOT_A_LETTER = re.compile(r"[\W_]+")
_NOT_A_DIGIT = re.compile(r"\D+")
_FEWEST, _TELLING = 7, 10


class _Readings(dict[int, str]):
    """The pinyin of single characters, looked up once each."""

    def __missing__(self, code: int) -> str:
        self[code] = reading = pinyin(chr(code))
        return reading


_READINGS = _Readings()


def name_identity(name: str) -> str:
    """Equal for one name however it is typed: width, brackets, spaces, case. Not its legal form."""
    folded = fold(name)
    return _NOT_A_LETTER.sub("", folded) or folded


def sounds_like(key: str) -> str:
    """How a key reads aloud; "" where it holds no Chinese, as its letters say it already."""
    return "" if key.isascii() else key.translate(_READINGS)


def phone_hint(number: str) -> str:
    """The last ten digits: cheap to compare; `same_phone` decides."""
    digits = number if number.isdigit() else _NOT_A_DIGIT.sub("", number.partition(" ext")[0])
    return digits[-_TELLING:] if len(digits) >= _FEWEST else ""


def same_phone(one: str, two: str) -> bool:
    return phone_key(one) == phone_key(two)


def same_place(one: str | None, two: str | None) -> bool:
    """Whether two cities may be one: 上海 is 上海市, and an unknown city fits any."""
    if not one or not two:
        return True
    return fold(one).removesuffix("市") == fold(two).removesuffix("市")


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
