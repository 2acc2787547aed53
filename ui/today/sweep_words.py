"""The sweep's rows in words: state, chips, questions with their digits, hints."""

from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from storage.rules.quick_tokens import Offer, State, Token, TokenKind, Understood
from ui.kit.cells import Tone
from ui.kit.chips import ChipState
from ui.kit.formats import Formats
from ui.kit.log_words import ChipText
from ui.today.chip_words import SweepChips
from ui.today.sweep import REASONS, TYPE_A_LINE, RowState, SweepRow
from ui.today.sweep_row import SweepText

if TYPE_CHECKING:
    from datetime import date

_SHOWN_CHOICES = 9


class SweepWords(QObject):
    """Says the rows of the sweep in one language."""

    def __init__(self, formats: Formats, today: "date", zone: tzinfo) -> None:
        super().__init__()
        self._formats, self._zone = formats, zone
        self._chips = SweepChips(formats, today)
        self._today = today

    def row(self, row: SweepRow) -> SweepText:
        """All that one row says."""
        state, tone = self._state(row.state)
        visit = row.visit
        at = visit.at if visit else None
        time = self._formats.time(at, self._zone) if at else ""
        if at is not None and at.astimezone(self._zone).date() != self._today:
            time = self._formats.day(at.astimezone(self._zone).date(), self._today)
        return SweepText(
            key=row.key,
            time=time,
            customer=self._customer(row),
            person=self._person(row),
            state=state,
            tone=tone,
            chips=self._shown_chips(row),
            choices=self._choices(row),
            note=self._note(row),
            lead=self._lead(row),
        )

    def _state(self, state: RowState) -> tuple[str, Tone]:
        match state:
            case RowState.READY:
                return self.tr("Ready"), "ok"
            case RowState.ASKS:
                return self.tr("One question"), "accent"
            case RowState.TO_SORT:
                return self.tr("To be sorted"), "warn"
            case RowState.NOTHING:
                return self.tr("Nothing yet"), "muted"

    def _customer(self, row: SweepRow) -> str:
        if row.visit is not None:
            return row.visit.customer
        understood = row.understood
        if understood is not None and understood.customer is not None:
            return understood.customer.short_name or understood.customer.name
        token = understood.first(TokenKind.CUSTOMER) if understood else None
        name = token.words.lstrip("@＠") if token else ""
        return name or self.tr("Which customer?")

    def _person(self, row: SweepRow) -> str:
        if row.visit is None:
            return self.tr("unplanned visit")
        if not row.visit.people:
            return ""
        person = row.visit.people[0]
        if not person.title:
            return person.name
        return self.tr("{name}, {title}").format(name=person.name, title=person.title)

    def _shown_chips(self, row: SweepRow) -> tuple[ChipText, ...]:
        if row.understood is None:
            return ()
        known = frozenset(person.id for person in row.visit.people) if row.visit else frozenset()
        chips = self._chips.chips_of(row.understood.tokens, row.question, known)
        if row.state is not RowState.ASKS:
            chips += [self._offer(offer) for offer in row.understood.offers if offer.value]
        if not chips:
            chips = [ChipText(self.tr("Note"), row.understood.rest or row.understood.line)]
        return tuple(chips)

    def _offer(self, offer: Offer) -> ChipText:
        words = offer.insert.strip().replace("：", ":").split(":", 1)[-1].strip()
        return ChipText(self.tr("Next"), words, ChipState.MISSING)

    def _choices(self, row: SweepRow) -> tuple[tuple[int, str], ...]:
        if row.days:
            days = [(n, self._chips.day(each)) for n, each in enumerate(row.days, 1)]
            return (*days, (0, self.tr("Leave open")))
        if row.state is RowState.NOTHING:
            reasons = [(n, self._chips.not_visited(each)) for n, each in enumerate(REASONS, 1)]
            return (*reasons, (TYPE_A_LINE, self.tr("type a line instead")))
        question = row.question
        if question is None:
            return ()
        shown = question.choices[:_SHOWN_CHOICES]
        numbered = [(n, self._chips.choice(each)) for n, each in enumerate(shown, 1)]
        return (*numbered, (0, self.tr("Leave open")))

    def _lead(self, row: SweepRow) -> str:
        if row.days:
            return self.tr("Moved to")
        return self.tr("Not visited") if row.state is RowState.NOTHING else ""

    def _note(self, row: SweepRow) -> str:
        understood = row.understood
        if understood is None:
            return ""
        if row.question is not None:
            asked = self._asked_words(row.question)
            told = self.tr("You wrote “{words}”. The text is kept as you typed it.")
            return told.format(words=asked)
        if row.state is RowState.TO_SORT:
            return self.tr("No customer was recognised: it waits under “To be sorted”.")
        if row.suggestion:
            return self.tr("Suggested next step, not yet yours: Tab takes it")
        return self._reaction_note(understood)

    def _reaction_note(self, understood: Understood) -> str:
        if understood.first(TokenKind.NOT_VISITED) is not None:
            return ""  # whoever was not met did not react
        token = understood.first(TokenKind.REACTION)
        if token is None:
            return self.tr("1 to 5 says how the customer reacted")
        if token.state is State.READ:
            read = self.tr("Reaction read from “{words}”; 1 to 5 changes it")
            return read.format(words=token.words.strip())
        return ""

    def _asked_words(self, question: Token) -> str:
        vague = getattr(question.value, "vague", "")
        return vague or question.words.strip()
