"""Text on screen, always plain: what others wrote must never be read as markup."""

from html import escape
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

Role = Literal[
    "body", "hint", "meta", "row", "heading", "headline", "log", "title", "number"
]  # the sizes of theme.SIZES
Tone = Literal["text", "muted", "accent", "ok", "warn", "bad"]


class Label(QLabel):
    """A plain-text label in one of the few sizes, coloured by what it means."""

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        tone: Tone | None = None,
        *,
        bold: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        if tone is not None:
            self.setProperty("tone", tone)
        if bold:
            self.setProperty("bold", True)
        self.setWordWrap(wrap)
        self.setText(text)

    def set_tone(self, tone: Tone | None) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedLabel(Label):
    """One line that ends in … where there is no room; the whole text is in the tool tip."""

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        tone: Tone | None = None,
        *,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role, tone, bold=bold, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._line()) + 2, metrics.height() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event  # one line is painted whole
        painter = QPainter(self)
        line = self.fontMetrics().elidedText(
            self._line(), Qt.TextElideMode.ElideRight, self.width()
        )
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            line,
            self.foregroundRole(),
        )
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    def _line(self) -> str:
        return self.text().replace("\n", " ")

    def _tell_whole(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self._line()) > self.width()
        self.setToolTip(plain_tool_tip(self.text()) if cut else "")


def plain_tool_tip(text: str) -> str:
    """A tool tip has no plain-text switch: what looks like markup is escaped, and said to be."""
    return f"<qt>{escape(text)}</qt>" if "<" in text or "&" in text else text


def hairline(parent: QWidget | None = None) -> QFrame:
    """One pixel between rows or below a head."""
    return _line("h", parent)


def upright_line(parent: QWidget | None = None) -> QFrame:
    """One pixel between panes."""
    return _line("v", parent)


def _line(way: str, parent: QWidget | None) -> QFrame:
    line = QFrame(parent)
    line.setProperty("line", way)
    return line


def name_cut(name: str) -> Qt.TextElideMode:
    """Where a name too long is cut: Chinese names of one house differ at their ends, English ones
    at their beginnings."""
    chinese = max(name, default="") > "\u2e80"
    return Qt.TextElideMode.ElideMiddle if chinese else Qt.TextElideMode.ElideRight
