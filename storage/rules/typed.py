"""What people type into forms, before it is saved."""

from collections.abc import Mapping
from typing import Any


def trimmed(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values without white space around their texts; an empty text is nothing."""
    return {
        name: (value.strip() or None) if isinstance(value, str) else value
        for name, value in values.items()
    }
