"""The board of a trip: suggestions at the left, a column for each day; keys and the mouse alike."""

from collections.abc import Sequence
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.kit.context import Context
from ui.kit.labels import ElidedLabel, Label, hairline, upright_line
from ui.kit.layout import Bar, clear, column, row, scrolled
from ui.kit.trip_words import TripWords
from ui.trips.cards import BoardCards, Card, Key, keys_of
from ui.trips.lane import Lane
from ui.trips.presenter import Board, DayPlan

_LEFT, _DAY = 248, 196
_DIGITS = {Qt.Key(Qt.Key.Key_0 + number): number for number in range(1, 10)}
_LATER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class DayColumn(QWidget):
    """A day: its name, city, fullness, and what happens on it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setMinimumWidth(_DAY)
        whole = column(self)
        head = QWidget()
        head.setFixedHeight(72)
        inside = column(head, spacing=2, margins=(15, 10, 15, 4))
        first = row(spacing=8)
        self.title = ElidedLabel("", bold=True)
        self.city = ElidedLabel("", tone="muted")
        first.addWidget(self.title, 1)
        first.addWidget(self.city)
        inside.addLayout(first)
        second = row(spacing=8)
        self.mark = ElidedLabel("", "meta")
        self.share = Label("", "meta", bold=True)
        second.addWidget(self.mark, 1)
        second.addWidget(self.share)
        inside.addLayout(second)
        self.bar = Bar(name)
        inside.addWidget(self.bar)
        whole.addWidget(head)
        whole.addWidget(hairline())
        self.lane = Lane(name)
        whole.addWidget(scrolled(self.lane), 1)


class BoardPane(QWidget):
    """Lanes side by side; what is wished for is said in signals, its owner writes it down."""

    put = Signal(object, int, object)  # customer, number of the day, place or None
    moved = Signal(object, int, object)  # stop, number of the day, place or None
    taken_off = Signal(object)  # the stop's id
    opened = Signal(object)  # a card's key
    time_requested = Signal(object)  # the stop's id

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._board: Board | None = None
        self._days: list[DayColumn] = []
        self._on_the_way: set[Key] = set()  # put on a day or taken off, but not read anew yet
        whole = row(self, spacing=0)
        whole.addWidget(self._left())
        whole.addWidget(upright_line())
        self._inside = QWidget()
        self._columns = row(self._inside, spacing=0)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._inside)
        whole.addWidget(self._area, 1)

    def _left(self) -> QWidget:
        left = QWidget()
        left.setFixedWidth(_LEFT)
        stack = column(left)
        head = QWidget()
        head.setFixedHeight(42)
        line = row(head, spacing=8, margins=(24, 10, 20, 0))
        line.addWidget(Label(self.tr("Suggested"), "heading"))
        self.count = Label("", tone="muted")
        line.addWidget(self.count)
        line.addStretch(1)
        self.hint = Label(self.tr("1 2 3 sets the day"), "hint")
        line.addWidget(self.hint)
        stack.addWidget(head)
        self.nobody = Label("", "meta", wrap=True)
        self.nobody.setContentsMargins(24, 8, 20, 0)
        stack.addWidget(self.nobody)
        self.suggested = Lane(self.tr("Suggested"), margin=24)
        self._wire(self.suggested, 0)
        stack.addWidget(scrolled(self.suggested), 1)
        return left

    def show_board(self, board: Board, words: TripWords) -> None:
        """Show a trip; the focus stays on the card that it was on."""
        focused = self._focused()
        cards = BoardCards(words, self._context.formats, self)
        place = self._place_of(focused)
        if self._board is None or len(self._days) != len(board.days):
            self._make_days(board)
        self._board = board
        self._on_the_way.clear()
        waiting = cards.of_groups(board) if board.editable else []
        self.suggested.set_cards(waiting)
        number = sum(len(group.suggested) for group in board.groups)
        self.count.setText(str(number) if number and board.editable else "")
        self.hint.setVisible(bool(waiting))
        self.nobody.setText(self._why_nobody(board) if not waiting else "")
        self.nobody.setVisible(not waiting)
        for day, shown in zip(board.days, self._days, strict=True):
            self._show_day(day, shown, words, cards.of_day(board, day))
        if focused is not None:
            self._take_focus(focused, place)
        cards.deleteLater()

    def main_widget(self) -> QWidget:
        for lane in self.lanes():
            if lane.rows():
                return lane.rows()[0]
        return self

    def lanes(self) -> list[Lane]:
        """The suggestions, then the days."""
        return [self.suggested, *(day.lane for day in self._days)]

    # Inside

    def _why_nobody(self, board: Board) -> str:
        if not board.editable:
            return self.tr("What is past planning has no suggestions.")
        if not board.trip.draft.cities:
            return self.tr("Name the cities of the trip, and who is worth a visit appears here.")
        return self.tr("Nobody else in these cities is due for a visit.")

    def _make_days(self, board: Board) -> None:
        clear(self._columns)
        self._days = []
        for day in board.days:
            made = DayColumn(self._context.formats.day_and_weekday(day.on))
            self._wire(made.lane, day.number)
            made.lane.entered.connect(lambda _key, made=made: self._area.ensureWidgetVisible(made))
            self._columns.addWidget(made, 1)
            self._columns.addWidget(upright_line())
            self._days.append(made)

    def _wire(self, lane: Lane, number: int) -> None:
        lane.pressed.connect(lambda card, key: self._on_pressed(number, card, key))
        lane.sideways.connect(lambda step: self._walk(lane, step))
        lane.dropped.connect(lambda card, place: self._on_dropped(number, card, place))

    def _show_day(
        self, day: DayPlan, shown: DayColumn, words: TripWords, cards: Sequence[Card]
    ) -> None:
        formats = self._context.formats
        shown.title.setText(formats.day_and_weekday(day.on, self._context.today()))
        shown.city.setText(day.city)
        mark, tone = words.mark(working=day.working, shifted=day.shifted, holiday=day.holiday)
        shown.mark.setText(mark or self.tr("Plan fullness"))
        shown.mark.set_tone(tone if mark else "muted")
        shown.share.setText(formats.percent(day.fullness / 100))
        shown.share.set_tone("warn" if day.fullness > 100 else None)
        shown.bar.set(day.fullness / 100)
        shown.lane.set_cards(cards)

    def _focused(self) -> Key | None:
        for lane in self.lanes():
            for each in lane.rows():
                if each.hasFocus():
                    return each.card.key
        return None

    def _place_of(self, key: Key | None) -> tuple[int, int]:
        """Which lane and which row a card is, to be near it when it is gone."""
        for number, lane in enumerate(self.lanes()):
            keys = keys_of([each.card for each in lane.rows()])
            if key in keys:
                return number, keys.index(key)
        return 0, 0

    def _take_focus(self, key: Key, place: tuple[int, int]) -> None:
        if self._focus(key):
            return
        lanes = self.lanes()
        lane = lanes[min(place[0], len(lanes) - 1)]
        if rows := lane.rows():
            rows[min(place[1], len(rows) - 1)].setFocus()
            return
        self.main_widget().setFocus()

    def _focus(self, key: Key) -> bool:
        for lane in self.lanes():
            if (found := lane.row(key)) is not None:
                found.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    @Slot(object, int)
    def _walk(self, lane: Lane, step: int) -> None:
        lanes = self.lanes()
        height = next((each.y() for each in lane.rows() if each.hasFocus()), 0)
        at = lanes.index(lane) + step
        while 0 <= at < len(lanes):
            if lanes[at].enter(height):
                return
            at += step

    def _on_pressed(self, number: int, card: Key, key: Qt.Key) -> None:
        kind, record_id = card
        editable = self._board is not None and self._board.editable
        if card in self._on_the_way:
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(card)
        elif editable and key in _DIGITS and _DIGITS[key] <= len(self._days):
            self._to_day(kind, record_id, _DIGITS[key], None)
        elif editable and kind == "stop" and key in _AWAY:
            self._go_on_from(card)
            self.taken_off.emit(record_id)
        elif editable and kind == "stop" and key == Qt.Key.Key_T:
            self.time_requested.emit(record_id)
        elif editable and kind == "stop" and number and key in (*_LATER, Qt.Key.Key_Minus):
            self._shift(number, record_id, 1 if key in _LATER else -1)
        elif kind in ("leg", "stay") and key in _AWAY:
            self.opened.emit(card)

    def _shift(self, number: int, stop_id: UUID, step: int) -> None:
        stops = [item.row.id for item in self._day(number).stops]
        at = stops.index(stop_id) + step
        if 0 <= at < len(stops):
            self.moved.emit(stop_id, number, at)

    def _on_dropped(self, number: int, card: Key, place: int) -> None:
        kind, record_id = card
        if self._board is None or not self._board.editable:
            return
        if not number:
            if kind == "stop":
                self.taken_off.emit(record_id)
            return
        if kind == "stop":
            stops = [item.row.id for item in self._day(number).stops]
            if record_id in stops and stops.index(record_id) < place:
                place -= 1
        self._to_day(kind, record_id, number, place)

    def _to_day(self, kind: str, record_id: UUID, number: int, place: int | None) -> None:
        if kind == "suggestion":
            self._go_on_from((kind, record_id))
            self.put.emit(record_id, number, place)
        elif kind == "stop":
            self.moved.emit(record_id, number, place)

    def _go_on_from(self, card: Key) -> None:
        """To the next card at once: fast fingers do not wait until this one is gone."""
        self._on_the_way.add(card)
        for lane in self.lanes():
            for here, following in pairwise(lane.rows()):
                if here.hasFocus() and here.card.key == card:
                    following.setFocus()
                    return

    def _day(self, number: int) -> DayPlan:
        if self._board is None:
            raise LookupError("no trip is on the board")
        return self._board.days[number - 1]
