"""How long a transaction that shows what arrives may be."""

from typing import Final

FIRST_MS: Final = 120
LEAST_MS, MOST_MS = 40, 1_000
COMMIT_MS: Final = 25  # where saves come
CALM: Final = 20  # so many transactions without a save: now a commit may take twice as long


class Share:
    """As long as its commit stays short: that is what a save cannot cut off.

    Long ones cost less, as pages are written once that short ones would write again and again; so
    it grows while commits are short, and while nobody saves.
    """

    def __init__(self) -> None:
        self.ms = FIRST_MS
        self._calm = 0

    def learn(self, worked_ms: int, committed_ms: int, *, wanted: bool) -> None:
        """What the last one took, and whether a save waited for it."""
        self._calm = 0 if wanted else self._calm + 1
        goal = COMMIT_MS if self._calm < CALM else 2 * COMMIT_MS
        fitting = worked_ms * goal // max(committed_ms, 1)
        self.ms = max(min(fitting, 2 * self.ms, MOST_MS), LEAST_MS)
