"""Where a rep stands: skills by the four beats, painted in one go."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from storage.rules.ride_alongs import Beat, Beaten, SkillRow
from ui.kit import icons, theme
from ui.kit.cells import Tone
from ui.kit.skill_words import (
    SkillWords,
    beat_note,
    beat_word,
    clear_word,
    level_tone,
    level_word,
)

if TYPE_CHECKING:
    from ui.kit.formats import Formats

HEAD, ROW = 48, 30
_SHARES = (0.0, 0.152, 0.32, 0.488, 0.704)  # where the skill and the four beats begin
_DATE_AT = {Beat.DONE: 88, Beat.TOLD_BACK: 88}


@dataclass(frozen=True, slots=True)
class Next:
    """The cell that comes next, with its day if one is known."""

    skill: str
    beat: Beat
    on: date | None


class SkillGrid(QWidget):
    """Nine rows and whatever the company has added; reads itself out as one description."""

    def __init__(self, formats: "Formats", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._rows: list[SkillRow] = []
        self._words = SkillWords((), formats.language)
        self._next: Next | None = None
        self._today: date | None = None
        self.setAccessibleName(self.tr("Skills and beats"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEAD)

    def show_rows(
        self, rows: list[SkillRow], words: SkillWords, upcoming: Next | None, today: date
    ) -> None:
        self._rows, self._words, self._next, self._today = rows, words, upcoming, today
        self.setFixedHeight(HEAD + ROW * len(rows))
        self.setAccessibleDescription("\n".join(self.spoken(row) for row in rows))
        self.update()

    def spoken(self, row: SkillRow) -> str:
        """A row in words: what is there, and when it was signed off."""
        parts = [self._words.name(row.skill)]
        for beat, beaten in sorted(row.beats.items()):
            said = " ".join(text for text, _ in self._said(beat, beaten))
            parts.append(f"{beat_word(beat)} {said} {self._day(beaten.on)}".replace("  ", " "))
        if row.signed_off is not None:
            parts.append(self.tr("signed off {day}").format(day=self._day(row.signed_off)))
        return ", ".join(parts)

    # Painting

    def _lefts(self) -> list[int]:
        return [round(self.width() * share) for share in _SHARES]

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._head(painter)
        for number, row in enumerate(self._rows):
            self._row(painter, row, HEAD + ROW * number)
        painter.end()

    def _head(self, painter: QPainter) -> None:
        lefts = self._lefts()
        self._text(painter, self.tr("Skill"), lefts[0], 28, "muted", role="meta")
        for beat, left in zip(Beat, lefts[1:], strict=True):
            self._text(painter, str(beat.value), left, 20, "muted", bold=True)
            room = (lefts[beat.value + 1] if beat.value < 4 else self.width() - 60) - left - 22
            self._text(painter, beat_word(beat), left + 14, 20, "text", bold=True, room=room)
            self._text(painter, beat_note(beat), left + 14, 38, "muted", role="meta", room=room)
        self._right(painter, self.tr("Signed off"), 28, "muted", role="meta")
        self._line(painter, HEAD)

    def _row(self, painter: QPainter, row: SkillRow, top: int) -> None:
        lefts, base = self._lefts(), top + 20
        self._text(painter, self._words.name(row.skill), lefts[0], base, "text", bold=True,
                   room=lefts[1] - 8)  # fmt: skip
        for beat, left in zip(Beat, lefts[1:], strict=True):
            if (beaten := row.beats.get(beat)) is not None:
                self._cell(painter, beat, beaten, left, base)
            if self._next is not None and (row.skill, beat) == (self._next.skill, self._next.beat):
                self._proposed(painter, self._next, left, top, later=beaten is not None)
        if row.signed_off is not None:
            self._right(painter, self._day(row.signed_off), base, "ok", bold=True)
        self._line(painter, top + ROW)

    def _cell(self, painter: QPainter, beat: Beat, beaten: Beaten, left: int, base: int) -> None:
        mark, at = beaten.mark, left
        if beat is not Beat.DONE:
            again = beat is Beat.TOLD_BACK and not mark.clear
            box = QRectF(at, base - 11, 13, 13)
            tint = "warn" if again else "ok" if beat is Beat.TOLD_BACK else "muted"
            icons.paint(painter, "rotate-ccw" if again else "check", box, theme.color(tint))
            at += 17
        for text, tone in self._said(beat, beaten):
            at += self._text(painter, text, at, base, tone, bold=text.isdigit()) + 7
        day_at = left + _DATE_AT[beat] if beat in _DATE_AT else at
        self._text(painter, self._day(beaten.on), max(day_at, at), base, "muted")

    def _said(self, beat: Beat, beaten: Beaten) -> list[tuple[str, Tone]]:
        mark = beaten.mark
        if beat is Beat.DONE and mark.score is not None:
            tone = level_tone(mark.score)
            word = level_word(mark.score)
            return [(str(mark.score), "text"), (word, "text" if tone == "ok" else tone)]
        if beat is Beat.TOLD_BACK:
            return [(clear_word(clear=bool(mark.clear)), "ok" if mark.clear else "warn")]
        return []

    def _proposed(
        self, painter: QPainter, upcoming: Next, left: int, top: int, *, later: bool
    ) -> None:
        """The cell that comes next, framed; beside what was there before, if it is repeated."""
        word, day = self.tr("next"), ""
        if upcoming.on is not None and not later:
            day = self._formats.day_and_weekday(upcoming.on, self._today)
        width = QFontMetrics(theme.font("body", bold=True)).horizontalAdvance(word) + 18
        width += QFontMetrics(theme.font("body")).horizontalAdvance(day) + 16 if day else 0
        at = left - 8 + (166 if later else 0)
        painter.setPen(theme.color("accent"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(at + 0.5, top + 3.5, width, ROW - 7), 5, 5)
        ahead = self._text(painter, word, at + 8, top + 20, "accent", bold=True)
        self._text(painter, day, round(at + 8 + ahead + 16), top + 20, "text")

    def _text(
        self, painter: QPainter, text: str, left: float, base: int, tone: str,
        *, role: str = "body", bold: bool = False, room: int = 0,
    ) -> float:  # fmt: skip
        made = theme.font(role, bold=bold)
        metrics = QFontMetrics(made)
        if room:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(made)
        painter.setPen(theme.color(tone))
        painter.drawText(QPointF(left, base), text)
        return metrics.horizontalAdvance(text)

    def _right(
        self, painter: QPainter, text: str, base: int, tone: str,
        *, role: str = "body", bold: bool = False,
    ) -> None:  # fmt: skip
        width = QFontMetrics(theme.font(role, bold=bold)).horizontalAdvance(text)
        self._text(painter, text, self.width() - width, base, tone, role=role, bold=bold)

    def _line(self, painter: QPainter, at: int) -> None:
        painter.fillRect(QRect(0, at - 1, self.width(), 1), theme.color("line"))

    def _day(self, on: date) -> str:
        return self._formats.day(on, self._today)
