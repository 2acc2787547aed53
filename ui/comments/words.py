"""How stamps are called, and in which tone they stand."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from storage.rules.choices import CommentStamp
from ui.kit.labels import Tone

STAMP_TONES: Final[dict[CommentStamp, Tone]] = {
    CommentStamp.GOOD: "ok",
    CommentStamp.FIX: "warn",
    CommentStamp.ASK: "warn",
}
STAMP_KEYS: Final = {"G": CommentStamp.GOOD, "F": CommentStamp.FIX, "A": CommentStamp.ASK}


def stamp_word(stamp: CommentStamp) -> str:
    """Good, Fix, Ask."""
    match stamp:
        case CommentStamp.GOOD:
            return QCoreApplication.translate("Comments", "Good")
        case CommentStamp.FIX:
            return QCoreApplication.translate("Comments", "Fix")
        case CommentStamp.ASK:
            return QCoreApplication.translate("Comments", "Ask")
