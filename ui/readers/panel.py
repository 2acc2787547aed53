"""Who can see one record: a panel above the page, by one key."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from storage.queries.who_sees import Reach, Sight, who_sees
from storage.rules.kinds import Kind
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.kind_words import kind_word
from ui.kit.labels import Label
from ui.kit.layout import column, row
from ui.kit.overlay import Overlay
from ui.kit.rows import RowList
from ui.readers.words import ReaderWords

if TYPE_CHECKING:
    from storage.database import Session


class WhoSeesPanel(Overlay):
    """Names and reasons; Esc leads back."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._words = ReaderWords(self)
        lines = column(spacing=8, margins=(24, 20, 24, 20))
        self.content.addLayout(lines)
        self.title = Label(self.tr("Who can see this"), "title")
        self.subject = Label("", tone="muted", wrap=True)
        self.rows = RowList(self.tr("Who can see this"), before_width=0, fills=False)
        self.closing = Label("", wrap=True)
        lines.addWidget(self.title)
        lines.addWidget(self.subject)
        lines.addSpacing(4)
        lines.addWidget(self.rows)
        lines.addSpacing(4)
        lines.addWidget(self.closing)
        buttons = row()
        self.done = Button(self.tr("Close"), self.close_panel, hint="Esc")
        buttons.addStretch(1)
        buttons.addWidget(self.done)
        lines.addLayout(buttons)

    def open_for(self, kind: Kind, record_id: UUID) -> None:
        """Read who sees this record, and say it."""
        me = self._context.user_id

        def read(session: "Session") -> tuple[str, Sight]:
            from storage.queries.sync_open import titles

            customer, own = titles(session, kind, record_id)
            named = self._context.formats.dot.join(filter(None, (customer, own[:80])))
            return named, who_sees(session, kind, record_id, me)

        self._context.tasks.read(read, lambda found: self._show(kind, *found), ticket="who_sees")

    def _show(self, kind: Kind, named: str, sight: Sight) -> None:
        colon = self._context.formats.colon
        self.subject.setText(f"{kind_word(kind)}{colon}{named}" if named else kind_word(kind))
        listed = sight.reach not in (Reach.LAPTOP, Reach.NOT_YET, Reach.COMPANY)
        readers = sight.readers if listed else ()
        self.rows.set_rows(
            [
                RowText(
                    number,
                    ((Words(reader.name or self.tr("You"), bold=True),),),
                    right=(Words(self._words.reason(reader), "muted"),),
                )
                for number, reader in enumerate(readers)
            ]
        )
        self.rows.setVisible(bool(readers))
        self.closing.setText(self._words.closing(sight))
        self.open()
        self.done.setFocus()
