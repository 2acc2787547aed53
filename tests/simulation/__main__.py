"""The long run: `python -m tests.simulation --fleets 10000 --shape middle --processes 2`.

Says how it goes, names each failing seed with what did not hold, and ends with 1 if there was one.
"""

import argparse
import sys

from tests.simulation.running import SHAPES, report, run


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser("tests.simulation", description=__doc__)
    parser.add_argument("--fleets", type=int, default=100)
    parser.add_argument("--from", type=int, default=0, dest="first", metavar="SEED")
    parser.add_argument("--shape", choices=sorted(SHAPES), default="small")
    parser.add_argument("--processes", type=int, default=1)
    asked = parser.parse_args(arguments)
    seeds = range(asked.first, asked.first + asked.fleets)
    return 1 if report(run(seeds, asked.shape, asked.processes), asked.fleets) else 0


if __name__ == "__main__":
    sys.exit(main())
