"""What one writes, and who reads it: a line for each group of records."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.kit.context import Context
from ui.kit.labels import Label, hairline
from ui.kit.layout import SectionHead, clear, column, row
from ui.readers.words import ReaderWords

if TYPE_CHECKING:
    from storage.queries.who_sees import Share

NAMES_WIDTH = 300


class ReadersList(QWidget):
    """Computed from the kinds of records and from the people that this laptop knows."""

    def __init__(self, context: Context, *, names_width: int = NAMES_WIDTH) -> None:
        super().__init__()
        self._context, self._width = context, names_width
        self._words = ReaderWords(self)
        lines = column(self)
        self.head = SectionHead(
            self.tr("Who will read what you write"), note=self.tr("settled by your company")
        )
        lines.addWidget(self.head)
        lines.addWidget(hairline())
        self._rows = column()
        lines.addLayout(self._rows)
        self._shown: list[Share] = []

    @Slot()
    def refresh(self) -> None:
        """Read it anew; people and teams may have arrived."""
        from storage.queries.who_sees import will_read

        me = self._context.user_id
        self._context.tasks.read(lambda session: will_read(session, me), self.show_shares)

    def show_shares(self, shares: "Sequence[Share]") -> None:
        if list(shares) == self._shown:
            return
        self._shown = list(shares)
        clear(self._rows)
        formats = self._context.formats
        for share in shares:
            line = QWidget()
            across = row(line, spacing=16, margins=(0, 8, 0, 8))
            kinds = Label(self._words.kinds(share, formats), wrap=True)
            kinds.setFixedWidth(self._width)
            readers = Label(self._words.readers(share.sight, formats), wrap=True)
            across.addWidget(kinds, alignment=Qt.AlignmentFlag.AlignTop)
            across.addWidget(readers, 1, alignment=Qt.AlignmentFlag.AlignTop)
            line.setAccessibleName(f"{kinds.text()}{formats.colon}{readers.text()}")
            self._rows.addWidget(line)
            self._rows.addWidget(hairline())
