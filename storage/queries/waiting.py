"""What has not been uploaded yet, and what a person has to look at."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, select, text, union, union_all
from sqlalchemy.orm import Session, aliased

from storage.models import Conflict, OutboxEntry, Refusal
from storage.queries.held_back import is_held_back
from storage.rules.kinds import Kind


def waiting_changes(session: Session) -> int:
    """How many changes wait in the outbox: counted there, so that it cannot be wrong."""
    waiting = select(func.count()).where(OutboxEntry.state == "pending")
    return session.scalar(waiting) or 0


def needing_attention(session: Session) -> int:
    """How many records somebody has to decide on, whatever there is to decide about each.

    A great removal that the server asks for is one more.
    """
    conflicts = select(Conflict.about_id).where(open_conflict())
    refused = select(Refusal.about_id).where(open_refusal())
    records = select(func.count()).select_from(union(conflicts, refused).subquery())
    return (session.scalar(records) or 0) + is_held_back(session)


def undecided(session: Session) -> tuple[int, int]:
    """How many values of both sides wait for a decision; how much was refused, or would go."""
    conflicts = session.scalar(select(func.count()).where(open_conflict())) or 0
    refused = session.scalar(select(func.count()).where(open_refusal())) or 0
    return conflicts, refused + is_held_back(session)


def open_conflict() -> ColumnElement[bool]:
    return and_(Conflict.settled_at.is_(None), Conflict.deleted_at.is_(None))


def open_refusal() -> ColumnElement[bool]:
    """What somebody decided about waits for the server's answer; it is open again if that is no."""
    undecided = Refusal.decision.is_(None)
    its_own = aliased(Refusal)  # of the author himself: who sees both of them is asked once
    twice = exists().where(
        its_own.about_id == Refusal.about_id, its_own.created_at == Refusal.created_at,
        its_own.owner_id == its_own.created_by, Refusal.owner_id != Refusal.created_by,
    )  # fmt: skip
    return and_(Refusal.settled_at.is_(None), Refusal.deleted_at.is_(None), undecided, ~twice)


def waiting_of(session: Session, records: Iterable[UUID]) -> frozenset[UUID]:
    """Which of these records have changes that wait."""
    asked = OutboxEntry.id.in_(list(records))
    query = select(OutboxEntry.id).where(OutboxEntry.state == "pending", asked).distinct()
    return frozenset(session.scalars(query))


@dataclass(frozen=True, slots=True)
class Marks:
    """Which records on show wait for the server, and which somebody has to decide on."""

    waiting: frozenset[UUID] = frozenset()
    attention: frozenset[UUID] = frozenset()


def marks_of(session: Session, shown: Mapping[Kind, Iterable[UUID]]) -> Marks:
    """The marks of a page of rows, by the kinds of its records: a page is read while scrolling."""
    waiting: set[UUID] = set()
    every: set[UUID] = set()
    for kind, ids in shown.items():
        asked = list(ids)
        every.update(asked)
        if asked:
            wanted = {"kind": kind.value, "ids": json.dumps([record.hex for record in asked])}
            waiting.update(UUID(bytes=found) for found in session.scalars(_WAITING, wanted))
    if not every:
        return Marks()
    needing = {record for row in session.execute(_NEEDING) for record in row}
    return Marks(frozenset(waiting), frozenset(every & needing))


# By the records, not along the index of what waits: after an import that is the whole book.
_WAITING = text(
    "SELECT DISTINCT o.id FROM json_each(:ids) AS j CROSS JOIN outbox AS o"
    " ON o.kind = :kind AND o.id = unhex(j.value) WHERE +o.state = 'pending'"
)
_NEEDING = union_all(
    select(Conflict.about_id, Conflict.root_id).where(open_conflict()),
    select(Refusal.about_id, Refusal.about_id).where(open_refusal()),
)
