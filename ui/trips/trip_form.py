"""Planning a trip: its days, cities, goals and budget; extending it; sending it back."""

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from storage.commands.trips import delete_trip, edit_trip, move_trip, plan_trip
from storage.rules.choices import CostCategory, TripMetric, TripStatus
from storage.rules.trip_draft import BudgetLine, Goal, TripDraft
from ui.kit.buttons import Button
from ui.kit.fields import LineField, TextField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.trip_words import TripWords
from ui.kit.typed import Typed, shown_amount, shown_day
from ui.trips.shift_question import ShiftQuestion

if TYPE_CHECKING:
    from storage.database import Session
    from ui.kit.context import Context

_MONEY: Final = (TripMetric.ORDERS, TripMetric.PAYMENTS)
_BETWEEN = re.compile(r"\s*[,，;；、\n]\s*")
_OWN_GOAL = re.compile(r"(\d+)\s*(.+)")
_MOST = 100_000


class TripForm(FormPanel):
    """A new trip, or the plan of one changed."""

    WIDTH, COLUMNS = 960, 5

    def __init__(
        self,
        context: "Context",
        window: QWidget,
        currency: str,
        trip_id: UUID | None = None,
        draft: TripDraft | None = None,
        *,
        deletable: bool = False,
        appointments: int | None = None,
    ) -> None:
        """`appointments` are those among what has a day already; None: nothing has one."""
        self._trip_id, self._before, self._currency = trip_id, draft, currency
        self._appointments = appointments
        self._shift: bool | None = None
        super().__init__(context, window, key=trip_id.hex if trip_id else "")
        if deletable:
            self.left.addWidget(Button(self.tr("Delete the trip"), self._delete, kind="danger"))

    def name(self) -> str:
        return "trip"

    def told(self) -> str:
        return self.tr("Plan changed") if self._trip_id else self.tr("Trip planned")

    def build(self) -> None:
        words = TripWords(self.context.formats, self.context.today(), self)
        self.title.setText(self.tr("Plan of the trip") if self._trip_id else self.tr("New trip"))
        day = self.tr("25 Nov, next Wed")
        add = self.form.add
        self.form.head(self.tr("When, where, what for"))
        add("starts_on", self.tr("From"), LineField(day))
        add("ends_on", self.tr("To"), LineField(day))
        cities = LineField(self.tr("Suzhou, Wuxi, Nanjing"))
        add("cities", self.tr("Cities, in their order"), cities, span=3)
        add("purpose", self.tr("What for"), TextField(lines=2), span=2)
        add("from_city", self.tr("Starting in"), LineField(self.tr("city")))
        add("companions", self.tr("With"), LineField(self.tr("names")))
        add("title", self.tr("Name"), LineField(self.tr("the cities, if empty")))
        self.form.head(self.tr("Goals"))
        for metric in TripMetric:
            add(f"goal_{metric}", words.metric(metric), LineField())
        own = LineField(self.tr("2 trial runs"))
        add("own_goals", self.tr("Goals of your own"), own, span=3)
        self.form.head(self.tr("Budget"), self._currency)
        for category in CostCategory:
            add(f"budget_{category}", words.category(category), LineField())
        add("limit", self.tr("Limit of all costs"), LineField())
        self.shift = ShiftQuestion()
        self.shift.answered.connect(self._on_answered)
        self.content.insertWidget(self.content.count() - 2, self.shift)  # never scrolled away
        self.form.field("starts_on").edited.connect(self._on_day)

    def show_values(self) -> None:
        """Fill the form with the plan as it is."""
        draft = self._before or TripDraft(currency=self._currency)
        values: dict[str, Any] = {
            "starts_on": shown_day(draft.starts_on),
            "ends_on": shown_day(draft.ends_on),
            "from_city": draft.from_city,
            "companions": ", ".join(each.get("name", "") for each in draft.companions),
            "cities": ", ".join(draft.cities),
            "title": "" if draft.title == ", ".join(draft.cities) else draft.title,
            "purpose": draft.purpose,
            "limit": shown_amount(draft.limit_minor, draft.currency),
        }
        own: list[str] = []
        for goal in draft.goals:
            if goal.metric in _MONEY:
                values[f"goal_{goal.metric}"] = shown_amount(goal.target, draft.currency)
            elif goal.metric:
                values[f"goal_{goal.metric}"] = str(goal.target)
            else:
                own.append(f"{goal.target} {goal.label}")
        values["own_goals"] = "; ".join(own)
        for line in draft.budget:
            shown = shown_amount(line.amount_minor, draft.currency)
            values[f"budget_{line.category}"] = shown
        self.open_with(values)

    def command(self, typed: Typed) -> Command:
        draft = self._read(typed)
        for field, code in draft.problems():
            typed.problems.setdefault(field, (code, {}))
        trip_id, zone, shift = self._trip_id, self.context.zone.key, bool(self._shift)

        def command(session: "Session") -> UUID:
            if trip_id is None:
                return plan_trip(session, draft, zone)
            edit_trip(session, trip_id, draft, shift=shift)
            return trip_id

        return command

    @Slot()
    def save(self) -> None:
        """Save; where the trip begins on another day, first ask what is to become of the plan."""
        before = self._before.starts_on if self._before else None
        after = Typed(self.form.values(), self.context.today()).day("starts_on")
        moves = before is not None and after is not None and before != after
        if moves and self._appointments is not None and self._shift is None:
            self.shift.ask(before or date.min, after or date.min, self._appointments)
            self.place()
            self.shift.along_button.setFocus()
            return
        super().save()

    @Slot(bool)
    def _on_answered(self, along: bool) -> None:
        self._shift = along
        self.save()

    @Slot()
    def _on_day(self) -> None:
        """What was answered held for another day."""
        self._shift = None
        self.shift.hide()

    def _read(self, typed: Typed) -> TripDraft:
        limit = typed.amount("limit", self._currency)
        known = {c.get("name"): c for c in self._before.companions} if self._before else {}
        names = [name for name in _BETWEEN.split(typed.text("companions") or "") if name]
        return TripDraft(
            starts_on=typed.day("starts_on"),
            ends_on=typed.day("ends_on"),
            title=typed.text("title") or "",
            cities=tuple(c for c in _BETWEEN.split(typed.text("cities") or "") if c),
            from_city=typed.text("from_city") or "",
            purpose=typed.text("purpose") or "",
            goals=tuple(self._goals(typed)),
            budget=tuple(self._budget(typed)),
            limit_minor=limit.minor if limit else None,
            currency=self._currency,
            companions=tuple(known.get(name, {"name": name}) for name in names),
        )

    def _goals(self, typed: Typed) -> list[Goal]:
        found: list[Goal] = []
        for metric in TripMetric:
            name = f"goal_{metric}"
            if metric in _MONEY:
                amount = typed.amount(name, self._currency)
                target = amount.minor if amount else None
            else:
                target = typed.whole(name, 1, _MOST)
            if target is not None:
                found.append(Goal(metric, target))
        for part in re.split(r"\s*[;；\n]\s*", typed.text("own_goals") or ""):
            if not part:
                continue
            read = _OWN_GOAL.fullmatch(part)
            if read is None:
                typed.problems["own_goals"] = ("trip.own_goal", {})
            else:
                found.append(Goal("", int(read[1]), read[2].strip()))
        return found

    def _budget(self, typed: Typed) -> list[BudgetLine]:
        found: list[BudgetLine] = []
        for category in CostCategory:
            amount = typed.amount(f"budget_{category}", self._currency)
            if amount is not None:
                found.append(BudgetLine(category, amount.minor))
        return found

    def _delete(self) -> None:
        trip_id = self._trip_id
        if trip_id is not None:
            self.finish(lambda session: delete_trip(session, trip_id), self.tr("Trip deleted"))


