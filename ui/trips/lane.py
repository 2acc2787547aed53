"""A lane of the board: rows walked with the arrow keys, taken and dropped with the mouse."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from ui.kit import theme
from ui.kit.layout import clear, column
from ui.trips.card_row import MIME, CardRow
from ui.trips.cards import Card, Key


class Lane(QWidget):
    """A column of cards. One of them is in the tab order; the arrow keys reach the others."""

    pressed = Signal(object, object)  # a card's key, and the key pressed on it
    sideways = Signal(int)  # -1 to the left, 1 to the right
    entered = Signal(object)  # the key of the card that has the focus now
    dropped = Signal(object, int)  # a card's key, and the place among this lane's stops

    _KEYS = frozenset(
        {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
        | {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_T, Qt.Key.Key_0}
        | {Qt.Key(Qt.Key.Key_0 + number) for number in range(1, 10)}
    )

    def __init__(self, name: str, *, margin: int = 15) -> None:
        super().__init__()
        self.margin = margin
        self.setAccessibleName(name)
        self.setAcceptDrops(True)
        self._rows: list[CardRow] = []
        self._current: Key | None = None
        self._over: int | None = None
        self._column = column(self)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these; nothing is made anew where nothing changed."""
        if [row.card for row in self._rows] == list(cards):
            return
        clear(self._column)
        self._rows = [CardRow(card, self) for card in cards]
        for row in self._rows:
            self._column.addWidget(row)
            row.show()  # now: the next key may come before the layout gets round to it
        self._rove()

    def rows(self) -> list[CardRow]:
        """The rows that can be walked to."""
        return [row for row in self._rows if row.card.key is not None]

    def row(self, key: Key) -> CardRow | None:
        # The stop itself before the free time into which a suggestion would fit.
        found = [row for row in self._rows if row.card.key == key]
        return min(found, key=lambda row: row.card.dashed, default=None)

    def enter(self, near: int = 0) -> bool:
        """Take the focus at about that height; False where there is nothing."""
        rows = self.rows()
        if not rows:
            return False
        row = min(rows, key=lambda row: abs(row.y() - near))
        row.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def came_to(self, row: CardRow) -> None:
        self._current = row.card.key
        self._rove()
        self.entered.emit(row.card.key)

    def take_key(self, row: CardRow, key: Qt.Key) -> bool:
        """Do what a key means; False if it means something else."""
        rows = self.rows()
        place = rows.index(row) if row in rows else 0
        steps = {Qt.Key.Key_Down: place + 1, Qt.Key.Key_Up: place - 1, Qt.Key.Key_Home: 0}
        steps[Qt.Key.Key_End] = len(rows) - 1
        if key in steps:
            if 0 <= steps[key] < len(rows):
                rows[steps[key]].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.sideways.emit(-1 if key == Qt.Key.Key_Left else 1)
            return True
        if key in self._KEYS:
            self.pressed.emit(row.card.key, key)
            return True
        return False

    def _rove(self) -> None:
        rows = self.rows()
        stop = next((row for row in rows if row.card.key == self._current), None)
        stop = stop or (rows[0] if rows else None)
        for row in rows:
            strong = Qt.FocusPolicy.StrongFocus
            row.setFocusPolicy(strong if row is stop else Qt.FocusPolicy.ClickFocus)

    # Dropping

    def place_at(self, height: float) -> int:
        """Among which stops something dropped at this height would stand."""
        stops = [row for row in self._rows if row.card.key and row.card.key[0] == "stop"]
        return sum(1 for row in stops if row.y() + row.height() / 2 < height)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._over = self._edge(self.place_at(event.position().y()))
        self.update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        del event
        self._over = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = None
        self.update()
        kind, _, number = bytes(event.mimeData().data(MIME).data()).decode().partition(" ")
        self.dropped.emit((kind, UUID(hex=number)), self.place_at(event.position().y()))
        event.acceptProposedAction()

    def _edge(self, place: int) -> int:
        stops = [row for row in self._rows if row.card.key and row.card.key[0] == "stop"]
        if place < len(stops):
            return stops[place].y()
        return stops[-1].y() + stops[-1].height() if stops else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._over is not None:
            painter = QPainter(self)
            painter.fillRect(
                self.margin, max(self._over - 1, 0), self.width() - 2 * self.margin, 2,
                theme.color("accent"),
            )  # fmt: skip
            painter.end()
