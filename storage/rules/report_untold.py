"""What a visit's note says beyond what its sentence in the report tells already."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from storage.rules.choices import Question
from storage.rules.money import flat, plain
from storage.rules.names import initials, pinyin
from storage.rules.quick_log import lines_of, understand
from storage.rules.quick_tokens import (
    Answer,
    Budget,
    ContactFit,
    Customer,
    CustomerFit,
    Day,
    Demo,
    Fit,
    NextStep,
    NotThere,
    Reaction,
    Rival,
    Token,
    TokenKind,
    Words,
)
from storage.rules.report_draft import VisitFact
from storage.rules.text import fold

_SIGNS = " \u3000\t,，;；。、.:：+＋#＃/|-—"
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LETTERS = re.compile(r"[^\W_]")
_SAYS_NOTHING = re.compile(
    r"(?:今天|今日|昨天|刚|上午|下午|去了?|到了?|拜访了?|见[了到]?|说|聊了?|谈了?|和|跟|与|在|了|也|还"
    r"|\b(?:today|yesterday|visited|met|saw|went|to|was|were|at|with|and|also|says|said|talked|about"
    r"|he|she|they|mrs?|ms|a|the)\b|\W)*",
    re.IGNORECASE,
)
_SAID = re.compile(r"(?:说|\bsa(?:ys|id))$", re.IGNORECASE)
_OF_A_SUM = re.compile(
    r"预算|大概|大约|左右|有|是|约|\b(?:budget|about|around|of|is|to|up|rmb|cny|yuan|usd)\b"
    r"|[0-9零一二两三四五六七八九十百千万亿半元块wkm.,¥￥$~至到-]|\W",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Around:
    """What the line of a visit may name: the customer's names, and whom the visit was with."""

    customer_id: UUID
    names: tuple[str, ...]
    people: tuple[ContactFit, ...] = ()
    competitors: tuple[str, ...] = ()

    def customers(self, text: str) -> Sequence[CustomerFit]:
        words = fold(text)
        fits = [fit for name in self.names if name and (fit := _fit(words, name)) is not None]
        return [CustomerFit(self.customer_id, self.names[0], fit=min(fits))] if fits else []

    def contacts(self, customer_id: UUID) -> Sequence[ContactFit]:
        return self.people if customer_id == self.customer_id else ()

    def rivals(self) -> Sequence[str]:
        return self.competitors


def untold(visit: VisitFact, around: Around, on: date) -> str:
    """The words of the note that the sentence would otherwise lose, in their order.

    The line is read again as it was on that day; what of it the visit's facts tell is left out.
    """
    kept = [
        piece
        for line in lines_of(visit.note)
        for piece in _of_line(visit, line, around, on)
        if piece not in visit.reason_text
    ]
    return ("，" if _HAN.search("".join(kept)) else ", ").join(dict.fromkeys(kept))


def _of_line(visit: VisitFact, line: str, around: Around, on: date) -> list[str]:
    told = [token for token in understand(line, around, today=on).tokens if _is_told(visit, token)]
    spans = [(token.start, token.end) for token in told if not _is_amid(line, token, told)]
    pieces: list[str] = []
    begin = 0
    for start, end in [*spans, (len(line), len(line))]:
        piece = _SAID.sub("", line[begin:start].strip(_SIGNS)).strip(_SIGNS)
        if _LETTERS.search(piece) and not _SAYS_NOTHING.fullmatch(piece):
            pieces.append(piece)
        begin = end
    return pieces


def _is_amid(line: str, token: Token, told: Sequence[Token]) -> bool:
    """Whether a sentence goes on on both sides, which would fall apart: 门口有金蝶的车."""
    if ":" in flat(token.words) or token.words[0] in _SIGNS:
        return False  # a mark stands for itself
    gap = " " if token.words.isascii() else ""
    before, after = line[: token.start].removesuffix(gap), line[token.end :].removeprefix(gap)
    if not _LETTERS.match(before[-1:]) or not _LETTERS.match(after[:1]):
        return False
    ends = (len(before), len(line) - len(after))
    return not any(each.end == ends[0] or each.start == ends[1] for each in told)


def _is_told(visit: VisitFact, token: Token) -> bool:
    match token.value:
        case Customer():
            return token.start == 0 or token.value.id is not None
        case Day():
            return True
        case Words(text=text):
            topic = token.kind is TokenKind.TOPIC and text in visit.topics
            return topic or (token.kind is TokenKind.PROBLEM and text == visit.problem)
        case Demo(product=product):
            return visit.demo and product in ("", visit.demo_product)
        case Budget(money=money):
            bare = not _LETTERS.search(_OF_A_SUM.sub("", flat(token.words)))
            return bare and _answered(visit, Question.BUDGET, plain(money))
        case Rival(name=name, price=price):
            price_told = price is None or _answered(visit, Question.COMPETITORS, plain(price))
            return price_told and _answered(visit, Question.COMPETITORS, name)
        case Answer(question=question, text=text):
            return _answered(visit, question, text)
        case Reaction(value=value, quote=quote):
            same = value == visit.reaction and quote == visit.reaction_quote
            return same and value < 0 and not visit.problem  # the problem's sentence tells it
        case NextStep(action=action, due=due, vague=vague):
            dated = due == visit.next_on or bool(vague and visit.next_on)
            return action == visit.next_step and dated and not (vague and not visit.next_on)
        case NotThere(note=note):
            return note == visit.reason_text
        case _:
            return False


def _answered(visit: VisitFact, question: Question, text: str) -> bool:
    return any(asked == question and text in told for asked, told in visit.answers)


def _fit(words: str, name: str) -> Fit | None:
    name = fold(name)
    if words == name:
        return Fit.EXACT
    if name.startswith(words):
        return Fit.START
    if words in name:
        return Fit.INSIDE
    spelt = (pinyin(name), initials(name))
    return Fit.SOUND if any(each.startswith(words) for each in spelt) else None
