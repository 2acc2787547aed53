"""What the engine and the world around it say to each other: troubles, receipts, progress."""

from dataclasses import dataclass, field
from typing import Protocol


class SyncTrouble(Exception):
    """The world's trouble with the network or the server: a state to be told, and tried again.

    `code` is one of ``no_answer``, ``not_an_answer``, ``refused``, ``going_nowhere``, ``too_old``
    (the app), ``server_older``, ``mass_removal``, ``unknown_device``, or of those in
    `sync.client.wire`; `wait_s` is how long the server asks to be left alone.
    """

    def __init__(self, code: str, detail: str = "", *, wait_s: int = 0) -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.wait_s = wait_s


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What the server says when a laptop is registered."""

    device_id: str
    device_no: int
    epoch: str


class FileRefused(Exception):
    """Our server's word that it will not take or give an attached file."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class FileLine(Protocol):
    """The way by which attached files travel; raises FileRefused or SyncTrouble."""

    def file(self, action: str, body: bytes) -> bytes: ...


class Server(Protocol):
    """The other end of the line; raises SyncTrouble where there is none."""

    def round(self, body: bytes) -> bytes: ...

    def fork(self) -> Enrolment:
        """Register this laptop anew: its book turned out to be a copy, or was put back."""
        ...


@dataclass(slots=True)
class Receipt:
    """What a contact moved, and what a comparison of both sides came to.

    `agreed` is None where they were not compared; `held` records with `checksum` are what both
    hold, `repaired` how many had to be mended for that.
    """

    pushed: int = 0
    refused: int = 0
    pulled: int = 0
    revoked: int = 0
    seq: int = 0
    agreed: bool | None = None
    held: int = 0
    checksum: str = ""
    repaired: int = 0
    conflicts: int = 0
    left: list[str] = field(default_factory=list)  # names of customers that went, a few
    kinds: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a pull has come.

    `lane` 0 is what a day on the road needs, 1 the history; -1 a later pull. `showing`: all of it
    has arrived and is being put in its place.
    """

    lane: int
    arrived: int
    estimate: int
    showing: bool = False
