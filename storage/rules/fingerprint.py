"""The fingerprint of the registry, by which two builds of the same version are told apart."""

import hashlib
from functools import cache

from storage.rules.kinds import KINDS


@cache
def fingerprint() -> str:
    """Sixteen hex digits over every kind, field, codec and merge rule."""
    said = [
        f"{kind.value} {spec.root} {field.name} {field.codec} {field.merge} {field.merge_group}"
        for kind, spec in sorted(KINDS.items())
        for field in spec.travelling()
    ]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:16]
