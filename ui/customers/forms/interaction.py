"""A call, message or the like from the timeline: looked at, put right, deleted."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from storage.commands.records import delete, edit
from storage.rules.choices import CallResult, Channel
from storage.rules.kinds import Kind
from storage.rules.visits import is_effective_call
from ui.customers.words import CustomerWords
from ui.kit.buttons import Button
from ui.kit.fields import ChoiceField, TextField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.typed import Typed

if TYPE_CHECKING:
    from ui.kit.context import Context


class InteractionForm(FormPanel):
    """When it took place stays as it was noted."""

    def __init__(
        self,
        context: "Context",
        window: QWidget,
        customer_id: UUID,
        interaction_id: UUID | None = None,
    ) -> None:
        del customer_id  # an interaction keeps the customer that it was with
        self._interaction_id = interaction_id
        super().__init__(context, window, key=interaction_id.hex if interaction_id else "")

    def name(self) -> str:
        return "interaction"

    def told(self) -> str:
        return self.tr("Contact with the customer changed")

    def build(self) -> None:
        words = CustomerWords(self)
        self.title.setText(self.tr("Contact with the customer"))
        add = self.form.add
        add("channel", self.tr("How"), ChoiceField(words.choices(Channel)))
        add("result", self.tr("Result"), ChoiceField(words.choices(CallResult, unknown=True)))
        add("note", self.tr("What was said"), TextField(lines=5), wide=True)
        self.left.addWidget(Button(self.tr("Delete"), self._delete, kind="danger"))

    def show_values(self, values: Mapping[str, Any]) -> None:
        at = values["at"]
        moment = self.context.formats.moment(at, self.context.zone, self.context.today())
        self.title.setText(f"{self.title.text()}{self.context.formats.dot}{moment}")
        self.open_with(values)

    def command(self, typed: Typed) -> Command:
        chosen, channel = typed.choice("result"), Channel(typed.choice("channel"))
        result = CallResult(chosen) if chosen else None
        values: dict[str, Any] = {
            "channel": channel.value,
            "result": result.value if result else None,
            "effective": is_effective_call(channel, result),
            "note": typed.text("note"),
        }
        interaction_id = self._interaction_id

        def change(session: Any) -> None:
            if interaction_id is not None:
                edit(session, Kind.INTERACTION, interaction_id, values)

        return change

    def _delete(self) -> None:
        if (interaction_id := self._interaction_id) is not None:
            self.finish(
                lambda session: delete(session, Kind.INTERACTION, interaction_id),
                self.tr("Contact with the customer deleted"),
            )
