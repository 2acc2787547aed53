"""Random fleets from fixed seeds: no edit is lost, and everybody ends with the server's view."""

from collections.abc import Iterator

import pytest

from tests.simulation.life import live
from tests.simulation.slots import Slots

AT_A_TIME = 20


@pytest.fixture(scope="session")
def slots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slots]:
    slots = Slots(tmp_path_factory.mktemp("fleets"))
    yield slots
    slots.close()


@pytest.mark.parametrize("first", range(0, 60, AT_A_TIME))
def test_fleets_come_to_rest_with_nothing_lost(slots: Slots, first: int) -> None:
    for seed in range(first, first + AT_A_TIME):
        live(slots, seed)


def test_the_same_seed_gives_the_same_story(slots: Slots) -> None:
    assert live(slots, 4).digest() == live(slots, 4).digest()
