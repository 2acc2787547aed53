"""The head of the morning: today's number, and the month with its mark and its landing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storage.rules.money import parse
from storage.rules.strip import Strip
from ui.kit.buttons import Button
from ui.kit.fields import LineField
from ui.kit.formats import DASH, Formats
from ui.kit.labels import ElidedLabel, Label, hairline
from ui.kit.layout import MARGIN, Bar, KeyNumber, column, row

_WIDTHS, _MONTH = (168, 112, 112, 184), 574  # their shares; the numbers take no more than this


class NumberStrip(QWidget):
    """Four key numbers at the left, the month's bar at the right."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        whole = column(self)
        line = row(spacing=0, margins=(MARGIN, 12, MARGIN, 8))
        self.required = KeyNumber(self.tr("Today's number"), unit=self.tr("effective calls"))
        self.done = KeyNumber(self.tr("Done"))
        self.remaining = KeyNumber(self.tr("Remaining"))
        self.catch_up = KeyNumber(self.tr("Catch-up rate"), unit=self.tr("a day"))
        for number, width in zip(
            (self.required, self.done, self.remaining, self.catch_up), _WIDTHS, strict=True
        ):
            number.setMaximumWidth(width)
            line.addWidget(number, width)
        line.addLayout(self._month(), _MONTH)
        whole.addLayout(line)
        whole.addWidget(hairline())
        self.setFixedHeight(78)

    def _month(self) -> QVBoxLayout:
        month = column(spacing=2)
        head = row(spacing=0)
        head.addWidget(Label(self.tr("This month, to yesterday"), "meta"))
        head.addStretch(1)
        self.sum = Label("", "meta", "text", bold=True)
        self.of = Label("", "meta")
        head.addWidget(self.sum)
        head.addWidget(self.of)
        month.addLayout(head)
        self.bar = Bar(self.tr("This month, to yesterday"))
        month.addWidget(self.bar)
        foot = row(spacing=12)
        self.sentence = ElidedLabel("", "meta")
        self.mark = Label("", "meta")
        foot.addWidget(self.sentence)
        foot.addStretch(1)
        foot.addWidget(self.mark)
        month.addLayout(foot)
        return month

    def show_strip(self, strip: Strip) -> None:
        number, numbers, pace = self._formats.number, strip.numbers, strip.pace
        self.required.set(number(numbers.required) if strip.working else DASH)
        self.done.set(number(numbers.done))
        tone = "accent" if numbers.remaining else "ok"
        self.remaining.set(number(numbers.remaining), tone=tone)
        self.catch_up.set(number(numbers.catch_up))
        self.sum.setText(number(pace.done))
        self.of.setText(f" / {number(pace.target)}")
        self.bar.set(strip.done_share, strip.mark_share)
        self.sentence.setText(self._landing(strip))
        self.mark.setText(self.tr("mark: {n} due by now").format(n=number(pace.mark)))

    def _landing(self, strip: Strip) -> str:
        pace, number = strip.pace, self._formats.number
        left = self.tr("%n working day(s) left.", "", pace.days_left)
        if not strip.working:
            left = self.tr("A day off.") + self._space() + left
        if not strip.schedule_known:
            left += self._space() + self.tr("Official schedule not published yet.")
        if pace.landing is None:
            return left
        if pace.short:
            landing = self.tr("At your pace you land at {landing}, {short} short.")
        else:
            landing = self.tr("At your pace you land at {landing}, target met.")
        told = landing.format(landing=number(pace.landing), short=number(pace.short))
        return left + self._space() + told

    def _space(self) -> str:
        return "" if self._formats.language == "zh" else " "


class NoTarget(QWidget):
    """What stands in the strip's place until there is a target: the field to set one."""

    amount_given = Signal(int)
    """In minor units."""

    def __init__(self, month: str, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = currency
        whole = column(self)
        line = row(spacing=8, margins=(MARGIN, 12, MARGIN, 12))
        words = column(spacing=2)
        title = self.tr("No target for {month} yet").format(month=month)
        words.addWidget(Label(title, "heading"))
        words.addWidget(
            Label(
                self.tr("Say what you want to sell this month; today's number follows from it."),
                "meta",
            )
        )
        line.addLayout(words)
        line.addStretch(1)
        self.problem = Label("", "meta", "bad")
        line.addWidget(self.problem)
        self.field = LineField(self.tr("for example 30,000 or 30k"))
        self.field.setAccessibleName(
            self.tr("Target of the month, {currency}").format(currency=currency)
        )
        self.field.setFixedWidth(200)
        self.field.returnPressed.connect(self._on_given)
        line.addWidget(self.field)
        line.addWidget(Button(self.tr("Set target"), self._on_given, kind="primary"))
        whole.addLayout(line, 1)
        whole.addWidget(hairline())
        self.setFixedHeight(78)

    def _on_given(self) -> None:
        money = parse(self.field.text(), self._currency)
        if money is None or money.minor <= 0:
            self.problem.setText(self.tr("An amount, please"))
            self.field.setFocus()
            return
        self.problem.setText("")
        self.amount_given.emit(money.minor)
