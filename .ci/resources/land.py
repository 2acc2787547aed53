"""Makes resources/map/land.bin.gz: the coasts of the world as rings of points.

Run: python .ci/resources/land.py LAND-10M.json
The file is Natural Earth's land at 1:10 million as world-atlas ships it (TopoJSON).

The result: for each ring the number of its points as an unsigned 32-bit integer, then longitudes
and latitudes alternating, in hundred-thousandths of a degree, each as the difference to the point
before; all integers little-endian, 32 bits.
"""

import array
import gzip
import json
import sys
from pathlib import Path

TARGET = Path(__file__).parents[2] / "resources" / "map" / "land.bin.gz"


def main() -> int:
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[list[tuple[int, int]]] = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round((x * sx + tx) * 1e5), round((y * sy + ty) * 1e5)))
        arcs.append(points)
    out = array.array("i")
    rings = 0
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for ring in polygon:
                points = []
                for at in ring:
                    arc = arcs[at] if at >= 0 else arcs[~at][::-1]
                    points += arc if not points else arc[1:]
                out.append(len(points))
                before = (0, 0)
                for point in points:
                    out.extend((point[0] - before[0], point[1] - before[1]))
                    before = point
                rings += 1
    if sys.byteorder == "big":
        out.byteswap()
    TARGET.write_bytes(gzip.compress(out.tobytes(), 9, mtime=0))
    print(rings, "rings", len(out) // 2, "points", TARGET.stat().st_size, "bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
