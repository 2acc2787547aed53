"""What the chips of a sweep row say of each understood piece of a line."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject

from storage.rules.choices import NotVisited, PromiseBy, Question
from storage.rules.money import plain
from storage.rules.quick_tokens import (
    Answer,
    Budget,
    Choice,
    Contact,
    Customer,
    Day,
    Demo,
    NewContact,
    NextStep,
    NotThere,
    Promise,
    Reaction,
    Rival,
    State,
    Token,
    TokenKind,
    Words,
)
from ui.kit.chips import ChipState
from ui.kit.formats import MINUS, Formats
from ui.today.sweep_row import ChipText


class ChipWords(QObject):
    """Chips in one language, as of one day."""

    def __init__(self, formats: Formats, today: date) -> None:
        super().__init__()
        self._formats, self._today = formats, today

    def chips(
        self, tokens: Sequence[Token], question: Token | None, known: frozenset[UUID]
    ) -> list[ChipText]:
        """One chip for each piece, but the customer and `known` people, whom the row names."""
        return [
            self._chip(token, asks=token is question)
            for token in tokens
            if token is question or not self._named(token, known)
        ]

    def _named(self, token: Token, known: frozenset[UUID]) -> bool:
        if isinstance(token.value, Contact):
            return token.value.id in known
        return token.kind is TokenKind.CUSTOMER

    def choice(self, choice: Choice) -> str:
        """What a digit answers."""
        if choice.day is not None:
            return self.day(choice.day)
        if choice.customer is not None:
            where = choice.customer.place
            return f"{choice.customer.name} {where}".strip()
        if choice.contact is not None:
            title = choice.contact.title
            return f"{choice.contact.name} {title}".strip()
        return self.tr("new: {name}").format(name=choice.new_name)

    def day(self, day: date) -> str:
        """A day near enough to be known by its number: Mon 30."""
        weekday = self._formats.weekday(day)
        return self.tr("{weekday} {day}").format(weekday=weekday, day=day.day)

    def not_visited(self, reason: NotVisited) -> str:
        """A reason, as the sweep offers it."""
        return {
            NotVisited.MOVED: self.tr("moved"),
            NotVisited.NOBODY_THERE: self.tr("nobody there"),
            NotVisited.OUT_OF_TIME: self.tr("ran out of time"),
        }.get(reason, self.tr("another reason"))

    def _chip(self, token: Token, *, asks: bool) -> ChipText:
        value = self._value(token)
        if asks:
            which = self.tr("{what}: which one?")
            if any(choice.day is not None for choice in token.choices):
                which = self.tr("{what}: which day?")
            return ChipText(which.format(what=value), self._label(token), ChipState.ASKING)
        waits = token.state in (State.ASKS, State.WAITS)
        state = ChipState.MISSING if waits else ChipState.KNOWN
        return ChipText(value, self._label(token), state)

    def _label(self, token: Token) -> str:
        if isinstance(token.value, Answer):
            return self._question(token.value.question)
        return {
            TokenKind.CUSTOMER: self.tr("Customer"),
            TokenKind.CONTACT: self.tr("Met"),
            TokenKind.NEW_CONTACT: self.tr("New contact"),
            TokenKind.MET: self.tr("Met"),
            TokenKind.DAY: self.tr("Day"),
            TokenKind.TOPIC: self.tr("Topic"),
            TokenKind.PRODUCT_TALK: self.tr("Product"),
            TokenKind.DEMO: self.tr("Demo"),
            TokenKind.BUDGET: self.tr("Budget"),
            TokenKind.RIVAL: self.tr("Competitor"),
            TokenKind.REACTION: self.tr("Reaction"),
            TokenKind.PROBLEM: self.tr("Problem"),
            TokenKind.CONTINUE_HOW: self.tr("Contact by"),
            TokenKind.NEXT: self.tr("Next"),
            TokenKind.PROMISE: self.tr("Promise"),
            TokenKind.NOT_VISITED: self.tr("Not visited"),
        }.get(token.kind, "")

    def _question(self, question: Question) -> str:
        return {
            Question.PRODUCTS_IN_USE: self.tr("Uses"),
            Question.DECISION_PROCESS: self.tr("Decision process"),
            Question.DECISION_POWER: self.tr("Decision power"),
            Question.DECISION_TIME: self.tr("Decides"),
            Question.COMPETITORS: self.tr("Competitor"),
            Question.COMPETITOR_RELATION: self.tr("Competitor's standing"),
            Question.FIT: self.tr("Fit"),
            Question.BUDGET: self.tr("Budget"),
        }[question]

    def _value(self, token: Token) -> str:
        match token.value:
            case Customer(name=name) | Contact(name=name):
                return name or token.words
            case NewContact(name=name, title=title):
                return f"{name} {title}".strip()
            case Words(text=text) | Answer(text=text):
                return text
            case Day(day=day):
                return self._formats.near_day(day, self._today)
            case Demo(product=product):
                return product or self.tr("done")
            case Budget(money=money, up_to=upper):
                return f"{plain(money)}–{plain(upper)}" if upper else plain(money)
            case Rival(name=name, price=price):
                return f"{name} {plain(price)}" if price else name
            case Reaction(value=value, quote=quote):
                return f"{_signed(value)} {quote}".strip()
            case NextStep(action=action, due=due):
                return self._dated(action, due)
            case Promise(text=text, by=by, due=due):
                who = self.tr("we") if by is PromiseBy.US else self.tr("they")
                return f"{who}{self._formats.colon}{self._dated(text, due)}"
            case NotThere(reason=reason):
                return self.not_visited(reason)

    def _dated(self, text: str, due: date | None) -> str:
        if due is None:
            return text
        day = self._formats.day_and_weekday(due, self._today)
        return self.tr("{day}, {what}").format(day=day, what=text) if text else day


def _signed(value: int) -> str:
    return f"{MINUS}{-value}" if value < 0 else f"+{value}" if value else "0"
