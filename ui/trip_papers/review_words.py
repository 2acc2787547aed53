"""A review in words: how often a code came, what was written the time before."""

from datetime import date

from PySide6.QtCore import QObject

from storage.rules.choices import Countermeasure
from storage.rules.reviews import PastCause, Recurrence
from ui.kit.formats import Formats
from ui.trip_papers.presenter import CauseLine


class ReviewWords(QObject):
    """Says it in one language, as of one day."""

    def __init__(self, formats: Formats, today: date) -> None:
        super().__init__()
        self._formats, self._today = formats, today

    def times(self, again: Recurrence | None) -> str:
        """The how manieth time it is."""
        match again.times if again else 1:
            case 1:
                return self.tr("first time")
            case 2:
                return self.tr("second time")
            case 3:
                return self.tr("third time")
            case times:
                return self.tr("{n}th time").format(n=times)

    def alarm(self, code: str, again: Recurrence) -> str:
        """What stands on the alarm."""
        told = self.tr("Recurring-problem alarm: {code}, {time}")
        told = told.format(code=code, time=self.times(again))
        if again.for_whom == "rep":
            return told
        whom = {
            "customer": self.tr("{told} at this customer"),
            "team": self.tr("{told} in the team"),
        }[again.for_whom]
        return whom.format(told=told)

    def earlier(self, cause: PastCause) -> str:
        """Which review it was."""
        parts = [cause.trip, self.days(cause.starts_on, cause.ends_on)]
        if cause.customer:
            parts.append(cause.customer)
        if cause.reviewed_on is not None:
            day = self._formats.day(cause.reviewed_on, self._today)
            parts.append(self.tr("reviewed {day}").format(day=day))
        return self.tr(", ").join(part for part in parts if part)

    def days(self, first: date | None, last: date | None) -> str:
        """8 to 10 Sep."""
        if first is None or last is None:
            return ""
        if first == last:
            return self._formats.day(first, self._today)
        begins = self._formats.day(first, self._today)
        same = (first.year, first.month) == (last.year, last.month)
        if same and self._formats.language != "zh":
            begins = str(first.day)
        ends = self._formats.day(last, self._today)
        return self.tr("{first} to {last}").format(first=begins, last=ends)

    def done(self, cause: PastCause) -> str:
        """Whether the countermeasure was done, as somebody said."""
        said = {
            Countermeasure.OPEN: self.tr("Nobody has said yet"),
            Countermeasure.DONE: self.tr("Done"),
            Countermeasure.NOT_DONE: self.tr("Not done"),
        }[cause.done]
        if not cause.done_note:
            return said
        return self.tr("{said}: {note}").format(said=said, note=cause.done_note)

    def cause(self, line: CauseLine) -> str:
        """Why, and at whom."""
        text = line.cause.text or "–"
        if not line.cause.customer:
            return text
        return self.tr("{text} ({customer})").format(text=text, customer=line.cause.customer)

    def measure(self, line: CauseLine) -> str:
        """What will be done about it; empty where nothing was said."""
        if not line.cause.countermeasure:
            return ""
        return self.tr("from now on: {what}").format(what=line.cause.countermeasure)
