"""Refusals in words: a code and its facts become a sentence in the user's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from storage.rules.errors import RuleBroken, StorageTrouble
from ui.kit.sentences import SENTENCES

_UNKNOWN = str(QT_TRANSLATE_NOOP("Problem", "This cannot be saved as it is ({code})."))

Trouble = RuleBroken | StorageTrouble


def sentence(error: Trouble) -> str:
    """What to tell the user about a broken rule, or about the world's trouble with the file."""
    if isinstance(error, StorageTrouble):
        return problem(f"storage.{error.code}")
    return problem(error.code, **error.facts)


def problem(code: str, **facts: object) -> str:
    """The sentence for a code; presenters hand codes on, widgets ask here."""
    text = QCoreApplication.translate("Problem", SENTENCES.get(code, _UNKNOWN))
    try:
        return text.format(**{"code": code, **facts})
    except (KeyError, IndexError):
        return text
