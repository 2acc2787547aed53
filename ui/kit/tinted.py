"""Plain text in which some words are tinted; nothing in it is ever read as markup."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import theme

Range = tuple[int, int]  # where it begins, and how long it is
_LINE = 20


class TintedText(QWidget):
    """Wraps like a label, and lays the accent's background behind some of its words."""

    def __init__(self, text: str, tinted: Sequence[Range] = ()) -> None:
        super().__init__()
        self._text, self._tinted = text, list(tinted)
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        return self._text

    def tinted(self) -> list[str]:
        """The words that are tinted."""
        return [self._text[start : start + length] for start, length in self._tinted]

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.font("body")).horizontalAdvance(self._text)
        return QSize(min(width + 8, 360), self.heightForWidth(360))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, _LINE)

    def heightForWidth(self, width: int) -> int:
        return max(len(self._lines(width)) * _LINE, _LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(theme.color("text"))
        format_ = tint()
        top = 0
        for layout, start, _ in self._lines(self.width()):
            line = layout.lineAt(0)
            ranges: list[QTextLayout.FormatRange] = []
            for at, length in self._tinted:
                one = QTextLayout.FormatRange()
                one.start, one.length, one.format = at - start, length, format_
                ranges.append(one)
            layout.setFormats(ranges)
            layout.beginLayout()
            line = layout.createLine()
            line.setLineWidth(self.width())
            layout.endLayout()
            layout.draw(painter, QPointF(0, top + (_LINE - line.height()) / 2))
            top += _LINE
        painter.end()

    def _lines(self, width: int) -> list[tuple[QTextLayout, int, int]]:
        """The text in lines of so many pixels, each with its place in the text."""
        found: list[tuple[QTextLayout, int, int]] = []
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        at = 0
        for paragraph in self._text.split("\n"):
            whole = QTextLayout(paragraph, theme.font("body"))
            whole.setTextOption(option)
            whole.beginLayout()
            while (line := whole.createLine()).isValid():
                line.setLineWidth(width)
                start, length = line.textStart(), line.textLength()
                one = QTextLayout(paragraph[start : start + length], theme.font("body"))
                one.setTextOption(option)
                one.beginLayout()
                one.createLine().setLineWidth(width)
                one.endLayout()
                found.append((one, at + start, length))
            whole.endLayout()
            at += len(paragraph) + 1
        return found


class Tinter(QSyntaxHighlighter):
    """Tints words in an editor for as long as they stand there."""

    def __init__(self, document: QTextDocument, words: Sequence[str]) -> None:
        super().__init__(document)
        self._words = [word for word in words if word.strip()]

    def highlightBlock(self, text: str) -> None:
        for word in self._words:
            at = text.find(word)
            if at >= 0:
                self.setFormat(at, len(word), tint())


def tint() -> QTextCharFormat:
    """What lies behind tinted words."""
    format_ = QTextCharFormat()
    format_.setBackground(theme.color("accent_background"))
    format_.setForeground(theme.color("text"))
    format_.setFontWeight(theme.font("body").weight())
    return format_
