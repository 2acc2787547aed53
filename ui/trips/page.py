"""Trips: the list, and one trip with its plan, its days on the road, its papers, its receipts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from storage.rules.kinds import Kind
from storage.rules.working_days import month
from ui.kit.actions import Action
from ui.kit.context import Context
from ui.kit.layout import column
from ui.kit.trip_words import TripWords
from ui.targets.calendar import calendar_of
from ui.trips.desk import TripDesk
from ui.trips.head import TripHead
from ui.trips.listing import TripList
from ui.trips.presenter import present
from ui.trips.view import TripView

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.trip_board import Planning, ReturnVisits
    from storage.queries.trips import TripRow

_SHOWN = (Kind.TRIP, Kind.STOP, Kind.LEG, Kind.STAY, Kind.EXPENSE, Kind.VISIT, Kind.CUSTOMER)
_SHOWN += (Kind.CONTACT, Kind.PROMISE, Kind.COMPANY_SETTING, Kind.RIDE_ALONG)


@dataclass(frozen=True, slots=True)
class _Listed:
    own: "list[TripRow]"
    others: "list[TripRow]"
    names: dict[UUID, str]


class TripsPage(QWidget):
    """A list under a head; an open trip takes the whole page until Esc."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context = context
        self._trip: UUID | None = None
        self._came = False  # the page was just shown: what it reads takes the focus
        self.desk = TripDesk(context, self)
        whole = column(self)
        self.head = TripHead(context, self.desk)
        whole.addWidget(self.head)
        self.stack = QStackedWidget()
        whole.addWidget(self.stack, 1)
        self.list = TripList(context)
        self.list.opened.connect(self.open_record)
        self.list.new_requested.connect(self.desk.new_trip)
        self.view = TripView(context, self.desk)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.view)
        self.head.order_requested.connect(self.view.put_in_order)
        self.head.more = self.view.paper_actions
        context.changes.changed.connect(self._on_changed)

    def activate(self) -> None:
        self._came = True
        self._refresh()

    def main_widget(self) -> QWidget:
        return self.list.main_widget() if self._trip is None else self.view.main_widget()

    def page_actions(self) -> list[Action]:
        desk = self.desk
        tabs = zip(self.view.tab_names(), self.view.tab_words(), strict=True)
        return [
            Action("trips.new", self.tr("New trip"), desk.new_trip, "Ctrl+N", "plus"),
            self._mine("trips.edit", self.tr("Plan of the trip"), desk.edit, "Ctrl+E"),
            Action("trips.go", self.tr("Next step of the trip"), self._next, "Ctrl+Return"),
            Action("trips.order", self.tr("Put in order"), self._order, "Ctrl+O", "route"),
            self._mine("trips.ride", self.tr("New ride"), lambda: desk.ride_form(), "Ctrl+R"),
            self._mine("trips.hotel", self.tr("New hotel"), lambda: desk.hotel_form(), "Ctrl+H"),
            self._mine("trips.expense", self.tr("New expense"), self._expense, "Ctrl+M"),
            Action("trips.back", self.tr("All trips"), self.close_trip, "Esc"),
            *(
                Action(f"trips.{name}", text, self._shower(name), f"Ctrl+{number}")
                for number, (name, text) in enumerate(tabs, 1)
            ),
        ]

    def help(self) -> str:
        return self.tr(
            "Enter opens a trip, Esc goes back to the list. On the board the arrow keys walk, 1 to "
            "9 puts a suggestion or a stop on that day, + and − change its place, T sets its time, "
            "Delete takes it off, Enter opens the customer or the brief. The mouse drags the same. "
            "Put in order shows before and after, and changes nothing until you agree."
        )

    def record_on_show(self) -> tuple[Kind, UUID] | None:
        """The trip, for whoever asks who can see it."""
        return (Kind.TRIP, self._trip) if self._trip is not None else None

    @Slot(object)
    def open_record(self, trip_id: UUID) -> None:
        """One trip."""
        self._trip = trip_id
        self.desk.board = None
        self.view.begin(trip_id)
        self._refresh()

    @Slot()
    def close_trip(self) -> None:
        """Back to the list, to the trip that was open."""
        if self._trip is None:
            return
        was, self._trip = self._trip, None
        self.desk.board = None
        self.list.rows.choose(was)
        self._refresh()

    # Inside

    def _refresh(self) -> None:
        if self._trip is not None:
            self._read_trip(self._trip)
        else:
            self._read_list()

    def _read_list(self) -> None:
        me = self._context.user_id

        def query(session: "Session") -> _Listed:
            from storage.queries import company, trips

            own = trips.of_person(session, me) if me is not None else []
            others = trips.of_others(session, me)
            names = {one.id: one.name for one in company.people(session)} if others else {}
            return _Listed(own, others, names)

        self._context.tasks.read(query, self._on_list, ticket="trips")

    def _on_list(self, listed: _Listed) -> None:
        if self._trip is not None:
            return
        came = self._came or self.stack.currentWidget() is not self.list
        self._came = False
        self.list.show_trips(listed.own, listed.others, listed.names, self._words())
        self.head.show_list(len(listed.own))
        self.stack.setCurrentWidget(self.list)
        if came:
            self.list.main_widget().setFocus()

    def _read_trip(self, trip_id: UUID) -> None:
        today, zone, me = self._context.today(), self._context.zone, self._context.user_id

        def query(session: "Session") -> "tuple[Planning | None, tuple[ReturnVisits, ...]]":
            from storage.queries.trip_board import planning, return_visits

            until = month(today)[1]
            due = return_visits(session, me, until, zone) if me is not None else ()
            return planning(session, trip_id, today, me), due

        self._context.tasks.read(query, self._on_trip, ticket="trips")

    def _on_trip(self, answer: "tuple[Planning | None, tuple[ReturnVisits, ...]]") -> None:
        planned, due = answer
        if self._trip is None:
            return
        if planned is None:  # deleted, here or elsewhere
            self.close_trip()
            return
        came = self._came or self.stack.currentWidget() is not self.view
        self._came = False
        context = self._context
        board = present(planned, context.user_id, context.today(), calendar_of(context))
        first = self.desk.board is None
        self.desk.board = board
        self.head.show_trip(board, self._words())
        self.view.show_trip(planned, board, self._words(), due, first=first)
        self.stack.setCurrentWidget(self.view)
        if came or first:
            self.view.main_widget().setFocus()

    def _words(self) -> TripWords:
        return TripWords(self._context.formats, self._context.today(), self)

    def _next(self) -> None:
        if (theirs := self.view.paper_action("Ctrl+Return")) is not None:
            theirs.handler()
        elif self._trip is not None:
            self.head.go()

    def _order(self) -> None:
        if self._trip is not None:
            self.view.put_in_order()

    def _expense(self) -> None:
        self.desk.expense_form()

    def _mine(self, name: str, text: str, do: Callable[[], object], key: str) -> Action:
        """Something that needs an open trip of one's own; on the papers the key may be theirs."""

        def call() -> None:
            if (theirs := self.view.paper_action(key)) is not None:
                theirs.handler()
            elif self.desk.board is not None and self.desk.board.mine:
                do()

        return Action(name, text, call, key)

    def _shower(self, name: str) -> Callable[[], None]:
        def call() -> None:
            if self._trip is not None:
                self.view.choose(name)

        return call

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if self.isVisible() and changes.touches(*_SHOWN):
            self._refresh()
