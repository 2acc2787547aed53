"""A debrief side by side: the rep at the left, the coach at the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from storage.rules.coaching_choices import RideStatus
from storage.rules.ride_alongs import Beat, Mark
from ui.kit.buttons import Button
from ui.kit.cells import Tone
from ui.kit.labels import ElidedLabel, Label, hairline, upright_line
from ui.kit.layout import clear, column, row
from ui.kit.skill_words import SkillWords, clear_word, level_tone, level_word
from ui.ride_alongs.presenter import Pair, deadline, pairs

if TYPE_CHECKING:
    from storage.queries.ride_alongs import Half, PracticeRow, RideRow
    from ui.kit.context import Context

_SKILL, _REP, _LINE, _COACH = range(4)
_WORDS_WIDTH = 124


class DebriefPane(QWidget):
    """One ride-along: head, the two halves, practice tasks, and what the rep says of it."""

    step_requested = Signal(int)  # to an older (1) or a newer (-1) one
    practised = Signal(object)  # the id of a practice task that was done once more

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = SkillWords((), context.language)
        self._ride: RideRow | None = None
        whole = column(self)
        head = row(spacing=12, margins=(0, 16, 0, 6))
        self.title = Label(self.tr("Debrief"), "row")
        self.about = ElidedLabel("")
        self.state = Label("", tone="ok")
        head.addWidget(self.title)
        head.addWidget(self.about)
        head.addWidget(self.state)
        head.addStretch(1)
        self.buttons = row(spacing=8)
        head.addLayout(self.buttons)
        self.others = Label(self.tr("← → other debriefs"), "meta")
        head.addWidget(self.others)
        whole.addLayout(head)
        whole.addWidget(hairline())
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnMinimumWidth(_SKILL, 128)
        self._grid.setColumnStretch(_REP, 1)
        self._grid.setColumnStretch(_COACH, 1)
        whole.addWidget(self._body)
        self._foot = column(spacing=0, margins=(0, 8, 0, 16))
        whole.addLayout(self._foot)

    def lines(self) -> list[str]:
        """What stands there, for tests and for reading aloud."""
        return [label.text() for label in self._body.findChildren(Label) if label.text()]

    def show_nothing(self, told: str) -> None:
        """There is no ride-along to show."""
        self._ride = None
        self.about.setText(told)
        self.state.setText("")
        self.others.hide()
        for part in (self._grid, self._foot, self.buttons):
            clear(part)

    def show_ride(
        self, ride: "RideRow", words: SkillWords, practice: "Sequence[PracticeRow]", *,
        more: bool, own: bool,
    ) -> None:  # fmt: skip
        """`more`: there are others to turn to; `own`: it is one's own page."""
        self._ride, self._words = ride, words
        self.others.setVisible(more)
        self.about.setText(self._about(ride, own=own))
        self._show_state(ride)
        clear(self._grid)
        clear(self._foot)
        clear(self.buttons)
        self._heads(ride)
        shown = pairs(ride, words.codes)
        for number, pair in enumerate(shown, start=1):
            self._pair(pair, number * 2)
        last = self._whole(ride, len(shown) * 2 + 2)
        self._grid.addWidget(upright_line(), 0, _LINE, last, 1)
        for task in practice:
            self._practice(task, ride)
        self._acknowledged(ride)

    # The head

    def _about(self, ride: "RideRow", *, own: bool) -> str:
        formats, dot = self._context.formats, self._context.formats.dot
        parts = [formats.day_and_weekday(ride.on, self._context.today())]
        if ride.starts_minute is not None:
            parts[0] += f" {ride.starts_minute // 60:02}:{ride.starts_minute % 60:02}"
        labels = [str(said.get("label", "")) for said in ride.visits.values()]
        parts += [label for label in labels if label][:2]
        if ride.rep_id == self._context.user_id:
            parts.append(self.tr("with {name}").format(name=ride.coach))
        elif own:
            parts.append(self.tr("you accompany {name}").format(name=ride.rep))
        return dot.join(parts)

    def _show_state(self, ride: "RideRow") -> None:
        text, tone = self._state(ride)
        self.state.setText(text)
        self.state.set_tone(tone)

    def _state(self, ride: "RideRow") -> tuple[str, Tone]:
        if ride.status is RideStatus.CANCELLED:
            return self.tr("cancelled"), "muted"
        if ride.status is RideStatus.PLANNED:
            return self.tr("planned"), "accent"
        due = deadline(ride, self._context.now())
        if due.done_at is not None:
            at = self._context.formats.when(due.done_at, self._context.zone, self._context.today())
            late = self.tr("done {at}, later than 24 hours")
            in_time = self.tr("done {at}, within 24 hours")
            return (late if due.late else in_time).format(at=at), "warn" if due.late else "ok"
        if due.late:
            return self.tr("late: more than 24 hours ago"), "bad"
        return self.tr("due within 24 hours"), "warn"

    # The halves

    def _heads(self, ride: "RideRow") -> None:
        me = self._context.user_id
        mine = ride.rep_id == me
        rep = self.tr("You, first") if mine else self.tr("{name}, first").format(name=ride.rep)
        coach = (
            self.tr("You, coach")
            if ride.coach_id == me
            else self.tr("{name}, coach").format(name=ride.coach)
        )
        self._grid.addWidget(self._cell(rep, self._scored(ride.rep_half)), 0, _REP)
        note = self._scored(ride.coach_half)
        if ride.coach_half is not None and ride.coach_half.scored_at and not mine:
            shown = self.tr("shown to {name} after the own scores").format(name=ride.rep)
            note = f"{note}{self._context.formats.dot}{shown}"
        self._grid.addWidget(self._cell(coach, note), 0, _COACH)
        self._rule(1)

    def _scored(self, half: "Half | None") -> str:
        if half is None or half.scored_at is None:
            return self.tr("not finished yet")
        return self._context.formats.when(half.scored_at, self._context.zone, self._context.today())

    def _cell(self, name: str, note: str) -> QWidget:
        cell = QWidget()
        line = row(cell, spacing=10, margins=(8, 0, 8, 0))
        cell.setFixedHeight(28)
        line.addWidget(Label(name, "heading"))
        line.addWidget(ElidedLabel(note, "meta"), 1)
        return cell

    def _pair(self, pair: Pair, at: int) -> None:
        name = self._words.name(pair.skill)
        if pair.beat is not Beat.DONE:
            name = f"{name}  {pair.beat.value}"
        self._grid.addWidget(self._left(name, bold=True), at, _SKILL)
        rep_back, coach_back = pair.told_back
        self._grid.addWidget(self._mark(pair.rep, "text", rep_back), at, _REP)
        tone: Tone = "text"
        if pair.differs and pair.coach is not None and pair.coach.score is not None:
            tone = level_tone(pair.coach.score)
            tone = "accent" if tone == "text" else tone
        self._grid.addWidget(self._mark(pair.coach, tone, coach_back), at, _COACH)
        self._rule(at + 1)

    def _mark(self, mark: Mark | None, tone: Tone, back: Mark | None) -> QWidget:
        cell = QWidget()
        cell.setFixedHeight(28)
        line = row(cell, spacing=8, margins=(8, 0, 8, 0))
        if mark is None:
            line.addStretch(1)
            return cell
        if mark.score is not None:
            line.addWidget(Label(str(mark.score), tone=tone, bold=True))
            word = Label(level_word(mark.score), tone=tone if tone != "text" else "muted")
            word.setMinimumWidth(64)
            line.addWidget(word)
        elif mark.clear is not None:
            line.addWidget(self._clear(mark))
        line.addWidget(ElidedLabel(mark.text), 1)
        if back is not None:
            line.addWidget(self._clear(back))
        return cell

    def _clear(self, mark: Mark) -> Label:
        clear = bool(mark.clear)
        return Label(clear_word(clear=clear), tone="ok" if clear else "warn")

    def _whole(self, ride: "RideRow", at: int) -> int:
        """What went well and what to improve, or why a side is empty; returns the next line."""
        rep, coach = ride.rep_half, ride.coach_half
        for name, field in (
            (self.tr("Went well"), "went_well"),
            (self.tr("To improve"), "to_improve"),
        ):
            self._grid.addWidget(self._left(name), at, _SKILL)
            for half, place in ((rep, _REP), (coach, _COACH)):
                said = str(getattr(half, field)) if half is not None else ""
                cell = QWidget()
                cell.setFixedHeight(28)
                row(cell, margins=(8, 0, 8, 0)).addWidget(ElidedLabel(said), 1)
                self._grid.addWidget(cell, at, place)
            self._rule(at + 1)
            at += 2
        if told := self._hidden(ride):
            why = Label(told, tone="accent", wrap=True)
            why.setContentsMargins(8, 8, 8, 0)
            self._grid.addWidget(why, at, _REP, 1, 3)
        return at

    def _hidden(self, ride: "RideRow") -> str:
        """Why one half is not to be seen."""
        me = self._context.user_id
        if ride.status is RideStatus.CANCELLED:
            return ""
        rep_done = ride.rep_half is not None and ride.rep_half.scored_at is not None
        coach_done = ride.coach_half is not None and ride.coach_half.scored_at is not None
        if me == ride.rep_id and not rep_done:
            return self.tr("What {name} says opens when you have scored yourself.").format(
                name=ride.coach
            )
        if me == ride.coach_id and not rep_done:
            return self.tr("{name} sees your side only after scoring himself or herself.").format(
                name=ride.rep
            )
        if not coach_done and rep_done and me != ride.coach_id:
            return self.tr("{name} has not finished yet.").format(name=ride.coach)
        return ""

    def _left(self, text: str, *, bold: bool = False) -> Label:
        label = Label(text, tone=None if bold else "muted", bold=bold)
        label.setFixedHeight(28)
        return label

    def _rule(self, at: int) -> None:
        self._grid.addWidget(hairline(), at, _SKILL, 1, 4)

    # Below

    def _practice(self, task: "PracticeRow", ride: "RideRow") -> None:
        formats, today = self._context.formats, self._context.today()
        line = self._line(self.tr("Practice task"))
        line.addWidget(ElidedLabel(task.text))
        wanted = task.times_wanted or 1
        done = self.tr("{done} of {wanted}").format(done=task.times_done, wanted=wanted)
        line.addWidget(Label(done, bold=True, tone="ok" if task.done_on else None))
        if task.done_on is None and self._context.user_id == ride.rep_id:
            line.addWidget(
                Button(self.tr("Once more done"), lambda: self.practised.emit(task), small=True)
            )
        line.addStretch(1)
        set_on = formats.day(task.from_on, today)
        if task.done_on is None and task.ride_id != ride.id:
            told, tone = self.tr("carried over from {day}").format(day=set_on), "warn"
        elif task.due_on is not None:
            told, tone = self.tr("due {day}").format(day=formats.day(task.due_on, today)), "muted"
        else:
            told, tone = self.tr("set {day}").format(day=set_on), "muted"
        line.addWidget(Label(told, tone=tone))

    def _acknowledged(self, ride: "RideRow") -> None:
        half = ride.rep_half
        if half is None or half.acknowledged_at is None:
            return
        line = self._line(self.tr("Acknowledged"))
        agreed = self.tr("Agreed.") if half.agrees else self.tr("Sees it otherwise.")
        line.addWidget(ElidedLabel(f"{agreed} {half.comment}".strip()), 1)
        at = self._context.formats.moment(
            half.acknowledged_at, self._context.zone, self._context.today()
        )
        line.addWidget(Label(f"{ride.rep}{self._context.formats.dot}{at}", "meta"))

    def _line(self, name: str) -> QHBoxLayout:
        line = row(spacing=12)
        self._foot.addLayout(line)
        label = Label(name, bold=True)
        label.setMinimumWidth(_WORDS_WIDTH)
        label.setFixedHeight(28)
        line.addWidget(label, alignment=Qt.AlignmentFlag.AlignVCenter)
        return line
