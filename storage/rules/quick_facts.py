"""What a line says was so: budget, competitors, demo, reaction, topics, and answers in words."""

import re
from collections.abc import Iterator

from storage.rules import money
from storage.rules.choices import Question
from storage.rules.money import flat
from storage.rules.quick_reading import STOPS, Head, Reading, either
from storage.rules.quick_tokens import (
    Answer,
    Budget,
    Demo,
    Reaction,
    Rival,
    State,
    TokenKind,
    Words,
)
from storage.rules.quick_words import (
    ANSWERS,
    FIT_CHIPS,
    POWER_CHIPS,
    REACTION_NAMES,
    REACTIONS,
    TOPICS,
    Label,
)

_BUDGET = re.compile(r"(?:预算|(?<![a-z])budget) ?:? ?(?:is|of|约|大概|大约|有|是|about|around)? ?")
_BUDGET_ABOUT = re.compile(
    r"(?:预算|(?<![a-z])budget)[^0-9@:;。]{1,30}?"
    r"(?:大概|大约|约|差不多|(?<![a-z])(?:about|around|roughly|approximately)) ?"
)
_LOWER = re.compile(r"([0-9][0-9.,]*(w|万|k|千|m)?) ?(?:-|–|~|至|到|to) ?")
_FIGURES = "0123456789０１２３４５６７８９.,，．"
_PLUS_DEMO = re.compile(r"\+ ?(?:演示|demo)(?![a-z])(?::(?P<product>[^\s,;。、]+))?")
_PLUS = re.compile(rf"(?<![0-9])\+(?=[^\s\d+])[^\s+@:{re.escape(STOPS)}]{{1,20}}")
_HASH = re.compile(rf"(?<![\w&#])#(?=[^\s\d#])[^\s#+@:{re.escape(STOPS)}]{{1,30}}")
_DEMO = re.compile(
    r"(?:已经?|做了|做过)演示了?|演示(?:完了?|过|了)(?: ?(?P<product>[a-z0-9][a-z0-9\-]{1,20}))?"
    r"|(?<![a-z])(?:demo (?:done|given)|did (?:a|the) demo|gave (?:a|the) demo|demoed)(?![a-z])"
)
_SIGNED = re.compile(r"[+\-−–]?[0-2](?![0-9.])")
_BARE_REACTION = re.compile(r"(?:客户反应|反应|(?<![a-z])reaction) ?([+\-−–][0-2](?![0-9.]))")
_REACTION = re.compile(either(REACTIONS))
_NOT_BEFORE = re.compile(r"(?:不|没|未|别|不会|没有|not |n't |never |nobody )$")
_QUOTED = re.compile(
    r" ?(?:也|已经?)?(?:报价|报了|报|开价|出价|给到|给|卖|要|才|只要"
    r"|(?:has |have )?quoted|quotes|quote|offers|offered|offer|asks|at|is|:)? ?"
    r"(?:了|of|for|a|about|约|价)? ?"
)
_TOPIC = either(TOPICS)
_TALKED = re.compile(
    rf"(?:谈|聊|讨论|沟通|介绍|讲)(?:到|及|了|过)?(?:一下)?(?:{_TOPIC})(?:(?:、|和|及|与|以及)(?:{_TOPIC}))*"
    rf"|(?:{_TOPIC})(?:(?:、|和|及|与|以及)(?:{_TOPIC}))*都?(?:谈了|聊了|讨论了|沟通了|谈过|聊过)"
    rf"|(?<![a-z])(?:(?:talked|talk|spoke|asked|discussed|discuss|re)(?: about)?|about)"
    rf" (?:the |our |their )?(?:{_TOPIC})(?:(?:,| and|,? and) (?:the )?(?:{_TOPIC}))*"
)
_TALKED_FREELY = re.compile(
    r"(?:谈|聊|讨论)(?:了|到)?(?![了到得过的一下不好着])([\u4e00-\u9fff]{2,6})$"
)
_ONLY_TOPICS = re.compile(rf"(?:(?:{_TOPIC})(?:\s|和|及|与|and|&|$)*)+")
_TOPIC_WORD = re.compile(_TOPIC)
_UNIT_ZH = (
    "卷|箱|台|吨|件|个|桶|套|包|瓶|盒|张|米|公斤|千克|kg|升|平方米|平方|批|车|支|只|双|袋|罐|组"
)
_EVERY_ZH = "(?:一|每)?个?月|(?:一|每)年|年|(?:一|每)周|(?:一|每)天|每日"
_USED_ZH = r"(?:能|要)?(?:大概|大约|约)?(?:用量?|耗|消耗|采购|进货|进)(?:量)?(?:大概|大约|约)? ?"
_USES = re.compile(
    rf"[\u4e00-\u9fffa-z0-9\-]{{0,12}}?(?:{_EVERY_ZH}){_USED_ZH}[0-9]+ ?(?:{_UNIT_ZH})"
    r"[\u4e00-\u9fff]{0,8}?(?=[^\u4e00-\u9fff]|$)"
    rf"|(?:{_EVERY_ZH})(?:用|耗|消耗|采购|进)(?:大概|大约|约)?[\u4e00-\u9fff]{{1,10}}?[0-9]+ ?"
    rf"(?:{_UNIT_ZH})"
    r"|(?<![a-z0-9.,])(?:(?:they )?(?:uses?|using) )?[0-9][0-9,]* [a-z][a-z \-]{0,40}?"
    r" (?:a|per|each|every) (?:day|week|month|quarter|year)(?![a-z])"
)


