"""Run the benchmarks: all of them, or those named (`python -m tests.bench P4 P7 --rounds 7`)."""

import argparse
import importlib
import io
import os
import sys
import time

from tests.bench.measure import ROUNDS, say

BENCHES = {
    "P1": "p1_start",
    "P2": "p2_memory",
    "P3": "p3_unlock",
    "P4": "p4_save",
    "P5": "p5_scroll",
    "P6": "p6_sort",
    "P7": "p7_search",
    "P8": "p8_type_ahead",
    "P9": "p9_import",
    "P10": "p10_first_sync",
    "P11": "p11_one_edit",
    "P12": "p12_bytes",
    "P13": "p13_merge",
    "P14": "p14_server_push",
    "P15": "p15_server_push_postgres",
    "P16": "p16_team",
    "R17": "r17_repair",
}


def main() -> int:
    """Print each benchmark's figures and, last, its ratio and goal; 1 if a goal was missed."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("names", nargs="*", help=", ".join(BENCHES))
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    given = parser.parse_args()
    unknown = [name for name in given.names if name.upper() not in BENCHES]
    if unknown:
        parser.error(f"there is no {unknown[0]}; there are {', '.join(BENCHES)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # figures appear as they are measured
    kept = True
    for name in [name.upper() for name in given.names] or BENCHES:
        bench = importlib.import_module(f"tests.bench.{BENCHES[name]}")
        print(f"== {(bench.__doc__ or '').splitlines()[0]}")
        began = time.monotonic()
        goals = bench.run(given.rounds)
        print(f"  ({time.monotonic() - began:.0f} s, load {os.getloadavg()[0]:.1f})")
        kept &= say(goals)
        sys.stdout.flush()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
