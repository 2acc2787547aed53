"""The side form of a stop: when, how long, what for."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from storage.commands.trip_plan import remove_stop, set_stop
from storage.queries.trips import StopRow, TripBoard
from ui.kit.buttons import Button
from ui.kit.fields import LineField, TickField
from ui.kit.form_panel import Command
from ui.kit.typed import Typed
from ui.trips.cost_forms import TripPartForm, shown_minute

if TYPE_CHECKING:
    from ui.kit.context import Context


class StopForm(TripPartForm):
    """When a stop begins, whether that is an appointment, how long it takes, what for."""

    def __init__(self, context: "Context", window: QWidget, trip: TripBoard, stop: StopRow) -> None:
        self._stop = stop
        super().__init__(context, window, trip, stop.id)

    def name(self) -> str:
        return "trip.stop"

    def told(self) -> str:
        return self.tr("Stop changed")

    def build(self) -> None:
        self.title.setText(self._stop.customer)
        add = self.form.add
        add("starts_minute", self.tr("Time"), LineField("14:30"))
        add("minutes", self.tr("Minutes"), LineField("60"))
        fixed = TickField(self.tr("It is an appointment: nothing moves it"))
        add("fixed", self.tr("Appointment"), fixed, wide=True)
        add("purpose", self.tr("What for"), LineField(), wide=True)
        off = Button(self.tr("Take off the trip"), self._remove, kind="danger")
        self.left.addWidget(off)

    def show_values(self) -> None:
        stop = self._stop
        self.open_with(
            {
                "starts_minute": shown_minute(stop.starts_minute),
                "minutes": str(stop.minutes),
                "fixed": stop.fixed or stop.on is not None,
                "purpose": stop.purpose,
            }
        )
        self.form.field("starts_minute").selectAll()

    def _remove(self) -> None:
        stop_id = self._stop.id
        self.finish(lambda session: remove_stop(session, stop_id), self.tr("Stop taken off"))

    def command(self, typed: Typed) -> Command:
        minutes = typed.whole("minutes", 5, 1440) or 60
        starts, fixed = self.minute(typed, "starts_minute"), bool(typed.choice("fixed"))
        purpose, stop_id = typed.text("purpose") or "", self._stop.id
        return lambda session: set_stop(
            session, stop_id, minutes=minutes, purpose=purpose, starts_minute=starts,
            fixed=fixed and starts is not None,
        )  # fmt: skip
