"""Rows of a visit's form: promises made now, and standing answers asked again."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from storage.rules.choices import PromiseBy, Question
from storage.rules.visit_draft import AnswerDraft, PromiseDraft
from ui.kit.context import Context
from ui.kit.fields import ChoiceField, LineField, TickField
from ui.kit.labels import ElidedLabel, Label
from ui.kit.layout import clear, column, row
from ui.kit.offering import OfferField
from ui.visits.fields import DayField

_OF, _CHIP = 166, 132


class _PromiseRow(QWidget):
    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        line = row(self, spacing=8)
        us, them = self.tr("We owe"), self.tr("They owe")
        self.by = ChoiceField([(PromiseBy.US, us), (PromiseBy.THEM, them)])
        self.by.setAccessibleName(self.tr("Who owes"))
        self.by.setFixedWidth(104)
        self.text = LineField(self.tr("what was promised"))
        self.text.setAccessibleName(self.tr("Promise"))
        self.when = DayField(context, self.tr("Promised by when"), self.tr("by Fri"))
        line.addWidget(self.by)
        line.addWidget(self.text, 1)
        line.addWidget(self.when)
        for field in (self.by, self.text, self.when):
            field.edited.connect(self.edited)

    def value(self) -> PromiseDraft:
        return PromiseDraft(self.text.value(), PromiseBy(self.by.value()), self.when.value())


class PromiseRows(QWidget):
    """The promises of this visit, one row each."""

    edited, added = Signal(), Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._column = column(self, spacing=6)
        self._rows: list[_PromiseRow] = []

    def value(self) -> tuple[PromiseDraft, ...]:
        return tuple(each.value() for each in self._rows if each.value().text.strip())

    def set_value(self, promises: Sequence[PromiseDraft]) -> None:
        if tuple(promises) == self.value() and promises:
            return
        clear(self._column)
        self._rows = []
        for promise in promises:
            made = self._add()
            made.by.set_value(promise.by)
            made.text.set_value(promise.text)
            made.when.set_value(promise.when)

    def add_row(self) -> None:
        """One more row, or the empty one there is, with the cursor in it."""
        empty = next((each for each in self._rows if not each.value().text.strip()), None)
        (empty or self._add()).text.setFocus()

    def _add(self) -> _PromiseRow:
        made = _PromiseRow(self._context)
        made.edited.connect(self.edited)
        self._rows.append(made)
        self._column.addWidget(made)
        made.show()
        self.added.emit()
        return made


@dataclass(frozen=True, slots=True)
class Known:
    """Of whom or what an answer may be, and the chip of what was last said of it."""

    key: str
    name: str
    chip: str = ""


@dataclass(frozen=True, slots=True)
class AskAgain:
    """A standing answer that is missing or stale, as the form shows it."""

    question: Question
    label: str
    old: str
    age: str
    stale: bool
    chips: tuple[tuple[str, str], ...] = ()
    of_competitor: bool = False
    known: tuple[Known, ...] = ()


class _AnswerRow(QWidget):
    """One line of text; where the answer has them, of whom or what before it, its chip behind."""

    edited = Signal()

    def __init__(self, ask: AskAgain) -> None:
        super().__init__()
        self.question, self._ask = ask.question, ask
        whole = column(self, spacing=2)
        first = row(spacing=8)
        first.addWidget(Label(ask.label, "meta"))
        first.addWidget(Label(ask.age, "meta", "warn" if ask.stale else None, bold=ask.stale))
        first.addStretch(1)
        whole.addLayout(first)
        if ask.old:
            whole.addWidget(ElidedLabel(ask.old))
        second = row(spacing=8)
        self.of = self._of_field(ask)
        self.text = LineField(self.tr("what they say now"))
        self.text.setAccessibleName(ask.label)
        self.chip = ChoiceField(ask.chips)
        self.chip.setAccessibleName(self.tr("{what}: in a word").format(what=ask.label))
        self.chip.setFixedWidth(_CHIP)
        if not ask.chips:
            self.chip.hide()
        self.unchanged = TickField(self.tr("unchanged"))
        self.unchanged.setAccessibleName(self.tr("{what}: unchanged").format(what=ask.label))
        if self.of is not None:
            second.addWidget(self.of)
        second.addWidget(self.text, 1)
        second.addWidget(self.chip)
        second.addWidget(self.unchanged)
        if not ask.old:
            self.unchanged.hide()
        whole.addLayout(second)
        self._begin()
        for field in (self.of, self.text, self.chip, self.unchanged):
            if field is not None:
                field.edited.connect(self.edited)

    def _of_field(self, ask: AskAgain) -> OfferField | ChoiceField | None:
        """A competitor is named, also one that nobody knew of; a person is one of the people."""
        made: OfferField | ChoiceField
        if ask.of_competitor:
            made = OfferField([one.name for one in ask.known], self.tr("which competitor"))
            made.setAccessibleName(self.tr("{what}: which competitor").format(what=ask.label))
        elif ask.question is Question.DECISION_POWER:
            people = [(one.key, one.name) for one in ask.known]
            made = ChoiceField([("", self.tr("who …")), *people])
            made.setAccessibleName(self.tr("{what}: who").format(what=ask.label))
        else:
            return None
        made.edited.connect(self._on_of)
        made.setFixedWidth(_OF)
        return made

    def _begin(self) -> None:
        """What stands there before anything is said: the only one there is, and what it was."""
        only = self._ask.known[0] if len(self._ask.known) == 1 else Known("", "")
        if self.of is not None:
            self.of.set_value(only.key)
        self.chip.set_value(only.chip)
        self._before = (self._of(), self._chip())

    def _of(self) -> str:
        return str(self.of.value() or "").strip() if self.of is not None else ""

    def _chip(self) -> str:
        return str(self.chip.value() or "")

    @Slot()
    def _on_of(self) -> None:
        """What was last said of this one in a word still holds until it is said otherwise."""
        of = self._of().casefold()
        known = next((one for one in self._ask.known if one.key.casefold() == of), None)
        if known is not None and not self._chip():
            self.chip.set_value(known.chip)

    def value(self) -> AnswerDraft:
        of, chip, text = self._of(), self._chip(), self.text.value()
        if not text.strip() and (of, chip) == self._before:
            ticked = self.unchanged.value() and not self.unchanged.isHidden()
            return AnswerDraft(self.question, unchanged=ticked)
        if self._ask.of_competitor:
            return AnswerDraft(self.question, text, chip=chip, subject=of)
        return AnswerDraft(self.question, text, chip=chip, contact_id=UUID(of) if of else None)

    def set_value(self, answer: AnswerDraft) -> None:
        self._begin()
        self.text.set_value(answer.text)
        self.unchanged.set_value(answer.unchanged)
        if answer.says():
            self.chip.set_value(answer.chip)
            if self.of is not None:
                self.of.set_value(answer.contact_id.hex if answer.contact_id else answer.subject)


class AnswerRows(QWidget):
    """Only what has gone stale or was never answered."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = column(self, spacing=10)
        self._asked: list[AskAgain] = []
        self._rows: list[_AnswerRow] = []

    def ask(self, questions: Sequence[AskAgain]) -> None:
        """Ask these; while they are the same ones, what is typed and the focus stay."""
        if list(questions) == self._asked:
            return
        self._asked = list(questions)
        clear(self._column)
        self._rows = [_AnswerRow(ask) for ask in questions]
        for made in self._rows:
            made.edited.connect(self.edited)
            self._column.addWidget(made)

    def value(self) -> tuple[AnswerDraft, ...]:
        said = (made.value() for made in self._rows)
        return tuple(each for each in said if each.says() or each.unchanged)

    def set_value(self, answers: Sequence[AnswerDraft]) -> None:
        by_question = {each.question: each for each in answers}
        for made in self._rows:
            known = by_question.get(made.question, AnswerDraft(made.question))
            made.set_value(known)

    def all_unchanged(self) -> int:
        """Tick whatever has an answer and no new one; returns how many that were."""
        ticked = 0
        for made in self._rows:
            if not made.unchanged.isHidden() and not made.value().says():
                ticked += not made.unchanged.value()
                made.unchanged.set_value(True)
        self.edited.emit()
        return ticked
