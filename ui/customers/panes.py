"""The parts of a customer's page: beside each other where there is room, else one at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import WordTabs
from ui.kit.labels import hairline, upright_line
from ui.kit.layout import MARGIN, column, row, scrolled

NARROW_BELOW = 960


class Panes(QWidget):
    """The story above three panes; in a narrow window each of the four is a tab of its own."""

    def __init__(
        self,
        story: tuple[str, QWidget],
        panes: Sequence[tuple[str, QWidget, int]],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Each with its title; the panes also with their share of the width."""
        super().__init__(parent)
        self._story = story[1]
        whole = column(self)
        titles = [story[0], *(title for title, _, _ in panes)]
        self.tabs = WordTabs(
            [(str(place), title) for place, title in enumerate(titles)], name=name, underline=True
        )
        self.tabs.chosen.connect(self._arrange)
        self._tab_line = QWidget()
        line = row(self._tab_line, margins=(MARGIN, 4, MARGIN, 0))
        line.addWidget(self.tabs)
        line.addStretch(1)
        self._above, self._alone = QWidget(), QWidget()
        self._above_column = column(self._above, margins=(MARGIN, 16, MARGIN, 16))
        self._alone_column = column(self._alone, margins=(MARGIN, 16, MARGIN, 16))
        self._alone_column.addStretch(1)
        self._areas: list[QWidget] = [scrolled(self._alone)]
        self._inner: list[QWidget] = []
        self._lines: list[QWidget] = []
        beside = row(spacing=0)
        beside.addWidget(self._areas[0], 1)
        for place, (_, pane, share) in enumerate(panes):
            if place:
                self._lines.append(upright_line())
                beside.addWidget(self._lines[-1])
            inner = QWidget()
            column(inner, margins=(MARGIN, 12, MARGIN - 4, 12)).addWidget(pane)
            self._inner.append(inner)
            self._areas.append(scrolled(inner))
            beside.addWidget(self._areas[-1], share)
        whole.addWidget(self._tab_line)
        whole.addWidget(self._above)
        whole.addWidget(hairline())
        whole.addLayout(beside, 1)
        self._narrow: bool | None = None
        self._show(narrow=False)

    @property
    def narrow(self) -> bool:
        return bool(self._narrow)

    def _show(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        before, after = self._above_column, self._alone_column
        if not narrow:
            before, after = after, before
        # Removed, not just added elsewhere: its height would be remembered by the old place.
        before.removeWidget(self._story)
        after.insertWidget(0, self._story)
        self._arrange()

    @Slot()
    def _arrange(self, _key: str = "") -> None:
        narrow, chosen = self.narrow, int(self.tabs.current())
        self._tab_line.setVisible(narrow)
        self._above.setVisible(not narrow)
        for place, area in enumerate(self._areas):
            area.setVisible(place == chosen if narrow else place > 0)
        for line in self._lines:
            line.setVisible(not narrow)

    # Qt's side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = [inner.minimumSizeHint().width() for inner in self._inner]
        for area, width in zip(self._areas[1:], needed, strict=True):
            area.setMinimumWidth(min(width, self.width()))
        self._show(narrow=self.width() < max(NARROW_BELOW, sum(needed) + len(self._lines)))