def marked_facts(reading: Reading) -> None:
    """What a sign or a plain amount marks wherever it stands: +demo, +tag, #tag, budget 500k."""
    for match in _PLUS_DEMO.finditer(reading.text):
        if reading.free(*match.span()):
            reading.add(TokenKind.DEMO, *match.span(), Demo(_product(reading, match)))
    for match in _BUDGET.finditer(reading.text):
        _budget(reading, match)
    if match := _BUDGET_ABOUT.search(reading.text):
        _budget(reading, match, State.READ)
    for match in _BARE_REACTION.finditer(reading.text):
        if reading.free(*match.span()):
            reading.add(TokenKind.REACTION, *match.span(), Reaction(_signed(match.group(1))))


def tags(reading: Reading) -> None:
    """+word and #word: topics that the rep marked as such."""
    for pattern in (_PLUS, _HASH):
        for match in pattern.finditer(reading.text):
            if reading.free(*match.span()):
                word = reading.line[match.start() + 1 : match.end()]
                reading.add(TokenKind.TOPIC, *match.span(), Words(word))


def labelled_fact(reading: Reading, head: Head, end: int) -> None:
    """The value of a label that states a fact; what it cannot hold stays as words."""
    spans = list(reading.trimmed(head.value, end))
    if not spans:
        return
    begin, stop = spans[0]
    words = reading.line[begin:stop]
    match head.label:
        case Label.RIVAL:
            _rivals(reading, head.start, begin, stop)
        case Label.DEMO:
            done = flat(words) in ("done", "yes", "已做", "做了", "完成", "ok")
            reading.add(TokenKind.DEMO, head.start, stop, Demo("" if done else words))
        case Label.REACTION:
            _reaction(reading, head.start, begin, stop)
        case Label.TOPIC:
            start = head.start
            for piece in re.finditer(r"[^、,/]+", reading.text[begin:stop]):
                at, to = begin + piece.start(), begin + piece.end()
                reading.add(TokenKind.TOPIC, min(start, at), to, Words(reading.line[at:to].strip()))
                start = len(reading.line)
        case Label.PRODUCT_TALK | Label.PROBLEM | Label.CONTINUE_HOW:
            reading.add(TokenKind(head.label.value), head.start, stop, Words(words))
        case _ if question := ANSWERS.get(head.label):
            answer = Answer(question, words, _chip(question, words))
            reading.add(TokenKind.ANSWER, head.start, stop, answer)
        case _:
            return


def free_facts(reading: Reading) -> None:
    """What plain words give away: a known competitor, a demo, a volume, a reaction, a topic."""
    _known_rivals(reading)
    for match in _DEMO.finditer(reading.text):
        if reading.free(*match.span()):
            demo = Demo(_product(reading, match))
            reading.add(TokenKind.DEMO, *match.span(), demo, State.READ)
    for start, end in list(reading.clauses()):
        if match := _USES.search(reading.text, start, end):
            for begin, stop in reading.trimmed(*match.span()):
                answer = Answer(Question.PRODUCTS_IN_USE, reading.line[begin:stop])
                reading.add(TokenKind.ANSWER, begin, stop, answer, State.READ)
    if not any(token.kind is TokenKind.REACTION for token in reading.tokens):
        _read_reaction(reading)


def topics(reading: Reading) -> None:
    """What was talked about, where the words say so or nothing else stands beside them."""
    for match in _TALKED.finditer(reading.text):
        if reading.free(*match.span()):
            _split_topics(reading, *match.span())
    for start, end in list(reading.clauses()):
        if _ONLY_TOPICS.fullmatch(reading.text, start, end):
            _split_topics(reading, start, end)
        elif match := _TALKED_FREELY.search(reading.text, start, end):
            words = Words(reading.line[match.start(1) : match.end(1)])
            reading.add(TokenKind.TOPIC, match.start(), match.end(), words, State.READ)


def _split_topics(reading: Reading, start: int, end: int) -> None:
    """One token for each topic; the words between them go with the one before."""
    found = list(_TOPIC_WORD.finditer(reading.text, start, end))
    starts = [start, *(match.start() for match in found[1:])]
    for match, begin, stop in zip(found, starts, [*starts[1:], end], strict=True):
        words = Words(reading.line[match.start() : match.end()])
        reading.add(TokenKind.TOPIC, begin, stop, words)


