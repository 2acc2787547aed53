"""What the server would take off this computer at once, held back until somebody has said so."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from storage.models import Setting

HELD_BACK: Final = "sync.held_back"  # the setting that remembers the question
GONE, MISSING = "gone", "missing"


@dataclass(frozen=True, slots=True)
class HeldBack:
    """The question of one removal: `mark` stands for exactly these records and no others.

    `why` is GONE where the server takes them away (to somebody else, or deleted) without standing
    by it when asked, MISSING where it does not know them any more.
    """

    mark: str
    why: str
    customers: int
    records: int
    names: tuple[str, ...]  # of a few of the customers
    at: datetime
    allowed: bool = False  # somebody has said that they may go
    kept: bool = False  # somebody has said that they stay until the company has answered

    @property
    def number(self) -> int:
        """What somebody types who means it."""
        return self.customers or self.records

    @property
    def is_open(self) -> bool:
        return not (self.allowed or self.kept)


def held_back(session: Session) -> HeldBack | None:
    """What is held back now, if anything is."""
    setting = session.get(Setting, HELD_BACK)
    if setting is None:
        return None
    said = setting.value
    at, names = datetime.fromisoformat(said["at"]), tuple(said["names"])
    return HeldBack(**{**said, "names": names, "at": at})


def is_held_back(session: Session) -> bool:
    """Whether somebody has to decide about it."""
    held = held_back(session)
    return held is not None and held.is_open
