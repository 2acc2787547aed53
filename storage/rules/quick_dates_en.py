"""Days as English notes name them, and days in figures: next Wed, by 3 Nov, 2026-11-03, 11/3."""

import re
from collections.abc import Sequence
from datetime import date

from storage.rules.quick_days import (
    Days,
    after,
    coming,
    day_on,
    days_of_month,
    from_today,
    month_day,
    month_part,
    next_day_of_month,
    plus,
    stretch,
    this_or_later,
    weekday_of,
)

_EN_DAYS = ("mon(?:day)?", "tue(?:s|sday)?", "wed(?:s|nesday)?", "thu(?:r|rs|rsday)?")
_EN_DAYS += ("fri(?:day)?", "sat(?:urday)?", "sun(?:day)?")
_EN_DAY = "|".join(f"(?P<d{number}>{word})" for number, word in enumerate(_EN_DAYS))
_EN_PLAIN_DAY = _EN_DAY.replace("sat(?:urday)?", "saturday").replace("sun(?:day)?", "sunday")
_EN_MONTHS = ("jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?")
_EN_MONTHS += ("july?", "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?")
_EN_MONTHS += ("dec(?:ember)?",)
_EN_MONTH = "|".join(f"(?P<m{number}>{word})" for number, word in enumerate(_EN_MONTHS, 1))
_EN_NUMBERS = ("a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight")
_EN_NUMBERS += ("nine", "ten", "eleven", "twelve")
_EN_COUNT = rf"(?P<count>[0-9]{{1,3}}|{'|'.join(_EN_NUMBERS)}|a couple of)"
_EN_BY = r"(?:(?:by|before|on|until|till|due|around|from) )?"
_OPEN, _SHUT = r"(?<![a-z0-9'])", r"(?![a-z0-9'])"


def _english(pattern: str) -> str:
    return _OPEN + _EN_BY + pattern.replace(" ", r"\s+") + _SHUT


def _iso(match: re.Match[str], today: date) -> Days:
    return day_on(today, int(match.group(1)), int(match.group(3)), int(match.group(4)))


def _slashed(match: re.Match[str], today: date) -> Days:
    first, second = int(match.group(1)), int(match.group(2))
    return day_on(today, None, first, second) or day_on(today, None, second, first)


def _en_word(match: re.Match[str], today: date) -> Days:
    word = re.sub(r"\s+", " ", match.group("word"))
    ahead = {"yesterday": -1, "tomorrow": 1, "tmr": 1, "tmrw": 1}.get(word, 0)
    return plus(today, 2 if word.endswith("after tomorrow") else ahead)


def _en_weekday(match: re.Match[str], today: date) -> Days:
    which, weekday = match.groupdict().get("which"), _which(match, "d", range(7))
    if which == "next":
        return weekday_of(today, 1, weekday)
    if which == "this":
        return this_or_later(today, weekday_of(today, 0, weekday))
    return coming(today, weekday)


def _en_week(match: re.Match[str], today: date) -> Days:
    weeks = 1 if match.group("which") == "next" else 0
    part = (match.group("part") or "").split(" ")[0]
    return stretch(today, weeks, {"early": "初", "late": "底", "end": "末"}.get(part, ""))


def _en_month_part(match: re.Match[str], today: date) -> Days:
    part = match.group("part")
    key = "底" if part.startswith(("end", "late")) else "中" if part.startswith("mid") else "初"
    months = 1 if match.group("which").strip() == "next" else 0
    return month_part(today, months, key, bare=not months)


def _en_month_word(match: re.Match[str], today: date) -> Days:
    return days_of_month(today, 1 if match.group("which") == "next" else 0)


def _month_end(match: re.Match[str], today: date) -> Days:
    return month_day(today, 0, 0)


def _weekend(match: re.Match[str], today: date) -> Days:
    weeks = 1 if match.group("which") == "next" else 0
    return from_today(today, (weekday_of(today, weeks, 5), weekday_of(today, weeks, 6)))


