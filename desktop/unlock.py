"""Asks for what opens the book: the password, a click, or the recovery code."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from storage.rules.errors import RuleBroken
from ui.kit.buttons import Button
from ui.kit.fields import LineField
from ui.kit.labels import Label
from ui.kit.layout import Picture, column, row
from ui.kit.texts import sentence

if TYPE_CHECKING:
    from storage.vault import Vault

WIDTH = 420


class Unlock(QWidget):
    """A small window of its own: the book is closed, and nothing of it is in memory."""

    unlocked = Signal(bytes)
    given_up = Signal()

    def __init__(
        self,
        vault: "Callable[[], Vault]",
        *,
        password: bool,
        now: Callable[[], float],
        trouble: RuleBroken | None = None,
    ) -> None:
        """`password` says whether one is asked for; without it the keychain opens the book."""
        super().__init__()
        self._vault, self._password_asked, self._now = vault, password, now
        self._key = b""
        self.setWindowTitle(self.tr("Roadbook"))
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(620, 440)
        self._steps = QStackedWidget()
        self._steps.setFixedWidth(WIDTH)
        self._steps.addWidget(self._opening())
        self._steps.addWidget(self._recovering())
        self._steps.addWidget(self._renewing())
        middle = row(self)
        middle.addStretch(1)
        middle.addWidget(self._steps)
        middle.addStretch(1)
        if trouble is not None:
            self._trouble.setText(sentence(trouble))
            self.show_recovery()

    def focus(self) -> None:
        """Put the cursor where the secret goes."""
        (self.password if self._password_asked else self._open).setFocus()

    def said(self) -> str:
        """What the step on show complains of."""
        return (self._wrong, self._wrong_code, self._wrong_new)[self._steps.currentIndex()].text()

    # The three steps

    def _opening(self) -> QWidget:
        step, lines = _step()
        lines.addWidget(Label(self.tr("Your book is locked"), "title"))
        told = (
            self.tr("Everything you typed is kept, also what was half-written.")
            if self._password_asked
            else self.tr("Signing in to this computer opens it.")
        )
        lines.addWidget(Label(told, "hint", wrap=True))
        self.password = _secret(self.tr("Password"))
        self.password.returnPressed.connect(self._on_open)
        if self._password_asked:
            lines.addSpacing(12)
            _labelled(lines, self.tr("Password"), self.password)
        self._wrong = Label("", tone="bad", wrap=True)
        lines.addWidget(self._wrong)
        buttons = row(spacing=12)
        self._open = Button(self.tr("Open the book"), self._on_open, kind="primary", hint="Enter")
        self._open.setAutoDefault(True)
        forgotten = Button(self.tr("Use the recovery code"), self.show_recovery, kind="link")
        buttons.addWidget(self._open)
        buttons.addWidget(forgotten)
        buttons.addStretch(1)
        lines.addLayout(buttons)
        lines.addStretch(1)
        return step

    def _recovering(self) -> QWidget:
        step, lines = _step()
        lines.addWidget(Label(self.tr("Open with the recovery code"), "title"))
        self._trouble = Label("", tone="warn", wrap=True)
        lines.addWidget(self._trouble)
        told = self.tr("You wrote it down when the book was made: 6 groups of 5 signs.")
        lines.addWidget(Label(told, "hint", wrap=True))
        lines.addSpacing(12)
        self.code = LineField()
        self.code.returnPressed.connect(self._on_code)
        _labelled(lines, self.tr("Recovery code"), self.code)
        self._wrong_code = Label("", tone="bad", wrap=True)
        lines.addWidget(self._wrong_code)
        buttons = row(spacing=12)
        buttons.addWidget(Button(self.tr("Continue"), self._on_code, kind="primary", hint="Enter"))
        buttons.addWidget(Button(self.tr("Back"), self._show_opening, kind="link"))
        buttons.addStretch(1)
        lines.addLayout(buttons)
        lines.addStretch(1)
        return step

    def _renewing(self) -> QWidget:
        step, lines = _step()
        lines.addWidget(Label(self.tr("Choose a new password"), "title"))
        told = self.tr("At least 12 characters; three or four words are easy to remember.")
        lines.addWidget(Label(told, "hint", wrap=True))
        lines.addSpacing(12)
        self.new_password, self.repeated = _secret(self.tr("Password")), _secret("")
        _labelled(lines, self.tr("New password"), self.new_password)
        _labelled(lines, self.tr("Once more"), self.repeated)
        self.repeated.returnPressed.connect(self._on_renew)
        self._wrong_new = Label("", tone="bad", wrap=True)
        lines.addWidget(self._wrong_new)
        renew = Button(self.tr("Open the book"), self._on_renew, kind="primary", hint="Enter")
        lines.addWidget(renew)
        lines.addStretch(1)
        return step

    # What happens

    def _show_opening(self) -> None:
        self._steps.setCurrentIndex(0)
        self.focus()

    def show_recovery(self) -> None:
        self._steps.setCurrentIndex(1)
        self.code.setFocus()

    def _on_open(self) -> None:
        given = self.password.text() if self._password_asked else None
        key = self._trying(lambda: self._vault().open(given, seconds=self._now), self._wrong)
        self.password.selectAll()
        if key:
            self.password.clear()
            self.unlocked.emit(key)

    def _on_code(self) -> None:
        code = self.code.text()
        key = self._trying(lambda: self._vault().open_with_recovery_code(code), self._wrong_code)
        if key:
            self.code.clear()
            self._key = key
            self._steps.setCurrentIndex(2)
            self.new_password.setFocus()

    def _on_renew(self) -> None:
        if self.new_password.text() != self.repeated.text():
            self._wrong_new.setText(self.tr("The two passwords differ."))
            return

        def renew() -> bytes:
            self._vault().set_password(self._key, self.new_password.text())
            return self._key

        if key := self._trying(renew, self._wrong_new):
            self.new_password.clear()
            self.repeated.clear()
            self.unlocked.emit(key)

    def _trying(self, attempt: Callable[[], bytes], wrong: Label) -> bytes | None:
        """Do what takes a noticeable moment; a refusal is said beside the field."""
        wrong.setText("")
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return attempt()
        except RuleBroken as error:
            wrong.setText(sentence(error))
            return None
        finally:
            QApplication.restoreOverrideCursor()

    # Qt's side

    def closeEvent(self, event: QCloseEvent) -> None:
        self.given_up.emit()
        super().closeEvent(event)


def _step() -> tuple[QWidget, QVBoxLayout]:
    step = QWidget()
    lines = column(step, spacing=8, margins=(0, 56, 0, 24))
    lines.addWidget(Picture("lock", 28, "accent"))
    return step, lines


def _secret(name: str) -> LineField:
    field = LineField()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


def _labelled(lines: QVBoxLayout, text: str, field: LineField) -> None:
    label = Label(text, "meta")
    label.setBuddy(field)
    field.setAccessibleName(text)
    lines.addWidget(label)
    lines.addWidget(field)
