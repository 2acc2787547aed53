"""Asks for an old and a new password, and says what is wrong beside the fields."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.fields import LineField
from ui.kit.forms import Form
from ui.kit.labels import Label
from ui.kit.layout import column, row
from ui.kit.overlay import Overlay
from ui.kit.services import Services
from ui.kit.texts import Trouble, sentence


class PasswordPanel(Overlay):
    """Sets or changes the password, or gives the key back to the system's keychain."""

    changed = Signal()

    def __init__(
        self,
        window: QWidget,
        context: Context,
        services: Services,
        *,
        asks_old: bool,
        to_keychain: bool = False,
    ) -> None:
        super().__init__(window)
        self._context, self._services = context, services
        self._to_keychain = to_keychain
        inner = column(spacing=16, margins=24)
        self.content.addLayout(inner)
        title = self.tr("Password of the book")
        self.panel.setAccessibleName(title)
        inner.addWidget(Label(title, "title"))
        self.form = Form()
        if asks_old:
            self._secret("old", self.tr("Password until now"))
        if not to_keychain:
            note = self.tr("At least 12 characters; three or four words are easy to remember.")
            self._secret("new", self.tr("New password"), note)
            self._secret("again", self.tr("Once more"))
        inner.addWidget(self.form)
        buttons = row(spacing=8)
        buttons.addStretch(1)
        buttons.addWidget(Button(self.tr("Cancel"), self.close_panel, hint="Esc"))
        self.save = Button(self.tr("Change"), self.submit, kind="primary", hint="Enter")
        buttons.addWidget(self.save)
        inner.addLayout(buttons)
        self.closed.connect(self.deleteLater)

    def open(self) -> None:
        super().open()
        self.form.focus_first()

    def submit(self) -> None:
        """Hand it to the vault; deriving the key takes a noticeable moment."""
        values = self.form.values()
        if values.get("new") != values.get("again"):
            self.form.show_problems({"again": self.tr("The two passwords differ.")})
            return
        old, new, services = values.get("old"), values.get("new", ""), self._services

        def work() -> None:
            if self._to_keychain:
                services.use_keychain(old or "")
            else:
                services.set_password(old, new)

        self.save.setEnabled(False)
        self._context.tasks.run(work, self._on_done, self._on_failed)

    def _secret(self, name: str, label: str, note: str = "") -> None:
        field = LineField()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.returnPressed.connect(self.submit)
        self.form.add(name, label, field, note=note)

    def _on_done(self, _none: object) -> None:
        self.close_panel()
        self.changed.emit()

    def _on_failed(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        if not isinstance(error, Trouble):
            raise error
        wrong_old = error.code in {"vault.wrong_password", "vault.password_needed"}
        self.form.show_problems({"old" if wrong_old else "new": sentence(error)})
        self.relayout()
        self.form.focus_first()
