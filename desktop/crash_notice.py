"""Tells that something broke, without standing in the way; the report can be copied."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from ui.kit.buttons import Button
from ui.kit.labels import Label
from ui.kit.layout import column, row


class CrashNotice(QDialog):
    """Not modal: whatever is half-written can still be finished or copied."""

    _shown: ClassVar["CrashNotice | None"] = None

    def __init__(self, parent: QWidget, report: str) -> None:
        super().__init__(parent)
        self._report = report
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Roadbook"))
        lines = column(self, spacing=10, margins=(24, 24, 24, 20))
        lines.addWidget(Label(self.tr("Something went wrong in Roadbook"), "headline"))
        told = self.tr(
            "What was saved is safe. The report names places in the program and nothing of your "
            "customers; it also lies in the profile's folder, under reports."
        )
        lines.addWidget(Label(told, "hint", wrap=True))
        buttons = row(spacing=12)
        buttons.addWidget(Button(self.tr("Go on"), self.close, kind="primary", hint="Esc"))
        buttons.addWidget(Button(self.tr("Copy the report"), self._copy))
        buttons.addStretch(1)
        lines.addLayout(buttons)
        self.setFixedWidth(440)

    @classmethod
    def show_over(cls, window: QWidget, report: str) -> None:
        """Show the notice, unless one is already there: errors come in bursts."""
        if cls._shown is not None:
            return
        notice = cls(window, report)
        cls._shown = notice
        notice.destroyed.connect(cls._forget)
        notice.show()

    @classmethod
    def _forget(cls) -> None:
        cls._shown = None

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
