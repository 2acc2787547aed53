"""The view of a PagedTable: rows between hairlines, painted in one go."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget

from ui.kit import theme
from ui.kit.actions import Action
from ui.kit.cells import Column
from ui.kit.delegates import LEFT, RIGHT, CellPainter
from ui.kit.labels import plain_tool_tip
from ui.kit.paged_table import Index, PagedTable

_PADDING = 8


class _Header(QHeaderView):
    """Column heads that stand exactly above what they head."""

    def __init__(self, view: "TableView") -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        font = theme.font("meta")
        left, room = self._view.span(logical)
        right = self._view.is_right(logical)
        title = QFontMetrics(font).elidedText(
            str(self.model().headerData(logical, self.orientation()) or ""),
            Qt.TextElideMode.ElideRight,
            room,
        )
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        box = QRect(left, rect.top(), room, rect.height())
        painter.drawText(box, RIGHT if right else LEFT, title)
        painter.restore()


class TableView(QTableView):
    """Paints a whole row per call; selection and place survive a reset of the model."""

    row_chosen = Signal(object)  # the selected row, or None
    row_opened = Signal(object)  # Enter or a double click
    sort_requested = Signal(str, bool)  # a column's key, and whether downwards

    def __init__(
        self,
        model: PagedTable[Any],
        *,
        name: str,
        row_height: int = 38,
        margin: int = 24,
        parent: QWidget | None = None,
    ) -> None:
        """`margin` is the room left of the first and right of the last column."""
        super().__init__(parent)
        self._table = model
        self._margin = margin
        self._kept: tuple[UUID, int, int] | None = None
        self._cells = CellPainter()
        self.setAccessibleName(name)
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self._head()
        model.about_to_reset.connect(self._keep_place)
        model.restored.connect(self._restore_place)
        self.doubleClicked.connect(self._on_opened)

    # What pages use

    def current_row(self) -> Any:
        """The selected row, or None."""
        index = self.currentIndex()
        return self._table.row(index.row()) if index.isValid() else None

    def select(self, row_id: UUID) -> bool:
        """Select a row by its id and show it; False if it is not in the list."""
        near = self.currentIndex().row() if self.currentIndex().isValid() else 0
        place = self._table.place_of(row_id, near)
        if place is None:
            return False
        self.select_place(place)
        return True

    def select_place(self, place: int) -> None:
        """Select the row at `place` and show it."""
        index = self._table.index(place, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def on_show(self) -> list[Any]:
        """The rows that can be seen."""
        below = self.rowAt(self.viewport().height() - 1)
        last = below if below >= 0 else self._table.rowCount() - 1
        places = range(max(self.rowAt(0), 0), last + 1)
        return [row for row in map(self._table.row, places) if row is not None]

    def keeps_place(self) -> bool:
        """Whether the row that was selected before the table was reset is still to be selected."""
        return self._kept is not None

    def sort_actions(self, owner: str, wording: Callable[[str], str]) -> list[Action]:
        """An action per sortable column, so that sorting needs no mouse."""
        return [
            Action(
                id=f"{owner}.sort.{column.key}",
                text=wording(column.title),
                handler=lambda section=section: self._on_header(section),
            )
            for section, column in enumerate(self._table.columns)
            if column.key
        ]

    # The header

    def show_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Other columns of the same rows."""
        self._table.set_columns(columns)
        self._measure()

    def span(self, section: int) -> tuple[int, int]:
        """Where a column's text begins in the viewport, and how much room it has."""
        header = self.horizontalHeader()
        before = self._margin if section == 0 else _PADDING
        behind = self._margin if section == len(self._table.columns) - 1 else _PADDING
        left = header.sectionViewportPosition(section) + before
        return left, header.sectionSize(section) - before - behind

    def is_right(self, section: int) -> bool:
        return self._table.columns[section].right

    def _head(self) -> None:
        header = _Header(self)
        self.setHorizontalHeader(header)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(48)
        header.setFixedHeight(36)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._measure()
        header.sectionClicked.connect(self._on_header)

    def _measure(self) -> None:
        header = self.horizontalHeader()
        last = len(self._table.columns) - 1
        for section, column in enumerate(self._table.columns):
            extra = self._margin * ((section == 0) + (section == last))
            header.resizeSection(section, column.width + extra)
            if column.stretch:
                header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)

    def _on_header(self, section: int) -> None:
        key = self._table.columns[section].key
        if not key:
            return
        now = self._table.sorted_by()
        self.sort_requested.emit(key, bool(now and now[0] == key and not now[1]))

    # The place

    def _keep_place(self) -> None:
        index = self.currentIndex()
        row = self._table.row(index.row()) if index.isValid() else None
        top = self.verticalScrollBar().value()
        self._kept = None
        if row is not None:
            self._kept = (row.id, index.row(), self.rowViewportPosition(index.row()))
        self._top = top

    def _restore_place(self) -> None:
        bar = self.verticalScrollBar()
        kept, self._kept = self._kept, None
        if kept is None:
            bar.setValue(min(self._top, bar.maximum()))
            return
        row_id, near, offset = kept
        place = self._table.place_of(row_id, near)
        if place is None:
            bar.setValue(min(self._top, bar.maximum()))
            if self._table.rowCount():
                self.select_place(min(near, self._table.rowCount() - 1))
            return
        selection = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(self._table.index(place, 0), flags.ClearAndSelect | flags.Rows)
        bar.setValue(place * self.rowHeight(place) - offset)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        area = event.rect()
        painter = QPainter(self.viewport())
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        if first < 0:
            painter.end()
            return
        if last < 0:
            last = self._table.rowCount() - 1
        spans = [
            (column, *self.span(number))
            for number, column in enumerate(self._table.columns)
            if not self.isColumnHidden(number)
        ]
        chosen = self.currentIndex().row() if self.selectionModel().hasSelection() else -1
        width, height = self.viewport().width(), self.verticalHeader().defaultSectionSize()
        cells = self._cells
        cells.begin()
        line, fill = theme.color("line"), theme.color("accent_background")
        top = self.rowViewportPosition(first)
        for place in range(first, last + 1):
            row = self._table.row(place)
            if place == chosen:
                painter.fillRect(0, top, width, height, fill)
                painter.fillRect(0, top, 3, height, theme.color("accent"))
            else:
                painter.fillRect(self._margin, top + height - 1, width - 2 * self._margin, 1, line)
            if row is not None:
                for column, left, room in spans:
                    box = QRect(left, top, room, height)
                    cells.paint(painter, column.cell(row), box, right=column.right)
            top += height
        painter.end()

    # Qt's side

    def selectionChanged(self, selected: Any, deselected: Any) -> None:
        super().selectionChanged(selected, deselected)
        # Two strips, not two rows of cells: the bar and the fill run across the pane.
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        # Not where the selection changes: the current row is still the old one then.
        self.row_chosen.emit(self._table.row(current.row()) if current.isValid() else None)

    def _on_opened(self, index: QModelIndex) -> None:
        self.row_opened.emit(self._table.row(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.currentIndex().isValid():
                self.row_opened.emit(self.current_row())
            return
        super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Rows are what one walks: Home and End are the first and the last of them."""
        where = QAbstractItemView.CursorAction
        if action in (where.MoveLeft, where.MoveRight):
            return self.currentIndex()
        if action in (where.MoveHome, where.MoveEnd) and self._table.rowCount():
            place = 0 if action is where.MoveHome else self._table.rowCount() - 1
            return self._table.index(place, 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: Qt's own search would read every row there is."""

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._table.rowCount():
            self.select_place(0)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tell_cut(event)
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cells = CellPainter()

    def _tell_cut(self, event: QHelpEvent) -> None:
        index = self.indexAt(event.pos())
        text = index.data() if index.isValid() else ""
        cut = bool(text) and self._cells.width(text) > self.span(index.column())[1]
        QToolTip.showText(event.globalPos(), plain_tool_tip(text) if cut else "", self)
