"""The rows at the right of a customer's page: promises, deals, what was bought, links."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from storage.queries.customer_story import PromiseLine
from storage.queries.deals import DealRow
from storage.queries.links import LinkRow
from storage.queries.purchases import PaymentRow, PurchaseRow, Total
from storage.rules.choices import DealStatus, PromiseBy
from storage.rules.deals import days_in_stage
from storage.rules.kinds import Kind
from storage.rules.money import DEFAULT_CURRENCY
from ui.customers.words import CustomerWords
from ui.kit.cells import RowText, Words
from ui.kit.formats import Formats


class SideWords(QObject):
    """Says those rows in one language, as of one day."""

    def __init__(self, formats: Formats, today: date) -> None:
        super().__init__()
        self._formats, self._today = formats, today
        self._words = CustomerWords(self)

    def promise(self, promise: PromiseLine) -> RowText:
        due = Words("")
        if promise.due_on is not None:
            late = promise.due_on < self._today
            soon = (promise.due_on - self._today).days <= 1
            tone = ("bad" if promise.by is PromiseBy.US else "warn") if late else "muted"
            due = Words(
                self._formats.near_day(promise.due_on, self._today),
                "warn" if soon and not late else tone,
                small=True,
            )
        who = self._words.of(promise.by)
        if promise.contact:
            who = self.tr("{what}, {people}").format(what=who, people=promise.contact)
        return RowText(
            key=(Kind.PROMISE, promise.id),
            lines=((Words(promise.text),), (Words(who, "muted", small=True),)),
            right=(due,),
        )

    def deal(self, deal: DealRow) -> RowText:
        amount = Words(self.money(deal.amount_minor, deal.currency), bold=True)
        if deal.status is not DealStatus.OPEN:
            return self._closed_deal(deal, amount)
        stage = self._words.of(deal.stage)
        days = days_in_stage(deal.stage_since, self._today)
        if days:
            stage = self.tr("{stage}, {days} in stage").format(
                stage=stage, days=self._formats.days_ago(days)
            )
        close = ""
        if deal.expected_on is not None:
            day = self._formats.day(deal.expected_on, self._today)
            close = self.tr("close by {day}").format(day=day)
        return RowText(
            key=(Kind.DEAL, deal.id),
            lines=((Words(deal.title),), (Words(stage, "muted", small=True),)),
            right=(amount, Words(close, "muted", small=True)),
        )

    def _closed_deal(self, deal: DealRow, amount: Words) -> RowText:
        won = deal.status is DealStatus.WON
        said = self._words.of(deal.status)
        if deal.lost_reason:
            said = f"{said}{self._formats.colon}{deal.lost_reason}"
        elif deal.reason_missing:
            said = self.tr("Lost: reason still missing")
        tone = "ok" if won else "warn" if deal.reason_missing else "muted"
        day = self._formats.day(deal.closed_on, self._today) if deal.closed_on else ""
        return RowText(
            key=(Kind.DEAL, deal.id),
            lines=((Words(deal.title),), (Words(said, tone, small=True),)),
            right=(amount, Words(day, "muted", small=True)),
            done=True,
        )

    def purchase(self, purchase: PurchaseRow) -> RowText:
        quantity = ""
        if purchase.quantity:
            quantity = f"{purchase.quantity:g} {purchase.unit}".strip()
        day = self._formats.day(purchase.bought_on, self._today)
        return RowText(
            key=(Kind.PURCHASE, purchase.id),
            lines=(
                (Words(purchase.product or self.tr("Order")), Words(quantity, "muted", small=True)),
            ),
            right=(Words(self.money(purchase.amount_minor, purchase.currency)),),
            before=Words(day, "muted", small=True),
        )

    def payment(self, payment: PaymentRow) -> RowText:
        late = payment.days_overdue(self._today)
        said = self.tr("Payment due")
        if late:
            said = self.tr("%n day(s) overdue", "", late)
        day = self._formats.day(payment.due_on, self._today) if payment.due_on else ""
        return RowText(
            key=(Kind.PAYMENT, payment.id),
            lines=((Words(said, "bad" if late else "text"),),),
            right=(Words(self.money(payment.amount_minor, payment.currency)),),
            before=Words(day, "muted", small=True),
        )

    def link(self, link: LinkRow) -> RowText:
        strength = (
            self.tr("{strength} of 5").format(strength=link.strength) if link.strength else ""
        )
        return RowText(
            key=(Kind.LINK, link.id),
            lines=(
                (Words(link.other_name, bold=link.other_id is not None),),
                (Words(link.note or link.since, "muted", small=True),),
            ),
            right=(
                Words(self._words.of(link.type), small=True),
                Words(strength, "muted", small=True),
            ),
        )

    def bought(self, totals: Sequence[Total]) -> RowText:
        orders = sum(total.records for total in totals)
        return self._sum(self.tr("Last 12 months, %n order(s)", "", orders), totals, "text")

    def overdue(self, totals: Sequence[Total]) -> RowText:
        return self._sum(self.tr("Overdue receivable"), totals, "bad" if totals else "text")

    def _sum(self, said: str, totals: Sequence[Total], tone: str) -> RowText:
        sums = [self.money(total.amount_minor, total.currency) for total in totals]
        amount = " + ".join(sums) or self.money(0, DEFAULT_CURRENCY)
        right = Words(amount, "bad" if tone == "bad" else "text")
        return RowText(key=None, lines=((Words(said),),), right=(right,), height=24)

    def money(self, minor: int | None, currency: str) -> str:
        return self._formats.money(minor, currency or DEFAULT_CURRENCY)
