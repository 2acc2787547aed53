"""Sets a document for paper: headings, tables, pictures, page numbers; all text stays plain."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTableCell,
    QTextTableFormat,
)
from PySide6.QtWidgets import QApplication

from ui.kit import theme
from ui.trip_print.searchable import name_the_glyphs

DPI: Final = 96.0
MARGIN_MM: Final = 16.0
_MM: Final = DPI / 25.4
_HEADING: Final = 1  # the state of a block that belongs to what follows it
WIDTH: Final = 210 * _MM - 2 * MARGIN_MM * _MM  # of the text on A4, in pixels of 1/96 inch
HEIGHT: Final = 297 * _MM - 2 * MARGIN_MM * _MM - 24
_INK: Final = theme.LIGHT  # paper is light


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """A column of a table; `share` is its part of the width in percent."""

    title: str
    share: int
    right: bool = False


@dataclass(frozen=True, slots=True)
class PaperCell:
    """One cell: its text and whether it stands out."""

    text: str
    tone: str = "text"  # a colour's meaning, as on the screen
    bold: bool = False


class Sheet:
    """A document that grows from top to bottom."""

    def __init__(self, title: str, *, width: float = WIDTH) -> None:
        self.width = width
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDefaultFont(_font(10.5))
        self.document.setDocumentMargin(0)
        self.document.setPageSize(QSizeF(width, HEIGHT))
        self.document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
        self._cursor = QTextCursor(self.document)
        self._fresh = True
        self._pictures = 0

    def title(self, text: str) -> None:
        """The headline of the document."""
        self._line(text, _style(20, bold=True), above=0, below=2)

    def meta(self, text: str) -> None:
        """A muted line below a headline."""
        self._line(text, _style(9.5, tone="muted"), above=0, below=8)

    def heading(self, text: str) -> None:
        """The headline of a part; it stays with what follows it."""
        self._line(text, _style(12.5, bold=True), above=14, below=4, keep=True)

    def text(self, text: str, *, bold: bool = False) -> None:
        """A paragraph."""
        self._line(text, _style(10.5, bold=bold), above=1, below=3)

    def labelled(self, label: str, text: str) -> None:
        """A paragraph behind a short bold label."""
        self._block(above=1, below=3)
        self._cursor.insertText(f"{label}  ", _style(10.5, tone="muted", bold=True))
        self._cursor.insertText(text, _style(10.5))

    def table(
        self, columns: Sequence[PaperColumn], rows: Sequence[Sequence[PaperCell | str]]
    ) -> None:
        """Rows under a head that is repeated on each page."""
        if not rows:
            return
        how = QTextTableFormat()
        how.setBorder(0)
        how.setCellSpacing(0)
        how.setCellPadding(3.5)
        how.setHeaderRowCount(1)
        how.setTopMargin(2)
        how.setBottomMargin(10)
        how.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        how.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, column.share) for column in columns]
        )
        table = self._cursor.insertTable(len(rows) + 1, len(columns), how)
        for at, column in enumerate(columns):
            cell = table.cellAt(0, at)
            self._fill(cell, PaperCell(column.title, "muted", bold=True), right=column.right)
        for line, row in enumerate(rows, 1):
            for at, said in enumerate(row):
                value = said if isinstance(said, PaperCell) else PaperCell(said)
                self._fill(table.cellAt(line, at), value, right=columns[at].right)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True

    def _fill(self, cell: QTextTableCell, value: PaperCell, *, right: bool) -> None:
        shape = cell.format().toTableCellFormat()
        shape.setBottomBorder(0.5)
        shape.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBottomBorderBrush(QColor(_INK.line2))
        shape.setLeftPadding(0 if cell.column() == 0 else 4)
        cell.setFormat(shape)
        cursor = cell.firstCursorPosition()
        block = QTextBlockFormat()
        if right:
            block.setAlignment(Qt.AlignmentFlag.AlignRight)
        cursor.setBlockFormat(block)
        cursor.insertText(value.text, _style(9.5, tone=value.tone, bold=value.bold))

    def picture(self, image: QImage, width: float) -> None:
        """A picture as wide as said, in pixels of the page."""
        self._pictures += 1
        name = f"picture:{self._pictures}"
        self.document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        self._block(above=4, below=6)
        how = QTextImageFormat()
        how.setName(name)
        how.setWidth(width)
        how.setHeight(width * image.height() / image.width())
        self._cursor.insertImage(how)

    def _line(
        self, text: str, style: QTextCharFormat, *, above: float, below: float, keep: bool = False
    ) -> None:
        self._block(above=above, below=below, keep=keep)
        self._cursor.insertText(text, style)

    def _block(self, *, above: float, below: float, keep: bool = False) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        block.setBottomMargin(below)
        if self._fresh:
            page_break = self._cursor.blockFormat().pageBreakPolicy()
            block.setPageBreakPolicy(page_break)
            self._cursor.setBlockFormat(block)
            self._fresh = False
        else:
            self._cursor.insertBlock(block)
        self._cursor.block().setUserState(_HEADING if keep else -1)

    def long_picture(self, margin: float, sharp: int) -> QImage:
        """All of it as one picture without pages, for a chat."""
        self.document.setPageSize(QSizeF(-1, -1))
        self.document.setTextWidth(self.width)
        high = self.document.size().height() + 2 * margin
        image = QImage(
            round((self.width + 2 * margin) * sharp),
            round(high * sharp),
            QImage.Format.Format_RGB32,
        )
        image.setDevicePixelRatio(sharp)
        image.fill(QColor(_INK.surface))
        painter = QPainter(image)
        painter.translate(margin, margin)
        self.document.drawContents(painter)
        painter.end()
        return image

    def pages(self) -> int:
        """How many pages it takes; a headline stands on the page of what it heads."""
        layout = self.document.documentLayout()
        block = self.document.begin()
        while block.isValid():
            following = block.next()
            if block.userState() == _HEADING and following.isValid():
                bottom = layout.blockBoundingRect(block).bottom()
                below = layout.blockBoundingRect(following)
                if int(bottom // HEIGHT) != int((below.top() + below.height()) // HEIGHT):
                    cursor = QTextCursor(block)
                    how = block.blockFormat()
                    how.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                    cursor.setBlockFormat(how)
            block = following
        return self.document.pageCount()

    def paint(self, device: QPagedPaintDevice, footer: str) -> None:
        """Every page with its number; `footer` has {page} and {pages}."""
        pages = self.pages()
        painter = QPainter(device)
        scale = device.logicalDpiX() / DPI
        painter.scale(scale, scale)
        for page in range(pages):
            if page:
                device.newPage()
            painter.save()
            painter.translate(0, -page * HEIGHT)
            self.document.drawContents(painter, QRectF(0, page * HEIGHT, WIDTH, HEIGHT))
            painter.restore()
            painter.setFont(_font(8.5))
            painter.setPen(QColor(_INK.muted))
            line = QFontMetricsF(_font(8.5)).height()
            box = QRectF(0, HEIGHT + 24 - line, WIDTH, line)
            words = footer.format(page=page + 1, pages=pages)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, words)
        painter.end()


def page_layout() -> QPageLayout:
    """A4, upright, with the margins of the sheet."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def write_pdf(sheet: Sheet, path: Path, footer: str) -> None:
    """Write the document as a PDF; OSError says why not."""
    if not path.parent.is_dir():
        raise FileNotFoundError(path.parent)
    writer = QPdfWriter(str(path))
    writer.setPageLayout(page_layout())
    writer.setResolution(300)
    writer.setCreator("Roadbook")
    sheet.paint(writer, footer)
    del writer
    if not path.is_file() or not path.stat().st_size:
        raise PermissionError(path)
    text = sheet.document.toPlainText() + footer + "0123456789"
    name_the_glyphs(path, text, [_font(10), _font(10, bold=True)])


def _font(points: float, *, bold: bool = False) -> QFont:
    made = QFont(QApplication.font())
    made.setPixelSize(round(points * DPI / 72))
    made.setBold(bold)
    # The figures that some fonts have for a language have no character: they could not be found.
    made.setFeature(QFont.Tag("locl"), 0)
    return made


def _style(points: float, *, tone: str = "text", bold: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(_font(points, bold=bold))
    made.setForeground(QColor(getattr(_INK, tone)))
    return made
