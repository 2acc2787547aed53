"""What a file is compared with: the records of a laptop's book, or those of the server."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from storage.rules.kinds import Kind


class KnownBook(Protocol):
    """Hands out plain values, so that the comparison is the same wherever they are kept."""

    def records(self, kind: Kind, fields: Sequence[str]) -> Iterable[dict[str, Any]]:
        """The live records of a kind with their ids, in the order of those.

        What belongs to a deleted customer is left out.
        """
        ...
