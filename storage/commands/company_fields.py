"""Defining the company's own fields, and keeping what a form says in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.records import load
from storage.models import MODELS, FieldDef
from storage.queries.company_fields import definitions
from storage.rules.choices import FieldType, Tier
from storage.rules.company_fields import CompanyField, check_definition, key_for
from storage.rules.errors import RuleBroken
from storage.rules.ids import derived_id
from storage.rules.kinds import KINDS, Kind


@dataclass(frozen=True, slots=True)
class FieldSaid:
    """A field as an administrator typed it; `key` names one of the book's own for a list."""

    for_kind: Kind
    type: FieldType
    label_en: str = ""
    label_zh: str = ""
    options: tuple[str, ...] = ()
    needed_for: tuple[Tier, ...] = ()
    key: str = ""


def define_field(session: Session, said: FieldSaid) -> UUID:
    """Add a field after the others; on every laptop the same label is the same field."""
    there = definitions(session, said.for_kind)
    names = {name for one in there for name in (one.label_en, one.label_zh) if name}
    if {said.label_en, said.label_zh} & names - {""}:
        raise RuleBroken("company_field.label_taken", field="label")
    taken = {one.key for one in there} | KINDS[said.for_kind].fields.keys()
    key = said.key or key_for(said.label_en, said.label_zh, taken)
    place = max((one.position for one in there), default=0) + 1
    record_id = derived_id(Kind.FIELD_DEF, said.for_kind, key)
    field = CompanyField(
        record_id, said.for_kind, key, said.type, said.label_en.strip(), said.label_zh.strip(),
        said.options, said.needed_for, place,
    )  # fmt: skip
    check_definition(field)
    return records.put(session, Kind.FIELD_DEF, record_id, _values(field))


def change_field(session: Session, field_id: UUID, said: FieldSaid) -> None:
    """Change what a field is called and offers; what kind of value it holds stays.

    Values that records hold already are never touched by it.
    """
    record = load(session, FieldDef, field_id)
    if said.type != record.type:
        raise RuleBroken("company_field.type_stays", field="type")
    field = CompanyField(
        field_id, Kind(record.for_kind), record.key, said.type, said.label_en.strip(),
        said.label_zh.strip(), said.options, said.needed_for, record.position or 0,
        bool(record.retired),
    )  # fmt: skip
    check_definition(field)
    records.edit(session, Kind.FIELD_DEF, field_id, _values(field))


def retire_field(session: Session, field_id: UUID, *, retired: bool = True) -> None:
    """Take a field out of use, or back into it; what records say in it is kept."""
    records.edit(session, Kind.FIELD_DEF, field_id, {"retired": retired or None})


def order_fields(session: Session, ids: Iterable[UUID]) -> None:
    """Show the fields in this order."""
    for position, field_id in enumerate(ids, start=1):
        records.edit(session, Kind.FIELD_DEF, field_id, {"position": position})


def with_values(
    session: Session, kind: Kind, record_id: UUID | None, said: Mapping[str, Any]
) -> dict[str, Any] | None:
    """A record's company fields with these changed; None takes one away, the others stay."""
    record: Any = load(session, MODELS[kind], record_id) if record_id is not None else None
    before = dict(record.custom or {}) if record is not None else {}
    kept = {key: value for key, value in {**before, **said}.items() if value is not None}
    return kept or None


def _values(field: CompanyField) -> dict[str, Any]:
    return {
        "for_kind": field.for_kind.value,
        "key": field.key,
        "label_en": field.label_en or None,
        "label_zh": field.label_zh or None,
        "type": field.type.value,
        "options": list(field.options) or None,
        "required_for_tier": [tier.value for tier in field.needed_for] or None,
        "position": field.position,
        "retired": field.retired or None,
    }
