"""A customers list over the volume book, as large as in the app, beside a stock view of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from storage.database import Database
from tests.bench import volume
from ui.customers.listing import CustomerList
from ui.kit import theme
from ui.kit.context import Context, Person

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class _Clock:
    def now(self) -> datetime:
        return volume.NOW


class Memory:
    """Settings that last as long as the benchmark."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}

    def get(self, name: str, default: Any = None) -> Any:
        return self._values.get(name, default)

    def set(self, name: str, value: Any) -> None:
        self._values[name] = value


def application() -> QApplication:
    """The one application of this process, dressed like the product."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication(["bench"])
    theme.apply(theme.Scheme.LIGHT, "zh")
    return application


@contextmanager
def customer_list() -> Iterator[CustomerList]:
    """The product's list of customers, shown."""
    app = application()
    database = Database(volume.book(), volume.KEY, volume.world())
    context = Context(
        database,
        clock=_Clock(),
        zone=ZoneInfo(volume.ZONE),
        person=Person(volume.AUTHOR, "周远"),
        language="zh",
        settings=Memory(),
    )
    listing = CustomerList(context)
    listing.resize(1190, 688)  # the window of 1366 by 768 without the rail and the bars
    listing.show()
    app.processEvents()
    yield listing
    listing.hide()
    context.close()
    listing.deleteLater()
    app.processEvents()
    database.close()


class Blank(QAbstractTableModel):
    """As many rows and columns, and nothing in them."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__()
        self._rows, self._columns = rows, columns

    def rowCount(self, parent: Index = _ROOT) -> int:
        return self._rows

    def columnCount(self, parent: Index = _ROOT) -> int:
        return self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return None


class Stock(Blank):
    """A model over a list of tuples, as one would write it first."""

    def __init__(self, rows: list[tuple[str, ...]]) -> None:
        super().__init__(len(rows), len(rows[0]))
        self.rows = rows

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()][index.column()]
        return None


def plain_view(model: QAbstractTableModel, like: QTableView) -> QTableView:
    """A stock view with the same viewport, rows and columns as the product's."""
    view = QTableView()
    view.setModel(model)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(like.verticalHeader().defaultSectionSize())
    for section in range(model.columnCount()):
        view.setColumnWidth(section, like.columnWidth(section))
    view.resize(like.size())
    view.show()
    application().processEvents()
    return view


_STOCK = ("short_name", "status", "tier", "city", "industry", "phone", "email", "name")


def stock_rows() -> list[tuple[str, ...]]:
    """All customers as texts, as a stock model holds them."""
    return [
        tuple(str(row[name]) for name in _STOCK)
        for row in volume.customer_rows(range(volume.CUSTOMERS))
    ]
