"""The form of a ride-along: who with whom, when, at which visits, what to look at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from storage.commands.ride_alongs import edit_ride, plan_ride
from storage.rules.coaching_choices import CoachRole
from storage.rules.ride_alongs import RideDraft
from ui.kit.fields import ChoiceField, LineField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.labels import ElidedLabel, Label
from ui.kit.layout import clear, column, row
from ui.kit.skill_words import SkillWords, role_word
from ui.kit.typed import Typed, shown_day
from ui.planning.presenter import read_time
from ui.ride_alongs.reading import PlanFacts, read_plan

if TYPE_CHECKING:
    from storage.queries.ride_alongs import RideRow
    from ui.kit.context import Context

_BESIDE = 300
_FOCUS = ("focus1", "focus2", "focus3")


class VisitRoles(QWidget):
    """The visits of the day, and what the coach does at each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = column(self, spacing=6, margins=(0, 8, 0, 0))
        self._fields: dict[str, tuple[str, ChoiceField]] = {}

    def show_visits(
        self,
        visits: Mapping[str, tuple[str, str]],
        said: Mapping[str, Mapping[str, str]] | None,
    ) -> None:
        """The time and the customer of each visit; `said` are roles that were fixed already, None:
        at each visit the coach observes."""
        clear(self._lines)
        self._fields = {}
        heading = self.tr("At each visit the coach …")
        self._lines.addWidget(Label(heading, "meta"))
        if not visits:
            self._lines.addWidget(
                Label(self.tr("No planned visit of that day is known here."), tone="muted")
            )
        for key, (time, label) in visits.items():
            line = row(spacing=12)
            line.addWidget(ElidedLabel(f"{time} {label}".strip()), 1)
            roles = [(role.value, role_word(role)) for role in CoachRole]
            field = ChoiceField([("", self.tr("is not there")), *roles])
            field.setAccessibleName(f"{heading} {label}")
            here = CoachRole.OBSERVE.value if said is None else said.get(key, {}).get("role", "")
            field.set_value(here)
            field.setFixedWidth(170)
            line.addWidget(field)
            self._lines.addLayout(line)
            self._fields[key] = (label, field)

    def values(self) -> dict[str, dict[str, str]]:
        """The visits at which the coach is there."""
        return {
            key: {"label": label, "role": field.value()}
            for key, (label, field) in self._fields.items()
            if field.value()
        }


