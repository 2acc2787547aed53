"""The evening: the sweep at the left, the report that wrote itself at the right."""

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.kit.context import Context
from ui.kit.labels import ElidedLabel, Label, hairline, upright_line
from ui.kit.layout import Picture, row
from ui.reports.sheet import ReportSheet
from ui.targets.calendar import calendar_of
from ui.today.sweep_pane import SweepPane
from ui.today.words import TodayWords

if TYPE_CHECKING:
    from ui.today.reading import Evening

REPORT_WIDTH = 481


class EveningView(QWidget):
    """Both halves read the same evening."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        panes = row(self, spacing=0)
        self.sweep = SweepPane(context)
        panes.addWidget(self.sweep, 1)
        panes.addWidget(upright_line())
        self.report = ReportSheet(context)
        self.report.setFixedWidth(REPORT_WIDTH)
        panes.addWidget(self.report)
        self.report.extra.addWidget(hairline())
        line = row(spacing=8, margins=(0, 10, 0, 0))
        line.addWidget(Picture("calendar-days", 16))
        line.addWidget(Label(self.tr("Tomorrow"), "heading"))
        self._tomorrow = ElidedLabel("", tone="muted")
        line.addWidget(self._tomorrow, 1)
        self.report.extra.addLayout(line)
        self.sweep.list.laid_out.connect(self._order_tabs)
        self.report.pane.filled.connect(self._order_tabs)
        context.sync.changed.connect(self._on_contact)

    @Slot()
    def _on_contact(self) -> None:
        """The report that waited for the upload may be with the server now."""
        if self.isVisible() and self.report.day.waits and not self._context.sync.status.running:
            self.refresh(self.report.day.on)

    @Slot()
    def _order_tabs(self) -> None:
        """The paste, the rows, what saves them, the report."""
        sweep = self.sweep
        ring = [sweep.box, *sweep.list.rows(), sweep.save_button, *self.report.stops()]
        for before, after in pairwise(ring):
            QWidget.setTabOrder(before, after)

    def main_widget(self) -> QWidget:
        return self.sweep.box

    def refresh(self, on: date) -> None:
        """Read the evening again, off the GUI thread."""
        from ui.today.reading import read_evening

        owner, zone = self._context.user_id, self._context.zone
        if owner is None:
            return
        calendar = calendar_of(self._context)
        self.sweep.open_day(on)
        self.report.open_day(on)
        self._context.tasks.read(
            lambda session: read_evening(session, owner, on, zone, calendar),
            self._on_read,
            ticket="evening",
        )

    def _on_read(self, evening: "Evening") -> None:
        context = self._context
        words = TodayWords(context.formats, evening.today, context.zone)
        self._tomorrow.setText(words.tomorrow(evening.tomorrow))
        self.sweep.show_evening(evening)
        self.report.show_report(evening.report)
