"""Text as it is compared: folded for search and keys, and refused where no wire can carry it."""

import unicodedata


def fold(text: str) -> str:
    """NFKC, case folded, runs of white space as one space: what search and keys compare."""
    if text.isascii():
        return " ".join(text.lower().split())
    # Folding case can undo the normal form, and the other way round; most text needs neither.
    folded = _normal(_normal(text).casefold())
    return " ".join(folded.split())


def _normal(text: str) -> str:
    if unicodedata.is_normalized("NFKC", text):
        return text
    return unicodedata.normalize("NFKC", text)


def unsendable(text: str) -> str | None:
    """What in `text` no file or wire can carry ("nul" or "surrogate"), or None if all is well."""
    if "\x00" in text:
        return "nul"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "surrogate"
    return None
