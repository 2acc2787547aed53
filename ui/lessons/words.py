"""A lesson in words: its tags, who drew it from which review, how often it was used."""

from datetime import date

from PySide6.QtCore import QObject

from storage.queries.lessons import EvidenceRow, LessonRow
from storage.rules.choices import LessonStatus
from ui.kit.cells import RowText, Tone, Words
from ui.kit.formats import Formats
from ui.kit.tag_words import TagWords


class LessonWords(QObject):
    """Says it in one language, as of one day."""

    def __init__(self, formats: Formats, today: date) -> None:
        super().__init__()
        self._formats, self._today = formats, today
        self.tags = TagWords()

    def status(self, status: LessonStatus) -> str:
        return {
            LessonStatus.PROPOSED: self.tr("Proposed"),
            LessonStatus.ACTIVE: self.tr("In force"),
            LessonStatus.RETIRED: self.tr("Retired"),
        }[status]

    def row(self, lesson: LessonRow) -> RowText:
        """A lesson in the list: its rule, then its tags and where it comes from."""
        tones: dict[LessonStatus, Tone] = {LessonStatus.PROPOSED: "warn"}
        tags = self._formats.dot.join(self.tags.words(lesson.tags))
        second = [Words(tags, "accent", small=True)] if tags else []
        second.append(Words(self.origin(lesson), "muted", small=True))
        state = self.status(lesson.status)
        if lesson.status is LessonStatus.ACTIVE:
            state = self.used(lesson)
        return RowText(
            key=lesson.id,
            lines=((Words(lesson.rule, bold=True),), tuple(second)),
            right=(Words(state, tones.get(lesson.status, "muted"), small=True),),
            done=lesson.status is LessonStatus.RETIRED,
            height=56,
        )

    def used(self, lesson: LessonRow) -> str:
        """How often it stood in a brief and was used."""
        if not lesson.used:
            return self.tr("not used yet")
        return self.tr("used %n time(s)", "", lesson.used)

    def origin(self, lesson: LessonRow) -> str:
        """Who wrote it, from the review of which trip, when."""
        parts = [lesson.owner] if lesson.owner else []
        if lesson.trip:
            parts.append(self.tr("review of {trip}").format(trip=lesson.trip))
        parts.append(self._formats.day(lesson.created_on, self._today))
        return self._formats.dot.join(parts)

    def fits(self, lesson: LessonRow) -> str:
        """In which briefs it comes back."""
        if not lesson.tags:
            return self.tr("Without a tag it comes back in no brief.")
        told = self.tr("Fits briefs with: {tags}")
        return told.format(tags=self._formats.listed(self.tags.words(lesson.tags)))

    def evidence(self, visit: EvidenceRow) -> RowText:
        """A visit that proves it."""
        day = self._formats.day(visit.on, self._today) if visit.on else ""
        return RowText(
            key=visit.id,
            before=Words(day, "muted", small=True),
            lines=((Words(visit.customer, bold=True), Words(visit.text or "–", "muted")),),
        )
