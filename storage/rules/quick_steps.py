"""What comes next, what was promised, and why a visit did not take place."""

import re
from datetime import date, timedelta

from storage.rules.choices import NotVisited, PromiseBy, Question
from storage.rules.quick_dates import FoundDate, find_date, find_dates, read_date
from storage.rules.quick_reading import Head, Reading, either
from storage.rules.quick_tokens import (
    LEAVE_OPEN,
    Answer,
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
_WHO = r"(?:(?:the )?(?:customer|client)|they|he|she|客户|对方|他|她)? ?"
_REASON_ONLY = re.compile(
    rf"(?:{_WHO}(?:has |have |was |were |is |又|临时)?"
    rf"(?:{either(REASONS)})了?(?: again| today)?[ :]*)+"
)
_MOVED = rf"(?:{either(REASONS)})了? ?(?:到了?|至|为|to|till|until) ?"
_MOVED_TO = re.compile(rf"{_WHO}(?:has |have |was |临时|又)?{_MOVED}(?P<day>.+)")
_THEN_WHY = re.compile(
    rf"[,:;、 ]*(?P<why>{_WHO}(?:临时|又|突然)?(?P<reason>{either(REASONS)}))了?"
    r"(?: ?(?:到了?|至|为|to|till|until) ?(?P<day>[^,;。、]+))?"
)
_DECIDES = re.compile(
    r"(?:再|才|会|能|要|前|后)?(?:定|决定|拍板)|(?<![a-z])(?:decides?|decision)(?![a-z])"
)
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


def not_visited(reading: Reading) -> None:
    """A line that says nothing but why nobody was seen: "华信 客户改期了", "Zhao was not there"."""
    beside = {TokenKind.CUSTOMER, TokenKind.DAY, TokenKind.CONTACT}
    clauses = list(reading.clauses())
    if {token.kind for token in reading.tokens} - beside or not clauses:
        return
    moved = [_MOVED_TO.fullmatch(reading.text, start, end) for start, end in clauses]
    if not all(
        _REASON_ONLY.fullmatch(reading.text, start, end) or match
        for (start, end), match in zip(clauses, moved, strict=True)
    ):
        return
    for (start, end), match in zip(clauses, moved, strict=True):
        if _said(reading, TokenKind.NOT_VISITED):
            return
        found = _REASON.search(reading.text, start, end)
        reason = REASONS[found.group()] if found else NotVisited.OTHER
        value = NotThere(reason, reading.line[start:end], _moved_to(reading, match))
        reading.add(TokenKind.NOT_VISITED, start, end, value, State.READ)


def _moved_to(reading: Reading, match: re.Match[str] | None) -> date | None:
    if match is None:
        return None
    found = read_date(reading.line[match.start("day") : match.end("day")], reading.today)
    return found.day if found is not None and _ahead(found, reading.today) else None


def _not_visited(reading: Reading, head: Head) -> None:
    """Without a reason in its own clause: "没去，时间不够", "没去新禾，客户改期到下周二"."""
    customer = next((token for token in reading.tokens if token.start == head.value), None)
    at = customer.end if customer is not None else head.value
    found = _THEN_WHY.match(reading.text, at)
    if found is None or not reading.free(*found.span()):
        reading.add(TokenKind.NOT_VISITED, head.start, head.value, NotThere(NotVisited.OTHER))
        return
    note = reading.line[found.start("why") : found.end()]
    day = read_date(reading.line[found.start("day") : found.end("day")], reading.today)
    to = day.day if day is not None and _ahead(day, reading.today) else None
    value = NotThere(REASONS[found.group("reason")], note, to)
    if customer is None:
        reading.add(TokenKind.NOT_VISITED, head.start, found.end(), value)
    else:
        reading.add(TokenKind.NOT_VISITED, head.start, head.value, value)


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
