"""Broken rules in words: a code and its facts become a sentence in the user's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from storage.rules.errors import RuleBroken

SENTENCES: dict[str, object] = {
    "first_start.name_missing": QT_TRANSLATE_NOOP("Problem", "Say how you are called."),
    "first_start.password_missing": QT_TRANSLATE_NOOP("Problem", "Choose a password."),
    "first_start.passwords_differ": QT_TRANSLATE_NOOP("Problem", "The two passwords differ."),
    "visit.no_customer": QT_TRANSLATE_NOOP("Problem", "Say which customer was visited."),
}
_UNKNOWN = QT_TRANSLATE_NOOP("Problem", "This cannot be saved as it is ({code}).")


def sentence(error: RuleBroken) -> str:
    """What to tell the user about a broken rule."""
    return problem(error.code, **error.facts)


def problem(code: str, **facts: object) -> str:
    """The sentence for a code; presenters hand codes on, widgets ask here."""
    source = SENTENCES.get(code)
    text = QCoreApplication.translate("Problem", str(source or _UNKNOWN))
    try:
        return text.format(code=code, **facts)
    except (KeyError, IndexError):
        return text
