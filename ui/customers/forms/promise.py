"""A promise of or to a customer: made, changed, kept, dropped."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from storage.commands.promises import drop_promise, keep_promise, make_promise, reopen_promise
from storage.commands.records import edit
from storage.queries.contacts import ContactRow
from storage.rules.choices import PromiseBy, PromiseStatus
from storage.rules.kinds import Kind
from ui.customers.words import CustomerWords
from ui.kit.buttons import Button
from ui.kit.fields import ChoiceField, LineField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.typed import Typed, shown_day

if TYPE_CHECKING:
    from ui.kit.context import Context


class PromiseForm(FormPanel):
    """Who owes whom, what, by when."""

    def __init__(
        self,
        context: "Context",
        window: QWidget,
        customer_id: UUID,
        people: Sequence[ContactRow],
        promise_id: UUID | None = None,
    ) -> None:
        self._customer_id, self._promise_id, self._people = customer_id, promise_id, people
        super().__init__(context, window, key=(promise_id or customer_id).hex)

    def name(self) -> str:
        return "promise" if self._promise_id else "promise.new"

    def told(self) -> str:
        return self.tr("Promise changed") if self._promise_id else self.tr("Promise noted")

    def build(self) -> None:
        words = CustomerWords(self)
        self.title.setText(self.tr("Promise") if self._promise_id else self.tr("New promise"))
        add = self.form.add
        add("text", self.tr("What is promised"), LineField(), wide=True)
        add("promised_by", self.tr("Who owes whom"), ChoiceField(words.choices(PromiseBy)))
        add("due", self.tr("By when"), LineField(self.tr("Wed, next week, 25 Nov …")))
        people = [(None, "–"), *((one.id.hex, one.name) for one in self._people)]
        add("contact", self.tr("Contact"), ChoiceField(people))

    def show_values(self, values: Mapping[str, Any]) -> None:
        if self._promise_id is not None:
            if (values.get("status") or PromiseStatus.OPEN) == PromiseStatus.OPEN:
                self.left.addWidget(Button(self.tr("Kept"), self._keep, icon="check"))
                self.left.addWidget(Button(self.tr("No longer needed"), self._drop))
            else:
                self.left.addWidget(Button(self.tr("Open again"), self._reopen))
        contact = values.get("contact_id")
        shown = {
            "due": shown_day(values.get("due_on")),
            "contact": contact.hex if contact else None,
            "promised_by": values.get("promised_by") or PromiseBy.US,
        }
        self.open_with({**values, **shown})

    def command(self, typed: Typed) -> Command:
        contact = typed.choice("contact")
        text, by, due = typed.required("text"), typed.choice("promised_by"), typed.day("due")
        contact_id = UUID(hex=contact) if contact else None
        customer_id, promise_id, today = self._customer_id, self._promise_id, self.context.today()
        if promise_id is None:
            return lambda session: make_promise(
                session,
                customer_id,
                text or "",
                PromiseBy(by),
                today=today,
                due_on=due,
                contact_id=contact_id,
            )
        values: dict[str, Any] = {
            "text": text,
            "promised_by": str(by),
            "due_on": due,
            "contact_id": contact_id,
        }
        return lambda session: edit(session, Kind.PROMISE, promise_id, values)

    def _keep(self) -> None:
        if (promise_id := self._promise_id) is not None:
            today = self.context.today()
            self.finish(
                lambda session: keep_promise(session, promise_id, today=today),
                self.tr("Promise kept"),
            )

    def _drop(self) -> None:
        if (promise_id := self._promise_id) is not None:
            today = self.context.today()
            self.finish(
                lambda session: drop_promise(session, promise_id, today=today),
                self.tr("Promise dropped"),
            )

    def _reopen(self) -> None:
        if (promise_id := self._promise_id) is not None:
            self.finish(lambda session: reopen_promise(session, promise_id), self.tr("Open again"))
