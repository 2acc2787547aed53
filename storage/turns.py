"""Who writes next: what somebody saves by hand goes before what the server sent."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Final

_LONGEST_S: Final = 5  # then the server's rows take their chance with everybody else


class Turns:
    """Lets writers by hand overtake; the lock on the file itself is the database's."""

    def __init__(self) -> None:
        self._free = Condition()
        self._by_hand = 0

    @contextmanager
    def by_hand(self) -> Iterator[None]:
        """A save: nobody who gives way begins until it is done."""
        with self._free:
            self._by_hand += 1
        try:
            yield
        finally:
            with self._free:
                self._by_hand -= 1
                self._free.notify_all()

    def is_wanted(self) -> bool:
        """Whether a save is waiting or running."""
        return self._by_hand > 0

    def give_way(self) -> None:
        """Wait until no save is waiting or running."""
        with self._free:
            self._free.wait_for(lambda: self._by_hand == 0, _LONGEST_S)
