"""Whether what an operation says can be a value of the fields that it names."""

from functools import cache
from typing import Any, Final, NamedTuple

from storage.rules.fields import LINE, TEXT, Codec, Field, from_wire, problem_with
from storage.rules.ids import is_id
from storage.rules.kinds import KINDS, Kind
from sync.protocol.messages import Operation


class _Known(NamedTuple):
    """A field, with what tells at a glance that a text is one of its values."""

    field: Field
    group: str
    longest: int  # 0 where not any text will do
    choices: frozenset[str]


_LONGEST: Final = {Codec.LINE: LINE, Codec.TEXT: TEXT}


@cache
def _fields(kind: Kind) -> dict[str, _Known]:
    return {
        field.name: _Known(
            field, field.merge_group, _LONGEST.get(field.codec, 0), frozenset(field.choices)
        )
        for field in KINDS[kind].travelling()
        if not field.per_key
    }


@cache
def _required(kind: Kind) -> frozenset[str]:
    return frozenset(field.name for field in KINDS[kind].fields.values() if field.required)


def trouble_with(kind: Kind, op: Operation) -> str | None:
    """What is wrong with it, as a code; None if nothing is."""
    fields, trouble = _fields(kind), None
    for group, said in op.f.items():
        for name, value in said.items():
            known = fields.get(name)
            if known is None:
                if problem := _trouble_with_key(kind, group, name, value):
                    return problem
                continue
            if group != known.group:
                return "field.unknown"
            if type(value) is str:
                # Neither NUL nor half a character can be printed; nearly every value can.
                if 0 < len(value) <= known.longest and value.isprintable():
                    continue
                if value in known.choices:
                    continue
            field = known.field
            if field.codec is Codec.UUID and value is not None:
                if is_id(value):
                    continue
                return "field.malformed"
            try:
                value = from_wire(field.codec, value)
            except (ValueError, TypeError, OverflowError, AttributeError):
                return "field.malformed"
            if trouble is None and (problem := problem_with(field, value)):
                trouble = problem.code
    if trouble is None and op.op == "create":
        said = {name for values in op.f.values() for name in values}
        trouble = None if _required(kind) <= said else "field.required"
    return trouble


def _trouble_with_key(kind: Kind, group: str, name: str, value: Any) -> str | None:
    """The same of one key of a field that is a dict: its name and value as any dict's."""
    field = KINDS[kind].fields.get(name.partition(".")[0])
    if field is None or not (field.travels and field.per_key) or group != name:
        return "field.unknown"
    good = name != field.name and not problem_with(field, {name: value}) and len(name) <= LINE
    return None if good else "field.malformed"
