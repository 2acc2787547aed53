"""What two sides did and nobody had to decide about: told for two weeks, newest first."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from storage.rules.choices import ConflictRule
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.kind_words import kind_word
from ui.kit.labels import Label, hairline
from ui.kit.layout import SectionHead, clear, column, row
from ui.sync.words import field_word

if TYPE_CHECKING:
    from storage.queries.sync_open import Settled


class HistoryPane(QWidget):
    """A sentence for each; what came back can be deleted after all."""

    def __init__(self, context: Context, delete_after_all: Callable[[UUID], object]) -> None:
        super().__init__()
        self._context, self._delete = context, delete_after_all
        self._shown: list[Settled] | None = None
        lines = column(self, margins=(20, 8, 20, 0))
        note = self.tr("nobody has to decide")
        lines.addWidget(SectionHead(self.tr("Settled by itself"), note=note))
        lines.addWidget(hairline())
        self._rows = column()
        lines.addLayout(self._rows)
        self.hide()

    def show_settled(self, settled: "list[Settled]") -> None:
        self.setVisible(bool(settled))
        if settled == self._shown:
            return
        self._shown = settled
        clear(self._rows)
        for each in settled:
            self._rows.addWidget(self._row(each))
            self._rows.addWidget(hairline())

    def _row(self, settled: "Settled") -> QWidget:
        context = self._context
        title = settled.title or kind_word(settled.kind)
        box = QWidget()
        across = row(box, spacing=12, margins=(0, 6, 0, 6))
        words = column(spacing=1)
        words.addWidget(Label(title, bold=True))
        said = self._said(settled)
        words.addWidget(Label(said, tone="muted", wrap=True))
        box.setAccessibleName(f"{title}: {said}")
        across.addLayout(words, 1)
        if settled.rule == ConflictRule.EDIT_OVER_DELETE and settled.stands:
            delete = Button(
                self.tr("Delete after all"), lambda: self._delete(settled.id), kind="quiet",
                small=True,
            )  # fmt: skip
            delete.setAccessibleName(f"{delete.text()}: {title}")
            across.addWidget(delete)
        when = context.formats.when(settled.at, context.zone, context.today())
        across.addWidget(Label(when, "meta"))
        return box

    def _said(self, settled: "Settled") -> str:
        context, other = self._context, settled.other
        if settled.rule == ConflictRule.MERGED_TEXT:
            return self.tr("Both sides wrote in “{field}”: both texts are in it now.").format(
                field=field_word(settled.group)
            )
        when = context.formats.when(other.at, context.zone, context.today()) if other.at else ""
        if not settled.stands:
            return self.tr("Deleted; what was added meanwhile is kept with it.")
        if other.by == settled.kept.by:
            told = self.tr(
                "Deleted {when} on one computer, while another had more work for it: it is here "
                "again, with all of it."
            )
            return told.format(when=when)
        me, you = context.user_id, self.tr("you")
        told = self.tr(
            "Deleted {when} by {deleter}, while {other} went on with it: it is here again, with "
            "all of it."
        )
        return told.format(
            when=when,
            deleter=you if other.by == me else other.name,
            other=you if settled.kept.by == me else settled.kept.name,
        )
