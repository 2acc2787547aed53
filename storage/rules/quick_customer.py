"""Which customer a line is about: "@hx", "@华信王总…", "东岳 赵工…", "Passed Hongtai, …"."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from storage.rules.money import flat
from storage.rules.quick_people import HAN, TITLED
from storage.rules.quick_reading import STOPS, Head, Reading
from storage.rules.quick_tokens import (
    LEAVE_OPEN,
    Choice,
    Customer,
    CustomerFit,
    Fit,
    State,
    TokenKind,
)
from storage.rules.text import fold

SHOWN = 8
_LONGEST = 60
_AT = re.compile(rf"(?:(?<=[\s{re.escape(STOPS)}{HAN}])|^)@ ?(?=[^\s@])")
_NAME_STOP = re.compile(r"[\s,;:。!?|、@+#]")
_BOUNDARY = re.compile(rf"[{HAN}]|[^\s{HAN},;:。!?|、@+#]+")
_ON_THE_WAY = re.compile(
    r"(?:(?:今天|今日|昨天|前天|刚刚|刚才|刚|上午|下午|早上|晚上|中午|又|再)+ ?)?"
    r"(?:没去|未去|去了|去|到了|到|拜访了|拜访|路过|见了|在|跑了|回访了?|看了"
    r"|电话联系了?|联系了?|打电话给了?|打给|电话) ?"
    r"|(?:(?:today|yesterday|just|this morning|this afternoon)[ ,]+)?"
    r"(?:passed by|passed|visited|visit|met with|met|went to|saw|called on|been to|was at|at) "
    r"|(?:今天|今日|昨天|前天|today|yesterday)[ ,]*"
)
_PLACED = re.compile(r"(?<![a-z])(?:at|from|with|to|of|visited|called) (?=[a-z])")
_MANY = 4
_GOES_ON = re.compile(
    "[谈聊见讨沟介讲说去找拜演已做了预竞承答下反客没未在用决改报很不还要想打今明昨上中早晚和跟与给对约送来看问签]"
)

_Sift = Callable[[str, Sequence[CustomerFit]], Sequence[CustomerFit]]


def marked_customer(reading: Reading) -> None:
    """The customer behind the first "@" that begins a word."""
    match = _AT.search(reading.text)
    if match is None:
        return
    end, fits = _longest(reading, match.end())
    stop = _NAME_STOP.search(reading.text, match.end())
    word_end = min(stop.start() if stop else len(reading.text), match.end() + _LONGEST)
    unsure = bool(fits) and _is_cut(reading, match.end(), end, word_end, fits)
    if not fits or unsure:
        end = word_end
    _place(reading, match.start(), match.end(), end, fits, unsure=unsure)


def _is_cut(
    reading: Reading, start: int, end: int, word_end: int, fits: Sequence[CustomerFit]
) -> bool:
    """Whether the name may be the beginning of another: 华信|达, but not 华信|谈价格."""
    rest = reading.text[end:word_end]
    if not rest or len(rest) > _MANY or _GOES_ON.match(rest):
        return False
    if TITLED.match(rest) or reading.text[end - 1].isascii() != rest[0].isascii():
        return False
    people = (person for fit in fits[:1] for person in reading.directory.contacts(fit.id))
    return not any(rest.startswith(person.name) for person in people)


def labelled_customer(reading: Reading, head: Head, end: int) -> None:
    """What stands after "customer:"."""
    longest, fits = _longest(reading, head.value)
    if fits:
        end = max(end, longest) if reading.free(head.value, longest) else end
    if head.value < end:
        _place(reading, head.start, head.value, end, fits)


def leading_customer(reading: Reading) -> None:
    """A customer's name at the beginning, without a sign: only one that really looks like it."""
    start = len(reading.text) - len(reading.text.lstrip())
    skipped = _ON_THE_WAY.match(reading.text, start)
    for begin in dict.fromkeys((start, skipped.end() if skipped else start)):
        if begin >= len(reading.text) or not reading.free(begin, begin + 1):
            continue
        end, fits = _longest(reading, begin, _looks_meant)
        if fits and reading.free(begin, end):
            if reading.text[end : end + 1] == ":":
                end += 1
            _place(reading, begin, begin, end, fits)
            return
    for match in _PLACED.finditer(reading.text):
        begin = match.end()
        if not reading.line[begin : begin + 1].isupper() or not reading.free(begin, begin + 1):
            continue
        end, fits = _longest(reading, begin, _looks_meant)
        if len(fits) == 1 and reading.free(begin, end):
            _place(reading, begin, begin, end, fits)
            return


