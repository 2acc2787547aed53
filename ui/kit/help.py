"""F1: how the page is meant to be used, and every key that works here."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.actions import Action, Actions, shown_key
from ui.kit.buttons import Button
from ui.kit.labels import Label, hairline
from ui.kit.layout import clear, column, row, scrolled
from ui.kit.overlay import Overlay


class HelpPanel(Overlay):
    """The text of the page above, the keys of the page and of the window below."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._shown = QWidget()
        self._shown.setObjectName("pane")
        self._column = column(self._shown, spacing=12, margins=(24, 20, 24, 20))
        self._area = scrolled(self._shown)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.content.addWidget(self._area)

    def open_for(self, title: str, text: str) -> None:
        """Show the help of a page."""
        clear(self._column)
        self.panel.setAccessibleName(title)
        self._area.setAccessibleName(self.tr("Help") + ": " + title)
        head = row()
        head.addWidget(Label(title, "title"))
        head.addStretch(1)
        head.addWidget(Button(self.tr("Close"), self.close_panel, hint="Esc"))
        self._column.addLayout(head)
        if text:
            self._column.addWidget(Label(text, wrap=True))
        for owner, heading in (
            ("page", self.tr("Keys on this page")),
            ("window", self.tr("Keys everywhere")),
        ):
            keyed = [action for action in self._actions.of(owner) if action.shortcut]
            if keyed:
                self._column.addSpacing(4)
                self._column.addWidget(Label(heading, "heading"))
                self._column.addWidget(hairline())
                self._column.addLayout(_keys(keyed))
        self._column.addStretch(1)
        self.open()
        self._area.setFocus()

    def panel_place(self, room: QRect) -> QRect:
        place = super().panel_place(room)
        lines = self._column
        wanted = max(lines.totalHeightForWidth(place.width() - 2), lines.minimumSize().height()) + 4
        place.setHeight(min(wanted, room.height() - 120))
        return place


def _keys(actions: list[Action]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    half = (len(actions) + 1) // 2
    for number, action in enumerate(actions):
        across, down = divmod(number, half)
        grid.addWidget(Label(action.text), down, across * 2)
        key = Label(shown_key(action.shortcut), tone="muted")
        grid.addWidget(key, down, across * 2 + 1, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(2, 1)
    return grid
