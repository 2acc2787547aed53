"""A signature drawn with the pen, the finger or the mouse."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.kit import theme
from ui.kit.buttons import Button
from ui.kit.labels import Label
from ui.kit.layout import column, row
from ui.kit.overlay import Overlay

SIZE = QSize(560, 220)


class _Paper(QWidget):
    """White in both colour schemes: it is kept as it was drawn."""

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(SIZE)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.lines: list[QPainterPath] = []

    def image(self) -> QImage:
        """What was drawn, twice as fine as the screen."""
        made = QImage(SIZE * 2, QImage.Format.Format_RGB32)
        made.fill(Qt.GlobalColor.white)
        painter = QPainter(made)
        painter.scale(2, 2)
        self._draw(painter)
        painter.end()
        return made

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(Qt.GlobalColor.black, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        for line in self.lines:
            painter.drawPath(line)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setPen(theme.color("line2"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.drawLine(24, SIZE.height() - 48, SIZE.width() - 24, SIZE.height() - 48)
        self._draw(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        line = QPainterPath(event.position())
        line.lineTo(event.position() + QPointF(0.1, 0.1))
        self.lines.append(line)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.lines:
            self.lines[-1].lineTo(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self.drawn.emit()


class SignaturePad(Overlay):
    """Asks for a signature; Enter keeps it."""

    signed = Signal(QImage)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        whole = column(spacing=12, margins=(20, 16, 20, 16))
        self.content.addLayout(whole)
        whole.addWidget(Label(self.tr("Signature"), "title"))
        whole.addWidget(Label(self.tr("Sign with the pen, the finger or the mouse."), tone="muted"))
        self.paper = _Paper()
        self.paper.setAccessibleName(self.tr("Field to sign in"))
        self.paper.drawn.connect(self._show)
        whole.addWidget(self.paper)
        foot = row(spacing=8)
        self.again = Button(self.tr("Start again"), self.clear)
        self.keep = Button(self.tr("Keep signature"), self.accept, kind="primary", hint="Enter")
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(Button(self.tr("Cancel"), self.close_panel, hint="Esc"))
        foot.addWidget(self.keep)
        whole.addLayout(foot)

    def ask(self) -> None:
        self.clear()
        self.open()
        self.again.setFocus()

    def clear(self) -> None:
        self.paper.lines.clear()
        self.paper.update()
        self._show()

    def accept(self) -> None:
        if self.paper.lines:
            self.signed.emit(self.paper.image())
            self.close_panel()

    def _show(self) -> None:
        self.keep.setEnabled(bool(self.paper.lines))

    def panel_place(self, room: QRect) -> QRect:
        hint = self.panel.sizeHint()
        return QRect((room.width() - hint.width()) // 2, 72, hint.width(), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)
