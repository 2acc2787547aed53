"""The company's own fields, in the order in which forms show them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Contact, Customer, FieldDef
from storage.rules.choices import FieldType, Tier
from storage.rules.company_fields import CLASSES, CompanyField, missing
from storage.rules.kinds import Kind

_MODELS: Mapping[Kind, Any] = {Kind.CUSTOMER: Customer, Kind.CONTACT: Contact}


@dataclass(frozen=True, slots=True)
class OwnValues:
    """What a record says in the company's fields, and what its tier would still ask for."""

    known: Sequence[tuple[CompanyField, Any]] = ()
    missing: Sequence[CompanyField] = ()


def definitions(session: Session, kind: Kind | None = None) -> list[CompanyField]:
    """Every field and list that the company defined, the retired ones too."""
    query = select(FieldDef).where(FieldDef.deleted_at.is_(None))
    if kind is not None:
        query = query.where(FieldDef.for_kind == kind.value)
    found = [_field(record) for record in session.scalars(query) if _is_known(record)]
    return sorted(found, key=lambda field: (field.for_kind, field.position, field.key))


def own_fields(session: Session, kind: Kind) -> list[CompanyField]:
    """The fields in use that a form of this kind shows below its own."""
    return [f for f in definitions(session, kind) if not f.retired and not f.is_class]


def usual_values(session: Session, kind: Kind) -> dict[str, tuple[str, ...]]:
    """What the company offers for the book's own fields, by field."""
    return {f.key: f.options for f in definitions(session, kind) if f.is_class and not f.retired}


def own_values(session: Session, kind: Kind, record_id: UUID) -> OwnValues:
    """The company's fields of one record, those that say nothing left out."""
    fields = own_fields(session, kind)
    record = session.get(_MODELS[kind], record_id) if fields else None
    if record is None:
        return OwnValues()
    custom = record.custom or {}
    known = [(field, custom[field.key]) for field in fields if custom.get(field.key) is not None]
    return OwnValues(known, missing(fields, getattr(record, "tier", None), custom))


def _is_known(record: FieldDef) -> bool:
    """A newer laptop may have defined what this one cannot show."""
    return record.type in tuple(FieldType) and record.for_kind in CLASSES


def _field(record: FieldDef) -> CompanyField:
    return CompanyField(
        record.id,
        Kind(record.for_kind),
        record.key,
        FieldType(record.type),
        record.label_en or "",
        record.label_zh or "",
        tuple(str(one) for one in record.options or ()),
        tuple(Tier(one) for one in record.required_for_tier or () if one in tuple(Tier)),
        record.position or 0,
        bool(record.retired),
    )
