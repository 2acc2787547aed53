"""Signing this book in to the company's server, the first time or again."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.joining.sign_in import SignInFields
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.labels import Label
from ui.kit.layout import SectionHead, clear, column, row
from ui.kit.sign_in_form import SignInForm

AGAIN: Final = ("sign_in_again", "revoked", "unknown_device")


class SignInPane(QWidget):
    """Shown where nobody is signed in, or where the server wants the password once more."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._again: bool | None = None
        self._lines = column(self, spacing=8)
        self._build(again=False)
        context.sync.sign_in_ended.connect(self._on_ended)

    def show_for(self, trouble: str, server: str, email: str) -> None:
        """Fields for the first time, or for the account that this book has."""
        again = trouble in AGAIN
        if again != self._again:
            self._build(again=again)
            if again:
                self.fields.fill(server, email)

    def _build(self, *, again: bool) -> None:
        self._again = again
        clear(self._lines)
        if not again:  # else the state above says so already
            self._lines.addWidget(SectionHead(self.tr("Sign in to your company's server")))
        told = (
            self.tr(
                "The password was changed, or there was no contact for 60 days. Everything you "
                "wrote is kept here and is uploaded as soon as you are in."
            )
            if again
            else self.tr(
                "What you wrote so far stays yours. Before anything is uploaded, a page says who "
                "will read what."
            )
        )
        self._lines.addWidget(Label(told, tone="muted", wrap=True))
        services = self._context.services
        device = services.device_name() if services is not None else ""
        self.fields = SignInFields(device=device, again=again)
        self.fields.submitted.connect(self._on_submitted)
        self._lines.addWidget(self.fields)
        self.go = Button(self.tr("Sign in"), self.fields.submit, kind="primary", hint="Enter")
        buttons = row()
        buttons.addWidget(self.go)
        buttons.addStretch(1)
        self._lines.addLayout(buttons)

    @Slot(object)
    def _on_submitted(self, form: SignInForm) -> None:
        self.go.setEnabled(False)
        self._context.sync.sign_in_requested.emit(form)

    @Slot(str)
    def _on_ended(self, refusal: str) -> None:
        self.go.setEnabled(True)
        self.fields.show_refusal(refusal)
        if not refusal:
            self.fields.forget_password()
            self._again = None
