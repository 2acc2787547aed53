"""What this is and what it stands on, with the notices that their licences ask for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

import resources
from ui.kit.buttons import Button
from ui.kit.labels import Label
from ui.kit.layout import column, row, scrolled
from ui.kit.overlay import Overlay
from ui.kit.services import Services
from ui.settings.section import SettingsSection


class AboutSection(SettingsSection):
    """The version, and a way to the notices."""

    def __init__(self, services: Services | None) -> None:
        super().__init__("")
        self.set_title(self.tr("About"))
        version = Label(services.version if services else "")
        self.add(self.tr("Version"), version)
        self.notices = Button(self.tr("Notices"), self.show_notices)
        self.add(
            self.tr("Built with"),
            Label(self.tr("Qt, SQLite, SQLCipher, Lucide icons and others")),
            self.notices,
        )

    def show_notices(self) -> None:
        """The licences of all that ships with the app."""
        Notices(self.window()).open_notices()


class Notices(Overlay):
    """A long text to scroll through."""

    def open_notices(self) -> None:
        text = resources.path("NOTICE").read_text(encoding="utf-8")
        head = row(margins=(24, 16, 24, 12))
        head.addWidget(Label(self.tr("Notices"), "title"))
        head.addStretch(1)
        head.addWidget(Button(self.tr("Close"), self.close_panel, hint="Esc"))
        self.content.addLayout(head)
        shown = QWidget()
        shown.setObjectName("pane")
        column(shown, margins=(24, 8, 24, 20)).addWidget(Label(text, wrap=True))
        area = scrolled(shown)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.tr("Notices"))
        area.setMinimumHeight(420)
        self.content.addWidget(area)
        self.closed.connect(self.deleteLater)
        self.open()
        area.setFocus()
