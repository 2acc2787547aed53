"""A question above the page: a form whose answer goes to the server, and problems beside fields."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from storage.rules.errors import RuleBroken
from ui.kit.buttons import Button, Kind
from ui.kit.fields import LineField, TickField
from ui.kit.forms import Form
from ui.kit.labels import Label, hairline
from ui.kit.layout import column, row
from ui.kit.overlay import Overlay
from ui.kit.texts import problem, sentence

if TYPE_CHECKING:
    from ui.kit.administration import Administration
    from ui.kit.company import Server

Wish = Callable[["Server"], object]
# Which field a refusal is about; every other one is about the whole.
_BESIDE: Mapping[str, str] = {
    "admin.email_taken": "email",
    "admin.password_short": "password",
    "admin.team_taken": "name",
    "admin.team_in_itself": "parent",
    "admin.not_a_manager": "manager",
    "admin.leads_a_team": "role",
    "admin.last_admin": "role",
    "admin.unknown_team": "team",
}


class AskPanel(Overlay):
    """Title, words, form, buttons. Nothing is done until the server says so."""

    done = Signal()

    def __init__(
        self,
        administration: "Administration",
        window: QWidget,
        title: str,
        *,
        told: str = "",
        save: str = "",
        kind: Kind = "primary",
    ) -> None:
        super().__init__(window)
        self._administration = administration
        self.title = Label(title, "log", bold=True)
        self.words = Label(told, wrap=True)
        self.words.setVisible(bool(told))
        self.form = Form()
        self.left = row(spacing=8)
        self.save_button = Button(save or self.tr("Save"), self.save, kind=kind, hint="Ctrl+Enter")
        self.cancel_button = Button(self.tr("Cancel"), self.close_panel)
        self._wish: Callable[[Mapping[str, Any]], Wish] | None = None
        self._lay_out()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)
        self.closed.connect(self.deleteLater)

    def open_for(self, wish: Callable[[Mapping[str, Any]], Wish]) -> None:
        """Show it; `wish` makes of what was typed what is asked of the server.

        RuleBroken with a `field` says that something is missing.
        """
        self._wish = wish
        self.open()
        self.form.focus_first()

    def add_needed_name(self, name: str) -> None:
        """What cannot be taken back is done only by whoever types whose it is."""
        label = self.tr("Type “{name}” to go on").format(name=name)
        field = self.form.add("confirm", label, LineField())
        field.edited.connect(lambda: self.save_button.setEnabled(field.value().strip() == name))
        self.save_button.setEnabled(False)

    def add_tick(self, name: str, words: str, note: str = "") -> None:
        self.form.add(name, words, TickField(words), note=note)

    @Slot()
    def save(self) -> None:
        """Ask the server; the panel stays, with what was typed, until it has done it."""
        if self._wish is None or not self.save_button.isEnabled():
            return
        try:
            wish = self._wish(self.form.values())
        except RuleBroken as broken:
            self._say(str(broken.facts.get("field", "")), sentence(broken))
            return
        self.save_button.setEnabled(False)
        self.form.show_problems({})
        self._administration.ask(wish, self._on_done, self._on_failed)

    def _on_done(self, _result: object) -> None:
        self.done.emit()
        self.close_panel()

    def _on_failed(self, broken: RuleBroken) -> None:
        self.save_button.setEnabled(True)
        name = _BESIDE.get(broken.code, "")
        if name not in self.form.values():
            name = ""
        self._say(name, problem(broken.code, **broken.facts))

    def _say(self, name: str, text: str) -> None:
        self.form.show_problems({name: text})
        if name:
            self.form.focus_first()
        self.relayout()

    def _lay_out(self) -> None:
        inner = column(spacing=12, margins=(20, 16, 20, 16))
        inner.addWidget(self.title)
        inner.addWidget(self.words)
        inner.addWidget(self.form)
        foot = row(spacing=8, margins=(20, 10, 20, 12))
        foot.addLayout(self.left)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        self.content.addLayout(inner)
        self.content.addWidget(hairline())
        self.content.addLayout(foot)


def needed(values: Mapping[str, Any], name: str) -> str:
    """What was typed into a field that may not stay empty."""
    text = str(values.get(name) or "").strip()
    if not text:
        raise RuleBroken("field.required", field=name)
    return text
