"""What the trips page does with the book: each wish of the board becomes one command, one undo."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from storage.rules.choices import StopStatus, TripStatus
from storage.rules.today import Reason
from ui.kit.context import Context
from ui.kit.trip_words import TripWords
from ui.targets.calendar import currency_of
from ui.trips.presenter import Board

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class TripDesk(QObject):
    """Commands about one trip, with what is told when they are done."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.board: Board | None = None

    # Stops

    def put(self, customer_id: UUID, number: int, place: int | None) -> None:
        """A suggested customer on a day, with the reason as what the visit is for."""
        from storage.commands.trip_plan import put_on_day

        board = self._needed()
        suggested = board.suggestion(customer_id)
        words = self._words()
        purpose = words.plain_reason(suggested.reasons) if suggested else ""
        reasons = [_stored(reason) for reason in suggested.reasons] if suggested else []
        name = suggested.customer if suggested else ""
        trip_id, on = board.trip.id, board.days[number - 1].on

        def command(session: "Session") -> UUID:
            return put_on_day(
                session, trip_id, customer_id, on, at=place, purpose=purpose, reasons=reasons
            )

        told = self.tr("{customer} is on day {number}").format(customer=name, number=number)
        self._context.do(command, told)

    def move(self, stop_id: UUID, number: int, place: int | None) -> None:
        """A stop to a day, or to another place on its day."""
        from storage.commands.trip_plan import move_stop

        board = self._needed()
        stop, on = board.stop(stop_id), board.days[number - 1].on
        if stop is None or (place is None and stop.row.on == on):
            return
        if stop.row.status is not StopStatus.PLANNED:
            self._context.wishes.toast_requested.emit(
                self.tr("What took place stays where it is."), None
            )
            return
        told = self.tr("{customer} moved to day {number}")
        if stop.row.on == on:
            told = self.tr("Order of day {number} changed")
        told = told.format(customer=stop.row.customer, number=number)
        self._context.do(lambda session: move_stop(session, stop_id, on, at=place), told)

    def take_off(self, stop_id: UUID) -> None:
        from storage.commands.trip_plan import remove_stop

        stop = self._needed().stop(stop_id)
        if stop is None:
            return
        told = self.tr("{customer} taken off the trip").format(customer=stop.row.customer)
        self._context.do(lambda session: remove_stop(session, stop_id), told)

    # Forms

    def new_trip(self) -> None:
        from ui.trips.trip_form import TripForm

        form = TripForm(self._context, self._page.window(), currency_of(self._context))
        form.saved.connect(self._context.wishes.trip_requested)
        form.show_values()

    def edit(self) -> None:
        from ui.trips.shift_question import appointments_of
        from ui.trips.trip_form import TripForm

        board = self._needed()
        trip = board.trip
        form = TripForm(
            self._context, self._page.window(), trip.draft.currency, trip.id, trip.draft,
            deletable=trip.status in (TripStatus.DRAFT, TripStatus.CANCELLED),
            appointments=appointments_of(trip),
        )  # fmt: skip
        form.show_values()

    def extend(self) -> None:
        from ui.trips.trip_form import ExtendForm

        trip = self._needed().trip
        form = ExtendForm(self._context, self._page.window(), trip.id, trip.draft, trip.status)
        form.open_with({})

    def stop_form(self, stop_id: UUID) -> None:
        from ui.trips.stop_form import StopForm

        board = self._needed()
        stop = board.stop(stop_id)
        if stop is not None:
            StopForm(self._context, self._page.window(), board.trip, stop.row).show_values()

    def ride_form(self, leg_id: UUID | None = None) -> None:
        from ui.trips.cost_forms import LegForm

        trip = self._needed().trip
        leg = next((each for each in trip.legs if each.id == leg_id), None)
        LegForm(self._context, self._page.window(), trip, leg).show_values()

    def hotel_form(self, stay_id: UUID | None = None) -> None:
        from ui.trips.cost_forms import StayForm

        board = self._needed()
        trip = board.trip
        stay = next((each for each in trip.stays if each.id == stay_id), None)
        city = board.days[0].city if board.days else ""
        StayForm(self._context, self._page.window(), trip, stay).show_values(city)

    def expense_form(self, expense_id: UUID | None = None) -> None:
        from ui.trips.cost_forms import ExpenseForm

        trip = self._needed().trip
        row = next((each for each in trip.expenses if each.id == expense_id), None)
        ExpenseForm(self._context, self._page.window(), trip, row).show_values()

    # The trip's life

    def move_trip(self, to: TripStatus) -> None:
        """A move of the table; one that needs a word asks for it first."""
        from storage.commands.trips import move_trip
        from ui.trips.trip_form import ReasonForm

        board = self._needed()
        trip_id = board.trip.id
        words = self._words().move(board.trip.status, to, mine=board.mine)
        back = not board.mine and to in (TripStatus.DRAFT, TripStatus.SUMMARY_DUE)
        if back or to is TripStatus.CANCELLED:
            window = self._page.window()
            form = ReasonForm(self._context, window, trip_id, to, words, needed=back)
            form.open_with({})
            return
        self._context.do(lambda session: move_trip(session, trip_id, to), words[1])

    # Inside

    def _words(self) -> TripWords:
        return TripWords(self._context.formats, self._context.today(), self)

    def _needed(self) -> Board:
        if self.board is None:
            raise LookupError("no trip is open")
        return self.board


def _stored(reason: Reason) -> dict[str, object]:
    """A reason as the stop keeps it."""
    stored: dict[str, object] = {"code": reason.why.value, "text": reason.text}
    if reason.due_on is not None:
        stored["due_on"] = reason.due_on.isoformat()
    return stored | {"days": reason.days}
