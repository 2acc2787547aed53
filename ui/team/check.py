"""The check board (B.10): one table, rows people, columns days, numbers only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kit import theme
from ui.kit.buttons import Segmented
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.formats import DASH
from ui.kit.labels import Label
from ui.kit.layout import column, row, scrolled
from ui.kit.rows import ListRow, RowList
from ui.targets.calendar import calendar_of
from ui.team.table import write, write_right

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.team import Member
    from storage.queries.team_days import Check

_NAME, _CELL = (130, 200), (84, 112)  # the least and the most
_WEEKS = 2
_Checks = dict[tuple[UUID, date], "Check"]


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns of the days stand; the first days are left out where they have no room."""

    left: int
    cell: int
    first: int

    def right(self, day: int) -> int:
        """Where a day's numbers end."""
        return self.left + (day - self.first + 1) * self.cell - 12

    def day_at(self, place: float) -> int:
        return self.first + int((place - self.left) // self.cell)


def grid_of(width: int, days: int) -> Grid:
    """The grid of so many days in a width."""
    room = width - 12
    left = min(max(room - days * _CELL[1], _NAME[0]), _NAME[1])
    shown = max(min(days, (room - left) // _CELL[0]), 1)
    return Grid(left, min((room - left) // shown, _CELL[1]), days - shown)


class CheckView(QWidget):
    """What was required and what was done, a day a column; Enter goes to the evidence."""

    day_wanted = Signal(object, object)  # the person and the day

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._people: Sequence[Member] = ()
        self._found: _Checks = {}
        whole = column(self)
        head = row(spacing=16, margins=(24, 12, 24, 8))
        self.what = Segmented(
            [
                ("visits", self.tr("Visits")),
                ("calls", self.tr("Calls")),
                ("reports", self.tr("Reports")),
            ],
            name=self.tr("What is counted"),
        )
        self.what.chosen.connect(self._fill)
        head.addWidget(self.what)
        head.addWidget(Label(self.tr("done / required"), tone="muted"))
        head.addStretch(1)
        head.addWidget(Label(self.tr("← → day   Enter evidence"), "hint", "muted"))
        whole.addLayout(head)
        self.titles = _Titles(context)
        whole.addWidget(self.titles)
        inside = QWidget()
        body = column(inside)
        self.rows = CheckRows(self.tr("Check board"))
        self.rows.cell_opened.connect(self.day_wanted)
        body.addWidget(self.rows)
        body.addStretch(1)
        whole.addWidget(scrolled(inside), 1)

    def days(self) -> list[date]:
        """The working days of this week and the one before."""
        today, calendar = self._context.today(), calendar_of(self._context)
        monday = today - timedelta(days=today.weekday() + 7 * (_WEEKS - 1))
        all_days = (monday + timedelta(days=at) for at in range(7 * _WEEKS))
        return [day for day in all_days if day <= today and calendar.is_working(day)][-9:]

    def show_people(self, people: "Sequence[Member]") -> None:
        """Count again for these."""
        from storage.queries.team_days import check_board

        self._people = people
        days, zone = self.days(), self._context.zone
        ids = [each.id for each in people]
        if not days:
            return

        def query(session: "Session") -> _Checks:
            return check_board(session, ids, days, zone)

        self._context.tasks.read(query, self._on_read, ticket="team.check")

    def main_widget(self) -> QWidget:
        return self.rows.rows()[0] if self.rows.rows() else self.what

    def _on_read(self, found: _Checks) -> None:
        self._found = found
        self._fill()

    @Slot()
    def _fill(self) -> None:
        days, what = self.days(), self.what.current()
        self.titles.show_days(days)
        self.rows.show_table(
            days,
            {
                each.id: (each.name, [self._cell(each.id, day, what) for day in days])
                for each in self._people
            },
        )

    def _cell(self, person: UUID, day: date, what: str) -> Words:
        found = self._found.get((person, day))
        if found is None:
            return Words("0/1", "bad") if what == "reports" and self._over(day) else Words(DASH)
        done, required = {
            "visits": (found.visits_done, found.visits_planned),
            "calls": (found.calls_done, found.calls_required),
            "reports": (found.reports_sent, 1),
        }[what]
        if not done and not required:
            return Words(DASH, "muted")
        short = done < required and self._over(day)
        return Words(f"{done}/{required}", "bad" if short else "text", bold=short)

    def _over(self, day: date) -> bool:
        return day < self._context.today()


class _Titles(QWidget):
    """The days above the columns."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._days: list[date] = []
        self.setFixedHeight(30)

    def show_days(self, days: list[date]) -> None:
        self._days = days
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        formats = self._context.formats
        grid = grid_of(self.width(), len(self._days))
        for at, day in enumerate(self._days[grid.first :], grid.first):
            here = day == self._context.today()
            tone = "accent" if here else "muted"
            words = Words(formats.day_and_weekday(day), tone, bold=True, small=True)
            write_right(painter, words, grid.right(at), 19)
        painter.fillRect(24, self.height() - 1, self.width() - 48, 1, theme.color("line"))
        painter.end()


class CheckRows(RowList):
    """Everybody; the arrows left and right choose the day."""

    cell_opened = Signal(object, object)

    def __init__(self, name: str) -> None:
        super().__init__(name, margin=24)
        self.days: list[date] = []
        self.at = 0
        self._cells: dict[object, tuple[str, list[Words]]] = {}
        self.opened.connect(self._on_opened)

    def show_table(self, days: list[date], cells: dict[UUID, tuple[str, list[Words]]]) -> None:
        if days != self.days:
            self.days, self.at = days, max(len(days) - 1, 0)
        self._cells = dict(cells.items())
        self.set_rows(
            [
                RowText(
                    key=key,
                    lines=((Words(name), *values),),
                    height=32,
                )
                for key, (name, values) in cells.items()
            ]
        )

    def make_row(self, text: RowText) -> ListRow:
        return _CheckRow(text, self, *self._cells[text.key])

    def grid(self) -> Grid:
        return grid_of(self.width(), len(self.days))

    def choose_day(self, at: int) -> None:
        self.at = min(max(at, self.grid().first), len(self.days) - 1)
        for each in self.rows():
            each.update()

    @Slot(object)
    def _on_opened(self, key: object) -> None:
        if self.days:
            self.cell_opened.emit(key, self.days[self.at])


class _CheckRow(ListRow):
    def __init__(self, text: RowText, owner: CheckRows, name: str, values: list[Words]) -> None:
        super().__init__(text, owner)
        self._board, self._name, self._values = owner, name, values

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._board.choose_day(self._board.grid().day_at(event.position().x()))
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._board.choose_day(self._board.at + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        base, grid = self.height() // 2 + 5, self._board.grid()
        if self.hasFocus():
            painter.fillRect(0, 0, 3, self.height(), theme.color("accent"))
            left = grid.right(self._board.at) + 12 - grid.cell
            box = QRectF(left + 8, 2, grid.cell - 8, self.height() - 5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_background"))
            painter.drawRoundedRect(box, 4, 4)
        write(painter, Words(self._name, bold=True), 24, base, grid.left - 30)
        for at, words in enumerate(self._values[grid.first :], grid.first):
            write_right(painter, words, grid.right(at), base)
        painter.fillRect(24, self.height() - 1, self.width() - 48, 1, theme.color("line"))
        painter.end()
