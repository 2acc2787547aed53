"""The local day: from when to when it is, and which one a moment belongs to."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo


def bounds(day: date, zone: tzinfo, days: int = 1) -> tuple[datetime, datetime]:
    """The UTC moments between which `day` (or so many days from it) lies; the end is not part."""
    return (start_of(day, zone), start_of(day + timedelta(days=days), zone))


def start_of(day: date, zone: tzinfo) -> datetime:
    """The moment at which `day` begins where the rep is."""
    return datetime.combine(day, time.min, tzinfo=zone).astimezone(UTC)


def local_day(at: datetime, zone: tzinfo) -> date:
    """The day it was at `at` where the rep is."""
    return at.astimezone(zone).date()


def at_time(day: date, clock: time, zone: tzinfo) -> datetime:
    """That time of the day there, as UTC."""
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)
