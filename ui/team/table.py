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
class Columns:
    """Where the columns stand; a number is aligned at its right edge."""

    groups: tuple[int, int, int]
    """Where the second, third and fourth group begin."""
    as_of: int
    waiting: int
    due: int
    received: int
    overdue: int
    bar: int
    bar_width: int
    percent: int
    planned: int
    done: int

    @property
    def problem(self) -> int:
        return self.groups[2] + 12


_ROOMY = Columns((320, 616, 854), 120, 308, 416, 504, 602, 628, 56, 726, 786, 840)
_TIGHT = Columns((278, 536, 734), 108, 266, 366, 446, 524, 548, 36, 626, 676, 722)
_ROOMY_FROM, _PROBLEM_ROOM = 1010, 110


def columns_of(width: int) -> Columns:
    return _ROOMY if width >= _ROOMY_FROM else _TIGHT


def _right(width: int) -> int:
    """Where the last column ends."""
    return width - _MARGIN + 4


def tells_problems(width: int) -> bool:
    """Whether the last question has room; below, a person's problems are under their own tab."""
    return _right(width) - columns_of(width).problem >= _PROBLEM_ROOM


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
        places = columns_of(self.width())
        starts = (0, *places.groups)
        ends = (*places.groups, self.width())
        shown = 4 if tells_problems(self.width()) else 3
        for at, head in enumerate(self._heads[:shown]):
            left = starts[at] + (_MARGIN if at == 0 else 12)
            right = ends[at] - (_MARGIN - 4 if at == 3 else 12)
            self._head(painter, head, left, right)
        line = theme.color("line")
        for at in places.groups:
            painter.fillRect(at, 8, 1, self.height() - 8, line)
        painter.fillRect(0, HEAD + 8, self.width(), 1, line)
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        self._column_titles(painter, places)
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

    def _column_titles(self, painter: QPainter, places: Columns) -> None:
        base = HEAD + 8 + 19
        for key, left in (("name", _MARGIN), ("as_of", places.as_of), ("full", places.bar)):
            write(painter, _title(self._titles, key), left, base, 96)
        ends = {
            "waiting": places.waiting, "due": places.due, "received": places.received,
            "overdue": places.overdue, "planned": places.planned, "done": places.done,
        }  # fmt: skip
        if tells_problems(self.width()):
            ends["days"] = _right(self.width())
            room = ends["days"] - places.problem - 40
            write(painter, _title(self._titles, "problem"), places.problem, base, room)
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
        self.area.setMinimumHeight(ROW)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.total)

    def show_person(self, key: object) -> None:
        """Choose a row and let it be seen."""
        self.rows.choose(key)
        if (row := self.rows.row(key)) is not None:
            self.area.ensureWidgetVisible(row, 0, 0)


def paint_cells(painter: QPainter, cells: RowCells, width: int, height: int) -> None:
    """The cells of one row between the lines of the groups."""
    places, right, base = columns_of(width), _right(width), height // 2 + 5
    line = theme.color("line")
    for at in places.groups:
        painter.fillRect(at, 0, 1, height, line)
    painter.fillRect(_MARGIN, height - 1, right - _MARGIN, 1, line)
    write(painter, cells.name, _MARGIN, base, places.as_of - _MARGIN - 8)
    write(painter, cells.as_of, places.as_of, base, 130)
    write_right(painter, cells.waiting, places.waiting, base)
    write_right(painter, cells.due, places.due, base)
    write_right(painter, cells.received, places.received, base)
    write_right(painter, cells.overdue, places.overdue, base)
    _bar(painter, places, cells.full, cells.full_tone, height)
    write_right(painter, cells.percent, places.percent, base)
    write_right(painter, cells.planned, places.planned, base)
    write_right(painter, cells.done, places.done, base)
    if not tells_problems(width):
        return
    left = places.problem
    if cells.kind.text:
        left += int(write(painter, cells.kind, left, base, 40)) + 8
    write(painter, cells.problem, left, base, right - 34 - left)
    write_right(painter, cells.days, right, base)


def _bar(painter: QPainter, places: Columns, part: float | None, tone: Tone, height: int) -> None:
    if part is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    left, width, top = places.bar, places.bar_width, height / 2 - 2
    painter.setBrush(theme.color("line"))
    painter.drawRoundedRect(QRectF(left, top, width, 4), 2, 2)
    if part > 0:
        painter.setBrush(theme.color(tone))
        painter.drawRoundedRect(QRectF(left, top, width * min(part, 1.0), 4), 2, 2)
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
