"""The merge rules once more, from the specification (`sync.md` 1.6, decisions 17 and 18), plainly.

One customer and its visits, as a server would keep them. When an operation arrives, at which clock
and moment, is given; what becomes of it is decided here.
"""

from dataclasses import dataclass, field
from typing import Any, Final

from storage.rules.merging_text import merge_text  # git is its judge, in a test of its own

TEXTS: Final = ("note",)
SETS: Final = ("party_roles",)


@dataclass(frozen=True)
class Op:
    """What a device sends; `by` names the device, `n` counts its operations."""

    by: int
    author: str
    n: int
    what: str  # create, patch, delete, restore
    record: str
    base: int
    typed_at: int
    group: str = ""
    new: dict[str, Any] = field(default_factory=dict)
    old: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Write:
    """Who wrote a group last."""

    seq: int
    by: int
    n: int
    at: int
    author: str

    def seen_by(self, op: Op) -> bool:
        return self.seq <= op.base or (self.by == op.by and self.n < op.n)


@dataclass
class Known:
    """A record: its values, its last writes, and whether it is deleted."""

    born: Write
    values: dict[str, Any] = field(default_factory=dict)
    writes: dict[str, Write] = field(default_factory=dict)
    deleted: Write | None = None
    dead: bool = False


class Reference:
    """A customer, and what hangs on it."""

    def __init__(self, customer: str, owner: str) -> None:
        self.customer, self.owner = customer, owner
        self.records: dict[str, Known] = {}
        self.told: list[tuple[str, str, Any, Any]] = []  # record, group, what is kept, the other

    def take(self, op: Op, seq: int, now: int, base_at: int) -> str:
        """One operation arrives; returns its result."""
        at = min(max(op.typed_at, base_at), now)
        write = Write(seq, op.by, op.n, at, op.author)
        known = self.records.get(op.record)
        if op.what == "create":
            self.records[op.record] = Known(write, dict(op.new))
            self._wake(op, write)
            return "applied"
        assert known is not None
        if op.what == "delete":
            return self._delete(op, known, write)
        if known.dead:
            assert known.deleted is not None
            knew = known.deleted.seen_by(op)
            if knew and op.what != "restore":
                return "refused"
            if not knew:
                self._tell(op.record, "-", {"deleted": False}, {"deleted": True})
            known.dead, known.deleted = False, write
            self._wake(op, write)
        if op.what == "restore":
            return "applied"
        return self._patch(op, known, write)

    def _delete(self, op: Op, known: Known, write: Write) -> str:
        if known.dead:
            return "applied"
        values = [known.born, *known.writes.values()]
        newest = max(values, key=lambda one: one.seq)
        children = [one.born for name, one in self.records.items() if name != op.record]
        unseen = op.record == self.customer and any(
            born.seq > op.base and not born.seen_by(op) for born in children
        )
        if not newest.seen_by(op) or unseen:
            self._tell(op.record, "-", {"deleted": False}, {"deleted": True})
            return "lost"
        known.dead, known.deleted = True, write
        return "applied"

    def _wake(self, op: Op, write: Write) -> None:
        """Work on what hangs on a customer brings him back, if it did not know that he was gone."""
        root = self.records[self.customer]
        if op.record == self.customer or not root.dead or root.deleted is None:
            return
        if not root.deleted.seen_by(op):
            root.dead, root.deleted = False, write
            self._tell(self.customer, "-", {"deleted": False}, {"deleted": True})

    def _patch(self, op: Op, known: Known, write: Write) -> str:
        now = {name: known.values.get(name) for name in op.new}
        last = known.writes.get(op.group, known.born)
        if now == op.new:
            return "applied"
        result, value = "applied", op.new
        knew = last.seen_by(op)
        # His own edit before this one may have been put together with what he has not seen.
        if not knew or (op.group in (*TEXTS, *SETS) and now != op.old):
            result, value = self._met(op, now, last, write, knew=knew)
        if result != "lost":
            known.values.update(value)
            known.writes[op.group] = write
            self._wake(op, write)
        return result

    def _met(
        self, op: Op, now: dict[str, Any], last: Write, write: Write, *, knew: bool
    ) -> tuple[str, dict[str, Any]]:
        if op.group in SETS:
            was, here, mine = (set(one[op.group] or ()) for one in (op.old, now, op.new))
            return "merged", {op.group: sorted((here | (mine - was)) - (was - mine)) or None}
        if op.group in TEXTS:
            texts = [one[op.group] or "" for one in (op.old, now, op.new)]
            merged = merge_text(*texts)
            if merged is not None:
                self._tell(op.record, op.group, {op.group: merged}, op.new)
                return "merged", {op.group: merged}
        owner = self.owner if op.record == self.customer else None
        mine_later = knew or (write.at, op.author == owner) >= (last.at, last.author == owner)
        self._tell(op.record, op.group, *((op.new, now) if mine_later else (now, op.new)))
        return ("won" if mine_later else "lost"), op.new

    def _tell(self, record: str, group: str, kept: Any, other: Any) -> None:
        self.told.append((record, group, kept, other))