class PlanRidePanel(FormPanel):
    """A new ride-along, or another plan for one that has not taken place."""

    WIDTH = 600

    def __init__(self, context: "Context", window: QWidget, ride: "RideRow | None" = None) -> None:
        self._ride = ride
        self._words = SkillWords((), context.language)
        super().__init__(context, window, key=ride.id.hex if ride else "")

    def name(self) -> str:
        return "ride_along"

    def build(self) -> None:
        self.title.setText(
            self.tr("Change the ride-along") if self._ride else self.tr("Plan a ride-along")
        )
        self.rep = self.form.add("rep", self.tr("Who is accompanied"), ChoiceField())
        self.coach = self.form.add("coach", self.tr("Who rides along"), ChoiceField())
        self.day = self.form.add("on", self.tr("Day"), LineField(self.tr("today, Wed, 3 Nov")))
        self.form.add("time", self.tr("Time"), LineField("14:00"))
        label = self.tr("Skill to look at")
        for name in _FOCUS:
            self.form.add(name, label, ChoiceField())
            self.form.field(name).edited.connect(self._on_focus)
        self.form.add("goal", self.tr("Goal of this time"), LineField())
        self.visits = VisitRoles()
        self.below.addWidget(self.visits)
        self.levels = column(spacing=6)
        self.beside.addLayout(self.levels)
        self.rep.edited.connect(self.read)
        self.day.editingFinished.connect(self.read)
        self.rep.setEnabled(self._ride is None)
        self.coach.setEnabled(self._ride is None)

    def open_plan(self, facts: PlanFacts, values: Mapping[str, Any]) -> None:
        """Show it with what is proposed."""
        me = (self.context.user_id, self.context.person.name)
        self.rep.set_choices([me, *facts.people])
        self.coach.set_choices([("", "–"), me, *facts.people])
        self._words = SkillWords(facts.skills, self.context.language)
        skills = [(code, self._words.name(code)) for code in self._words.codes]
        for name in _FOCUS:
            self.form.field(name).set_choices([("", "–"), *skills])
        self._show_visits(facts)
        self.open_with({**values, "coach": values["coach"] or facts.coach or ""})
        self._on_focus()

    @Slot()
    def read(self) -> None:
        """The visits of the rep on the day that is typed now."""
        me, zone = self.context.user_id, self.context.zone
        on = Typed(self.form.values(), self.context.today()).day("on")
        rep = self.rep.value()
        if me is None or rep is None or on is None:
            return
        self.context.tasks.read(
            lambda session: read_plan(session, me, rep, on, zone),
            self._show_visits,
            ticket="ride.plan",
        )

    def command(self, typed: Typed) -> Command:
        focus = [code for name in _FOCUS if (code := typed.choice(name))]
        minute = None
        if text := typed.text("time"):
            at = read_time(text)
            if at is None:
                typed.problems["time"] = ("ride.no_time", {})
            else:
                minute = at.hour * 60 + at.minute
        draft = RideDraft(
            coach_id=typed.choice("coach"),
            rep_id=typed.choice("rep"),
            on=typed.day("on"),
            starts_minute=minute,
            goal=typed.text("goal") or "",
            focus=tuple(dict.fromkeys(focus)),
            visits=self.visits.values(),
            trip_id=self._ride.trip_id if self._ride else None,
        )
        for field, code in draft.problems():
            name = {"rep_id": "rep", "coach_id": "coach", "focus": _FOCUS[0]}.get(field, field)
            typed.problems.setdefault(name, (code, {}))
        ride, zone = self._ride, self.context.zone.key
        if ride is not None:
            return lambda session: edit_ride(session, ride.id, draft)
        return lambda session: plan_ride(session, draft, zone)

    def told(self) -> str:
        return self.tr("Ride-along planned")

    def extra_width(self) -> int:
        return _BESIDE

    # Inside

    def _show_visits(self, facts: PlanFacts) -> None:
        zone = self.context.zone
        visits: dict[str, tuple[str, str]] = {}
        for row_ in facts.of_day:
            at = f"{row_.planned_at.astimezone(zone):%H:%M}" if row_.planned_at else ""
            visits[row_.id.hex] = (at, row_.customer or "")
        before = self._ride.visits if self._ride else None
        for key, said in (before or {}).items():
            visits.setdefault(key, ("", str(said.get("label", ""))))
        self.visits.show_visits(visits, before)
        self.place()

    @Slot()
    def _on_focus(self) -> None:
        """The levels of what is looked at: of the skill just chosen, else of the first."""
        asked = self.sender()
        field = asked if isinstance(asked, ChoiceField) else self.form.field(_FOCUS[0])
        clear(self.levels)
        code = field.value()
        # With nothing to tell, its margins would only push the form from the panel's edge.
        self.levels.setContentsMargins(*((16, 12, 20, 12) if code else (0, 0, 0, 0)))
        if code:
            self.levels.addWidget(Label(self._words.name(code), "heading"))
            for line in self._words.described(code):
                text = Label(line, "meta", wrap=True)
                text.setFixedWidth(_BESIDE - 40)
                self.levels.addWidget(text)
        self.levels.addStretch(1)


def proposed_values(
    *, rep: UUID, coach: UUID | None, day: str, time: str, skill: str
) -> dict[str, Any]:
    """What the form begins with."""
    return {"rep": rep, "coach": coach, "on": day, "time": time, "focus1": skill,
            "focus2": "", "focus3": "", "goal": ""}  # fmt: skip


def values_of(ride: "RideRow") -> dict[str, Any]:
    """The plan of a ride-along as the form shows it."""
    focus = dict(zip(_FOCUS, [*ride.focus, "", "", ""], strict=False))
    time = ""
    if ride.starts_minute is not None:
        time = f"{ride.starts_minute // 60:02}:{ride.starts_minute % 60:02}"
    return {
        "rep": ride.rep_id, "coach": ride.coach_id, "on": shown_day(ride.on), "time": time,
        "goal": ride.goal, **focus,
    }  # fmt: skip
