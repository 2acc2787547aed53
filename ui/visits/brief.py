"""What one reads in the lift: what is promised, who is there, what has gone stale, what was."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storage.rules.answers import State
from ui.coaching.visit_line import VisitRides
from ui.kit.cells import RowText
from ui.kit.context import Context
from ui.kit.labels import Label
from ui.kit.layout import SectionHead, column, scrolled
from ui.kit.rows import RowList
from ui.visits.brief_lessons import BriefLessons
from ui.visits.brief_words import BriefWords

if TYPE_CHECKING:
    from storage.queries.visit_brief import Brief

WIDTH = 440


class BriefPane(QWidget):
    """The left half of an open visit; promises come first."""

    visit_opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setFixedWidth(WIDTH)
        inside = QWidget()
        self._column = column(inside, spacing=4, margins=(24, 12, 16, 16))
        self.rides = VisitRides(context)
        self._column.addWidget(self.rides)
        self._sections: dict[str, tuple[SectionHead, RowList, Label]] = {}
        self._section("promises", self.tr("Promised"), self.tr("Nothing is promised."))
        self._section("people", self.tr("People"), self.tr("Nobody is known here yet."))
        self._section("stale", self.tr("Gone stale"), self.tr("All answers are in date."))
        self._section("visits", self.tr("Last visits"), self.tr("This is the first visit."))
        self._section("purchases", self.tr("Purchases"), self.tr("Nothing was bought yet."))
        self._column.addSpacing(4)
        self.lessons = BriefLessons(context)
        self._column.addWidget(self.lessons)
        self._column.addStretch(1)
        column(self).addWidget(scrolled(inside))
        self.list("visits").opened.connect(self.visit_opened)

    def list(self, name: str) -> RowList:
        return self._sections[name][1]

    def show_brief(self, brief: "Brief") -> None:
        """Show what the book says now."""
        words = BriefWords(self._context.formats, self._context.today(), self._context.zone)
        if (at := brief.started_at or brief.planned_at) is not None:
            self.rides.show_visit(brief.visit_id, at.astimezone(self._context.zone).date())
        stale = [line for line in brief.sheet if line.standing.state is State.STALE]
        self._fill("promises", [words.promise(each) for each in brief.promises])
        self._fill("people", [words.person(each) for each in brief.people[:6]])
        self._fill("stale", [words.stale(line) for line in stale])
        self._fill("visits", [words.visit(each) for each in brief.last])
        self._fill("purchases", [words.purchase(each) for each in brief.purchases])
        self.lessons.show_brief(brief)

    def _section(self, name: str, title: str, empty: str) -> None:
        head = SectionHead(title)
        rows = RowList(title, before_width=64, fills=False)
        nothing = Label(empty, tone="muted")
        self._sections[name] = (head, rows, nothing)
        self._column.addSpacing(4)
        for widget in (head, rows, nothing):
            self._column.addWidget(widget)

    def _fill(self, name: str, rows: Sequence[RowText]) -> None:
        head, shown, nothing = self._sections[name]
        shown.set_rows(rows)
        shown.setVisible(bool(rows))
        nothing.setVisible(not rows)
        head.set_count(len(rows))
