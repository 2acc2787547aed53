"""What the chips of a sweep row say of each understood piece of a line: there is little room."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from storage.rules.quick_tokens import Choice, Contact, Token, TokenKind
from ui.kit.log_words import ChipText, LogWords


class SweepChips(LogWords):
    """The words of the log, without what the row names itself."""

    def chips_of(
        self, tokens: Sequence[Token], question: Token | None, known: frozenset[UUID]
    ) -> list[ChipText]:
        """One chip for each piece, but the customer and `known` people, whom the row names."""
        return [
            self.chip(token, asks=token is question)
            for token in tokens
            if token is question or not self._is_named(token, known)
        ]

    def choice(self, choice: Choice) -> str:
        """What a digit answers."""
        if choice.day is not None:
            return self.day(choice.day)
        if choice.customer is not None:
            return f"{choice.customer.name} {choice.customer.place}".strip()
        if choice.contact is not None:
            return f"{choice.contact.name} {choice.contact.title}".strip()
        return self.tr("new: {name}").format(name=choice.new_name)

    def day(self, day: date) -> str:
        """A day near enough to be known by its number: Mon 30."""
        weekday = self._formats.weekday(day)
        return self.tr("{weekday} {day}").format(weekday=weekday, day=day.day)

    def _is_named(self, token: Token, known: frozenset[UUID]) -> bool:
        if isinstance(token.value, Contact):
            return token.value.id in known
        return token.kind is TokenKind.CUSTOMER
