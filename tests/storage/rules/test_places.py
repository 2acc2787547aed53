"""Cities are found offline, in both languages."""

import pytest

from storage.rules.places import find_city, find_district
from storage.rules.routes import Place, kilometres


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("苏州", Place(31.30, 120.60)),
        ("苏州市", Place(31.30, 120.60)),
        ("Suzhou", Place(31.30, 120.60)),
        ("南京", Place(32.06, 118.78)),
        ("昆山市", Place(31.38, 120.95)),
        ("BIRMINGHAM", Place(52.48, -1.90)),
        ("los angeles", Place(34.05, -118.24)),
    ],
)
def test_a_city_lies_where_it_lies(name: str, near: Place) -> None:
    city = find_city(name)
    assert city is not None
    assert kilometres(city.place, near) < 15


def test_of_two_cities_of_one_name_the_region_decides() -> None:
    illinois = find_city("Springfield", region="IL", country="US")
    missouri = find_city("Springfield", region="MO", country="US")
    assert illinois is not None
    assert missouri is not None
    assert (illinois.region, missouri.region) == ("IL", "MO")


@pytest.mark.parametrize(("county", "city"), [("惠山", "无锡"), ("栖霞", "南京")])
def test_a_district_far_from_its_city_is_another_of_that_name(county: str, city: str) -> None:
    around, far = find_city(city), find_city(county)
    assert around is not None
    assert far is not None
    assert kilometres(far.place, around.place) > 500
    assert find_district(county, city) == around


def test_a_county_near_its_city_is_found_itself() -> None:
    county = find_district("昆山", "苏州")
    assert county == find_city("昆山")


def test_what_is_no_city_is_not_guessed() -> None:
    assert find_city("Nowhere in particular") is None
    assert find_city("") is None
