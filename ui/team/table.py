"""The table of the three questions: heads above their column groups, a row a person, the total."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kit import theme
from ui.kit.cells import RowText, Words
from ui.kit.labels import Tone
from ui.kit.layout import column, scrolled
from ui.kit.rows import ListRow, RowList
from ui.team.head_words import GroupHead
from ui.team.words import RowCells, column_titles

HEAD, TITLES, ROW = 72, 30, 28
_MARGIN = 24


@dataclass(frozen=True, slots=True)
class Places:
    """Where the columns stand in a width; numbers are aligned at their right edge."""

    width: int

    @property
    def groups(self) -> tuple[int, int, int]:
        """Where the second, third and fourth group begin."""
        return 320, 616, 854

    @property
    def waiting(self) -> int:
        return 308

    @property
    def right(self) -> int:
        return self.width - _MARGIN + 4


_AS_OF, _DUE, _RECEIVED, _OVERDUE = 120, 416, 504, 602
_BAR, _BAR_WIDTH, _PERCENT, _PLANNED, _DONE = 628, 56, 726, 786, 840
_PROBLEM = 866


class TeamHeads(QWidget):
    """The questions with their numbers, and the titles of the columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[GroupHead, ...] = ()
        self._titles: dict[str, str] = {}
        self.setFixedHeight(HEAD + TITLES + 8)

    def show_heads(self, heads: Sequence[GroupHead], currency: str) -> None:
        self._heads, self._titles = tuple(heads), column_titles(currency)
        spoken = [f"{head.title} {head.number} {head.beside}" for head in heads]
        self.setAccessibleName(". ".join(spoken))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        places = Places(self.width())
        starts = (0, *places.groups)
        ends = (*places.groups, self.width())
        for at, head in enumerate(self._heads):
            left = starts[at] + (_MARGIN if at == 0 else 12)
            right = ends[at] - (_MARGIN - 4 if at == 3 else 12)
            self._head(painter, head, left, right)
        line = theme.color("line")
        for at in places.groups:
            painter.fillRect(at, 8, 1, self.height() - 8, line)
        painter.fillRect(0, HEAD + 8, self.width(), 1, line)
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        self._columns(painter, places)
        painter.end()

    def _head(self, painter: QPainter, head: GroupHead, left: int, right: int) -> None:
        write(painter, Words(head.title, "muted", bold=True, small=True), left, 22, right - left)
        if head.note:
            write_right(painter, Words(head.note, "muted", small=True), right, 22)
        painter.setFont(theme.font("number"))
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(left, 52), head.number)
        at = left + QFontMetrics(theme.font("number")).horizontalAdvance(head.number) + 8
        at += write(painter, Words(head.beside), at, 51, right - at) + 16
        number, word = head.second
        if number:
            painter.setFont(theme.font("number"))
            painter.setPen(theme.color("muted"))
            painter.drawText(QPointF(at, 52), number)
            at += QFontMetrics(theme.font("number")).horizontalAdvance(number) + 8
            write(painter, Words(word, "muted"), at, 51, right - at)
        at = left
        for words in head.below:
            at += write(painter, words, at, 71, right - at) + 8

    def _columns(self, painter: QPainter, places: Places) -> None:
        base = HEAD + 8 + 19
        for key, left in (("name", _MARGIN), ("as_of", _AS_OF), ("full", _BAR)):
            write(painter, _title(self._titles, key), left, base, 96)
        write(painter, _title(self._titles, "problem"), _PROBLEM, base, 160)
        ends = {
            "waiting": places.waiting, "due": _DUE, "received": _RECEIVED, "overdue": _OVERDUE,
            "planned": _PLANNED, "done": _DONE, "days": places.right,
        }  # fmt: skip
        for key, right in ends.items():
            write_right(painter, _title(self._titles, key), right, base)


class TeamRow(ListRow):
    """One person; a stale one stands on a grey ground."""

    def __init__(self, text: RowText, owner: RowList, cells: RowCells) -> None:
        super().__init__(text, owner)
        self.cells = cells

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        chosen = self._owner.is_chosen(self)
        if chosen:
            painter.fillRect(self.rect(), theme.color("accent_background"))
        elif self.cells.stale:
            painter.fillRect(self.rect(), theme.color("background"))
        if chosen or self.hasFocus():
            painter.fillRect(0, 0, 3, self.height(), theme.color("accent"))
        paint_cells(painter, self.cells, self.width(), self.height())
        painter.end()


