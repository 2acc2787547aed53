"""The company's server, from the settings: whether one is signed in, and who reads what."""

from pathlib import Path

from PySide6.QtCore import Slot

from storage.queries.sync_state import AUTHORITY
from ui.joining.authority import AuthorityField
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.labels import Label
from ui.settings.section import SettingsSection


class ServerSection(SettingsSection):
    """Both lead to the sync page, where all of it stands."""

    def __init__(self, context: Context) -> None:
        super().__init__("")
        self._context = context
        self.set_title(self.tr("Your company's server"))
        self.state = Label()
        self.open = Button("", self._open_page)
        self.add(self.tr("Server"), self.state, self.open)
        self.readers = Button(self.tr("Who reads what you write"), self._open_page)
        self.note = self.add(self.tr("Readers"), self.readers)
        self.authority = AuthorityField()
        self.authority.show_kept(context.settings.get(AUTHORITY, ""))
        self.authority.chosen.connect(self._on_authority)
        self.add(
            self.tr("Certificate"),
            self.authority,
            note=self.tr("Only where your company has a certificate authority of its own."),
        )
        context.sync.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show how things stand."""
        status, formats = self._context.sync.status, self._context.formats
        known = formats.dot.join(filter(None, (status.server, status.email)))
        signed_in = status.signed_in
        self.state.setText((known or self.tr("signed in")) if signed_in else self.tr("none"))
        self.open.set_text(self.tr("Open the sync page") if signed_in else self.tr("Sign in …"))
        self.readers.setVisible(signed_in)
        alone = self.tr("Only you, as long as nobody is signed in to a server.")
        self.note.setText(alone)
        self.note.setVisible(not signed_in)

    def _on_authority(self, path: str) -> None:
        """A copy of it is trusted from the next contact on, which begins at once."""
        context, services = self._context, self._context.services
        if not path or services is None:
            self._trust("")
            return
        context.tasks.run(lambda: services.keep_authority(Path(path)), self._trust, self._refused)

    def _trust(self, kept: str) -> None:
        self._context.settings.set(AUTHORITY, kept)
        self._context.sync.sync_requested.emit()

    def _refused(self, error: BaseException) -> None:
        self.authority.show_kept(self._context.settings.get(AUTHORITY, ""))
        self._context.tasks.failed.emit(error)

    def _open_page(self) -> None:
        self._context.wishes.page_requested.emit("sync")
