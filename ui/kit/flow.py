"""Widgets side by side, going on in the next line where there is no more room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """A row of small widgets that breaks like text; its height follows its width."""

    def __init__(self, *, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._shown: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these; those from before are gone."""
        for old in self._shown:
            old.hide()
            old.deleteLater()
        self._shown = list(widgets)
        for widget in self._shown:
            widget.setParent(self)
            widget.show()
        self._place(self.width())
        self.updateGeometry()

    def widgets(self) -> list[QWidget]:
        return list(self._shown)

    def _place(self, width: int, *, move: bool = True) -> int:
        """Lay out for `width`; returns the height that takes."""
        left = top = height = 0
        for widget in self._shown:
            size = widget.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + height + self._gap
                height = 0
            if move:
                widget.setGeometry(left, top, min(size.width(), max(width, 40)), size.height())
            left += size.width() + self._gap
            height = max(height, size.height())
        return top + height

    # Qt's side

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        width = self.width() or 400
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(self.width() or 400))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width())
