"""One operation against one record: who may, what meets, and what is written (`sync.md` 1.6)."""

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import and_, select

from storage.rules.choices import ConflictRule
from storage.rules.ids import is_id
from storage.rules.kinds import KINDS, Kind, Root
from storage.rules.merging import Incoming, Met, Stamp, merge, put_values, seen, set_values
from sync.protocol.messages import Operation
from sync.server import lending, moves, records, rides, rights, scopes, visibility, well_formed
from sync.server.records import DELETED, WHOLE, Record
from sync.server.rights import Whose
from sync.server.store import TENANT, rows
from sync.server.telling import tell
from sync.server.work import Work

LATE_FOR: Final = 30 * 24 * 3_600_000  # ms that work of a former owner is still accepted
_ACTS: Final = ("create", "patch", "delete", "restore")
_KINDS: Final = {kind.value: kind for kind in Kind}
_Said = dict[str, Any]  # all values of an operation, whatever their groups


class Refused(Exception):
    """A rule forbids an operation; `reason` is a code that the screens translate."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Waits(Exception):
    """The operation is about a record that has not arrived yet."""

    def __init__(self, record: str) -> None:
        super().__init__(record)
        self.record = record


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote an operation: from the token, never from the message."""

    person: str
    device_no: int
    cursor: int  # how far the device had read when it last asked
    role: str


def apply(work: Work, author: Author, op: Operation) -> str:
    """Apply one operation; returns its result. Raises Refused or Waits, and has changed nothing."""
    kind = _KINDS.get(op.k)
    if kind is None:
        raise Refused("record.unknown_kind")
    if not (op.op in _ACTS and is_id(op.id)):
        raise Refused("record.malformed")
    if malformed := well_formed.trouble_with(kind, op):
        raise Refused(malformed)
    said = {name: value for values in op.f.values() for name, value in values.items()}
    record = work.load(kind, op.id)
    if record is None and op.op != "create":
        raise Waits(op.id)
    root = record.root if record else records.root_of(kind, op.id, said)
    if root is None:
        raise Refused("record.no_root")
    edit = _incoming(work, author, op)
    new_root = record is None and KINDS[kind].root_field == "id"
    if new_root and work.is_root(op.id):
        raise Refused("record.id_taken")
    oneself = kind is Kind.PERSON and record is not None and op.id == author.person
    oneself = oneself and op.op != "delete"
    if not oneself and _must_see(work, author, kind, root, new_root=new_root):
        edit = edit._replace(late=True)
    if oneself:  # nobody else writes these, so there is nothing that could have gone unseen
        edit = edit._replace(base=work.tick.seq)
    else:
        _may_write(author, kind, record, root, op, said)
    _must_fit_ride(work, author, kind, record, op)
    if kind is Kind.ASSIST and not lending.may_lend(work, author.person, author.role, root):
        raise Refused("right.not_your_role")
    done = _written(work, edit, kind, record, root, op, said)
    rides.open_half(work, kind, op.id)
    lending.follow(work, kind, op.id)
    return done


def _written(
    work: Work, edit: Incoming, kind: Kind, record: Record | None, root: str, op: Operation,
    said: _Said,
) -> str:  # fmt: skip
    moves = said.get(KINDS[kind].root_field, root) != root
    if record is not None and moves and kind is not Kind.RIDE_COACH:  # the server has moved that
        raise Refused("record.moved")
    if record is None:
        return _create(work, edit, kind, root, op, said)
    if op.op == "delete":
        return _delete(work, edit, record)
    restored = _revive(work, edit, record, op)
    return _merge(work, edit, record, op, restored=restored)


def _must_fit_ride(
    work: Work, author: Author, kind: Kind, record: Record | None, op: Operation
) -> None:
    if kind is not Kind.RIDE_ALONG and kind not in rides.HALVES:
        return
    try:
        trouble = rides.trouble_with(work, author.person, kind, record, op)
    except LookupError as unknown:
        raise Waits(str(unknown.args[0])) from None
    if trouble is not None:
        raise Refused(trouble)


def _incoming(work: Work, author: Author, op: Operation) -> Incoming:
    # What was typed cannot be older than what its author had seen, nor younger than now.
    earliest = work.committed_at(op.b) if op.b else 0
    at = min(max(op.w, earliest), work.tick.at)
    return Incoming(op.b, author.device_no, op.n, at, author.person)


def _may_write(
    author: Author, kind: Kind, record: Record | None, root: str, op: Operation, said: _Said
) -> None:
    before = record.doc if record else {"created_by": author.person} | said
    owner = "owner_id" if "owner_id" in KINDS[kind].fields else "created_by"
    own = before.get(owner) == author.person == said.get("owner_id", author.person)
    ties = _TIES[root == author.person, own]
    act = "patch" if record is not None and op.op == "create" else op.op
    if reason := rights.may_write(author.role, kind, act, said, ties):
        raise Refused(reason)


def _must_see(work: Work, author: Author, kind: Kind, root: str, *, new_root: bool) -> bool:
    """Whether the author sees the root only no longer: his work is a late contribution then."""
    if new_root:
        return False
    until = work.seen_until(author.person, root)
    if until == visibility.FOREVER:
        return False
    if until is None:
        if KINDS[kind].root is Root.CUSTOMER and work.look_at(Kind.CUSTOMER, root) is None:
            raise Waits(root)
        raise Refused("right.not_yours")
    ended = work.committed_at(until)
    if author.cursor < until and work.tick.at - ended < LATE_FOR:
        return True
    raise Refused("right.no_longer_yours")


