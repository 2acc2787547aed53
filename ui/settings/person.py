"""Who the rep is, and for whom: what reports are headed with."""

from PySide6.QtCore import QTimer

from ui.kit.context import Context
from ui.kit.fields import LineField
from ui.settings.section import SettingsSection


class PersonSection(SettingsSection):
    """Name and company; written shortly after the last key."""

    def __init__(self, context: Context) -> None:
        super().__init__("")
        self._context = context
        self.set_title(self.tr("You and your company"))
        self.name = LineField()
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setFixedWidth(320)
        self.name.setText(context.person.name)
        self.add(self.tr("Your name"), self.name)
        self.company = LineField()
        self.company.setAccessibleName(self.tr("Company"))
        self.company.setFixedWidth(320)
        self.company.setText(context.settings.get("company", ""))
        self.add(self.tr("Company"), self.company, note=self.tr("Reports are headed with both."))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(800)
        self._soon.timeout.connect(self.save)
        self.name.edited.connect(self._soon.start)
        self.company.edited.connect(self._soon.start)
        self.name.editingFinished.connect(self._finish)
        self.company.editingFinished.connect(self._finish)

    def save(self) -> None:
        """Write what was changed; an empty name is left as it was."""
        self._soon.stop()
        self._context.settings.set("company", self.company.text().strip())
        name = self.name.text().strip()
        if name and name != self._context.person.name:
            self._context.rename(name)

    def _finish(self) -> None:
        if self._soon.isActive():
            self.save()
