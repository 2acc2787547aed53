"""The closed lists of values of files and ride-alongs; the screens translate them."""

from enum import StrEnum, auto


class FileUse(StrEnum):
    """What an attached file is (C.4)."""

    PHOTO = auto()
    CARD = auto()
    SIGNATURE = auto()
    RECEIPT = auto()
    DOCUMENT = auto()


class ContentState(StrEnum):
    """Whether the server has the file that a record speaks of."""

    PENDING = auto()
    AVAILABLE = auto()
    LOST = auto()


class RideStatus(StrEnum):
    """Whether a ride-along took place; its two halves say how far the debrief is (D.1)."""

    PLANNED = auto()
    HELD = auto()
    CANCELLED = auto()


class CoachRole(StrEnum):
    """What the coach does at a visit; it is fixed beforehand."""

    DEMONSTRATE = auto()
    OBSERVE = auto()
