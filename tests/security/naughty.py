"""Strings that break software: 515 of them beside the repository, a look-alike list in it."""

import json
from pathlib import Path

OWN = Path(__file__).parent.parent / "data" / "naughty.json"
NUL, SURROGATE = "nul \x00 inside", "half a pair \ud800 inside"


def naughty_strings(shared: Path | None) -> list[str]:
    own: list[str] = json.loads(OWN.read_text("utf-8"))
    if shared is None:
        return own
    more: list[str] = json.loads((shared / "naughty-strings" / "blns.json").read_text("utf-8"))
    return [*own, *more]
