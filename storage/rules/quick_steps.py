"""What comes next, what was promised, and on which day the visit took place."""

import re
from datetime import date, timedelta

from storage.rules.choices import PromiseBy, Question
from storage.rules.quick_dates import FoundDate, find_date, find_dates
from storage.rules.quick_reading import Head, Reading
from storage.rules.quick_tokens import (
    LEAVE_OPEN,
    Answer,
    Choice,
    Day,
    NextStep,
    Promise,
    State,
    TokenKind,
)
from storage.rules.quick_words import STEP_VERBS_EN, STEP_VERBS_ZH, Label

_EDGES = " \t,，:：;；、。.-—"
_VERB = re.compile(rf"(?<![a-z])(?:{STEP_VERBS_EN})(?![a-z])|{STEP_VERBS_ZH}")
_DECIDES = re.compile(
    r"(?:再|才|会|能|要|前|后)?(?:定|决定|拍板)|(?<![a-z])(?:decides?|decision)(?![a-z])"
)
_VISIT_DAY = re.compile(r"昨天|昨日|前天|大前天|(?<![a-z])(?:yesterday)(?![a-z])")
_IN_TOUCH_ZH, _IN_TOUCH_EN = "再联系", "get in touch"
"""What a next step is called that only has its day: "周五" says nothing on any other Friday."""
_OLDEST_VISIT = timedelta(days=3)


def labelled_step(reading: Reading, head: Head, end: int) -> None:
    """The value of "next:" and "promise:"."""
    for begin, stop in reading.trimmed(head.value, end):
        match head.label:
            case Label.NEXT:
                _next_step(reading, head.start, begin, stop)
            case Label.WE_PROMISE:
                _promise(reading, head.start, begin, stop, PromiseBy.US)
            case Label.THEY_PROMISE:
                _promise(reading, head.start, begin, stop, PromiseBy.THEM)
            case _:
                return


def free_steps(reading: Reading) -> None:
    """A clause of its own that names a day to come and something to do is the next step."""
    for start, end in list(reading.clauses()):
        found = find_date(reading.line[start:end], reading.today)
        if found is None or not _after_today(found, reading.today):
            continue
        rest = (
            reading.text[start : start + found.start] + " " + reading.text[start + found.end : end]
        )
        if _DECIDES.search(rest):
            text = reading.line[start:end]
            if found.day is not None:
                text = f"{text} ({found.day.isoformat()})"  # "in two weeks" says less tomorrow
            answer = Answer(Question.DECISION_TIME, text)
            reading.add(TokenKind.ANSWER, start, end, answer, State.READ)
        elif _VERB.search(rest) and not _said(reading, TokenKind.NEXT):
            _next_step(reading, start, start, end, State.READ)


def _said(reading: Reading, kind: TokenKind) -> bool:
    return any(token.kind is kind for token in reading.tokens)


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


def _follows_customer(reading: Reading, at: int) -> bool:
    return any(
        token.kind is TokenKind.CUSTOMER and not reading.text[token.end : at].strip()
        for token in reading.tokens
    )


def _after_today(found: FoundDate, today: date) -> bool:
    """What was said of today has most likely happened; a question is about days to come."""
    return found.day is None or found.day > today


def _ahead(found: FoundDate, today: date) -> bool:
    return found.day is None or found.day >= today


def _next_step(
    reading: Reading, start: int, begin: int, stop: int, state: State = State.UNDERSTOOD
) -> None:
    action, found = _without_day(reading, begin, stop)
    words = reading.line[begin:stop].strip(_EDGES)
    if found is None:
        reading.add(TokenKind.NEXT, start, stop, NextStep(action or words), state)
        return
    just_a_day = _IN_TOUCH_ZH if _HAN.search(reading.line, start, stop) else _IN_TOUCH_EN
    if found.day is not None:
        step = NextStep(action or just_a_day, found.day)
        reading.add(TokenKind.NEXT, start, stop, step, state)
        return
    vague = reading.line[begin + found.start : begin + found.end].strip()
    ask = reading.ask(TokenKind.NEXT, reading.line[begin:stop])
    day, state, choices = _which_day(reading, ask, found, state)
    action = action or (just_a_day if day else words)
    reading.add(TokenKind.NEXT, start, stop, NextStep(action, day, vague), state, ask, choices)


def _promise(reading: Reading, start: int, begin: int, stop: int, by: PromiseBy) -> None:
    text, found = _without_day(reading, begin, stop)
    text = text or reading.line[begin:stop].strip(_EDGES)
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
    """The words without the day they name; empty where only a day was named."""
    words = reading.line[begin:stop]
    found = find_date(words, reading.today)
    if found is None or not _ahead(found, reading.today):
        return words.strip(_EDGES), None
    before = words[: found.start].strip(_EDGES)
    after = words[found.end :].strip(_EDGES)
    joined = before + after if _HAN_EDGE.search(before[-1:] + after[:1]) else f"{before} {after}"
    return joined.strip(), found


_HAN = re.compile(r"[\u4e00-\u9fff]")
_HAN_EDGE = re.compile(rf"^$|{_HAN.pattern}")
