"""One attached file: its small picture, what it is, and where it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from storage.rules.coaching_choices import FileUse
from ui.evidence.words import described, use_word, where_word
from ui.kit import icons, theme
from ui.kit.formats import Formats

if TYPE_CHECKING:
    from storage.queries.attachments import AttachedFile

WIDTH, PICTURE_HEIGHT, HEIGHT = 132, 92, 132
_ICONS = {
    FileUse.PHOTO: "image", FileUse.CARD: "id-card", FileUse.SIGNATURE: "pen-line",
    FileUse.RECEIPT: "receipt", FileUse.DOCUMENT: "file-text",
}  # fmt: skip


class Tile(QWidget):
    """Enter opens it, Del takes it away, U says what it is, the arrows go on."""

    opened = Signal()
    removed = Signal()
    use_asked = Signal()
    menu_asked = Signal(QPoint)
    stepped = Signal(int)

    def __init__(self, file: "AttachedFile", formats: Formats, parent: QWidget | None = None):
        super().__init__(parent)
        self.file = file
        self._pixmap = QPixmap()
        if file.thumbnail:
            self._pixmap.loadFromData(file.thumbnail)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(described(file, formats))
        self.setFixedSize(WIDTH, HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRect(1, 1, WIDTH - 2, PICTURE_HEIGHT)
        self._paint_picture(painter, box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.color("accent" if self.hasFocus() else "line2"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if self.hasFocus():
            painter.drawRoundedRect(QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        self._write(painter, PICTURE_HEIGHT + 4, self.file.name or use_word(self.file.use), "text")
        where = where_word(self.file)
        told = where or (use_word(self.file.use) if self.file.name else "")
        tone = "bad" if self.file.lost else "muted"
        self._write(painter, PICTURE_HEIGHT + 20, told, tone)
        painter.end()

    def _paint_picture(self, painter: QPainter, box: QRect) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(box), 5, 5)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(box, theme.color("chip"))
        if self._pixmap.isNull():
            middle = QRectF(box.center().x() - 12, box.center().y() - 12, 24, 24)
            icons.paint(painter, _ICONS[self.file.use], middle, theme.color("muted"))
        elif self.file.use in (FileUse.SIGNATURE, FileUse.RECEIPT, FileUse.CARD):
            painter.fillRect(box, Qt.GlobalColor.white)  # paper stays white in the dark
            painter.drawPixmap(self._fitted(box, whole=True), self._pixmap)
        else:
            painter.drawPixmap(self._fitted(box, whole=False), self._pixmap)
        painter.restore()

    def _fitted(self, box: QRect, *, whole: bool) -> QRect:
        mode = Qt.AspectRatioMode
        how = mode.KeepAspectRatio if whole else mode.KeepAspectRatioByExpanding
        size = self._pixmap.size().scaled(box.size(), how)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(box.center())
        return place

    def _write(self, painter: QPainter, top: int, text: str, tone: str) -> None:
        painter.setFont(theme.font("meta", bold=False))
        painter.setPen(theme.color(tone))
        room = QRect(2, top, WIDTH - 4, 16)
        line = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), line)

    # Qt's side

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key == Qt.Key.Key_U:
            self.use_asked.emit()
        elif key in steps:
            self.stepped.emit(steps[key])
        else:
            super().keyPressEvent(event)
