"""An import under way: how far it is, and the way to stop it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button
from ui.kit.labels import Label
from ui.kit.layout import Bar, column, row


class ProgressPane(QWidget):
    """A bar, its numbers, and Cancel."""

    def __init__(self, cancel: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = column(self, spacing=12, margins=(24, 48, 24, 24))
        self._title = Label("", "heading")
        self._told = Label("", tone="muted", wrap=True)
        self.bar = Bar(self.tr("Progress"))
        self.bar.setFixedWidth(480)
        whole.addWidget(self._title)
        whole.addWidget(self.bar)
        whole.addWidget(self._told)
        buttons = row(margins=(0, 8, 0, 0))
        self.cancel = Button(self.tr("Cancel"), cancel, hint="Esc")
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        whole.addLayout(buttons)
        whole.addStretch(1)

    def begin(self, title: str, told: str, *, can_cancel: bool) -> None:
        self._title.setText(title)
        self._told.setText(told)
        self.bar.set(0)
        self.cancel.setVisible(can_cancel)

    def show_progress(self, done: int, total: int, title: str) -> None:
        self._title.setText(title)
        self.bar.set(done / total if total else 1)
