"""Short lists (below a hundred rows) between hairlines, walked with the arrow keys."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from storage.rules.kinds import Kind
from ui.kit import icons, theme
from ui.kit.cells import RowText, Words
from ui.kit.delegates import DOT, paint_dot
from ui.kit.labels import plain_tool_tip
from ui.kit.layout import clear

_HEIGHTS = {1: 32, 2: 48, 3: 78}
_GAP = 10


class ListRow(QWidget):
    """One row; Enter or a double click opens it, a click or the focus chooses it."""

    def __init__(self, text: RowText, owner: "RowList") -> None:
        super().__init__(owner)
        self._text, self._owner = text, owner
        self._beside: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(text.height or _HEIGHTS.get(len(text.lines), 90))
        self.setAccessibleName(text.spoken())

    @property
    def text(self) -> RowText:
        return self._text

    def record(self) -> tuple[Kind, UUID] | None:
        """The record that the row is about, if it is about one."""
        match self._text.key:
            case (Kind() as kind, UUID() as record_id):
                return kind, record_id
            case UUID() as record_id if self._owner.of_kind is not None:
                return self._owner.of_kind, record_id
            case _:
                return None

    def put_at_right(self, widget: QWidget) -> None:
        """Buttons of this row, at its lower right."""
        self._beside = widget
        widget.setParent(self)
        widget.show()
        self._place_beside()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    def resizeEvent(self, event: object) -> None:
        del event
        self._place_beside()

    def _place_beside(self) -> None:
        if self._beside is not None:
            size = self._beside.sizeHint()
            left = self.width() - self._owner.margin - size.width()
            self._beside.setGeometry(
                left, self.height() - size.height() - 16, size.width(), size.height()
            )

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        margin, text = self._owner.margin, self._text
        chosen, fills = self._owner.is_chosen(self), self._owner.fills
        if chosen or (self.hasFocus() and not fills):
            painter.fillRect(self.rect(), theme.color("accent_background"))
        if margin and (chosen or self.hasFocus()):  # without a margin it would lie on the words
            painter.fillRect(0, 0, 3, self.height(), theme.color("accent"))
        if not chosen:
            line = theme.color("line")
            painter.fillRect(margin, self.height() - 1, self.width() - 2 * margin, 1, line)
        if self.hasFocus() and not fills and not margin:
            painter.fillRect(0, self.height() - 2, self.width(), 2, theme.color("accent"))
        left = float(margin)
        bases = self._bases()
        if text.before is not None:
            self._run(painter, text.before, left, bases[0], self._owner.before_width)
            left += self._owner.before_width
        if text.icon:
            box = QRectF(left, bases[0] - 13, 16, 16)
            icons.paint(painter, text.icon, box, theme.color(text.icon_tone))
            left += 26
        for number, runs in enumerate(text.lines):
            end = float(self.width() - margin)
            if number < len(text.right):
                end -= self._right(painter, text.right[number], end, bases[number]) + _GAP
            if self._beside is not None and number > 0:
                end = min(end, self._beside.x() - _GAP)
            marks = number == 0 and text.mark is not None
            at = left
            for run in runs:
                room = end - at - (DOT + _GAP if marks else 0)
                at += self._run(painter, run, at, bases[number], room) + _GAP
            if marks and text.mark is not None:
                paint_dot(painter, at - 2, bases[number] - 5, theme.color(text.mark.tone))
        painter.end()

    def _bases(self) -> list[float]:
        """The base lines: 20 px apart, together in the middle of the row."""
        lines = max(len(self._text.lines), 1)
        step = 18.0 if lines == 2 and self.height() <= 48 else 21.0
        first = (self.height() - step * (lines - 1)) / 2 + 4.5
        return [first + step * number for number in range(lines)]

    def _tint(self, words: Words) -> QColor:
        plain = self._text.done and words.tone == "text"
        return theme.color("muted" if plain else words.tone)

    def _run(self, painter: QPainter, words: Words, left: float, base: float, room: float) -> float:
        if room < 16 or not words.text:
            return 0.0
        bold = words.bold and not self._text.done
        made = theme.font("meta" if words.small else "body", bold=bold)
        metrics = QFontMetrics(made)
        line = metrics.elidedText(
            words.text.replace("\n", " "), Qt.TextElideMode.ElideRight, int(room)
        )
        painter.setFont(made)
        painter.setPen(self._tint(words))
        painter.drawText(QPointF(left, base), line)
        return metrics.horizontalAdvance(line)

    def _right(self, painter: QPainter, words: Words, end: float, base: float) -> float:
        if not words.text:
            return 0.0
        made = theme.font("meta" if words.small else "body", bold=words.bold)
        width = QFontMetrics(made).horizontalAdvance(words.text)
        painter.setFont(made)
        painter.setPen(self._tint(words))
        painter.drawText(QPointF(end - width, base), words.text)
        return width

    # Being chosen

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._text.heading:
            self._owner.choose_row(self)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._text.heading:
            self._owner.opened.emit(self._text.key)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._owner.opened.emit(self._text.key)
        elif not self._owner.walk(self, Qt.Key(event.key())):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._owner.focused(self)
        elif event.type() is QEvent.Type.FocusOut:
            self.update()
        elif event.type() is QEvent.Type.ToolTip:
            self.setToolTip(plain_tool_tip(self._text.spoken()))
        return super().event(event)


class RowList(QWidget):
    """A column of rows. One of them is in the tab order; the arrow keys reach the others."""

    chosen = Signal(object)  # the row's key
    opened = Signal(object)

    def __init__(
        self,
        name: str,
        *,
        margin: int = 0,
        before_width: int = 60,
        fills: bool = True,
        of_kind: Kind | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`fills`: the chosen row is filled across the pane; else only the one in the focus.
        `of_kind`: the records that the keys are ids of.
        """
        super().__init__(parent)
        self.margin, self.before_width, self.fills = margin, before_width, fills
        self.of_kind = of_kind
        self.setAccessibleName(name)
        self._rows: list[ListRow] = []
        self._chosen: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_rows(self, texts: Sequence[RowText]) -> None:
        """Show these; the chosen key stays chosen and the focus stays where it was, or near.

        A list that had the focus while it was empty hands it to its first row.
        """
        if [row.text for row in self._rows] == list(texts):
            return
        place = next((at for at, row in enumerate(self._rows) if row.hasFocus()), None)
        focused = self._rows[place].text.key if place is not None else None
        clear(self._column)
        self._rows = [self.make_row(text) for text in texts]
        for row in self._rows:
            self._column.addWidget(row)
            row.show()  # now: the next key may come before the layout gets round to it
        self._rove()
        if place is not None and (stops := self.stops()):
            near = next((row for row in self._rows[place:] if row in stops), stops[-1])
            (self.row(focused) or near).setFocus()
        elif self.hasFocus() and (stops := self.stops()):
            stops[0].setFocus()

    def make_row(self, text: RowText) -> ListRow:
        """One row; a list that paints its rows otherwise makes them here."""
        return ListRow(text, self)

    def rows(self) -> list[ListRow]:
        return list(self._rows)

    def stops(self) -> list[ListRow]:
        """The rows that can be chosen: all but the headings."""
        return [row for row in self._rows if not row.text.heading]

    def row(self, key: object) -> ListRow | None:
        return next((row for row in self._rows if row.text.key == key), None)

    def choose(self, key: object) -> None:
        """Mark a row as chosen, without telling anybody."""
        self._chosen = key
        self._rove()
        for row in self._rows:
            row.update()

    def choose_row(self, row: ListRow) -> None:
        row.setFocus(Qt.FocusReason.MouseFocusReason)
        self.focused(row)

    def is_chosen(self, row: ListRow) -> bool:
        return self.fills and self._chosen is not None and row.text.key == self._chosen

    def focused(self, row: ListRow) -> None:
        changed = self._chosen != row.text.key
        self.choose(row.text.key)
        if changed:
            self.chosen.emit(row.text.key)

    def walk(self, row: ListRow, key: Qt.Key) -> bool:
        """Move the focus as an arrow key says; False if the key means something else."""
        stops = self.stops()
        if row not in stops:
            return False
        place = stops.index(row)
        target = {
            Qt.Key.Key_Down: place + 1,
            Qt.Key.Key_Up: place - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(stops) - 1,
        }.get(key)
        if target is None:
            return False
        if 0 <= target < len(stops):
            self._scroll_to(stops[target])
            stops[target].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _scroll_to(self, row: ListRow) -> None:
        """An area follows the Tab key by itself, but no other key."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(row, 0, 0)

    def _rove(self) -> None:
        stop = self.row(self._chosen) if self._chosen is not None else None
        stop = stop or next(iter(self.stops()), None)
        for row in self._rows:
            other = Qt.FocusPolicy.NoFocus if row.text.heading else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row is stop else other)
