"""Standing answers in words: what a line says, and how old it is."""

from PySide6.QtCore import QObject

from storage.queries.answers import AnswerLine, AnswerPart
from storage.rules.answers import State
from storage.rules.choices import DecisionPower, Question
from ui.customers.words import CustomerWords
from ui.kit.cells import RowText, Words
from ui.kit.formats import Formats


class AnswerWords(QObject):
    """Says the lines of the sheet in one language."""

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        self._words = CustomerWords(self)

    def row(self, line: AnswerLine) -> RowText:
        said = self._formats.listed([self.part(part) for part in line.parts])
        missing = line.standing.state is State.MISSING
        text = Words(self.tr("not known yet"), "muted") if missing else Words(said)
        return RowText(
            key=line.question,
            lines=((text,),),
            right=(self.age(line),),
            before=Words(self._words.question(line.question), "muted"),
        )

    def part(self, part: AnswerPart) -> str:
        """One part of an answer: of whom or what, the chip, the text; nothing is said twice."""
        if part.question is Question.DECISION_POWER and part.contact:
            power = self._powers()[DecisionPower(part.chip or DecisionPower.UNKNOWN)]
            return part.text or power.format(name=part.contact)
        chip = self._words.chip(part.question, part.chip) if part.chip else ""
        said = [] if chip.casefold() in part.text.casefold() else [chip]
        said += [part.text] if part.text else []
        name = part.contact or part.subject
        text = ("，" if self._formats.language == "zh" else ", ").join(said)
        if not name or not text or name.casefold() in text.casefold():
            return text or name
        return f"{name}{self._formats.colon}{text}"

    def _powers(self) -> dict[DecisionPower, str]:
        return {
            DecisionPower.DECIDES: self.tr("{name} decides"),
            DecisionPower.INFLUENCES: self.tr("{name} has influence"),
            DecisionPower.GATEKEEPER: self.tr("{name} keeps the gate"),
            DecisionPower.USER: self.tr("{name} is the user"),
            DecisionPower.NONE: self.tr("{name} has no say"),
            DecisionPower.UNKNOWN: self.tr("{name}: not known"),
        }

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
