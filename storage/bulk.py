"""Inserting many new records at once, with the guarantees of one at a time."""

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import Table
from sqlalchemy.orm import Session

from storage.derived import name_keys
from storage.models import MODELS, Writing
from storage.models.driver import TO_DISK, insert_rows
from storage.operations import Change
from storage.outbox import NAMED, Capture, refuse_problems
from storage.rules.fields import LINE, SAFE_INTEGER, Codec, Field, millis, problem_with
from storage.rules.kinds import KINDS, Kind
from storage.rules.text import unsendable

_COUNTERS = ("open_deals_minor", "answers_known", "revenue_12m_minor")


def record_bulk(session: Session, kind: Kind, rows: Sequence[dict[str, Any]]) -> None:
    """Insert new records; each row has an `id` and values by field name.

    What a row does not name is empty. Raises RuleBroken if a value is not what the registry
    allows; nothing is inserted then.
    """
    if not rows:
        return
    session.flush()
    writing = Writing.of(session)
    capture: Capture = session.info["capture"]
    fields = KINDS[kind].fields
    names = list(dict.fromkeys(name for row in rows for name in row if name != "id"))
    columns: dict[str, list[Any]] = {}
    for name in names:
        column = [row.get(name) for row in rows]
        if name not in fields or not _plainly_good(fields[name], column):
            _refuse_first(kind, rows)
        columns[name] = column
    if any(field.required and name not in columns for name, field in fields.items()):
        _refuse_first(kind, rows)
    for name, column in columns.items():
        if convert := TO_DISK.get(fields[name].codec):
            columns[name] = [None if value is None else convert(value) for value in column]
    if kind in NAMED:
        keys = [name_keys(kind, row["name"], row.get("short_name")) for row in rows]
        columns |= {name: [key[name] for key in keys] for name in keys[0]}
    table = cast(Table, MODELS[kind].__table__)
    now, author = millis(writing.now), writing.author.bytes
    fixed: dict[str, Any] = {"created_at": now, "created_by": author}
    fixed |= {"updated_at": now, "updated_by": author}
    fixed |= {name: 0 for name in _COUNTERS if name in table.columns}
    ordered = [c.name for c in table.columns if c.name in columns or c.name in fixed]
    count = len(rows)
    values = [columns.get(name) or [fixed[name]] * count for name in ordered]
    ids = [row["id"].bytes for row in rows]
    insert_rows(session.connection(), table, ("id", *ordered), list(zip(ids, *values, strict=True)))
    for row in rows:
        own = {**row, "created_at": writing.now}
        del own["id"]
        capture.note(Change(kind, row["id"], None, True, own))


def _refuse_first(kind: Kind, rows: Sequence[dict[str, Any]]) -> None:
    for row in rows:
        values = {name: value for name, value in row.items() if name != "id"}
        refuse_problems(kind, values, whole=True)


def _plainly_good(field: Field, column: list[Any]) -> bool:
    """Whether a whole column passes at a glance; if not, its rows are looked at one by one."""
    if field.required and not all(column):
        return False
    present = [value for value in column if value is not None]
    if not present:
        return True
    if field.codec is Codec.LINE:
        if not all(value.__class__ is str and len(value) <= LINE for value in present):
            return False
        return unsendable("".join(present)) is None
    if field.codec is Codec.CHOICE:
        return set(present) <= set(field.choices)
    if field.codec is Codec.INT and field.low is None and field.high is None:
        whole = all(value.__class__ is int for value in present)
        return whole and max(present) <= SAFE_INTEGER and min(present) >= -SAFE_INTEGER
    return all(problem_with(field, value) is None for value in present)
