"""Each bug that a fleet has found, or that a planted one stands for, as a story of its own."""

from collections.abc import Iterator

import pytest

from tests.simulation.scenarios import SCENARIOS
from tests.simulation.slots import Slots
from tests.simulation.stories import Story


@pytest.fixture(scope="module")
def slots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slots]:
    slots = Slots(tmp_path_factory.mktemp("stories"))
    yield slots
    slots.close()


@pytest.mark.parametrize("name", SCENARIOS)
def test_that(slots: Slots, name: str) -> None:
    SCENARIOS[name](Story(slots))
