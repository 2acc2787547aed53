"""Cities are found offline, in both languages."""

import pytest

from storage.rules.places import find_city
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


def test_a_district_lies_near_its_city_or_is_another_of_that_name() -> None:
    wuxi, nanjing = find_city("无锡"), find_city("南京")
    assert wuxi is not None
    assert nanjing is not None
    for name, city in (("惠山", wuxi), ("栖霞", nanjing)):
        far = find_city(name)
        assert far is not None
        assert kilometres(far.place, city.place) > 500
        assert find_city(name, near=city.place) is None


def test_what_is_no_city_is_not_guessed() -> None:
    assert find_city("Nowhere in particular") is None
    assert find_city("") is None
