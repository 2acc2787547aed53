"""Shows a recovery code once: to be copied by hand, printed, or put into a password manager."""

from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.labels import Label
from ui.kit.layout import column, row
from ui.kit.overlay import Overlay
from ui.kit.services import Services
from ui.kit.texts import Trouble, sentence


class RecoveryPanel(Overlay):
    """The code is nowhere else: closing the panel is the last one sees of it."""

    def __init__(self, window: QWidget, context: Context) -> None:
        super().__init__(window)
        self._context = context
        inner = column(spacing=12, margins=24)
        self.content.addLayout(inner)
        title = self.tr("A new recovery code")
        self.panel.setAccessibleName(title)
        inner.addWidget(Label(title, "title"))
        inner.addWidget(
            Label(
                self.tr(
                    "Write it down and keep it away from this computer. It is shown only now; "
                    "the code before it opens nothing any more."
                ),
                tone="muted",
                wrap=True,
            )
        )
        self.code = Label("", "headline")
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code.setAccessibleName(self.tr("Recovery code"))
        inner.addWidget(self.code)
        buttons = row(spacing=8)
        buttons.addWidget(Button(self.tr("Copy"), self.copy, icon="copy"))
        buttons.addStretch(1)
        self.done = Button(self.tr("I have it"), self.close_panel, kind="primary")
        buttons.addWidget(self.done)
        inner.addLayout(buttons)
        self.closed.connect(self.deleteLater)

    @classmethod
    def ask(cls, window: QWidget, context: Context, services: Services) -> Self:
        """Have a new code made, and show it when it is there."""
        panel = cls(window, context)
        context.tasks.run(services.renew_recovery_code, panel.show_code, panel.say_why_not)
        return panel

    def show_code(self, code: str) -> None:
        self.code.setText(code)
        self.open()
        self.done.setFocus()

    def say_why_not(self, error: BaseException) -> None:
        if not isinstance(error, Trouble):
            raise error
        self._context.wishes.problem_requested.emit(sentence(error))
        self.deleteLater()

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())
