"""Deciding what two sides changed, and doing once more what the server did not accept."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands.records import delete, edit, load, put, restore
from storage.models import MODELS, Conflict, Refusal, Writing
from storage.queries.sync_open import decoded
from storage.rules.kinds import Kind


def use_other(session: Session, conflict_id: UUID) -> None:
    """Put the other value in the place of the one that everybody sees, as an ordinary edit."""
    conflict = load(session, Conflict, conflict_id)
    kind, record_id = Kind(conflict.about_kind), conflict.about_id
    other = decoded(kind, conflict.other)
    if "deleted" in other:
        (delete if other["deleted"] else restore)(session, kind, record_id)
    else:
        names = {**decoded(kind, conflict.kept), **other}
        record = load(session, MODELS[kind], record_id)
        values: dict[str, Any] = {}
        for name in names:
            outer, _, key = name.partition(".")
            if key:
                kept = dict(values.get(outer) or getattr(record, outer) or {})
                values[outer] = kept | {key: other.get(name)}
            else:
                values[name] = other.get(name)
        edit(session, kind, record_id, values)
    conflict.settled_at = Writing.of(session).now
    session.flush()


def keep_as_it_is(session: Session, conflict_id: UUID) -> None:
    """What everybody sees stays; the other value is in the record of the conflict."""
    load(session, Conflict, conflict_id).settled_at = Writing.of(session).now
    session.flush()


def combine(session: Session, conflict_id: UUID, texts: Mapping[str, str]) -> None:
    """Put a text that holds both in the place of the one that everybody sees."""
    conflict = load(session, Conflict, conflict_id)
    kind = Kind(conflict.about_kind)
    values: dict[str, Any] = {}
    for name, text in texts.items():
        outer, _, key = name.partition(".")
        if key:
            record = load(session, MODELS[kind], conflict.about_id)
            values[outer] = dict(getattr(record, outer) or {}) | {key: text}
        else:
            values[name] = text
    edit(session, kind, conflict.about_id, values)
    conflict.settled_at = Writing.of(session).now
    session.flush()


def send_again(session: Session, refusal_id: UUID, texts: Mapping[str, str]) -> None:
    """Do once more what was not accepted, with its `texts` as they read now, by field.

    It is ordinary work of today: the server decides on it by today's rights.
    """
    refusal = load(session, Refusal, refusal_id)
    for operation in refusal.operations or []:
        kind, record_id = Kind(operation["kind"]), UUID(hex=operation["id"])
        said = {name: value for group in operation["f"].values() for name, value in group.items()}
        if operation["op"] == "delete":
            delete(session, kind, record_id)
            continue
        record = session.get(MODELS[kind], record_id)
        values = decoded(kind, said)
        values |= {name: text for name, text in texts.items() if name in values}
        per_key = {name: value for name, value in values.items() if "." in name}
        for name, value in per_key.items():
            outer, _, key = name.partition(".")
            kept = dict(values.get(outer) or getattr(record, outer, None) or {})
            values[outer] = kept | {key: value}
            del values[name]
        put(session, kind, record_id, values)
    refusal.settled_at = Writing.of(session).now
    session.flush()
