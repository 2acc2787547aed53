"""Deciding what two sides changed, and putting away what the server did not accept."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands.records import delete, edit, load, restore
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


def put_away(session: Session, refusal_id: UUID) -> None:
    """The rep has read why the server did not accept something."""
    load(session, Refusal, refusal_id).settled_at = Writing.of(session).now
    session.flush()
