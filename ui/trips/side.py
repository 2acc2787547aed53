"""The pane at the right of a plan: where the trip goes, and what it amounts to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from storage.queries.trip_board import ReturnVisits
from ui.kit.context import Context
from ui.kit.labels import ElidedLabel, Label, hairline
from ui.kit.layout import SectionHead, clear, column, scrolled
from ui.kit.map_view import MapView
from ui.kit.trip_words import TripWords
from ui.trip_print.places import map_stops
from ui.trips.presenter import Board

WIDTH = 290


class TripSide(QWidget):
    """Map above, figures below."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setFixedWidth(WIDTH)
        whole = column(self)
        self.map = MapView(context.tasks)
        self.map.setFixedHeight(176)
        whole.addWidget(self.map)
        whole.addWidget(hairline())
        inside = QWidget()
        body = column(inside, spacing=2, margins=(20, 8, 24, 16))
        self.approximate = Label("", "meta", wrap=True)
        body.addWidget(self.approximate)
        body.addWidget(SectionHead(self.tr("Overview")))
        self._figures = _grid()
        body.addLayout(self._figures)
        body.addSpacing(8)
        self._budget_head = SectionHead(self.tr("Expense budget"))
        body.addWidget(self._budget_head)
        self._costs = _grid()
        body.addLayout(self._costs)
        self.total_line = hairline()
        body.addWidget(self.total_line)
        self._total = _grid()
        body.addLayout(self._total)
        self.limit = Label("", "meta", "ok", wrap=True)
        body.addWidget(self.limit)
        body.addSpacing(8)
        self._due_head = SectionHead(self.tr("Return visits still due this month"))
        body.addWidget(self._due_head)
        self._due = _grid()
        body.addLayout(self._due)
        body.addStretch(1)
        self.figures = scrolled(inside)
        self.figures.stop_tab(self.tr("Figures of the trip"))
        whole.addWidget(self.figures, 1)

    def show_board(self, board: Board, words: TripWords, due: Sequence[ReturnVisits]) -> None:
        """Show the figures of a trip."""
        formats, view = self._context.formats, board.overview
        self._show_map(board)
        figures = [
            (self.tr("Visits"), formats.number(view.visits)),
            (self.tr("With customers"), words.minutes(view.minutes)),
        ]
        if view.rides:
            ridden = words.minutes(view.ride_minutes) if view.ride_minutes else ""
            figures.append((self.tr("%n ride(s)", "", view.rides), ridden))
        if view.nights:
            figures.append((self.tr("Nights"), formats.number(view.nights)))
        _fill(self._figures, figures)
        self._show_costs(board, words)
        shown = [
            (words.tier(each.tier), self.tr("{due} of {all}").format(due=each.due, all=each.of))
            for each in due
        ]
        self._due_head.setVisible(bool(shown))
        _fill(self._due, shown)

    def _show_costs(self, board: Board, words: TripWords) -> None:
        formats, view, draft = self._context.formats, board.overview, board.trip.draft

        def money(minor: int) -> str:
            return formats.money(minor, draft.currency)

        spent = any(each.category for each in board.trip.expenses)
        lines = [
            (
                words.category(line.category),
                self.tr("{spent} of {planned}").format(
                    spent=money(line.spent_minor), planned=money(line.planned_minor)
                )
                if spent
                else money(line.planned_minor),
            )
            for line in view.costs
        ]
        _fill(self._costs, lines)
        some = bool(lines) or draft.limit_minor is not None
        self._budget_head.setVisible(some)
        self.total_line.setVisible(some)
        total = view.spent_minor if spent else view.planned_minor
        named = self.tr("Spent so far") if spent else self.tr("Total")
        _fill(self._total, [(named, money(total))] if some else [], bold=True)
        self.limit.setVisible(draft.limit_minor is not None)
        if draft.limit_minor is not None:
            left = draft.limit_minor - total
            told = self.tr("{amount} below the limit of {limit}")
            if left < 0:
                told = self.tr("{amount} above the limit of {limit}")
            self.limit.setText(told.format(amount=money(abs(left)), limit=money(draft.limit_minor)))
            self.limit.set_tone("ok" if left >= 0 else "bad")

    def _show_map(self, board: Board) -> None:
        stops = [item for day in board.days for item in day.stops]
        self.map.show_stops(map_stops(board.trip, small=True), home=bool(board.trip.from_place))
        unsure = [item.row for item in stops if item.row.approximate]
        unknown = [item.row for item in stops if item.row.latitude is None]
        told: list[str] = []
        if unsure:
            told.append(
                self.tr("≈ %n stop(s) without a pin: in the middle of the city", "", len(unsure))
            )
        if unknown:
            told.append(self.tr("%n stop(s) not on the map: no city known", "", len(unknown)))
        self.approximate.setText("\n".join(told))
        self.approximate.setVisible(bool(told))


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(0, 1)
    return grid


def _fill(grid: QGridLayout, lines: Sequence[tuple[str, str]], *, bold: bool = False) -> None:
    clear(grid)
    for number, (left, right) in enumerate(lines):
        grid.addWidget(ElidedLabel(left, bold=bold), number, 0)
        grid.addWidget(Label(right, bold=bold), number, 1, Qt.AlignmentFlag.AlignRight)