def _product(reading: Reading, match: re.Match[str]) -> str:
    start, end = match.span("product")
    return reading.line[start:end] if start >= 0 else ""


def _budget(reading: Reading, match: re.Match[str], state: State = State.UNDERSTOOD) -> None:
    at, lower = match.end(), None
    if low := _LOWER.match(reading.text, at):
        at, lower = low.end(), low
    found = money.find(reading.line[at:])
    if found is None or found.start or not reading.free(match.start(), at + found.end):
        return
    end, value = at + found.end, Budget(found.money)
    if lower is not None:
        # "30-50万": the scale stands behind the second figure and means both.
        scale = reading.line[at:end].lstrip(_FIGURES)
        first = money.parse(lower.group(1) + ("" if lower.group(2) else scale))
        if first is not None and first < found.money:
            value = Budget(first, found.money)
    reading.add(TokenKind.BUDGET, match.start(), end, value, state)


def _rivals(reading: Reading, start: int, begin: int, stop: int) -> None:
    """ "竞品:金蝶、用友 18w": one token a name; a longer known name may hold a space."""
    for name in reading.directory.rivals():
        words = flat(name)
        if reading.text.startswith(words, begin) and begin + len(words) > stop:
            stop = begin + len(words)
    pieces = list(re.finditer(r"[^、/]+", reading.text[begin:stop]))
    for number, piece in enumerate(pieces):
        at, to = begin + piece.start(), begin + piece.end()
        name = reading.line[at:to]
        inside = money.find(name)
        price = None
        if inside and inside.marked and inside.start:
            price, name = inside.money, _QUOTED.sub("", name[: inside.start], count=0)
        elif number == len(pieces) - 1:
            price, to = _price_after(reading, to)
        name = name.strip()
        if name:
            reading.add(TokenKind.RIVAL, start if number == 0 else at, to, Rival(name, price))


def _price_after(reading: Reading, end: int) -> tuple[money.Money | None, int]:
    quoted = _QUOTED.match(reading.text, end)
    at = quoted.end() if quoted else end
    found = money.find(reading.line, at)
    if found and found.marked and found.start == at and reading.free(end, found.end):
        return found.money, found.end
    return None, end


def _known_rivals(reading: Reading) -> None:
    names = sorted(reading.directory.rivals(), key=len, reverse=True)
    if not names:
        return
    for match in re.finditer(either([flat(name) for name in names if len(name) > 1]), reading.text):
        if match.group() and reading.free(*match.span()):
            price, end = _price_after(reading, match.end())
            name = next(name for name in names if flat(name) == match.group())
            reading.add(TokenKind.RIVAL, match.start(), end, Rival(name, price), State.READ)


def _reaction(reading: Reading, start: int, begin: int, stop: int) -> None:
    signed = _SIGNED.match(reading.text, begin, stop)
    if signed:
        quote = reading.line[signed.end() : stop].strip(" ,，")
        reading.add(TokenKind.REACTION, start, stop, Reaction(_signed(signed.group()), quote))
        return
    words = reading.text[begin:stop].strip()
    value = REACTION_NAMES.get(words)
    if value is not None:
        reading.add(TokenKind.REACTION, start, stop, Reaction(value))
        return
    found = _REACTION.search(reading.text, begin, stop)
    if found and not _NOT_BEFORE.search(reading.text[begin : found.start()]):
        reaction = Reaction(REACTIONS[found.group()], reading.line[begin:stop])
        reading.add(TokenKind.REACTION, start, stop, reaction, State.READ)


def _signed(text: str) -> int:
    value = int(text.lstrip("+-−–"))
    return -value if text[0] in "-−–" else value


def _read_reaction(reading: Reading) -> None:
    """A reaction that words betray; of several the strongest, and nothing when they disagree."""
    found = [
        match
        for match in _REACTION.finditer(reading.text)
        if reading.free(*match.span()) and not _NOT_BEFORE.search(reading.text[: match.start()])
    ]
    values = {REACTIONS[match.group()] for match in found}
    if not found or (min(values) < 0 < max(values)):
        return
    best = max(found, key=lambda match: abs(REACTIONS[match.group()]))
    quote = reading.line[best.start() : best.end()]
    reaction = Reaction(REACTIONS[best.group()], quote)
    reading.add(TokenKind.REACTION, *best.span(), reaction, State.READ)


def _chip(question: Question, words: str) -> str:
    chips: Iterator[tuple[str, tuple[str, ...]]] = iter(())
    if question is Question.FIT:
        chips = iter(FIT_CHIPS.items())
    elif question is Question.DECISION_POWER:
        chips = ((str(power), names) for power, names in POWER_CHIPS.items())
    plain = flat(words)
    return next((chip for chip, names in chips if plain in names), "")
