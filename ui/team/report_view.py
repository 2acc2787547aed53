"""One person's day as it is read: the visits on the clock, the report line by line, the talk."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from storage.rules.kinds import Kind
from storage.rules.reports import Block, shown
from ui.comments.opened import OpenedBy
from ui.comments.pane import CommentsPane
from ui.comments.presenter import Line
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.labels import ElidedLabel, Label, hairline, upright_line
from ui.kit.layout import column, row, scrolled
from ui.kit.rows import RowList
from ui.reports.words import ReportWords
from ui.team import day_words
from ui.team.day_strip import DayStrip
from ui.team.visit_rows import VisitRows

if TYPE_CHECKING:
    from storage.queries.team_days import PersonDay


class ReportView(QWidget):
    """A sent daily report; C comments on the line in focus, whether a visit or a sentence."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._day: PersonDay | None = None
        self._numbers: dict[str, int] = {}
        whole = row(self, spacing=0)
        inside = QWidget()
        body = column(inside, margins=(0, 12, 0, 16))
        head = row(spacing=10, margins=(20, 0, 20, 6))
        self.title = Label("", "row")
        self.sum = ElidedLabel("", tone="muted")
        head.addWidget(self.title)
        head.addWidget(self.sum, 1)
        self.opened = OpenedBy(context)
        head.addWidget(self.opened)
        body.addLayout(head)
        self.strip = DayStrip(self.tr("The day's visits on the clock"))
        body.addWidget(self.strip)
        self.visits = VisitRows(self.tr("Visits of the day"))
        self.visits.chosen.connect(self._on_visit)
        self.visits.opened.connect(context.wishes.visit_requested)
        body.addWidget(self.visits)
        body.addSpacing(8)
        body.addWidget(hairline())
        self.lines = RowList(self.tr("The report"), margin=20, before_width=24)
        self.lines.chosen.connect(self._on_line)
        body.addWidget(self.lines)
        body.addStretch(1)
        whole.addWidget(scrolled(inside), 1)
        whole.addWidget(upright_line())
        self.comments = CommentsPane(context)
        self.comments.setFixedWidth(336)
        self.comments.numbers_changed.connect(self._on_numbers)
        self.comments.line_chosen.connect(self._choose)
        self.comments.left.connect(self.focus_record)
        whole.addWidget(self.comments)

    def show_day(self, day: "PersonDay", name: str) -> None:
        """A day whose report was sent."""
        context = self._context
        before = self._day.report.id if self._day and self._day.report else None
        other = day.report is None or day.report.id != before
        self._day = day
        on = context.formats.day_and_weekday(day.on, context.today())
        self.title.setText(f"{name}  {on}")
        self.sum.setText(day_words.summed_up(day))
        self.strip.show_blocks(day_words.blocks(day, context))
        if other:
            self._numbers = {}
        self._fill()
        if day.report is not None:
            self.opened.show_record(Kind.DAILY_REPORT, day.report.id, day.report.submitted_at)
            self.comments.show_record(
                Kind.DAILY_REPORT, day.report.id, writes_to=day.owner, lines=self._anchors(day)
            )

    def main_widget(self) -> QWidget:
        rows = [*self.visits.stops(), *self.lines.stops()]
        return rows[0] if rows else self

    @Slot()
    def focus_record(self) -> None:
        """Back from the field to the line."""
        for rows in (self.visits, self.lines):
            for each in rows.rows():
                if rows.is_chosen(each):
                    each.setFocus()
                    return
        self.main_widget().setFocus()

    # Inside

    def _words(self, day: "PersonDay") -> ReportWords:
        return ReportWords(self._context.formats, day.on)

    def _anchors(self, day: "PersonDay") -> list[Line]:
        found = day_words.comment_lines(day, self._context)
        if day.report is None:
            return found
        words = self._words(day)
        for block in Block:
            for sentence in shown(day.report.report, block):
                found.append(Line(f"line:{sentence.key}", words.text(sentence)))
        return found

    def _fill(self) -> None:
        day = self._day
        if day is None:
            return
        self.visits.show_cells(
            {
                each.visit.id: day_words.visit_cells(
                    each, at, self._context, self._numbers.get(f"visit:{each.visit.id.hex}", 0)
                )
                for at, each in enumerate(day.visits, 1)
            }
        )
        self.lines.set_rows(self._sentences(day))

    def _sentences(self, day: "PersonDay") -> list[RowText]:
        if day.report is None:
            return []
        words, found = self._words(day), list[RowText]()
        for block in Block:
            sentences = shown(day.report.report, block)
            if sentences:
                title = Words(words.title(block), "muted", bold=True, small=True)
                found.append(RowText(key=block, lines=((title,),), height=30, heading=True))
            for sentence in sentences:
                anchor = f"line:{sentence.key}"
                number = self._numbers.get(anchor, 0)
                mark = Words(f"{number}" if number else "", "accent", bold=True)
                said = Words(words.text(sentence), "text" if sentence.is_own else "muted")
                found.append(RowText(key=anchor, before=mark, lines=((said,),), height=28))
        return found

    @Slot(object)
    def _on_numbers(self, numbers: dict[str, int]) -> None:
        self._numbers = numbers
        self._fill()

    @Slot(object)
    def _on_visit(self, visit: UUID) -> None:
        self.lines.choose(None)
        self.comments.choose_line(f"visit:{visit.hex}")

    @Slot(object)
    def _on_line(self, anchor: object) -> None:
        self.visits.choose(None)
        if isinstance(anchor, str) and anchor.startswith("line:"):
            self.comments.choose_line(anchor)

    @Slot(str)
    def _choose(self, anchor: str) -> None:
        kind, _, key = anchor.partition(":")
        found = self.visits.row(UUID(hex=key)) if kind == "visit" else self.lines.row(anchor)
        if found is not None:
            found.setFocus()
