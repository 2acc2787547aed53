"""Whether the history of a first sync comes by itself: on a metered line somebody may say no."""

from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Segmented
from ui.kit.context import Context
from ui.kit.labels import Label
from ui.kit.layout import column, row
from ui.kit.sync_line import HISTORY_ON_DEMAND

_ITSELF, _ASKED = "itself", "asked"


class HistoryChoice(QWidget):
    """Shown only as long as there is something to choose."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        lines = column(self, spacing=4, margins=(0, 6, 0, 6))
        itself, asked = self.tr("The history too"), self.tr("The history when I press F5")
        name = self.tr("When the history comes")
        self.when = Segmented([(_ITSELF, itself), (_ASKED, asked)], name=name)
        self.when.chosen.connect(self._on_chosen)
        self.told = Label(
            self.tr("For a metered line: customers and plans come, the history waits."),
            "meta",
            wrap=True,
        )
        across = row()
        across.addWidget(self.when)
        across.addStretch(1)
        lines.addLayout(across)
        lines.addWidget(self.told)
        self.hide()

    def show_choice(self, *, open_still: bool) -> None:
        """`open_still`: the history, or a part of it, is not here yet."""
        waits = bool(self._context.settings.get(HISTORY_ON_DEMAND))
        self.when.choose(_ASKED if waits else _ITSELF)
        self.setVisible(open_still)

    def _on_chosen(self, key: str) -> None:
        self._context.settings.set(HISTORY_ON_DEMAND, key == _ASKED)
        if key == _ITSELF:
            self._context.sync.sync_requested.emit()
