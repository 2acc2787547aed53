"""A form on a panel above the page: saved with Ctrl+Enter, its draft kept when it is left."""

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storage.rules.errors import RuleBroken
from ui.kit.buttons import Button
from ui.kit.forms import DraftKeeper, Form
from ui.kit.labels import Label, hairline
from ui.kit.layout import column, row, scrolled
from ui.kit.overlay import Overlay
from ui.kit.texts import problem, sentence
from ui.kit.typed import Typed

if TYPE_CHECKING:
    from storage.database import Session
    from ui.kit.context import Context

Command = Callable[["Session"], object]


class FormPanel(Overlay):
    """A title, a form, Save and Cancel; a subclass says which fields and what saving does."""

    saved = Signal(object)  # what the command returned

    WIDTH, COLUMNS = 560, 2

    def __init__(self, context: "Context", window: QWidget, *, key: str = "") -> None:
        """`key` says which record the form is about; "" for a new one."""
        super().__init__(window)
        self.context = context
        self._done = False
        self.written: frozenset[str] | None = None
        """The only fields that can be changed; None where all can."""
        self.title = Label("", "log", bold=True)
        self.note = Label("", "meta")
        self.note.hide()
        self.form = Form(columns=self.COLUMNS)
        self.left = row(spacing=8)
        self.save_button = Button(self.tr("Save"), self.save, kind="primary", hint="Ctrl+Enter")
        self.cancel_button = Button(self.tr("Cancel"), self.cancel)
        self.beside, self.below = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.build()
        self._keeper = DraftKeeper(context, self.form, self.name(), key)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)
        self.closed.connect(self._on_closed)

    # What a subclass says

    def name(self) -> str:
        """Which form this is; its drafts are kept under this name."""
        raise NotImplementedError

    def build(self) -> None:
        """Put the title and the fields in."""
        raise NotImplementedError

    def command(self, typed: Typed) -> Command:
        """What saving does with what was typed; problems are left in `typed`."""
        raise NotImplementedError

    def told(self) -> str:
        """What the toast says once it is saved."""
        raise NotImplementedError

    # Opening, saving, leaving

    def only_read(self, told: str, but: Collection[str] = ()) -> None:
        """Before it is opened: it is there to be read, as `told`, and only `but` is changed."""
        self.written = frozenset(but)
        self.note.setText(told)
        self.note.show()

    def open_with(self, values: Mapping[str, Any]) -> None:
        """Show the form with these values, or with the draft that was left of them."""
        self.form.set_values(values)
        if self.written is not None:
            self._take_back(self.written)
        if self.written != frozenset() and self._keeper.restore():
            self.note.setText(self.tr("Draft kept: this is what you had typed."))
            self.note.show()
        self.open()
        self.place()
        if self.written is None:
            self.form.focus_first()
        else:
            first = sorted(self.written)
            (self.form.field(first[0]) if first else self.cancel_button).setFocus()

    @Slot()
    def save(self) -> None:
        """Save, or say what is wrong; what was typed stays either way."""
        if self._done or self.written == frozenset():
            return
        typed = Typed(self.form.values(), self.context.today())
        command = self.command(typed)
        if typed.problems:
            self.form.show_problems(
                {name: problem(code, **facts) for name, (code, facts) in typed.problems.items()}
            )
            self.form.focus_first()
            return
        self._done = True
        self.context.do(command, self.told(), self._on_saved, self._on_failed)

    @Slot()
    def cancel(self) -> None:
        """Throw away what was typed."""
        self._keeper.drop()
        self._done = True
        self.close_panel()

    def escape(self) -> None:
        """Leave the form; what was typed is there again when it is opened next."""
        self._keeper.flush()
        self.close_panel()

    def finish(self, command: Command, told: str) -> None:
        """Do something else with the record than save it (delete, settle), and close."""
        self._done = True
        self.context.do(command, told, self._on_saved, self._on_failed)

    @Slot(object)
    def _on_saved(self, result: object) -> None:
        self._keeper.drop()
        self.close_panel()
        self.saved.emit(result)

    def _on_failed(self, error: BaseException) -> None:
        self._done = False
        if not isinstance(error, RuleBroken):
            raise error
        self.form.show_problems({str(error.facts.get("field", "")): sentence(error)})

    @Slot()
    def _on_closed(self) -> None:
        self.deleteLater()

    # Inside

    def _take_back(self, but: frozenset[str]) -> None:
        """Nothing is offered that changes more than the fields `but`."""
        self.form.read_only(but)
        for place in range(self.left.count()):
            if (item := self.left.itemAt(place)) is not None and (doing := item.widget()):
                doing.hide()
        if not but:
            self.save_button.hide()
            self.cancel_button.set_text(self.tr("Close"))
            self.cancel_button.set_hint("Esc")

    def _lay_out(self) -> None:
        content = QWidget()
        inner = column(content, spacing=8, margins=(20, 8, 20, 12))
        inner.addWidget(self.form)
        inner.addLayout(self.below)
        inner.addStretch(1)
        head = row(spacing=12, margins=(20, 16, 20, 8))
        head.addWidget(self.title)
        head.addWidget(self.note)
        head.addStretch(1)
        foot = row(spacing=8, margins=(20, 10, 20, 12))
        foot.addLayout(self.left)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        self._inner = content
        middle = row(spacing=0)
        middle.addWidget(scrolled(content), 1)
        middle.addLayout(self.beside)
        self.content.addLayout(head)
        self.content.addLayout(middle, 1)
        self.content.addWidget(hairline())
        self.content.addLayout(foot)

    @Slot()
    def place(self) -> None:
        """Give the panel its room anew: it is as high as its form, once the fields have said so."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.panel.setGeometry(self.panel_place(self.rect()))

    def extra_width(self) -> int:
        """Room for what stands beside the form."""
        return 0

    def panel_place(self, room: QRect) -> QRect:
        width = min(self.WIDTH + self.extra_width(), room.width() - 48)
        height = min(self._inner.sizeHint().height() + 120, room.height() - 72)
        top = max(36, (room.height() - height) // 3)
        return QRect((room.width() - width) // 2, top, width, height)
