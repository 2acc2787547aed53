"""A deal through its stages; won, lost with the reason, and opened again."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storage.commands.deals import (
    create_deal,
    delete_deal,
    edit_deal,
    explain_loss,
    lose_deal,
    reopen_deal,
    win_deal,
)
from storage.rules.choices import DealSource, DealStage, DealStatus
from ui.customers.words import CustomerWords
from ui.kit.buttons import Button
from ui.kit.fields import ChoiceField, LineField, TextField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.typed import Typed, shown_amount, shown_day, shown_number

if TYPE_CHECKING:
    from ui.kit.context import Context


class DealForm(FormPanel):
    """An open deal can be won or lost from here, a closed one opened again."""

    loss_requested = Signal(object)  # the deal's id: ask for the reason

    def __init__(
        self, context: "Context", window: QWidget, customer_id: UUID, deal_id: UUID | None = None
    ) -> None:
        self._customer_id, self._deal_id = customer_id, deal_id
        super().__init__(context, window, key=(deal_id or customer_id).hex)

    def name(self) -> str:
        return "deal" if self._deal_id else "deal.new"

    def told(self) -> str:
        return self.tr("Deal changed") if self._deal_id else self.tr("Deal added")

    def build(self) -> None:
        words = CustomerWords(self)
        self.title.setText(self.tr("Deal") if self._deal_id else self.tr("New deal"))
        sources = [
            (None, "–"),
            (DealSource.SELF_FOUND, self.tr("self-found")),
            (DealSource.ASSIGNED, self.tr("assigned")),
            (DealSource.REFERRAL, self.tr("referral")),
            (DealSource.INBOUND, self.tr("they came to us")),
        ]
        add = self.form.add
        add("title", self.tr("What it is about"), LineField(), wide=True)
        add("amount", self.tr("Amount"), LineField(self.tr("500,000 or 50k")))
        add("stage", self.tr("Stage"), ChoiceField(words.choices(DealStage)))
        add("expected", self.tr("Expected close"), LineField(self.tr("15 Dec, end of the month …")))
        add("probability", self.tr("Probability in %"), LineField())
        add("product_name", self.tr("Product"), LineField())
        add("source", self.tr("Source"), ChoiceField(sources))
        add("note", self.tr("Note"), TextField(lines=2), wide=True)

    def show_values(self, values: Mapping[str, Any]) -> None:
        self._offer(values)
        shown = {
            "amount": shown_amount(values.get("amount_minor"), values.get("currency")),
            "expected": shown_day(values.get("expected_on")),
            "probability": shown_number(values.get("probability")),
            "stage": values.get("stage") or DealStage.IDENTIFIED,
        }
        self.open_with({**values, **shown})

    def command(self, typed: Typed) -> Command:
        amount = typed.amount("amount")
        values: dict[str, Any] = {
            "title": typed.required("title"),
            "amount_minor": amount.minor if amount else None,
            "currency": amount.currency if amount else None,
            "stage": str(typed.choice("stage")),
            "expected_on": typed.day("expected"),
            "probability": typed.whole("probability", 0, 100),
            "product_name": typed.text("product_name"),
            "source": str(typed.choice("source")) if typed.choice("source") else None,
            "note": typed.text("note"),
        }
        customer_id, deal_id, today = self._customer_id, self._deal_id, self.context.today()
        if deal_id is None:
            return lambda session: create_deal(session, customer_id, values, today=today)
        return lambda session: edit_deal(session, deal_id, values, today=today)

    def _offer(self, values: Mapping[str, Any]) -> None:
        if self._deal_id is None:
            return
        status = values.get("status") or DealStatus.OPEN
        if status == DealStatus.OPEN:
            self.left.addWidget(Button(self.tr("Won"), self._win, icon="check"))
            self.left.addWidget(Button(self.tr("Lost …"), self._lose, icon="x"))
        else:
            self.left.addWidget(Button(self.tr("Open again"), self._reopen))
            if status == DealStatus.LOST:
                self.left.addWidget(Button(self.tr("Why lost …"), self._explain))
        self.left.addWidget(Button(self.tr("Delete"), self._delete, kind="danger"))

    def _win(self) -> None:
        if (deal_id := self._deal_id) is not None:
            today = self.context.today()
            self.finish(lambda session: win_deal(session, deal_id, today=today), self.tr("Won!"))

    def _lose(self) -> None:
        if (deal_id := self._deal_id) is not None:
            today = self.context.today()
            self.saved.connect(lambda _result: self.loss_requested.emit(deal_id))
            self.finish(
                lambda session: lose_deal(session, deal_id, today=today), self.tr("Deal lost")
            )

    def _explain(self) -> None:
        if (deal_id := self._deal_id) is not None:
            self.close_panel()
            self.loss_requested.emit(deal_id)

    def _reopen(self) -> None:
        if (deal_id := self._deal_id) is not None:
            today = self.context.today()
            self.finish(
                lambda session: reopen_deal(session, deal_id, today=today), self.tr("Open again")
            )

    def _delete(self) -> None:
        if (deal_id := self._deal_id) is not None:
            self.finish(lambda session: delete_deal(session, deal_id), self.tr("Deal deleted"))


class LossForm(FormPanel):
    """Why a deal was lost; asked for, never forced: it is shown as missing until it is given."""

    WIDTH, COLUMNS = 480, 1

    def __init__(self, context: "Context", window: QWidget, deal_id: UUID) -> None:
        self._deal_id = deal_id
        super().__init__(context, window, key=deal_id.hex)

    def name(self) -> str:
        return "deal.loss"

    def told(self) -> str:
        return self.tr("Reason noted")

    def build(self) -> None:
        self.title.setText(self.tr("Why was it lost?"))
        self.cancel_button.set_text(self.tr("Not now"))
        reason = LineField(self.tr("price, fit, relation, timing …"))
        self.form.add("lost_reason", self.tr("Why not us?"), reason)
        self.form.add("winner", self.tr("Who got it?"), LineField())

    def command(self, typed: Typed) -> Command:
        reason, winner = typed.required("lost_reason"), typed.text("winner")
        deal_id = self._deal_id
        return lambda session: explain_loss(
            session, deal_id, reason=reason or "", winner=winner or ""
        )
