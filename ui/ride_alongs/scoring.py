"""The form in which the rep and the coach each write their own half."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from storage.commands.ride_alongs import set_practice, write_own_half
from storage.rules.errors import RuleBroken
from storage.rules.ride_alongs import Mark
from ui.kit.buttons import Button, WordTabs
from ui.kit.fields import LineField
from ui.kit.labels import Label, hairline
from ui.kit.layout import column, row
from ui.kit.overlay import Overlay
from ui.kit.skill_words import SkillWords
from ui.kit.texts import sentence
from ui.ride_alongs.presenter import missing, own_half, unscored
from ui.ride_alongs.skill_pane import HEIGHT, SkillPane

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.ride_alongs import RideRow
    from ui.kit.context import Context


class ScorePanel(Overlay):
    """Own half of one ride-along: a skill at a time, then what went well and what to improve."""

    saved = Signal()

    def __init__(self, context: "Context", window: QWidget, ride: "RideRow", words: SkillWords):
        super().__init__(window)
        self._context, self._ride, self._words = context, ride, words
        self._is_coach = context.user_id == ride.coach_id
        self._half = own_half(ride, context.user_id)
        self._edited = False
        marks = self._half.marks if self._half else ()
        skills = list(dict.fromkeys([*ride.focus, *(mark.skill for mark in marks)]))
        inside = column(spacing=8, margins=(20, 16, 20, 12))
        inside.addWidget(Label(self._title(), "log", bold=True))
        inside.addWidget(Label(self._told(), "meta", wrap=True))
        self.tabs = WordTabs(
            [(code, words.name(code)) for code in skills], name=self.tr("Which skill")
        )
        self.tabs.chosen.connect(self.show_skill)
        at_left = row()
        at_left.addWidget(self.tabs)
        at_left.addStretch(1)
        inside.addLayout(at_left)
        self.stack = QStackedWidget()
        self.stack.setFixedHeight(HEIGHT)
        self.panes = {code: SkillPane(code, words, marks) for code in skills}
        for pane in self.panes.values():
            pane.edited.connect(self._on_edited)
            self.stack.addWidget(pane)
        inside.addWidget(self.stack)
        inside.addWidget(hairline())
        self.went_well = self._line(inside, self.tr("Went well"))
        self.to_improve = self._line(inside, self.tr("To improve"))
        task = self.tr("Practice task until the next time")
        self.practice = self._line(inside, task, shown=self._is_coach)
        if self._half is not None:
            self.went_well.set_value(self._half.went_well)
            self.to_improve.set_value(self._half.to_improve)
        self.problem = Label("", tone="bad", wrap=True)
        inside.addWidget(self.problem)
        self.content.addLayout(inside)
        self.content.addWidget(hairline())
        foot = row(spacing=8, margins=(20, 10, 20, 12))
        foot.addStretch(1)
        foot.addWidget(Button(self.tr("Go on later"), self.escape, hint="Esc"))
        foot.addWidget(Button(self.tr("Finish"), self.finish, kind="primary", hint="Ctrl+Enter"))
        self.content.addLayout(foot)
        for keys, handler in (
            ("Ctrl+Return", self.finish), ("Ctrl+Enter", self.finish),
            ("Ctrl+Tab", self.next_skill),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(handler)
        self.panel.installEventFilter(self)
        self.closed.connect(self.deleteLater)

    def open(self) -> None:
        super().open()
        self.pane().score.chosen_button().setFocus()

    def pane(self) -> SkillPane:
        """The skill on show."""
        return self.panes[self.tabs.current()]

    def marks(self) -> list[Mark]:
        return [mark for pane in self.panes.values() for mark in pane.marks()]

    @Slot(str)
    def show_skill(self, code: str) -> None:
        self.stack.setCurrentWidget(self.panes[code])

    @Slot()
    def next_skill(self) -> None:
        """On to the next skill, its scores first."""
        codes = list(self.panes)
        code = codes[(codes.index(self.tabs.current()) + 1) % len(codes)]
        self.tabs.choose(code)
        self.show_skill(code)
        self.pane().score.chosen_button().setFocus()

    @Slot()
    def finish(self) -> None:
        """Make the scores count, if each skill of the focus has something."""
        marks = self.marks()
        for codes, told in (
            (missing(self._ride.focus, marks), self.tr("Say something of: {skills}")),
            (unscored(marks), self.tr("A score from 1 to 5 is missing: {skills}")),
        ):
            if codes:
                self.problem.setText(told.format(skills=self._words.names(codes)))
                self.tabs.choose(codes[0])
                self.show_skill(codes[0])
                self.pane().score.chosen_button().setFocus()
                self.relayout()
                return
        self._write(finished=True)

    def escape(self) -> None:
        """Leave it; what was said so far is kept as one's own, and nobody is shown it."""
        scored = self._half is not None and self._half.scored_at is not None
        if self._edited and not scored:
            self._write(finished=False)
        else:
            self.close_panel()

    def _write(self, *, finished: bool) -> None:
        marks, ride = self.marks(), self._ride
        well, improve = self.went_well.value(), self.to_improve.value()
        practice = self.practice.value().strip() if self._is_coach else ""

        def command(session: "Session") -> None:
            write_own_half(session, ride.id, marks, well, improve, finished=finished)
            if practice and finished:
                set_practice(session, ride.id, practice)

        told = self.tr("Your half is finished") if finished else self.tr("Kept, not finished yet")
        self._context.do(command, told, self._on_saved, self._on_failed)

    def _on_saved(self, _result: object) -> None:
        self.close_panel()
        self.saved.emit()

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, RuleBroken):
            raise error
        self.problem.setText(sentence(error))
        self.relayout()

    # Inside

    def _title(self) -> str:
        day = self._context.formats.day_and_weekday(self._ride.on, self._context.today())
        if self._is_coach:
            return self.tr("{name}, {day}: your side as coach").format(name=self._ride.rep, day=day)
        return self.tr("Score yourself, {day}").format(day=day)

    def _told(self) -> str:
        if self._is_coach:
            return self.tr("{name} sees this once both of you have finished.").format(
                name=self._ride.rep
            )
        return self.tr(
            "You score first: what {name} says opens when you have finished, and your scores "
            "stay as they are from then on."
        ).format(name=self._ride.coach)

    def _line(self, inside: QVBoxLayout, name: str, *, shown: bool = True) -> LineField:
        cell = QWidget()
        if not shown:
            cell.hide()
        line = row(cell, spacing=12)
        label = Label(name, "meta")
        label.setFixedWidth(190)
        line.addWidget(label)
        field = LineField()
        field.setAccessibleName(name)
        field.edited.connect(self._on_edited)
        line.addWidget(field, 1)
        inside.addWidget(cell)
        return field

    @Slot()
    def _on_edited(self) -> None:
        self._edited = True

    # Qt's side

    def panel_place(self, room: QRect) -> QRect:
        width = min(840, room.width() - 48)
        needed = self.content.totalHeightForWidth(width)
        needed = max(needed, self.content.totalMinimumSize().height())
        height = min(needed, room.height() - 72)
        return QRect((room.width() - width) // 2, max(36, (room.height() - height) // 3),
                     width, height)  # fmt: skip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What was shown or hidden in the form is known to the panel's layout only now.
        if watched is self.panel and event.type() is QEvent.Type.LayoutRequest:
            self.relayout()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in tuple("12345") and not event.modifiers():
            self.pane().give(int(event.text()))
            return
        super().keyPressEvent(event)
