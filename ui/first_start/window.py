"""The first start: from nothing to an open book in five small steps."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from storage.rules.errors import RuleBroken
from ui.first_start.arrival import ArrivalPane
from ui.first_start.presenter import Answers, FirstStartState, Step, field_of
from ui.first_start.server import ServerPane
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
from ui.kit.context import Context
from ui.kit.frame import StatusBar
from ui.kit.labels import Label
from ui.kit.layout import clear, column, row, scrolled
from ui.kit.texts import problem, sentence


class FirstStart(QWidget):
    """Asks, has the book made by `set_up`, shows the recovery code once, and is done."""

    language_chosen = Signal(str)
    finished = Signal(str)  # the page to open, "import" or none in particular
    sign_in_requested = Signal(object)  # a SignInForm
    demo_requested = Signal()
    given_up = Signal()

    def __init__(
        self,
        language: str,
        *,
        has_keychain: bool,
        set_up: Callable[[Answers], str],
        device: str = "",
    ) -> None:
        """`set_up` makes the profile and returns the recovery code, or raises RuleBroken."""
        super().__init__()
        self._language, self._set_up = language, set_up
        self.state = FirstStartState(has_keychain)
        self._done, self._device = False, device
        self._context: Context | None = None
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
        area = scrolled(right)
        across.addWidget(area, 1)
        status = StatusBar()
        told = self.tr("Nothing leaves this computer")
        if self.state.signed_in:
            told = self.tr("Nothing is uploaded before you have read who will read it")
        status.show_state("", told, tint="ok")
        self._whole.addWidget(status)
        for part in (left, area, right, status):
            part.show()  # now: the next key may come before the layout gets round to it
        self._show_step()

    def _words(self) -> list[tuple[str, str]]:
        you = (self.tr("You"), self.tr("your name and your company"))
        customers = self.tr("import, begin empty, or look around")
        if self.state.signed_in:
            customers = self.tr("they arrive, and who will read what")
        return [
            (self.tr("Language"), self.tr("it can be changed at any time")),
            (self.tr("Server"), self.tr("your company's, or none")),
            *([] if self.state.signed_in else [you]),
            (self.tr("Key"), self.tr("who opens the book")),
            (self.tr("Recovery code"), self.tr("for the day a key is lost")),
            (self.tr("Your customers"), customers),
        ]

    def _show_step(self) -> None:
        clear(self._right)
        self.pane = self._make_pane()
        self.pane.setMaximumWidth(self.pane.widest)
        self.pane.changed.connect(self._on_changed)
        self._right.addWidget(self.pane)
        self._right.addSpacing(24)
        self._right.addLayout(self._buttons())
        self._right.addStretch(1)
        # Shown now, not when the layout gets round to it: the next key may come before that.
        self.pane.show()
        self.go_on.setVisible(self.state.step is not Step.CUSTOMERS)
        self.back.setVisible(self.state.can_go_back())
        self.steps.show_step(self.state.place(), "")
        self._on_changed()
        if (first := self.pane.first()) is not None:
            first.setFocus()

    def _make_pane(self) -> StepPane:
        match self.state.step:
            case Step.LANGUAGE:
                pane = LanguagePane(self._language)
                pane.chosen.connect(self.language_chosen)
                return pane
            case Step.SERVER:
                pane = ServerPane(self._device)
                pane.fields.submitted.connect(self._on_submitted)
                pane.without.connect(self._on_without)
                return pane
            case Step.YOU:
                return YouPane(self.state)
            case Step.LOCK:
                return LockPane(self.state)
            case Step.RECOVERY:
                return RecoveryPane(self.state)
            case Step.CUSTOMERS if self._context is not None:
                pane = ArrivalPane(self._context)
                pane.opened.connect(lambda: self._finish(""))
                return pane
            case Step.CUSTOMERS:
                pane = CustomersPane(self.state)
                pane.import_chosen.connect(lambda: self._finish("import"))
                pane.empty_chosen.connect(lambda: self._finish(""))
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
        """On to the next step; after the key the book is made."""
        if isinstance(self.pane, ServerPane):
            self.pane.go_on()
            return
        problems = {name: problem(code) for name, code in self.state.problems().items()}
        self.pane.show_problems(problems)
        if problems or not self.go_on.isEnabled():
            return
        if self.state.step is Step.LOCK:
            self._make_book()
        else:
            self.state.go_on()
            self._show_step()

    def previous(self) -> None:
        self.state.go_back()
        self._show_step()

    def show_entered(self, refusal: str, name: str) -> None:
        """What came of signing in: a code if nothing, else the name that the server knows."""
        self.go_on.setEnabled(True)
        if not refusal:
            self.state.entered(name)
            self._build()
        elif isinstance(self.pane, ServerPane):
            self.pane.fields.show_refusal(refusal)

    def use(self, context: Context) -> None:
        """The book is made and speaks with its server: what arrives can be shown."""
        self._context = context

    def _on_submitted(self, form: object) -> None:
        self.go_on.setEnabled(False)
        self.sign_in_requested.emit(form)

    def _on_without(self) -> None:
        self.state.signed_in = False
        self.state.go_on()
        self._build()

    def _make_book(self) -> None:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        self.go_on.set_text(self.tr("Making your book …"))
        self.go_on.repaint()  # a slow computer takes seconds
        try:
            code = self._set_up(self.state.answers())
        except RuleBroken as error:
            self.pane.show_problems({field_of(error): sentence(error)})
            return
        finally:
            QApplication.restoreOverrideCursor()
            self.go_on.set_text(self.tr("Continue"))
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
