"""On the road: today's stops first, each with its brief, its one-line log, or why it was missed."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from storage.rules.choices import NotVisited, StopStatus, TripStatus
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.chips import Chip, ChipState
from ui.kit.context import Context
from ui.kit.flow import Flow
from ui.kit.labels import Label
from ui.kit.layout import MARGIN, SectionHead, clear, column, row, scrolled
from ui.kit.rows import ListRow, RowList
from ui.kit.trip_words import TripWords
from ui.trips.desk import TripDesk
from ui.trips.presenter import Board, DayPlan, StopItem, clock


class RoadPane(QWidget):
    """A strip of the days, then the stops: of today with their actions, of the others below."""

    papers_requested = Signal()

    def __init__(self, context: Context, desk: TripDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._desk = context, desk
        self._board: Board | None = None
        inside = QWidget()
        body = column(inside, margins=(0, 16, 0, 24))
        top = column(spacing=8, margins=(MARGIN, 0, MARGIN, 0))
        body.addLayout(top)
        self.strip = Flow()
        top.addWidget(self.strip)
        self.due = QWidget()
        line = row(self.due, spacing=12, margins=(0, 8, 0, 8))
        self.due_text = Label("", "row", "warn", wrap=True)
        line.addWidget(self.due_text, 1)
        line.addWidget(
            Button(self.tr("Summary and review"), self.papers_requested.emit, hint="Ctrl+3")
        )
        top.addWidget(self.due)
        self.lead = Label("", tone="muted", wrap=True)
        top.addWidget(self.lead)
        self.today_head = SectionHead(self.tr("Today"))
        self.today_head.set_note(self.tr("Enter brief · L log · N not visited"))
        top.addWidget(self.today_head)
        self.rows = RowList(self.tr("Stops of today"), margin=MARGIN, before_width=60)
        self.rows.opened.connect(self._open)
        self.rows.chosen.connect(self._on_chosen)
        self._lists = [self.rows]
        body.addWidget(self.rows)
        self._others = column(spacing=4, margins=(0, 12, 0, 0))
        body.addLayout(self._others)
        body.addStretch(1)
        column(self).addWidget(scrolled(inside))

    def show_board(self, board: Board, words: TripWords) -> None:
        """Show a trip as of today; once a stop is done the focus goes on to the next."""
        before, focused = self._chosen(), self._focused()
        self._board = board
        today = self._context.today()
        self.strip.set_widgets([self._chip(day) for day in board.days])
        over = board.standing is TripStatus.SUMMARY_DUE and board.mine
        self.due.setVisible(over)
        self.due_text.setText(self.tr("The trip is over: its summary is due."))
        here = next((day for day in board.days if day.on == today), None)
        stops = here.stops if here else ()
        self.lead.setText(self._lead(board, here))
        self.lead.setVisible(bool(self.lead.text()))
        self.today_head.setVisible(bool(stops))
        self.today_head.set_count(len(stops))
        self.rows.set_rows([self._row(stop, words) for stop in stops])
        stop = board.stop(before.row.id) if before is not None else None
        if stop is not None and stop.row.status is not StopStatus.PLANNED:
            self.main_widget().setFocus()
        self._on_chosen(None)
        clear(self._others)
        self._lists = [self.rows]
        for day in board.days:
            if day is not here and day.stops:
                self._add_day(day, words)
        again = next((each for each in self._every_row() if each.text.key == focused), None)
        if again is not None and again not in self.rows.rows():
            again.setFocus()
        elif self.hasFocus():  # there was no row yet to give it to
            self.main_widget().setFocus()

    def main_widget(self) -> QWidget:
        """The next stop of today; on another day the next of the trip."""
        rows = self.rows.rows() or self._every_row()
        planned = [r for r in rows if not r.text.done]
        return planned[0] if planned else rows[0] if rows else self

    def _every_row(self) -> list[ListRow]:
        return [each for listed in self._lists for each in listed.rows()]

    def _focused(self) -> object:
        return next((each.text.key for each in self._every_row() if each.hasFocus()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stop = self._chosen()
        if stop is None or event.modifiers():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_L:
            self._log(stop)
        elif event.key() == Qt.Key.Key_N:
            self._ask_why(stop)
        else:
            super().keyPressEvent(event)

    # Inside

    def _lead(self, board: Board, here: DayPlan | None) -> str:
        if board.trip.status is TripStatus.DRAFT:
            return self.tr("The trip has not started: Ctrl+Enter starts it.")
        if here is not None and not here.stops:
            return self.tr("Nothing is planned for today. What you log appears here by itself.")
        return ""

    def _chip(self, day: DayPlan) -> Chip:
        made = sum(s.row.status is StopStatus.VISITED for s in day.stops)
        told = self.tr("{done} of {all}").format(done=made, all=len(day.stops))
        here = day.on == self._context.today()
        state = ChipState.ASKING if here else ChipState.KNOWN
        return Chip(told, self._context.formats.day_and_weekday(day.on), state=state, large=True)

    def _add_day(self, day: DayPlan, words: TripWords) -> None:
        formats, today = self._context.formats, self._context.today()
        named = f"{formats.day_and_weekday(day.on, today)} {day.city}".strip()
        head = row(margins=(MARGIN, 0, MARGIN, 0))
        head.addWidget(SectionHead(named, len(day.stops)))
        self._others.addLayout(head)
        rows = RowList(named, margin=MARGIN, before_width=60, fills=False)
        rows.opened.connect(self._open)
        rows.set_rows([self._row(stop, words) for stop in day.stops])
        self._others.addWidget(rows)
        self._lists.append(rows)
        for line in rows.rows():
            line.show()  # now: what the layout shows later cannot take the focus yet

    def _row(self, stop: StopItem, words: TripWords) -> RowText:
        row = stop.row
        planned = row.status is StopStatus.PLANNED
        name = [Words(row.customer, bold=True)]
        if stop.host.person:
            name.append(Words(stop.host.person, "muted", small=True))
        if row.status is StopStatus.VISITED:
            state = Words(self.tr("Visited"), "ok", small=True)
        elif row.status is StopStatus.NOT_VISITED:
            state = Words(words.not_visited(row.not_visited), "warn", small=True)
        else:
            state = Words(row.city or "", "muted", small=True)
        if stop.ride:
            ride = self.tr("ride-along with {name}").format(name=stop.ride)
            name.append(Words(ride, "accent", small=True))
        if row.unplanned:
            name.append(Words(self.tr("not planned"), "muted", small=True))
        second = row.result or row.not_visited_note if not planned else row.purpose
        return RowText(
            key=row.id,
            before=Words(clock(stop.minute), bold=row.fixed),
            lines=(tuple(name), (Words(second or "", "muted" if not planned else "text"),)),
            right=(state,),
            done=not planned,
            height=58,
        )

    def _chosen(self) -> StopItem | None:
        focused = self._focused()
        if focused is None or self._board is None:
            return None
        stop = self._board.stop(focused)
        mine = self._board.mine and stop is not None and stop.row.status is StopStatus.PLANNED
        return stop if mine else None

    @Slot(object)
    def _on_chosen(self, _key: object) -> None:
        """The row in focus has its actions beside it."""
        for line in self.rows.rows():
            beside = line.findChild(QWidget, "beside")
            if beside is not None:
                beside.setVisible(line.hasFocus())
                continue
            stop = self._board.stop(line.text.key) if self._board else None
            mine = self._board is not None and self._board.mine
            if stop is not None and mine and line.hasFocus() and not line.text.done:
                line.put_at_right(self._buttons(stop))

    def _buttons(self, stop: StopItem) -> QWidget:
        beside = QWidget()
        beside.setObjectName("beside")
        line = row(beside, spacing=6)
        for text, do in (
            (self.tr("Brief"), lambda: self._open(stop.row.id)),
            (self.tr("Log"), lambda: self._log(stop)),
            (self.tr("Not visited"), lambda: self._ask_why(stop)),
        ):
            button = Button(text, do, small=True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key stands above the list
            line.addWidget(button)
        return beside

    @Slot(object)
    def _open(self, stop_id: UUID) -> None:
        stop = self._board.stop(stop_id) if self._board else None
        if stop is not None and stop.row.visit_id is not None:
            self._context.wishes.visit_requested.emit(stop.row.visit_id)

    def _log(self, stop: StopItem) -> None:
        self._context.wishes.log_requested.emit(f"@{stop.row.customer} ")

    def _ask_why(self, stop: StopItem) -> None:
        menu = self.why_menu(stop)
        line = next((row for row in self._every_row() if row.text.key == stop.row.id), None)
        if line is not None:
            menu.popup(line.mapToGlobal(QPoint(60, line.height())))

    def why_menu(self, stop: StopItem) -> QMenu:
        """The reasons; digits choose."""
        menu = QMenu(self)
        for number, (reason, words) in enumerate(self._reasons(), 1):
            action = menu.addAction(f"&{number} {words}")
            action.triggered.connect(lambda _=False, r=reason: self._missed(stop, r))
        return menu

    def _reasons(self) -> Sequence[tuple[NotVisited, str]]:
        words = TripWords(self._context.formats, self._context.today())
        return [(reason, words.not_visited(reason)) for reason in NotVisited]

    def _missed(self, stop: StopItem, reason: NotVisited) -> None:
        from storage.commands.visits import not_visited

        visit_id = stop.row.visit_id
        if visit_id is not None:
            self._context.do(
                lambda session: not_visited(session, visit_id, reason),
                self.tr("Noted why there was no visit"),
            )
