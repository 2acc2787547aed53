"""How photos and files are taken in, and when they travel."""

from ui.kit.buttons import Segmented
from ui.kit.context import Context
from ui.kit.sync_line import FILES_ON_DEMAND, KEEP_PLACE
from ui.settings.section import SettingsSection

_OFF, _ON = "off", "on"


class FilesSection(SettingsSection):
    """Two choices, both of them careful unless somebody decides otherwise."""

    def __init__(self, context: Context) -> None:
        super().__init__("")
        self._context = context
        self.set_title(self.tr("Photos and files"))
        self.place = Segmented(
            [(_OFF, self.tr("Remove the place")), (_ON, self.tr("Keep the place"))],
            name=self.tr("Place in photos"),
        )
        self.place.choose(_ON if context.settings.get(KEEP_PLACE, False) else _OFF)
        self.place.chosen.connect(lambda key: context.settings.set(KEEP_PLACE, key == _ON))
        self.add(
            self.tr("Place in photos"),
            self.place,
            note=self.tr("What the camera wrote down: the place and its own data, not the time."),
        )
        self.when = Segmented(
            [(_OFF, self.tr("After the data")), (_ON, self.tr("Only when I press F5"))],
            name=self.tr("When photos travel"),
        )
        self.when.choose(_ON if context.settings.get(FILES_ON_DEMAND, False) else _OFF)
        self.when.chosen.connect(self._on_when)
        self.add(
            self.tr("When photos travel"),
            self.when,
            note=self.tr("On a metered line: the data still goes by itself."),
        )

    def _on_when(self, key: str) -> None:
        self._context.settings.set(FILES_ON_DEMAND, key == _ON)
        if key == _OFF:
            self._context.sync.sync_requested.emit()
