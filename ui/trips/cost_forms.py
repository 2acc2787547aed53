"""Side forms of the board: a ride, nights in a hotel, money spent."""

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from storage.commands.trip_costs import (
    ExpenseDraft,
    LegDraft,
    StayDraft,
    keep_expense,
    keep_leg,
    keep_stay,
    take_away,
)
from storage.queries.trips import ExpenseRow, LegRow, StayRow, TripBoard
from storage.rules.choices import CostCategory, LegMode
from storage.rules.kinds import Kind
from ui.kit.buttons import Button
from ui.kit.fields import ChoiceField, LineField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.trip_words import TripWords
from ui.kit.typed import Typed, shown_amount
from ui.planning.presenter import read_time
from ui.trips.presenter import clock

if TYPE_CHECKING:
    from ui.kit.context import Context


class TripPartForm(FormPanel):
    """A form about one part of a trip; the part is None where it is new."""

    def __init__(
        self, context: "Context", window: QWidget, trip: TripBoard, part_id: UUID | None
    ) -> None:
        self._trip, self._part_id = trip, part_id
        self._words = TripWords(context.formats, context.today())
        super().__init__(context, window, key=(part_id or trip.id).hex)

    def days(self) -> list[tuple[str, str]]:
        """The days of the trip to choose from; as texts, so that a draft can be kept."""
        formats, today = self.context.formats, self.context.today()
        return [(d.isoformat(), formats.day_and_weekday(d, today)) for d in self._trip.days]

    def day(self, typed: Typed, name: str = "on") -> date | None:
        chosen = typed.choice(name)
        return date.fromisoformat(chosen) if chosen else None

    def minute(self, typed: Typed, name: str) -> int | None:
        """A time of the day in minutes."""
        text = typed.text(name)
        if text is None:
            return None
        found = read_time(text)
        if found is None:
            typed.problems[name] = ("trip.not_a_time", {})
            return None
        return found.hour * 60 + found.minute

    def amount(self, typed: Typed) -> int | None:
        found = typed.amount("amount_minor", self._trip.draft.currency)
        return found.minor if found else None

    def take_away(self, kind: Kind, told: str) -> None:
        part_id = self._part_id
        if part_id is not None:
            self.finish(lambda session: take_away(session, kind, part_id), told)

    def offer_delete(self, kind: Kind, text: str, told: str) -> None:
        """A button that takes the part off the trip."""
        if self._part_id is not None:
            button = Button(text, lambda: self.take_away(kind, told), kind="danger")
            self.left.addWidget(button)


def shown_minute(minute: int | None) -> str:
    """A time as a form shows it."""
    return "" if minute is None else clock(minute)


class LegForm(TripPartForm):
    """A ride by train, plane or car."""

    def __init__(
        self, context: "Context", window: QWidget, trip: TripBoard, leg: LegRow | None = None
    ) -> None:
        self._leg = leg
        super().__init__(context, window, trip, leg.id if leg else None)

    def name(self) -> str:
        return "trip.leg"

    def told(self) -> str:
        return self.tr("Ride changed") if self._leg else self.tr("Ride added")

    def build(self) -> None:
        self.title.setText(self.tr("Ride") if self._leg else self.tr("New ride"))
        modes = [(mode, self._words.mode(mode)) for mode in LegMode]
        add = self.form.add
        add("mode", self.tr("By"), ChoiceField(modes))
        add("number", self.tr("Number"), LineField("G7204"))
        add("on", self.tr("Day"), ChoiceField(self.days()))
        add("invoice_no", self.tr("Invoice number"), LineField())
        add("from_name", self.tr("From"), LineField())
        add("to_name", self.tr("To"), LineField())
        add("departs_minute", self.tr("Leaves at"), LineField("07:35"))
        add("arrives_minute", self.tr("Arrives at"), LineField("08:02"))
        add("amount_minor", self.tr("Price"), LineField())
        self.offer_delete(Kind.LEG, self.tr("Take the ride off"), self.tr("Ride taken off"))

    def show_values(self) -> None:
        leg, days = self._leg, self._trip.days
        day = leg.on if leg else days[0] if days else None
        values: dict[str, Any] = {"mode": LegMode.TRAIN, "on": day.isoformat() if day else None}
        if leg is not None:
            values |= {
                "mode": leg.mode,
                "number": leg.number,
                "from_name": leg.from_name,
                "to_name": leg.to_name,
                "departs_minute": shown_minute(leg.departs_minute),
                "arrives_minute": shown_minute(leg.arrives_minute),
                "amount_minor": shown_amount(leg.amount_minor, self._trip.draft.currency),
                "invoice_no": leg.invoice_no,
            }
        self.open_with(values)

    def command(self, typed: Typed) -> Command:
        draft = LegDraft(
            mode=LegMode(typed.choice("mode")),
            on=self.day(typed),
            number=typed.text("number") or "",
            from_name=typed.text("from_name") or "",
            to_name=typed.text("to_name") or "",
            departs_minute=self.minute(typed, "departs_minute"),
            arrives_minute=self.minute(typed, "arrives_minute"),
            amount_minor=self.amount(typed),
            invoice_no=typed.text("invoice_no") or "",
        )
        trip_id, leg_id = self._trip.id, self._part_id
        return lambda session: keep_leg(session, trip_id, draft, leg_id)


