"""Before much leaves a disk at once: how much it would be (`reliability.md` R16)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from storage.changes import Origin
from storage.commands import held_back
from storage.database import Database
from storage.models import Customer, Replica, Staged, SyncState, Writing
from storage.queries.held_back import GONE, MISSING, HeldBack
from storage.queries.held_back import held_back as held_back_now
from sync.client import stage
from sync.client.contract import SyncTrouble
from sync.client.state import greeting, state_of
from sync.protocol.messages import Answer, Ask, Complete, Removal

MUCH: Final = 200  # records, and more than one in FIFTH of all
FIFTH: Final = 5
_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class Question:
    """A removal that the server is asked about, and the records it is about.

    `mark` stands for exactly these records: who has allowed them has allowed no others.
    """

    ask: Removal
    why: str
    mark: str
    records: int
    customers: tuple[UUID, ...]


def too_much(session: Session, state: SyncState, done: Complete) -> Question | None:
    """What to ask the server to confirm before a complete pull is shown; None if it is little."""
    leaving = _count(session, Replica.root.in_(done.revoked)) if done.revoked else 0
    is_deleted = Replica.id.in_(select(Staged.id).where(Staged.deleted.is_(True)))
    deleted = _count(session, is_deleted)
    if _is_little(session, leaving + deleted):
        return None
    ids = list(session.scalars(select(Replica.id).where(is_deleted)))
    ask = Removal(state.cursor, done.revoked, deleted)
    return _question(session, ask, GONE, [*done.revoked, *_hex(ids)], leaving + deleted)


def of_missing(session: Session, missing: Sequence[str]) -> Question | None:
    """The same for records that a comparison did not find on the server: their whole roots."""
    if _is_little(session, len(missing)):
        return None
    from_here = set(missing)
    roots: dict[str, bool] = {}
    for record, root in session.execute(select(Replica.id, Replica.root)):
        roots[root] = roots.get(root, True) and record.hex in from_here
    ask = Removal(0, sorted(root for root, gone in roots.items() if gone), 0)
    return _question(session, ask, MISSING, missing, len(missing))


def confirm(database: Database, ask: Callable[[Ask], Answer], question: Question) -> None:
    """Ask before anything is taken off the disk; raises SyncTrouble where it must not be."""
    with database.read() as session:
        asking = greeting(state_of(session))
    asking.removal = question.ask
    answer = ask(asking)
    with database.write(Origin.SERVER) as session:
        state = state_of(session)
        if not answer.refusal:
            state.lease = answer.lease
        may_go = not answer.refusal and (answer.removal or hold_back(session, question))
        if not may_go:
            stage.clear(session, state)
    if not may_go:
        raise SyncTrouble("mass_removal")


def hold_back(session: Session, question: Question) -> bool:
    """The server does not stand by it: whether somebody has said that they may go all the same.

    Else it is written down, for the screens to ask.
    """
    now = held_back_now(session)
    if now is not None and now.allowed and now.mark == question.mark:
        return True
    shown = Customer.id.in_(question.customers[:_NAMED])
    names = tuple(session.scalars(select(Customer.name).where(shown).order_by(Customer.name)))
    found = HeldBack(
        question.mark, question.why, len(question.customers), question.records, names,
        Writing.of(session).now,
    )  # fmt: skip
    held_back.hold_back(session, found)
    return False


def _question(
    session: Session, ask: Removal, why: str, about: Sequence[str], records: int
) -> Question:
    """Which of what goes are customers is looked up in one go: a query takes so many ids only."""
    mark = sha256("\n".join([why, *sorted(about)]).encode()).hexdigest()
    going = set(about)
    customers = [one for one in session.scalars(select(Customer.id)) if one.hex in going]
    return Question(ask, why, mark, records, tuple(customers))


def _hex(ids: Iterable[UUID]) -> list[str]:
    return [each.hex for each in ids]


def _is_little(session: Session, leaving: int) -> bool:
    if leaving <= MUCH:
        return True
    held = session.scalar(select(func.count()).select_from(Replica)) or 0
    return leaving * FIFTH <= held


def _count(session: Session, of: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(Replica).where(of)) or 0
