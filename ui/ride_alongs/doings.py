"""What can be done about a ride-along, and who may do it."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from storage.commands.ride_alongs import cancel_ride, practised
from storage.rules.coaching_choices import RideStatus
from ui.kit.buttons import Button
from ui.kit.skill_words import SkillWords
from ui.kit.typed import shown_day
from ui.ride_alongs.after import AcknowledgePanel, PracticePanel
from ui.ride_alongs.plan import PlanRidePanel, proposed_values, values_of
from ui.ride_alongs.presenter import Proposal, RepBook
from ui.ride_alongs.reading import PlanFacts, read_plan
from ui.ride_alongs.scoring import ScorePanel

if TYPE_CHECKING:
    from storage.queries.ride_alongs import PracticeRow, RideRow
    from ui.kit.context import Context


class RideDoings(QObject):
    """Opens the forms; what may not be done is not offered, and its key does nothing."""

    def __init__(self, context: "Context", page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def buttons(self, ride: "RideRow", book: RepBook) -> list[Button]:
        """What one can do about this debrief now."""
        found: list[Button] = []
        if self.may_score(ride):
            mine = ride.rep_id == self._context.user_id
            half = ride.rep_half if mine else ride.coach_half
            first = half is None or half.scored_at is None
            coach = self.tr("Write your half") if first else self.tr("Change your half")
            text = self.tr("Score yourself") if mine else coach
            found.append(
                Button(text, lambda: self.score(ride, book), hint="S", small=True,
                       kind="primary" if first else "plain")
            )  # fmt: skip
        if self.may_acknowledge(ride):
            text = self.tr("Acknowledge")
            found.append(Button(text, lambda: self.acknowledge(ride, book), hint="A", small=True))
        if self.may_set_practice(ride):
            text = self.tr("Practice task")
            found.append(Button(text, lambda: self.practice(ride, book), hint="P", small=True))
        return found

    # Who may

    def may_score(self, ride: "RideRow") -> bool:
        """The coach any time from that day on; the rep until the own scores are finished."""
        me = self._context.user_id
        if ride.status is RideStatus.CANCELLED or ride.on > self._context.today():
            return False
        if me == ride.rep_id:
            return ride.rep_half is None or ride.rep_half.scored_at is None
        return me == ride.coach_id

    def may_acknowledge(self, ride: "RideRow") -> bool:
        half = ride.rep_half
        mine = self._context.user_id == ride.rep_id and ride.coach_half is not None
        return mine and half is not None and half.acknowledged_at is None

    def may_set_practice(self, ride: "RideRow") -> bool:
        return self._context.user_id == ride.coach_id and ride.status is RideStatus.HELD

    # Doing

    def plan(self, rep: UUID, proposal: Proposal | None) -> None:
        """Plan one with this rep; of oneself, the coach is still to be chosen."""
        me = self._context.user_id
        visit = proposal.visit if proposal is not None else None
        on = (proposal.on if proposal is not None else None) or self._context.today()
        skill = proposal.skill.skill if proposal is not None and proposal.skill else ""
        time = ""
        if visit is not None and visit.planned_at is not None:
            time = f"{visit.planned_at.astimezone(self._context.zone):%H:%M}"
        values = proposed_values(
            rep=rep, coach=None if rep == me else me, day=shown_day(on), time=time, skill=skill
        )
        panel = PlanRidePanel(self._context, self._page.window())
        self._open(panel, rep, on, values)

    def change(self, ride: "RideRow", _book: RepBook) -> None:
        """Another plan for one that has not taken place."""
        me = self._context.user_id
        if ride.status is not RideStatus.PLANNED or me not in (ride.rep_id, ride.coach_id):
            return
        panel = PlanRidePanel(self._context, self._page.window(), ride)
        self._open(panel, ride.rep_id, ride.on, values_of(ride))

    def _open(self, panel: PlanRidePanel, rep: UUID, on: date, values: Mapping[str, Any]) -> None:
        me, zone = self._context.user_id, self._context.zone

        def opened(facts: PlanFacts) -> None:
            panel.open_plan(facts, values)

        if me is not None:
            self._context.tasks.read(lambda s: read_plan(s, me, rep, on, zone), opened)

    def cancel(self, ride: "RideRow", _book: RepBook) -> None:
        me = self._context.user_id
        if ride.status is RideStatus.PLANNED and me in (ride.rep_id, ride.coach_id):
            told = self.tr("Ride-along cancelled")
            self._context.do(lambda session: cancel_ride(session, ride.id), told)

    def score(self, ride: "RideRow", book: RepBook) -> None:
        if self.may_score(ride):
            words = SkillWords(book.skills, self._context.language)
            ScorePanel(self._context, self._page.window(), ride, words).open()

    def practice(self, ride: "RideRow", book: RepBook) -> None:
        if self.may_set_practice(ride):
            words = SkillWords(book.skills, self._context.language)
            panel = PracticePanel(self._context, self._page.window(), ride, words)
            panel.open_with({"text": "", "skill": next(iter(ride.focus), ""), "times": "5"})

    def acknowledge(self, ride: "RideRow", _book: RepBook) -> None:
        if self.may_acknowledge(ride):
            panel = AcknowledgePanel(self._context, self._page.window(), ride)
            panel.open_with({"agrees": True, "comment": ""})

    @Slot(object)
    def practise(self, task: "PracticeRow") -> None:
        """Once more done."""
        times = task.times_done + 1
        self._context.do(lambda session: practised(session, task.id, times), self.tr("Noted"))
