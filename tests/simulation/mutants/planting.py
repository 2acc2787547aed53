"""Lets the simulator run with a bug planted: `python -m tests.simulation.mutants.planting NAME`.

The bug is in the source as this process imports it, and nowhere else.
"""

import sys
import tempfile
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import ModuleType

from tests.simulation.mutants import Mutant
from tests.simulation.mutants.planted import PLANTED

ROOT = Path(__file__).parents[3]


class _Loader(SourceFileLoader):
    """Loads one module with the bug in it."""

    def __init__(self, fullname: str, path: str, mutant: Mutant) -> None:
        super().__init__(fullname, path)
        self._mutant = mutant

    def get_data(self, path: str) -> bytes:
        return planted(super().get_data(path).decode(), self._mutant).encode()

    def path_stats(self, path: str) -> dict[str, float]:
        raise OSError("never from the cache, never into it")


class _Finder(MetaPathFinder):
    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self._mutant.path.removesuffix(".py").replace("/", "."):
            return None
        spec = PathFinder.find_spec(fullname, path)
        if spec is not None and spec.origin is not None:
            spec.loader = _Loader(fullname, spec.origin, self._mutant)
        return spec


def planted(source: str, mutant: Mutant) -> str:
    """The source with the bug; ValueError where the place is not exactly one."""
    if source.count(mutant.old) != 1:
        found = source.count(mutant.old)
        raise ValueError(f"{mutant.name}: found {found} times in {mutant.path}: {mutant.old!r}")
    return source.replace(mutant.old, mutant.new)


def main(name: str) -> int:
    """0 if what is to notice it does, 1 if it does not."""
    (mutant,) = (one for one in PLANTED if one.name == name)
    planted(Path(ROOT, mutant.path).read_text("utf-8"), mutant)  # it can be planted at all
    sys.meta_path.insert(0, _Finder(mutant))
    with tempfile.TemporaryDirectory() as folder:
        try:
            _try(mutant.noticed_by, Path(folder))
        except (AssertionError, KeyError) as error:  # an oracle, or what the model looked for
            said = (str(error).splitlines() or [""])[0]
            print(f"{name}: {mutant.noticed_by}: {type(error).__name__}: {said}")
            return 0
    print(f"{name}: not noticed by {mutant.noticed_by}")
    return 1


def _try(noticed_by: int | str, folder: Path) -> None:
    from tests.simulation.scenarios import SCENARIOS
    from tests.simulation.slots import Slots
    from tests.simulation.stories import Story
    from tests.simulation.test_reference import play

    slots = Slots(folder)
    if isinstance(noticed_by, str):
        SCENARIOS[noticed_by](Story(slots))
    else:
        play(slots, noticed_by, 8)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
