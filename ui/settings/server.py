"""The company's server, from the settings: whether one is signed in, and who reads what."""

from PySide6.QtCore import Slot

from ui.joining.authority import AuthorityOfBook
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
        self.authority = AuthorityOfBook(context)
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

    def _open_page(self) -> None:
        self._context.wishes.page_requested.emit("sync")
