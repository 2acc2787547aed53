"""Who will read what one writes: confirmed once before the first upload, readable ever after."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.labels import Label
from ui.kit.layout import column, row
from ui.kit.sync_line import READERS_READ
from ui.readers.list import ReadersList


class ConsentPane(QWidget):
    """Until it is confirmed nothing is uploaded; then it says when that was."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        lines = column(self, spacing=8, margins=(20, 8, 20, 8))
        self.told = Label("", "body", "warn", bold=True, wrap=True)
        lines.addWidget(self.told)
        self.readers = ReadersList(context, names_width=260)
        lines.addWidget(self.readers)
        buttons = row()
        self.confirm = Button(
            self.tr("I have read this; upload"), context.sync.readers_confirmed.emit, kind="primary"
        )
        self.when = Label("", "meta")
        buttons.addWidget(self.confirm)
        buttons.addWidget(self.when)
        buttons.addStretch(1)
        lines.addLayout(buttons)

    def refresh(self) -> None:
        """Read the people anew, and whether it was confirmed."""
        self.readers.refresh()
        context = self._context
        read = context.settings.get(READERS_READ)
        self.told.setText(self.tr("Nothing is uploaded before you have read this."))
        self.told.setVisible(not read)
        self.confirm.setVisible(not read)
        when = ""
        if read:
            at = datetime.fromisoformat(str(read))
            moment = context.formats.moment(at, context.zone, context.today())
            when = self.tr("Read {when}").format(when=moment)
        self.when.setText(when)
        self.when.setVisible(bool(when))
