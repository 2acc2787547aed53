"""How much of the company's book a role may take out into files (I.3)."""

from collections.abc import Mapping
from typing import Any, Final

from storage.rules.choices import Role

# Rows of one list; a role that is not named here may take out all that it sees.
ROWS: Final[Mapping[str, int]] = {Role.REP: 200}
ROWS_DECIDED: Final = "export_rows"  # the company's own numbers: {"rep": 200, "office": null}


def most_rows(role: str, decided: Any = None) -> int | None:
    """How many rows a list may have for this role; None is any number.

    `decided` is what the company said, by role; what it did not say stays as it is.
    """
    if isinstance(decided, Mapping) and role in decided:
        said = decided[role]
        return said if isinstance(said, int) and not isinstance(said, bool) else None
    return ROWS.get(role)
