"""Trips in words, on the screen and on paper: where one stands, moves, reasons, rides, costs."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QObject

from storage.queries.trips import TripRow
from storage.rules.choices import CostCategory, LegMode, NotVisited, TripMetric, TripStatus
from storage.rules.today import Reason, Why
from storage.rules.trip_draft import Goal, TripDraft
from ui.kit.cells import Tone, Words
from ui.kit.formats import Formats

_S = TripStatus
ChoiceT = TypeVar("ChoiceT", bound=StrEnum)


class TripWords(QObject):
    """Says what a trip is in one language, as of one day."""

    def __init__(self, formats: Formats, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats, self._today = formats, today

    # Where a trip stands

    def status(self, status: TripStatus) -> str:
        return {
            _S.DRAFT: self.tr("Draft"),
            _S.AWAITING: self.tr("Waiting for approval"),
            _S.ON_THE_ROAD: self.tr("On the road"),
            _S.SUMMARY_DUE: self.tr("Summary due"),
            _S.SUBMITTED: self.tr("Submitted"),
            _S.REVIEWED: self.tr("Reviewed"),
            _S.CANCELLED: self.tr("Cancelled"),
        }[status]

    def status_tone(self, status: TripStatus) -> Tone:
        tones: dict[TripStatus, Tone] = {
            _S.AWAITING: "warn",
            _S.ON_THE_ROAD: "accent",
            _S.SUMMARY_DUE: "warn",
            _S.SUBMITTED: "text",
            _S.REVIEWED: "ok",
        }
        return tones.get(status, "muted")

    def move(self, before: TripStatus, after: TripStatus, *, mine: bool) -> tuple[str, str]:
        """A move as a button says it, and what is told when it is done; empty: not offered here."""
        match before, after:
            case (_S.DRAFT, _S.AWAITING):
                return self.tr("Submit for approval"), self.tr("Submitted for approval")
            case (_S.DRAFT, _S.ON_THE_ROAD):
                return self.tr("Start the trip"), self.tr("The trip runs")
            case (_S.AWAITING, _S.ON_THE_ROAD):
                return self.tr("Approve"), self.tr("Trip approved")
            case (_S.AWAITING, _S.DRAFT) if mine:
                return self.tr("Take back"), self.tr("The trip is a draft again")
            case (_S.AWAITING, _S.DRAFT):
                return self.tr("Send back"), self.tr("Trip sent back")
            case (_S.ON_THE_ROAD, _S.DRAFT):
                return self.tr("Back to planning"), self.tr("The trip is a draft again")
            case (_S.ON_THE_ROAD, _S.AWAITING):
                return self.tr("Withdraw the approval"), self.tr("Approval withdrawn")
            case (_S.ON_THE_ROAD, _S.SUMMARY_DUE):
                return self.tr("End the trip"), self.tr("The trip is over; its summary is due")
            case (_S.SUMMARY_DUE, _S.ON_THE_ROAD):
                return self.tr("Back on the road"), self.tr("The trip runs again")
            case (_S.CANCELLED, _S.DRAFT):
                return self.tr("Plan again"), self.tr("The trip is a draft again")
            case (_, _S.CANCELLED):
                return self.tr("Cancel the trip"), self.tr("Trip cancelled")
        return "", ""

    # Names and days

    def title(self, title: str) -> str:
        """A trip's name; one made of its cities is joined as the language joins."""
        return title.replace(", ", "、") if self._formats.language == "zh" else title

    def days(self, first: date, last: date) -> str:
        """Wed 25 to Fri 27 Nov."""
        formats = self._formats
        if first == last:
            return formats.day_and_weekday(first, self._today)
        ends = formats.day_and_weekday(last, self._today)
        if (first.year, first.month) == (last.year, last.month) and formats.language != "zh":
            begins = f"{formats.weekday(first)} {first.day}"
        else:
            begins = formats.day_and_weekday(first, self._today)
        return self.tr("{first} to {last}").format(first=begins, last=ends)

    def mark(self, *, working: bool, shifted: bool, holiday: str) -> tuple[str, Tone]:
        """What is special about a day of the calendar."""
        if shifted:
            return self.tr("shifted working day"), "accent"
        if holiday:
            return holiday, "bad"
        return ("", "muted") if working else (self.tr("day off"), "warn")

    def goals(self, draft: TripDraft) -> str:
        """10 visits, 4 demos, payments ¥120,000."""
        return self._formats.listed([self.goal(goal, draft.currency) for goal in draft.goals])

    def goal(self, goal: Goal, currency: str) -> str:
        count = self._formats.number(goal.target)
        money = self._formats.money(goal.target, currency)
        match goal.metric:
            case TripMetric.VISITS:
                return self.tr("%n visit(s)", "", goal.target)
            case TripMetric.EFFECTIVE_VISITS:
                return self.tr("%n effective visit(s)", "", goal.target)
            case TripMetric.DEMOS:
                return self.tr("%n demo(s)", "", goal.target)
            case TripMetric.NEW_CUSTOMERS:
                return self.tr("%n new customer(s)", "", goal.target)
            case TripMetric.NEW_CONTACTS:
                return self.tr("%n new contact(s)", "", goal.target)
            case TripMetric.ORDERS:
                return self.tr("orders {money}").format(money=money)
            case TripMetric.PAYMENTS:
                return self.tr("payments {money}").format(money=money)
            case _:
                return f"{count} {goal.label}".strip()

    # Why a customer is suggested

    def reason(self, reason: Reason) -> tuple[Words, ...]:
        """The reason in colour, and its detail."""
        label, detail, tone = self._reason(reason)
        return Words(label, tone, small=True), Words(detail, "muted", small=True)

    def plain_reason(self, reasons: Sequence[Reason]) -> str:
        """The first reason as one text: what the stop is for."""
        if not reasons:
            return ""
        label, detail, _ = self._reason(reasons[0])
        return f"{label}{self._formats.colon}{detail}" if detail else label

    def _reason(self, reason: Reason) -> tuple[str, str, Tone]:
        formats = self._formats
        day = formats.day(reason.due_on, self._today) if reason.due_on else ""
        late = reason.due_on is not None and reason.due_on < self._today
        match reason.why:
            case Why.PROMISE_DUE if late:
                overdue = (self._today - (reason.due_on or self._today)).days
                return self.tr("Promise %n day(s) overdue", "", overdue), reason.text, "bad"
            case Why.PROMISE_DUE:
                return self.tr("Promise due {day}").format(day=day), reason.text, "warn"
            case Why.PURCHASE_DUE if late:
                overdue = (self._today - (reason.due_on or self._today)).days
                return self.tr("Repurchase %n day(s) late", "", overdue), reason.text, "bad"
            case Why.PURCHASE_DUE:
                return self.tr("Repurchase due {day}").format(day=day), reason.text, "warn"
            case Why.TAKEN_OVER:
                due = self.tr("first visit by {day}").format(day=day)
                return self.tr("Taken over"), due, "bad" if late else "text"
            case Why.TIER_DUE:
                ago = self.tr("%n day(s) ago", "", reason.days)
                told = self.tr("{tier}, {ago}").format(tier=self.tier(reason.text), ago=ago)
                return self.tr("Due by tier"), told, "text"
            case Why.DEAL_NOT_MOVING:
                still = self.tr("%n day(s) in {stage}", "", reason.days)
                return self.tr("Deal not moving"), still.format(stage=self._stage(reason)), "text"
            case Why.NEVER_VISITED:
                return self.tr("Never visited"), "", "text"
            case Why.STALE_ANSWERS:
                return self.tr("%n answer(s) out of date", "", reason.days), "", "text"
            case Why.NEAR:
                far = self.tr("{km} km from {customer}")
                return (
                    self.tr("On the way"),
                    far.format(km=reason.days, customer=reason.text),
                    ("text"),
                )
            case Why.PLANNED:
                return self.tr("Planned"), reason.text, "text"

    def tier(self, tier: str) -> str:
        return {
            "platinum": self.tr("platinum"),
            "gold": self.tr("gold"),
            "silver": self.tr("silver"),
        }.get(tier, self.tr("standard"))

    def _stage(self, reason: Reason) -> str:
        return {
            "identified": self.tr("identified"),
            "needs": self.tr("needs"),
            "proposal": self.tr("proposal"),
            "negotiation": self.tr("negotiation"),
            "closing": self.tr("closing"),
        }.get(reason.text, reason.text)

    def not_visited(self, reason: NotVisited | None) -> str:
        return {
            NotVisited.MOVED: self.tr("Moved by the customer"),
            NotVisited.NOBODY_THERE: self.tr("Nobody there"),
            NotVisited.OUT_OF_TIME: self.tr("Ran out of time"),
        }.get(reason or NotVisited.OTHER, self.tr("Another reason"))

    # Rides and money

    def mode(self, mode: LegMode) -> str:
        return {
            LegMode.TRAIN: self.tr("Train"),
            LegMode.FLIGHT: self.tr("Flight"),
            LegMode.CAR: self.tr("Car"),
            LegMode.BUS: self.tr("Bus"),
            LegMode.SHIP: self.tr("Ship"),
            LegMode.TAXI: self.tr("Taxi"),
            LegMode.OTHER: self.tr("Other ride"),
        }[mode]

    def category(self, category: CostCategory) -> str:
        return {
            CostCategory.TRANSPORT: self.tr("Train, flight, car"),
            CostCategory.LOCAL: self.tr("Local transport"),
            CostCategory.HOTEL: self.tr("Hotel"),
            CostCategory.MEALS: self.tr("Meals"),
            CostCategory.ALLOWANCE: self.tr("Allowance"),
            CostCategory.HOSPITALITY: self.tr("Hospitality"),
            CostCategory.SAMPLES: self.tr("Samples"),
            CostCategory.OTHER: self.tr("Other costs"),
        }[category]

    def metric(self, metric: TripMetric) -> str:
        return {
            TripMetric.VISITS: self.tr("Visits"),
            TripMetric.EFFECTIVE_VISITS: self.tr("Effective visits"),
            TripMetric.DEMOS: self.tr("Demos"),
            TripMetric.NEW_CUSTOMERS: self.tr("New customers"),
            TripMetric.NEW_CONTACTS: self.tr("New contacts"),
            TripMetric.ORDERS: self.tr("Orders"),
            TripMetric.PAYMENTS: self.tr("Payments received"),
        }[metric]

    def minutes(self, minutes: int) -> str:
        return self._formats.duration(timedelta(minutes=minutes))

    def short_minutes(self, minutes: int) -> str:
        """60 min."""
        return self.tr("{minutes} min").format(minutes=minutes)

    def listed(self, trip: TripRow) -> str:
        """2 of 10 visits made."""
        if not trip.stops:
            return self.tr("no stops yet")
        if trip.status in (_S.DRAFT, _S.AWAITING, _S.CANCELLED):
            return self.tr("%n stop(s)", "", trip.stops)
        told = self.tr("{done} of %n visit(s) made", "", trip.stops)
        return told.format(done=trip.visited)
