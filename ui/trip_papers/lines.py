"""The lines of a summary's tables: a stop with what came of it, and a number against another."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.comments.card import paint_badge
from ui.kit import icons, theme
from ui.kit.cells import Cell
from ui.kit.labels import name_cut, plain_tool_tip
from ui.reports.sentence import SentenceRow

HEIGHT = 25
_DAY, _TIME = 58, 46
_CUSTOMER, _CUSTOMER_MOST = 132, 230
_COLUMN, _NARROW = 74, 64  # of the numbers; beside the comments there is less room


class StopLine(SentenceRow):
    """Day, time, customer, and what came of it; Enter edits the last, O opens the visit."""

    def __init__(
        self,
        key: str,
        text: str,
        *,
        own: bool,
        when: tuple[str, str],
        customer: str,
        code: str,
        mark: str = "",
        link: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(key, text, own=own, link=link, parent=parent)
        self._when, self._customer, self._code, self._mark = when, customer, code, mark
        self.setFixedHeight(HEIGHT)
        spoken = (*when, customer, text, mark)
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.setToolTip(plain_tool_tip(f"{customer}: {text}"))

    def text_box(self) -> QRect:
        """Where the words stand that can be edited."""
        left = self._result_at()
        return QRect(left, 0, self.width() - left - 28, HEIGHT)

    def _result_at(self) -> int:
        """After the customer, who gets a third of the line where there is room for it."""
        wide = max(_CUSTOMER, min(_CUSTOMER_MOST, self.width() // 3))
        return _DAY + _TIME + wide + 10

    # Qt's side

    def sizeHint(self) -> QSize:
        return QSize(420, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        del event  # one line, whatever the width

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._over_customer(event)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._over_customer(event):
            self.link_requested.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._over_customer(event):
            self.edit_requested.emit()

    def _over_customer(self, event: QMouseEvent) -> bool:
        within = _DAY + _TIME <= event.position().x() < self._result_at() - 10
        return bool(self._link) and within

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_background"))
            painter.drawRoundedRect(self.rect(), 4, 4)
        else:
            left = 0 if self._when[0] else _DAY
            painter.fillRect(left, self.height() - 1, self.width() - left, 1, theme.color("line"))
        self._write(painter, 6, _DAY, self._when[0], bold=True)
        self._write(painter, _DAY + 4, _TIME, self._when[1], tone="muted")
        result = self._result_at()
        self._write(
            painter, _DAY + _TIME + 2, result - 12 - _DAY - _TIME, self._customer, bold=True
        )
        self._paint_mark(painter)
        if self._own:
            painter.fillRect(result - 8, 4, 2, HEIGHT - 9, theme.color("accent"))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("muted"))
            painter.drawEllipse(QPointF(result - 7, HEIGHT / 2), 1.4, 1.4)
        room = self.width() - result - self._right_width()
        tone = {"not_visited": "bad", "no_result": "warn"}.get(self._code, "text")
        self._write(painter, result, room, self.text, tone=tone)
        painter.end()

    def _right_width(self) -> int:
        width = QFontMetricsF(theme.font("meta", bold=False)).horizontalAdvance(self._mark)
        return int(max(width + 12, 28)) + (26 if self._badge else 0)

    def _paint_mark(self, painter: QPainter) -> None:
        right = float(self.width() - 6)
        if self._mark:
            painter.setFont(theme.font("meta", bold=False))
            painter.setPen(theme.color("muted"))
            width = QFontMetricsF(painter.font()).horizontalAdvance(self._mark)
            painter.drawText(QPointF(right - width, HEIGHT / 2 + 4.5), self._mark)
            right -= width
        elif self._code in ("visited", "not_visited"):
            name, tone = ("check", "ok") if self._code == "visited" else ("x", "bad")
            box = QRectF(right - 15, (HEIGHT - 15) / 2, 15, 15)
            icons.paint(painter, name, box, theme.color(tone))
            right -= 15
        if self._badge:
            paint_badge(painter, QRectF(right - 24, (HEIGHT - 16) / 2, 16, 16), self._badge)

    def _write(
        self,
        painter: QPainter,
        left: int,
        width: int,
        text: str,
        *,
        tone: str = "text",
        bold: bool = False,
    ) -> None:
        painter.setFont(theme.font("body", bold=bold))
        painter.setPen(theme.color(tone))
        metrics = QFontMetricsF(painter.font())
        cut = name_cut(text) if bold else Qt.TextElideMode.ElideRight
        line = metrics.elidedText(text, cut, width - 6)
        painter.drawText(QPointF(left, HEIGHT / 2 + 4.5), line)


class FigureLine(SentenceRow):
    """A name and up to three numbers in columns at the right; the first line is the head.

    A line with a key takes the cursor, so that it can be commented on.
    """

    def __init__(
        self,
        name: str,
        cells: list[Cell],
        *,
        head: bool = False,
        bold: bool = False,
        key: str = "",
        asks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`asks`: only the rep can tell the actual number."""
        super().__init__(key, name, own=False, parent=parent)
        self.asks = asks
        self._cells, self._head, self._bold = cells, head, bold
        self.setFixedHeight(30 if head else HEIGHT)
        if not key:
            self.leave_to_next()
        spoken = [name, *(cell.text for cell in cells)]
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.setToolTip(plain_tool_tip(name))

    def leave_to_next(self) -> None:
        """No cursor here: there is nothing to say about it, or the line below has it."""
        self.key = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(300, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        del event  # one line, whatever the width

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() / 2 + 4.5
        if self.hasFocus():
            painter.fillRect(self.rect(), theme.color("accent_background"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        painter.setFont(theme.font("body", bold=self._head or self._bold))
        painter.setPen(theme.color("text"))
        wide = _COLUMN if self.width() > 360 else _NARROW
        room = self.width() - wide * len(self._cells) + 12 - (24 if self._badge else 0)
        metrics = QFontMetricsF(painter.font())
        name = metrics.elidedText(self.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(0, base), name)
        if self._badge:
            left = metrics.horizontalAdvance(name) + 8
            paint_badge(painter, QRectF(left, (self.height() - 16) / 2, 16, 16), self._badge)
            painter.setPen(theme.color("text"))
        for place, cell in enumerate(self._cells):
            right = self.width() - wide * (len(self._cells) - 1 - place)
            painter.setFont(theme.font("meta" if self._head else "body", bold=cell.bold))
            painter.setPen(theme.color(cell.tone))
            width = QFontMetricsF(painter.font()).horizontalAdvance(cell.text)
            painter.drawText(QPointF(right - width, base), cell.text)
        painter.end()
