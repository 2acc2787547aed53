"""Deals: what may become of one, and how long it has been where it is."""

from datetime import date

from storage.rules.choices import DealStatus
from storage.rules.errors import RuleBroken


def check_close(status: DealStatus) -> None:
    """Only an open deal can be won or lost."""
    if status is not DealStatus.OPEN:
        raise RuleBroken("deal.already_closed", status=status.value)


def check_reopen(status: DealStatus) -> None:
    """Only a closed deal can be opened again."""
    if status is DealStatus.OPEN:
        raise RuleBroken("deal.still_open")


def days_in_stage(stage_since: date | None, today: date) -> int | None:
    """How long a deal has been in its stage, or None where nobody noted when it got there."""
    return None if stage_since is None else max(0, (today - stage_since).days)
