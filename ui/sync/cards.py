"""What needs a decision: two values side by side, and work that was not accepted."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from storage.queries.sync_open import OpenConflict, OpenRefusal, Side
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.labels import Label, hairline, upright_line
from ui.kit.layout import column, row
from ui.sync.presenter import Whose, differing, value_text, whose
from ui.sync.words import field_word, kind_word, reason_word


class ConflictCard(QWidget):
    """Both values, who and when; neither is preselected, and the choice can be undone."""

    def __init__(
        self,
        context: Context,
        conflict: OpenConflict,
        use: Callable[[], object],
        keep: Callable[[], object],
    ) -> None:
        super().__init__()
        self._context = context
        names = differing(conflict)
        gone = names == ["deleted"]
        what = "" if gone else context.formats.listed([field_word(name) for name in names])
        lines = column(self, spacing=6, margins=(0, 10, 0, 10))
        head = row(spacing=10)
        head.addWidget(Label(conflict.title or kind_word(conflict.kind), "row", bold=True))
        head.addWidget(Label(what))
        head.addStretch(1)
        head.addWidget(Label(kind_word(conflict.kind), "meta"))
        lines.addLayout(head)
        told = self.tr("Both sides changed this. Pick one; the other is kept.")
        lines.addWidget(Label(told, "body", "warn", bold=True, wrap=True))
        mine = whose(conflict, context.user_id)
        first, second, words = self._order(conflict, mine)
        across = row(spacing=16)
        across.addWidget(self._side(first[0], first[1], names), 1)
        across.addWidget(upright_line())
        across.addWidget(self._side(second[0], second[1], names), 1)
        lines.addLayout(across)
        self.use = Button(words[0], use)
        self.keep = Button(words[1], keep)
        title = conflict.title or kind_word(conflict.kind)
        for button in (self.use, self.keep):
            button.setAccessibleName(f"{button.text()}: {title} {what}".strip())
        buttons = row(spacing=8)
        pair = (self.keep, self.use) if mine is Whose.KEPT else (self.use, self.keep)
        for button in pair:
            buttons.addWidget(button)
        buttons.addStretch(1)
        until = {
            Whose.KEPT: self.tr("Until you pick, everybody sees yours. Can be undone."),
            Whose.OTHER: self.tr("Until you pick, everybody sees theirs. Can be undone."),
            Whose.UNKNOWN: self.tr("Until you pick, everybody sees the second. Can be undone."),
        }
        lines.addLayout(buttons)
        lines.addWidget(Label(until[mine], "meta", wrap=True))
        lines.addWidget(hairline())

    def _order(
        self, conflict: OpenConflict, mine: Whose
    ) -> tuple[tuple[str, Side], tuple[str, Side], tuple[str, str]]:
        """What stands left and right, and the words to use the other and to keep the kept one."""
        kept, other = conflict.kept, conflict.other
        if mine is Whose.KEPT:
            words = (self.tr("Use theirs"), self.tr("Keep mine"))
            return (self.tr("Mine"), kept), (self.tr("Theirs"), other), words
        if mine is Whose.OTHER:
            words = (self.tr("Use mine"), self.tr("Keep theirs"))
            return (self.tr("Mine"), other), (self.tr("Theirs"), kept), words
        words = (self.tr("Use the first"), self.tr("Keep the second"))
        return (self.tr("First"), other), (self.tr("Second"), kept), words

    def _side(self, label: str, side: Side, names: list[str]) -> QWidget:
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
        for name in names:
            lines.addWidget(Label(self._value(side, name, alone=len(names) == 1), wrap=True))
        lines.addStretch(1)
        return box

    def _value(self, side: Side, name: str, *, alone: bool) -> str:
        context, value = self._context, side.values.get(name)
        if name == "deleted":
            return self.tr("deleted") if value else self.tr("kept, with changes")
        said = value_text(value, context.formats, context.zone, context.today())
        said = said or self.tr("(empty)")
        return said if alone else f"{field_word(name)}{context.formats.colon}{said}"


class RefusalCard(QWidget):
    """Why the server did not accept something; the text stays to be copied."""

    def __init__(
        self, context: Context, refusal: OpenRefusal, put_away: Callable[[], object]
    ) -> None:
        super().__init__()
        self._texts = "\n".join(refusal.texts)
        lines = column(self, spacing=4, margins=(0, 10, 0, 10))
        head = row(spacing=10)
        head.addWidget(Label(refusal.title or kind_word(refusal.kind), "row", bold=True))
        head.addStretch(1)
        when = context.formats.moment(refusal.at, context.zone, context.today())
        head.addWidget(Label(context.formats.dot.join((kind_word(refusal.kind), when)), "meta"))
        lines.addLayout(head)
        told = self.tr("Not accepted because {reason}. Your text is kept here.")
        reason = reason_word(refusal.reason)
        lines.addWidget(Label(told.format(reason=reason), tone="muted", wrap=True))
        if self._texts:
            lines.addWidget(Label(self._texts, wrap=True))
        buttons = row(spacing=8)
        self.copy = Button(self.tr("Copy the text"), self.copy_text)
        self.copy.setEnabled(bool(self._texts))
        self.away = Button(self.tr("Put away"), put_away, kind="quiet")
        for button in (self.copy, self.away):
            button.setAccessibleName(f"{button.text()}: {refusal.title}")
            buttons.addWidget(button)
        buttons.addStretch(1)
        lines.addLayout(buttons)
        lines.addWidget(hairline())

    def copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._texts)
