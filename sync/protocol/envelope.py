"""How each side knows that the other one answered, and not a hotel's network (`sync.md` 1.5)."""

import hashlib
from collections.abc import Mapping
from typing import Final

CONTENT_TYPE: Final = "application/x-roadbook-sync"
NONCE: Final = "X-Sync-Nonce"
DIGEST: Final = "X-Sync-Digest"


def seal(body: bytes, nonce: str) -> dict[str, str]:
    """The headers of an answer to the request with this nonce."""
    return {NONCE: nonce, DIGEST: hashlib.sha256(body).hexdigest()}


def is_sealed(body: bytes, headers: Mapping[str, str], nonce: str) -> bool:
    """Whether this is a whole answer to the request with this nonce, not an old or another's."""
    return all(headers.get(name, "") == value for name, value in seal(body, nonce).items())


def is_answer(body: bytes, content_type: str, headers: Mapping[str, str], nonce: str) -> bool:
    """Whether this is the server's whole answer to the round with this nonce."""
    kind = content_type.split(";")[0].strip()
    return kind == CONTENT_TYPE and is_sealed(body, headers, nonce)
