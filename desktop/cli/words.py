"""The sentences of the command line in both languages, from the translators' files, without Qt."""

import json
import locale
import os
import re
import sys

import resources
from storage.rules.errors import RuleBroken

CONTEXTS = ("Problem", "CommandLine")


def chosen_language(wanted: str | None) -> str:
    """The language asked for, else the system's: Chinese or, for all others, English."""
    if wanted:
        return wanted
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    name = next((name for name in names if name), "")
    if not name and sys.platform in ("win32", "darwin"):
        name = locale.getlocale()[0] or ""
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"


class Words:
    """Says a sentence in the language of whoever reads it."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._said = _said(language)

    def __call__(self, text: str, n: int | None = None, **facts: object) -> str:
        """`text`, with `n` for %n and an ending such as (s) made fit, and the facts filled in."""
        found = self._said.get(text)
        if isinstance(found, list):  # of one, and of several
            found = found[0 if n == 1 else 1]
        said = found or (text if n is None else _counted(text, n))
        if n is not None:
            said = said.replace("%n", f"{n:,}")
        return said.format(**facts) if facts else said

    def refusal(self, error: RuleBroken) -> str:
        """A broken rule in words, those that the screens use too."""
        from ui.kit.sentences import SENTENCES

        text = SENTENCES.get(error.code) or getattr(error, "words", error.code)
        try:
            return self(text).format(**error.facts)
        except (KeyError, IndexError):
            return self(text)


def _counted(text: str, n: int) -> str:
    return re.sub(r"\((s|es)\)", "" if n == 1 else r"\1", text)


def _said(language: str) -> dict[str, str | list[str]]:
    """What a language says otherwise than the program's own text."""
    words: dict[str, str | list[str]] = {}
    for path in sorted(resources.path(f"translations/{language}").glob("*.json")):
        said = json.loads(path.read_text("utf-8"))
        for context in CONTEXTS:
            words.update(said.get(context, {}))
    return words
