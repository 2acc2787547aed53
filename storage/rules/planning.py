"""When a visit that was added in a hurry is planned for."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, tzinfo

from storage.rules.days import at_time

FIRST, LAST = time(9), time(18)
_STEP = timedelta(minutes=90)
_TURN, _LATEST = 75, 20 * 60


def turn_minute(position: int) -> int:
    """The minute of the day at which a stop without a time takes its turn, from nine o'clock on."""
    return min(FIRST.hour * 60 + _TURN * position, _LATEST)


def next_free(day: date, now: datetime, taken: Iterable[datetime | None], zone: tzinfo) -> datetime:
    """The next full half hour of `day` from `now` on that is an hour and a half from any other.

    A day that is full, or over, takes the visit at its last hour all the same: the rep knows
    better than the calendar.
    """
    others = [each for each in taken if each is not None]
    at = at_time(day, FIRST, zone)
    last = at_time(day, LAST, zone)
    while at < last:
        if at >= now and all(abs(at - other) >= _STEP for other in others):
            return at
        at += timedelta(minutes=30)
    return last
