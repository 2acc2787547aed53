"""When a customer can be visited: the week's hours as they are kept, typed and planned with."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from storage.rules.routes import Window

_EN: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ZH: Final = "一二三四五六日"
_DAY = r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:周|星期)?([一二三四五六日天])"
_DAYS = re.compile(rf"(?:{_DAY})(?:\s*(?:-|–|—|to|至|到)\s*(?:{_DAY}))?", re.IGNORECASE)
_SPAN = re.compile(r"(\d{1,2})[:：](\d{2})\s*(?:-|–|—|to|至|到|~)\s*(\d{1,2})[:：](\d{2})")

Hours = list[dict[str, Any]]  # [{"days": [1…7], "from": "09:00", "to": "17:00"}], Monday is 1


def windows(hours: Iterable[Mapping[str, Any]] | None, weekday: int) -> tuple[Window, ...] | None:
    """The minutes between which a visit fits on a weekday (1 is Monday); None: nothing is known.

    Where anything is known, a day that is not named is closed.
    """
    known = [each for each in hours or () if each.get("days")]
    if not known:
        return None
    found = [
        (_minute(str(each["from"])), _minute(str(each["to"])))
        for each in known
        if weekday in each["days"]
    ]
    return tuple(sorted(found))


def read(text: str) -> Hours | None:
    """Hours from "Mon–Fri 9:00–17:00; Sat 9:00–12:00"; empty for an empty text, None for others."""
    found: Hours = []
    for part in re.split(r"[;；\n]", text):
        if not part.strip():
            continue
        spans = list(_SPAN.finditer(part))
        named = part[: spans[0].start()] if spans else part
        days = _days(named)
        if not spans or days is None:
            return None
        for span in spans:
            start, end = (_clock(span[1], span[2]), _clock(span[3], span[4]))
            if start is None or end is None or end <= start:
                return None
            found.append({"days": days, "from": start, "to": end})
    return found


def shown(hours: Iterable[Mapping[str, Any]] | None, language: str) -> str:
    """The hours as they are typed: one part for each group of days."""
    by_days: dict[tuple[int, ...], list[str]] = {}
    for each in hours or ():
        days = tuple(each.get("days") or ())
        by_days.setdefault(days, []).append(f"{each['from']}–{each['to']}")
    gap = "；" if language == "zh" else "; "
    return gap.join(
        f"{_named(days, language)} {' '.join(spans)}" for days, spans in by_days.items()
    )


def _days(text: str) -> list[int] | None:
    """The weekdays that a text names; all of them where it names none."""
    found: set[int] = set()
    rest = text
    for match in _DAYS.finditer(text):
        first = _number(match[1] or match[2])
        last = _number(match[3] or match[4]) if match[3] or match[4] else first
        found |= set(range(first, last + 1)) if first <= last else {first, last}
        rest = rest.replace(match[0], "", 1)
    if rest.strip(" ,，、&") not in ("", "and", "和"):
        return None
    return sorted(found) if found else list(range(1, 8))


def _number(name: str) -> int:
    short = name.casefold()[:3]
    if short in _EN:
        return _EN.index(short) + 1
    return 7 if name == "天" else _ZH.index(name) + 1


def _clock(hour: str, minute: str) -> str | None:
    if int(hour) > 23 or int(minute) > 59:
        return None
    return f"{int(hour):02}:{minute}"


def _minute(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute or 0)


def _named(days: tuple[int, ...], language: str) -> str:
    def name(day: int) -> str:
        return f"周{_ZH[day - 1]}" if language == "zh" else _EN[day - 1].capitalize()

    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        between = "至" if language == "zh" else "–"
        return f"{name(days[0])}{between}{name(days[-1])}"
    return ("、" if language == "zh" else ", ").join(name(day) for day in days)
