"""What the words of every drafted paper have in common: a code with facts becomes a sentence."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject

from storage.rules.reports import Sentence

STOPS: Final = " .。;；,，"
Say = Mapping[str, Callable[[Mapping[str, Any]], str]]

translate = QCoreApplication.translate


class DraftedWords(QObject):
    """Says a sentence by its code; of a newer app's it says nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._say: Say = {}

    def text(self, sentence: Sentence) -> str:
        """The sentence as it is read."""
        return sentence.own if sentence.own is not None else self.drafted(sentence)

    def drafted(self, sentence: Sentence) -> str:
        """The sentence as it was drafted, whatever the rep made of it."""
        say = self._say.get(sentence.code)
        return say(sentence.facts or {}) if say else ""

    def why_not_visited(self, facts: Mapping[str, Any]) -> list[str]:
        """The reason and what was written; a line of the log often says it in the same words."""
        reason = {
            "moved": translate("ReportWords", "moved by the customer"),
            "nobody_there": translate("ReportWords", "nobody there"),
            "out_of_time": translate("ReportWords", "ran out of time"),
        }.get(str(facts.get("reason")), "")
        told = str(facts.get("text") or "")
        return [part for part in (reason if reason not in told else "", told) if part]
