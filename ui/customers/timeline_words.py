"""The events of the timeline in words: what it was, with whom, and what came of it."""

from collections.abc import Callable
from datetime import date, tzinfo

from PySide6.QtCore import QObject

from storage.queries.timeline import Event
from storage.rules.choices import CallResult, Channel, DealStage, DealStatus, PromiseBy
from storage.rules.kinds import Kind
from storage.rules.money import DEFAULT_CURRENCY
from ui.customers.words import CustomerWords
from ui.kit.cells import RowText, Words
from ui.kit.formats import Formats

_ICONS: dict[str, str] = {
    Kind.VISIT: "notebook-pen",
    Kind.PURCHASE: "package",
    Kind.PAYMENT: "banknote",
    Kind.DEAL: "briefcase",
    Kind.PROMISE: "handshake",
    Channel.CALL: "phone",
    Channel.MESSAGE: "message-circle",
    Channel.EMAIL: "mail",
    Channel.DEMO: "monitor",
    Channel.QUOTE: "file-text",
    Channel.SERVICE: "wrench",
    Channel.FAIR: "users",
    Channel.SEMINAR: "users",
    Channel.OTHER: "message-square",
}


class TimelineWords(QObject):
    """Says events in one language, as of one day."""

    def __init__(self, formats: Formats, today: date, zone: tzinfo) -> None:
        super().__init__()
        self._formats, self._today, self._zone = formats, today, zone
        self._words = CustomerWords(self)
        self._tell: dict[Kind, Callable[[Event], tuple[str, str, Words]]] = {
            Kind.VISIT: self._visit,
            Kind.INTERACTION: self._interaction,
            Kind.PURCHASE: self._purchase,
            Kind.PAYMENT: self._payment,
            Kind.DEAL: self._deal,
            Kind.PROMISE: self._promise,
        }

    def row(self, event: Event) -> RowText:
        """Two lines: what it was, and what came of it."""
        title, text, right = self._tell[event.kind](event)
        day = event.at.astimezone(self._zone).date()
        icon = event.state if event.kind is Kind.INTERACTION else event.kind
        return RowText(
            key=(event.kind, event.id),
            lines=((Words(title, bold=True),), (Words(text, "muted", small=True),)),
            right=(right,),
            before=Words(self._day(day), "muted", small=True),
            icon=_ICONS.get(icon, "circle-dot"),
        )

    def _day(self, day: date) -> str:
        near = abs((day - self._today).days) <= 1
        words = self._formats.near_day(day, self._today) if near else ""
        return words[:1].upper() + words[1:] or self._formats.day(day, self._today)

    def _with_people(self, what: str, event: Event) -> str:
        if not event.people:
            return what
        people = self._formats.listed(list(event.people))
        return self.tr("{what}, {people}").format(what=what, people=people)

    def _joined(self, *parts: str) -> str:
        return ("；" if self._formats.language == "zh" else "; ").join(p for p in parts if p)

    def _money(self, event: Event) -> str:
        if event.amount_minor is None:
            return ""
        return self._formats.money(event.amount_minor, event.currency or DEFAULT_CURRENCY)

    def _visit(self, event: Event) -> tuple[str, str, Words]:
        names = {
            "planned": self.tr("Planned visit"),
            "not_visited": self.tr("Not visited"),
        }
        title = self._with_people(names.get(event.state, self.tr("Visit")), event)
        demo = self.tr("demo done") if event.demo else ""
        text = self._joined(*event.topics, demo, event.text or event.title)
        right = Words("")
        if event.state == "planned":
            right = Words(self.tr("planned"), "accent", small=True)
        elif event.effective:
            right = Words(self.tr("effective"), "ok", small=True)
        return title, text, right

    def _interaction(self, event: Event) -> tuple[str, str, Words]:
        title = self._with_people(self._words.of(Channel(event.state)), event)
        result = self._words.of(CallResult(event.title)) if event.title else ""
        return title, event.text or result, Words(result if event.text else "", "muted", small=True)

    def _purchase(self, event: Event) -> tuple[str, str, Words]:
        title = self.tr("Order, {product}").format(product=event.title)
        plain = self.tr("Order")
        return (
            title if event.title else plain,
            self._joined(self._money(event), event.text),
            Words(""),
        )

    def _payment(self, event: Event) -> tuple[str, str, Words]:
        if event.done_on is None:
            due = self._formats.day(event.due_on, self._today) if event.due_on else ""
            late = event.due_on is not None and event.due_on < self._today
            said = self.tr("overdue since {day}") if late else self.tr("due {day}")
            right = Words(
                said.format(day=due) if due else "", "bad" if late else "muted", small=True
            )
            return self.tr("Payment due"), self._joined(self._money(event), event.text), right
        on_time = ""
        if event.due_on is not None:
            late_days = (event.done_on - event.due_on).days
            on_time = self.tr("on time")
            if late_days > 0:
                on_time = self.tr("%n day(s) late", "", late_days)
        title = self.tr("Payment received")
        return title, self._joined(self._money(event), on_time, event.text), Words("")

    def _deal(self, event: Event) -> tuple[str, str, Words]:
        title = self.tr("Deal, {title}").format(title=event.title)
        closed = event.state in (DealStatus.WON, DealStatus.LOST)
        state = self._words.of(DealStatus(event.state) if closed else DealStage(event.state))
        tone = {"won": "ok", "lost": "bad"}.get(event.state, "muted")
        right = Words(
            state, "ok" if tone == "ok" else "bad" if tone == "bad" else "muted", small=True
        )
        return title, self._joined(self._money(event), event.text), right

    def _promise(self, event: Event) -> tuple[str, str, Words]:
        title = self._with_people(self._words.of(PromiseBy(event.text)), event)
        if event.state == "kept":
            right = Words(self.tr("kept"), "ok", small=True)
        elif event.state == "dropped":
            right = Words(self.tr("dropped"), "muted", small=True)
        elif event.due_on is None:
            right = Words("")
        else:
            late = event.due_on < self._today
            said = self.tr("overdue since {day}") if late else self.tr("due {day}")
            day = self._formats.day(event.due_on, self._today)
            right = Words(said.format(day=day), "bad" if late else "muted", small=True)
        return title, event.title, right
