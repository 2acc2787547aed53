"""The step of the company's server: sign in there, or go on without one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.first_start.steps import WIDTH, StepPane
from ui.joining.sign_in import SignInFields
from ui.kit.buttons import Button


class ServerPane(StepPane):
    """Where the company has a server, one's customers come from there."""

    without = Signal()

    def __init__(self, device: str) -> None:
        super().__init__()
        self.begin(
            self.tr("Your company's server"),
            self.tr(
                "Sign in, and your customers arrive. Leave it empty to go on without a server: "
                "the book works just as well, and you can sign in later."
            ),
        )
        self.fields = SignInFields(device=device, submits=False)
        self.fields.setMaximumWidth(WIDTH)
        self.lines.addWidget(self.fields)
        self.alone = Button(self.tr("Go on without a server"), self.without.emit, kind="link")
        self.lines.addWidget(self.alone)

    def go_on(self) -> None:
        """Sign in; or, where nothing was typed, go on without a server."""
        if self.fields.is_empty():
            self.without.emit()
        else:
            self.fields.submit()

    def first(self) -> QWidget | None:
        return self.fields.address
