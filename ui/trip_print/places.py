"""The places of a trip as its map shows them, on the screen and on paper."""

from collections.abc import Sequence
from itertools import groupby

from storage.queries.trip_routes import place_of_city
from storage.queries.trips import StopRow, TripBoard
from ui.kit.map_painting import MapStop

_Numbered = tuple[int, StopRow]


def clock(minute: int | None) -> str:
    """09:30; a time after midnight is the next day's."""
    return "" if minute is None else f"{minute // 60 % 24:02}:{minute % 60:02}"


def map_stops(trip: TripBoard, *, small: bool = False) -> list[MapStop]:
    """Home, the stops in their order with their times, and the cities that have none.

    `small`: there is no room for each, so a trip through several cities shows those.
    """
    found: list[MapStop] = []
    home = trip.from_place or {}
    if home.get("latitude") is not None:
        found.append(MapStop(home["latitude"], home["longitude"], "", str(home.get("name", ""))))
    dated = [stop for stop in trip.stops if stop.on is not None]
    placed = [each for each in enumerate(dated, 1) if each[1].latitude is not None]
    said = {_key(city): city for city in trip.draft.cities}
    named = groupby(placed, lambda each: said.get(_key(each[1].city), each[1].city or ""))
    cities = [(city, list(group)) for city, group in named]
    crowded = len(cities) > 1 or any(len(of) > 1 and of[0][1].approximate for _, of in cities)
    if small and crowded:
        found += [_city(city, of) for city, of in cities]
    else:
        found += [_stop(*each, timed=not small) for each in placed]
    return found + _without_stops(trip, dated)


def _key(city: str | None) -> str:
    """One city, however a list writes it: 武汉市 and 武汉, LOS ANGELES and Los Angeles."""
    return (city or "").strip().rstrip("市县区").casefold()


def _stop(number: int, stop: StopRow, *, timed: bool) -> MapStop:
    return MapStop(
        stop.latitude or 0.0, stop.longitude or 0.0, str(number), stop.customer,
        clock(stop.starts_minute) if timed else "", stop.approximate,
    )  # fmt: skip


def _city(city: str, stops: Sequence[_Numbered]) -> MapStop:
    first, last = stops[0][0], stops[-1][0]
    return MapStop(
        sum(stop.latitude or 0.0 for _, stop in stops) / len(stops),
        sum(stop.longitude or 0.0 for _, stop in stops) / len(stops),
        str(first),
        city or stops[0][1].customer,
        f"{first}–{last}" if last > first else "",
        approximate=all(stop.approximate for _, stop in stops),
    )


def _without_stops(trip: TripBoard, stops: Sequence[StopRow]) -> list[MapStop]:
    """Cities of the trip that have no stop yet, as plain dots."""
    seen = {_key(stop.city) for stop in stops}
    found: list[MapStop] = []
    for city in trip.draft.cities:
        place = place_of_city(trip, city)
        if place is not None and _key(city) not in seen:
            found.append(MapStop(place.latitude, place.longitude, "", city, on_the_way=False))
    return found
