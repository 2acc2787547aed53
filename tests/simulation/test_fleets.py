"""Random fleets from fixed seeds: no edit is lost, and everybody ends with the server's view."""

from pathlib import Path

import pytest

from storage.database import Database, World
from tests.simulation.fleet import KEY, MANAGER, Fleet
from tests.simulation.oracles import check, come_to_rest


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty book, made once: making one takes longer than a whole fleet's edits."""
    path = tmp_path_factory.mktemp("template") / "book.db"
    Database(path, KEY, World(author=MANAGER)).close()
    return path


def run(folder: Path, seed: int, template: Path, steps: int = 40) -> list[str]:
    fleet = Fleet(folder, seed, template)
    try:
        for _ in range(steps):
            fleet.step()
        come_to_rest(fleet)
        check(fleet)
        return fleet.trace
    finally:
        fleet.close()


@pytest.mark.parametrize("seed", range(20))
def test_a_fleet_comes_to_rest_with_nothing_lost(tmp_path: Path, template: Path, seed: int) -> None:
    run(tmp_path, seed, template)


def test_the_same_seed_gives_the_same_story(tmp_path: Path, template: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert run(tmp_path / "a", 4, template) == run(tmp_path / "b", 4, template)
