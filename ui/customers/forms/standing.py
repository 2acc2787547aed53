"""A customer's status and tier, set by hand; and a name for what the table shows."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storage.commands.customers import set_status, set_tier
from storage.rules.choices import CustomerStatus, Tier
from ui.customers.words import CustomerWords
from ui.kit.fields import ChoiceField, LineField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.typed import Typed

if TYPE_CHECKING:
    from ui.kit.context import Context


class StatusForm(FormPanel):
    """What was set by hand, with a reason, stays until the next purchase."""

    WIDTH, COLUMNS = 440, 1

    def __init__(self, context: "Context", window: QWidget, customer_id: UUID) -> None:
        self._customer_id = customer_id
        super().__init__(context, window, key=customer_id.hex)

    def name(self) -> str:
        return "status"

    def told(self) -> str:
        return self.tr("Status set")

    def build(self) -> None:
        self.title.setText(self.tr("Set the status"))
        words = CustomerWords(self)
        self.form.add("status", self.tr("Status"), ChoiceField(words.choices(CustomerStatus)))
        note = self.tr("With a reason it stays until the next purchase; else time moves it.")
        self.form.add("reason", self.tr("Reason"), LineField(), note=note)

    def command(self, typed: Typed) -> Command:
        status, reason = CustomerStatus(typed.choice("status")), typed.text("reason") or ""
        customer_id = self._customer_id
        return lambda session: set_status(session, customer_id, status, reason)


class TierForm(FormPanel):
    """A tier set by hand says why; without one it follows the revenue again."""

    WIDTH, COLUMNS = 440, 1

    def __init__(self, context: "Context", window: QWidget, customer_id: UUID) -> None:
        self._customer_id = customer_id
        super().__init__(context, window, key=customer_id.hex)

    def name(self) -> str:
        return "tier"

    def told(self) -> str:
        return self.tr("Tier set")

    def build(self) -> None:
        self.title.setText(self.tr("Set the tier"))
        words = CustomerWords(self)
        choices = [(None, self.tr("by revenue of the last twelve months"))]
        choices += [(one, words.of(one)) for one in Tier]
        self.form.add("tier", self.tr("Tier"), ChoiceField(choices))
        self.form.add("reason", self.tr("Reason"), LineField())

    def command(self, typed: Typed) -> Command:
        chosen = typed.choice("tier")
        tier = Tier(chosen) if chosen else None
        reason = (typed.required("reason") if tier else typed.text("reason")) or ""
        customer_id = self._customer_id
        return lambda session: set_tier(session, customer_id, tier, reason)


class ViewForm(FormPanel):
    """A name for what the table shows now."""

    WIDTH, COLUMNS = 400, 1

    named = Signal(str)

    def __init__(self, context: "Context", window: QWidget) -> None:
        super().__init__(context, window)

    def name(self) -> str:
        return "view"

    def told(self) -> str:
        return ""

    def build(self) -> None:
        self.title.setText(self.tr("Save this view"))
        self.form.add("name", self.tr("Name"), LineField())

    def command(self, typed: Typed) -> Command:
        if name := typed.required("name"):
            self.named.emit(name)
        return lambda _session: None
