"""How the summary and the review of a trip lie on the sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.kit.fields import LineField
from ui.kit.focus import order_tabs
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
        after: Sequence[QWidget],
    ) -> None:
        """`notes` stand at the right of the head; Tab goes on to `after`."""
        super().__init__()
        self._summary, self._causes, self._points = summary, causes, points
        self._after = after
        summary.filled.connect(self._order_tabs)
        causes.filled.connect(self._order_tabs)
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

    def take_in(self) -> bool:
        """Keep what is still being typed; False, and said there, where that cannot be kept."""
        self._summary.take_in()
        return self._causes.form.is_empty() or self._causes.form.keep()

    @Slot()
    def _order_tabs(self) -> None:
        summary = self._summary
        above = [each for place in (summary.top, summary.left, summary.right)
                 for each in self._lines(place)]  # fmt: skip
        below = (self._causes, self._points, *self._lines(summary.below))
        order_tabs(*above, *below, *self._after)

    def _lines(self, place: QWidget) -> list[QWidget]:
        """The lines of a part of the summary, and below them the one for the rep's own words."""
        drafted = [line for line in self._summary.lines() if line.parentWidget() is place]
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        return [*drafted, *place.findChildren(LineField, options=direct)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < _NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for pair in self._pairs:
            pair.setDirection(way)
        super().resizeEvent(event)
