"""Asks which list goes to which file; who has no right to export is not asked."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Slot
from PySide6.QtWidgets import QWidget

from storage.transfer import ExportRequest, export_list
from storage.transfer.exporting import FORMATS, Exported
from ui.kit import files
from ui.kit.buttons import Button
from ui.kit.fields import ChoiceField, TickField
from ui.kit.labels import Label
from ui.kit.layout import column, row
from ui.kit.overlay import Overlay
from ui.transfer.words import list_word

if TYPE_CHECKING:
    from ui.kit.context import Context

_PROGRAMS = {
    "xlsx": "Excel (.xlsx)",
    "csv": "CSV (.csv)",
    "vcf": "vCard (.vcf)",
    "ics": "iCalendar (.ics)",
}


class ExportPanel(Overlay):
    """A short question over the window."""

    def __init__(self, context: "Context", window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        lines = column(spacing=12, margins=24)
        self.content.addLayout(lines)
        lines.addWidget(Label(self.tr("Export a list"), "heading"))
        told = self.tr(
            "What you export leaves the encrypted book: whoever has the file can read it. "
            "Each export is noted."
        )
        lines.addWidget(Label(told, tone="muted", wrap=True))
        self.what = ChoiceField([(what, list_word(what)) for what in FORMATS])
        self.what.setAccessibleName(self.tr("Which list"))
        self.format = ChoiceField()
        self.format.setAccessibleName(self.tr("File format"))
        self.sensitive = TickField(self.tr("With birthdays, family and other sensitive fields"))
        for name, field in ((self.tr("List"), self.what), (self.tr("Format"), self.format)):
            line = row(spacing=12)
            label = Label(name, "meta")
            label.setFixedWidth(80)
            label.setBuddy(field)
            line.addWidget(label)
            line.addWidget(field, 1)
            lines.addLayout(line)
        lines.addWidget(self.sensitive)
        buttons = row(spacing=8)
        buttons.addStretch(1)
        buttons.addWidget(Button(self.tr("Cancel"), self.escape, hint="Esc"))
        self.go = Button(self.tr("Choose where…"), self.choose_place, kind="primary")
        buttons.addWidget(self.go)
        lines.addLayout(buttons)
        self.what.edited.connect(self._offer)
        self.closed.connect(self.deleteLater)
        self._offer()

    def open(self) -> None:
        super().open()
        self.what.setFocus()

    def panel_place(self, room: QRect) -> QRect:
        width = min(520, room.width() - 48)
        height = self.panel.sizeHint().height()
        return QRect((room.width() - width) // 2, room.height() // 6, width, height)

    @Slot()
    def _offer(self) -> None:
        """The formats of the list, and the sensitive fields where it has any."""
        what = self.what.value()
        self.format.set_choices([(name, _PROGRAMS[name]) for name in FORMATS[what]])
        self.sensitive.setVisible(what == "contacts")

    @Slot()
    def choose_place(self) -> None:
        what, suffix = self.what.value(), self.format.value()
        name = f"{list_word(what)}.{suffix}"
        path = files.ask_save(self, self.tr("Export a list"), name, f"*.{suffix}")
        if path is not None:
            self.write(path if path.suffix else path.with_suffix(f".{suffix}"))

    def write(self, path: Path) -> None:
        """Write the list there, and say so."""
        context = self._context
        request = ExportRequest(
            self.what.value(),
            path,
            allowed=context.rights.export,
            language=context.language,
            with_sensitive=self.sensitive.isVisible() and self.sensitive.value(),
        )
        now, zone, database = context.now(), context.zone, context.database
        context.tasks.run(lambda: export_list(database, request, now=now, zone=zone), self._written)

    def _written(self, done: Exported) -> None:
        told = self.tr("%n row(s) written to {file}", "", done.rows).format(file=done.path.name)
        self._context.wishes.toast_requested.emit(told, None)
        self.close_panel()
