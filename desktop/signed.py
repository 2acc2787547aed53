"""What a book that is signed in knows of its server; the command line needs it without Qt."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from sync.client.engine import Server


@dataclass(frozen=True, slots=True)
class Signed:
    """The line of a book that is signed in."""

    server: "Server"
    address: str = ""
    email: str = ""
    person: UUID | None = None
