"""The one line in which a visit is logged: understood words are underlined, one may ask."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from ui.kit import theme
from ui.kit.composing import guard_composition


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the line that was understood, or that asks."""

    start: int
    end: int
    asks: bool = False


class LogLine(QPlainTextEdit):
    """A single line of 16 px; a paste of several lines is handed on, not squeezed in."""

    edited = Signal()
    entered = Signal()  # Enter, while no input method composes
    down_requested = Signal()
    offer_requested = Signal()  # Tab, where something is offered
    left = Signal()  # Esc
    lines_pasted = Signal(list)

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setObjectName("logline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font("log", bold=False))
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(
            "QPlainTextEdit#logline { border: none; background: transparent; padding: 0;"
            " font-size: 16px; }"
        )
        self.document().setDocumentMargin(2)
        self.setFixedHeight(32)
        self.has_offer = False
        """Whether Tab takes something; else it goes on to the next widget."""
        self._marks: tuple[Mark, ...] = ()
        self._text = ""
        self._painter = _Bold(self)
        self._composition = guard_composition(self)
        self.textChanged.connect(self._on_changed)

    def composing(self) -> bool:
        return self._composition.composing()

    def text(self) -> str:
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Another line, with the cursor at its end; nobody is told."""
        self._text = text
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def append_text(self, text: str) -> None:
        """Type something at the end, as the user would: undo takes it back."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.insertPlainText(text)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Underline these stretches."""
        if tuple(marks) == self._marks:
            return
        asked = [mark for mark in self._marks if mark.asks]
        self._marks = tuple(marks)
        if asked != [mark for mark in self._marks if mark.asks]:
            self._painter.mark([mark for mark in self._marks if mark.asks])
        self.viewport().update()

    def _on_changed(self) -> None:
        # Setting the weight of a word counts as a change of the text too.
        if self.toPlainText() != self._text:
            self._text = self.toPlainText()
            self.edited.emit()

    # Qt's side

    def sizeHint(self) -> QSize:
        return QSize(400, 32)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = (
            event.key(),
            event.modifiers()
            in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            ),
        )
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Down and plain:
            self.down_requested.emit()
        elif key == Qt.Key.Key_Tab and plain and self.has_offer:
            self.offer_requested.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and self.has_offer:
            return False
        self.setTabChangesFocus(True)
        moved = super().focusNextPrevChild(forward)
        self.setTabChangesFocus(False)
        return moved

    def insertFromMimeData(self, source: QMimeData) -> None:
        lines = [line.strip() for line in source.text().splitlines() if line.strip()]
        if len(lines) > 1:
            self.lines_pasted.emit(lines)
        elif lines:
            self.insertPlainText(source.text().replace("\r", " ").replace("\n", " "))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for mark in self._marks:
            left, right = self._edge(mark.start), self._edge(mark.end)
            tint: QColor = theme.color("accent" if mark.asks else "line2")
            base = self.cursorRect().bottom() + 1
            painter.fillRect(left, base, max(right - left, 2), 2 if mark.asks else 1, tint)
        painter.end()

    def _edge(self, at: int) -> int:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(units(self._text, at), self.document().characterCount() - 1))
        return self.cursorRect(cursor).left()


class _Bold(QSyntaxHighlighter):
    """Sets the words that ask in bold accent."""

    def __init__(self, line: LogLine) -> None:
        super().__init__(line.document())
        self._marks: list[Mark] = []

    def mark(self, marks: list[Mark]) -> None:
        self._marks = marks
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        how = QTextCharFormat()
        how.setFontWeight(QFont.Weight.Bold)
        how.setForeground(theme.color("accent"))
        for mark in self._marks:
            start, end = units(text, mark.start), units(text, mark.end)
            self.setFormat(start, end - start, how)


def units(text: str, at: int) -> int:
    """How many of Qt's 16-bit units stand before a character of the text: an emoji has two."""
    return at + sum(1 for character in text[:at] if ord(character) > 0xFFFF)
