"""Ride-alongs: who waits for one, where a rep stands, what comes next, and the debriefs."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from storage.rules.kinds import Kind
from ui.kit.actions import Action
from ui.kit.buttons import Button
from ui.kit.labels import ElidedLabel, Label, hairline, upright_line
from ui.kit.layout import MARGIN, PageHead, column, row, scrolled
from ui.kit.skill_words import SkillWords
from ui.ride_alongs.debrief import DebriefPane
from ui.ride_alongs.doings import RideDoings
from ui.ride_alongs.grid import Next, SkillGrid
from ui.ride_alongs.people import PeoplePane
from ui.ride_alongs.presenter import (
    Proposal,
    RepBook,
    practice_shown,
    proposal,
)
from ui.ride_alongs.reading import read_page, read_rep
from ui.ride_alongs.words import RideWords

if TYPE_CHECKING:
    from storage.changes import ChangeSet
    from storage.queries.coaching import Accompanied
    from storage.queries.ride_alongs import RideRow
    from ui.kit.context import Context

_SHOWN = (
    Kind.RIDE_ALONG, Kind.RIDE_REP, Kind.RIDE_COACH, Kind.PRACTICE, Kind.SKILL, Kind.PERSON,
    Kind.TEAM, Kind.VISIT,
)  # fmt: skip


class RideAlongsPage(QWidget):
    """Reps at the left; at the right what comes next, the grid of skills, and one debrief."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context = context
        self._people: list[Accompanied] = []
        self._chosen: UUID | None = None
        self._book: RepBook | None = None
        self._ride: UUID | None = None
        self._words = RideWords(context)
        self.doings = RideDoings(context, self)
        across = row(self, spacing=0)
        self.people = PeoplePane(context)
        self.people.chosen.connect(self.choose)
        self.people.opened.connect(self.take_next)
        across.addWidget(self.people)
        across.addWidget(upright_line())
        across.addWidget(self._right(), 1)
        context.changes.changed.connect(self._on_changed)

    def _right(self) -> QWidget:
        pane = QWidget()
        whole = column(pane)
        self.head = PageHead("")
        self.plan_button = Button(self.tr("Plan a ride-along"), self.plan, hint="N", icon="plus")
        self.head.add(self.plan_button)
        whole.addWidget(self.head)
        upcoming = row(spacing=12, margins=(MARGIN, 8, MARGIN, 8))
        told = column(spacing=2)
        self.next_label = Label("", "meta", bold=True)
        self.next_what = Label("", "row")
        self.next_why = ElidedLabel("", tone="muted")
        line = row(spacing=12)
        line.addWidget(self.next_what)
        line.addWidget(self.next_why, 1)
        told.addWidget(self.next_label)
        told.addLayout(line)
        upcoming.addLayout(told, 1)
        self.next_button = Button(self.tr("Plan it"), self.take_next, kind="primary", hint="Enter")
        upcoming.addWidget(self.next_button, alignment=Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(upcoming)
        whole.addWidget(hairline())
        inside = QWidget()
        body = column(inside, margins=(MARGIN, 0, MARGIN, 16))
        self.grid = SkillGrid(self._context.formats)
        self.debrief = DebriefPane(self._context)
        self.debrief.practised.connect(self.doings.practise)
        body.addWidget(self.grid)
        body.addWidget(self.debrief)
        body.addStretch(1)
        whole.addWidget(scrolled(inside), 1)
        return pane

    # What the window asks for

    def activate(self) -> None:
        self._read()

    def main_widget(self) -> QWidget:
        return self.people.rows.row(self._chosen) or self.next_button

    def page_actions(self) -> list[Action]:
        act = self.doings
        return [
            Action("rides.take", self.tr("Plan what is proposed"), self.take_next, "Return"),
            Action("rides.next", self.tr("Next rep"), lambda: self._step(1), "J"),
            Action("rides.previous", self.tr("Previous rep"), lambda: self._step(-1), "K"),
            Action("rides.plan", self.tr("Plan a ride-along"), self.plan, "N", "handshake"),
            Action("rides.change", self.tr("Change the ride-along"), self._do(act.change), "E"),
            Action("rides.cancel", self.tr("Cancel the ride-along"), self._do(act.cancel), "X"),
            Action("rides.older", self.tr("Older debrief"), lambda: self.turn(1), "Left"),
            Action("rides.newer", self.tr("Newer debrief"), lambda: self.turn(-1), "Right"),
            Action("rides.score", self.tr("Write your half"), self._do(act.score), "S"),
            Action("rides.practice", self.tr("Practice task"), self._do(act.practice), "P"),
            Action("rides.acknowledge", self.tr("Acknowledge"), self._do(act.acknowledge), "A"),
        ]

    def help(self) -> str:
        return self.tr(
            "J and K go through the reps, Enter plans what is proposed, N plans another one. Left "
            "and right turn the debriefs. S writes your half: the rep scores first, and sees the "
            "coach's side only then. P sets a practice task, A acknowledges."
        )

    def record_on_show(self) -> tuple[Kind, UUID] | None:
        """The ride-along on show, for whoever asks who can see it."""
        return (Kind.RIDE_ALONG, self._ride) if self._ride is not None else None

    def open_record(self, ride_id: UUID) -> None:
        """Lead to one ride-along, whosever it is."""
        from storage.queries.ride_alongs import ride

        me = self._context.user_id
        if me is None:
            return
        with self._context.database.read() as session:
            found = ride(session, ride_id, me)
        if found is not None:
            # The rep's row, or one's own where the rep is not on the list.
            known = {one.person_id for one in self._people}
            self._chosen = found.rep_id if found.rep_id in known or not known else me
            self._ride = ride_id
            self._read()

    # Moving

    def _step(self, by: int) -> None:
        self.people.step(by, self._chosen)

    @Slot(object)
    def choose(self, person: UUID) -> None:
        """Show this rep."""
        if person != self._chosen:
            self._chosen, self._ride = person, None
        self._read_rep()

    def turn(self, by: int) -> None:
        """Another debrief of this rep: 1 is older, -1 newer."""
        rides = self._book.rides if self._book else []
        place = next((n for n, one in enumerate(rides) if one.id == self._ride), 0) + by
        if 0 <= place < len(rides):
            self._ride = rides[place].id
            self._show_debrief()

    # Doing

    def plan(self) -> None:
        """An empty plan with this rep, on the spot unless another day is typed."""
        if self._book is not None:
            self.doings.plan(self._book.person.person_id, None)

    @Slot()
    def take_next(self) -> None:
        """What stands above the grid: plan what is proposed, or open what is planned."""
        if self._book is None:
            return
        upcoming = self._proposal(self._book)
        if upcoming.ride is not None:
            self.doings.change(upcoming.ride, self._book)
        else:
            self.doings.plan(self._book.person.person_id, upcoming)

    def _do(self, act: "Callable[[RideRow, RepBook], None]") -> Callable[[], None]:
        """An action on the debrief on show."""

        def run() -> None:
            shown = self.ride_on_show()
            if shown is not None and self._book is not None:
                act(shown, self._book)

        return run

    def ride_on_show(self) -> "RideRow | None":
        rides = self._book.rides if self._book is not None else []
        return next((one for one in rides if one.id == self._ride), None)

    # Reading and showing

    def _read(self) -> None:
        me, today, zone = self._context.user_id, self._context.today(), self._context.zone
        chosen = self._chosen
        if me is not None:
            self._context.tasks.read(
                lambda session: read_page(session, chosen, me, today, zone),
                self._on_page,
                ticket="rides",
            )

    def _on_page(self, found: "tuple[list[Accompanied], RepBook | None]") -> None:
        self._people, book = found
        self._chosen = book.person.person_id if book is not None else None
        self.people.show_people(self._people, self._chosen)
        if book is not None:
            self._on_book(book)
        else:
            self._show_nobody()

    def _read_rep(self) -> None:
        me, today, zone = self._context.user_id, self._context.today(), self._context.zone
        person = next((one for one in self._people if one.person_id == self._chosen), None)
        if me is not None and person is not None:
            self._context.tasks.read(
                lambda session: read_rep(session, person, me, today, zone),
                self._on_book,
                ticket="rides",
            )

    def _on_book(self, book: RepBook) -> None:
        self._book = book
        today = self._context.today()
        self.head.set_title(book.person.name, self._words.about(book.person, today))
        upcoming = self._proposal(book)
        label, what, why = self._words.upcoming(upcoming, book)
        self.next_label.setText(label)
        self.next_what.setText(what)
        self.next_why.setText(why)
        self.next_button.set_text(
            self.tr("Change it") if upcoming.ride is not None else self.tr("Plan it")
        )
        skill = upcoming.skill
        marked = None
        if skill is not None and skill.next_beat is not None:
            marked = Next(skill.skill, skill.next_beat, upcoming.on)
        words = SkillWords(book.skills, self._context.language)
        self.grid.show_rows(book.grid, words, marked, today)
        if self.ride_on_show() is None:
            self._ride = self._words.first_shown(book)
        self._show_debrief()

    def _show_debrief(self) -> None:
        shown = self.ride_on_show()
        if shown is None or self._book is None:
            self.debrief.show_nothing(self.tr("No ride-along yet."))
            return
        book = self._book
        words = SkillWords(book.skills, self._context.language)
        practice = practice_shown(book, shown)
        own = book.person.person_id == self._context.user_id
        self.debrief.show_ride(shown, words, practice, more=len(book.rides) > 1, own=own)
        for button in self.doings.buttons(shown, book):
            self.debrief.buttons.addWidget(button)

    def _show_nobody(self) -> None:
        self._book = None
        self.head.set_title(self.tr("Nobody to accompany yet"))
        self.debrief.show_nothing("")

    def _proposal(self, book: RepBook) -> Proposal:
        return proposal(book, self._context.now(), self._context.zone)

    @Slot(object)
    def _on_changed(self, changes: "ChangeSet") -> None:
        if self.isVisible() and changes.touches(*_SHOWN):
            self._read()
