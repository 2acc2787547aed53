"""The fields of a visit's form that no other form has: whom one met, the reaction, a day."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from storage.rules.visit_draft import day_typed
from ui.kit import theme
from ui.kit.context import Context
from ui.kit.fields import LineField, TickField
from ui.kit.flow import Flow
from ui.kit.labels import Label
from ui.kit.layout import row
from ui.kit.log_words import signed


class PeopleField(Flow):
    """The people at the customer, each to be ticked."""

    edited = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(gap=12)
        self.setAccessibleName(name)
        self._ticks: list[tuple[UUID, TickField]] = []

    def set_people(self, people: Sequence[tuple[UUID, str]]) -> None:
        """Offer these; who was ticked stays so, and the focus where it is."""
        if [(contact_id, tick.text()) for contact_id, tick in self._ticks] == list(people):
            return
        chosen = set(self.value())
        self._ticks = []
        for contact_id, name in people:
            tick = TickField(name)
            tick.setAccessibleName(name)
            tick.set_value(contact_id in chosen)
            tick.edited.connect(self.edited)
            self._ticks.append((contact_id, tick))
        self.set_widgets([tick for _, tick in self._ticks])

    def value(self) -> tuple[UUID, ...]:
        return tuple(contact_id for contact_id, tick in self._ticks if tick.value())

    def set_value(self, ids: Sequence[UUID]) -> None:
        for contact_id, tick in self._ticks:
            tick.set_value(contact_id in ids)

    def first(self) -> QWidget | None:
        return self._ticks[0][1] if self._ticks else None


class ReactionField(QWidget):
    """Five words from very negative to very positive; the digits 1 to 5 choose, 0 takes back."""

    edited = Signal()

    def __init__(self, name: str, words: Sequence[str]) -> None:
        super().__init__()
        self._name, self._words = name, list(words)
        self._value: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_value(None)

    def value(self) -> int | None:
        return self._value

    def set_value(self, value: int | None) -> None:
        self._value = value if value in range(-2, 3) else None
        said = (
            "" if self._value is None else f"{signed(self._value)} {self._words[self._value + 2]}"
        )
        self.setAccessibleName(f"{self._name} {said}".strip())
        self.update()

    def choose(self, value: int | None) -> None:
        """As the user does."""
        self.set_value(value)
        self.edited.emit()

    # Qt's side

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font("meta", bold=True))
        return QSize(5 * (max(metrics.horizontalAdvance(w) for w in self._words) + 34), 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / 5
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(theme.color("accent" if self.hasFocus() else "line2"))
        painter.drawRoundedRect(frame, 6, 6)
        metrics = QFontMetrics(theme.font("meta", bold=True))
        narrow = any(metrics.horizontalAdvance(word) + _DIGIT + 12 > width for word in self._words)
        for number, word in enumerate(self._words):
            box = QRectF(number * width, 0, width, self.height())
            chosen = self._value == number - 2
            if chosen:
                painter.save()
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("accent_background"))
                painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 5, 5)
                painter.restore()
            shown = _short(number, word, narrow)
            wide = _DIGIT + metrics.horizontalAdvance(shown)
            box.setLeft(box.left() + (width - wide) / 2)
            painter.setFont(theme.font("hint", bold=False))
            painter.setPen(theme.color("muted"))
            painter.drawText(box, _LEFT, str(number + 1))
            painter.setFont(theme.font("meta", bold=chosen))
            painter.setPen(theme.color("text" if chosen else "muted"))
            painter.drawText(box.adjusted(_DIGIT, 0, 0, 0), _LEFT, shown)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = int(event.position().x() // (self.width() / 5))
        value = min(max(number, 0), 4) - 2
        self.choose(None if value == self._value else value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            now = 0 if self._value is None else self._value + step
            self.choose(min(max(now, -2), 2))
        else:
            super().keyPressEvent(event)


def _short(number: int, word: str, narrow: bool) -> str:
    return signed(number - 2) if narrow else word


_DIGIT = 14  # the key's number and the room behind it
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class DayField(QWidget):
    """A day in words, and beside it which day that is."""

    edited = Signal()

    def __init__(self, context: Context, name: str, placeholder: str) -> None:
        super().__init__()
        self._context = context
        line = row(self, spacing=8)
        self.line = LineField(placeholder)
        self.line.setAccessibleName(name)
        self.line.setFixedWidth(120)
        self.read = Label("", tone="muted")
        self.read.hide()  # an empty one would still take its margins
        line.addWidget(self.line)
        line.addWidget(self.read, 1)
        self.line.edited.connect(self._on_edited)

    def value(self) -> str:
        return self.line.value()

    def day(self) -> date | None:
        return day_typed(self.value(), self._context.today())

    def set_value(self, text: str) -> None:
        self.line.set_value(text)
        self._show()

    def _on_edited(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        day = self.day()
        if not self.value().strip():
            self.read.setText("")
        elif day is None:
            self.read.setText(self.tr("not one day; kept as words"))
        else:
            today = self._context.today()
            self.read.setText(self._context.formats.day_and_weekday(day, today))
        self.read.setVisible(bool(self.read.text()))
