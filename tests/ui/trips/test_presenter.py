"""A trip laid out on its days, without a screen."""

from datetime import date
from uuid import UUID

from storage.queries.trip_board import Planning
from storage.queries.trips import LegRow, StopRow, TripBoard
from storage.rules.choices import CostCategory, LegMode, StopStatus, TripStatus
from storage.rules.today import Reason, Why
from storage.rules.trip_draft import BudgetLine, TripDraft
from storage.rules.trip_suggestions import TripSuggestion
from storage.rules.working_days import Calendar
from ui.trips.presenter import Gap, StopItem, present

ME = UUID(int=7)
FIRST, LAST = date(2026, 11, 27), date(2026, 11, 28)
PLACES = ({"name": "苏州", "latitude": 31.3, "longitude": 120.6},)


def a_stop(number: int, on: date | None = FIRST, **changes) -> StopRow:
    values = {
        "id": UUID(int=number), "customer_id": None, "customer": f"customer {number}",
        "city": "苏州", "latitude": 31.3, "longitude": 120.6, "approximate": False,
        "visit_id": None, "on": on, "position": number, "starts_minute": None, "fixed": False,
        "minutes": 60, "purpose": "", "reasons": (), "unplanned": False,
        "status": StopStatus.PLANNED, "result": "", "not_visited": None, "not_visited_note": "",
    }  # fmt: skip
    return StopRow(**(values | changes))


def a_trip(stops=(), legs=(), draft: TripDraft | None = None, **changes) -> TripBoard:
    values = {
        "id": UUID(int=1), "owner_id": ME,
        "draft": draft or TripDraft(starts_on=FIRST, ends_on=LAST, cities=("苏州",)),
        "zone": "Asia/Shanghai", "places": PLACES, "from_place": None,
        "status": TripStatus.DRAFT, "status_at": None, "status_by": None, "status_note": "",
        "stops": tuple(stops), "legs": tuple(legs), "stays": (), "expenses": (),
    }  # fmt: skip
    return TripBoard(**(values | changes))


def shown(trip: TripBoard, suggested=(), me: UUID = ME):
    return present(Planning(trip, tuple(suggested)), me, FIRST, Calendar("CN"))


def suggestion(name: str) -> TripSuggestion:
    return TripSuggestion(UUID(int=99), name, "苏州", (Reason(Why.NEVER_VISITED),), None)


def train(departs: int, arrives: int) -> LegRow:
    return LegRow(
        UUID(int=50), LegMode.TRAIN, "G1", FIRST, departs, arrives, "", "", 3_900, ""
    )  # fmt: skip


def test_stops_are_numbered_through_all_days_and_those_without_a_day_wait():
    board = shown(a_trip([a_stop(1), a_stop(2), a_stop(3, LAST), a_stop(4, None)]))
    assert [[s.number for s in day.stops] for day in board.days] == [[1, 2], [3]]
    assert [item.row.id for item in board.loose] == [UUID(int=4)]


def test_a_day_off_is_marked():
    friday, saturday = shown(a_trip()).days
    assert (friday.working, saturday.working) == (True, False)


def test_a_ride_stands_between_the_stops_by_its_time():
    stops = [a_stop(1, starts_minute=540), a_stop(2, starts_minute=840)]
    items = shown(a_trip(stops, [train(660, 720)])).days[0].items
    assert [type(item).__name__ for item in items] == ["StopItem", "LegRow", "StopItem"]


def test_fullness_is_the_company_s_and_a_long_way_takes_from_the_customers():
    near = a_trip([a_stop(1), a_stop(2)])
    here = shown(near).days[0].fullness
    assert here == 40  # two of the five hours that are for customers
    planned = Planning(near, (), day_minutes=240)
    assert present(planned, ME, FIRST, Calendar("CN")).days[0].fullness == 50
    assert shown(a_trip([a_stop(1), a_stop(2, latitude=34.6)])).days[0].fullness > here


def test_the_longest_gap_is_offered_to_the_first_suggestion_of_the_city():
    board = shown(a_trip([a_stop(1, starts_minute=540)]), [suggestion("B")])
    (gap,) = [item for item in board.days[0].items if isinstance(item, Gap)]
    assert (gap.begins, gap.ends, gap.fits.customer) == (600, 1080, "B")
    assert not any(isinstance(item, Gap) for item in board.days[1].items)


def test_an_empty_trip_offers_suggestions_by_city_with_their_day():
    (group,) = shown(a_trip(), [suggestion("B")]).groups
    assert (group.city, group.day, len(group.suggested)) == ("苏州", 1, 1)


def test_the_plan_of_somebody_else_is_not_changed():
    assert shown(a_trip()).editable
    assert not shown(a_trip(), me=UUID(int=8)).editable
    assert not shown(a_trip(status=TripStatus.SUBMITTED)).editable


def test_booked_rides_are_the_plan_of_their_category_unless_budgeted():
    draft = TripDraft(starts_on=FIRST, ends_on=LAST, cities=("苏州",))
    (line,) = shown(a_trip(legs=[train(400, 420)], draft=draft)).overview.costs
    assert (line.category, line.planned_minor, line.spent_minor) == (
        CostCategory.TRANSPORT, 3_900, 3_900
    )  # fmt: skip
    budget = (BudgetLine(CostCategory.TRANSPORT, 10_000),)
    draft = TripDraft(starts_on=FIRST, ends_on=LAST, cities=("苏州",), budget=budget)
    (line,) = shown(a_trip(legs=[train(400, 420)], draft=draft)).overview.costs
    assert (line.planned_minor, line.spent_minor) == (10_000, 3_900)


def test_a_trip_that_is_over_stands_at_its_summary():
    draft = TripDraft(starts_on=date(2026, 11, 2), ends_on=date(2026, 11, 3), cities=("苏州",))
    board = shown(a_trip(draft=draft, status=TripStatus.ON_THE_ROAD))
    assert board.standing is TripStatus.SUMMARY_DUE
    assert isinstance(board.days, tuple)
    assert not [item for day in board.days for item in day.items if isinstance(item, StopItem)]
