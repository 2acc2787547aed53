"""The sum by which both sides notice that they hold different records (`sync.md` 1.11)."""

import hashlib
from collections.abc import Iterable

_MASK = (1 << 62) - 1


def sums(records: Iterable[tuple[str, str, int]]) -> dict[str, tuple[int, int]]:
    """For (kind, id, seq) of each live record: how many of a kind there are, and their sum."""
    totals: dict[str, tuple[int, int]] = {}
    for kind, record_id, seq in records:
        made = hashlib.blake2b(f"{record_id}/{seq}".encode(), digest_size=8).digest()
        count, total = totals.get(kind, (0, 0))
        totals[kind] = (count + 1, (total + int.from_bytes(made, "big")) & _MASK)
    return totals
