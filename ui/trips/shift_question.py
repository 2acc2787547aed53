"""Asked before the first day of a trip is changed: does what is planned go along?"""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storage.queries.trips import TripBoard
from storage.rules.choices import StopStatus
from ui.kit.buttons import Button
from ui.kit.labels import Label, hairline
from ui.kit.layout import column, row


def appointments_of(trip: TripBoard) -> int | None:
    """How many appointments would move; None where nothing has a day that could change."""
    waiting = [
        stop for stop in trip.stops if stop.on is not None and stop.status is StopStatus.PLANNED
    ]
    others = [part for part in (*trip.legs, *trip.stays) if part.on is not None]
    return sum(stop.fixed for stop in waiting) if waiting or others else None


class ShiftQuestion(QWidget):
    """Two answers of the same weight; neither is given beforehand."""

    answered = Signal(bool)  # whether it goes along

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = column(self, spacing=6, margins=(20, 10, 20, 12))
        whole.addWidget(hairline())
        self.asked = Label("", wrap=True, bold=True)
        whole.addWidget(self.asked)
        self.appointments = Label("", "meta", "warn", wrap=True)
        whole.addWidget(self.appointments)
        line = row(spacing=8)
        self.along_button = Button(self.tr("Move it along"), self._along)
        self.keep_button = Button(self.tr("Keep its days"), self._keep)
        line.addWidget(self.along_button)
        line.addWidget(self.keep_button)
        line.addStretch(1)
        whole.addLayout(line)
        self.hide()

    def ask(self, before: date, after: date, appointments: int) -> None:
        """Show the question; the cursor goes to its answers."""
        days = (after - before).days
        self.asked.setText(
            self.tr("The trip begins %n day(s) later. What is planned on it:", "", days)
            if days > 0
            else self.tr("The trip begins %n day(s) earlier. What is planned on it:", "", -days)
        )
        self.appointments.setText(
            self.tr("%n appointment(s) would have another day: agree on it anew.", "", appointments)
        )
        self.appointments.setVisible(appointments > 0)
        self.show()
        self.along_button.setFocus()

    def _along(self) -> None:
        self.answered.emit(True)

    def _keep(self) -> None:
        self.answered.emit(False)
