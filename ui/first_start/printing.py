"""Puts the recovery code on paper: the best place for it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QApplication, QWidget


def print_code(parent: QWidget, title: str, code: str) -> None:
    """Ask for a printer and print one page; nothing if the user thinks better of it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return
    painter = QPainter(printer)
    page = QRectF(printer.pageRect(QPrinter.Unit.DevicePixel))
    font = QFont(QApplication.font())
    font.setPointSize(14)
    painter.setFont(font)
    painter.drawText(page, int(Qt.AlignmentFlag.AlignHCenter), f"\n{title}\n\n{code}")
    painter.end()
