"""Taking in a laptop's operations: each gets a result, none is ever dropped without a record."""

import hashlib
from typing import Final

import msgspec
from sqlalchemy import (
    BigInteger,
    Connection,
    and_,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from storage.rules.kinds import Kind
from sync.protocol.messages import Operation, Result
from sync.server import applying, bulk, quarantine, records, telling
from sync.server.applying import Author, Refused, Waits
from sync.server.clock import Tick
from sync.server.people import Device
from sync.server.prepared import Prepared
from sync.server.store import TENANT, devices, history, operations, parked
from sync.server.upcasting import upcast
from sync.server.work import Work

GROUPS_AT_A_TIME: Final = 500  # about 40 ms; then the clock is let go for others


class Forked(Exception):
    """The laptop repeats a number with other contents: it is a copy of another, or was restored."""


class Gap(Exception):
    """The laptop skips a number; `expected` is the one that comes next."""

    def __init__(self, expected: int) -> None:
        super().__init__(str(expected))
        self.expected = expected


def take_in(
    connection: Connection, tick: Tick, device: Device, ops: list[Operation]
) -> list[Result]:
    """Apply operations in order, group by group; raises Forked or Gap before anything is written.

    A group that breaks a rule is taken back whole and kept as a refusal; the next one goes on.
    """
    fresh, results = _numbered(connection, device, ops)
    work = Work(connection, tick)
    role = records.role_of(connection, device.person)
    author = Author(device.person, device.no, device.cursor, role)
    work.expect(device.person, fresh)
    log = Log(work, device)
    for group in _groups(fresh):
        _apply_group(work, author, group, log)
    while made := work.made_and_awaited():
        for record in made:
            with work.group():
                _release(work, record, seen_at=work.tick.seq)
    log.write()
    work.finish()
    if fresh:
        last = fresh[-1]
        _RECEIVED.run(connection, laptop=device.id, last_n=last.n, last_uid=last.uid)
    results |= {op.n: res for op, res in log.taken}
    return [Result(op.n, op.uid, results[op.n]) for op in ops]


def _numbered(
    connection: Connection, device: Device, ops: list[Operation]
) -> tuple[list[Operation], dict[int, str]]:
    """The operations that are new here, and what became, by number, of those that came before."""
    fresh: list[Operation] = []
    known: dict[int, str] = {}
    last_n = device.last_n
    for op in ops:
        if op.n <= device.last_n:
            known[op.n] = _repeated(connection, device, op)
        elif op.n <= last_n:
            _must_be_the_same(op, digest(fresh[op.n - last_n - 1]))
        elif op.n != last_n + 1:
            raise Gap(last_n + 1)
        else:
            fresh.append(op)
            last_n = op.n
    return fresh, known


_RECEIVED: Final = Prepared(
    update(devices).where(devices.c.tenant == TENANT, devices.c.device == bulk.given("laptop")),
    "last_n",
    "last_uid",
)


def _groups(ops: list[Operation]) -> list[list[Operation]]:
    groups: list[list[Operation]] = []
    for op in ops:
        if groups and groups[-1][0].g == op.g:
            groups[-1].append(op)
        else:
            groups.append([op])
    return groups


def digest(op: Operation) -> str:
    """What tells an operation from another one with the same number."""
    return hashlib.sha256(msgspec.json.encode(op)).hexdigest()


def _repeated(connection: Connection, device: Device, op: Operation) -> str:
    known = _KNOWN.one(connection, laptop=device.id, number=op.n)
    if known is None:
        return "repeated"  # so long ago that only the number is kept
    _must_be_the_same(op, known.digest)
    return str(known.res)


def _must_be_the_same(op: Operation, known: str) -> None:
    if digest(op) != known:
        raise Forked


_KNOWN: Final = Prepared(
    select(operations.c.digest, operations.c.res).where(
        operations.c.tenant == TENANT,
        operations.c.device == bulk.given("laptop"),
        operations.c.n == bindparam("number", type_=BigInteger),
    )
)


class Log:
    """What became of a push's operations, to be written at its end."""

    def __init__(self, work: Work, device: Device) -> None:
        self.taken: list[tuple[Operation, str]] = []
        self._done: list[tuple[Operation, str]] = []
        self._work, self._device = work, device

    def note(self, taken: list[tuple[Operation, str]], beside: list[tuple[Operation, str]]) -> None:
        """A group is done; `beside` it older operations were applied after all."""
        self.taken += taken
        self._done += beside
        for op, res in taken:
            self._work.note_uid(op.uid)
            if res not in _NOTHING_DONE:
                self._done.append((op, res))

    def write(self) -> None:
        device, tick, encoded = self._device, self._work.tick, bulk.text_of
        self._work.add(operations, (
            (TENANT, device.id, op.n, op.uid, digest(op), res, tick.seq) for op, res in self.taken
        ))  # fmt: skip
        self._work.add(history, (
            (
                TENANT, tick.seq, tick.at, device.person, device.id, op.k, op.id, op.uid, res,
                encoded(op.f), encoded(op.o),
            )
            for op, res in self._done
        ))  # fmt: skip


_NOTHING_DONE: Final = ("repeated", "refused")


def _apply_group(work: Work, author: Author, group: list[Operation], log: Log) -> None:
    taken: list[tuple[Operation, str]] = []
    beside: list[tuple[Operation, str]] = []
    try:
        with work.group():
            for op in group:
                taken.append((op, _apply(work, author, op)))
                if op.k == Kind.REFUSAL:
                    beside += _take_in_after_all(work, author, op.id)
    except Refused as refused:
        telling.refuse(work, author.person, group, refused.reason)
        taken, beside = [(op, "refused") for op in group], []
    log.note(taken, beside)


def _apply(work: Work, author: Author, op: Operation) -> str:
    if work.is_known_uid(op.uid):
        return "repeated"  # it came before, under the number of another device
    try:
        res = applying.apply(work, author, upcast(op))
    except Waits as waits:
        park = {"uid": op.uid, "person": author.person, "device_no": author.device_no}
        work.direct().execute(
            insert(parked).values(
                tenant=TENANT, **park, waits_for=waits.record, seq=work.tick.seq,
                op=bulk.text_of(op),
            )
        )  # fmt: skip
        work.awaits(waits.record)
        return "parked"
    _release(work, op.id)
    return res


def _take_in_after_all(work: Work, author: Author, refusal: str) -> list[tuple[Operation, str]]:
    done = quarantine.carry_out(work, author, refusal)
    for op, _ in done:
        _release(work, op.id)
    return done


def _release(work: Work, arrived: str, *, seen_at: int = 0) -> None:
    """Apply what waited for a record that is here now.

    Who decides about what the server wrote has seen it, though by another clock.
    """
    if not work.is_awaited(arrived):
        return
    waiting = and_(parked.c.tenant == TENANT, parked.c.waits_for == arrived)
    here = work.direct()
    held = here.execute(select(parked).where(waiting).order_by(parked.c.seq)).all()
    here.execute(delete(parked).where(waiting))
    for row in sorted(held, key=lambda row: msgspec.json.decode(row.op)["n"]):
        op = msgspec.json.decode(row.op, type=Operation)
        op.b = max(op.b, seen_at)
        role = records.role_of(work.direct(), row.person)
        author = Author(row.person, row.device_no, cursor=0, role=role)
        try:
            with work.inner():
                applying.apply(work, author, upcast(op))
        except (Refused, Waits) as trouble:
            reason = trouble.reason if isinstance(trouble, Refused) else "record.unknown"
            telling.refuse(work, author.person, [op], reason)
        else:
            _release(work, op.id)
