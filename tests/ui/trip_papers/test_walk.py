"""A trip's summary submitted and its review written in the window, with nothing but keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storage.queries.reviews import review_of, summary_of
from storage.queries.trips import of_person
from storage.rules.choices import TripStatus
from tests.ui.conftest import USER, settle
from tests.ui.hands import focused, type_in
from ui.trips.page import TripsPage

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key


class Walker:
    """Somebody at the keyboard; the mouse is out of reach."""

    def __init__(self, window) -> None:
        self.window = window

    def press(self, *keys, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(focused(), key, modifiers)
            settle(self.window.context)

    def chord(self, key, modifiers=CTRL) -> None:
        self.press(key, modifiers=modifiers)

    def type(self, text: str) -> None:
        type_in(text)
        settle(self.window.context)

    def tab_to(self, name: str) -> list[str]:
        """Tab until something with this name has the focus; returns what was passed."""
        passed: list[str] = []
        while focused().accessibleName() != name:
            passed.append(focused().accessibleName())
            assert len(passed) < 60, f"Tab does not reach {name!r}: {passed}"
            self.press(Key.Key_Tab)
        return passed

    def page(self) -> TripsPage:
        return self.window.page()

    def read(self, query):
        with self.window.context.database.read() as session:
            return query(session, self.page()._trip)

    def status(self) -> TripStatus:
        with self.window.context.database.read() as session:
            trips = of_person(session, USER)
        return next(trip.status for trip in trips if trip.id == self.page()._trip)


@pytest.fixture
def walker(open_window) -> Walker:
    """On the road, with the papers of the trip on show."""
    walker = Walker(open_window())
    walker.chord(Key.Key_4, ALT)
    walker.press(Key.Key_Return)
    walker.chord(Key.Key_Return)
    walker.chord(Key.Key_3)
    assert walker.page().view.current() == "papers"
    return walker


def test_esc_leaves_the_line_that_is_edited_and_only_then_the_trip(walker):
    drafted = focused().accessibleName()
    walker.press(Key.Key_Return)
    walker.type("not this")
    walker.press(Key.Key_Escape)
    assert focused().accessibleName() == drafted
    walker.chord(Key.Key_R)
    walker.type("GATE-1")
    walker.press(Key.Key_Return)
    walker.type("nor this")
    walker.press(Key.Key_Escape)
    assert walker.page()._trip is not None
    assert walker.read(summary_of) is None
    assert walker.read(review_of) is None
    walker.press(Key.Key_Escape)
    assert walker.page()._trip is None


def test_before_the_trip_has_begun_the_focus_stays_where_it_is_seen(open_window):
    walker = Walker(open_window())
    walker.chord(Key.Key_4, ALT)
    walker.press(Key.Key_Return)
    walker.chord(Key.Key_3)
    assert focused().isVisible()
    assert focused().text() == "Summary and review"
    walker.press(Key.Key_Escape)
    assert walker.page()._trip is None


def test_tab_goes_down_the_sheet_and_out_at_its_button(walker):
    passed = walker.tab_to("Submit the summary")
    own = [name for name in passed if name.endswith("a sentence of your own")]
    assert [name.partition(":")[0] for name in own] == ["Orders, payments, new people", "Open ends"]
    steps = ["Visits, 10, 0, 0%", "Code of the problem", "Cause", "Countermeasure", "Keep", "Stop",
             "Start", "Rule drawn", "Tags of the rule"]  # fmt: skip
    places = [passed.index(name) for name in (own[0], *steps, own[1])]
    assert places == sorted(places)
    assert "Signature" not in passed


def test_the_summary_is_submitted_and_its_review_written_afterwards(walker):
    walker.press(Key.Key_Return)
    walker.chord(Key.Key_A)
    walker.type("Three days, one order")
    walker.press(Key.Key_Return)
    walker.tab_to("Open ends: a sentence of your own")
    walker.type("The drawing is still missing")
    walker.chord(Key.Key_Return)
    assert walker.status() is TripStatus.SUBMITTED
    summary = walker.read(summary_of)
    assert summary.headline == "Three days, one order"
    assert "The drawing is still missing" in [sentence.own for sentence in summary.report]
    assert walker.read(review_of) is None
    assert walker.page().isAncestorOf(focused())

    walker.chord(Key.Key_R)
    for words in ("GATE-1", "Gate not booked", "", "Phone the day before"):
        walker.type(words)
        walker.press(Key.Key_Return)
    assert focused().accessibleName() == "Code of the problem"
    for words in ("PAY-2", "The payer had changed"):
        walker.type(words)
        walker.press(Key.Key_Return)
    walker.tab_to("Keep")
    walker.type("Asking early")
    walker.tab_to("Rule drawn")
    walker.type("Phone the gate before driving out")
    walker.chord(Key.Key_Return)
    draft = walker.read(review_of).draft
    assert walker.read(review_of).submitted_at is not None
    causes = {(cause.code, cause.text) for cause in draft.causes}
    assert causes == {("GATE-1", "Gate not booked"), ("PAY-2", "The payer had changed")}
    assert (draft.keep, draft.rule) == ("Asking early", "Phone the gate before driving out")
    assert walker.page().isAncestorOf(focused())


def test_a_line_still_being_edited_goes_with_the_summary(walker):
    walker.press(Key.Key_Return)
    walker.chord(Key.Key_A)
    walker.type("Nothing was lost")
    walker.chord(Key.Key_Return)
    assert walker.status() is TripStatus.SUBMITTED
    assert walker.read(summary_of).headline == "Nothing was lost"


def test_a_cause_whose_code_is_none_is_said_and_nothing_is_submitted(walker):
    walker.chord(Key.Key_R)
    walker.type("no code at all")
    walker.chord(Key.Key_Return)
    assert walker.status() is TripStatus.ON_THE_ROAD
    assert focused().accessibleName() == "Code of the problem"
