"""One standing answer being edited: of whom or what, a chip, and a line of text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from storage.queries.answers import AnswerLine, AnswerPart
from storage.queries.contacts import ContactRow
from storage.rules.answers import OF_A_COMPETITOR
from storage.rules.choices import Question
from ui.customers.words import CustomerWords
from ui.kit.buttons import Button
from ui.kit.fields import ChoiceField, LineField
from ui.kit.forms import DraftKeeper, Form
from ui.kit.labels import Label
from ui.kit.layout import column, row
from ui.kit.standing_words import chip_choices

if TYPE_CHECKING:
    from ui.kit.context import Context


@dataclass(frozen=True, slots=True)
class Answered:
    """What was answered."""

    question: Question
    text: str
    chip: str
    contact_id: UUID | None = None
    subject: str = ""


class AnswerEditor(QWidget):
    """Enter saves, Esc leaves with the draft kept; nothing else is required."""

    answered = Signal(object)
    left = Signal()
    removal_requested = Signal(object)

    def __init__(
        self,
        context: "Context",
        customer: str,
        line: AnswerLine,
        people: Sequence[ContactRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._words = CustomerWords(self)
        stack = column(self, spacing=6, margins=(0, 8, 0, 10))
        self._form = Form(columns=2)
        stack.addWidget(Label(self._words.question(line.question), "row"))
        stack.addWidget(self._form)
        self._add_fields(people)
        foot = row(spacing=8)
        self.save_button = Button(
            self.tr("Save"), self.save, kind="primary", hint="Enter", small=True
        )
        foot.addWidget(self.save_button)
        foot.addWidget(Button(self.tr("Leave"), self.left.emit, hint="Esc", small=True))
        foot.addStretch(1)
        if line.parts:
            foot.addWidget(Button(self.tr("Remove"), self._remove, kind="danger", small=True))
        stack.addLayout(foot)
        self._show_part(line.parts[0] if line.parts else None)
        self._keeper = DraftKeeper(context, self._form, "answer", f"{customer}.{line.question}")
        self._keeper.restore()

    def _add_fields(self, people: Sequence[ContactRow]) -> None:
        question = self._line.question
        if question is Question.DECISION_POWER:
            everybody = [(None, self.tr("the company as a whole"))]
            everybody += [(one.id.hex, one.name) for one in people]
            who = self._form.add("who", self.tr("Contact"), ChoiceField(everybody))
            who.edited.connect(self._on_who)
        elif question in OF_A_COMPETITOR:
            about = self._form.add("about", self.tr("Competitor"), LineField())
            about.editingFinished.connect(self._on_about)
        if choices := chip_choices(question):
            self._form.add("chip", self.tr("In a word"), ChoiceField(choices))
        text = LineField(self.tr("In their own words, one line"))
        self._form.add("text", self.tr("Answer"), text, wide=True)

    def focus(self) -> None:
        """The cursor goes where one writes; the chip is one step before it."""
        self._form.field("text").setFocus()

    def keep(self) -> None:
        self._keeper.flush()

    @Slot()
    def save(self) -> None:
        raw = self._form.values()
        answer = Answered(
            self._line.question,
            str(raw["text"]).strip(),
            str(raw.get("chip") or ""),
            UUID(hex=raw["who"]) if raw.get("who") else None,
            str(raw.get("about") or "").strip(),
        )
        if not (answer.text or answer.chip or answer.subject):
            self.left.emit()
            return
        self._keeper.drop()
        self.answered.emit(answer)

    def _remove(self) -> None:
        self._keeper.drop()
        self.removal_requested.emit(self._line.question)
        self.left.emit()

    @Slot()
    def _on_who(self) -> None:
        who = self._form.field("who").value()
        self._show_rest(
            next(
                (one for one in self._line.parts if one.contact_id and one.contact_id.hex == who),
                None,
            )
        )

    @Slot()
    def _on_about(self) -> None:
        about = self._form.field("about").value().strip()
        known = next((one for one in self._line.parts if one.subject == about), None)
        if known is not None:
            self._show_rest(known)

    def _show_part(self, part: AnswerPart | None) -> None:
        if part is not None:
            who = part.contact_id.hex if part.contact_id else None
            self._form.set_values({"who": who, "about": part.subject})
        self._show_rest(part)

    def _show_rest(self, part: AnswerPart | None) -> None:
        said = {"chip": part.chip, "text": part.text} if part else {"chip": "", "text": ""}
        self._form.set_values(said)

    # Qt's side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
