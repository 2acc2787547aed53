"""Rounds of sync as a modified client would send them: whole ones, with something wrong."""

import copy
from typing import Any

from hypothesis import strategies as st

EDGES = (
    0, -1, 1, 2**31 - 1, 2**31, 2**53, 2**53 + 1, 2**63 - 1, 2**63, 2**64, -(2**63), -(2**63) - 1,
    10**30, 1e308, -0.0,
)  # fmt: skip
STRANGE = (
    None, True, "", "\x00", "\ud7ff", "é" * 600, "0" * 32, "G" * 32, "tenant", "customer",
    "' OR 1=1 --", "urn:uuid:00000000-0000-0000-0000-000000000000", [], {}, [[]], {"": {"": None}},
)  # fmt: skip


def deep(levels: int) -> Any:
    """Lists within lists."""
    made: Any = []
    for _ in range(levels):
        made = [made]
    return made


values = st.one_of(
    st.sampled_from(EDGES),
    st.sampled_from(STRANGE),
    st.just(deep(100)),
    st.text(max_size=20),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
).map(copy.deepcopy)  # fmt: skip  (what is put into a message may be changed there afterwards)


def places(whole: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value within a message."""
    found = [at] if at else []
    if isinstance(whole, dict | list):
        for key, value in whole.items() if isinstance(whole, dict) else enumerate(whole):
            found += places(value, (*at, key))
    return found


def put(whole: Any, at: tuple[Any, ...], value: Any) -> None:
    """Set the value at a place."""
    for key in at[:-1]:
        whole = whole[key]
    whole[at[-1]] = copy.deepcopy(value)  # or the next mutation would change the list of them


def take(whole: Any, at: tuple[Any, ...]) -> None:
    """Leave a place out."""
    for key in at[:-1]:
        whole = whole[key]
    if isinstance(whole, dict):
        del whole[at[-1]]
    else:
        whole.pop(at[-1])
