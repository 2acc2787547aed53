"""The lessons that fit a visit, each with why; one key says that it was used."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from storage.rules.lesson_fit import Fit
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.labels import Label, hairline
from ui.kit.layout import SectionHead, clear, column, row
from ui.kit.tag_words import TagWords

if TYPE_CHECKING:
    from storage.queries.visit_brief import Brief


class BriefLessons(QWidget):
    """The last part of a brief; nothing at all where no lesson fits."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._tags = TagWords()
        self._shown: tuple[object, ...] = ()
        whole = column(self, spacing=4)
        self.head = SectionHead(self.tr("Lessons that fit"))
        whole.addWidget(self.head)
        self._rows = column(spacing=6)
        whole.addLayout(self._rows)

    def show_brief(self, brief: "Brief") -> None:
        self.setVisible(bool(brief.lessons))
        self.head.set_count(len(brief.lessons))
        shown = (brief.visit_id, tuple(brief.lessons), brief.lessons_used)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._rows)
        for fit in brief.lessons:
            used = fit.lesson.id in brief.lessons_used
            self._rows.addWidget(self._lesson(fit, brief.visit_id, used=used))

    def _lesson(self, fit: Fit, visit_id: UUID, *, used: bool) -> QWidget:
        whole = QWidget()
        inside = column(whole, spacing=2)
        rule = Label(fit.lesson.rule, bold=True, wrap=True)
        inside.addWidget(rule)
        below = row(spacing=8)
        why = self._context.formats.listed(self._tags.words(fit.because))
        because = self.tr("fits because: {why}").format(why=why)
        below.addWidget(Label(because, "meta", wrap=True), 1)
        if used:
            below.addWidget(Label(self.tr("used"), "meta", "ok"))
        else:
            lesson_id = fit.lesson.id
            use = Button(self.tr("Used it"), lambda: self._use(lesson_id, visit_id), small=True)
            use.setAccessibleDescription(fit.lesson.rule)
            below.addWidget(use)
        inside.addLayout(below)
        inside.addWidget(hairline())
        return whole

    def _use(self, lesson_id: UUID, visit_id: UUID) -> None:
        from storage.commands.trip_papers import use_lesson

        told = self.tr("Noted: the lesson was used")
        self._context.do(lambda session: use_lesson(session, lesson_id, visit_id), told)
