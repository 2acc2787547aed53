"""What the rep has to look at after a contact with the server, and what still waits to go there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import MODELS, Conflict, Customer, OutboxEntry, Person, Refusal
from storage.queries.waiting import open_conflict, open_refusal
from storage.rules.choices import SETTLED_BY_ITSELF
from storage.rules.fields import Codec, from_wire
from storage.rules.kinds import KINDS, Kind

_SET_BY_THE_APP: Final = frozenset({"zone", "currency", "month"})
_NAMES: Final = ("name", "title", "what", "text", "note", "summary")


@dataclass(frozen=True, slots=True)
class Side:
    """What one side wanted: its values by field, who, and when."""

    values: Mapping[str, Any]
    by: UUID | None
    name: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """Two values of the same fields; everybody sees `kept` until somebody decides."""

    id: UUID
    kind: Kind
    title: str
    kept: Side
    other: Side


@dataclass(frozen=True, slots=True)
class Settled:
    """What two sides did and the server settled without anybody: told, not asked.

    `rule` is "edit_over_delete" or "merged_text"; `other` is what was deleted, or the other text.
    """

    id: UUID
    kind: Kind
    title: str
    rule: str
    group: str
    kept: Side
    other: Side
    at: datetime
    stands: bool  # the record is still there


@dataclass(frozen=True, slots=True)
class OpenRefusal:
    """Work that the server did not accept, with the texts that were written."""

    id: UUID
    kind: str
    title: str
    reason: str
    at: datetime
    texts: tuple[tuple[str, str], ...]  # the field, and what was written into it
    by: UUID | None  # whose work it is
    name: str
    offered_to: UUID | None = None  # to whom the customer went since

    @property
    def whole(self) -> str:
        """All that was written, to be copied or saved."""
        return "\n".join(text for _, text in self.texts)


@dataclass(frozen=True, slots=True)
class WaitingChange:
    """One record with changes that the server has not answered yet."""

    kind: Kind
    id: UUID
    op: str
    customer: str
    title: str
    at: datetime


def open_conflicts(session: Session) -> list[OpenConflict]:
    """Newest first."""
    query = select(Conflict).where(open_conflict())
    found = session.scalars(query.order_by(Conflict.created_at.desc(), Conflict.id))
    return [_conflict(session, conflict) for conflict in found]


def settled_by_itself(session: Session, since: datetime, most: int) -> list[Settled]:
    """What nobody was asked about since then, newest first."""
    query = select(Conflict).where(
        Conflict.rule.in_(SETTLED_BY_ITSELF), Conflict.settled_at.is_not(None),
        Conflict.deleted_at.is_(None), Conflict.created_at >= since,
    )  # fmt: skip
    found = session.scalars(query.order_by(Conflict.created_at.desc(), Conflict.id).limit(most))
    return [_settled(session, conflict) for conflict in found]


def open_refusals(session: Session) -> list[OpenRefusal]:
    """Newest first."""
    query = select(Refusal).where(open_refusal())
    found = session.scalars(query.order_by(Refusal.created_at.desc(), Refusal.id))
    return [_refusal(session, refusal) for refusal in found]


def latest_waiting(session: Session, most: int) -> list[WaitingChange]:
    """The records changed last, each once."""
    query = select(OutboxEntry).where(OutboxEntry.state == "pending")
    latest: dict[UUID, WaitingChange] = {}
    for entry in session.scalars(query.order_by(OutboxEntry.n.desc()).limit(most * 5)):
        if entry.id not in latest and len(latest) < most:
            kind = Kind(entry.kind)
            customer, title = titles(session, kind, entry.id)
            latest[entry.id] = WaitingChange(kind, entry.id, entry.op, customer, title, entry.at)
    return list(latest.values())


def decoded(kind: Kind, values: Mapping[str, Any] | None) -> dict[str, Any]:
    """The values of a conflict as records hold them; "custom.key" stays as it is."""
    fields = KINDS[kind].fields
    return {
        name: from_wire(fields[name].codec, value) if name in fields else value
        for name, value in (values or {}).items()
    }


def _conflict(session: Session, conflict: Conflict) -> OpenConflict:
    kind = Kind(conflict.about_kind)
    customer, title = titles(session, kind, conflict.about_id)
    return OpenConflict(
        conflict.id,
        kind,
        customer or title,
        _side(session, kind, conflict.kept, conflict.kept_by, conflict.kept_at),
        _side(session, kind, conflict.other, conflict.other_by, conflict.other_at),
    )


def _settled(session: Session, conflict: Conflict) -> Settled:
    told = _conflict(session, conflict)
    record = session.get(MODELS[told.kind], conflict.about_id)
    stands = record is not None and record.deleted_at is None
    return Settled(
        told.id, told.kind, told.title, conflict.rule or "", conflict.about_group or "", told.kept,
        told.other, conflict.created_at, stands,
    )  # fmt: skip


def _side(
    session: Session,
    kind: Kind,
    values: Mapping[str, Any] | None,
    by: UUID | None,
    at: datetime | None,
) -> Side:
    person = session.get(Person, by) if by else None
    return Side(decoded(kind, values), by, person.name if person else "", at)


def _refusal(session: Session, refusal: Refusal) -> OpenRefusal:
    customer = title = ""
    if refusal.about_kind in KINDS:
        customer, title = titles(session, Kind(refusal.about_kind), refusal.about_id)
    texts = tuple(
        (name, value)
        for operation in refusal.operations or []
        for group in operation["f"].values()
        for name, value in group.items()
        if value and isinstance(value, str) and _is_written(operation, name)
    )
    title = customer or title or _customer_of(session, refusal.operations or [])
    author = session.get(Person, refusal.created_by)
    return OpenRefusal(
        refusal.id, refusal.about_kind, title, refusal.reason, refusal.created_at, texts,
        refusal.created_by, author.name if author else "",
        refusal.owner_id if refusal.owner_id != refusal.created_by else None,
    )  # fmt: skip


def _customer_of(session: Session, operations: Sequence[Mapping[str, Any]]) -> str:
    """The customer that the work was for: what was refused as new is a record nowhere."""
    for root in filter(None, (operation.get("root") for operation in operations)):
        if (customer := session.get(Customer, UUID(hex=root))) is not None:
            return customer.name
    return ""


def _is_written(operation: Mapping[str, Any], name: str) -> bool:
    """Whether a person typed it: no id, no choice of a list."""
    kind = operation.get("kind", "")
    field = KINDS[Kind(kind)].fields.get(name) if kind in KINDS else None
    if name in _SET_BY_THE_APP:
        return False
    return field is None or field.codec in (Codec.LINE, Codec.TEXT)


def titles(session: Session, kind: Kind, record_id: UUID) -> tuple[str, str]:
    """The customer that a record belongs to, and what it says itself."""
    record = session.get(MODELS[kind], record_id)
    if record is None:
        return "", ""
    if isinstance(record, Conflict | Refusal):  # a decision is about something
        about = record.about_kind
        return titles(session, Kind(about), record.about_id) if about in KINDS else ("", "")
    own = next((str(text) for name in _NAMES if (text := getattr(record, name, None))), "")
    if isinstance(record, Customer):
        return own, ""
    customer_id = getattr(record, "customer_id", None)
    customer = session.get(Customer, customer_id) if customer_id else None
    return (customer.name if customer else ""), own
