"""A fleet's whole life, with everything that must hold."""

from tests.simulation.fleet import SMALL, Fleet, Shape
from tests.simulation.oracles import check, come_to_rest, watch
from tests.simulation.slots import Slots


def live(slots: Slots, seed: int, shape: Shape = SMALL) -> Fleet:
    """Live through all of it; raises AssertionError where an oracle does not hold."""
    fleet = Fleet(slots, seed, shape)
    watch(fleet)
    fleet.live()
    come_to_rest(fleet)
    check(fleet)
    return fleet
