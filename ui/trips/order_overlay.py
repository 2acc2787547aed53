"""Before and after of a better order; it is searched off the screen's thread and can be stopped."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from storage.queries.trip_board import Planning
from storage.rules.routes import RouteCancelled
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.fields import TickField
from ui.kit.labels import Label, hairline
from ui.kit.layout import SectionHead, clear, column, row, scrolled
from ui.kit.overlay import Overlay
from ui.kit.rows import RowList
from ui.kit.trip_words import TripWords
from ui.trips.ordering import Proposal, ProposedDay, propose, question
from ui.trips.presenter import clock

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class OrderOverlay(Overlay):
    """Nothing is reordered before it is agreed to; Esc stops the search and changes nothing."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._planning: Planning | None = None
        self._proposal: Proposal | None = None
        self._stop = threading.Event()
        head = column(spacing=8, margins=(24, 18, 24, 8))
        head.addWidget(Label(self.tr("Put in order"), "log", bold=True))
        self.lead = Label("", wrap=True)
        head.addWidget(self.lead)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        head.addWidget(self.progress)
        self.movable = TickField(self.tr("Stops may change their day"))
        self.movable.edited.connect(self._search)
        head.addWidget(self.movable)
        self.content.addLayout(head)
        inside = QWidget()
        inside.setObjectName("pane")
        self._days = column(inside, spacing=4, margins=(24, 0, 24, 12))
        self.content.addWidget(scrolled(inside), 1)
        self.content.addWidget(hairline())
        foot = row(spacing=8, margins=(24, 10, 24, 12))
        foot.addStretch(1)
        foot.addWidget(Button(self.tr("Leave it as it is"), self.escape, hint="Esc"))
        self.apply_button = Button(
            self.tr("Use this order"), self.apply, kind="primary", hint="Enter"
        )
        foot.addWidget(self.apply_button)
        self.content.addLayout(foot)

    def open_for(self, planning: Planning) -> None:
        """Search for a trip, and show what was found."""
        self._planning = planning
        self.movable.set_value(any(stop.on is None for stop in planning.trip.stops))
        self.open()
        self._search()

    def escape(self) -> None:
        self._stop.set()
        super().escape()

    @Slot()
    def apply(self) -> None:
        """Write the order down, as one step that one undo takes back."""
        from storage.commands.trip_stops import arrange

        planning, proposal = self._planning, self._proposal
        if planning is None or proposal is None or not proposal.changes:
            return
        trip_id, places = planning.trip.id, proposal.places

        def command(session: "Session") -> None:
            arrange(session, trip_id, places)

        self._context.do(command, self.tr("Stops put in order"))
        self.close_panel()

    # Inside

    @Slot()
    def _search(self) -> None:
        if self._planning is None:
            return
        self._stop.set()  # an earlier search, if one still runs
        stop = self._stop = threading.Event()
        planning, today = self._planning, self._context.today()
        given = question(planning, today, movable=bool(self.movable.value()))
        self._proposal = None
        self.apply_button.setEnabled(False)
        self.progress.show()
        self.lead.setText(self.tr("Looking for the shortest way that keeps every appointment …"))
        clear(self._days)
        self.relayout()
        self._context.tasks.run_apart(
            lambda: propose(planning, given, stop.is_set), self._on_found, self._on_failed
        )

    @Slot(object)
    def _on_found(self, proposal: Proposal) -> None:
        if self._stop.is_set():
            return
        self._proposal = proposal
        self.progress.hide()
        self.apply_button.setEnabled(proposal.changes)
        words = TripWords(self._context.formats, self._context.today(), self)
        self.lead.setText(self._lead(proposal, words))
        clear(self._days)
        for day in proposal.days:
            if day.before or day.after:
                self._show_day(day, words)
        if proposal.unfit:
            self._show_unfit(proposal)
        self._days.addStretch(1)
        self.relayout()
        (self.apply_button if proposal.changes else self.movable).setFocus()

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, RouteCancelled):
            raise error

    def _lead(self, proposal: Proposal, words: TripWords) -> str:
        if not proposal.changes:
            return self.tr("The stops stand in the best order already.")
        told = self.tr("On the way: {before} before, {after} after.")
        return told.format(
            before=words.minutes(proposal.way_before), after=words.minutes(proposal.way_after)
        )

    def _show_day(self, day: ProposedDay, words: TripWords) -> None:
        formats = self._context.formats
        named = formats.day_and_weekday(day.on, self._context.today())
        before, after = words.short_minutes(day.way_before), words.short_minutes(day.way_after)
        if day.stays:
            told = self.tr("the order stays, on the way {time}").format(time=after)
            self._days.addWidget(SectionHead(named, note=told))
        else:
            way = self.tr("on the way {before}, then {after}").format(before=before, after=after)
            self._days.addWidget(SectionHead(named, note=way))
            joined = " → ".join(day.before) if day.before else self.tr("nothing")
            was = self.tr("Before: {order}").format(order=joined)
            self._days.addWidget(Label(was, "meta", wrap=True))
        rows = RowList(named, before_width=60, fills=False)
        rows.set_rows(self._rows(day, words))
        self._days.addWidget(rows)
        self._days.addSpacing(8)

    def _rows(self, day: ProposedDay, words: TripWords) -> list[RowText]:
        found: list[RowText] = []
        for stop in day.after:
            notes: list[str] = []
            if stop.fixed:
                notes.append(self.tr("appointment"))
            if stop.moved:
                notes.append(self.tr("from another day"))
            told = self.tr("{minutes} there").format(minutes=words.short_minutes(stop.way))
            found.append(
                RowText(
                    key=stop.stop_id,
                    before=Words(clock(stop.minute), bold=stop.fixed),
                    lines=((Words(stop.customer), Words(", ".join(notes), "accent", small=True)),),
                    right=(Words(told if stop.way else "", "muted", small=True),),
                )
            )
        return found

    def _show_unfit(self, proposal: Proposal) -> None:
        self._days.addWidget(SectionHead(self.tr("What does not fit"), len(proposal.unfit)))
        rows = RowList(self.tr("What does not fit"), fills=False)
        rows.set_rows(
            [
                RowText(
                    key=each.stop_id,
                    lines=((Words(each.customer), Words(self._why(each.reason), "warn")),),
                )
                for each in proposal.unfit
            ]
        )
        self._days.addWidget(rows)
        stays = self.tr("They stay on their day, last and without a time.")
        self._days.addWidget(Label(stays, "meta", wrap=True))

    def _why(self, reason: str) -> str:
        return {
            "closed": self.tr("not open on that day"),
            "too_far": self.tr("too far for a day, even alone"),
            "appointment": self.tr("collides with another appointment"),
        }.get(reason, self.tr("the day is full"))

    # Qt's side

    def panel_place(self, room: QRect) -> QRect:
        width = min(640, room.width() - 48)
        height = min(560, room.height() - 96)
        return QRect((room.width() - width) // 2, 48, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply()
            return
        super().keyPressEvent(event)
