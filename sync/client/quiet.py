"""The contact that finds nothing new, which most do: one statement notes it."""

from typing import NamedTuple

from sqlalchemy.orm import Session

from storage.models import Writing
from storage.rules.fields import millis
from sync.client import queue
from sync.client.state import Standing
from sync.protocol.messages import Answer, Ask, Complete, Page

_NOTE = (
    "UPDATE sync_state SET run = run + 1, lease = ?, lease_days = ?, contact_at = ?,"
    " latest_at = ?, cursor = ? WHERE id = 1 AND run = ? RETURNING doubt, checked_at"
)


class Noted(NamedTuple):
    """Of the state after it: whether, and since when, both sides were not compared."""

    doubt: bool
    checked_at: int


def is_quiet(ask: Ask, answer: Answer, page: Page, done: Complete) -> bool:
    """Whether an answer brought nothing at all."""
    said = answer.results or answer.laptops or answer.drain or answer.sums is not None
    said = said or page.rows or done.revoked
    pull = ask.pull
    return not said and pull is not None and pull.lane < 0 and not pull.token


def note(session: Session, before: Standing, answer: Answer, done: Complete) -> Noted | None:
    """Note such a contact; None, and nothing is written, where it settles something after all."""
    if queue.any_answered(session) or not queue.is_ours(
        session, before, done.last_n, done.last_uid
    ):
        return None
    at = millis(Writing.of(session).now)
    values = (answer.lease, answer.lease_days, at, at, done.seq, before.run)
    row = session.connection().exec_driver_sql(_NOTE, values).one_or_none()
    return None if row is None else Noted(bool(row.doubt), row.checked_at)
