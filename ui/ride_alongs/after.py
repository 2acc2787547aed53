"""What follows a debrief: the practice task, and that the rep has read it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from storage.commands.ride_alongs import acknowledge, set_practice
from ui.kit.fields import ChoiceField, LineField, TextField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.typed import Typed

if TYPE_CHECKING:
    from storage.queries.ride_alongs import RideRow
    from ui.kit.context import Context
    from ui.kit.skill_words import SkillWords


class PracticePanel(FormPanel):
    """One task until the next ride-along."""

    def __init__(
        self, context: "Context", window: QWidget, ride: "RideRow", words: "SkillWords"
    ) -> None:
        self._ride, self._words = ride, words
        super().__init__(context, window, key=ride.id.hex)

    def name(self) -> str:
        return "practice"

    def build(self) -> None:
        self.title.setText(self.tr("Practice task for {name}").format(name=self._ride.rep))
        hint = self.tr("product talk in three sentences, to a colleague")
        self.form.add("text", self.tr("Task"), LineField(hint), wide=True)
        skills = [(code, self._words.name(code)) for code in self._words.codes]
        self.form.add("skill", self.tr("Skill"), ChoiceField([("", "–"), *skills]))
        self.form.add("times", self.tr("How many times"), LineField("5"))
        self.form.add("due", self.tr("Until"), LineField(self.tr("next Fri, 3 Dec")))

    def command(self, typed: Typed) -> Command:
        text = typed.required("text") or ""
        skill, times = typed.choice("skill") or "", typed.whole("times", 1, 1_000)
        due, ride = typed.day("due"), self._ride.id
        return lambda session: set_practice(
            session, ride, text, skill=skill, times=times, due_on=due
        )

    def told(self) -> str:
        return self.tr("Practice task set")


class AcknowledgePanel(FormPanel):
    """The rep has read what the coach says."""

    COLUMNS = 1

    def __init__(self, context: "Context", window: QWidget, ride: "RideRow") -> None:
        self._ride = ride
        super().__init__(context, window, key=ride.id.hex)

    def name(self) -> str:
        return "acknowledge"

    def build(self) -> None:
        self.title.setText(self.tr("Acknowledge the debrief"))
        self.form.add(
            "agrees",
            self.tr("What {name} says").format(name=self._ride.coach),
            ChoiceField([(True, self.tr("I agree")), (False, self.tr("I see it otherwise"))]),
        )
        self.form.add("comment", self.tr("Comment"), TextField(lines=3))

    def open_with(self, values: Mapping[str, Any]) -> None:
        super().open_with(values)
        # Whoever begins to type says something; in the choice its letters would turn the answer.
        self.form.field("comment").setFocus()

    def command(self, typed: Typed) -> Command:
        comment, agrees = typed.text("comment") or "", bool(typed.choice("agrees"))
        ride = self._ride.id
        return lambda session: acknowledge(session, ride, comment, agrees=agrees)

    def told(self) -> str:
        return self.tr("Acknowledged")
