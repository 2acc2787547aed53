"""What the rows of the board say: stops, rides, nights, free time, suggestions; no widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject

from storage.queries.trips import LegRow, StayRow
from storage.rules.choices import LegMode, StopStatus
from storage.rules.trip_suggestions import TripSuggestion
from ui.kit.cells import Words
from ui.kit.formats import Formats
from ui.kit.trip_words import TripWords
from ui.trips.presenter import Board, CityGroup, DayPlan, Gap, Item, StopItem, clock

Key = tuple[str, UUID]  # of a card: "stop", "suggestion", "leg" or "stay", and its record's id
_ICONS = {LegMode.TRAIN: "train-front", LegMode.FLIGHT: "plane", LegMode.CAR: "car"}


@dataclass(frozen=True, slots=True)
class Card:
    """One row of a lane; without a key it is a heading that nobody walks to."""

    key: Key | None
    lines: tuple[tuple[Words, ...], ...]
    right: tuple[Words, ...] = ()
    at_rest: Words | None = None  # at the right of the first line while the focus is elsewhere
    before: Words | None = None
    number: int = 0
    icon: str = ""
    filled: bool = False  # rides: on a ground of their own
    dashed: bool = False  # free time
    done: bool = False
    draggable: bool = False
    height: int = 78

    def spoken(self) -> str:
        """All of it in one breath, for a screen reader."""
        parts = [self.before.text] if self.before else []
        parts += [str(self.number)] if self.number else []
        parts += [" ".join(words.text for words in line) for line in self.lines]
        parts += [words.text for words in self.right]
        return ", ".join(part for part in parts if part)


class BoardCards(QObject):
    """Says the items of a board as cards."""

    def __init__(self, words: TripWords, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self._formats = words, formats
        self._currency = "CNY"

    def of_day(self, board: Board, day: DayPlan) -> list[Card]:
        """The rows of one column."""
        self._currency = board.trip.draft.currency
        return [self._item(item, board.editable) for item in day.items]

    def of_groups(self, board: Board) -> list[Card]:
        """What waits at the left: stops without a day, then the suggestions by city."""
        found: list[Card] = []
        if board.loose:
            found.append(self._heading(self.tr("Without a day"), ""))
            found += [self._loose(stop) for stop in board.loose]
        for group in board.groups:
            day = self.tr("day {number}").format(number=group.day) if group.day else ""
            found.append(self._heading(group.city, day))
            found += [self._suggestion(each, group) for each in group.suggested]
        return found

    def _heading(self, text: str, right: str) -> Card:
        return Card(
            None, ((Words(text, "muted", small=True),),), (Words(right, "muted", small=True),),
            height=36,
        )  # fmt: skip

    def _suggestion(self, one: TripSuggestion, group: CityGroup) -> Card:
        day = self.tr("+ day {number}").format(number=group.day) if group.day else "+"
        return Card(
            ("suggestion", one.customer_id),
            ((Words(one.customer, bold=True),), self._words.reason(one.reasons[0])),
            (Words(day, "accent", small=True),),
            Words("+", "accent", small=True),
            draggable=True,
            height=52,
        )

    def _loose(self, stop: StopItem) -> Card:
        city = Words(stop.row.city or "", "muted", small=True)
        return Card(
            ("stop", stop.row.id), ((Words(stop.row.customer, bold=True),), (city,)),
            draggable=True, height=52,
        )  # fmt: skip

    def _item(self, item: Item, editable: bool) -> Card:
        match item:
            case StopItem():
                return self._stop(item, editable)
            case LegRow():
                return self._leg(item)
            case StayRow():
                return self._stay(item)
            case Gap():
                return self._gap(item, editable)

    def _stop(self, stop: StopItem, editable: bool) -> Card:
        row = stop.row
        settled = row.status is not StopStatus.PLANNED
        lines = [(Words(row.customer, bold=True),), self._who(stop), self._what(stop)]
        time = Words(clock(stop.minute), "text" if stop.timed else "muted", bold=row.fixed)
        return Card(
            ("stop", row.id),
            tuple(lines),
            (Words(""), Words(self._words.short_minutes(row.minutes), "muted", small=True)),
            before=time,
            number=stop.number,
            icon="pin" if row.fixed else "",
            done=settled,
            draggable=editable and not settled,
        )

    def _who(self, stop: StopItem) -> tuple[Words, ...]:
        host = stop.host
        if not host.person:
            return (Words(stop.row.city or "", "muted", small=True),)
        if host.decides:
            told = self.tr("{name} decides").format(name=host.person)
        elif host.title:
            told = self.tr("{name}, {title}").format(name=host.person, title=host.title)
        else:
            told = host.person
        return (Words(told, "muted", small=True),)

    def _what(self, stop: StopItem) -> tuple[Words, ...]:
        row = stop.row
        if row.status is StopStatus.VISITED:
            made = self.tr("Not planned, visited") if row.unplanned else self.tr("Visited")
            return (Words(made, "ok", small=True), Words(row.result, "muted", small=True))
        if row.status is StopStatus.NOT_VISITED:
            reason = self._words.not_visited(row.not_visited)
            return (Words(reason, "warn", small=True), Words(row.not_visited_note, "muted"))
        if stop.ride:
            ride = self.tr("Ride-along: {name}").format(name=stop.ride)
            return (Words(ride, small=True), Words(row.purpose, "muted", small=True))
        if row.purpose:
            return (Words(row.purpose, small=True),)
        # Said rather than left to a sign: the map puts it into the middle of its city.
        where = self.tr("≈ place approximate") if row.approximate else ""
        return (Words(where, "muted", small=True),)

    def _leg(self, leg: LegRow) -> Card:
        times = [clock(m) for m in (leg.departs_minute, leg.arrives_minute) if m is not None]
        number = leg.number or self._words.mode(leg.mode)
        ends = " → " if self._formats.language == "zh" else self.tr(" to ")
        return Card(
            ("leg", leg.id),
            (
                (Words("–".join(times), small=True), Words(number, "muted", small=True)),
                (Words(ends.join(filter(None, (leg.from_name, leg.to_name))), small=True),),
            ),
            (Words(self._amount(leg.amount_minor), "muted", small=True),),
            icon=_ICONS.get(leg.mode, "route"),
            filled=True,
            height=46,
        )

    def _stay(self, stay: StayRow) -> Card:
        named = ", ".join(filter(None, (stay.name, stay.city)))
        told = named or self.tr("Hotel")
        if stay.nights > 1:
            nights = self.tr("%n night(s)", "", stay.nights)
            told = f"{told}{self._formats.dot}{nights}"
        return Card(
            ("stay", stay.id), ((Words(told, "muted"),),),
            (Words(self._amount(stay.amount_minor), "muted", small=True),), icon="bed", height=46,
        )  # fmt: skip

    def _gap(self, gap: Gap, editable: bool) -> Card:
        free = self.tr("{begins} to {ends} free")
        fits = self.tr("{customer} fits here").format(customer=gap.fits.customer)
        return Card(
            ("suggestion", gap.fits.customer_id) if editable else None,
            (
                (Words(free.format(begins=clock(gap.begins), ends=clock(gap.ends)), small=True),),
                (Words(fits, "accent", bold=True, small=True),),
            ),
            dashed=True,
            height=62,
        )

    def _amount(self, minor: int | None) -> str:
        return "" if minor is None else self._formats.money(minor, self._currency)


def keys_of(cards: Sequence[Card]) -> list[Key]:
    """The cards that can be walked to."""
    return [card.key for card in cards if card.key is not None]
