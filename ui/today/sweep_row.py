"""One row of the sweep: its chips, its open question with the digits that answer it."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import theme
from ui.kit.cells import Tone
from ui.kit.chips import ChipState, chip_size, paint_chip
from ui.kit.fields import LineField
from ui.kit.log_words import ChipText

MARGIN, LEFT = 24, 84
_DIGITS = range(Qt.Key.Key_0.value, Qt.Key.Key_9.value + 1)


@dataclass(frozen=True, slots=True)
class SweepText:
    """All the words of a row."""

    key: str
    time: str
    customer: str
    person: str
    state: str
    tone: Tone
    chips: tuple[ChipText, ...] = ()
    choices: tuple[tuple[int, str], ...] = ()
    """Digits and what they answer; boxed below the chips."""
    note: str = ""
    lead: str = ""
    """What stands before the choices where there are no chips."""

    def spoken(self) -> str:
        parts = [self.time, self.customer, self.person, self.state, self.lead]
        parts += [f"{chip.label} {chip.value}".strip() for chip in self.chips]
        parts += [f"{digit} {words}" for digit, words in self.choices]
        return ", ".join(part for part in (*parts, self.note) if part)


class SweepRowWidget(QWidget):
    """Enter saves the row, digits answer it, Tab takes the suggestion, F2 or E edits the line."""

    digit_pressed = Signal(str, int)
    save_requested = Signal(str)
    suggestion_requested = Signal(str)
    edit_requested = Signal(str)
    line_given = Signal(str, str)
    step_requested = Signal(str, int)

    def __init__(self, text: SweepText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._offers = False
        self._editor: LineField | None = None
        self._boxes: list[tuple[QRect, int]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_text(text, offers=False)

    @property
    def key(self) -> str:
        return self._text.key

    @property
    def text(self) -> SweepText:
        return self._text

    def show_text(self, text: SweepText, *, offers: bool) -> None:
        """`offers`: Tab has something to take here, and moves on otherwise."""
        self._text, self._offers = text, offers
        self.setAccessibleName(text.spoken())
        self._fit()
        self.update()

    def edit(self, line: str) -> None:
        """Open the line for typing; Enter keeps it, Esc leaves it as it was."""
        editor = LineField(parent=self)
        editor.setText(line)
        editor.setAccessibleName(
            self.tr("The line about {customer}").format(customer=self._text.customer)
        )
        editor.installEventFilter(self)
        self._editor = editor
        self._fit()
        editor.show()
        editor.setFocus()
        editor.end(False)

    def editing(self) -> bool:
        return self._editor is not None

    def _on_line(self) -> None:
        if self._editor is not None:
            line = self._editor.text()
            self._close_editor()
            self.line_given.emit(self.key, line)

    def _close_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()
            self.setFocus()
            self._fit()
            self.update()

    # Measuring and painting

    def _fit(self) -> None:
        height = 38
        if self._editor is not None:
            self._editor.setGeometry(LEFT, 34, self.width() - LEFT - MARGIN, 30)
            self.setFixedHeight(38 + 38)
            return
        height += 28 * len(self._chip_lines(self.width()))
        height += self._choices_height(self._choice_boxes(self.width()))
        height += 22 if self._text.note else 0
        self.setFixedHeight(height + 2)

    def _chip_lines(self, width: int) -> list[list[tuple[int, ChipText]]]:
        """The chips in lines, each with where it begins."""
        lines: list[list[tuple[int, ChipText]]] = []
        left = width
        for chip in self._text.chips:
            size = chip_size(chip.label, chip.value, chip.state).width()
            if left + size > width - MARGIN and left > LEFT:
                lines.append([])
                left = LEFT
            lines[-1].append((left, chip))
            left += size + 6
        return lines

    def _choice_boxes(self, width: int) -> list[QRect]:
        """Where each choice stands from the first line's top; what has no room begins another."""
        text = self._text
        state = ChipState.MISSING if text.lead else ChipState.KNOWN
        lead = QFontMetrics(theme.font("meta", bold=False)).horizontalAdvance(text.lead)
        first = left = LEFT + (lead + 10 if text.lead else 0)
        boxes, top = list[QRect](), 0
        for digit, words in text.choices:
            size = chip_size(str(digit), words, state, not text.lead)
            if left + size.width() > width - MARGIN and left > first:
                left, top = first, top + self._line_height()
            boxes.append(QRect(left, top, size.width(), size.height()))
            left += size.width() + 6
        return boxes

    def _choices_height(self, boxes: list[QRect]) -> int:
        return boxes[-1].top() + self._line_height() if boxes else 0

    def _line_height(self) -> int:
        return 26 if self._text.lead else 34

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    # Qt's side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        active = self.hasFocus() or self.editing()
        if active:
            painter.fillRect(self.rect(), theme.color("accent_background"))
            painter.fillRect(0, 0, 3, self.height(), theme.color("accent"))
        else:
            width = self.width() - 2 * MARGIN
            painter.fillRect(MARGIN, self.height() - 1, width, 1, theme.color("line"))
        self._head(painter, active)
        self._boxes = []
        if not self.editing():
            self._body(painter)
        painter.end()

    def _head(self, painter: QPainter, active: bool) -> None:
        text = self._text
        self._say(painter, MARGIN, 24, text.time, "body", "text", active)
        end = self.width() - MARGIN
        metrics = QFontMetrics(theme.font("meta", bold=False))
        state = metrics.horizontalAdvance(text.state)
        self._say(painter, end - state, 24, text.state, "meta", text.tone)
        left = LEFT + self._say(painter, LEFT, 24, text.customer, "row", "text", True) + 10
        room = end - state - 10 - left
        person = metrics.elidedText(text.person, Qt.TextElideMode.ElideRight, max(room, 0))
        self._say(painter, left, 24, person, "meta", "muted")

    def _body(self, painter: QPainter) -> None:
        text, top = self._text, 34
        for line in self._chip_lines(self.width()):
            for left, chip in line:
                size = chip_size(chip.label, chip.value, chip.state)
                paint_chip(
                    painter, QRect(left, top, size.width(), 22), chip.label, chip.value, chip.state
                )
            top += 28
        if text.lead:
            self._say(painter, LEFT, top + 15, text.lead, "meta", "muted")
        boxes = self._choice_boxes(self.width())
        for box, (digit, words) in zip(boxes, text.choices, strict=True):
            self._choice(painter, box.translated(0, top), digit, words)
        top += self._choices_height(boxes)
        if text.note:
            metrics = QFontMetrics(theme.font("meta", bold=False))
            room = self.width() - LEFT - MARGIN
            note = metrics.elidedText(text.note, Qt.TextElideMode.ElideRight, room)
            self._say(painter, LEFT, top + 12, note, "meta", "muted")

    def _choice(self, painter: QPainter, box: QRect, digit: int, words: str) -> None:
        if self._text.lead:
            paint_chip(painter, box, str(digit), words, ChipState.MISSING)
        else:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.color("line2"))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 6, 6)
            painter.restore()
            left, base = box.left() + 8, box.top() + 19
            number = self._say(painter, left, base, str(digit), "hint", "muted")
            self._say(painter, left + number + 6, base, words, "body", "text")
        self._boxes.append((box, digit))

    def _say(
        self,
        painter: QPainter,
        left: int,
        base: int,
        text: str,
        role: str,
        tone: str,
        bold: bool = False,
    ) -> int:
        font = theme.font(role, bold=bold)
        painter.setFont(font)
        painter.setPen(theme.color(tone))
        painter.drawText(QPointF(left, base), text)
        return QFontMetrics(font).horizontalAdvance(text)

    # Keys and mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place = event.position().toPoint()
        for box, digit in self._boxes:
            if box.contains(place):
                self.digit_pressed.emit(self.key, digit)
                return

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        del event
        self.edit_requested.emit(self.key)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and self._offers and self.hasFocus():
            self.suggestion_requested.emit(self.key)
            return True
        return super().focusNextPrevChild(forward)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Handled here whole: a Return that the field lets through would save the row as well.
        editor = self._editor
        if watched is not editor or editor is None or editor.composing():
            return False
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._on_line()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._close_editor()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _DIGITS:
            self.digit_pressed.emit(self.key, key - _DIGITS.start)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save_requested.emit(self.key)
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_E):
            self.edit_requested.emit(self.key)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_requested.emit(self.key, 1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
