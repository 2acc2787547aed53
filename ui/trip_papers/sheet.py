"""How the summary and the review of a trip lie on the sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.kit.labels import Label, hairline
from ui.kit.layout import MARGIN, column, row
from ui.trip_papers.causes_view import CausesView
from ui.trip_papers.points_form import PointsForm
from ui.trip_papers.summary_view import SummaryView

_NARROW = 700  # there the tables stand one below the other


class PaperSheet(QWidget):
    """The summary above in two columns, the review below it; one column where it is narrow."""

    def __init__(
        self,
        summary: SummaryView,
        causes: CausesView,
        points: PointsForm,
        notes: Sequence[QWidget],
    ) -> None:
        """`notes` stand at the right of the head."""
        super().__init__()
        sheet = column(self, margins=(MARGIN - 4, 10, MARGIN - 4, 16))
        head = row(spacing=12)
        head.addWidget(Label(QCoreApplication.translate("PapersPane", "Summary"), "headline"))
        head.addWidget(summary.top, 1)
        beside = row(spacing=12)
        for note in notes:
            beside.addWidget(note)
        beside.addStretch(1)
        top = row(spacing=12, margins=(0, 0, 0, 8))
        top.addLayout(head, 1)
        top.addLayout(beside)
        sheet.addLayout(top)
        sheet.addWidget(hairline())
        tables = row(spacing=20, margins=(0, 6, 0, 8))
        tables.addWidget(summary.left, 31)
        tables.addWidget(summary.right, 20)
        sheet.addLayout(tables)
        sheet.addWidget(hairline())
        learned = row(spacing=20, margins=(0, 8, 0, 0))
        learned.addWidget(causes, 31)
        right = QWidget()
        below = column(right)
        below.addWidget(points)
        below.addSpacing(6)
        below.addWidget(hairline())
        below.addWidget(summary.below)
        below.addStretch(1)
        learned.addWidget(right, 20)
        sheet.addLayout(learned)
        sheet.addStretch(1)
        self._pairs = (top, tables, learned)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < _NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for pair in self._pairs:
            pair.setDirection(way)
        super().resizeEvent(event)
