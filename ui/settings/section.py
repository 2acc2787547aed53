"""A section of the settings: a heading, and lines of a name, what it is set to, and a note."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.kit.labels import Label, hairline
from ui.kit.layout import column, row

NAME_WIDTH = 168


class SettingsSection(QWidget):
    """One subject, between hairlines."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._lines = column(self, spacing=0)
        self._title = Label(title, "heading")
        self._lines.addWidget(self._title)
        self._lines.addSpacing(8)
        self._lines.addWidget(hairline())

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def add(self, name: str, *widgets: QWidget, note: str = "") -> Label:
        """A line; the note stands below what is set, and can be changed later."""
        line = QWidget()
        across = row(line, spacing=12, margins=(0, 8, 0, 8))
        label = Label(name, tone="muted")
        label.setFixedWidth(NAME_WIDTH)
        label.setMinimumHeight(32)
        across.addWidget(label, alignment=Qt.AlignmentFlag.AlignTop)
        right = column(spacing=6)
        controls = row(spacing=8)
        for widget in widgets:
            controls.addWidget(widget)
        controls.addStretch(1)
        right.addLayout(controls)
        told = Label(note, "meta", wrap=True)
        if not note:
            told.hide()
        right.addWidget(told)
        across.addLayout(right, 1)
        self._lines.addWidget(line)
        self._lines.addWidget(hairline())
        return told
