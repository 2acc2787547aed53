"""Today's rows in words: reasons, promises, tasks, purchase clocks, tomorrow."""

from collections.abc import Sequence
from datetime import date, tzinfo
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from storage.rules.choices import PromiseBy, Role, VisitStatus
from storage.rules.clocks import ClockSource
from storage.rules.today import Reason, Why
from ui.kit.cells import RowText, Tone, Words
from ui.kit.formats import Formats

if TYPE_CHECKING:
    from storage.queries.promises import PromiseRow
    from storage.queries.purchase_clocks import ClockRow
    from storage.queries.tasks import TaskRow
    from storage.queries.today import PlannedVisit, Suggestion
    from storage.queries.visits import Person, VisitRow


class TodayWords(QObject):
    """Says the rows of Today in one language, as of one day."""

    def __init__(self, formats: Formats, today: date, zone: tzinfo) -> None:
        super().__init__()
        self._formats, self._today, self._zone = formats, today, zone

    # Visits

    def visit(self, planned: "PlannedVisit", next_id: object) -> RowText:
        """A visit of the day: done, the next one, or one of those after it."""
        visit = planned.visit
        before = Words(self._time(visit), bold=visit.id == next_id)
        if visit.status is not VisitStatus.PLANNED:
            return self._settled(visit, before)
        name = (Words(visit.customer, bold=True), self._person(visit.people))
        lines = [name, self._why(planned.reasons)]
        if visit.id == next_id and planned.danger:
            danger = self.tr("Danger: {what}").format(what=planned.danger)
            lines.append((Words(danger, "bad"),))
        return RowText(
            key=visit.id,
            lines=tuple(lines),
            right=(Words(visit.city or "", "muted", small=True),),
            before=before,
            height=90 if visit.id == next_id else 58,
        )

    def suggestion(self, suggested: "Suggestion") -> RowText:
        """A customer worth a visit who is not on the plan."""
        people = (suggested.person,) if suggested.person else ()
        return RowText(
            key=suggested.customer_id,
            lines=(
                (Words(suggested.customer, bold=True), self._person(people)),
                self._why(suggested.reasons),
            ),
            right=(Words(suggested.city or "", "muted", small=True),),
            height=52,
        )

    def unplanned(self, suggested: "Sequence[Suggestion]", role: str) -> str:
        """What to do where no visit is planned."""
        if suggested:
            return self.tr("Take a customer from the list below, or plan a visit yourself.")
        if role == Role.MANAGER:
            return self.tr(
                "Only your own visits and customers stand here; the day of your reps is under Team."
            )
        return self.tr("Plan one, or log a visit that took place in one line with Ctrl+L.")

    def tomorrow(self, visits: "Sequence[VisitRow]") -> str:
        """What tomorrow holds, in one line."""
        if not visits:
            return self.tr("nothing planned yet")
        names = self._formats.listed([visit.customer for visit in visits[:4]])
        count = self.tr("%n visit(s)", "", len(visits))
        told = self.tr("{count}, the first at {time}: {names}")
        if len(visits) > 4:
            told = self.tr("{count}, the first at {time}: {names} …")
        return told.format(count=count, time=self._time(visits[0]), names=names)

    def _settled(self, visit: "VisitRow", before: Words) -> RowText:
        if visit.status is VisitStatus.NOT_VISITED:
            state = Words(self.reason_not_visited(visit.not_visited), "warn", small=True)
        elif visit.effective:
            state = Words(self.tr("Effective visit"), "ok", small=True)
        else:
            state = Words(self.tr("Visited"), "muted", small=True)
        return RowText(
            key=visit.id,
            lines=((Words(visit.customer), self._person(visit.people)),),
            right=(state,),
            before=before,
            done=True,
            height=40,
        )

    def reason_not_visited(self, reason: str | None) -> str:
        """Why a visit did not take place."""
        return {
            "moved": self.tr("Moved"),
            "nobody_there": self.tr("Nobody there"),
            "out_of_time": self.tr("Ran out of time"),
        }.get(reason or "", self.tr("Not visited"))

    def _why(self, reasons: Sequence[Reason]) -> tuple[Words, ...]:
        if not reasons:
            return (Words(self.tr("Planned")),)
        reason = reasons[0]
        label, detail = self._reason(reason)
        tone: Tone = "text"
        if reason.why is Why.PROMISE_DUE:
            tone = "bad" if reason.days > 0 else "warn"
        return (Words(label, tone, bold=tone != "text"), Words(detail, "muted"))

    def _reason(self, reason: Reason) -> tuple[str, str]:
        match reason.why:
            case Why.PROMISE_DUE if reason.days > 0:
                return self.tr("Promise %n day(s) overdue", "", reason.days), reason.text
            case Why.PROMISE_DUE:
                return self.tr("Promise due today"), reason.text
            case Why.TAKEN_OVER:
                day = self._formats.day(reason.due_on, self._today) if reason.due_on else ""
                return self.tr("Taken over"), self.tr("first visit due by {day}").format(day=day)
            case Why.PURCHASE_DUE:
                every = self.tr("{product}, every %n day(s)", "", reason.every)
                return self.tr("Due for repurchase"), every.format(product=reason.text)
            case Why.TIER_DUE:
                return self.tr("Due by tier"), self._tier(reason)
            case Why.DEAL_NOT_MOVING:
                return self.tr("Deal not moving"), self._deal(reason)
            case _:
                return self.tr("Planned"), reason.text

    def _tier(self, reason: Reason) -> str:
        tier = {
            "platinum": self.tr("platinum"),
            "gold": self.tr("gold"),
            "silver": self.tr("silver"),
        }.get(reason.text, self.tr("standard"))
        every = self.tr("every %n day(s)", "", reason.every)
        seen = self.tr("last seen %n day(s) ago", "", reason.days)
        return self.tr("{tier}, {every}; {seen}").format(tier=tier, every=every, seen=seen)

    def _deal(self, reason: Reason) -> str:
        stage = {
            "identified": self.tr("identified"),
            "needs": self.tr("needs"),
            "proposal": self.tr("proposal"),
            "negotiation": self.tr("negotiation"),
            "closing": self.tr("closing"),
        }.get(reason.text, reason.text)
        still = self.tr("%n day(s) in {stage}", "", reason.days).format(stage=stage)
        if not reason.budget_unknown:
            return still
        return self.tr("{still}, budget unknown").format(still=still)

    # The right-hand column

    def promise(self, row: "PromiseRow") -> RowText:
        """A promise that is due, and who owes whom."""
        if row.promised_by is PromiseBy.US:
            owes = self.tr("We owe {customer}").format(customer=row.customer)
        else:
            owes = self.tr("{customer} owes us").format(customer=row.customer)
        if row.contact:
            owes = self.tr("{owes}, {person}").format(owes=owes, person=row.contact)
        return RowText(
            key=row.id,
            lines=((Words(row.text),), (Words(owes, "muted", small=True),)),
            right=(self._due(row.due_on),),
        )

    def task(self, row: "TaskRow") -> RowText:
        """A task that is due."""
        about = Words(row.customer or self.tr("your own"), "muted", small=True)
        return RowText(
            key=row.id, lines=((Words(row.text),), (about,)), right=(self._due(row.due_on),)
        )

    def clock(self, row: "ClockRow", key: tuple[UUID, str]) -> RowText:
        """A customer who will need a product again."""
        clock = row.clock
        last = self._formats.day(clock.last, self._today)
        if clock.source is ClockSource.OWN and clock.spread:
            rhythm = self.tr("every {days} ± {spread} days, last {last}")
        elif clock.source is ClockSource.OWN:
            rhythm = self.tr("every {days} days, last {last}")
        else:
            rhythm = self.tr("usually every {days} days, last {last}")
        told = rhythm.format(days=clock.every_days, spread=clock.spread, last=last)
        money = self._formats.money(row.amount_minor, row.currency or "CNY")
        return RowText(
            key=key,
            lines=(
                (Words(row.product),),
                (Words(f"{row.customer}{self._formats.dot}{told}", "muted", small=True),),
            ),
            right=(self._late(clock.next_due), Words(money, "muted", small=True)),
        )

    def _due(self, on: date | None) -> Words:
        if on is None:
            return Words("")
        late = (self._today - on).days
        if late > 0:
            return Words(self.tr("%n day(s) overdue", "", late), "bad", bold=True)
        if late == 0:
            return Words(self.tr("Today"), "warn", bold=True)
        return Words(self._formats.day(on, self._today), "muted")

    def _late(self, on: date) -> Words:
        late = (self._today - on).days
        if late > 0:
            return Words(self.tr("%n day(s) late", "", late), "bad", bold=True)
        return self._due(on)

    def _person(self, people: "Sequence[Person]") -> Words:
        if not people:
            return Words("")
        first = people[0]
        text = first.name
        if first.title:
            text = self.tr("{name}, {title}").format(name=first.name, title=first.title)
        return Words(text, "muted", small=True)

    def _time(self, visit: "VisitRow") -> str:
        return self._formats.time(visit.at, self._zone) if visit.at else ""
