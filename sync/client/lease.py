"""How long a book may be open without the server (`reliability.md` S3).

The server gives the days. Time is the greatest that this laptop ever saw, and runs on while the app
does: turning the clock back gains nothing.
"""

from datetime import timedelta

from sqlalchemy.orm import Session

from storage.models import SyncState

_DAY_MS = timedelta(days=1) // timedelta(milliseconds=1)


def note_time(session: Session, now_ms: int, passed_ms: int = 0) -> None:
    """Remember that it is `now_ms` by the wall clock, `passed_ms` after this was called last."""
    state = session.get(SyncState, 1)
    if state is not None and state.contact_at:
        state.latest_at = max(state.latest_at + max(passed_ms, 0), now_ms)


def days_allowed(session: Session) -> int:
    """For how many days the company allows it."""
    state = session.get(SyncState, 1)
    return state.lease_days if state is not None else 0


def days_over(session: Session, now_ms: int) -> int:
    """For how many days the server has been away for longer than it allows; 0 if it has not."""
    state = session.get(SyncState, 1)
    if state is None or not state.contact_at:
        return 0
    away = max(state.latest_at, now_ms) - state.contact_at
    return max(0, -(-(away - state.lease_days * _DAY_MS) // _DAY_MS))
