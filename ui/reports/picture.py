"""A report as one long picture for the team's chat, and the two forms of it for the clipboard."""

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from storage.rules.reports import Block, Report, Sentence, shown
from ui.kit import theme
from ui.reports.words import ReportWords

WIDTH, SCALE, MARGIN = 480, 2, 24
_LINE = 21.0


def for_clipboard(report: Report, words: ReportWords, name: str) -> QMimeData:
    """Both at once: a chat that takes pictures pastes the picture, a text field the text."""
    made = QMimeData()
    made.setText(words.whole(report, name))
    made.setImageData(picture(report, words, name))
    return made


def picture(report: Report, words: ReportWords, name: str) -> QImage:
    """The report painted as high as it has to be; always light, as chats are."""
    height = _Sheet(None, words).paint(report, name)
    image = QImage(WIDTH * SCALE, round(height * SCALE), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(QColor(theme.LIGHT.surface))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _Sheet(painter, words).paint(report, name)
    painter.end()
    return image


class _Sheet:
    """Paints from top to bottom, or only measures where there is no painter."""

    def __init__(self, painter: QPainter | None, words: ReportWords) -> None:
        self._painter, self._words = painter, words
        self._top = float(MARGIN)

    def paint(self, report: Report, name: str) -> float:
        self._text(self._words.headline(name), _font(17, bold=True), theme.LIGHT.text, 27.0)
        for block in Block:
            sentences = shown(report, block)
            if sentences:
                self._block(self._words.title(block), sentences)
        return self._top + MARGIN - 4

    def _block(self, title: str, sentences: list[Sentence]) -> None:
        self._top += 14
        if self._painter is not None:
            line = QRectF(MARGIN, self._top - 7, WIDTH - 2 * MARGIN, 1)
            self._painter.fillRect(line, QColor(theme.LIGHT.line))
        self._text(title, _font(12, bold=True), theme.LIGHT.muted, 24.0)
        for sentence in sentences:
            self._sentence(sentence)

    def _sentence(self, sentence: Sentence) -> None:
        before = self._top
        self._text(self._words.text(sentence), _font(14), theme.LIGHT.text, _LINE, indent=14)
        if self._painter is None:
            return
        if sentence.is_own:
            bar = QRectF(MARGIN, before + 3, 2, self._top - before - 8)
            self._painter.fillRect(bar, QColor(theme.LIGHT.accent))
        else:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(QColor(theme.LIGHT.muted))
            self._painter.drawEllipse(QRectF(MARGIN + 2, before + _LINE / 2 - 1.5, 3.2, 3.2))

    def _text(self, text: str, font: QFont, color: str, line: float, indent: int = 0) -> None:
        room = WIDTH - 2 * MARGIN - indent
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        metrics = QFontMetricsF(font)
        box = metrics.boundingRect(QRectF(0, 0, room, 10_000), int(flags), text)
        rows = max(1, round(box.height() / metrics.lineSpacing()))
        height = box.height() + max(0.0, line - metrics.lineSpacing()) * min(rows, 1)
        if self._painter is not None:
            self._painter.setFont(font)
            self._painter.setPen(QColor(color))
            target = QRectF(MARGIN + indent, self._top + 2, room, height + 4)
            self._painter.drawText(target, int(flags), text)
        self._top += height + 5


def _font(size: int, *, bold: bool = False) -> QFont:
    made = QFont(QApplication.font())
    made.setPixelSize(size)
    made.setBold(bold)
    return made
