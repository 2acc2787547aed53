"""Signing in to the company's server: where it is, who one is, and what this laptop is called."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.joining.authority import AuthorityField
from ui.joining.presenter import address_of, address_problem, sign_in_problem
from ui.joining.words import refusal_word
from ui.kit.fields import LineField
from ui.kit.forms import Form
from ui.kit.layout import column
from ui.kit.sign_in_form import SignInForm


class SignInFields(QWidget):
    """Four fields; the address is looked at as it is typed, what is wrong stands beside it."""

    submitted = Signal(object)  # a SignInForm

    def __init__(self, *, device: str = "", again: bool = False, submits: bool = True) -> None:
        """`again`: the server and the person are known, only the password is asked for.
        `submits`: Enter in a field asks to be let in.
        """
        super().__init__()
        lines = column(self, spacing=8)
        self.form = Form()
        lines.addWidget(self.form)
        address, note = self.tr("Server"), self.tr("for example book.yourcompany.com")
        self.address = self.form.add("server", address, LineField("https://"), note=note)
        self.email = self.form.add("email", self.tr("E-mail"), LineField())
        self.password = self.form.add(
            "password",
            self.tr("Password of the account"),
            LineField(),
            note=self.tr("Only for signing in; it is not kept on this computer."),
        )
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.device = self.form.add(
            "device",
            self.tr("Name of this laptop"),
            LineField(),
            note=self.tr("So that it can be told from your others, and shut out if it is lost."),
        )
        self.device.setText(device)
        self.authority = AuthorityField()
        lines.addWidget(self.authority)
        for field in (self.address, self.email):
            field.setReadOnly(again)
        if submits:
            for field in (self.address, self.email, self.password, self.device):
                field.returnPressed.connect(self.submit)
        self.address.editingFinished.connect(self._look_at_address)
        self.form.edited.connect(self._on_edited)
        self._said = ""

    def fill(self, server: str, email: str) -> None:
        """What is known already."""
        self.address.setText(server)
        self.email.setText(email)

    def first(self) -> QWidget:
        """What takes the focus."""
        return self.password if self.address.isReadOnly() else self.address

    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not any(f.text().strip() for f in (self.address, self.email, self.password))

    def said(self) -> str:
        """What is complained of now."""
        return self._said

    @Slot()
    def submit(self) -> None:
        """Ask to be let in, unless something is missing."""
        server, email = self.address.text(), self.email.text().strip()
        field, code = sign_in_problem(server, email, self.password.text())
        self._say(field, code)
        if not code:
            form = SignInForm(
                address_of(server).rstrip("/"), email, self.password.text(),
                self.device.text().strip(), self.authority.path,
            )  # fmt: skip
            self.submitted.emit(form)

    def show_refusal(self, code: str) -> None:
        """The server's answer; the password is to be typed anew where it was not right."""
        self._say("password" if code == "not_let_in" else "", code)
        if code == "not_let_in":
            self.password.selectAll()
            self.password.setFocus()

    def forget_password(self) -> None:
        self.password.clear()

    def _look_at_address(self) -> None:
        if self.address.text().strip() and (code := address_problem(self.address.text())):
            self._say("server", code)

    def _on_edited(self) -> None:
        self._say("", "")

    def _say(self, field: str, code: str) -> None:
        self._said = refusal_word(code)
        self.form.show_problems({field: self._said} if code else {})
