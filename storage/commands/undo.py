"""Undoing a transaction: each of its changes reversed, as changes of their own."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import MODELS, OutboxEntry, Synced, Writing
from storage.rules.errors import RuleBroken
from storage.rules.fields import from_wire, to_wire
from storage.rules.kinds import KINDS, Kind


def undo(session: Session, tx: int) -> int:
    """Reverse what transaction `tx` did, newest first; returns how many changes it took back.

    A field that was changed again since stays as it is: undo never overwrites later work. Raises
    RuleBroken("undo.nothing_left") where nothing of it can be taken back any more.
    """
    # What never leaves the laptop is numbered downwards.
    latest = func.abs(OutboxEntry.n).desc()
    query = select(OutboxEntry).where(OutboxEntry.tx == tx).order_by(latest)
    reversed_ = sum(_reverse(session, entry) for entry in session.scalars(query).all())
    if not reversed_:
        raise RuleBroken("undo.nothing_left")
    session.flush()
    return reversed_


def _reverse(session: Session, entry: OutboxEntry) -> bool:
    record = session.get(MODELS[Kind(entry.kind)], entry.id)
    if record is None:
        return False
    match entry.op:
        case "create" | "restore":
            if record.deleted_at is not None:
                return False
            record.deleted_at = Writing.of(session).now
            return True
        case "delete":
            if record.deleted_at is None:
                return False
            record.deleted_at = None
            return True
        case _:
            return _take_back(record, entry)


def _take_back(record: Synced, entry: OutboxEntry) -> bool:
    fields = KINDS[Kind(entry.kind)].fields
    taken = False
    for name, old in entry.old.items():
        field = fields[name]
        if field.per_key:
            taken |= _take_back_keys(record, name, entry.fields, old or {})
            continue
        new = entry.fields[field.merge_group][name]
        if old == new:
            continue  # it travelled with its group
        if to_wire(field.codec, getattr(record, name)) == new:
            setattr(record, name, from_wire(field.codec, old))
            taken = True
    return taken


def _take_back_keys(record: Synced, name: str, fields: dict[str, Any], old: dict[str, Any]) -> bool:
    now: dict[str, Any] = dict(getattr(record, name) or {})
    taken = False
    for group, values in fields.items():
        key = group.removeprefix(f"{name}.")
        if key != group and now.get(key) == values[group]:
            taken = True
            if key in old:
                now[key] = old[key]
            else:
                now.pop(key, None)
    if taken:
        setattr(record, name, now or None)
    return taken
