"""Ids: ordered by time for new records, derived from the key for records that exist once."""

import hashlib
from collections.abc import Callable
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

ROADBOOK = uuid5(NAMESPACE_OID, "roadbook")


def uuid7(now_ms: int, random_bytes: Callable[[int], bytes]) -> UUID:
    """A UUID of version 7: 48 bits of milliseconds since 1970 (UTC), then 74 random bits."""
    tail = int.from_bytes(random_bytes(10), "big")
    value = (now_ms & (1 << 48) - 1) << 80 | tail
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return UUID(int=value)


def derived_id(kind: str, *key: object) -> UUID:
    """The id of a record that exists once per key, the same on every laptop (decisions 3)."""
    return uuid5(ROADBOOK, "\x1f".join((kind, *map(str, key))))


def derived_hex(kind: str, *key: object) -> str:
    """The same id as it travels; without a UUID in between, for where thousands are made."""
    name = "\x1f".join((kind, *map(str, key)))
    made = hashlib.sha1(_SPACE + name.encode(), usedforsecurity=False).hexdigest()
    return f"{made[:12]}5{made[13:16]}{_VARIANT[made[16]]}{made[17:32]}"


_SPACE = ROADBOOK.bytes
_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


def is_id(value: Any) -> bool:
    """Whether this is an id as it travels: 32 hex digits, small letters."""
    return isinstance(value, str) and len(value) == 32 and not value.strip("0123456789abcdef")