class StayForm(TripPartForm):
    """Nights in a hotel."""

    def __init__(
        self, context: "Context", window: QWidget, trip: TripBoard, stay: StayRow | None = None
    ) -> None:
        self._stay = stay
        super().__init__(context, window, trip, stay.id if stay else None)

    def name(self) -> str:
        return "trip.stay"

    def told(self) -> str:
        return self.tr("Hotel changed") if self._stay else self.tr("Hotel added")

    def build(self) -> None:
        self.title.setText(self.tr("Hotel") if self._stay else self.tr("New hotel"))
        add = self.form.add
        add("on", self.tr("Night from"), ChoiceField(self.days()))
        add("nights", self.tr("Nights"), LineField("1"))
        add("city", self.tr("City"), LineField())
        add("name", self.tr("Hotel"), LineField())
        add("amount_minor", self.tr("Price"), LineField())
        add("invoice_no", self.tr("Invoice number"), LineField())
        self.offer_delete(Kind.STAY, self.tr("Take the hotel off"), self.tr("Hotel taken off"))

    def show_values(self, city: str = "") -> None:
        stay, days = self._stay, self._trip.days
        day = stay.on if stay else days[0] if days else None
        values: dict[str, Any] = {
            "on": day.isoformat() if day else None,
            "nights": str(stay.nights if stay else 1),
            "city": stay.city if stay else city,
        }
        if stay is not None:
            values |= {
                "name": stay.name,
                "amount_minor": shown_amount(stay.amount_minor, self._trip.draft.currency),
                "invoice_no": stay.invoice_no,
            }
        self.open_with(values)

    def command(self, typed: Typed) -> Command:
        draft = StayDraft(
            on=self.day(typed),
            nights=typed.whole("nights", 1, 366) or 1,
            name=typed.text("name") or "",
            city=typed.text("city") or "",
            amount_minor=self.amount(typed),
            invoice_no=typed.text("invoice_no") or "",
        )
        trip_id, stay_id = self._trip.id, self._part_id
        return lambda session: keep_stay(session, trip_id, draft, stay_id)


class ExpenseForm(TripPartForm):
    """Money spent, with its receipt's number."""

    def __init__(
        self, context: "Context", window: QWidget, trip: TripBoard, row: ExpenseRow | None = None
    ) -> None:
        self._row = row
        super().__init__(context, window, trip, row.id if row else None)

    def name(self) -> str:
        return "trip.expense"

    def told(self) -> str:
        return self.tr("Expense changed") if self._row else self.tr("Expense noted")

    def build(self) -> None:
        self.title.setText(self.tr("Expense") if self._row else self.tr("New expense"))
        kinds = [(each, self._words.category(each)) for each in CostCategory]
        add = self.form.add
        add("amount_minor", self.tr("Amount"), LineField("86"))
        add("category", self.tr("For"), ChoiceField(kinds))
        add("on", self.tr("Day"), ChoiceField(self.days()))
        add("invoice_no", self.tr("Invoice number"), LineField())
        add("note", self.tr("Note"), LineField(), wide=True)
        told = self.tr("Expense taken away")
        self.offer_delete(Kind.EXPENSE, self.tr("Take away"), told)

    def show_values(self) -> None:
        row, today = self._row, self.context.today()
        day = row.on if row else today if today in self._trip.days else None
        values: dict[str, Any] = {"category": row.category if row else CostCategory.MEALS}
        values["on"] = day.isoformat() if day else None
        if row is not None:
            values |= {
                "amount_minor": shown_amount(row.amount_minor, row.currency),
                "invoice_no": row.invoice_no,
                "note": row.note,
            }
        self.open_with(values)

    def command(self, typed: Typed) -> Command:
        draft = ExpenseDraft(
            category=CostCategory(typed.choice("category")),
            on=self.day(typed),
            amount_minor=self.amount(typed),
            invoice_no=typed.text("invoice_no") or "",
            note=typed.text("note") or "",
        )
        if draft.amount_minor is None:
            typed.problems.setdefault("amount_minor", ("trip.no_amount", {}))
        trip_id, expense_id = self._trip.id, self._part_id
        return lambda session: keep_expense(session, trip_id, draft, expense_id)
