"""Stories that each showed, or would show, one bug; told by hand, so that nothing hangs on luck.

Each takes a fresh story, and ends with everybody at rest and every oracle asked.
"""

from collections.abc import Callable
from types import FunctionType
from typing import Final

from tests.simulation.scenarios import cuts, going_back, meeting, sight
from tests.simulation.stories import Story

SCENARIOS: Final[dict[str, Callable[[Story], None]]] = {
    name: told
    for module in (sight, meeting, going_back, cuts)
    for name, told in vars(module).items()
    if isinstance(told, FunctionType) and told.__module__ == module.__name__
}
