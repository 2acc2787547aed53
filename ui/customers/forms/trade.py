"""A purchase, and a payment that is due or came in."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from storage.commands.purchases import (
    delete_payment,
    delete_purchase,
    edit_payment,
    edit_purchase,
    receive_payment,
    record_payment,
    record_purchase,
)
from ui.kit.buttons import Button
from ui.kit.fields import LineField, TextField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.typed import Typed, shown_amount, shown_day, shown_number

if TYPE_CHECKING:
    from ui.kit.context import Context


class PurchaseForm(FormPanel):
    """What was bought, when, and for how much."""

    def __init__(
        self,
        context: "Context",
        window: QWidget,
        customer_id: UUID,
        purchase_id: UUID | None = None,
    ) -> None:
        self._customer_id, self._purchase_id = customer_id, purchase_id
        super().__init__(context, window, key=(purchase_id or customer_id).hex)

    def name(self) -> str:
        return "purchase" if self._purchase_id else "purchase.new"

    def told(self) -> str:
        return self.tr("Purchase changed") if self._purchase_id else self.tr("Purchase added")

    def build(self) -> None:
        self.title.setText(self.tr("Purchase") if self._purchase_id else self.tr("New purchase"))
        add = self.form.add
        add("product_name", self.tr("Product"), LineField(), wide=True)
        add("bought", self.tr("Bought on"), LineField(self.tr("today, 3 Nov, 2026-11-03 …")))
        add("amount", self.tr("Amount"), LineField())
        add("quantity", self.tr("Quantity"), LineField())
        add("unit", self.tr("Unit"), LineField())
        add("order_no", self.tr("Order number"), LineField())
        add("note", self.tr("Note"), TextField(lines=2), wide=True)
        if self._purchase_id is not None:
            self.left.addWidget(Button(self.tr("Delete"), self._delete, kind="danger"))

    def show_values(self, values: Mapping[str, Any]) -> None:
        shown = {
            "bought": shown_day(values.get("bought_on") or self.context.today()),
            "amount": shown_amount(values.get("amount_minor"), values.get("currency")),
            "quantity": shown_number(values.get("quantity")),
        }
        self.open_with({**values, **shown})

    def command(self, typed: Typed) -> Command:
        typed.required("bought")
        amount = typed.amount("amount")
        values: dict[str, Any] = {
            "product_name": typed.text("product_name"),
            "bought_on": typed.day("bought"),
            "quantity": typed.number("quantity"),
            "unit": typed.text("unit"),
            "amount_minor": amount.minor if amount else None,
            "currency": amount.currency if amount else None,
            "order_no": typed.text("order_no"),
            "note": typed.text("note"),
        }
        customer_id, purchase_id = self._customer_id, self._purchase_id
        today = self.context.today()
        if purchase_id is None:
            return lambda session: record_purchase(session, customer_id, values, today=today)
        return lambda session: edit_purchase(session, purchase_id, values)

    def _delete(self) -> None:
        if (purchase_id := self._purchase_id) is not None:
            self.finish(
                lambda session: delete_purchase(session, purchase_id), self.tr("Purchase deleted")
            )


class PaymentForm(FormPanel):
    """An amount, when it is due, when it came in."""

    def __init__(
        self,
        context: "Context",
        window: QWidget,
        customer_id: UUID,
        payment_id: UUID | None = None,
    ) -> None:
        self._customer_id, self._payment_id = customer_id, payment_id
        super().__init__(context, window, key=(payment_id or customer_id).hex)

    def name(self) -> str:
        return "payment" if self._payment_id else "payment.new"

    def told(self) -> str:
        return self.tr("Payment changed") if self._payment_id else self.tr("Payment added")

    def build(self) -> None:
        self.title.setText(self.tr("Payment") if self._payment_id else self.tr("New payment"))
        add = self.form.add
        add("amount", self.tr("Amount"), LineField())
        add("invoice_no", self.tr("Invoice number"), LineField())
        add("due", self.tr("Due on"), LineField())
        received = self.tr("empty while it is still to come")
        add("received", self.tr("Received on"), LineField(received))
        add("note", self.tr("Note"), TextField(lines=2), wide=True)

    def show_values(self, values: Mapping[str, Any]) -> None:
        shown = {
            "amount": shown_amount(values.get("amount_minor"), values.get("currency")),
            "due": shown_day(values.get("due_on")),
            "received": shown_day(values.get("received_on")),
        }
        if self._payment_id is not None:
            if values.get("received_on") is None:
                self.left.addWidget(Button(self.tr("Came in today"), self._receive, icon="check"))
            self.left.addWidget(Button(self.tr("Delete"), self._delete, kind="danger"))
        self.open_with({**values, **shown})

    def command(self, typed: Typed) -> Command:
        typed.required("amount")
        amount = typed.amount("amount")
        values: dict[str, Any] = {
            "amount_minor": amount.minor if amount else None,
            "currency": amount.currency if amount else None,
            "invoice_no": typed.text("invoice_no"),
            "due_on": typed.day("due"),
            "received_on": typed.day("received"),
            "note": typed.text("note"),
        }
        customer_id, payment_id = self._customer_id, self._payment_id
        if payment_id is None:
            return lambda session: record_payment(session, customer_id, values)
        return lambda session: edit_payment(session, payment_id, values)

    def _receive(self) -> None:
        if (payment_id := self._payment_id) is not None:
            on = self.context.today()
            self.finish(
                lambda session: receive_payment(session, payment_id, on=on),
                self.tr("Payment received"),
            )

    def _delete(self) -> None:
        if (payment_id := self._payment_id) is not None:
            self.finish(
                lambda session: delete_payment(session, payment_id), self.tr("Payment deleted")
            )
