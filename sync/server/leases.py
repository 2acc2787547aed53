"""The number in every answer that the laptop says back: the how-manieth it is, and that it is ours.

It tells a laptop that was put back from a copy from one that was not, and a server that was put
back from one that has its past. The second concerns everybody, so nobody may make it up.
"""

import hashlib
from typing import Final

_BITS: Final = 32


def lease(key: str, epoch: str, device: str, count: int) -> int:
    """What a laptop is given with its answer number `count` of this epoch; 0 before the first."""
    return count << _BITS | _seal(key, epoch, device, count) if count else 0


def counted(given: int) -> int:
    """Which answer a laptop says it had last; before leases had a seal they were the count."""
    return given >> _BITS or given


def _seal(key: str, epoch: str, device: str, count: int) -> int:
    said = f"{epoch}/{device}/{count}".encode()
    made = hashlib.blake2b(said, key=key.encode(), digest_size=_BITS // 8)
    return int.from_bytes(made.digest(), "big")
