"""A lesson, proposed or said otherwise, on a panel above the page."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from storage.queries.lessons import LessonRow
from ui.kit.fields import LineField, TextField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.offering import OfferField
from ui.kit.tag_words import TagWords
from ui.kit.typed import Typed

if TYPE_CHECKING:
    from ui.kit.context import Context


class LessonForm(FormPanel):
    """The rule, its tags, and when it holds."""

    WIDTH, COLUMNS = 520, 1

    def __init__(self, context: "Context", window: QWidget, lesson: LessonRow | None) -> None:
        self._lesson = lesson
        self._tags = TagWords()
        super().__init__(context, window, key=lesson.id.hex if lesson else "")

    def open_form(self) -> None:
        lesson = self._lesson
        self.open_with(
            {
                "rule": lesson.rule if lesson else "",
                "tags": self.tr("; ").join(self._tags.words(lesson.tags)) if lesson else "",
                "context": lesson.context if lesson else "",
            }
        )

    def name(self) -> str:
        return "lesson"

    def build(self) -> None:
        new = self._lesson is None
        self.title.setText(self.tr("Propose a lesson") if new else self.tr("Change the lesson"))
        placeholder = self.tr("In one sentence: what is true beyond one trip")
        self.form.add("rule", self.tr("Rule"), TextField(placeholder, lines=2))
        tags = OfferField(self._tags.offered(), self.tr("payment due; …"), several=True)
        note = self.tr("A brief that fits one of the tags shows the lesson.")
        self.form.add("tags", self.tr("Tags"), tags, note=note)
        self.form.add("context", self.tr("When it holds, when it does not"), LineField())

    def command(self, typed: Typed) -> Command:
        from storage.commands.lessons import edit_lesson, propose_lesson

        rule = typed.required("rule") or ""
        tags = self._tags.typed(typed.text("tags") or "")
        context = typed.text("context") or ""
        if self._lesson is None:
            return lambda session: propose_lesson(session, rule, tags, context)
        lesson_id: UUID = self._lesson.id
        return lambda session: edit_lesson(session, lesson_id, rule, tags, context)

    def told(self) -> str:
        return self.tr("Lesson kept")
