"""A trip of three days, on the page, with customers where it goes."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from storage.commands import trip_plan, trips
from storage.queries.trips import board
from storage.rules.trip_draft import Goal, TripDraft
from tests.storage.a_day import ZONE
from tests.ui.a_day import Fingers, desk
from ui.kit.actions import bind
from ui.kit.layout import column
from ui.trips.page import TripsPage

FIRST, LAST = date(2026, 11, 25), date(2026, 11, 27)
DRAFT = TripDraft(
    starts_on=FIRST, ends_on=LAST, cities=("苏州", "无锡"), from_city="上海",
    goals=(Goal("visits", 10),), limit_minor=200_000,
)  # fmt: skip
PLACES = {"苏州": (31.30, 120.62), "无锡": (31.57, 120.30)}


@pytest.fixture
def made(qapp, tmp_path):
    with desk(tmp_path) as made:
        made.context.settings.set("country", "CN")
        yield made


class Travels:
    """Short ways to plan and to look at what came of it."""

    def __init__(self, made) -> None:
        self.made = made
        self.page = TripsPage(made.context)
        self.window = QWidget()  # forms float over the window, not within the page
        column(self.window).addWidget(self.page)
        made.context.wishes.trip_requested.connect(self.page.open_record)
        self.fingers = Fingers(made)
        self.trip: UUID | None = None

    def plan(self, draft: TripDraft = DRAFT, **changes) -> UUID:
        draft = replace(draft, **changes)
        trip: UUID = self.made.book.write(trips.plan_trip, draft, ZONE.key)
        self.trip = trip
        return trip

    def customer(self, name: str, city: str = "苏州", **values) -> UUID:
        latitude, longitude = PLACES.get(city, (None, None))
        where = {"city": city, "latitude": latitude, "longitude": longitude}
        return self.made.book.customer(name, **(where | values))

    def stop(self, name: str, on: date = FIRST, city: str = "苏州", **values) -> UUID:
        customer = self.customer(name, city, **values)
        return self.made.book.write(trip_plan.put_on_day, self.trip, customer, on)

    def open(self) -> TripsPage:
        """The page on show, with the trip open."""
        self.window.resize(1190, 688)
        self.window.show()
        self.window.activateWindow()
        bind(self.page, self.page.page_actions())
        self.page.activate()
        self.made.settle()
        if self.trip is not None:
            self.page.open_record(self.trip)
            self.made.settle()
        return self.page

    def days(self) -> list[list[str]]:
        """The customers of each day, in their order."""
        trip = self.made.book.read(board, self.trip)
        return [[s.customer for s in trip.stops if s.on == day] for day in trip.days]

    def press(self, *keys) -> None:
        for key in keys:
            if isinstance(key, tuple):
                self.fingers.press(*key)
            else:
                self.fingers.press(key)

    def focus(self, name: str) -> None:
        """Put the focus on the card of a customer."""
        for lane in self.page.view.board.lanes():
            for row in lane.rows():
                if row.card.lines[0][0].text == name:
                    row.setFocus()
                    return
        raise AssertionError(f"no card of {name}")

    def focused(self) -> str:
        card = getattr(QApplication.focusWidget(), "card", None)
        return card.lines[0][0].text if card is not None else ""

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()


@pytest.fixture
def travels(made):
    travels = Travels(made)
    yield travels
    travels.close()
