"""A customer opened to a colleague until a day (C.9)."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from storage.commands.assists import open_to, tell_outcome
from storage.queries.assists import AssistRow, Colleague
from storage.rules.errors import RuleBroken
from ui.kit.fields import ChoiceField, LineField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.typed import Typed

if TYPE_CHECKING:
    from storage.database import Session
    from ui.kit.context import Context


class AssistForm(FormPanel):
    """To whom, until when, what for; the access ends by itself, on the colleague's disk too."""

    WIDTH, COLUMNS = 440, 1

    def __init__(
        self,
        context: "Context",
        window: QWidget,
        customer_id: UUID,
        colleagues: Sequence[Colleague],
    ) -> None:
        self._customer_id, self._colleagues = customer_id, colleagues
        super().__init__(context, window, key=customer_id.hex)

    def name(self) -> str:
        return "assist"

    def told(self) -> str:
        return self.tr("Open to the colleague with the next sync")

    def build(self) -> None:
        self.title.setText(self.tr("Open to a colleague"))
        names = [(each.id, each.name) for each in self._colleagues]
        self.form.add("helper", self.tr("Colleague"), ChoiceField(names))
        note = self.tr("The last day; after it the customer leaves the colleague's computer.")
        self.form.add("until", self.tr("Until"), LineField(), note=note)
        self.form.add("reason", self.tr("What for"), LineField())

    def command(self, typed: Typed) -> Command:
        today = self.context.today()
        helper: UUID | None = typed.choice("helper")
        typed.required("until")
        until: date = typed.day("until") or today
        reason, customer_id = typed.text("reason") or "", self._customer_id

        def command(session: "Session") -> object:
            if helper is None:
                raise RuleBroken("assist.nobody")
            return open_to(session, customer_id, helper, today, until, reason)

        return command


class OutcomeForm(FormPanel):
    """What came of a colleague's help, in one line."""

    WIDTH, COLUMNS = 440, 1

    def __init__(self, context: "Context", window: QWidget, assist: AssistRow) -> None:
        self._assist = assist
        super().__init__(context, window, key=assist.id.hex)

    def name(self) -> str:
        return "assist.outcome"

    def told(self) -> str:
        return self.tr("Written down")

    def build(self) -> None:
        self.title.setText(
            self.tr("What came of the help of {name}").format(name=self._assist.helper)
        )
        self.form.add("outcome", self.tr("In one line"), LineField())

    def command(self, typed: Typed) -> Command:
        assist, outcome = self._assist.id, typed.text("outcome") or ""
        return lambda session: tell_outcome(session, assist, outcome)
