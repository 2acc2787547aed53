"""A table model over any query: it knows how many rows there are and reads only pages of them."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from ui.kit.cells import Cell, Column

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class HasId(Protocol):
    @property
    def id(self) -> UUID: ...


Row = TypeVar("Row", bound=HasId)


class Source(Protocol[Row]):
    """Where the rows come from, in one fixed order without ties."""

    def count(self) -> int:
        """How many rows there are in all."""
        ...

    def fetch(self, after: Row | None, offset: int, limit: int) -> Sequence[Row]:
        """The rows from place `offset` on.

        `after` is the row just before that place where it is known, so that the query can go on
        from its key; None at the start, and after a jump, where it has to count.
        """
        ...

    def locate(self, row_id: UUID) -> int | None:
        """The place of a row in the order, counted from 0; None if it is not there."""
        ...


Counted = Callable[[int | None], None]  # told how many rows there are; None: that came to nothing


class PagedTable(QAbstractTableModel, Generic[Row]):
    """Shows a Source.

    Pages are read as the view asks for them: going down costs a keyset page, a jump to any place
    one count along the index. After a change `refresh()` repaints what is the same and resets
    what is not.
    """

    PAGE = 100
    KEPT_PAGES = 40

    about_to_reset = Signal()
    restored = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        source: Source[Row],
        parent: QObject | None = None,
        *,
        counting: Callable[[Counted], None] | None = None,
    ) -> None:
        """`counting` says for `refresh_soon` how many rows the source has, off this thread."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._source = source
        self._count = source.count()
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()
        self._last_rows: dict[int, Row] = {}
        self._sort: tuple[str, bool] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(30)
        self._soon.timeout.connect(self._count_first)
        self._counting = counting or self._count_here
        self._asked: object = None  # what stands for the count that is under way
        self._moved = 0  # how many rows came or went, while the place of one is looked for

    # What pages use

    def row(self, place: int) -> Row | None:
        """The row at `place`, read if need be; None where it vanished since it was counted."""
        number, offset = divmod(place, self.PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read(number)
        return page[offset] if offset < len(page) else None

    def show(self, source: Source[Row] | None = None, sort: tuple[str, bool] | None = None) -> None:
        """Another order or filter: everything anew, from the top."""
        self.beginResetModel()
        self._source = source or self._source
        self._sort = sort or self._sort
        self._forget()
        self._count, self._asked = self._source.count(), None
        self.endResetModel()

    def refresh_soon(self) -> None:
        """Refresh once, shortly, however many changes come in until then."""
        self._soon.start()

    def refresh(self) -> None:
        """Read the rows on show again; repaint them if they are the same ones, else start over."""
        self._refresh(self._source.count())

    def _count_first(self) -> None:
        if self._asked is not None:  # what changed since is counted when that one is there
            self._soon.start()
            return
        asked = self._asked = object()

        def counted(count: int | None) -> None:
            if self._asked is not asked:  # somebody has read them meanwhile
                return
            self._asked = None
            if count is not None:
                self._refresh(count)

        self._counting(counted)

    def _count_here(self, counted: Counted) -> None:
        """Of many rows, counting and reading take a while each: in between others have a turn."""
        count = self._source.count()
        QTimer.singleShot(0, self, lambda: counted(count))

    def _refresh(self, count: int) -> None:
        self._asked = None
        on_show = list(self._pages.items())[-3:]
        before = {number: [row.id for row in rows] for number, rows in on_show}
        same = count == self._count
        if same:
            self._forget()
            for number in sorted(before):
                if [row.id for row in self._read(number)] != before[number]:
                    same = False
        if same:
            if count:
                last = self.index(count - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.about_to_reset.emit()
        self.beginResetModel()
        self._forget()
        self._moved = abs(count - self._count)
        self._count = count
        self.endResetModel()
        self.restored.emit()
        self._moved = 0

    def place_of(self, row_id: UUID, near: int = 0) -> int | None:
        """Where a row stands now: looked for around `near` first, unless many came or went.

        The window stands still meanwhile: what was read to no purpose would be felt.
        """
        if self._count == 0:
            return None
        if self._moved < self.PAGE:
            number = min(near, self._count - 1) // self.PAGE
            rows = self._pages.get(number) or self._read(number)
            for offset, row in enumerate(rows):
                if row.id == row_id:
                    return number * self.PAGE + offset
        return self._source.locate(row_id)

    def sorted_by(self) -> tuple[str, bool] | None:
        """The key of the column sorted by, and whether downwards."""
        return self._sort

    def set_sorted_by(self, key: str, descending: bool = False) -> None:
        """Say so in the header; the source has to do it."""
        self._sort = (key, descending)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Other columns of the same rows; `TableView.show_columns` measures them."""
        self.about_to_reset.emit()
        self.beginResetModel()
        self.columns = tuple(columns)
        self._forget()
        self.endResetModel()
        self.restored.emit()

    # The pages

    def _read(self, number: int) -> list[Row]:
        after = self._last_rows.get(number - 1)
        rows = list(self._source.fetch(after, number * self.PAGE, self.PAGE))
        self._pages[number] = rows
        if len(rows) == self.PAGE:
            self._last_rows[number] = rows[-1]
        while len(self._pages) > self.KEPT_PAGES:
            self._pages.popitem(last=False)
        return rows

    def _forget(self) -> None:
        self._pages.clear()
        self._last_rows.clear()

    # Qt's side

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            row = self.row(index.row())
            if row is None:
                return ""
            cell = self.columns[index.column()].cell(row)
            return cell.spoken() if isinstance(cell, Cell) else cell
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[index.column()].right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            if self._sort and column.key and column.key == self._sort[0]:
                return f"{column.title} {'↓' if self._sort[1] else '↑'}"
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class ListSource(Generic[Row]):
    """A Source over rows that are few and already here."""

    def __init__(self, rows: Callable[[], Sequence[Row]]) -> None:
        self._ask = rows
        self._rows: Sequence[Row] = ()

    def count(self) -> int:
        self._rows = self._ask()
        return len(self._rows)

    def fetch(self, after: Row | None, offset: int, limit: int) -> Sequence[Row]:
        del after  # the rows are here: no need to look for the place
        return self._rows[offset : offset + limit]

    def locate(self, row_id: UUID) -> int | None:
        return next((i for i, row in enumerate(self._rows) if row.id == row_id), None)