_TIES: Final = {
    (False, False): frozenset[Whose](),
    (False, True): frozenset({Whose.OWN}),
    (True, False): frozenset({Whose.IN_OWN_WORK}),
    (True, True): frozenset({Whose.IN_OWN_WORK, Whose.OWN}),
}


def _create(work: Work, edit: Incoming, kind: Kind, root: str, op: Operation, said: _Said) -> str:
    not_theirs = rights.of_server(kind)
    doc = set_values({}, {name: said[name] for name in said if name not in not_theirs})
    if kind is Kind.TRIP and not moves.may_begin(work, edit, doc["status"]):
        raise Refused(moves.NO_SUCH_MOVE)
    if KINDS[kind].root is Root.CARRIED:
        doc["root_id"] = root
    if kind is Kind.CUSTOMER:
        doc["owner_id"] = edit.author
        work.open_root(edit.author, root, scopes.BOOK + edit.author)
    elif kind is Kind.RIDE_ALONG:
        for person in {edit.author, said["coach_id"], said["rep_id"]}:
            scopes.put_in(work.direct(), work.tick, root, scopes.WORK + person)
        work.changed_sights()
    doc |= {"created_at": edit.at, "created_by": edit.author}
    doc |= {"updated_at": edit.at, "updated_by": edit.author}
    stamps = {WHOLE: _stamp(work, edit)}
    work.save(Record(kind, op.id, root, work.tick.seq, doc, stamps, is_new=True))
    _wake_root(work, edit, root)
    return "applied"


def _stamp(work: Work, edit: Incoming) -> Stamp:
    return Stamp(work.tick.seq, edit.device, edit.n, edit.at, edit.author)


def _wake_root(work: Work, edit: Incoming, root: str) -> None:
    """A child made without knowing that its customer was deleted brings the customer back."""
    customer = work.look_at(Kind.CUSTOMER, root)
    if customer is not None and customer.deleted and not seen(customer.stamps[DELETED], edit):
        _undelete(work, edit, customer.copy())


def _undelete(work: Work, edit: Incoming, record: Record) -> None:
    gone = record.stamps[DELETED]
    _set_deleted(record, None)
    record.stamps[DELETED] = _stamp(work, edit)
    work.save(record)
    tell(work, edit, record, [_kept(other_is_incoming=False)], {DELETED: gone})


def _kept(*, other_is_incoming: bool) -> Met:
    """What is told where one side deleted and the other changed: it stays."""
    there, gone, rule = {"deleted": False}, {"deleted": True}, ConflictRule.EDIT_OVER_DELETE
    return Met(DELETED, {}, there, gone, other_is_incoming, rule)


def _set_deleted(record: Record, at: int | None) -> None:
    record.deleted = at is not None
    record.doc = set_values(record.doc, {"deleted_at": at})


def _delete(work: Work, edit: Incoming, record: Record) -> str:
    if record.deleted:
        work.save(record)
        return "applied"
    newest = record.newest()
    if edit.late or not seen(newest, edit) or _unseen_child(work, edit, record):
        tell(work, edit, record, [_kept(other_is_incoming=True)], {DELETED: newest})
        work.save(record)
        return "lost"
    _set_deleted(record, edit.at)
    record.stamps[DELETED] = _stamp(work, edit)
    work.save(record)
    return "applied"


def _unseen_child(work: Work, edit: Incoming, record: Record) -> bool:
    if record.kind is not Kind.CUSTOMER:
        return False
    children = select(rows.c.kind, rows.c.id).where(
        and_(rows.c.tenant == TENANT, rows.c.root == record.id, rows.c.created_seq > edit.base),
        rows.c.id != record.id, rows.c.kind != Kind.CONFLICT.value,
    )  # fmt: skip
    for kind, child_id in work.direct().execute(children):
        child = work.look_at(Kind(kind), child_id)
        if child is not None and not seen(child.stamps[WHOLE], edit):
            return True
    return False


def _revive(work: Work, edit: Incoming, record: Record, op: Operation) -> bool:
    """Bring a deleted record back for an edit that did not know; refuse one that did."""
    if not record.deleted:
        return False
    if op.op in ("restore", "create"):
        if not seen(record.stamps[DELETED], edit):  # he took back his own, not this one
            _undelete(work, edit, record)
            return True
        _set_deleted(record, None)
        record.stamps[DELETED] = _stamp(work, edit)
        return True
    if seen(record.stamps[DELETED], edit):
        raise Refused("record.deleted")
    _undelete(work, edit, record)
    return False


def _merge(
    work: Work, edit: Incoming, record: Record, op: Operation,
    *, restored: bool,
) -> str:  # fmt: skip
    groups = rights.may_set(record.kind, op.f)
    before = {group: record.stamp_of(group) for group in groups}
    strayed = moves.strayed(work, edit, record, groups)
    if strayed is None:
        raise Refused(moves.NO_SUCH_MOVE)
    done = merge(record.kind, record.doc, before, edit, groups, op.o)
    if strayed:
        lost = merge(record.kind, record.doc, before, edit._replace(late=True), strayed, op.o)
        done.met, done.result = [*done.met, *lost.met], lost.result
    stamp = _stamp(work, edit)
    for group, values in done.values.items():
        put_values(record.doc, values)
        record.stamps[group] = stamp
    if done.values:
        record.doc |= {"updated_at": edit.at, "updated_by": edit.author}
    # Also where nothing of it was kept: the author's laptop is to see what the record is now.
    work.save(record)
    if (done.values or restored) and record.kind is not Kind.CUSTOMER:
        _wake_root(work, edit, record.root)
    if done.met:
        tell(work, edit, record, done.met, before)
    return done.result
