"""A book that cannot be opened: why, in words, and what can be done; the files stay as they are."""

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.profile import Profile
from storage.rules.errors import RuleBroken, StorageTrouble
from ui.kit.buttons import Button
from ui.kit.labels import Label
from ui.kit.layout import Picture, column, row
from ui.kit.texts import sentence


class Trouble(QWidget):
    """Names the trouble; offers the newest whole copy, the folder of all copies, the way out."""

    restored = Signal()

    def __init__(
        self, profile: Profile, trouble: StorageTrouble | RuleBroken, key: bytes | None = None
    ) -> None:
        super().__init__()
        self._profile, self._key = profile, key
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Roadbook"))
        self.resize(620, 360)
        lines = column(self, spacing=10, margins=(56, 48, 56, 32))
        lines.addWidget(Picture("triangle-alert", 28, "warn"))
        lines.addWidget(Label(self.tr("Your book could not be opened"), "title", wrap=True))
        told = sentence(trouble) if isinstance(trouble, RuleBroken) else storage_sentence(trouble)
        self.told = Label(told, wrap=True)
        lines.addWidget(self.told)
        kept = self.tr("Nothing was changed. Copies of the book lie in its folder, under backups.")
        lines.addWidget(Label(kept, "hint", wrap=True))
        lines.addStretch(1)
        buttons = row(spacing=12)
        close = Button(self.tr("Close"), self.close, kind="primary", hint="Esc")
        close.setShortcut("Esc")
        buttons.addWidget(close)
        # The key was good, so a file that does not open with it is damaged at its beginning.
        if key is not None and trouble.code in ("damaged", "wrong_key"):
            self.put_back = Button(self.tr("Use the newest good copy"), self._put_back)
            buttons.addWidget(self.put_back)
        buttons.addWidget(Button(self.tr("Show the folder"), self._show_folder))
        buttons.addStretch(1)
        lines.addLayout(buttons)

    def _put_back(self) -> None:
        """Put the newest whole copy in the book's place; the damaged book is kept."""
        from storage.backup import newest_good, restore

        if self._key is None:
            return
        copy = newest_good(self._profile.backups, self._key)
        if copy is None:
            self.told.setText(self.tr("There is no whole copy of the book in its folder."))
            return
        try:
            restore(copy.path, self._profile.book, self._key, self._profile.folder / "recovery")
        except (StorageTrouble, RuleBroken) as again:
            told = sentence(again) if isinstance(again, RuleBroken) else storage_sentence(again)
            self.told.setText(told)
        else:
            self.restored.emit()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._profile.folder)))


def storage_sentence(trouble: StorageTrouble) -> str:
    """What keeps the file shut, in words."""
    told = {
        "newer": QCoreApplication.translate(
            "Storage", "It was written by a newer Roadbook. Update the app to open it."
        ),
        "damaged": QCoreApplication.translate(
            "Storage", "The file is damaged. A backup can take its place."
        ),
        "wrong_key": QCoreApplication.translate(
            "Storage", "The file does not open with the key of this profile."
        ),
        "read_only": QCoreApplication.translate("Storage", "The file or its folder is read-only."),
        "missing": QCoreApplication.translate(
            "Storage", "The file is not there, or its folder cannot be read."
        ),
        "disk_full": QCoreApplication.translate("Storage", "The disk is full."),
        "busy": QCoreApplication.translate("Storage", "Another program keeps the file busy."),
        "input_output": QCoreApplication.translate(
            "Storage", "The disk failed while reading or writing."
        ),
    }
    return told.get(trouble.code, trouble.code)
