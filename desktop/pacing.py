"""When to speak with the server again: after a change, now and then, ever more rarely in vain."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """When to speak with the server, in milliseconds."""

    after_change: int = 2_000
    regular: int = 300_000
    least_in_outage: int = 60_000  # at most 60 contacts an hour
    most_in_outage: int = 900_000
    close_within: int = 3_000


class Planner:
    """Plans the next contact from how the last one ended.

    In an outage the waits are drawn from ever longer spans, so that the laptops of a company do not
    all come back in the same second when their server does.
    """

    def __init__(self, pace: Pace, uniform: Callable[[float, float], float]) -> None:
        self._pace = pace
        self._uniform = uniform
        self.failures = 0

    def next_in(self, *, trouble: bool, again: bool = False, wait_s: int = 0) -> int:
        """Milliseconds to wait; `again` if something is waiting to be sent already, `wait_s` if
        the server asked to be left alone for so many seconds."""
        pace = self._pace
        if not trouble:
            self.failures = 0
            return pace.after_change if again else self._about(pace.regular)
        self.failures += 1
        most = min(pace.least_in_outage * 2 ** min(self.failures, 10), pace.most_in_outage)
        drawn = pace.least_in_outage + self._uniform(0, most)
        asked = wait_s * 1_000
        if asked > drawn:
            drawn = asked + self._uniform(0, pace.least_in_outage)
        return round(drawn)

    def _about(self, span: int) -> int:
        """Laptops that were switched on together drift apart."""
        return round(self._uniform(0.9 * span, span))
