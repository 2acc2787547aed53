"""Why a visit did not take place, and to which day it was moved: 改期 周四, moved to Thu 3pm."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from storage.rules.choices import NotVisited
from storage.rules.quick_dates import find_date
from storage.rules.quick_reading import STOPS, Head, Reading, either
from storage.rules.quick_times import read_time
from storage.rules.quick_tokens import NotThere, State, Token, TokenKind, Words
from storage.rules.quick_words import MOVED, REASONS

_REASON = re.compile(either(REASONS))
_WHO = (
    r"(?:(?:今天|今日|today) ?)?"
    r"(?:(?:the )?(?:customer|client)|they|he|she|客户|对方|他|她)? ?"
    r"(?:has |have |was |were |is )?(?:今天|今日)?(?:说|通知)?(?:又|突然|临时)? ?"
)
_OURS = r"(?:(?:the |our |today's )?(?:meeting|visit|appointment) |拜访)?"
# Each reason is taken for good: spaces that fit twice would be tried in all ways together.
_REASON_ONLY = re.compile(rf"(?>{_WHO}(?:{either(REASONS)})了?(?: again| today)?[ :]*)+")
_REASON_FIRST = re.compile(rf"{_WHO}(?:{either(REASONS)})了?")
_AND = rf"(?:{_REASON_FIRST.pattern}[ :]+)?"  # 客户改期 改到周四
_EXCUSE = re.compile(
    rf"{_WHO}(?:有(?:急|别的|其他)?事|没空|来不了|(?:在|要)?(?:开会|出差)"
    r"|(?:can't|cannot|couldn't|could not) make it(?: today)?)了?"
)
_MOVED_TO = re.compile(
    rf"{_AND}{_OURS}{_WHO}(?:(?:{MOVED}|改天|改|推|延|挪|换|调)了? ?(?:到了?|至|为|成)"
    r"|(?:moved|rescheduled|postponed|shifted|pushed(?: back)?|put (?:off|back))"
    r" (?:it |us |(?:the |our |today's )?(?:meeting|visit|appointment) )?"
    r"(?:to|for|till|until)(?= ))"
    r" ?(?P<day>.+)"
)
_MOVED_JUST_SO = re.compile(
    rf"{_AND}{_OURS}{_WHO}(?:(?:{MOVED}|改)了? ?[:-]?|(?:moved|postponed|rescheduled) ?[:-]"
    r"|rescheduled(?= )) ?(?P<day>.+)"
)
_MOVED_SOMEHOW = re.compile(
    rf"{_WHO}(?:(?:{MOVED})了? ?(?:到了?|至) ?.{{1,8}}(?:后|再说|再定|再约)"
    r"|(?:rescheduled|postponed|put off) (?:to|till|until) (?:after .+|later|further notice))"
)
_MOVED_NOWHERE = re.compile(rf"{_WHO}(?:{MOVED}|改天|moved|rescheduled|postponed)了?")
_AWAY_UNTIL = re.compile(rf"{_WHO}(?:{either(REASONS)})了? ?(?:到|至|till|until) ?(?P<day>.+)")
_BACK = re.compile(r"(?:(?:is |was )?back )?(?P<day>.+?)(?:才?(?:回来?|在))?")
_PAST = re.compile(r"(?:on|by|before|since|due|around|from) ")
_NEXT_TRY = re.compile(r"(?:now|again|new (?:date|day)) ?:? ?(?=.)")
_AFTER_DAY = re.compile(
    r" ?(?:\(?(?:周|星期)[一二三四五六日天]\)?)? ?(?P<time>.*?)"
    r" ?(?P<again>再(?:去|来|过去|过来|上门|拜访|见)|instead|again)?[了吧]?"
)
_NOT_SEEN = re.compile(
    r"(?:没有?|未)(?:能?见[到着]?|碰[到见]|遇[到见]|找到) ?$"
    r"|(?:did not|didn't|could not|couldn't) (?:see|meet|reach) $"
)
_NOT_HERE = re.compile(
    r" ?(?:又|都|今天|刚好)?(?:不在|没在|没来|出差|请假|休假)"
    r"| (?:is|was) (?:out|away|ill|not (?:in|there))(?![a-z])"
)
_STEP = re.compile(
    r"(?:我)?再(?:去|来|约|联系|打电话|打|谈|见|拜访|跑|过去|上门)(?:一[次趟]|看看)?"
    r"|(?:will |to |i'll )?(?:try|call|come|go|ring|visit)(?: again| back| them| him| her)*"
)
_CLAUSE_END = re.compile(rf"[{re.escape(STOPS)}]")
_GAP = re.compile(r"[,:;、 ]*")


@dataclass(frozen=True, slots=True)
class _Part:
    """What one clause says of a visit that did not take place."""

    reason: NotVisited | None = None
    day: date | None = None
    at: time | None = None
    again: bool = False  # the clause says that the day is the next try's
    moved: bool = False  # to another day, whether it is named or not


def not_visited(reading: Reading) -> None:
    """A line that says why nobody was seen, and at most what comes next: "客户改期了，周五再约"."""
    beside = {TokenKind.CUSTOMER, TokenKind.DAY, TokenKind.CONTACT, TokenKind.NEXT}
    if {token.kind for token in reading.tokens} - beside:
        return
    clauses = list(reading.clauses())
    if len(clauses) > 1 and _is_a_step(reading, *clauses[-1]):
        del clauses[-1]  # not yet placed
    parts: list[_Part] = []
    for start, end in clauses:
        part = _part(reading, start, end, parts)
        if part is None:
            return
        parts.append(part)
    if not any(part.reason for part in parts):
        return
    (start, end), (_, last) = clauses[0], clauses[-1]
    if reading.free(start, last):
        end, note = last, reading.line[start:last]
    else:
        note = " ".join(reading.line[slice(*clause)] for clause in clauses)
    reading.add(TokenKind.NOT_VISITED, start, end, _absence(parts, note), State.READ)


def not_met(reading: Reading) -> None:
    """Who was not there was not met: "没见到王总，老板娘在", "Li Min was out, met Wang"."""
    if any(token.kind is TokenKind.NOT_VISITED for token in reading.tokens):
        return
    for token in list(reading.tokens):
        if token.kind is TokenKind.CONTACT and (
            _NOT_SEEN.search(reading.text[: token.start])
            or _NOT_HERE.match(reading.text, token.end)
        ):
            reading.drop(token)
            who = Words(token.words)
            reading.add(TokenKind.NOT_MET, token.start, token.end, who, State.READ)


def labelled_absence(reading: Reading, head: Head, end: int) -> None:
    """The value of "未访:", or what stands behind a bare "没去": "没去新禾，客户改期到下周二"."""
    begin, stop = next(reading.trimmed(head.value, end), (head.value, head.value))
    customer = _customer_at(reading, head.value) if begin == stop else None
    parts, why, told = _parts(reading, customer.end if customer else begin)
    if parts and told >= stop:
        value = _absence(parts, reading.line[why:told])
    else:
        found = _REASON.search(reading.text, begin, stop)
        reason = REASONS[found.group()] if found else NotVisited.OTHER
        value, told = NotThere(reason, reading.line[begin:stop]), stop
    reading.add(TokenKind.NOT_VISITED, head.start, head.value if customer else told, value)


def _customer_at(reading: Reading, at: int) -> Token | None:
    """The customer that stands next: 没去新禾."""
    return next(
        (
            token
            for token in reading.tokens
            if token.kind is TokenKind.CUSTOMER
            and at <= token.start
            and not reading.text[at : token.start].strip()
        ),
        None,
    )


def _parts(reading: Reading, at: int) -> tuple[list[_Part], int, int]:
    """What the clauses from here on say of it, and from where to where they do."""
    parts: list[_Part] = []
    begin = end = at
    while clause := _clause(reading, end):
        part, stop = _part(reading, *clause, parts or [_Part()]), clause[1]
        if part is None and not parts:  # "没去，没时间 ..." says why, whatever comes behind
            found = _REASON_FIRST.match(reading.text, *clause)
            if found is not None:
                part, stop = _Part(_reason(reading, *found.span())), found.end()
        if part is None:
            break
        begin, end = begin if parts else clause[0], stop
        parts.append(part)
        if stop < clause[1]:
            break
    return parts, begin, end


def _clause(reading: Reading, at: int) -> tuple[int, int] | None:
    """The clause that begins here, if nothing but a comma is in between."""
    gap = _GAP.match(reading.text, at)
    start = gap.end() if gap else at
    end = reading.next_taken(start)
    found = _CLAUSE_END.search(reading.text, start, end)
    return next(reading.trimmed(start, found.start() if found else end), None)


def _absence(parts: Sequence[_Part], note: str) -> NotThere:
    reason = next((part.reason for part in parts if part.reason), NotVisited.OTHER)
    dated = next((part for part in reversed(parts) if part.day), _Part())
    return NotThere(reason, note, dated.day, dated.at)


def _part(reading: Reading, start: int, end: int, before: Sequence[_Part]) -> _Part | None:
    """The clause as a part of the story that `before` began; None if it tells of anything else."""
    text = reading.text
    if _REASON_ONLY.fullmatch(text, start, end):
        moved = _MOVED_NOWHERE.fullmatch(text, start, end) is not None
        return _Part(_reason(reading, start, end), moved=moved)
    if _EXCUSE.fullmatch(text, start, end):
        return _Part()
    if found := _MOVED_TO.fullmatch(text, start, end):
        to = _day(reading, found.start("day"), end)
        if to is not None:
            past = to.day is not None and to.day < reading.today
            return replace(_Part() if past else to, reason=NotVisited.MOVED, moved=True)
    if found := _MOVED_JUST_SO.fullmatch(text, start, end):
        to = (
            None
            if _PAST.match(text, found.start("day"))
            else _day(reading, found.start("day"), end)
        )
        if to is not None and (to.day is None or to.day > reading.today):
            return replace(to, reason=NotVisited.MOVED, moved=True)
    found = _AWAY_UNTIL.fullmatch(text, start, end)
    if found and _day(reading, *found.span("day")):
        return _Part(_reason(reading, start, end))
    if _MOVED_SOMEHOW.fullmatch(text, start, end):
        dated = find_date(reading.line[start:end], reading.today)
        return _Part(NotVisited.MOVED, moved=True) if dated is None else None
    return _next_try(reading, start, end, before) if before else None


def _is_a_step(reading: Reading, start: int, end: int) -> bool:
    """Whether a clause says no more than what will be tried, and about when: 下周再约."""
    found = find_date(reading.line[start:end], reading.today)
    if found is None or (found.day is not None and found.day <= reading.today):
        return False
    rest = reading.text[start : start + found.start] + reading.text[start + found.end : end]
    exact_next_try = found.day is not None and _next_try(reading, start, end, [_Part()])
    return not exact_next_try and _STEP.fullmatch(rest.strip()) is not None


def _next_try(reading: Reading, start: int, end: int, before: Sequence[_Part]) -> _Part | None:
    """A clause of its own that names the day: 没见到，周四再去; moved, Thu instead."""
    back = _BACK.fullmatch(reading.text, start, end)
    if back and back.span("day") != (start, end) and _day(reading, *back.span("day")):
        return _Part()  # when somebody is there again is not yet when we go there
    said = _NEXT_TRY.match(reading.text, start, end)
    to = _day(reading, said.end() if said else start, end)
    if to is None or to.day is None or to.day <= reading.today:
        return None
    return to if said or to.again or any(part.moved for part in before) else None


def _reason(reading: Reading, start: int, end: int) -> NotVisited:
    found = _REASON.search(reading.text, start, end)
    return REASONS[found.group()] if found else NotVisited.OTHER


def _day(reading: Reading, start: int, end: int) -> _Part | None:
    """The day, and the time if one stands behind it; None where the words say anything else."""
    found = find_date(reading.line[start:end], reading.today)
    if found is None or reading.text[start : start + found.start].strip():
        return None
    rest = _AFTER_DAY.fullmatch(reading.text, start + found.end, end)
    if rest is None:
        return None
    at = read_time(rest["time"])
    if rest["time"] and at is None:
        return None
    return _Part(day=found.day, at=at, again=rest["again"] is not None)
