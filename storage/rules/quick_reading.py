"""One line while it is being read: which of its characters are placed, and under which labels."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from storage.rules.money import flat
from storage.rules.quick_dates import find_date
from storage.rules.quick_tokens import (
    Choice,
    CustomerFit,
    Directory,
    State,
    Token,
    TokenKind,
    Value,
)
from storage.rules.quick_words import LABELS, Label

STOPS = ",;。!?|、\n"
"""What ends a clause, in the flat text (full-width signs are half-width there)."""

_SHORT = re.compile(rf"[\s{re.escape(STOPS)}]")
_CLAUSE = re.compile(r"[,;。!?|\n]")
_LONG = re.compile(r"[;。!?|\n]")
_ENDS: dict[Label, re.Pattern[str]] = {
    Label.CUSTOMER: _SHORT,
    Label.RIVAL: re.compile(r"[\s,;。!?|]"),
    Label.REACTION: _CLAUSE,
    Label.DEMO: _SHORT,
    Label.USES: _LONG,
    Label.PROCESS: _LONG,
    Label.CONTACT: _LONG,
    Label.NEW_CONTACT: _LONG,
    Label.TOPIC: re.compile(r"[\s;。!?|]"),
}


def either(words: Collection[str]) -> str:
    """The words as alternatives, the longest first; Latin ones only as whole words."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(
        (rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])" if word.isascii() else re.escape(word))
        for word in ordered
    )


_LABEL = re.compile(rf"({either(LABELS)}) ?:(?!//) ?")
_BARE_NEXT = re.compile(r"(下次|下一步|下步|(?<![a-z0-9])next(?: step)?(?![a-z0-9])) ?")
_WEEKDAY_THEN_MORE = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* +[a-z]")
_BARE_PROMISE = re.compile(
    r"(?P<who>我们|我方|我|客户|对方|他们|她们|他|她)?已?经?(?:承诺|答应)了? ?"
    r"|(?<![a-z])(?P<en>we|i|they|he|she|customer|client) (?:have |has |had )?"
    r"(?:promised|promises|promise|owes|owe)(?: (?:us|them|him|her))?(?: to)? "
)
_BARE_NOT_VISITED = re.compile(
    r"没去|未访|没拜访|未拜访|没访成|(?<![a-z])(?:not visited|did not visit|no visit)(?![a-z])"
)
_TODAY = re.compile(r"(?:今天|今日|昨天|today|yesterday) ?$")
_US = frozenset({"我们", "我方", "我", "we", "i"})


@dataclass(frozen=True, slots=True)
class Head:
    """A label and the place where its value begins."""

    start: int
    value: int
    label: Label


class Reading:
    """The line, what of it is taken by a token, and the tokens so far."""

    def __init__(
        self,
        line: str,
        directory: Directory,
        today: date,
        picks: Mapping[str, str],
        about: CustomerFit | None,
    ) -> None:
        self.line = line
        self.text = flat(line)
        self.directory = directory
        self.today = today
        self.picks = picks
        self.customer = about
        self.new_customer = False  # the name given is to become a customer
        self.tokens: list[Token] = []
        self._taken = bytearray(len(line))

    def free(self, start: int, end: int) -> bool:
        return not any(self._taken[start:end])

    def next_taken(self, start: int) -> int:
        """Where the next placed character stands, or the end of the line."""
        found = self._taken.find(1, start)
        return len(self.text) if found < 0 else found

    def runs(self) -> Iterator[tuple[int, int]]:
        """The stretches that are not placed yet, from left to right."""
        start = 0
        while (start := self._taken.find(0, start)) >= 0:
            end = self.next_taken(start)
            yield start, end
            start = end

    def clauses(self) -> Iterator[tuple[int, int]]:
        """The unplaced stretches, cut where a clause ends, without the space around them."""
        for start, end in self.runs():
            for piece in re.finditer(rf"[^{re.escape(STOPS)}]+", self.text[start:end]):
                yield from self.trimmed(start + piece.start(), start + piece.end())

    def trimmed(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start < end:
            yield start, end

    def add(
        self,
        kind: TokenKind,
        start: int,
        end: int,
        value: Value,
        state: State = State.UNDERSTOOD,
        ask: str = "",
        choices: tuple[Choice, ...] = (),
    ) -> None:
        """Place a token; its end gives back the spaces that nothing was written in."""
        while end > start + 1 and self.line[end - 1].isspace():
            end -= 1
        self._taken[start:end] = b"\x01" * (end - start)
        self.tokens.append(
            Token(kind, start, end, self.line[start:end], value, state, ask, choices)
        )

    def drop(self, token: Token) -> None:
        """Give the characters of a token back: it meant something else."""
        self.tokens.remove(token)
        self._taken[token.start : token.end] = bytes(token.end - token.start)

    def ask(self, kind: TokenKind, words: str) -> str:
        """The name of a question among the picks: the same words are asked about once."""
        return f"{kind}:{' '.join(flat(words).split())}"

    def picked(self, ask: str, choices: tuple[Choice, ...]) -> Choice | None:
        """The choice that was picked for the question, if it is still offered."""
        key = self.picks.get(ask)
        return next((choice for choice in choices if choice.key == key), None)

    def heads(self) -> list[Head]:
        """The labels of the line, with a colon or without one where what follows is plain."""
        found = [
            Head(match.start(), match.end(), LABELS[match.group(1)])
            for match in _LABEL.finditer(self.text)
            if self.text[match.start() - 1 : match.start()] not in ("/", "\\")
        ]
        for head in self._bare_heads():
            if not any(head.start < each.value and each.start < head.value for each in found):
                found.append(head)
        return sorted(
            (head for head in found if self.free(head.start, head.value)),
            key=lambda head: head.start,
        )

    def value_end(self, head: Head, heads: list[Head]) -> int:
        """Where the value of a label ends: at its own kind of stop, a label, or what is placed."""
        end = self.next_taken(head.value)
        end = min([end, *(each.start for each in heads if head.value <= each.start)])
        stop = _ENDS.get(head.label, _CLAUSE).search(self.text, head.value, end)
        return stop.start() if stop else end

    def opens_clause(self, at: int) -> bool:
        """Whether nothing but space stands between `at` and a stop, a token or the beginning."""
        before = at
        while before and self.text[before - 1].isspace():
            before -= 1
        return not before or self.text[before - 1] in STOPS or bool(self._taken[before - 1])

    def _bare_heads(self) -> Iterator[Head]:
        for match in _BARE_NEXT.finditer(self.text):
            rest = self.text[match.end() :]
            if match.group(1).startswith("next"):
                if not self.opens_clause(match.start()) or not _WEEKDAY_THEN_MORE.match(rest):
                    continue
            else:
                day = find_date(rest, self.today)
                if day is None or day.start:
                    continue
            yield Head(match.start(), match.end(), Label.NEXT)
        for match in _BARE_PROMISE.finditer(self.text):
            who = match.group("who") or match.group("en")
            ours = who in _US or (who is None and self.opens_clause(match.start()))
            label = Label.WE_PROMISE if ours else Label.THEY_PROMISE
            yield Head(match.start(), match.end(), label)
        for match in _BARE_NOT_VISITED.finditer(self.text):
            before = self.text[: match.start()]
            if self.opens_clause(match.start()) or _TODAY.search(before):
                yield Head(match.start(), match.end(), Label.NOT_VISITED)
