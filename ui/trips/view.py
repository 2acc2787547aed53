"""One trip: its plan, its days on the road, summary and review, receipts, each on a tab."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from storage.queries.trip_board import Planning, ReturnVisits
from storage.rules.choices import StopStatus, TripStatus
from ui.kit.actions import Action, bind
from ui.kit.buttons import Button, WordTabs
from ui.kit.context import Context
from ui.kit.labels import hairline, upright_line
from ui.kit.layout import MARGIN, column, row
from ui.kit.trip_words import TripWords
from ui.trip_print.actions import PrintActions
from ui.trips.board import BoardPane
from ui.trips.cards import Key
from ui.trips.desk import TripDesk
from ui.trips.presenter import Board
from ui.trips.receipts import TripReceipts
from ui.trips.road import RoadPane
from ui.trips.side import TripSide

if TYPE_CHECKING:
    from ui.trip_papers.pane import PapersPane
    from ui.trips.order_overlay import OrderOverlay

_NAMES = ("plan", "road", "papers", "receipts")
PAGE_KEYS = frozenset({"Ctrl+Return", "Ctrl+R", "Ctrl+N", "Ctrl+E", "Ctrl+O", "Ctrl+H", "Ctrl+M"})


class TripView(QWidget):
    """A bar of tabs and the pane of the one chosen."""

    def __init__(self, context: Context, desk: TripDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._desk = context, desk
        self._trip_id: UUID | None = None
        self._planning: Planning | None = None
        self._board: Board | None = None
        self._papers: PapersPane | None = None
        self._order: OrderOverlay | None = None
        self._print = PrintActions(context, self)
        whole = column(self)
        whole.addWidget(self._bar())
        whole.addWidget(hairline())
        self.stack = QStackedWidget()
        whole.addWidget(self.stack, 1)
        self.board = BoardPane(context)
        self.side = TripSide(context)
        plan = QWidget()
        line = row(plan, spacing=0)
        line.addWidget(self.board, 1)
        line.addWidget(upright_line())
        line.addWidget(self.side)
        self.road = RoadPane(context, desk)
        self.road.papers_requested.connect(lambda: self.choose("papers"))
        self.receipts = TripReceipts(context, desk)
        self._panes: dict[str, QWidget] = {
            "plan": plan,
            "road": self.road,
            "receipts": self.receipts,
        }
        for pane in self._panes.values():
            self.stack.addWidget(pane)
        self.board.put.connect(desk.put)
        self.board.moved.connect(desk.move)
        self.board.taken_off.connect(desk.take_off)
        self.board.time_requested.connect(desk.stop_form)
        self.board.opened.connect(self._on_opened)

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setFixedHeight(38)
        line = row(bar, spacing=8, margins=(MARGIN, 0, MARGIN, 0))
        words = list(zip(_NAMES, self.tab_words(), strict=True))
        self.tabs = WordTabs(words, name=self.tr("Parts of the trip"))
        self.tabs.chosen.connect(self.choose)
        line.addWidget(self.tabs)
        line.addStretch(1)
        self.adding = [
            Button(self.tr("Ride"), lambda: self._desk.ride_form(), kind="quiet", icon="plus"),
            Button(self.tr("Hotel"), lambda: self._desk.hotel_form(), kind="quiet", icon="plus"),
            Button(
                self.tr("Expense"), lambda: self._desk.expense_form(), kind="quiet", icon="plus"
            ),
        ]
        for button in self.adding:
            line.addWidget(button)
        return bar

    def tab_names(self) -> Sequence[str]:
        return _NAMES

    def tab_words(self) -> Sequence[str]:
        return (
            self.tr("Plan"),
            self.tr("On the road"),
            self.tr("Summary and review"),
            self.tr("Receipts"),
        )

    def begin(self, trip_id: UUID) -> None:
        """Another trip is about to be shown."""
        self._trip_id = trip_id
        self._board = None
        bind(self, self.paper_actions())

    def show_trip(
        self,
        planning: Planning,
        board: Board,
        words: TripWords,
        due: Sequence[ReturnVisits],
        *,
        first: bool,
    ) -> None:
        """Bring all panes up to date; a trip just opened, or just started, is
        shown where its work is."""
        leaves = self._board is not None and board.running and not self._board.running
        self._planning, self._board = planning, board
        self.board.show_board(board, words)
        self.side.show_board(board, words, due if board.mine else ())
        self.road.show_board(board, words)
        self.receipts.show_board(board, words)
        for button in self.adding:
            button.setVisible(board.mine)
        if first:
            self.choose(self._home(board), focus=False)
        elif leaves:
            self.choose("road")

    def choose(self, name: str, *, focus: bool = True) -> None:
        """Show a tab."""
        self.tabs.choose(name)
        if name == "papers":
            self._show_papers()
        self.stack.setCurrentWidget(self._panes[name])
        if focus and name == "papers" and self._papers is not None:
            self.tabs.chosen_button().setFocus()
            self._papers.enter()
        elif focus:
            self.main_widget().setFocus()

    def current(self) -> str:
        return self.tabs.current()

    def main_widget(self) -> QWidget:
        match self.tabs.current():
            case "plan":
                return self.board.main_widget()
            case "road":
                return self.road.main_widget()
            case "receipts":
                return self.receipts.main_widget()
            case _:
                papers = self._papers
                if papers is not None and (place := papers.main_widget()).isVisibleTo(papers):
                    return place
                # Before the trip has begun there is nothing in the papers to put the cursor on.
                return self.tabs.chosen_button()

    def paper_action(self, key: str) -> Action | None:
        """What a key of the page means while the papers are on show."""
        if self._papers is None or self.current() != "papers":
            return None
        return next((each for each in self._papers.page_actions() if each.shortcut == key), None)

    def paper_actions(self) -> list[Action]:
        """Printing the trip, and the like."""
        return self._print.offer(self._trip_id)

    def put_in_order(self) -> None:
        """Look for a better order; nothing changes until it is agreed to."""
        from ui.trips.order_overlay import OrderOverlay

        if self._planning is None or self._board is None or not self._board.editable:
            return
        if self._order is None:
            self._order = OrderOverlay(self._context, self.window())
        self._order.open_for(self._planning)

    # Inside

    def _home(self, board: Board) -> str:
        if not board.running and board.standing is not TripStatus.SUMMARY_DUE:
            later = board.standing in (TripStatus.SUBMITTED, TripStatus.REVIEWED)
            return "papers" if later else "plan"
        return "road"

    def _show_papers(self) -> None:
        """The papers are a part of their own, made when they are first asked for."""
        if self._trip_id is None:
            return
        if self._papers is None:
            from ui.trip_papers.pane import PapersPane

            self._papers = PapersPane(self._context)
            self._papers.offers_changed.connect(self._on_offers)
            self._panes["papers"] = self._papers
            self.stack.addWidget(self._papers)
        reading = self._board is not None and not self._board.mine
        self._papers.show_trip(self._trip_id, reading=reading)

    @Slot()
    def _on_offers(self) -> None:
        """What the papers offer changes with what was read; some keys are the page's own."""
        if self._papers is not None:
            offered = self._papers.page_actions()
            bind(self._papers, [each for each in offered if each.shortcut not in PAGE_KEYS])

    def _on_opened(self, card: Key) -> None:
        kind, record_id = card
        board, wishes = self._board, self._context.wishes
        if board is None:
            return
        if kind == "suggestion":
            wishes.customer_requested.emit(record_id)
        elif kind == "leg" and board.mine:
            self._desk.ride_form(record_id)
        elif kind == "stay" and board.mine:
            self._desk.hotel_form(record_id)
        elif kind == "stop" and (stop := board.stop(record_id)) is not None:
            if stop.row.visit_id is not None and board.mine:
                wishes.visit_requested.emit(stop.row.visit_id)
            elif stop.row.customer_id is not None and stop.row.status is not StopStatus.VISITED:
                wishes.customer_requested.emit(stop.row.customer_id)
