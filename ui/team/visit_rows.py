"""The visits of a day, row by row below the time line."""

from uuid import UUID

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from storage.rules.kinds import Kind
from ui.comments.card import paint_badge
from ui.kit import theme
from ui.kit.cells import RowText, Words
from ui.kit.rows import ListRow, RowList
from ui.team.day_words import VisitCells
from ui.team.table import write, write_right

HEIGHT = 26
_TIME, _CUSTOMER, _SAID = 40, 132, 290


class VisitRows(RowList):
    """Each visit with its number on the time line."""

    def __init__(self, name: str) -> None:
        super().__init__(name, margin=20, of_kind=Kind.VISIT)
        self._cells: dict[object, VisitCells] = {}

    def show_cells(self, cells: dict[UUID, VisitCells]) -> None:
        self._cells = dict(cells.items())
        self.set_rows(
            [
                RowText(
                    key=key,
                    lines=((Words(f"{each.spoken()} {each.comment or ''}".strip()),),),
                    height=HEIGHT,
                )
                for key, each in cells.items()
            ]
        )

    def make_row(self, text: RowText) -> ListRow:
        return _VisitRow(text, self, self._cells[text.key])


class _VisitRow(ListRow):
    def __init__(self, text: RowText, owner: RowList, cells: VisitCells) -> None:
        super().__init__(text, owner)
        self._cells = cells

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, cells = QPainter(self), self._cells
        chosen = self._owner.is_chosen(self)
        margin, end = self._owner.margin, self.width() - self._owner.margin
        if chosen:
            box = QRectF(margin - 8, 1, end - margin + 16, self.height() - 2)
            painter.fillRect(box, theme.color("accent_background"))
        if self.hasFocus():
            painter.fillRect(0, 0, 3, self.height(), theme.color("accent"))
        base = self.height() // 2 + 5
        tone = "muted" if cells.gone else "text"
        write(painter, Words(str(cells.number), "muted", bold=True, small=True), margin, base, 20)
        write(painter, Words(cells.time, "muted"), _TIME, base, _CUSTOMER - _TIME - 6)
        room = _SAID - _CUSTOMER - 10
        write(painter, Words(cells.customer, tone, bold=True), _CUSTOMER, base, room)
        write_right(painter, Words(cells.evidence, "muted"), end, base)
        right = end - 104
        reaction = Words(cells.reaction, cells.reaction_tone, bold=True)
        write_right(painter, reaction, right, base)
        if cells.comment:
            paint_badge(painter, QRectF(right - 50, self.height() / 2 - 8, 16, 16), cells.comment)
        write(painter, Words(cells.said, tone), _SAID, base, right - 58 - _SAID)
        painter.end()
