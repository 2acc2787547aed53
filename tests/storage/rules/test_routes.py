"""The order of a day's visits, and which day a stop is best seen on."""

import math
import random
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.rules.route_search import Route, as_planned, put_in_order
from storage.rules.routes import (
    DayPlanner,
    Place,
    RouteCancelled,
    RouteDay,
    RouteStop,
    by_road,
    kilometres,
)

HOME = Place(31.23, 121.47)
DAY = RouteDay(begins=9 * 60, ends=18 * 60, start=HOME, end=HOME)
BEST_KNOWN = {"burma14": 3323, "ulysses16": 6859, "ulysses22": 7013}

places = st.builds(Place, st.floats(31.0, 31.8), st.floats(120.5, 121.5))
hours = st.sampled_from([{}, {0: ((540, 690), (810, 1020))}, {0: ((600, 660),)}, {0: ()}])


@st.composite
def a_day(draw: st.DrawFn, most: int) -> list[RouteStop]:
    found = draw(st.lists(places, min_size=1, max_size=most))
    return [
        RouteStop(
            at,
            place,
            draw(st.sampled_from([15, 30, 45, 60, 90])),
            day=0,
            fixed=draw(st.one_of(st.none(), st.integers(550, 1000))),
            hours=draw(hours),
        )
        for at, place in enumerate(found)
    ]


def every_order(stops: list[RouteStop]) -> Iterator[tuple[tuple[float, ...], list[RouteStop]]]:
    """The cost of each order of each choice of stops: what a person with time would try."""
    planner = DayPlanner(0, DAY, by_road)
    for many in range(len(stops) + 1):
        for chosen in permutations(stops, many):
            route = planner.in_order(chosen)
            if not route.missed:
                out = [stop for stop in stops if stop not in chosen]
                missed = sum(stop.fixed is not None for stop in out)
                yield (missed, len(out), *route.cost[2:]), list(chosen)


@settings(max_examples=80, deadline=None)
@given(a_day(most=5))
def test_the_order_of_a_day_is_the_best_of_all_orders(stops: list[RouteStop]) -> None:
    found = put_in_order([DAY], stops)
    assert found.days[0].cost == min(cost for cost, _ in every_order(stops))


def test_eight_stops_are_in_the_best_of_all_their_orders() -> None:
    chance = random.Random(8)
    stops = [
        RouteStop(at, Place(31 + chance.random() / 4, 121 + chance.random() / 4), 20, day=0)
        for at in range(8)
    ]
    planner = DayPlanner(0, DAY, by_road)
    found = put_in_order([DAY], stops).days[0]
    whole = (planner.in_order(order) for order in permutations(stops))
    assert found.cost == min(route.cost for route in whole if not route.missed)


@settings(max_examples=60, deadline=None)
@given(a_day(most=7))
def test_nobody_is_in_two_places_and_everybody_is_met_when_open(stops: list[RouteStop]) -> None:
    by_key = {stop.key: stop for stop in stops}
    route = put_in_order([DAY], stops)
    now = float(DAY.begins)
    for visit in route.days[0].visits:
        stop = by_key[visit.key]
        assert visit.arrives >= now - 1e-6
        assert visit.starts >= visit.arrives
        assert visit.leaves == visit.starts + stop.minutes
        if stop.fixed is not None:
            assert visit.starts == stop.fixed
        elif 0 in stop.hours:
            assert any(a <= visit.starts and visit.leaves <= b for a, b in stop.hours[0])
        now = visit.leaves
    assert route.days[0].home <= DAY.ends
    seen = {visit.key for visit in route.days[0].visits} | {left.key for left in route.left_out}
    assert seen == by_key.keys()


