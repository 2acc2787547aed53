"""Standing answers in words: what a line says, and how old it is."""

from PySide6.QtCore import QObject

from storage.queries.answers import AnswerLine
from storage.rules.answers import State
from ui.customers.words import CustomerWords
from ui.kit.cells import RowText, Words
from ui.kit.formats import Formats
from ui.kit.standing_words import said


class AnswerWords(QObject):
    """Says the lines of the sheet in one language."""

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        self._words = CustomerWords(self)

    def row(self, line: AnswerLine) -> RowText:
        parts = self._formats.listed([said(part, self._formats) for part in line.parts])
        missing = line.standing.state is State.MISSING
        text = Words(self.tr("not known yet"), "muted") if missing else Words(parts)
        return RowText(
            key=line.question,
            lines=((text,),),
            right=(self.age(line),),
            before=Words(self._words.question(line.question), "muted"),
        )

    def age(self, line: AnswerLine) -> Words:
        """How long ago it was really answered, how often it was only said to be unchanged."""
        standing = line.standing
        if standing.age_days is None:
            return Words("")
        age = self._formats.days_ago(standing.age_days)
        if standing.state is State.STALE:
            asked = self._formats.days_ago(standing.asked_days or 0)
            return Words(self.tr("stale, {age}").format(age=asked), "warn", bold=True, small=True)
        if standing.unchanged:
            age = self.tr("{age}, unchanged ×{times}").format(age=age, times=standing.unchanged)
        return Words(age, "muted", small=True)
