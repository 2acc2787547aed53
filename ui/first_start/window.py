"""The first start: from nothing to an open book in five small steps."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from storage.rules.errors import RuleBroken
from ui.first_start.presenter import Answers, FirstStartState, Step, field_of
from ui.first_start.step_list import StepList
from ui.first_start.steps import (
    CustomersPane,
    LanguagePane,
    LockPane,
    RecoveryPane,
    StepPane,
    YouPane,
)
from ui.kit.buttons import Button
from ui.kit.frame import StatusBar
from ui.kit.labels import Label
from ui.kit.layout import clear, column, row
from ui.kit.texts import problem, sentence


class FirstStart(QWidget):
    """Asks, has the book made by `set_up`, shows the recovery code once, and is done."""

    language_chosen = Signal(str)
    finished = Signal(str)  # the page to open: "import" or "today"
    demo_requested = Signal()
    given_up = Signal()

    def __init__(
        self, language: str, *, has_keychain: bool, set_up: Callable[[Answers], str]
    ) -> None:
        """`set_up` makes the profile and returns the recovery code, or raises RuleBroken."""
        super().__init__()
        self._language, self._set_up = language, set_up
        self.state = FirstStartState(has_keychain)
        self._done = False
        self.resize(1366, 768)
        self.setMinimumSize(800, 560)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._whole = column(self)
        self._build()

    def set_language(self, language: str) -> None:
        """The translators have been changed: say everything anew."""
        self._language = language
        self._build()

    # What is shown

    def _build(self) -> None:
        clear(self._whole)
        self.setWindowTitle(self.tr("Roadbook"))
        across = row(spacing=0)
        self._whole.addLayout(across, 1)
        left = QWidget()
        left.setObjectName("rail")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left.setFixedWidth(380)
        steps = column(left, spacing=0, margins=(44, 32, 24, 24))
        steps.addWidget(Label(self.tr("Roadbook"), "title"))
        steps.addSpacing(28)
        self.steps = StepList(self._words())
        steps.addWidget(self.steps)
        steps.addStretch(1)
        across.addWidget(left)
        right = QWidget()
        self._right = column(right, spacing=0, margins=(60, 44, 60, 32))
        across.addWidget(right, 1)
        status = StatusBar()
        status.show_state("", self.tr("Nothing leaves this computer"), tint="ok")
        self._whole.addWidget(status)
        self._show_step()

    def _words(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Language"), self.tr("it can be changed at any time")),
            (self.tr("You"), self.tr("your name and your company")),
            (self.tr("Key"), self.tr("who opens the book")),
            (self.tr("Recovery code"), self.tr("for the day a key is lost")),
            (self.tr("Your customers"), self.tr("import, begin empty, or look around")),
        ]

    def _show_step(self) -> None:
        clear(self._right)
        self.pane = self._make_pane()
        self.pane.setMaximumWidth(560)
        self.pane.changed.connect(self._on_changed)
        self._right.addWidget(self.pane)
        self._right.addSpacing(24)
        self._right.addLayout(self._buttons())
        self._right.addStretch(1)
        # Shown now, not when the layout gets round to it: the next key may come before that.
        self.pane.show()
        self.go_on.setVisible(self.state.step is not Step.CUSTOMERS)
        self.back.setVisible(self.state.can_go_back())
        self.steps.show_step(self.state.step, "")
        self._on_changed()
        if (first := self.pane.first()) is not None:
            first.setFocus()

    def _make_pane(self) -> StepPane:
        match self.state.step:
            case Step.LANGUAGE:
                pane = LanguagePane(self._language)
                pane.chosen.connect(self.language_chosen)
                return pane
            case Step.YOU:
                return YouPane(self.state)
            case Step.LOCK:
                return LockPane(self.state)
            case Step.RECOVERY:
                return RecoveryPane(self.state)
            case Step.CUSTOMERS:
                pane = CustomersPane(self.state)
                pane.import_chosen.connect(lambda: self._finish("import"))
                pane.empty_chosen.connect(lambda: self._finish("today"))
                pane.demo_chosen.connect(self.demo_requested)
                return pane

    def _buttons(self) -> QHBoxLayout:
        line = row(spacing=8)
        self.go_on = Button(self.tr("Continue"), self.next, kind="primary", hint="Enter")
        self.back = Button(self.tr("Back"), self.previous)
        line.addWidget(self.go_on)
        line.addWidget(self.back)
        line.addStretch(1)
        return line

    def _on_changed(self) -> None:
        waits = self.state.step is Step.RECOVERY and not self.state.written_down
        self.go_on.setEnabled(not waits)

    # What happens

    def next(self) -> None:
        """On to the next step; over the third one the book is made."""
        problems = {name: problem(code) for name, code in self.state.problems().items()}
        self.pane.show_problems(problems)
        if problems or not self.go_on.isEnabled():
            return
        if self.state.step is Step.LOCK:
            self._make_book()
        else:
            self.state.step = Step(self.state.step + 1)
            self._show_step()

    def previous(self) -> None:
        self.state.step = Step(self.state.step - 1)
        self._show_step()

    def _make_book(self) -> None:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            code = self._set_up(self.state.answers())
        except RuleBroken as error:
            self.pane.show_problems({field_of(error): sentence(error)})
            return
        finally:
            QApplication.restoreOverrideCursor()
        self.state.made(code)
        self._show_step()

    def _finish(self, page: str) -> None:
        self._done = True
        self.finished.emit(page)

    # Qt's side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.go_on.isVisible():
            self.next()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and hasattr(self, "_whole"):
            self._build()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._done:
            self.given_up.emit()
        super().closeEvent(event)
