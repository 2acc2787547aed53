"""The contact that finds nothing new, which most do: one statement notes it, or none at all."""

from typing import Final

from storage.changes import Origin
from storage.database import Database
from storage.models import Writing
from storage.models.driver import driver_of
from storage.rules.fields import millis
from sync.client import queue
from sync.client.state import Standing
from sync.protocol.messages import Answer, Ask, Complete

A_MINUTE_MS: Final = 60_000  # by so much the last contact that is known may be too old

_NOTE = (
    "UPDATE sync_state SET run = run + 1, lease = ?, lease_days = ?, contact_at = ?,"
    " latest_at = ?, cursor = ? WHERE id = 1 AND run = ? RETURNING run"
)


def settles(database: Database, before: Standing, ask: Ask, answer: Answer, done: Complete) -> bool:
    """Whether an answer brought nothing at all, so that this is all there was to do."""
    return _is_quiet(before, ask, answer) and _noted(database, before, answer, done)


def _is_quiet(before: Standing, ask: Ask, answer: Answer) -> bool:
    """Whether nothing was said, and nothing is left that was answered before."""
    pull, page = ask.pull, answer.page
    said = answer.results or answer.laptops or answer.drain or answer.sums is not None
    said = said or page is None or page.rows or page.complete is None or page.complete.revoked
    at_rest = pull is not None and pull.lane < 0 and not pull.token and not before.answered
    return at_rest and not said


def _noted(database: Database, before: Standing, answer: Answer, done: Complete) -> bool:
    """Note such a contact; False, and nothing is written, where it is not to this book's past.

    A server that has nothing to remember either says the same lease again: the book stays as it
    is, and a contact within the same minute is not written down. That the last operation is ours
    was seen when this lease was given.
    """
    here = (before.lease, before.lease_days, before.cursor)
    now = millis(database.world.now())
    lately = before.latest_at <= now < before.contact_at + A_MINUTE_MS
    if lately and here == (answer.lease, answer.lease_days, done.seq):
        return True
    with database.write(Origin.SERVER) as session:
        driver = driver_of(session.connection())
        if not queue.is_ours(driver, before, done.last_n, done.last_uid):
            return False
        at = millis(Writing.of(session).now)
        values = (answer.lease, answer.lease_days, at, at, done.seq, before.run)
        return driver.execute(_NOTE, values).fetchone() is not None
