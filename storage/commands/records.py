"""Making, changing, deleting and restoring one record of any kind."""

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from storage.models import MODELS, Synced, Writing, new_id
from storage.rules.errors import RuleBroken
from storage.rules.kinds import KINDS, Kind

Record = TypeVar("Record", bound=Synced)


def create(
    session: Session, kind: Kind, values: Mapping[str, Any], *, record_id: UUID | None = None
) -> UUID:
    """Make a record and return its id; `record_id` is given for records that exist once per key.

    Raises RuleBroken for a value that its field cannot hold.
    """
    _refuse_unknown(kind, values)
    model = MODELS[kind]
    record = model(id=record_id or new_id(session), **{k: _owned(v) for k, v in values.items()})
    session.add(record)
    session.flush()
    return record.id


def edit(session: Session, kind: Kind, record_id: UUID, values: Mapping[str, Any]) -> None:
    """Change fields of a live record; those that stay the same leave no trace."""
    _refuse_unknown(kind, values)
    record = load(session, MODELS[kind], record_id)
    for name, value in values.items():
        if getattr(record, name) != value:
            setattr(record, name, _owned(value))
    session.flush()


def put(session: Session, kind: Kind, record_id: UUID, values: Mapping[str, Any]) -> UUID:
    """Make the record with this derived id, or change it, or bring it back and change it."""
    record = session.get(MODELS[kind], record_id)
    if record is None:
        return create(session, kind, values, record_id=record_id)
    if record.deleted_at is not None:
        record.deleted_at = None
    edit(session, kind, record_id, values)
    return record_id


def delete(session: Session, kind: Kind, record_id: UUID) -> None:
    """Mark a record as deleted; `restore` or undo brings it back whole."""
    load(session, MODELS[kind], record_id).deleted_at = Writing.of(session).now
    session.flush()


def restore(session: Session, kind: Kind, record_id: UUID) -> None:
    """Bring a deleted record back."""
    record = session.get(MODELS[kind], record_id)
    if record is None:
        raise RuleBroken("record.gone", kind=kind.value)
    record.deleted_at = None
    session.flush()


def load(session: Session, model: type[Record], record_id: UUID) -> Record:
    """The live record, to be read or changed within this transaction.

    Raises RuleBroken("record.gone") if there is none: it may have been deleted meanwhile.
    """
    record = session.get(model, record_id)
    if record is None or record.deleted_at is not None:
        raise RuleBroken("record.gone", kind=str(model.__tablename__))
    return record


def _refuse_unknown(kind: Kind, values: Mapping[str, Any]) -> None:
    for name in values:
        if name not in KINDS[kind].fields or not KINDS[kind].fields[name].travels:
            raise RuleBroken("field.unknown", kind=kind.value, field=name)


def _owned(value: Any) -> Any:
    """A copy of what can be changed in place, so that the record's own never is."""
    if isinstance(value, list):
        return [_owned(item) for item in value]
    if isinstance(value, dict):
        return {key: _owned(item) for key, item in value.items()}
    return value
