"""What the page of ride-alongs says of people and of the next ride-along."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from storage.rules.coaching_choices import RideStatus
from storage.rules.ride_alongs import EVERY_DAYS
from ui.kit.cells import RowText, Words
from ui.kit.skill_words import SkillWords, beat_word
from ui.ride_alongs.presenter import Proposal, RepBook, days_since, tone_of

if TYPE_CHECKING:
    from storage.queries.coaching import Accompanied
    from ui.kit.context import Context


class RideWords(QObject):
    """Sentences from facts, in the language of the context."""

    def __init__(self, context: "Context") -> None:
        super().__init__()
        self._context = context

    def person(self, one: "Accompanied", today: date) -> RowText:
        """A row of the list at the left."""
        days = days_since(one, today)
        since = self.tr("never") if days is None else str(days)
        tone = tone_of(days)
        coach = self.tr("with {name}").format(name=one.coach) if one.coach else ""
        if one.next_on is not None:
            day = self._context.formats.day(one.next_on, today)
            coach = self.tr("next {day}").format(day=day)
        return RowText(
            key=one.person_id,
            lines=((Words(one.name, bold=True),), (Words(coach or "–", "muted", small=True),)),
            right=(Words(since, tone, bold=tone != "text"),),
            height=46,
        )

    def goal(self, past: int, people: int) -> str:
        """How the goal is kept."""
        if not people:
            return ""
        told = self.tr("Goal: each rep every {days} days.").format(days=EVERY_DAYS)
        many = self.tr("%n past it.", "", past) if past else ""
        return f"{told}\n{many}".strip()

    def about(self, one: "Accompanied", today: date) -> str:
        """What stands beside the name."""
        formats = self._context.formats
        parts: list[str] = []
        if one.joined_on is not None:
            day = formats.day(one.joined_on, today)
            parts.append(self.tr("joined {day}").format(day=day))
        if one.mentor:
            parts.append(self.tr("mentor {name}").format(name=one.mentor))
        parts.append(self.tr("%n ride-along(s)", "", one.rides))
        return formats.dot.join(parts)

    def upcoming(self, proposal: Proposal, book: RepBook) -> tuple[str, str, str]:
        """What comes next: its label, when and where, and what is to be looked at."""
        words = SkillWords(book.skills, self._context.language)
        ride = proposal.ride
        if ride is not None:
            label = self.tr("Planned next")
            focus = words.names(ride.focus)
            coach = self.tr("with {name}").format(name=ride.coach)
            why = self._context.formats.dot.join(filter(None, (focus, coach, ride.goal)))
            clock = ""
            if ride.starts_minute is not None:
                clock = f" {ride.starts_minute // 60:02}:{ride.starts_minute % 60:02}"
            where = next((str(v.get("label", "")) for v in ride.visits.values()), "")
            return label, self._when(ride.on, clock, where), why
        label = self.tr("Proposed next")
        skill, why = proposal.skill, ""
        if skill is not None and skill.next_beat is not None:
            why = self.tr("{skill}, beat {number}: {beat}").format(
                skill=words.name(skill.skill), number=skill.next_beat.value,
                beat=beat_word(skill.next_beat),
            )  # fmt: skip
        visit = proposal.visit
        if visit is None or visit.planned_at is None or proposal.on is None:
            what = self.tr("No visit is planned in the next two weeks")
            return label, what, why
        clock = f" {visit.planned_at.astimezone(self._context.zone):%H:%M}"
        return label, self._when(proposal.on, clock, visit.customer), why

    def first_shown(self, book: RepBook) -> UUID | None:
        """The debrief that is shown first: the newest that has taken place, else the newest."""
        today = self._context.today()
        shown = [r for r in book.rides if r.status is not RideStatus.CANCELLED and r.on <= today]
        return next((ride.id for ride in [*shown, *book.rides]), None)

    def _when(self, on: date, clock: str, where: str) -> str:
        formats = self._context.formats
        day = formats.day_and_weekday(on, self._context.today())
        comma = "，" if self._context.language == "zh" else ", "
        return f"{day}{clock}" + (f"{comma}{where}" if where else "")
