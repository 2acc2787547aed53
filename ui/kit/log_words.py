"""What was understood of a line, in words: chips, the question, its choices."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject

from storage.rules.choices import NotVisited, PromiseBy
from storage.rules.quick_tokens import (
    Answer,
    Budget,
    Choice,
    Contact,
    Customer,
    CustomerFit,
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
    Understood,
    Words,
)
from ui.kit.cells import RowText
from ui.kit.cells import Words as Run
from ui.kit.chips import ChipState
from ui.kit.formats import MINUS, Formats
from ui.kit.standing_words import part_in_decision, question_word


@dataclass(frozen=True, slots=True)
class ChipText:
    """One chip: what it is about, what it says, how sure it is."""

    label: str
    value: str
    state: ChipState = ChipState.KNOWN


class LogWords(QObject):
    """The words of one language, as of one day."""

    def __init__(self, formats: Formats, today: date) -> None:
        super().__init__()
        self._formats, self._today = formats, today

    def chips(self, understood: Understood) -> list[ChipText]:
        """All chips of a line, left to right; the one question of the moment asks."""
        question, customer = understood.question, understood.customer
        found = [self.chip(token, asks=token is question) for token in understood.tokens]
        if customer is not None and customer.short_name:
            # The chip has little room, and the rep calls the customer so anyway.
            for place, token in enumerate(understood.tokens):
                if token.kind is TokenKind.CUSTOMER and token.state is State.UNDERSTOOD:
                    found[place] = ChipText(found[place].label, customer.short_name)
        return found

    def chip(self, token: Token, *, asks: bool = False) -> ChipText:
        """The chip of a token; only one of all the open ones asks at a time."""
        if asks or token.state is State.ASKS:
            state = ChipState.ASKING if asks else ChipState.MISSING
            return ChipText(self.label(token), self._which(token), state)
        state = ChipState.MISSING if token.state is State.WAITS else ChipState.KNOWN
        return ChipText(self.label(token), self.value(token), state)

    def label(self, token: Token) -> str:
        """What the token is about."""
        if isinstance(token.value, Answer):
            return question_word(token.value.question)
        return {
            TokenKind.CUSTOMER: self.tr("Customer"),
            TokenKind.CONTACT: self.tr("Contact"),
            TokenKind.NEW_CONTACT: self.tr("New contact"),
            TokenKind.MET: self.tr("Met"),
            TokenKind.NOT_MET: self.tr("Not met"),
            TokenKind.DAY: self.tr("Visited"),
            TokenKind.TOPIC: self.tr("Topic"),
            TokenKind.PRODUCT_TALK: self.tr("Product talk"),
            TokenKind.DEMO: self.tr("Demo"),
            TokenKind.BUDGET: self.tr("Budget"),
            TokenKind.RIVAL: self.tr("Competitor"),
            TokenKind.REACTION: self.tr("Reaction"),
            TokenKind.PROBLEM: self.tr("Problem"),
            TokenKind.CONTINUE_HOW: self.tr("Contact by"),
            TokenKind.NEXT: self.tr("Next step"),
            TokenKind.PROMISE: self.tr("Promise"),
            TokenKind.NOT_VISITED: self.tr("Not visited"),
        }.get(token.kind, "")

    def value(self, token: Token) -> str:
        """What the token says."""
        match token.value:
            case Customer(name=name) | Contact(name=name):
                return name or token.words
            case NewContact(name=name, title=title):
                return self._joined(name, title)
            case Words(text=text) | Answer(text=text):
                return text
            case Day(day=day):
                return self._formats.near_day(day, self._today)
            case Demo(product=product):
                return product or self.tr("done")
            case Budget():
                return self.amount(token.value)
            case Rival(name=name, price=price):
                money = self._formats.money(price.minor, price.currency) if price else ""
                return self._joined(name, money)
            case Reaction(value=value, quote=quote):
                return f"{signed(value)} {quote or self.reaction(value)}"
            case NextStep(action=action, due=due):
                return self._dated(action, due)
            case Promise(text=text, by=by, due=due):
                who = self.tr("we owe") if by is PromiseBy.US else self.tr("they owe")
                return f"{who}{self._formats.colon}{self._dated(text, due)}"
            case NotThere(reason=reason, moved_to=to, moved_at=at):
                told = self._dated(self.not_visited(reason), to)
                return f"{told} {at:%H:%M}" if at else told

    def amount(self, budget: Budget) -> str:
        """¥500,000, or from ¥300,000 to ¥500,000."""
        first = self._formats.money(budget.money.minor, budget.money.currency)
        if budget.up_to is None:
            return first
        return f"{first}–{self._formats.money(budget.up_to.minor, budget.up_to.currency)}"

    def reaction(self, value: int) -> str:
        """What a mark of −2 to +2 means."""
        return {
            -2: self.tr("very negative"),
            -1: self.tr("negative"),
            0: self.tr("neutral"),
            1: self.tr("positive"),
            2: self.tr("very positive"),
        }[value]

    def not_visited(self, reason: NotVisited) -> str:
        """Why a visit did not take place."""
        return {
            NotVisited.MOVED: self.tr("moved"),
            NotVisited.NOBODY_THERE: self.tr("nobody there"),
            NotVisited.OUT_OF_TIME: self.tr("ran out of time"),
        }.get(reason, self.tr("another reason"))

    def asked(self, understood: Understood, token: Token) -> str:
        """The question of a token, as a sentence."""
        words = self._named(token)
        company = self._short(understood.customer)
        if token.kind is TokenKind.CUSTOMER:
            if not any(choice.customer for choice in token.choices):
                return self.tr("No customer is called “{name}” yet.").format(name=words)
            return self.tr("Which customer is “{name}”?").format(name=words)
        if token.kind is TokenKind.CONTACT:
            known = sum(1 for choice in token.choices if choice.contact)
            if not known:
                return self.tr("Nobody at {company} is known as “{name}”. Who is it?").format(
                    company=company, name=words
                )
            return self.tr("%n people at {company} fit “{name}”. Which one?", "", known).format(
                company=company, name=words
            )
        return self.tr("“{words}” does not say which day. Which one?").format(words=words)

    def choices(self, token: Token) -> list[RowText]:
        """The choices of a question, one row each, none of them preselected."""
        return [self._row(choice, token) for choice in token.choices]

    def _row(self, choice: Choice, token: Token) -> RowText:
        if choice.contact is not None:
            person = choice.contact
            first = (Run(person.name, bold=True), Run(person.title, "muted"))
            met = self.tr("never met")
            if person.last_met_on is not None:
                met = self.tr("met {day}").format(
                    day=self._formats.day(person.last_met_on, self._today)
                )
            if person.planned:
                met = self._joined(met, self.tr("on today's plan"))
            lines = (first, (Run(met, "muted", small=True),))
            part = Run(part_in_decision(person.power, person.attitude))
            return RowText(choice.key, lines, (part,), height=54)
        if choice.customer is not None:
            company = choice.customer
            first = (Run(company.name, bold=True), Run(company.place, "muted"))
            seen = self.tr("never visited")
            if company.last_visit_on is not None:
                seen = self.tr("visited {day}").format(
                    day=self._formats.day(company.last_visit_on, self._today)
                )
            right = (Run(self.tr("on today's plan")),) if company.planned else ()
            lines = (first, (Run(seen, "muted", small=True),))
            return RowText(choice.key, lines, right, height=48)
        if choice.day is not None:
            day = self._formats.day_and_weekday(choice.day, self._today)
            return RowText(choice.key, ((Run(day, bold=True),),), height=32)
        if token.kind is TokenKind.CUSTOMER:
            told = self.tr("add a new customer called {name}").format(name=choice.new_name)
            return RowText(choice.key, ((Run(self.tr("A new one")), Run(told, "muted")),))
        told = self.tr("add a new contact called {name}").format(name=choice.new_name)
        return RowText(choice.key, ((Run(self.tr("Someone else")), Run(told, "muted")),), height=40)

    def _which(self, token: Token) -> str:
        name = self._named(token)
        if any(choice.day is not None for choice in token.choices):
            return self.tr("{what}: which day?").format(what=self.value(token))
        if any(choice.customer or choice.contact for choice in token.choices):
            return self.tr("which {name}?").format(name=name)
        return self.tr("{name}: new?").format(name=name)

    def _named(self, token: Token) -> str:
        match token.value:
            case Customer(name=name) | Contact(name=name):
                return name
            case NextStep(vague=vague) | Promise(vague=vague) if vague:
                return vague
            case _:
                return token.words

    def _dated(self, text: str, due: date | None) -> str:
        if due is None:
            return text
        day = self._formats.day_and_weekday(due, self._today)
        if abs((due - self._today).days) <= 1:
            near = self._formats.near_day(due, self._today)
            day = self.tr("{day} ({near})").format(day=day, near=near)
        return self.tr("{what}, {day}").format(what=text, day=day)

    def _joined(self, first: str, second: str) -> str:
        if not second:
            return first
        return self.tr("{one}, {two}").format(one=first, two=second)

    def _short(self, customer: CustomerFit | None) -> str:
        return (customer.short_name or customer.name) if customer else ""


def signed(value: int) -> str:
    """+1, 0, −2 with a real minus sign."""
    return f"{MINUS}{-value}" if value < 0 else f"+{value}" if value else "0"
