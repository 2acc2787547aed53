"""The list of trips: one's own, and for a manager those of the people below."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storage.queries.trips import TripRow
from storage.rules.choices import TripStatus
from storage.rules.kinds import Kind
from storage.rules.trips import standing
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.layout import MARGIN, EmptyState, SectionHead, column, scrolled
from ui.kit.rows import RowList
from ui.kit.trip_words import TripWords

_LEAVES = (TripStatus.DRAFT, TripStatus.AWAITING)


class TripList(QWidget):
    """Two short lists below each other, or what to do where there is nothing."""

    opened = Signal(object)  # the trip's id
    new_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        whole = column(self)
        self.nothing = EmptyState(
            self.tr("No trip is planned"),
            self.tr("Say when and where to: who is worth a visit there is suggested."),
            self.tr("New trip"),
            self.new_requested.emit,
            hint="Ctrl+N",
            icon="route",
        )
        whole.addWidget(self.nothing)
        inside = QWidget()
        body = column(inside, spacing=8, margins=(0, 12, 0, 24))
        self.rows = RowList(self.tr("Trips"), margin=MARGIN, before_width=212, of_kind=Kind.TRIP)
        self.rows.opened.connect(self.opened)
        body.addWidget(self.rows)
        self.others_head = SectionHead(self.tr("Trips of the people below"))
        self.others_head.setContentsMargins(MARGIN, 0, MARGIN, 0)
        body.addWidget(self.others_head)
        self.others = RowList(
            self.tr("Trips of the people below"), margin=MARGIN, before_width=212, of_kind=Kind.TRIP
        )
        self.others.opened.connect(self.opened)
        body.addWidget(self.others)
        body.addStretch(1)
        self.area = scrolled(inside)
        whole.addWidget(self.area, 1)

    def show_trips(
        self,
        own: Sequence[TripRow],
        others: Sequence[TripRow],
        names: dict[UUID, str],
        words: TripWords,
    ) -> None:
        """Show these, the latest first."""
        self.rows.set_rows([self._row(trip, "", words) for trip in own])
        theirs = [
            self._row(t, names.get(t.owner_id, "") if t.owner_id else "", words) for t in others
        ]
        self.others.set_rows(theirs)
        self.others_head.setVisible(bool(others))
        self.others_head.set_count(len(others))
        empty = not own and not others
        self.nothing.setVisible(empty)
        self.area.setVisible(not empty)

    def main_widget(self) -> QWidget:
        """The trip that one comes back from, else the first."""
        every = [*self.rows.rows(), *self.others.rows()]
        lists = (self.rows, self.others)
        chosen = (row for row in every if any(each.is_chosen(row) for each in lists))
        return next(chosen, every[0] if every else self.nothing.button)

    def _row(self, trip: TripRow, owner: str, words: TripWords) -> RowText:
        today = self._context.today()
        stands = standing(trip.status, trip.ends_on, today)
        name = [Words(words.title(trip.title), bold=True)]
        if owner:
            name.append(Words(owner, "muted"))
        away = (trip.starts_on - today).days
        soon = ""
        if stands in _LEAVES and away >= 0:
            soon = self._context.formats.near_day(trip.starts_on, today)
            soon = self.tr("leaves {day}").format(day=soon)
        return RowText(
            key=trip.id,
            before=Words(words.days(trip.starts_on, trip.ends_on), "muted"),
            lines=(tuple(name), (Words(words.listed(trip), "muted", small=True),)),
            right=(
                Words(words.status(stands), words.status_tone(stands), bold=True),
                Words(soon, "muted", small=True),
            ),
            height=52,
        )