class ExtendForm(FormPanel):
    """A trip that lasts longer; one that was over is on the road again."""

    WIDTH, COLUMNS = 420, 1

    def __init__(
        self,
        context: "Context",
        window: QWidget,
        trip_id: UUID,
        draft: TripDraft,
        status: TripStatus,
    ) -> None:
        self._trip_id, self._draft, self._status = trip_id, draft, status
        super().__init__(context, window, key=trip_id.hex)

    def name(self) -> str:
        return "trip.extend"

    def told(self) -> str:
        return self.tr("Trip extended")

    def build(self) -> None:
        self.title.setText(self.tr("Extend the trip"))
        self.form.add("ends_on", self.tr("Last day"), LineField(self.tr("28 Nov, Friday")))

    def command(self, typed: Typed) -> Command:
        last = typed.day("ends_on")
        if last is None:
            typed.problems.setdefault("ends_on", ("trip.no_days", {}))
        draft = replace(self._draft, ends_on=last)
        for field, code in draft.problems():
            typed.problems.setdefault(field, (code, {}))
        trip_id = self._trip_id
        again = self._status is TripStatus.SUMMARY_DUE and last is not None
        again = again and (last or date.min) >= self.context.today()

        def command(session: "Session") -> None:
            edit_trip(session, trip_id, draft)
            if again:
                move_trip(session, trip_id, TripStatus.ON_THE_ROAD)

        return command


class ReasonForm(FormPanel):
    """Moving a trip with a word on why: sending it back, cancelling it."""

    WIDTH, COLUMNS = 420, 1

    def __init__(
        self,
        context: "Context",
        window: QWidget,
        trip_id: UUID,
        to: TripStatus,
        words: tuple[str, str],
        *,
        needed: bool,
    ) -> None:
        self._trip_id, self._to, self._words, self._needed = trip_id, to, words, needed
        super().__init__(context, window, key=f"{trip_id.hex} {to}")

    def name(self) -> str:
        return "trip.reason"

    def told(self) -> str:
        return self._words[1]

    def build(self) -> None:
        self.title.setText(self._words[0])
        label = self.tr("Why") if self._needed else self.tr("Why (if you like)")
        self.form.add("note", label, TextField(lines=2))

    def command(self, typed: Typed) -> Command:
        note = typed.text("note") or ""
        if self._needed and not note:
            typed.problems["note"] = ("trip.needs_a_reason", {})
        trip_id, to = self._trip_id, self._to
        return lambda session: move_trip(session, trip_id, to, note)