def _looks_meant(words: str, fits: Sequence[CustomerFit]) -> Sequence[CustomerFit]:
    """Of those that fit, the ones that somebody would call by these words without a sign."""
    if words.isascii():
        fits = [fit for fit in fits if fit.fit is Fit.SOUND or _is_whole_word(words, fit)]
    named = [fit for fit in fits if fit.fit <= Fit.START or fit.planned]
    if named and (len(named) <= _MANY or named[0].fit is Fit.EXACT or named[0].planned):
        return named
    if len(fits) != 1 or (fits[0].fit is Fit.SOUND and len(words) <= _MANY):
        return ()
    if fits[0].fit is Fit.INSIDE and words.isascii() and not words[0].isupper():
        return ()
    return fits


def _is_whole_word(words: str, fit: CustomerFit) -> bool:
    """Whether the words are whole words of the name: "Met" does not stand for Cosmetics."""
    return f" {fold(words)} " in f" {fold(fit.name)} {fold(fit.short_name)} ".replace(",", " ")


def _all(words: str, fits: Sequence[CustomerFit]) -> Sequence[CustomerFit]:
    return fits


def _longest(reading: Reading, start: int, sift: _Sift = _all) -> tuple[int, Sequence[CustomerFit]]:
    """The longest text from `start` that fits a customer, or the longest that is a whole name."""
    best: tuple[int, Sequence[CustomerFit]] = (start, ())
    whole: tuple[int, Sequence[CustomerFit]] = (start, ())
    for end in _ends(reading, start):
        words = reading.line[start:end]
        if len(words) < 2 and (words.isascii() or sift is not _all):
            continue
        found = reading.directory.customers(words)
        if not found:
            break
        sifted = sift(words, found)
        alone = len(words) > 1 or bool(_NAME_STOP.match(reading.text + " ", end))
        if sifted and alone and not _splits_a_person(reading.text, start, end):
            best = (end, sifted)
        exact = [fit for fit in sifted if fit.fit is Fit.EXACT]
        if exact:
            whole = (end, exact)
    if named := _spelt_out(reading, start, best[1]):
        return named
    # "@华信王府 …" is not 华信, though that is a name too; "@华信王总" is.
    if whole[1] and not _NAME_STOP.match(reading.text + " ", best[0]):
        return whole
    return best if best[0] > whole[0] else whole


def _spelt_out(
    reading: Reading, start: int, fits: Sequence[CustomerFit]
) -> tuple[int, Sequence[CustomerFit]] | None:
    """A whole name with the commas and brackets that are in it: "Huaxin Co., Ltd."."""
    found: list[tuple[int, CustomerFit]] = []
    for fit in fits:
        for name in (fit.name, fit.short_name):
            end = start + len(name)
            if name and reading.text.startswith(flat(name), start) and reading.free(start, end):
                found.append((end, fit))
    if not found:
        return None
    longest = max(end for end, _ in found)
    named = [fit for end, fit in found if end == longest]
    whole = _NAME_STOP.match(reading.text + " ", longest) is not None
    return (longest, [replace(fit, fit=Fit.EXACT) for fit in named]) if whole else None


def _splits_a_person(text: str, start: int, end: int) -> bool:
    """Whether the name would end between a surname and its title: 华信王|总."""
    return any(match.start() < end < match.end() for match in TITLED.finditer(text, start + 1))


def _ends(reading: Reading, start: int) -> Iterator[int]:
    """Where a name may end: after each Chinese character and after each word."""
    at = start
    last = min(reading.next_taken(start), start + _LONGEST)
    while at < last:
        found = _BOUNDARY.match(reading.text, at, last)
        if found is None:
            # A Latin name goes on after a space, a Chinese one does not.
            if reading.text[at] != " " or not reading.text[at - 1].isascii():
                return
            at += 1
            continue
        at = found.end()
        yield at


def _place(
    reading: Reading,
    start: int,
    name_at: int,
    end: int,
    fits: Sequence[CustomerFit],
    *,
    unsure: bool = False,
) -> None:
    name = reading.line[name_at:end].strip().rstrip(":：")
    ask = reading.ask(TokenKind.CUSTOMER, name)
    exact = [fit for fit in fits if fit.fit is Fit.EXACT]
    fits = exact or fits
    if len(fits) == 1 and not unsure:
        reading.customer = fits[0]
        value = Customer(fits[0].id, fits[0].name)
        reading.add(TokenKind.CUSTOMER, start, end, value, ask=ask)
        return
    choices = (
        *(Choice(f"customer:{fit.id.hex}", customer=fit) for fit in fits[:SHOWN]),
        Choice("new", new_name=name),
    )
    picked = reading.picked(ask, choices)
    reading.customer = picked.customer if picked else None
    reading.new_customer = picked is not None and not picked.customer
    if reading.customer is not None:
        value, state = Customer(reading.customer.id, reading.customer.name), State.UNDERSTOOD
    elif reading.new_customer:
        value, state = Customer(None, name), State.UNDERSTOOD
    else:
        left = reading.picks.get(ask) == LEAVE_OPEN
        value, state = Customer(None, name), State.WAITS if left else State.ASKS
    reading.add(TokenKind.CUSTOMER, start, end, value, state, ask, choices)
