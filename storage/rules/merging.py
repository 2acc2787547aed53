"""How the server merges an operation into a record: causality first, then time, nothing silently.

Pure and shared: the server carries it out, the simulator checks it against a small model
(`sync.md` 1.6).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from storage.rules.choices import ConflictRule
from storage.rules.fields import Merge
from storage.rules.kinds import KINDS, Kind
from storage.rules.merging_text import merge_text
from storage.rules.ride_alongs import met_state


class Stamp(NamedTuple):
    """When a merge group was last written: the server's clock, by whom, and when it was typed."""

    seq: int
    device: int
    n: int
    at: int
    author: str


class Incoming(NamedTuple):
    """An edit as the merge sees it; `at` is the wall clock, already clamped by the server."""

    base: int
    device: int
    n: int
    at: int
    author: str
    late: bool = False  # by somebody who no longer has the record


class Met(NamedTuple):
    """A value that was not kept, or that was merged: what a conflict record will say."""

    group: str
    base: dict[str, Any]
    kept: dict[str, Any]
    other: dict[str, Any]
    other_is_incoming: bool
    rule: str


@dataclass(slots=True)
class Merged:
    """What an operation does to a record: the values to set, and what met on the way."""

    values: dict[str, dict[str, Any]] = field(default_factory=dict)
    met: list[Met] = field(default_factory=list)
    result: str = "applied"


def seen(stamp: Stamp, edit: Incoming) -> bool:
    """Whether the edit was made knowing what the stamp wrote."""
    return stamp.seq <= edit.base or (stamp.device == edit.device and stamp.n < edit.n)


def merge(
    kind: Kind,
    doc: Mapping[str, Any],
    stamps: Mapping[str, Stamp],
    edit: Incoming,
    fields: Mapping[str, Mapping[str, Any]],
    old: Mapping[str, Any],
) -> Merged:
    """What to write of an edit whose groups may have been changed by others meanwhile.

    `doc` is the record on the server, `stamps` who last wrote each of its groups (the creation's
    where none did since), `old` what the editor saw before.
    """
    done = Merged()
    for group, values in fields.items():
        now = _values(doc, group, values)
        if now == values:
            continue  # both wrote the same: nothing to decide
        stamp = stamps[group]
        knew = seen(stamp, edit)
        if knew and ((kind, group) not in _MERGING or not _was_put_together(group, now, old)):
            done.values[group] = dict(values)
            continue
        base = _values(old, group, values)
        if _may_merge(kind, group) and _merged(done, kind, group, base, now, values):
            continue
        if knew or (not edit.late and _is_later(edit, stamp, doc.get("owner_id"))):
            done.values[group] = dict(values)
            done.met.append(Met(group, base, dict(values), now, False, ConflictRule.LATER_EDIT))
            _at_least(done, "won")
        else:
            rule = ConflictRule.LATE if edit.late else ConflictRule.LATER_EDIT
            done.met.append(Met(group, base, now, dict(values), True, rule))
            _at_least(done, "lost")
    return done


def _merged(
    done: Merged, kind: Kind, group: str, base: dict[str, Any], now: dict[str, Any],
    values: Mapping[str, Any],
) -> bool:  # fmt: skip
    """Whether what both sides wrote goes together."""
    if (both := _with_both(kind, base, now, values)) is not None:
        done.values[group] = both
    elif (text := _merged_text(kind, base, now, values)) is not None:
        done.values[group] = text
        done.met.append(Met(group, base, text, dict(values), True, ConflictRule.MERGED_TEXT))
    else:
        return False
    _at_least(done, "merged")
    return True


# The groups in which more may become of two values than one of them.
_MERGING: Final = frozenset(
    (kind, field.merge_group)
    for kind, spec in KINDS.items()
    for field in spec.fields.values()
    if field.merge in (Merge.COUNTER, Merge.SET, Merge.TEXT3)
)
_WEIGHT: Final = {"applied": 0, "merged": 1, "won": 2, "lost": 3}


def _was_put_together(group: str, now: Mapping[str, Any], old: Mapping[str, Any]) -> bool:
    """Whether the editor's own earlier edit came to stand with something that he has not seen.

    Two edits of one text, both typed offline: the first was merged with a colleague's, and the
    second knows only the first.
    """
    if not now.keys() <= old.keys():
        return False
    base = _values(old, group, now)
    return any(_unordered(now[name]) != _unordered(base[name]) for name in base)


def _unordered(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


def _may_merge(kind: Kind, group: str) -> bool:
    return (kind, group) in _MERGING or kind is Kind.RIDE_ALONG


def _at_least(done: Merged, result: str) -> None:
    if _WEIGHT[result] > _WEIGHT[done.result]:
        done.result = result


def _values(doc: Mapping[str, Any], group: str, names: Mapping[str, Any]) -> dict[str, Any]:
    """What a record says where a group's names do."""
    if "." in group:
        return {name: _inner(doc, name) for name in names}
    return {name: doc.get(name) for name in names}


def _inner(doc: Mapping[str, Any], name: str) -> Any:
    outer, _, key = name.partition(".")
    return (doc.get(outer) or {}).get(key)


def _is_later(edit: Incoming, stamp: Stamp, owner: str | None) -> bool:
    """Whether the edit was typed after the other; at the same moment the owner's counts as it."""
    mine = (edit.at, edit.author == owner)
    return mine >= (stamp.at, stamp.author == owner)  # else it is the one that arrives later


def _merge_of(kind: Kind, values: Mapping[str, Any]) -> tuple[str, Merge | None]:
    """The field of a group that has only one, and how it merges."""
    name = next(iter(values))
    spec = KINDS[kind].fields.get(name)
    return name, spec.merge if spec is not None and len(values) == 1 else None


def _with_both(
    kind: Kind, base: Mapping[str, Any], now: Mapping[str, Any], new: Mapping[str, Any]
) -> dict[str, Any] | None:
    """What two sides added to a set, a count or a ride-along of theirs, both of it; else None."""
    if kind is Kind.RIDE_ALONG:  # both may have planned it: what only one of them says stands
        return met_state(now, new) if "status" in new else dict(new) if now == base else None
    name, how = _merge_of(kind, new)
    if how is Merge.COUNTER:
        return {name: (now[name] or 0) + (new[name] or 0) - (base[name] or 0)}
    if how is not Merge.SET:
        return None
    before, here, there = ([*(values[name] or ())] for values in (base, now, new))
    kept = [each for each in here if each in there or each not in before]
    return {name: kept + [each for each in there if each not in (*before, *here)] or None}


def _merged_text(
    kind: Kind, base: Mapping[str, Any], now: Mapping[str, Any], new: Mapping[str, Any]
) -> dict[str, Any] | None:
    """The three-way merge of a group that is one long text, or None where they overlap."""
    name, how = _merge_of(kind, new)
    if how is not Merge.TEXT3:
        return None
    texts = [values[name] or "" for values in (base, now, new)]
    merged = merge_text(*texts)
    return None if merged is None else {name: merged}


def set_values(doc: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """A record with some values set; None takes a value away, "custom.key" one of a dict."""
    result = dict(doc)
    put_values(result, values)
    return result


def put_values(doc: dict[str, Any], values: Mapping[str, Any]) -> None:
    """The same in the record itself; a dict in it is replaced, not changed."""
    for name, value in values.items():
        if "." in name:
            outer, _, key = name.partition(".")
            inner = {**(doc.get(outer) or {}), key: value}
            name, value = outer, {k: v for k, v in inner.items() if v is not None} or None
        if value is None:
            doc.pop(name, None)
        else:
            doc[name] = value
