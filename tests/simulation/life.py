"""A fleet's whole life, with everything that must hold."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from tests.simulation.fleet import Fleet
from tests.simulation.laptop import SMALL, Shape
from tests.simulation.oracles import check, come_to_rest, watch
from tests.simulation.slots import Slots


def live(slots: Slots, seed: int, shape: Shape = SMALL) -> Fleet:
    """Live through all of it; raises AssertionError where an oracle does not hold."""
    with _no_collecting():
        fleet = Fleet(slots, seed, shape)
        watch(fleet)
        fleet.live()
        come_to_rest(fleet)
        check(fleet)
    return fleet


@contextmanager
def _no_collecting() -> Iterator[None]:
    """A fleet is over before its garbage counts; looking for it takes a sixth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
