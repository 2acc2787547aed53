"""Days as Chinese notes name them: 后天, 下周三, 月底前, 下个月15号, 11月3日, 三天后."""

import re
from datetime import date, timedelta

from storage.rules.numerals import NUMERALS, read_number
from storage.rules.quick_days import (
    Days,
    after,
    coming,
    day_on,
    days_of_month,
    from_today,
    month_day,
    month_day_clamped,
    month_part,
    next_day_of_month,
    plus,
    stretch,
    this_or_later,
    weekday_of,
)

_N = rf"(?:[0-9]{{1,3}}|[{NUMERALS}]{{1,3}})"
_BY = r"(?:之前|以前|前(?!台))?"
_WEEK = r"(?:个)?(?:周|星期|礼拜)"
_ZH_DAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_ZH_DAYS |= {str(number): number - 1 for number in range(1, 8)}
_ZH_WORDS = {"大前天": -3, "前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "今晚": 0}
_ZH_WORDS |= {"明天": 1, "明日": 1, "明早": 1, "明晚": 1, "后天": 2, "後天": 2, "大后天": 3}
_ZH_WEEKS = {"": None, "这": 0, "这个": 0, "本": 0, "下": 1, "下个": 1, "下下": 2, "下下个": 2}
_ZH_MONTHS = {"": 0, "这个": 0, "这": 0, "本": 0, "下": 1, "下个": 1, "下下": 2, "下下个": 2}


def _zh_word(match: re.Match[str], today: date) -> Days:
    return plus(today, _ZH_WORDS[match.group(1)])


def _zh_weekday(match: re.Match[str], today: date) -> Days:
    weeks, weekday = _ZH_WEEKS[match.group(1) or ""], _ZH_DAYS[match.group(2)]
    if weeks is None:
        return coming(today, weekday)
    return this_or_later(today, weekday_of(today, weeks, weekday))


def _zh_week(match: re.Match[str], today: date) -> Days:
    return stretch(today, _ZH_WEEKS[match.group(1)] or 0, match.group(2) or "")


def _zh_weekend(match: re.Match[str], today: date) -> Days:
    weeks = _ZH_WEEKS[match.group(1) or ""] or 0
    return from_today(today, (weekday_of(today, weeks, 5), weekday_of(today, weeks, 6)))


def _zh_month_part(match: re.Match[str], today: date) -> Days:
    months = _ZH_MONTHS[match.group(1) or ""]
    return month_part(today, months, match.group(2)[0], bare=not match.group(1))


def _zh_month_word(match: re.Match[str], today: date) -> Days:
    return days_of_month(today, _ZH_MONTHS[match.group(1)])


def _zh_month_day(match: re.Match[str], today: date) -> Days:
    day = read_number(match.group(2))
    return month_day(today, _ZH_MONTHS[match.group(1)], day) if day else None


def _zh_date(match: re.Match[str], today: date) -> Days:
    year, month, day = (match.group(1), read_number(match.group(2)), read_number(match.group(3)))
    return day_on(today, int(year) if year else None, month, day)


def _zh_named_month_part(match: re.Match[str], today: date) -> Days:
    month = read_number(match.group(1)) or 0
    if not 1 <= month <= 12:
        return None
    return month_part(today, (month - today.month) % 12, match.group(2)[0], bare=False)


def _zh_day(match: re.Match[str], today: date) -> Days:
    return next_day_of_month(today, read_number(match.group(1)))


def _zh_after(match: re.Match[str], today: date) -> Days:
    number, unit = match.group(1), match.group(2)
    if number == "半":
        return plus(today, 15) if unit.endswith("月") else month_day_clamped(today, 6)
    count = read_number(number)
    return None if count is None else after(today, count, unit)


def _zh_some_days(match: re.Match[str], today: date) -> Days:
    return tuple(today + timedelta(days=ahead) for ahead in (2, 3, 4, 5))


def _year_end(match: re.Match[str], today: date) -> Days:
    return date(today.year, 12, 31)


def _quarter_end(match: re.Match[str], today: date) -> Days:
    return month_day(today, (3 - today.month) % 3, 0)


def _any(words: dict[str, int] | dict[str, int | None]) -> str:
    return "|".join(sorted((word for word in words if word), key=len, reverse=True))


_WEEKS = _any(_ZH_WEEKS)
_MONTHS = _any(_ZH_MONTHS)
_COUNT = rf"({_N}) ?"
_END = r"(?![0-9](?![0-9]?[点:]))"  # no figure goes on but the hour: 周四15点

_SPANS = (
    (rf"({_any(_ZH_WORDS)})(?![0-9])", _zh_word),
    (
        rf"(?<![一每两几各隔])({_WEEKS})?{_WEEK}([一二三四五六天1-7]|日(?!程|报|常)){_END}(?![次遍年个])",
        _zh_weekday,
    ),
    (rf"({_WEEKS}){_WEEK}(初|底)?(?![一二三四五六日天末1-7])内?", _zh_week),
    (rf"({_WEEKS})?周末", _zh_weekend),
    (rf"(?<![0-9个{NUMERALS}])({_MONTHS})?月(初|中旬?|底|末)", _zh_month_part),
    (rf"({_MONTHS})月(?![0-9{NUMERALS}初中底末])", _zh_month_word),
    (rf"({_MONTHS})月 ?{_COUNT}[号日]?{_END}", _zh_month_day),
    (rf"(?:([0-9]{{4}}) ?年 ?)?{_COUNT}月 ?{_COUNT}[号日]?{_END}", _zh_date),
    (rf"{_COUNT}月份?(初|中旬?|底|末)", _zh_named_month_part),
    (rf"(?<![0-9月{NUMERALS}]){_COUNT}[号日]{_END}(?![楼线门机院厂库内])", _zh_day),
    (r"过(?:两|几)天", _zh_some_days),
    (r"(?:今年)?年(?:底|末)", _year_end),
    (r"(?:本)?季度?(?:底|末)", _quarter_end),
)
PATTERNS = (
    *((rf"{pattern}{_BY}", read) for pattern, read in _SPANS),
    (
        rf"(?<![0-9])({_N}|半) ?个?(天|日|周|星期|礼拜|月|年)(?:之后|以后|后|之内|以内|内)",
        _zh_after,
    ),
)
