"""A long list that is in memory already, shown through the kit's paged table."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.kit.cells import Column
from ui.kit.layout import EmptyState
from ui.kit.paged_table import HasId, PagedTable
from ui.kit.table_view import TableView

Row = TypeVar("Row", bound=HasId)


class Listed(Generic[Row]):
    """Rows whose ids count up from 0, as a source of pages."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows

    def count(self) -> int:
        return len(self._rows)

    def fetch(self, after: Row | None, offset: int, limit: int) -> Sequence[Row]:
        del after
        return self._rows[offset : offset + limit]

    def locate(self, row_id: UUID) -> int | None:
        return row_id.int if row_id.int < len(self._rows) else None


class Listing(QStackedWidget):
    """The list, or what it means that it is empty."""

    opened = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        name: str,
        empty: Callable[[], EmptyState],
        *,
        row_height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.table: PagedTable[Any] = PagedTable(columns, Listed([]), self)
        self.view = TableView(self.table, name=name, row_height=row_height)
        self.view.row_opened.connect(self.opened)
        self.addWidget(self.view)
        self.addWidget(empty())
        self.setCurrentIndex(1)

    def show_rows(self, rows: Sequence[HasId]) -> None:
        self.table.show(Listed(rows))
        self.setCurrentIndex(0 if rows else 1)
