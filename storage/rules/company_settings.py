"""What a company decides for everybody, by name; what it has not decided is as it is here."""

from dataclasses import dataclass
from typing import Final

from storage.rules.exporting import ROWS

CUSTOMER_MINUTES: Final = "customer_minutes"  # of a day, at customers; the rest is road and desk
LEASE_DAYS: Final = "lease_days"
RANGES: Final = {
    CUSTOMER_MINUTES: range(30, 24 * 60 + 1),
    LEASE_DAYS: range(1, 31),
    "rep_rows": range(10_000_001),
}


@dataclass(frozen=True, slots=True)
class Decisions:
    """All of it; `rep_rows` None is any number."""

    approval: bool = False
    customer_minutes: int = 300
    lease_days: int = 14
    rep_rows: int | None = ROWS["rep"]

    def out_of_range(self) -> str | None:
        """The first number that cannot stay so, by its name in `RANGES`."""
        for name, allowed in RANGES.items():
            value = getattr(self, name)
            if value is not None and value not in allowed:
                return name
        return None


def whole(name: str, value: object, usual: int) -> int:
    """A number as it was stored, or the usual one where it is none that may stand there."""
    known = isinstance(value, int) and not isinstance(value, bool) and value in RANGES[name]
    return value if known and isinstance(value, int) else usual
