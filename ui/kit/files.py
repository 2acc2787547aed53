"""Asking where a file is or should go, through one function that tests can answer."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_save(parent: QWidget, title: str, name: str, pattern: str = "") -> Path | None:
    """Where to write a file; None if the user thought better of it."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, pattern)
    return Path(chosen) if chosen else None


def ask_open(parent: QWidget, title: str, pattern: str = "") -> Sequence[Path]:
    """Which files to read; none if the user thought better of it."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", pattern)
    return [Path(name) for name in chosen]


def open_file(path: Path) -> None:
    """Hand a file to the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
