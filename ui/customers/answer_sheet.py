"""The sheet of the standing answers: eight lines with their ages, each edited in its place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from storage.queries.answers import AnswerLine, LastVisit
from storage.queries.contacts import ContactRow
from storage.rules.answers import ORDER, TOTAL, State, VisitQuestion
from storage.rules.choices import Question
from storage.rules.kinds import Kind
from ui.customers.answer_editor import AnswerEditor
from ui.customers.answer_words import AnswerWords
from ui.customers.words import CustomerWords
from ui.kit.buttons import Button
from ui.kit.chips import Chip, ChipState
from ui.kit.flow import Flow
from ui.kit.labels import Label
from ui.kit.layout import Picture, SectionHead, column, row
from ui.kit.rows import RowList

if TYPE_CHECKING:
    from ui.kit.context import Context

LABELS = 112


class AnswerSheet(QWidget):
    """Enter edits a line, U says that it still holds, Ctrl+U that all do."""

    answered = Signal(object)  # an Answered
    unchanged_requested = Signal(object)  # a Question
    all_unchanged_requested = Signal()
    removal_requested = Signal(object)  # a Question

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = CustomerWords(self)
        self._answers = AnswerWords(context.formats)
        self._lines: Sequence[AnswerLine] = ()
        self._people: Sequence[ContactRow] = ()
        self._customer: object = None
        self._editing: Question | None = None
        self._stack = column(self)
        self.head = SectionHead(self.tr("Standing answers"))
        self.all_button = Button(
            self.tr("all unchanged"), self.all_unchanged_requested.emit, kind="quiet", small=True,
            hint="Ctrl+U",
        )  # fmt: skip
        self.head.add(self.all_button)
        if not self._writes():
            self.all_button.hide()
        self._above = self._list()
        self._below = self._list()
        self._editor: AnswerEditor | None = None
        self._of_visit = Label("", "meta")
        self._told = Flow(gap=14)
        self._open = Flow(gap=6)
        self._stack.addWidget(self.head)
        self._stack.addWidget(self._above)
        self._stack.addWidget(self._below)
        self._stack.addSpacing(10)
        self._stack.addWidget(self._of_visit)
        self._stack.addSpacing(4)
        self._stack.addWidget(self._told)
        self._stack.addSpacing(6)
        self._stack.addWidget(self._open)
        self._stack.addStretch(1)

    def _list(self) -> RowList:
        made = RowList(self.tr("Standing answers"), before_width=LABELS, fills=False)
        made.opened.connect(self.edit)
        return made

    def show_answers(
        self,
        customer: object,
        lines: Sequence[AnswerLine],
        people: Sequence[ContactRow],
        visit: LastVisit | None,
    ) -> None:
        """Show a customer's sheet; a line being edited stays open."""
        if customer != self._customer:
            self.close_editor()
        self._customer, self._lines, self._people = customer, lines, people
        self._show_lines()
        self._show_visit(visit)
        known = sum(line.standing.state is not State.MISSING for line in lines)
        said = len(visit.facts.counted) if visit else 0
        self.head.set_count(f"{known + said} / {TOTAL}")
        self.all_button.setEnabled(known > 0)

    def _show_lines(self) -> None:
        rows = [self._answers.row(line) for line in self._lines]
        if self._editing is None:
            self._above.set_rows(rows)
            self._below.set_rows([])
            return
        place = list(Question).index(self._editing)
        self._above.set_rows(rows[:place])
        self._below.set_rows(rows[place + 1 :])

    # Editing a line

    @Slot(object)
    def edit(self, question: Question) -> None:
        """Open a line for editing, in its place."""
        if not self._writes():
            return
        self.close_editor()
        line = next(line for line in self._lines if line.question is question)
        self._editing = question
        self._editor = AnswerEditor(self._context, str(self._customer), line, self._people)
        self._editor.answered.connect(self._on_answered)
        self._editor.left.connect(self._on_left)
        self._editor.removal_requested.connect(self.removal_requested)
        self._stack.insertWidget(2, self._editor)
        self._show_lines()
        self._editor.focus()

    def close_editor(self) -> None:
        """Close the line being edited; what was typed there is kept as a draft."""
        if self._editor is not None:
            self._editor.keep()
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
            self._editing = None

    @Slot(object)
    def _on_answered(self, answer: object) -> None:
        self._leave()
        self.answered.emit(answer)

    @Slot()
    def _on_left(self) -> None:
        self._leave()

    def _leave(self) -> None:
        question = self._editing
        self.close_editor()
        self._show_lines()
        if question is not None and (line := self._above.row(question)) is not None:
            line.setFocus()

    def parts_of(self, question: Question) -> list[UUID]:
        """The records behind the answer to a question."""
        return [p.id for line in self._lines if line.question is question for p in line.parts]

    # The last visit

    def _show_visit(self, visit: LastVisit | None) -> None:
        if visit is None:
            self._told.set_widgets(())
            self._open.set_widgets(())
            self._of_visit.setText(self.tr("No visit yet: it will answer the other eight."))
            return
        day = visit.started_at.astimezone(self._context.zone).date()
        counted = visit.facts.counted
        text = self.tr("Visit of {day}, {known} of {all}")
        if visit.effective:
            text = self.tr("Effective visit of {day}, {known} of {all}")
        day_words = self._context.formats.day(day, self._context.today())
        self._of_visit.setText(
            text.format(day=day_words, known=len(counted), all=len(VisitQuestion))
        )
        asked = [one for one in ORDER if isinstance(one, VisitQuestion)]
        self._told.set_widgets(
            [_Said(self._words.question(one)) for one in asked if one in counted]
        )
        missing = [
            Chip(self._words.question(one), state=ChipState.MISSING)
            for one in asked
            if one not in counted
        ]
        self._open.set_widgets([Label(self.tr("Open"), "meta"), *missing] if missing else ())

    # Qt's side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        question = self._focused()
        if question is not None and not event.modifiers() and self._writes():
            if event.key() == Qt.Key.Key_U:
                self.unchanged_requested.emit(question)
                return
            if event.key() == Qt.Key.Key_Delete:
                self.removal_requested.emit(question)
                return
        super().keyPressEvent(event)

    def _writes(self) -> bool:
        return self._context.person.writes(Kind.ANSWER)

    def _focused(self) -> Question | None:
        rows = (*self._above.rows(), *self._below.rows())
        found = next((one.text.key for one in rows if one.hasFocus()), None)
        return found if isinstance(found, Question) else None


class _Said(QWidget):
    """A tick and the word for what a visit said."""

    def __init__(self, word: str) -> None:
        super().__init__()
        line = row(self, spacing=5)
        line.addWidget(Picture("check", 14, "ok"))
        line.addWidget(Label(word))
