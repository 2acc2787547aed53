"""Marks texts for the translators without Qt: the command line says the same sentences."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The translators' tool goes by this name; the text is translated where it is shown."""
    return text
