"""Until when a customer that was opened to a colleague stays open (C.9)."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

LONGEST: Final = timedelta(days=366)


def ends_at(until: date) -> datetime:
    """The end of the last day where on earth it ends last: nobody loses half of his last day."""
    return datetime.combine(until + timedelta(days=1), time(12), UTC)