class TeamRows(RowList):
    """Everybody, walked with the arrow keys."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._cells: dict[object, RowCells] = {}

    def show_cells(self, cells: dict[object, RowCells]) -> None:
        self._cells = cells
        texts = [
            RowText(key=key, lines=((Words(each.spoken()),),), height=ROW)
            for key, each in cells.items()
        ]
        self.set_rows(texts)

    def make_row(self, text: RowText) -> ListRow:
        return TeamRow(text, self, self._cells[text.key])


class TeamTotal(QWidget):
    """The last row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: RowCells | None = None
        self.setFixedHeight(ROW + 2)

    def show_cells(self, cells: RowCells) -> None:
        self._cells = cells
        self.setAccessibleName(cells.spoken())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        if self._cells is not None:
            paint_cells(painter, self._cells, self.width(), ROW)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        painter.end()


class TeamTable(QWidget):
    """Heads, rows that scroll, and the total below them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = column(self)
        self.heads, self.rows, self.total = TeamHeads(), TeamRows(name), TeamTotal()
        whole.addWidget(self.heads)
        inside = QWidget()
        body = column(inside)
        body.addWidget(self.rows)
        body.addStretch(1)
        self.area = scrolled(inside)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.total)

    def show_person(self, key: object) -> None:
        """Choose a row and let it be seen."""
        self.rows.choose(key)
        if (row := self.rows.row(key)) is not None:
            self.area.ensureWidgetVisible(row, 0, 0)


def paint_cells(painter: QPainter, cells: RowCells, width: int, height: int) -> None:
    """The cells of one row between the lines of the groups."""
    places, base = Places(width), height // 2 + 5
    line = theme.color("line")
    for at in places.groups:
        painter.fillRect(at, 0, 1, height, line)
    painter.fillRect(_MARGIN, height - 1, width - 2 * _MARGIN + 4, 1, line)
    write(painter, cells.name, _MARGIN, base, _AS_OF - _MARGIN - 8)
    write(painter, cells.as_of, _AS_OF, base, 130)
    write_right(painter, cells.waiting, places.waiting, base)
    write_right(painter, cells.due, _DUE, base)
    write_right(painter, cells.received, _RECEIVED, base)
    write_right(painter, cells.overdue, _OVERDUE, base)
    _bar(painter, cells.full, cells.full_tone, height)
    write_right(painter, cells.percent, _PERCENT, base)
    write_right(painter, cells.planned, _PLANNED, base)
    write_right(painter, cells.done, _DONE, base)
    left = _PROBLEM
    if cells.kind.text:
        left += int(write(painter, cells.kind, _PROBLEM, base, 40)) + 8
    write(painter, cells.problem, left, base, places.right - 34 - left)
    write_right(painter, cells.days, places.right, base)


def _bar(painter: QPainter, part: float | None, tone: Tone, height: int) -> None:
    if part is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    top = height / 2 - 2
    painter.setBrush(theme.color("line"))
    painter.drawRoundedRect(QRectF(_BAR, top, _BAR_WIDTH, 4), 2, 2)
    if part > 0:
        painter.setBrush(theme.color(tone))
        painter.drawRoundedRect(QRectF(_BAR, top, _BAR_WIDTH * min(part, 1.0), 4), 2, 2)
    painter.restore()


def _title(titles: dict[str, str], key: str) -> Words:
    return Words(titles.get(key, ""), "muted", bold=True, small=True)


def write(painter: QPainter, words: Words, left: float, base: float, room: float) -> float:
    """Words at a place, cut where there is no room; returns how wide they are."""
    made = theme.font("meta" if words.small else "body", bold=words.bold)
    metrics = QFontMetrics(made)
    said = metrics.elidedText(words.text, Qt.TextElideMode.ElideRight, max(int(room), 0))
    painter.setFont(made)
    painter.setPen(theme.color(words.tone))
    painter.drawText(QPointF(left, base), said)
    return metrics.horizontalAdvance(said)


def write_right(painter: QPainter, words: Words, right: float, base: float) -> None:
    """Words that end at a place."""
    made = theme.font("meta" if words.small else "body", bold=words.bold)
    width = QFontMetrics(made).horizontalAdvance(words.text)
    painter.setFont(made)
    painter.setPen(theme.color(words.tone))
    painter.drawText(QPointF(right - width, base), words.text)
