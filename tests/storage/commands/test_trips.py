"""A trip is planned, its stops are put on days, and what came of them is copied to it."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from storage.commands import trip_costs, trip_stops, trips
from storage.commands.trip_costs import ExpenseDraft, LegDraft, StayDraft
from storage.commands.trip_stops import StopPlace
from storage.commands.visits import not_visited
from storage.models import CompanySetting, Visit
from storage.queries.trips import TripBoard, board, of_person
from storage.rules.choices import (
    CostCategory,
    LegMode,
    NotVisited,
    StopStatus,
    TripMetric,
    TripStatus,
    VisitStatus,
)
from storage.rules.errors import RuleBroken
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.trip_draft import BudgetLine, Goal, TripDraft
from tests.storage.a_day import ME, TODAY, ZONE, Book, at

FIRST, LAST = date(2026, 11, 25), date(2026, 11, 27)
DRAFT = TripDraft(
    starts_on=FIRST,
    ends_on=LAST,
    cities=("苏州", "无锡"),
    from_city="上海",
    purpose="Demos before the year ends",
    goals=(Goal(TripMetric.VISITS, 10),),
    budget=(BudgetLine(CostCategory.HOTEL, 68_400),),
    limit_minor=200_000,
)


def planned(book: Book, draft: TripDraft = DRAFT) -> UUID:
    return book.write(trips.plan_trip, draft, ZONE.key)


def shown(book: Book, trip: UUID) -> TripBoard:
    found = book.read(board, trip)
    assert found is not None
    return found


def test_a_trip_keeps_what_was_planned_and_knows_where_its_cities_are(book: Book) -> None:
    trip = shown(book, planned(book))
    assert trip.draft.name() == "苏州, 无锡"
    assert (trip.draft.goals, trip.draft.budget) == (DRAFT.goals, DRAFT.budget)
    assert [round(city["latitude"]) for city in trip.places] == [31, 32]
    assert trip.days == (FIRST, date(2026, 11, 26), LAST)
    assert [row.title for row in book.read(of_person, ME)] == ["苏州, 无锡"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"cities": ()}, "trip.no_name"),
        ({"ends_on": date(2026, 11, 20)}, "trip.ends_before_it_starts"),
        ({"starts_on": None}, "trip.no_days"),
        ({"goals": (Goal("visits", 0),)}, "trip.goal_not_positive"),
    ],
)
def test_a_plan_that_cannot_be_kept_is_refused_with_the_field(
    book: Book, change: dict[str, Any], code: str
) -> None:
    with pytest.raises(RuleBroken, match=code):
        planned(book, replace(DRAFT, **change))


def test_a_stop_on_a_day_is_a_planned_visit_of_that_day(book: Book) -> None:
    trip, customer = planned(book), book.customer(city="苏州")
    stop = book.write(
        trip_stops.put_stop, trip, customer, FIRST, starts_minute=9 * 60 + 30, minutes=45
    )
    row = shown(book, trip).stops[0]
    assert (row.id, row.on, row.approximate, row.minutes) == (stop, FIRST, True, 45)
    with book.database.read() as session:
        visit = session.get(Visit, row.visit_id)
        assert visit.status == VisitStatus.PLANNED
        assert visit.planned_at == at(9.5, FIRST)
        assert visit.trip_id == trip


def test_moving_a_stop_moves_its_visit_and_taking_it_off_takes_the_visit_off(book: Book) -> None:
    trip, customer = planned(book), book.customer()
    stop = book.write(trip_stops.put_stop, trip, customer, FIRST)
    book.write(trip_stops.arrange, trip, [StopPlace(stop, LAST, 0, 14 * 60)])
    visit_id = shown(book, trip).stops[0].visit_id
    with book.database.read() as session:
        assert session.get(Visit, visit_id).planned_at == at(14, LAST)
    book.write(trip_stops.take_off, stop)
    assert shown(book, trip).stops == ()
    with book.database.read() as session:
        assert session.get(Visit, visit_id).deleted_at is not None


def test_a_stop_outside_of_the_trip_is_refused(book: Book) -> None:
    trip, customer = planned(book), book.customer()
    with pytest.raises(RuleBroken, match="trip.day_outside"):
        book.write(trip_stops.put_stop, trip, customer, TODAY)


def test_the_reason_why_a_visit_did_not_take_place_stands_at_the_stop(book: Book) -> None:
    trip, customer = planned(book), book.customer()
    book.write(trip_stops.put_stop, trip, customer, FIRST)
    visit = shown(book, trip).stops[0].visit_id
    book.write(not_visited, visit, NotVisited.NOBODY_THERE, "gate closed")
    row = shown(book, trip).stops[0]
    assert (row.status, row.not_visited) == (StopStatus.NOT_VISITED, NotVisited.NOBODY_THERE)
    assert row.not_visited_note == "gate closed"


def test_approval_is_off_at_first_and_the_company_can_switch_it_on(book: Book) -> None:
    trip = planned(book)
    with pytest.raises(RuleBroken, match="no_such_move"):
        book.write(trips.move_trip, trip, TripStatus.AWAITING)

    def wants_approval(session) -> None:
        id_ = derived_id(Kind.COMPANY_SETTING, "trip_approval")
        session.add(CompanySetting(id=id_, name="trip_approval", value=True))

    book.write(wants_approval)
    with pytest.raises(RuleBroken, match="no_such_move"):
        book.write(trips.move_trip, trip, TripStatus.ON_THE_ROAD)
    book.write(trips.move_trip, trip, TripStatus.AWAITING)
    assert shown(book, trip).status is TripStatus.AWAITING


def test_a_trip_that_began_is_not_deleted(book: Book) -> None:
    trip = planned(book)
    book.write(trips.move_trip, trip, TripStatus.ON_THE_ROAD)
    with pytest.raises(RuleBroken, match="trip.began"):
        book.write(trips.delete_trip, trip)
    book.write(trips.move_trip, trip, TripStatus.CANCELLED)
    book.write(trips.delete_trip, trip)
    assert book.read(board, trip) is None


def test_rides_nights_and_expenses_are_kept_with_their_amounts(book: Book) -> None:
    trip = planned(book)
    train = LegDraft(LegMode.TRAIN, FIRST, "G7204", "上海虹桥", "苏州", 23 * 60, 15, 3_900)
    leg = book.write(trip_costs.keep_leg, trip, train)
    book.write(trip_costs.keep_stay, trip, StayDraft(FIRST, 2, "如家", "苏州", 65_600))
    book.write(trip_costs.keep_expense, trip, ExpenseDraft(CostCategory.MEALS, FIRST, 8_000))
    found = shown(book, trip)
    assert (found.legs[0].arrives_minute, found.legs[0].amount_minor) == (24 * 60 + 15, 3_900)
    assert (found.stays[0].nights, found.expenses[0].amount_minor) == (2, 8_000)
    book.write(trip_costs.take_away, Kind.LEG, leg)
    assert shown(book, trip).legs == ()


def test_an_expense_without_an_amount_is_refused_beside_the_field(book: Book) -> None:
    with pytest.raises(RuleBroken, match="trip.no_amount") as refused:
        book.write(
            trip_costs.keep_expense, planned(book), ExpenseDraft(CostCategory.MEALS, FIRST, None)
        )
    assert refused.value.facts["field"] == "amount_minor"
