"""What needs a decision: two values side by side, tinted where they differ."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit import theme
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.fields import TextField
from ui.kit.kind_words import kind_word
from ui.kit.labels import Label, hairline, upright_line
from ui.kit.layout import column, row
from ui.kit.tinted import Range, TintedText, Tinter
from ui.sync.differing import both, differing_words
from ui.sync.presenter import Whose, combinable, differing, value_text, whose
from ui.sync.words import field_word

if TYPE_CHECKING:
    from storage.queries.sync_open import OpenConflict, Side


class Card(QWidget):
    """Something that needs somebody; the arrow keys walk from one to the next."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.keys: dict[Qt.Key, Button] = {}
        self.walked: Callable[[Card, int], object] = lambda _card, _step: None

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(QRect(0, 0, 3, self.height()), theme.color("warn"))
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if step is not None:
            self.walked(self, step)
        elif key in self.keys and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.keys[key].click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        del event
        self.update()

    def focusOutEvent(self, event: object) -> None:
        del event
        self.update()


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be done about a conflict."""

    use: Callable[[], object]
    keep: Callable[[], object]
    combine: Callable[[Mapping[str, str]], object]


class ConflictCard(Card):
    """Both values, who and when; neither is preselected, and the choice can be undone."""

    def __init__(self, context: Context, conflict: "OpenConflict", choices: Choices) -> None:
        super().__init__()
        self._context, self._conflict, self._choices = context, conflict, choices
        self._names = differing(conflict)
        self.combined: TextField | None = None
        gone = self._names == ["deleted"]
        what = "" if gone else context.formats.listed([field_word(n) for n in self._names])
        title = conflict.title or kind_word(conflict.kind)
        self.setAccessibleName(f"{title} {what}".strip())
        lines = column(self, spacing=6, margins=(20, 10, 20, 0))
        head = row(spacing=10)
        head.addWidget(Label(title, "row", bold=True))
        head.addWidget(Label(what))
        head.addStretch(1)
        head.addWidget(Label(kind_word(conflict.kind), "meta"))
        lines.addLayout(head)
        told = self.tr("Both sides changed this. Pick one; the other is kept.")
        lines.addWidget(Label(told, "body", "warn", bold=True, wrap=True))
        mine = whose(conflict, context.user_id)
        first, second, words = self._order(mine)
        left, right = self._tints(first[1], second[1])
        across = row(spacing=16)
        across.addWidget(self._side(*first, left), 1)
        across.addWidget(upright_line())
        across.addWidget(self._side(*second, right), 1)
        lines.addLayout(across)
        self._add_combined(lines, first[1], second[1])
        self.use, self.keep = Button(words[0], choices.use), Button(words[1], choices.keep)
        pair = (self.keep, self.use) if mine is Whose.KEPT else (self.use, self.keep)
        self._add_buttons(lines, pair, f"{title} {what}".strip(), mine)

    def _add_combined(self, lines: QVBoxLayout, first: "Side", second: "Side") -> None:
        name = combinable(self._conflict, self._names)
        if not name:
            return
        one, other = str(first.values[name]), str(second.values[name])
        draft = both(one, other)
        head = row(spacing=10)
        head.addWidget(Label(self.tr("Combined"), bold=True))
        head.addWidget(Label(self.tr("drafted from both, you can edit it here"), tone="muted"))
        head.addStretch(1)
        lines.addWidget(hairline())
        lines.addLayout(head)
        self.combined = TextField(lines=2 + min(draft.count("\n") + len(draft) // 90, 3))
        self.combined.setAccessibleName(self.tr("Combined"))
        self.combined.set_value(draft)
        here, there = differing_words(one, other)
        words = [one[at : at + length] for at, length in here]
        words += [other[at : at + length] for at, length in there]
        self._tinter = Tinter(self.combined.document(), words)
        lines.addWidget(self.combined)

    def _add_buttons(
        self, lines: QVBoxLayout, pair: tuple[Button, Button], about: str, mine: Whose
    ) -> None:
        buttons = row(spacing=8, margins=(0, 4, 0, 10))
        offered = list(pair)
        if self.combined is not None:
            self.combine = Button(self.tr("Combine"), self._combine)
            offered.append(self.combine)
        keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
        for number, (key, button) in enumerate(zip(keys, offered, strict=False), start=1):
            button.set_hint(str(number))
            button.setAccessibleName(f"{button.text()}: {about}")
            self.keys[key] = button
            buttons.addWidget(button)
        until = {
            Whose.KEPT: self.tr("Until you pick, everybody sees yours. Can be undone."),
            Whose.OTHER: self.tr("Until you pick, everybody sees theirs. Can be undone."),
            Whose.UNKNOWN: self.tr("Until you pick, everybody sees the second. Can be undone."),
        }
        told = Label(until[mine], "meta", wrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        buttons.addWidget(told, 1)
        lines.addLayout(buttons)
        lines.addWidget(hairline())

    def _combine(self) -> None:
        name = combinable(self._conflict, self._names)
        if self.combined is not None and name:
            self._choices.combine({name: self.combined.value()})

    def _order(self, mine: Whose) -> "tuple[tuple[str, Side], tuple[str, Side], tuple[str, str]]":
        """What stands left and right, and the words to use the other and to keep the kept one."""
        kept, other = self._conflict.kept, self._conflict.other
        if mine is Whose.KEPT:
            words = (self.tr("Use theirs"), self.tr("Keep mine"))
            return (self.tr("Mine"), kept), (self.tr("Theirs"), other), words
        if mine is Whose.OTHER:
            words = (self.tr("Use mine"), self.tr("Keep theirs"))
            return (self.tr("Mine"), other), (self.tr("Theirs"), kept), words
        words = (self.tr("Use the first"), self.tr("Keep the second"))
        return (self.tr("First"), other), (self.tr("Second"), kept), words

    def _tints(
        self, first: "Side", second: "Side"
    ) -> tuple[dict[str, list[Range]], dict[str, list[Range]]]:
        found: tuple[dict[str, list[Range]], dict[str, list[Range]]] = ({}, {})
        for name in self._names:
            pair = differing_words(self._said(first, name), self._said(second, name))
            found[0][name], found[1][name] = pair
        return found

    def _side(self, label: str, side: "Side", tints: Mapping[str, list[Range]]) -> QWidget:
        context = self._context
        box = QWidget()
        lines = column(box, spacing=2)
        head = row(spacing=8)
        head.addWidget(Label(label, bold=True))
        who = self.tr("you") if side.by == context.user_id else side.name
        when = context.formats.moment(side.at, context.zone, context.today()) if side.at else ""
        head.addWidget(Label(" ".join(filter(None, (who, when))), tone="muted"))
        head.addStretch(1)
        lines.addLayout(head)
        for name in self._names:
            if len(self._names) > 1:
                lines.addWidget(Label(field_word(name), "meta"))
            lines.addWidget(TintedText(self._said(side, name), tints[name]))
        lines.addStretch(1)
        return box

    def _said(self, side: "Side", name: str) -> str:
        context, value = self._context, side.values.get(name)
        if name == "deleted":
            return self.tr("deleted") if value else self.tr("kept, with changes")
        said = value_text(value, context.formats, context.zone, context.today())
        return said or self.tr("(empty)")
