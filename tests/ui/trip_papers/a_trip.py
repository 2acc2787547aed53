"""A trip of two stops in a book, one made and one missed, with its papers on the screen."""

from PySide6.QtCore import Qt

from storage.commands import trip_stops, trips
from storage.commands.visit_form import save_visit
from storage.queries.reviews import review_of, summary_of
from storage.queries.trips import board
from storage.rules.choices import (
    CostCategory,
    NotVisited,
    TripMetric,
    TripStatus,
)
from storage.rules.trip_draft import BudgetLine, Goal, TripDraft
from storage.rules.visit_draft import VisitDraft
from tests.storage.a_day import TODAY, ZONE, ago, at
from tests.ui.a_day import Fingers
from ui.kit.actions import bind
from ui.reports.sentence import SentenceRow
from ui.trip_papers.lines import StopLine
from ui.trip_papers.pane import PapersPane

CTRL = Qt.KeyboardModifier.ControlModifier
DRAFT = TripDraft(
    starts_on=TODAY,
    ends_on=TODAY,
    cities=("Hangzhou", "Ningbo"),
    goals=(Goal(TripMetric.VISITS, 3), Goal("", 2, "Samples left")),
    budget=(BudgetLine(CostCategory.HOTEL, 60_000),),
)


class Trip:
    """A trip of two stops, one made and one missed, and its papers on the screen."""

    def __init__(self, made) -> None:
        self.desk, book = made, made.book
        book.now = at(18, ago(40))
        self.seen, self.missed = book.customer("Qianjiang Water"), book.customer("Linping Foods")
        book.now = at(18)
        self.id = book.write(trips.plan_trip, DRAFT, ZONE.key)
        book.write(trips.move_trip, self.id, TripStatus.ON_THE_ROAD)
        book.write(trip_stops.put_stop, self.id, self.seen, TODAY, starts_minute=9 * 60)
        book.write(trip_stops.put_stop, self.id, self.missed, TODAY, starts_minute=16 * 60)
        visits = [stop.visit_id for stop in book.read(board, self.id).stops]
        book.write(save_visit, visits[0], VisitDraft(note="Signed, two years"), now=book.now,
                   zone=ZONE)  # fmt: skip
        from storage.commands.visits import not_visited

        book.write(not_visited, visits[1], NotVisited.OTHER, "stopped at the gate")
        self.pane = PapersPane(made.context)
        self.pane.resize(1190, 900)
        self.pane.show()
        self.pane.activateWindow()
        self.open()

    def open(self) -> None:
        self.pane.show_trip(self.id)
        self.settle()

    def settle(self) -> None:
        self.desk.settle()
        bind(self.pane, self.pane.page_actions())

    def stops(self) -> list[StopLine]:
        return [line for line in self.lines() if isinstance(line, StopLine)]

    def lines(self) -> list[SentenceRow]:
        return [line for line in self.pane.findChildren(SentenceRow) if line.isVisible()]

    def line(self, text: str) -> SentenceRow:
        return next(line for line in self.lines() if text in line.text)

    def rewrite(self, line: SentenceRow, text: str) -> Fingers:
        fingers = Fingers(self.desk)
        line.setFocus()
        fingers.press(Qt.Key.Key_Return)
        fingers.press(Qt.Key.Key_A, CTRL)
        fingers.type(text)
        fingers.press(Qt.Key.Key_Return)
        return fingers

    def summary(self):
        return self.desk.book.read(summary_of, self.id)

    def review(self):
        return self.desk.book.read(review_of, self.id)

    def status(self) -> TripStatus:
        return self.desk.book.read(board, self.id).status
