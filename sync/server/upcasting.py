"""Operations written by older apps, as the registry of today knows them (`sync.md` 1.14).

An outbox of nine months ago must still apply. A release that renames or splits a field adds one
step here, from the version before it.
"""

from collections.abc import Callable
from typing import Final

from storage.rules.kinds import VERSION
from sync.protocol.messages import Operation

STEPS: Final[dict[int, Callable[[Operation], Operation]]] = {}


def upcast(op: Operation) -> Operation:
    """The operation step by step from the version it was written with to today's."""
    for version in range(op.s, VERSION):
        if step := STEPS.get(version):
            op = step(op)
    return op
