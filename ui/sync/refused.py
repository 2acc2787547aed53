"""Work that the server did not accept: why, in words, and what was written, kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.fields import TextField
from ui.kit.files import ask_save
from ui.kit.kind_words import kind_word
from ui.kit.labels import Label, hairline
from ui.kit.layout import column, row
from ui.sync.cards import Card
from ui.sync.words import field_word, reason_word

if TYPE_CHECKING:
    from storage.queries.sync_open import OpenRefusal


_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done about refused work."""

    send_again: Callable[[Mapping[str, str]], object]  # the texts that were changed
    accept: Callable[[], object]
    put_away: Callable[[], object]


class RefusalCard(Card):
    """The text can be copied, saved to a file, changed and sent again; or put away, asked twice.

    Somebody else's can be accepted: whoever may write there vouches for it.
    """

    def __init__(self, context: Context, refusal: "OpenRefusal", ways: Ways) -> None:
        super().__init__()
        self._context, self._refusal, self._ways = context, refusal, ways
        self.fields: dict[str, TextField] = {}
        title = refusal.title or kind_word(refusal.kind)
        self.setAccessibleName(title)
        lines = column(self, spacing=4, margins=(20, 10, 20, 0))
        head = row(spacing=10)
        head.addWidget(Label(title, "row", bold=True))
        head.addStretch(1)
        when = context.formats.moment(refusal.at, context.zone, context.today())
        head.addWidget(Label(context.formats.dot.join((kind_word(refusal.kind), when)), "meta"))
        lines.addLayout(head)
        lines.addWidget(Label(self._why(), tone="muted", wrap=True))
        if refusal.texts:
            lines.addWidget(Label(refusal.whole, wrap=True))
        self._editor = QWidget()
        self._editor.hide()
        self._inside = column(self._editor, spacing=4)
        lines.addWidget(self._editor)
        buttons = row(spacing=8, margins=(0, 4, 0, 10))
        if self._is_mine():
            self.again = Button(self._first_word(), self.edit, hint="1")
        else:
            self.again = Button(self.tr("Accept it"), ways.accept, hint="1")
        self.copy = Button(self.tr("Copy the text"), self.copy_text, hint="2")
        self.save = Button(self.tr("Save to a file …"), self.save_text, hint="3")
        self.away = Button(self.tr("Put away"), self.put_away, kind="quiet", hint="4")
        self.copy.setEnabled(bool(refusal.texts))
        self.save.setEnabled(bool(refusal.texts))
        keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
        offered = (self.again, self.copy, self.save, self.away)
        for key, button in zip(keys, offered, strict=True):
            button.setAccessibleName(f"{button.text()}: {title}")
            self.keys[key] = button
            buttons.addWidget(button)
        buttons.addStretch(1)
        lines.addLayout(buttons)
        lines.addWidget(hairline())

    def _is_mine(self) -> bool:
        return self._refusal.by in (None, self._context.user_id)

    def _first_word(self) -> str:
        if self._refusal.texts:
            return self.tr("Change and send again")
        return self.tr("Send again")

    def _why(self) -> str:
        reason = reason_word(self._refusal.reason)
        if self._is_mine():
            told = self.tr("Not accepted because {reason}. Your text is kept as a draft.")
            said = told.format(reason=reason)
            if self._refusal.reason != "right.no_longer_yours":
                return said
            gap = "" if self._context.formats.language == "zh" else " "
            return said + gap + self.tr("Who has the customer now, or your manager, may accept it.")
        if self._refusal.offered_to == self._context.user_id:
            told = self.tr(
                "{name} wrote this about a customer who is yours by now, so it was not taken in. "
                "You can accept it."
            )
            return told.format(name=self._refusal.name)
        told = self.tr(
            "{name} wrote this; it was not accepted because {reason}. If you may write there, you "
            "can accept it."
        )
        return told.format(name=self._refusal.name, reason=reason)

    def edit(self) -> None:
        """First the texts, to be changed; then, once more, off with it."""
        if self._editor.isVisible() or not self._refusal.texts:
            now = {name: field.value() for name, field in self.fields.items()}
            changed = any(now[name] != text for name, text in self._refusal.texts if name in now)
            self._ways.send_again(now if changed else {})
            return
        for name, text in self._refusal.texts:
            field = TextField(lines=2)
            field.setAccessibleName(field_word(name))
            field.set_value(text)
            self.fields[name] = field
            self._inside.addWidget(Label(field_word(name), "meta"))
            self._inside.addWidget(field)
        self.again.set_text(self.tr("Send again"))
        self._editor.show()
        next(iter(self.fields.values())).setFocus()

    def copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._refusal.whole)
        self._context.wishes.toast_requested.emit(self.tr("Copied"), None)

    def save_text(self) -> None:
        target = ask_save(self, self.tr("Save the text"), "not-accepted.txt")
        if target is not None:
            self.save_to(target)

    def save_to(self, target: Path) -> None:
        """Write the text where the user wants it."""
        whole = self._refusal.whole
        told = self.tr("The text was saved")
        self._context.tasks.run(
            lambda: target.write_text(whole + "\n", encoding="utf-8"),
            lambda _size: self._context.wishes.toast_requested.emit(told, None),
        )

    def put_away(self) -> None:
        """Asked twice: the first press says what a second one does."""
        if self.away.property("asked"):
            self._ways.put_away()
            return
        self.away.setProperty("asked", True)
        self.away.set_text(self.tr("Really put away: the server will not have it"))


class FilesCard(Card):
    """Photos and files that the server would not have: they stay here, and can be offered again."""

    def __init__(self, names: Sequence[str], send_again: Callable[[], object]) -> None:
        super().__init__()
        title = self.tr("%n file(s) not accepted by the server", "", len(names))
        self.setAccessibleName(title)
        lines = column(self, spacing=4, margins=(20, 10, 20, 0))
        lines.addWidget(Label(title, "row", bold=True))
        known = ", ".join(name for name in names[:_NAMED] if name)
        if known:
            lines.addWidget(Label(known, wrap=True))
        told = self.tr(
            "What arrived there was not what was sent, several times. They stay on this computer."
        )
        lines.addWidget(Label(told, tone="muted", wrap=True))
        line = row(spacing=8, margins=(0, 4, 0, 10))
        self.again = Button(self.tr("Offer again"), send_again, hint="1")
        self.again.setAccessibleName(f"{self.again.text()}: {title}")
        self.keys[Qt.Key.Key_1] = self.again
        line.addWidget(self.again)
        line.addStretch(1)
        lines.addLayout(line)
        lines.addWidget(hairline())
