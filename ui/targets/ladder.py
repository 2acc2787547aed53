"""The ladder painted as a row of steps: amount, deals, prospects, calls, calls a day."""

from PySide6.QtWidgets import QWidget

from storage.rules.targets import Ladder, Rate, RateSource
from ui.kit.formats import Formats
from ui.kit.labels import Label
from ui.kit.layout import KeyNumber, clear, column, row


class LadderView(QWidget):
    """Five key numbers, and below each how it came about."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._steps = row(self, spacing=0)

    def show_ladder(self, ladder: Ladder, currency: str) -> None:
        """Each step with its number and the rate behind it."""
        number, rates = self._formats.number, ladder.rates
        average = self._formats.money(round(rates.average_deal.value), currency)
        clear(self._steps)
        amount = self._formats.money(ladder.amount_minor, currency)
        self._step(self.tr("Target"), amount, self.tr("this month"))
        self._step(
            self.tr("Deals"),
            number(ladder.deals),
            self._rate(self.tr("at {value} each").format(value=average), rates.average_deal),
        )
        self._step(
            self.tr("Prospects"),
            number(ladder.prospects),
            self._rate(
                self.tr("{value} a deal").format(value=_short(rates.prospects_per_deal)),
                rates.prospects_per_deal,
            ),
        )
        self._step(
            self.tr("Calls"),
            number(ladder.calls),
            self._rate(
                self.tr("{value} a prospect").format(value=_short(rates.calls_per_prospect)),
                rates.calls_per_prospect,
            ),
        )
        days = self.tr("%n working day(s)", "", ladder.working_days)
        exact = f"{float(ladder.per_day_exact):.2f}"
        self._step(
            self.tr("A day"),
            number(ladder.per_day),
            self.tr("{days}; exactly {exact}").format(days=days, exact=exact),
        )
        self._steps.addStretch(1)

    def _step(self, label: str, value: str, how: str) -> None:
        box = QWidget()
        box.setFixedWidth(176)
        whole = column(box, spacing=4, margins=(0, 0, 16, 0))
        whole.addWidget(KeyNumber(label, value))
        whole.addWidget(Label(how, "meta", wrap=True))
        whole.addStretch(1)
        self._steps.addWidget(box)

    def _rate(self, told: str, rate: Rate) -> str:
        if rate.source is RateSource.AS_SET:
            source = self.tr("as it was set")
        elif rate.source is RateSource.OWN:
            source = self.tr("your own, from %n case(s)", "", rate.cases)
        else:
            source = self.tr("usual rate; yours from 20 cases on, you have {n}")
            source = source.format(n=rate.cases)
        return f"{told}\n{source}"


def _short(rate: Rate) -> str:
    return f"{float(rate.value):.1f}".removesuffix(".0")
