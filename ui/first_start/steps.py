"""The five steps at the right: each shows the state, writes into it, and says nothing else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from ui.first_start.presenter import FirstStartState
from ui.first_start.printing import print_code
from ui.kit.buttons import Button, Segmented
from ui.kit.fields import LineField, TickField
from ui.kit.forms import Form
from ui.kit.labels import Label
from ui.kit.layout import Picture, column, row

WIDTH = 420


class StepPane(QWidget):
    """A title, a sentence, and what is asked."""

    changed = Signal()
    widest = 560

    def __init__(self) -> None:
        super().__init__()
        self.lines = column(self, spacing=12)

    def begin(self, title: str, text: str = "") -> None:
        """The title and the sentence below it."""
        self.lines.addWidget(Label(title, "number", wrap=True))
        if text:
            self.lines.addWidget(Label(text, tone="muted", wrap=True))
        self.lines.addSpacing(8)

    def first(self) -> QWidget | None:
        """What takes the focus."""
        return None

    def show_problems(self, problems: dict[str, str]) -> None:
        """Say what is missing, beside the field."""


class LanguagePane(StepPane):
    """English or Chinese; each named in itself."""

    chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.begin(
            self.tr("Welcome to Roadbook"),
            self.tr(
                "Your customers, visits and promises, all on this computer and encrypted. "
                "Everything works without a network."
            ),
        )
        self.switch = Segmented([("en", "English"), ("zh", "简体中文")], name=self.tr("Language"))
        self.switch.choose(language)
        self.switch.chosen.connect(self.chosen)
        self.lines.addWidget(self.switch, alignment=Qt.AlignmentFlag.AlignLeft)

    def first(self) -> QWidget | None:
        return self.switch.chosen_button()


class YouPane(StepPane):
    """Name and company."""

    def __init__(self, state: FirstStartState) -> None:
        super().__init__()
        self._state = state
        self.begin(self.tr("Who are you?"))
        self.form = Form()
        self.form.setMaximumWidth(WIDTH)
        self.name = self.form.add("name", self.tr("Your name"), LineField())
        self.company = self.form.add(
            "company",
            self.tr("Company"),
            LineField(),
            note=self.tr("Reports are headed with both. You can change them later."),
        )
        self.form.set_values({"name": state.name, "company": state.company})
        self.form.edited.connect(self._on_edited)
        self.lines.addWidget(self.form)

    def first(self) -> QWidget | None:
        return self.name

    def show_problems(self, problems: dict[str, str]) -> None:
        self.form.show_problems(problems)

    def _on_edited(self) -> None:
        self._state.name, self._state.company = self.name.text(), self.company.text()
        self.changed.emit()


class LockPane(StepPane):
    """Who opens the book: the account on this computer, or a password."""

    def __init__(self, state: FirstStartState) -> None:
        super().__init__()
        self._state = state
        self.begin(
            self.tr("How is your book opened?"),
            self.tr("It is encrypted either way. You can change this later."),
        )
        self.keychain = QRadioButton(self.tr("Signing in to this computer opens it"))
        self.password = QRadioButton(self.tr("A password opens it"))
        group = QButtonGroup(self)
        group.addButton(self.keychain)
        group.addButton(self.password)
        self.keychain.setEnabled(state.has_keychain)
        (self.password if state.by_password else self.keychain).setChecked(True)
        self.lines.addWidget(self.keychain)
        if not state.has_keychain:
            self.lines.addWidget(
                Label(self.tr("This computer has no keychain that could keep the key."), "meta")
            )
        self.lines.addWidget(self.password)
        self.form = Form()
        self.form.setMaximumWidth(WIDTH)
        self._first = self._secret("password", self.tr("Password"), long=True)
        self._again = self._secret("again", self.tr("Once more"))
        self.form.set_values({"password": state.password, "again": state.again})
        if not state.by_password:
            self.form.hide()
        self.form.edited.connect(self._on_edited)
        self.lines.addWidget(self.form)
        self.password.toggled.connect(self._on_toggled)

    def first(self) -> QWidget | None:
        return self._first if self._state.by_password else self.keychain

    def show_problems(self, problems: dict[str, str]) -> None:
        self.form.show_problems(problems)
        if problems:
            self.form.focus_first()

    def _secret(self, name: str, label: str, *, long: bool = False) -> LineField:
        field = LineField()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        note = self.tr("At least 12 characters; three or four words are easy to remember.")
        return self.form.add(name, label, field, note=note if long else "")

    def _on_toggled(self, by_password: bool) -> None:
        self._state.by_password = by_password
        self.form.setVisible(by_password)
        if by_password:
            self._first.setFocus()
        self.changed.emit()

    def _on_edited(self) -> None:
        self._state.password, self._state.again = self._first.text(), self._again.text()
        self.changed.emit()


class RecoveryPane(StepPane):
    """The code, once: copied, printed or written down."""

    def __init__(self, state: FirstStartState) -> None:
        super().__init__()
        self._state = state
        self.begin(
            self.tr("Your recovery code"),
            self.tr(
                "It opens the book when the password or this computer's keychain is lost. "
                "Keep it on paper, away from this computer. It is shown only now."
            ),
        )
        self.code = Label(state.code, "title")
        self.code.setAccessibleName(self.tr("Recovery code") + ": " + state.code)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.lines.addWidget(self.code)
        buttons = row(spacing=8)
        self.copy = Button(self.tr("Copy"), self.copy_code, icon="copy")
        buttons.addWidget(self.copy)
        buttons.addWidget(Button(self.tr("Print …"), self.print_code, icon="printer"))
        buttons.addStretch(1)
        self.lines.addLayout(buttons)
        self.lines.addSpacing(8)
        self.tick = TickField(self.tr("I have written it down or printed it"))
        self.tick.set_value(state.written_down)
        self.tick.edited.connect(self._on_tick)
        self.lines.addWidget(self.tick)

    def first(self) -> QWidget | None:
        return self.copy

    def copy_code(self) -> None:
        QGuiApplication.clipboard().setText(self._state.code)

    def print_code(self) -> None:
        print_code(self, self.tr("Recovery code of Roadbook"), self._state.code)

    def _on_tick(self) -> None:
        self._state.written_down = self.tick.value()
        self.changed.emit()


class CustomersPane(StepPane):
    """What goes into the book first."""

    import_chosen = Signal()
    empty_chosen = Signal()
    demo_chosen = Signal()

    def __init__(self, state: FirstStartState) -> None:
        super().__init__()
        self.begin(
            self.tr("You can start now, {name}").format(name=state.name.strip()),
            self.tr("How do your customers get in?"),
        )
        choices = (
            (
                "file-spreadsheet",
                self.tr("Import a file"),
                self.tr("Excel, CSV or vCards, as they are; you see everything before it goes in."),
                self.import_chosen,
            ),
            (
                "user-plus",
                self.tr("Begin empty"),
                self.tr("Log the first visit; the customer is added on the way."),
                self.empty_chosen,
            ),
            (
                "eye",
                self.tr("Look at a made-up company"),
                self.tr("In a window of its own; nothing of it comes into your book."),
                self.demo_chosen,
            ),
        )
        self.buttons: list[Button] = []
        for icon, name, text, signal in choices:
            line = row(spacing=16)
            line.addWidget(Picture(icon, 20, "accent"))
            told = column(spacing=2)
            told.addWidget(Label(name, "row"))
            told.addWidget(Label(text, "meta", wrap=True))
            line.addLayout(told, 1)
            kind = "primary" if icon == "file-spreadsheet" else "plain"
            button = Button(self.tr("Choose"), signal.emit, kind=kind)
            button.setAccessibleName(name)
            button.setAccessibleDescription(text)
            line.addWidget(button)
            self.buttons.append(button)
            self.lines.addLayout(line)
            self.lines.addSpacing(8)

    def first(self) -> QWidget | None:
        return self.buttons[0]
