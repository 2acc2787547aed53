"""The sum by which both sides notice that they hold different records (`sync.md` 1.11).

Each side keeps the mark of every record beside it, so that comparing a hundred thousand of them is
one sum in SQL; where the sums of a kind differ, those of its 256 buckets, by the last two digits
of the root, tell in which.
"""

import hashlib
from typing import Final

_DIGEST_BYTES: Final = 16


def mark(record_id: str, seq: int) -> int:
    """A record's part in the sums: 40 bits, so that millions of them fit into 63."""
    made = hashlib.blake2b(f"{record_id}/{seq}".encode(), digest_size=5).digest()
    return int.from_bytes(made, "big")


def digest(doc: str) -> str:
    """What stands for a document, as both sides write it: keys sorted, no spaces."""
    return hashlib.blake2b(doc.encode(), digest_size=_DIGEST_BYTES).hexdigest()
