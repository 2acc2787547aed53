"""What a committed transaction changed, told to whoever asked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum, auto
from uuid import UUID

from storage.rules.kinds import Kind


class Origin(Enum):
    """Who made a change: the person at this laptop, or the server."""

    LOCAL = auto()
    SERVER = auto()


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The ids of the records that one transaction touched; `tx` undoes it (0: nothing to undo)."""

    origin: Origin
    tx: int = 0
    ids: dict[Kind, set[UUID]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.ids)

    def of(self, kind: Kind) -> frozenset[UUID]:
        return frozenset(self.ids.get(kind, ()))

    def touches(self, *kinds: Kind) -> bool:
        return not self.ids.keys().isdisjoint(kinds)


def together(changes: Iterable[ChangeSet]) -> ChangeSet:
    """What several transactions of the server touched, as one."""
    ids: dict[Kind, set[UUID]] = {}
    for each in changes:
        for kind, some in each.ids.items():
            ids.setdefault(kind, set()).update(some)
    return ChangeSet(Origin.SERVER, 0, ids)


Listener = Callable[[ChangeSet], None]


class ChangeFeed:
    """Tells its listeners of each ChangeSet, on the thread that committed it."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> None:
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        self._listeners.remove(listener)

    def publish(self, changes: ChangeSet) -> None:
        if changes:
            for listener in tuple(self._listeners):
                listener(changes)
