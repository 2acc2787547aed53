"""Ride-alongs before a visit and on Today: what is said, and what one still has to do."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from storage.rules.choices import Role
from storage.rules.coaching_choices import CoachRole
from storage.rules.ride_alongs import Beat, Mark
from tests.storage.a_day import ME, TODAY, ago
from tests.storage.a_team import REP, planned, score, staff
from tests.ui.a_day import Desk, desk
from ui.coaching.due import RidesDue
from ui.coaching.visit_line import VisitRides


@pytest.fixture
def made(qapp, tmp_path) -> Iterator[Desk]:
    with desk(tmp_path) as made:
        yield made


def show(made: Desk, widget: QWidget) -> None:
    widget.show()
    made.settle()


def due(made: Desk) -> list[str]:
    widget = RidesDue(made.context)
    show(made, widget)
    told = [row.text.spoken() for row in widget.rows.rows()]
    assert widget.body.isVisible() == bool(told)
    widget.close()
    widget.deleteLater()
    return told


def test_today_asks_for_nothing_when_nothing_is_due(made):
    staff(made.book)
    planned(made.book, TODAY + timedelta(days=1))
    assert due(made) == []


def test_a_ride_along_of_today_stands_there_with_its_time(made):
    staff(made.book)
    planned(made.book, focus=("demo",), starts_minute=14 * 60)
    assert due(made) == ["Ride-along today 14:00, Lin Xiao · Demo"]


def test_the_coach_is_asked_for_the_debrief_and_the_rep_for_his_scores(made):
    staff(made.book)
    planned(made.book, ago(1), focus=("demo",))
    assert due(made) == ["Write your half of the debrief, Lin Xiao · yesterday · Demo"]


def test_a_rep_scores_first_then_acknowledges_and_is_asked_no_more(made):
    staff(made.book, Role.REP)
    ride = planned(made.book, ago(1), focus=("demo",), rep=ME, coach=REP)
    score(made.book, REP, ride, Mark("demo", Beat.DONE, score=2))
    assert due(made) == ["Score yourself, Lin Xiao · yesterday · Demo"]
    score(made.book, ME, ride, Mark("demo", Beat.DONE, score=3))
    assert due(made) == ["Read the debrief and acknowledge it, Lin Xiao · yesterday · Demo"]


def test_a_debrief_is_marked_when_its_24_hours_are_over(made):
    staff(made.book)
    now = made.book.now
    made.book.now = now - timedelta(hours=30)
    ride = planned(made.book, ago(1), focus=("demo",))
    score(made.book, REP, ride, Mark("demo", Beat.DONE, score=3))
    made.book.now = now
    assert due(made)[0].endswith("over 24 hours")


def test_before_a_visit_it_is_said_who_rides_along_and_what_for(made):
    staff(made.book)
    visit = made.book.planned(made.book.customer())
    roles = {visit.hex: {"label": "华信精密", "role": CoachRole.OBSERVE.value}}
    ride = planned(made.book, focus=("demo", "closing"), visits=roles, goal="ask for the order")
    line = VisitRides(made.context)
    show(made, line)
    line.show_visit(visit, TODAY)
    made.settle()
    assert line.who.text() == "Ride-along with Lin Xiao"
    assert line.focus.text() == "you only observe · focus: Demo, Closing · ask for the order"
    asked: list[object] = []
    made.context.wishes.ride_requested.connect(asked.append)
    line.who.click()
    assert asked == [ride]
    line.show_visit(made.book.planned(made.book.customer("Other")), TODAY)
    made.settle()
    assert not line.body.isVisible()
    line.close()
    line.deleteLater()
