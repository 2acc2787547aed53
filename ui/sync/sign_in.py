"""Signing in to the company's server: where it is, who one is, and who will read what."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.fields import LineField
from ui.kit.labels import Label
from ui.kit.layout import SectionHead, column, row
from ui.kit.sync_line import SignInForm
from ui.sync.presenter import address_of, sign_in_problem
from ui.sync.words import trouble_word


class SignInPane(QWidget):
    """Three fields and a button; what is wrong is said below them."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        lines = column(self, spacing=8)
        lines.addWidget(SectionHead(self.tr("Sign in to your company's server")))
        readers = self.tr(
            "Before the first upload: your managers read the customers, visits, promises and "
            "reports that you write; the office reads the customers, for orders and payments; "
            "other reps read a customer's story only once it is handed over to them. Drafts "
            "never leave this computer."
        )
        lines.addWidget(Label(readers, tone="muted", wrap=True))
        self.address = self._field(self.tr("Server"), "https://")
        self.email = self._field(self.tr("E-mail"), "")
        self.password = self._field(self.tr("Password of the account"), "")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        for name, field in self._fields:
            lines.addWidget(Label(name, "meta"))
            lines.addWidget(field)
        self.problem = Label("", tone="bad", wrap=True)
        self.problem.hide()
        lines.addWidget(self.problem)
        self.go = Button(self.tr("Sign in"), self.sign_in, kind="primary")
        buttons = row()
        buttons.addWidget(self.go)
        buttons.addStretch(1)
        lines.addLayout(buttons)
        for _, field in self._fields:
            field.returnPressed.connect(self.sign_in)
        context.sync.sign_in_ended.connect(self._on_ended)

    def _field(self, name: str, placeholder: str) -> LineField:
        field = LineField(placeholder)
        field.setAccessibleName(name)
        self._fields = [*getattr(self, "_fields", []), (name, field)]
        return field

    @Slot()
    def sign_in(self) -> None:
        """Ask to be let in, unless something is missing."""
        address, email = address_of(self.address.text()), self.email.text().strip()
        missing = sign_in_problem(address, email, self.password.text())
        self._say(missing)
        if not missing:
            self.go.setEnabled(False)
            form = SignInForm(address, email, self.password.text())
            self._context.sync.sign_in_requested.emit(form)

    @Slot(str)
    def _on_ended(self, refusal: str) -> None:
        self.go.setEnabled(True)
        self._say(refusal)
        if not refusal:
            self.password.clear()

    def _say(self, code: str) -> None:
        self.problem.setText(trouble_word(code) if code else "")
        self.problem.setVisible(bool(code))
