"""Files in words: what they are, and where their bytes are."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from storage.rules.coaching_choices import FileUse
from ui.kit.formats import Formats

if TYPE_CHECKING:
    from storage.queries.attachments import AttachedFile

translate = QCoreApplication.translate


def use_word(use: FileUse) -> str:
    return {
        FileUse.PHOTO: translate("Evidence", "Photo"),
        FileUse.CARD: translate("Evidence", "Card"),
        FileUse.SIGNATURE: translate("Evidence", "Signature"),
        FileUse.RECEIPT: translate("Evidence", "Receipt"),
        FileUse.DOCUMENT: translate("Evidence", "Document"),
    }[use]


def where_word(file: "AttachedFile") -> str:
    """Where its bytes are, if that is anything but here and on the server."""
    if file.refused:
        return translate("Evidence", "not accepted by the server")
    if file.lost:
        return translate("Evidence", "not on the server")
    if not file.here:
        if file.wanted:
            return translate("Evidence", "comes with the next sync")
        return translate("Evidence", "not on this laptop")
    if not file.on_server:
        return translate("Evidence", "waits to be sent")
    return ""


def size_words(size: int, formats: Formats) -> str:
    if size < 1024 * 1024:
        return f"{formats.number(max(1, round(size / 1024)))} KB"
    return f"{formats.number(size / 1024 / 1024, 1)} MB"


def described(file: "AttachedFile", formats: Formats) -> str:
    """The file in one line, as a screen reader says it."""
    parts = (use_word(file.use), file.name, size_words(file.size, formats), where_word(file))
    return formats.dot.join(part for part in parts if part)
