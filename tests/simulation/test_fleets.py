"""Random fleets from fixed seeds: no edit is lost, and everybody ends with the server's view."""

from collections.abc import Iterator

import pytest

from tests.simulation.life import live
from tests.simulation.running import report, run
from tests.simulation.slots import Slots

AT_A_TIME = 20


@pytest.fixture(scope="module")
def slots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slots]:
    slots = Slots(tmp_path_factory.mktemp("fleets"))
    yield slots
    slots.close()


@pytest.mark.parametrize("first", range(0, 300, AT_A_TIME))
def test_fleets_come_to_rest_with_nothing_lost(slots: Slots, first: int) -> None:
    for seed in range(first, first + AT_A_TIME):
        live(slots, seed)


def test_the_same_seed_gives_the_same_story(slots: Slots) -> None:
    assert live(slots, 4).digest() == live(slots, 4).digest()


@pytest.mark.long
@pytest.mark.parametrize(
    ("shape", "first", "fleets"),
    [("large", 5_000, 100), ("stormy", 20_000, 500), ("middle", 50_000, 500)],
)
def test_larger_and_stormier_fleets_come_to_rest(shape: str, first: int, fleets: int) -> None:
    seeds = range(first, first + fleets)
    assert report(run(seeds, shape, processes=2), fleets) == []