def _en_date(match: re.Match[str], today: date) -> Days:
    year = match.group("year")
    month = _which(match, "m", range(1, 13))
    return day_on(today, int(year) if year else None, month, int(match.group("day")))


def _en_ordinal(match: re.Match[str], today: date) -> Days:
    return next_day_of_month(today, int(match.group("day")))


def _en_after(match: re.Match[str], today: date) -> Days:
    word = match.group("count")
    if word.isdecimal():
        count = int(word)
    else:
        count = 2 if word.startswith("a c") else max(1, _EN_NUMBERS.index(word) - 1)
    return after(today, count, match.group("unit"))


def _en_fortnight(match: re.Match[str], today: date) -> Days:
    return plus(today, 14)


def _year_end(match: re.Match[str], today: date) -> Days:
    return date(today.year, 12, 31)


def _quarter_end(match: re.Match[str], today: date) -> Days:
    return month_day(today, (3 - today.month) % 3, 0)


def _which(match: re.Match[str], prefix: str, numbers: Sequence[int]) -> int:
    return next(number for number in numbers if match.group(f"{prefix}{number}"))


_YEAR = r"(?:,? (?P<year>[0-9]{4}))?"
_DAY_OF = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_WORDS = r"(?P<word>yesterday|today|tonight|this (?:morning|afternoon|evening)|tomorrow|tmrw?"
_WORDS += r"|(?:the )?day after tomorrow)"

PATTERNS = (
    (r"(?<![0-9])([0-9]{4})([-/.年])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])", _iso),
    (r"(?<![0-9/.])([0-9]{1,2})/([0-9]{1,2})(?![0-9/%])", _slashed),
    (_english(_WORDS), _en_word),
    (_english(rf"(?:{_EN_PLAIN_DAY})"), _en_weekday),
    (rf"^\s*(?:{_EN_DAY}){_SHUT}", _en_weekday),
    (_OPEN + rf"(?:by|before|on|until|till|due)\s+(?:{_EN_DAY})" + _SHUT, _en_weekday),
    (_english(rf"(?P<which>this|next|coming)(?: coming)? (?:{_EN_DAY})"), _en_weekday),
    (
        _english(r"(?:(?P<part>early|late|end of|later) )?(?:the )?(?P<which>this|next) week"),
        _en_week,
    ),
    (_english(r"(?P<part>end of) the (?P<which>week)"), _en_week),
    (
        _english(
            r"(?:the )?(?P<part>early|start of|beginning of|mid|middle of|late|end of)"
            r"(?P<which> the| this| next|) month"
        ),
        _en_month_part,
    ),
    (_english(r"(?P<which>this|next) month"), _en_month_word),
    (_english(r"(?:the )?(?:month[ -]end|eom)"), _month_end),
    (_english(r"(?P<which>this|next|the) weekend"), _weekend),
    (_english(r"(?:the )?end of (?:the |this )?year"), _year_end),
    (_english(r"(?:the )?end of (?:the |this )?quarter"), _quarter_end),
    (_english(rf"(?:the )?{_DAY_OF}(?: of)? (?:{_EN_MONTH})\.?{_YEAR}"), _en_date),
    (_english(rf"(?:{_EN_MONTH})\.? {_DAY_OF}{_YEAR}"), _en_date),
    (
        _OPEN
        + r"(?:by|before|on|until|till|due)\s+the\s+(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
        + _SHUT,
        _en_ordinal,
    ),
    (_english(rf"(?:in|within) {_EN_COUNT} (?P<unit>days?|weeks?|months?)"), _en_after),
    (
        _english(rf"{_EN_COUNT} (?P<unit>days?|weeks?|months?) (?:later|from (?:now|today))"),
        _en_after,
    ),
    (_english(r"in a fortnight"), _en_fortnight),
)
