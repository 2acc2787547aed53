"""One skill in the form of a half: its four beats, and what the score means."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from storage.rules.ride_alongs import LEVELS, Beat, Mark
from ui.kit.buttons import Segmented
from ui.kit.fields import LineField, TickField
from ui.kit.labels import ElidedLabel, Label
from ui.kit.skill_words import SkillWords, beat_note, beat_word, clear_word, level_word

_NONE = ""
HEIGHT = 8 + 4 * 40 + 24  # four fields and the level; a stack of pages would press them
_CLEAR = {"clear": True, "again": False}


class SkillPane(QWidget):
    """The four beats of one skill."""

    edited = Signal()

    def __init__(
        self, skill: str, words: SkillWords, marks: Sequence[Mark], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.skill, self._words = skill, words
        known = {mark.beat: mark for mark in marks if mark.skill == skill}
        lines = QGridLayout(self)
        lines.setContentsMargins(0, 8, 0, 0)
        lines.setVerticalSpacing(8)
        lines.setHorizontalSpacing(12)
        lines.setColumnStretch(2, 1)
        self.ticks: dict[Beat, TickField] = {}
        self.texts: dict[Beat, LineField] = {}
        steps = [(_NONE, "–"), *((str(n), str(n)) for n in range(1, LEVELS + 1))]
        self.score = Segmented(steps, name=beat_word(Beat.DONE))
        clears = [(key, clear_word(clear=clear)) for key, clear in _CLEAR.items()]
        self.clear = Segmented([(_NONE, "–"), *clears], name=beat_word(Beat.TOLD_BACK))
        self.level = ElidedLabel("", "meta")
        for place, beat in enumerate((Beat.SHOWN, Beat.TOLD, Beat.DONE, Beat.TOLD_BACK)):
            at = place + (place > 2)  # the level of the score has a line of its own
            lines.addWidget(Label(f"{beat.value}  {beat_word(beat)}", bold=True), at, 0)
            lines.addWidget(self._how(beat), at, 1)
            text = LineField(self._asks(beat))
            text.setAccessibleName(f"{beat_word(beat)}: {self._asks(beat)}")
            text.edited.connect(self.edited)
            lines.addWidget(text, at, 2)
            self.texts[beat] = text
        lines.addWidget(self.level, 3, 1, 1, 2)
        self.setFixedHeight(HEIGHT)
        self.score.chosen.connect(self._on_chosen)
        self.clear.chosen.connect(self._on_chosen)
        self._fill(known)

    def give(self, score: int) -> None:
        """Score what the rep did."""
        self.score.choose(str(score))
        self._on_chosen()

    def marks(self) -> list[Mark]:
        """What was said; a beat of which nothing is said did not take place."""
        found: list[Mark] = []
        for beat, field in self.texts.items():
            text = field.value().strip()
            score = self.score.current() if beat is Beat.DONE else _NONE
            clear = self.clear.current() if beat is Beat.TOLD_BACK else _NONE
            ticked = beat in self.ticks and self.ticks[beat].value()
            if text or score or clear or ticked:
                number = int(score) if score else None
                found.append(Mark(self.skill, beat, text, number, _CLEAR.get(clear)))
        return found

    def _how(self, beat: Beat) -> QWidget:
        if beat is Beat.DONE:
            return self.score
        if beat is Beat.TOLD_BACK:
            return self.clear
        tick = TickField(beat_note(beat))
        tick.setAccessibleName(f"{beat_word(beat)}: {beat_note(beat)}")
        tick.edited.connect(self.edited)
        self.ticks[beat] = tick
        return tick

    def _asks(self, beat: Beat) -> str:
        return {
            Beat.SHOWN: self.tr("what was shown"),
            Beat.TOLD: self.tr("what was said"),
            Beat.DONE: self.tr("what was seen"),
            Beat.TOLD_BACK: self.tr("what was explained back"),
        }[beat]

    def _fill(self, known: dict[Beat, Mark]) -> None:
        for beat, mark in known.items():
            self.texts[beat].set_value(mark.text)
            if beat in self.ticks:
                self.ticks[beat].set_value(True)
            if mark.score is not None:
                self.score.choose(str(mark.score))
            if mark.clear is not None:
                self.clear.choose("clear" if mark.clear else "again")
        self._show_level()

    @Slot()
    def _on_chosen(self) -> None:
        self._show_level()
        self.edited.emit()

    def _show_level(self) -> None:
        said = self.score.current()
        if not said:
            self.level.setText(self.tr("Keys 1 to 5: from “not yet” to “leads others”"))
            return
        told = self._words.level(self.skill, int(said))
        self.level.setText(f"{said}  {level_word(int(said))}" + (f"   {told}" if told else ""))
