"""The list below the search field: results under small headings, one of them marked."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.kit import icons, theme
from ui.search.presenter import Group, Result

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_HEADING, _ROW = 28, 38
ICONS = {
    Group.ACTIONS: "arrow-right",
    Group.CUSTOMERS: "building-2",
    Group.CONTACTS: "user",
    Group.NOTES: "file-text",
}


class ResultModel(QAbstractListModel):
    """The results in order; a heading belongs to the first of its group."""

    def __init__(self, words: Callable[[Result], str], parent: QListView) -> None:
        """`words` says what stands at the right of a result."""
        super().__init__(parent)
        self._results: list[Result] = []
        self.right = words

    def show(self, results: Sequence[Result]) -> None:
        self.beginResetModel()
        self._results = list(results)
        self.endResetModel()

    def result(self, place: int) -> Result | None:
        return self._results[place] if 0 <= place < len(self._results) else None

    def heads(self, place: int) -> bool:
        """Whether this one is the first of its group."""
        return place == 0 or self._results[place - 1].group is not self._results[place].group

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._results)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        result = self._results[index.row()]
        parts = (result.title, result.snippet, self.right(result))
        return ", ".join(part for part in parts if part)


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: ResultModel, headings: Mapping[Group, str]) -> None:
        super().__init__(model)
        self._model, self._headings = model, headings

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        return QSize(200, _ROW + (_HEADING if self._model.heads(index.row()) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        result = self._model.result(index.row())
        if result is None:
            return
        box = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        if self._model.heads(index.row()):
            painter.setFont(theme.font("meta"))
            painter.setPen(theme.color("muted"))
            head = QRect(box.left() + 20, box.top() + 4, box.width() - 40, _HEADING - 6)
            painter.drawText(head, middle, self._headings[result.group])
            box.setTop(box.top() + _HEADING)
        marked = index == self._current()
        if marked:
            painter.fillRect(box, theme.color("accent_background"))
            painter.fillRect(box.left(), box.top(), 3, box.height(), theme.color("accent"))
        where = QRect(box.left() + 20, box.top() + 11, 16, 16).toRectF()
        tint = theme.color("accent" if marked else "muted")
        icons.paint(painter, result.icon or ICONS[result.group], where, tint)
        self._words(painter, box, result, middle)

    def _current(self) -> QModelIndex:
        view = self._model.parent()
        return view.currentIndex() if isinstance(view, QListView) else QModelIndex()

    def _words(self, painter: QPainter, box: QRect, result: Result, middle: int) -> None:
        meta = theme.font("meta")
        right = self._model.right(result)
        width = QFontMetrics(meta).horizontalAdvance(right)
        end = box.right() - 20
        painter.setFont(meta)
        painter.setPen(theme.color("muted"))
        painter.drawText(QRect(end - width, box.top(), width + 1, box.height()), middle, right)
        end -= width + 16
        bold = theme.font("body", bold=result.group in (Group.CUSTOMERS, Group.CONTACTS))
        left = box.left() + 48
        used = _line(painter, bold, "text", result.title, QRect(left, box.top(), end - left, _ROW))
        left += used + 10
        if result.snippet and end - left > 40:
            place = QRect(left, box.top(), end - left, _ROW)
            _line(painter, meta, "muted", result.snippet, place)


def _line(painter: QPainter, font: object, tint: str, text: str, box: QRect) -> int:
    painter.setFont(font)  # pyright: ignore[reportArgumentType]
    metrics = painter.fontMetrics()
    line = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width())
    painter.setPen(theme.color(tint))
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
    painter.drawText(box, flags, line)
    return metrics.horizontalAdvance(line)


class ResultList(QListView):
    """Marked from the field above it, where the focus stays."""

    def __init__(
        self, name: str, headings: Mapping[Group, str], words: Callable[[Result], str]
    ) -> None:
        super().__init__()
        self.results = ResultModel(words, self)
        self.setModel(self.results)
        self.setItemDelegate(_Delegate(self.results, headings))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def show_results(self, results: Sequence[Result], kept: Result | None = None) -> None:
        """Show these and mark the first one, or the one marked before if it is still there."""
        self.results.show(results)
        place = results.index(kept) if kept in results else 0
        self.mark(place)

    def mark(self, place: int) -> None:
        count = self.results.rowCount()
        if count:
            index = self.results.index(place % count)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def move(self, step: int) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        self.mark(self.currentIndex().row() + step)

    def marked(self) -> Result | None:
        return self.results.result(self.currentIndex().row())

    def wanted_height(self) -> int:
        """All of them, up to about ten lines."""
        count = self.results.rowCount()
        whole = sum(_ROW + (_HEADING if self.results.heads(place) else 0) for place in range(count))
        return min(whole, 432)
