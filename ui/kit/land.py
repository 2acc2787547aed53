"""The coasts of the world, and the part of them that a map shows; no Qt."""

import gzip
import math
import sys
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Final

import resources

_UNITS: Final = 1e5  # the table counts hundred-thousandths of a degree
_EDGE: Final = 80.0  # degrees of latitude up to which a map is drawn
_LEAST: Final = 0.12  # degrees that a map shows at least
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Ring:
    """One coast line, closed: longitudes and latitudes in units, and the box around it."""

    xs: "array[int]"
    ys: "array[int]"
    box: tuple[int, int, int, int]  # west, south, east, north


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the world that is shown, on a sheet of so many pixels (Mercator)."""

    west: float
    top: float  # Mercator's y of the northern edge
    scale: float  # pixels a degree of longitude
    width: float
    height: float

    @classmethod
    def around(
        cls, places: Iterable[Point], width: float, height: float, margin: float
    ) -> "Window":
        """The window that shows these places, as (latitude, longitude), and some land around."""
        points = list(places)
        lats = [lat for lat, _ in points] or [31.0]
        lons = [lon for _, lon in points] or [121.0]
        spread = max(max(lons) - min(lons), _LEAST)
        tall = max(mercator(max(lats)) - mercator(min(lats)), _LEAST)
        room_x, room_y = max(width - 2 * margin, 40.0), max(height - 2 * margin, 40.0)
        scale = min(room_x / spread, room_y / tall)
        middle_x = (max(lons) + min(lons)) / 2
        middle_y = (mercator(max(lats)) + mercator(min(lats))) / 2
        return cls(
            middle_x - width / 2 / scale, middle_y + height / 2 / scale, scale, width, height
        )

    def point(self, latitude: float, longitude: float) -> Point:
        """Where a place lies on the sheet."""
        return (
            (longitude - self.west) * self.scale,
            (self.top - mercator(latitude)) * self.scale,
        )

    def box(self) -> tuple[float, float, float, float]:
        """West, south, east and north in degrees."""
        south = latitude_of(self.top - self.height / self.scale)
        return self.west, south, self.west + self.width / self.scale, latitude_of(self.top)

    def kilometre(self) -> float:
        """How many pixels a kilometre is in the middle of the sheet."""
        _, south, _, north = self.box()
        return self.scale / (111.32 * math.cos(math.radians((south + north) / 2)))

    def coasts(self) -> Iterator[list[Point]]:
        """The land in the window as polygons on the sheet; far points are left out."""
        west, south, east, north = self.box()
        pad_x, pad_y = (east - west) * 0.1, (north - south) * 0.1
        edges = tuple(
            round(value * _UNITS)
            for value in (west - pad_x, south - pad_y, east + pad_x, north + pad_y)
        )
        for ring in rings():
            if _apart(ring.box, edges):
                continue
            kept = list(_near(ring, edges))
            if len(kept) > 2:
                yield [self.point(y / _UNITS, x / _UNITS) for x, y in kept]


def mercator(latitude: float) -> float:
    """The y of a latitude in degrees of longitude."""
    bounded = math.radians(max(-_EDGE, min(_EDGE, latitude)))
    return math.degrees(math.log(math.tan(math.pi / 4 + bounded / 2)))


def latitude_of(y: float) -> float:
    """The latitude of a Mercator's y."""
    return math.degrees(2 * math.atan(math.exp(math.radians(y))) - math.pi / 2)


def scale_bar(pixels_a_kilometre: float, longest: float) -> tuple[int, float]:
    """A round number of kilometres that fits, and its length in pixels."""
    fits = [km for km in _ROUND if km * pixels_a_kilometre <= longest]
    km = fits[-1] if fits else _ROUND[0]
    return km, km * pixels_a_kilometre


_ROUND: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


@cache
def rings() -> tuple[Ring, ...]:
    """All coasts, read once; it takes a while the first time."""
    numbers = array("i", gzip.decompress(resources.path("map/land.bin.gz").read_bytes()))
    if sys.byteorder == "big":
        numbers.byteswap()
    found: list[Ring] = []
    at = 0
    while at < len(numbers):
        end = at + 1 + 2 * numbers[at]
        xs = array("i", accumulate(numbers[at + 1 : end : 2]))
        ys = array("i", accumulate(numbers[at + 2 : end : 2]))
        found.append(Ring(xs, ys, (min(xs), min(ys), max(xs), max(ys))))
        at = end
    return tuple(found)


def _apart(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return one[2] < other[0] or one[0] > other[2] or one[3] < other[1] or one[1] > other[3]


def _near(ring: Ring, edges: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """The points inside, and of those outside only where the line passes to another side."""
    west, south, east, north = edges
    before = -1
    last: tuple[int, int] | None = None
    for x, y in zip(ring.xs, ring.ys, strict=True):
        side = (x < west) | (x > east) << 1 | (y < south) << 2 | (y > north) << 3
        if side == 0 or side != before:
            if last is not None and before > 0:
                yield last
            yield x, y
            last = None
        else:
            last = (x, y)
        before = side
    if last is not None:
        yield last
