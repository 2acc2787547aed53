"""Customers: what moves their statuses."""

from datetime import date
from typing import Final

from storage.rules.choices import CustomerStatus

DORMANT_AFTER: Final = 180  # days without a purchase
LOST_AFTER: Final = 540


def moved_status(
    status: CustomerStatus,
    *,
    today: date,
    last_purchase_on: date | None,
    set_on: date | None = None,
) -> CustomerStatus:
    """The status that the facts ask for.

    A purchase makes a customer active; time without one makes it dormant, then lost. What was set
    by hand on `set_on` holds until there is a later purchase or the time has run again from there.
    """
    bought = last_purchase_on is not None and (set_on is None or last_purchase_on > set_on)
    if not bought and status not in (CustomerStatus.ACTIVE, CustomerStatus.DORMANT):
        return status  # a prospect stays one until it buys, and what was given up stays so
    since = max((day for day in (last_purchase_on, set_on) if day is not None), default=None)
    if since is None:
        return status
    quiet_days = (today - since).days
    if quiet_days > LOST_AFTER:
        return CustomerStatus.LOST
    if quiet_days > DORMANT_AFTER:
        return CustomerStatus.DORMANT
    return CustomerStatus.ACTIVE if bought else status
