"""The lesson library: searched, narrowed by tag, each rule with its proof beside it."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from storage.queries.lessons import EvidenceRow, LessonRow, narrowed
from storage.rules.kinds import Kind
from ui.kit.actions import Action, shown_key
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.fields import ChoiceField, LineField
from ui.kit.labels import upright_line
from ui.kit.layout import EmptyState, PageHead, column, row, scrolled
from ui.kit.rows import RowList
from ui.lessons.detail import LessonPane
from ui.lessons.form import LessonForm
from ui.lessons.words import LessonWords

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_SHOWN = (Kind.LESSON, Kind.LESSON_USE, Kind.REVIEW)


class LessonsPage(QWidget):
    """Rules at the left, the chosen one at the right."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context = context
        self._words = LessonWords(context.formats, context.today())
        self._all: list[LessonRow] = []
        self._chosen: UUID | None = None
        whole = column(self)
        self.head = PageHead(self.tr("Lessons"))
        self.search = LineField(self.tr("Search rules"))
        self.search.setFixedWidth(220)
        self.search.setAccessibleName(self.tr("Search rules"))
        self.search.edited.connect(self._show)
        self.search.returnPressed.connect(self._to_rows)
        self.tag = ChoiceField([("", self.tr("All tags"))])
        self.tag.setAccessibleName(self.tr("Tag"))
        self.tag.edited.connect(self._show)
        self.head.add(self.search)
        self.head.add(self.tag)
        new = Button(self.tr("Propose a lesson"), self.propose, kind="primary")
        new.set_hint(shown_key("Ctrl+N"))
        self.head.add(new)
        whole.addWidget(self.head)
        panes = row(spacing=0)
        self.rows = RowList(self.tr("Lessons"), margin=24, before_width=0)
        self.rows.chosen.connect(self._on_chosen)
        self.rows.opened.connect(self._on_opened)
        left = QWidget()
        listed = column(left)
        listed.addWidget(self.rows)
        self._nothing = EmptyState(
            self.tr("No lesson here"),
            self.tr("The rule drawn in a trip's review joins the library when it is reviewed."),
            self.tr("Propose a lesson"),
            self.propose,
            icon="lightbulb",
        )
        listed.addWidget(self._nothing)
        listed.addStretch(1)
        panes.addWidget(scrolled(left), 3)
        panes.addWidget(upright_line())
        self.lesson = LessonPane(context, self._words)
        self.lesson.edit_requested.connect(self.change)
        self.lesson.take_in_requested.connect(self.take_in)
        self.lesson.retire_requested.connect(self.retire)
        self.lesson.hide()
        panes.addWidget(self.lesson, 2)
        whole.addLayout(panes, 1)
        context.changes.changed.connect(self._on_changed)

    def activate(self) -> None:
        self._read()

    def main_widget(self) -> QWidget:
        return next(iter(self.rows.rows()), self.search)

    def page_actions(self) -> list[Action]:
        return [
            Action("lessons.new", self.tr("Propose a lesson"), self.propose, "Ctrl+N", "plus"),
            Action("lessons.search", self.tr("Search rules"), self.search.setFocus, "Ctrl+F"),
            Action("lessons.change", self.tr("Change the lesson"), self.change, "Ctrl+E"),
            Action("lessons.take_in", self.tr("Put the lesson in force"), self.take_in),
            Action("lessons.retire", self.tr("Retire the lesson"), self.retire),
        ]

    def help(self) -> str:
        return self.tr(
            "A rule drawn from a trip joins the library when its review was read. It comes back in "
            "the brief of each visit that fits one of its tags. Ctrl+N proposes one, Ctrl+F "
            "searches, Enter changes your own."
        )

    def record_on_show(self) -> tuple[Kind, UUID] | None:
        """The lesson, for whoever asks who can see it."""
        return (Kind.LESSON, self._chosen) if self._chosen is not None else None

    @Slot(object)
    def open_record(self, lesson_id: UUID) -> None:
        self._chosen = lesson_id
        self._read()

    # What the keys do

    @Slot()
    def propose(self) -> None:
        LessonForm(self._context, self.window(), None).open_form()

    @Slot()
    def change(self) -> None:
        lesson = self.lesson.lesson
        if lesson is not None and self.lesson.may_change():
            LessonForm(self._context, self.window(), lesson).open_form()

    @Slot()
    def take_in(self) -> None:
        """From now on the briefs show it."""
        from storage.commands.lessons import take_in_lesson

        if self.lesson.may_take_in() and (chosen := self._chosen) is not None:
            told = self.tr("In force: briefs that fit show it")
            self._context.do(lambda session: take_in_lesson(session, chosen), told)

    @Slot()
    def retire(self) -> None:
        from storage.commands.lessons import retire_lesson

        if self.lesson.may_change() and (chosen := self._chosen) is not None:
            told = self.tr("Lesson retired")
            self._context.do(lambda session: retire_lesson(session, chosen), told)

    # Inside

    def _read(self) -> None:
        from storage.queries.lessons import library

        self._context.tasks.read(library, self._on_read, ticket="lessons")

    def _on_read(self, lessons: list[LessonRow]) -> None:
        self._all = lessons
        tags = dict.fromkeys(tag for lesson in lessons for tag in lesson.tags)
        offered = [(tag, self._words.tags.word(tag)) for tag in tags]
        self.tag.set_choices([("", self.tr("All tags")), *offered])
        self._show()

    @Slot()
    def _show(self) -> None:
        found = narrowed(self._all, self.search.value(), self.tag.value() or "")
        self.rows.set_rows([self._words.row(lesson) for lesson in found])
        self.head.set_title(self.tr("Lessons"), self._context.formats.number(len(found)))
        self._nothing.setVisible(not found)
        chosen = next((each for each in found if each.id == self._chosen), None)
        chosen = chosen or (found[0] if found else None)
        self.lesson.setVisible(chosen is not None)
        if chosen is not None:
            self.rows.choose(chosen.id)
            self._choose(chosen)

    def _choose(self, lesson: LessonRow) -> None:
        from storage.queries.lessons import evidence_of

        self._chosen = lesson.id

        def query(session: "Session") -> tuple[LessonRow, list[EvidenceRow]]:
            return lesson, evidence_of(session, lesson)

        self._context.tasks.read(query, self._on_lesson, ticket="lesson")

    def _on_lesson(self, found: tuple[LessonRow, list[EvidenceRow]]) -> None:
        self.lesson.show_lesson(*found)

    @Slot(object)
    def _on_chosen(self, lesson_id: UUID) -> None:
        lesson = next((each for each in self._all if each.id == lesson_id), None)
        if lesson is not None:
            self._choose(lesson)

    @Slot(object)
    def _on_opened(self, lesson_id: UUID) -> None:
        self._on_chosen(lesson_id)
        self.change()

    @Slot()
    def _to_rows(self) -> None:
        if first := next(iter(self.rows.rows()), None):
            first.setFocus()

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if self.isVisible() and changes.touches(*_SHOWN):
            self._read()
