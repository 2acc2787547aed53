"""Rows of a visit's form: promises made now, and standing answers asked again."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storage.rules.choices import PromiseBy, Question
from storage.rules.visit_draft import AnswerDraft, PromiseDraft
from ui.kit.context import Context
from ui.kit.fields import ChoiceField, LineField, TickField
from ui.kit.labels import ElidedLabel, Label
from ui.kit.layout import clear, column, row
from ui.visits.fields import DayField


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

    edited = Signal()

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
        return made


@dataclass(frozen=True, slots=True)
class AskAgain:
    """A standing answer that is missing or stale, as the form shows it."""

    question: Question
    label: str
    old: str
    age: str
    stale: bool
    only_unchanged: bool = False


class _AnswerRow(QWidget):
    edited = Signal()

    def __init__(self, ask: AskAgain) -> None:
        super().__init__()
        self.question = ask.question
        whole = column(self, spacing=2)
        first = row(spacing=8)
        first.addWidget(Label(ask.label, "meta"))
        first.addWidget(Label(ask.age, "meta", "warn" if ask.stale else None, bold=ask.stale))
        first.addStretch(1)
        whole.addLayout(first)
        if ask.old:
            whole.addWidget(ElidedLabel(ask.old))
        second = row(spacing=8)
        self.text = LineField(self.tr("what they say now"))
        self.text.setAccessibleName(ask.label)
        self.unchanged = TickField(self.tr("unchanged"))
        self.unchanged.setAccessibleName(self.tr("{what}: unchanged").format(what=ask.label))
        second.addWidget(self.text, 1)
        second.addWidget(self.unchanged)
        if not ask.old:
            self.unchanged.hide()
        if ask.only_unchanged:
            self.text.hide()
            second.addStretch(1)
        whole.addLayout(second)
        self.text.edited.connect(self.edited)
        self.unchanged.edited.connect(self.edited)

    def value(self) -> AnswerDraft:
        ticked = self.unchanged.value() and not self.unchanged.isHidden()
        return AnswerDraft(self.question, self.text.value(), ticked)


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
        return tuple(each for each in said if each.text.strip() or each.unchanged)

    def set_value(self, answers: Sequence[AnswerDraft]) -> None:
        by_question = {each.question: each for each in answers}
        for made in self._rows:
            known = by_question.get(made.question, AnswerDraft(made.question))
            made.text.set_value(known.text)
            made.unchanged.set_value(known.unchanged)

    def all_unchanged(self) -> int:
        """Tick whatever has an answer and no new one; returns how many that were."""
        ticked = 0
        for made in self._rows:
            if not made.unchanged.isHidden() and not made.text.value().strip():
                ticked += not made.unchanged.value()
                made.unchanged.set_value(True)
        self.edited.emit()
        return ticked