def test_what_does_not_fit_is_named_with_the_reason() -> None:
    far = RouteStop("far", Place(39.9, 116.4), 60, day=0)
    shut = RouteStop("shut", HOME, 60, day=0, hours={0: ()})
    first = RouteStop("first", HOME, 60, day=0, fixed=600)
    clash = RouteStop("clash", HOME, 60, day=0, fixed=630)
    long = [RouteStop(f"long {at}", HOME, 240, day=0) for at in range(3)]
    route = put_in_order([DAY], [far, shut, first, clash, *long])
    reasons = {left.key: left.reason for left in route.left_out}
    assert reasons["far"] == "too_far"
    assert reasons["shut"] == "closed"
    assert len({"first", "clash"} & reasons.keys()) == 1
    assert {reasons.get("first"), reasons.get("clash")} == {"appointment", None}
    assert "full" in reasons.values()


def test_what_is_closed_on_its_day_moves_to_one_when_it_is_open_if_it_may() -> None:
    hours = {0: (), 1: ((540, 720),)}
    stays = RouteStop("stays", HOME, 60, day=0, hours=hours)
    moves = RouteStop("moves", HOME, 60, day=0, movable=True, hours=hours)
    route = put_in_order([DAY, DAY], [stays, moves])
    assert [visit.key for visit in route.days[1].visits] == ["moves"]
    assert [(left.key, left.reason) for left in route.left_out] == [("stays", "closed")]


def a_week() -> tuple[list[RouteDay], list[RouteStop]]:
    chance = random.Random(30)
    stops = [
        RouteStop(
            at,
            Place(31 + chance.random() * 0.6, 120.6 + chance.random() * 0.6),
            chance.choice([30, 45, 60]),
            day=at % 5,
            movable=at % 6 != 0,
            fixed=11 * 60 + at * 12 if at % 6 == 0 else None,
            hours={} if at % 3 else dict.fromkeys(range(5), ((540, 690), (810, 1020))),
        )
        for at in range(30)
    ]
    return [RouteDay(510, 1110, HOME, HOME)] * 5, stops


def test_a_week_with_appointments_keeps_all_of_them_and_never_gets_worse() -> None:
    days, stops = a_week()
    before, after = as_planned(days, stops), put_in_order(days, stops)
    met = {visit.key for day in after.days for visit in day.visits}
    assert {stop.key for stop in stops if stop.fixed is not None} <= met
    assert len(after.left_out) <= len(before.left_out)


def test_the_same_input_gives_the_same_order() -> None:
    days, stops = a_week()
    answers: set[Route] = {put_in_order(days, stops) for _ in range(2)}
    assert len(answers) == 1


def test_an_order_that_nobody_wants_any_more_is_given_up() -> None:
    days, stops = a_week()
    with pytest.raises(RouteCancelled):
        put_in_order(days, stops, stopped=lambda: True)


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    assert kilometres(Place(31, 121), Place(32, 121)) == pytest.approx(111.2, abs=0.1)


@pytest.mark.parametrize("name", BEST_KNOWN)
def test_known_tours_are_found_within_one_in_a_hundred(name: str, shared_data: Path) -> None:
    cities = _cities(shared_data / "routes-tsplib" / f"{name}.tsp")
    stops = [RouteStop(at, city, 0, day=0) for at, city in enumerate(cities[1:])]
    day = RouteDay(0, 10**9, cities[0], cities[0])
    route = put_in_order([day], stops, _geographical)
    assert len(route.days[0].visits) == len(stops)
    assert BEST_KNOWN[name] <= route.travel <= BEST_KNOWN[name] * 1.01


def _cities(path: Path) -> list[Place]:
    lines = path.read_text().split("NODE_COORD_SECTION")[1].split("EOF")[0].strip().splitlines()
    return [Place(*map(float, line.split()[1:3])) for line in lines]


def _geographical(one: Place, other: Place) -> float:
    """Distance as the collection defines it: degrees and minutes on an idealised globe."""
    if one == other:
        return 0.0
    (a, b), (c, d) = (map(_radians, (p.latitude, p.longitude)) for p in (one, other))
    q1, q2, q3 = math.cos(b - d), math.cos(a - c), math.cos(a + c)
    return int(6378.388 * math.acos(0.5 * ((1 + q1) * q2 - (1 - q1) * q3)) + 1)


def _radians(value: float) -> float:
    degrees = int(value)
    return math.pi * (degrees + 5 * (value - degrees) / 3) / 180
