"""Whether what an operation says can be a value of the fields that it names."""

from typing import Any

from storage.rules.fields import LINE, Codec, Field, from_wire, problem_with
from storage.rules.ids import is_id
from storage.rules.kinds import KINDS, Kind
from sync.protocol.messages import Operation


def trouble_with(kind: Kind, op: Operation) -> str | None:
    """What is wrong with it, as a code; None if nothing is."""
    spec = KINDS[kind]
    values: dict[str, Any] = {}
    for group, said in op.f.items():
        for name, value in said.items():
            field = spec.fields.get(name.partition(".")[0])
            if field is None or not field.travels:
                return "field.unknown"
            if group != (name if field.per_key else field.merge_group):
                return "field.unknown"
            if field.per_key:
                if not _fits_key(field, name, value):
                    return "field.malformed"
                continue
            if field.codec is Codec.UUID and not (value is None or is_id(value)):
                return "field.malformed"
            try:
                values[field.name] = from_wire(field.codec, value)
            except (ValueError, TypeError, OverflowError, AttributeError):
                return "field.malformed"
    problems = spec.problems(values, whole=op.op == "create")
    return problems[0].code if problems else None


def _fits_key(field: Field, name: str, value: Any) -> bool:
    """One key of a field that is a dict: its name and value as any dict's."""
    return name != field.name and not problem_with(field, {name: value}) and len(name) <= LINE
