"""Where cities lie, offline: for a customer without a pin, and then said to be approximate."""

import gzip
from dataclasses import dataclass
from functools import cache

import resources
from storage.rules.routes import Place, kilometres
from storage.rules.text import fold

_ENDINGS = ("市", "县", "区", "地区", "自治州", "盟", " city", " county")
_NEAR_KM = 120.0


@dataclass(frozen=True, slots=True)
class City:
    """One city: its place, country (two letters), region and thousands of people."""

    place: Place
    country: str
    region: str
    thousands: int
    name: str


def find_city(
    name: str, *, region: str = "", country: str = "", near: Place | None = None
) -> City | None:
    """The city of that name; of several the one in the region, in the country, the largest.

    `near`: only one within a day's work of there, as a district lies near its city.
    """
    found = next((cities for key in _spellings(name) if (cities := _cities().get(key))), [])
    if near is not None:
        found = [city for city in found if kilometres(city.place, near) < _NEAR_KM]
    if not found:
        return None
    region, country = fold(region), fold(country)
    return max(
        found,
        key=lambda city: (
            bool(region) and fold(city.region) == region,
            bool(country) and fold(city.country) == country,
            city.thousands,
        ),
    )


def find_district(county: str, city: str, *, region: str = "", country: str = "") -> City | None:
    """The county or district if it lies near its city, else the city itself.

    Districts of many cities have the same names: one that lies far away is another.
    """
    around = find_city(city, region=region, country=country)
    near = around.place if around is not None else None
    return find_city(county, region=region, country=country, near=near) or around


def _spellings(name: str) -> list[str]:
    key = fold(name)
    shorter = [key.removesuffix(end) for end in _ENDINGS if key.endswith(end) and key != end]
    return [key, *shorter, f"{key}市", f"{key}县", f"{key}区"]


@cache
def _cities() -> dict[str, list[City]]:
    found: dict[str, list[City]] = {}
    text = gzip.decompress(resources.path("places/cities.tsv.gz").read_bytes()).decode()
    for line in text.splitlines():
        latitude, longitude, country, region, thousands, names = line.split("\t")
        spelled = names.split("|")
        place = Place(float(latitude), float(longitude))
        city = City(place, country, region, int(thousands), spelled[0])
        for key in {name.casefold() for name in spelled}:  # otherwise folded in the table
            found.setdefault(key, []).append(city)
    return found
