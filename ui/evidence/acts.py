"""What can be done with an attached file: seen large, copied out, called otherwise, taken away."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from storage.rules.coaching_choices import FileUse
from ui.evidence import looking
from ui.evidence.viewer import Viewer
from ui.evidence.words import size_words, use_word
from ui.kit.context import Context
from ui.kit.files import ask_save, open_file

if TYPE_CHECKING:
    from storage.queries.attachments import AttachedFile

_USES: Final = tuple(FileUse)


class FileActs(QObject):
    """The acts of one strip; `files` are those on show."""

    refused = Signal(object)  # an error

    def __init__(self, context: Context, strip: QWidget) -> None:
        super().__init__(strip)
        self._context, self._strip = context, strip
        self.files: list[AttachedFile] = []
        self.reading = False
        self._viewer: Viewer | None = None
        self._shown: UUID | None = None

    def view(self, file: "AttachedFile") -> None:
        """Show it large; what is not here is asked for."""
        if self._viewer is None:
            self._viewer = Viewer(self._strip.window(), self._step_view, self._save_shown)
            self._viewer.open_asked.connect(self._open_shown)
        self._shown = file.id
        formats = self._context.formats
        when = file.taken_at or file.added_at
        moment = formats.when(when, self._context.zone, self._context.today())
        meta = formats.dot.join((use_word(file.use), moment, size_words(file.size, formats)))
        looking.look(self._context, file, self._viewer, file.name or use_word(file.use), meta)

    def _step_view(self, step: int) -> None:
        ids = [file.id for file in self.files]
        if self._shown is not None and self._shown in ids:
            self.view(self.files[(ids.index(self._shown) + step) % len(ids)])

    def _save_shown(self) -> None:
        for file in self.files:
            if file.id == self._shown:
                self.save_copy(file)

    def _open_shown(self) -> None:
        for file in self.files:
            if file.id == self._shown:
                self.save_and_open(file)

    def save_copy(self, file: "AttachedFile") -> None:
        """A copy for another program; this app itself opens no document."""
        if not file.here:
            return
        target = ask_save(self._strip, self.tr("Save a copy"), looking.safe_name(file))
        if target is not None:
            looking.write_copy(self._context, file, target, self.refused.emit)

    def save_and_open(self, file: "AttachedFile") -> None:
        """A copy where the user says, then the system's program for it.

        Never a hidden one: what lies outside the book is readable, and whoever saved it knows.
        """
        if not file.here:
            return
        asked = self.tr("Save a readable copy, then open it")
        target = ask_save(self._strip, asked, looking.safe_name(file))
        if target is not None:
            looking.write_copy(self._context, file, target, self.refused.emit, open_file)

    def remove(self, file: "AttachedFile") -> None:
        from storage.commands.attachments import remove

        if self.reading:
            return
        told = self.tr("{what} taken away").format(what=file.name or use_word(file.use))
        self._context.do(lambda session: remove(session, file.id), told, failed=self.refused.emit)

    def set_use(self, file: "AttachedFile", use: FileUse) -> None:
        from storage.commands.attachments import set_use

        told = self.tr("Kept as: {what}").format(what=use_word(use))
        self._context.do(
            lambda session: set_use(session, file.id, use), told, failed=self.refused.emit
        )

    def next_use(self, file: "AttachedFile") -> None:
        if not self.reading:
            self.set_use(file, _USES[(_USES.index(file.use) + 1) % len(_USES)])

    def menu(self, file: "AttachedFile") -> QMenu:
        """What can be done with a file, by the mouse."""
        menu = QMenu(self._strip)
        menu.addAction(self.tr("View"), lambda: self.view(file))
        menu.addAction(self.tr("Save a copy…"), lambda: self.save_copy(file)).setEnabled(file.here)
        save_and_open = menu.addAction(self.tr("Save and open…"), lambda: self.save_and_open(file))
        save_and_open.setEnabled(file.here)
        if not self.reading:
            menu.addSeparator()
            for use in _USES:
                chosen = menu.addAction(use_word(use), lambda u=use: self.set_use(file, u))
                chosen.setCheckable(True)
                chosen.setChecked(use is file.use)
            menu.addSeparator()
            menu.addAction(self.tr("Take away"), lambda: self.remove(file))
        return menu
