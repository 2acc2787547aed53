"""What comes next, what was promised, and why a visit did not take place."""

import re
from datetime import date, timedelta

from storage.rules.choices import NotVisited, PromiseBy
from storage.rules.quick_dates import FoundDate, find_date, find_dates
from storage.rules.quick_reading import Head, Reading, either
from storage.rules.quick_tokens import (
    LEAVE_OPEN,
    Choice,
    Day,
    NextStep,
    NotThere,
    Promise,
    State,
    TokenKind,
)
from storage.rules.quick_words import REASONS, STEP_VERBS_EN, STEP_VERBS_ZH, Label

_EDGES = " \t,，:：;；、。.-—"
_VERB = re.compile(rf"(?<![a-z])(?:{STEP_VERBS_EN})(?![a-z])|{STEP_VERBS_ZH}")
_REASON = re.compile(either(REASONS))
_REASON_ONLY = re.compile(
    rf"(?:(?:(?:the )?(?:customer|client)|they|he|she|客户|对方|他|她)? ?(?:has |have |was |又)?"
    rf"(?:{either(REASONS)})了?(?: again| today)?[ :]*)+"
)
_THEN_WHY = re.compile(rf"[,:;、 ]*({either(REASONS)})")
_VISIT_DAY = re.compile(r"昨天|昨日|前天|大前天|(?<![a-z])(?:yesterday)(?![a-z])")
_OLDEST_VISIT = timedelta(days=3)


def labelled_step(reading: Reading, head: Head, end: int) -> None:
    """The value of "next:", "promise:" and "not visited:"."""
    spans = list(reading.trimmed(head.value, end))
    if not spans:
        if head.label is Label.NOT_VISITED:
            _not_visited(reading, head)
        return
    begin, stop = spans[0]
    match head.label:
        case Label.NEXT:
            _next_step(reading, head.start, begin, stop)
        case Label.WE_PROMISE:
            _promise(reading, head.start, begin, stop, PromiseBy.US)
        case Label.THEY_PROMISE:
            _promise(reading, head.start, begin, stop, PromiseBy.THEM)
        case Label.NOT_VISITED:
            note = reading.line[begin:stop]
            found = _REASON.search(reading.text, begin, stop)
            reason = REASONS[found.group()] if found else NotVisited.OTHER
            reading.add(TokenKind.NOT_VISITED, head.start, stop, NotThere(reason, note))
        case _:
            return


def free_steps(reading: Reading) -> None:
    """A clause of its own that names a day to come and something to do is the next step."""
    if any(token.kind is TokenKind.NEXT for token in reading.tokens):
        return
    for start, end in list(reading.clauses()):
        found = find_date(reading.line[start:end], reading.today)
        if found is None or not _ahead(found, reading.today):
            continue
        rest = (
            reading.text[start : start + found.start] + " " + reading.text[start + found.end : end]
        )
        if _VERB.search(rest):
            _next_step(reading, start, start, end, State.READ)
            return


def visit_day(reading: Reading) -> None:
    """ "昨天" and "yesterday" at the head of the line: the visit took place then."""
    for match in _VISIT_DAY.finditer(reading.text):
        if not reading.free(*match.span()) or not reading.opens_clause(match.start()):
            continue
        if reading.text[: match.start()].strip() and not _follows_customer(reading, match.start()):
            continue
        found = find_dates(match.group(), reading.today)
        day = found[0].day if found else None
        if day is not None and reading.today - day <= _OLDEST_VISIT:
            reading.add(TokenKind.DAY, *match.span(), Day(day))
        return


def not_visited(reading: Reading) -> None:
    """A line that says nothing but why nobody was seen: "华信 客户改期了"."""
    said = {token.kind for token in reading.tokens} - {TokenKind.CUSTOMER, TokenKind.DAY}
    clauses = list(reading.clauses())
    if said or len(clauses) != 1:
        return
    start, end = clauses[0]
    if _REASON_ONLY.fullmatch(reading.text, start, end):
        found = _REASON.search(reading.text, start, end)
        reason = REASONS[found.group()] if found else NotVisited.OTHER
        value = NotThere(reason, reading.line[start:end])
        reading.add(TokenKind.NOT_VISITED, start, end, value, State.READ)


def _not_visited(reading: Reading, head: Head) -> None:
    """Without a reason in its own clause: "没去，时间不够" says it in the next one."""
    found = _THEN_WHY.match(reading.text, head.value)
    if found is None or not reading.free(*found.span()):
        reading.add(TokenKind.NOT_VISITED, head.start, head.value, NotThere(NotVisited.OTHER))
        return
    note = reading.line[found.start(1) : found.end(1)]
    value = NotThere(REASONS[found.group(1)], note)
    reading.add(TokenKind.NOT_VISITED, head.start, found.end(), value)


def _follows_customer(reading: Reading, at: int) -> bool:
    return any(
        token.kind is TokenKind.CUSTOMER and not reading.text[token.end : at].strip()
        for token in reading.tokens
    )


def _ahead(found: FoundDate, today: date) -> bool:
    return found.day is None or found.day >= today


def _next_step(
    reading: Reading, start: int, begin: int, stop: int, state: State = State.UNDERSTOOD
) -> None:
    action, found = _without_day(reading, begin, stop)
    step = NextStep(action)
    if found is None:
        reading.add(TokenKind.NEXT, start, stop, step, state)
        return
    if found.day is not None:
        reading.add(TokenKind.NEXT, start, stop, NextStep(action, found.day), state)
        return
    vague = reading.line[begin + found.start : begin + found.end].strip()
    ask = reading.ask(TokenKind.NEXT, reading.line[begin:stop])
    day, state, choices = _which_day(reading, ask, found, state)
    reading.add(TokenKind.NEXT, start, stop, NextStep(action, day, vague), state, ask, choices)


def _promise(reading: Reading, start: int, begin: int, stop: int, by: PromiseBy) -> None:
    text, found = _without_day(reading, begin, stop)
    if found is None or found.day is not None:
        due = found.day if found else None
        reading.add(TokenKind.PROMISE, start, stop, Promise(text, by, due))
        return
    vague = reading.line[begin + found.start : begin + found.end].strip()
    ask = reading.ask(TokenKind.PROMISE, reading.line[begin:stop])
    day, state, choices = _which_day(reading, ask, found, State.UNDERSTOOD)
    reading.add(TokenKind.PROMISE, start, stop, Promise(text, by, day, vague), state, ask, choices)


def _which_day(
    reading: Reading, ask: str, found: FoundDate, state: State
) -> tuple[date | None, State, tuple[Choice, ...]]:
    choices = tuple(Choice(f"day:{day.isoformat()}", day=day) for day in found.choices)
    picked = reading.picked(ask, choices)
    if picked is not None:
        return picked.day, state, choices
    if reading.picks.get(ask) == LEAVE_OPEN:
        return None, state, choices
    return None, State.ASKS, choices


def _without_day(reading: Reading, begin: int, stop: int) -> tuple[str, FoundDate | None]:
    """The words without the day they name; the words themselves where only a day was named."""
    words = reading.line[begin:stop]
    found = find_date(words, reading.today)
    if found is None or not _ahead(found, reading.today):
        return words.strip(_EDGES), None
    before = words[: found.start].strip(_EDGES)
    after = words[found.end :].strip(_EDGES)
    joined = before + after if _HAN_EDGE.search(before[-1:] + after[:1]) else f"{before} {after}"
    return joined.strip() or words.strip(_EDGES), found


_HAN_EDGE = re.compile(r"^$|[\u4e00-\u9fff]")
