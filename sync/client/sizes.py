"""How much goes over the line at once: less after a line or a proxy refused more."""

from dataclasses import dataclass
from typing import Final

LEAST_PAGE: Final = 64 * 1024  # bytes; a cut of the line costs little then
_LEAST_ROWS: Final = 1


@dataclass(slots=True)
class Sizes:
    """Of one contact; each refusal halves, each answer lets it grow again."""

    operations: int = 500
    bytes_up: int = 256 * 1024
    rows: int = 1_000
    bytes_down: int = 256 * 1024
    most_operations: int = 500
    squeezed: bool = False  # groups may be cut: better in pieces than never

    def less_up(self, sent: int) -> bool:
        """Send half of what was sent; False when that was one operation."""
        self.squeezed = True
        if sent <= 1:
            return False
        self.operations = max(sent // 2, 1)
        return True

    def less_down(self) -> bool:
        """Ask for half; False when it cannot be less."""
        if self.bytes_down > LEAST_PAGE:
            self.bytes_down = max(self.bytes_down // 2, LEAST_PAGE)
            return True
        if self.rows > _LEAST_ROWS:
            self.rows = max(self.rows // 2, _LEAST_ROWS)
            return True
        return False

    def went_well(self) -> None:
        """What was sent was taken: the next batch may be twice as large."""
        self.operations = min(self.operations * 2, self.most_operations)
        if self.operations == self.most_operations:
            self.squeezed = False
