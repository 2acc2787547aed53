"""Taking in a laptop's operations: each gets a result, none is ever dropped without a record."""

import hashlib
from dataclasses import dataclass
from typing import Final

import msgspec
from sqlalchemy import (
    Connection,
    and_,
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


@dataclass(frozen=True, slots=True)
class Device:
    """A laptop as the server knows it."""

    id: str
    no: int
    person: str
    last_n: int
    last_uid: str
    cursor: int


def take_in(
    connection: Connection, tick: Tick, device: Device, ops: list[Operation]
) -> list[Result]:
    """Apply operations in order, group by group; raises Forked or Gap before anything is applied.

    A group that breaks a rule is taken back whole and kept as a refusal; the next one goes on.
    """
    work = Work(connection, tick)
    role = records.role_of(connection, device.person)
    author = Author(device.person, device.no, device.cursor, role)
    work.expect(device.person, [op for op in ops if op.n > device.last_n])
    results: list[Result] = []
    last_n, last_uid = device.last_n, device.last_uid
    for group in _groups(ops):
        fresh: list[Operation] = []
        for op in group:
            if op.n <= last_n:
                results.append(_repeat(work, device, op))
            elif op.n != last_n + 1:
                raise Gap(last_n + 1)
            else:
                fresh.append(op)
                last_n, last_uid = op.n, op.uid
        if fresh:
            results += _apply_group(work, device, author, fresh)
    work.finish()
    received = {"laptop": device.id, "last_n": last_n, "last_uid": last_uid}
    connection.execute(_RECEIVED, received)
    return results


_RECEIVED: Final = update(devices).where(
    devices.c.tenant == TENANT, devices.c.device == bulk.given("laptop")
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


def _repeat(work: Work, device: Device, op: Operation) -> Result:
    query = select(operations.c.digest, operations.c.res).where(
        operations.c.tenant == TENANT, operations.c.device == device.id, operations.c.n == op.n
    )
    known = work.direct().execute(query).one_or_none()
    if known is None:
        return Result(op.n, op.uid, "repeated")  # so long ago that only the number is kept
    if known.digest != digest(op):
        raise Forked
    return Result(op.n, op.uid, known.res)


def _apply_group(
    work: Work, device: Device, author: Author, group: list[Operation]
) -> list[Result]:
    outcomes: list[tuple[Operation, str]] = []
    try:
        with work.group():
            for op in group:
                outcomes.append((op, _apply(work, author, op)))
                if op.k == Kind.REFUSAL:
                    _take_in_after_all(work, device, author, op.id)
    except Refused as refused:
        telling.refuse(work, author.person, group, refused.reason)
        outcomes = [(op, "refused") for op in group]
    for op, res in outcomes:
        _note(work, device, op, res)
    return [Result(op.n, op.uid, res) for op, res in outcomes]


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


def _take_in_after_all(work: Work, device: Device, author: Author, refusal: str) -> None:
    for op, res in quarantine.carry_out(work, author, refusal):
        _remember(work, device, op, res)
        _release(work, op.id)


def _release(work: Work, arrived: str) -> None:
    """Apply what waited for a record that is here now."""
    if not work.is_awaited(arrived):
        return
    waiting = and_(parked.c.tenant == TENANT, parked.c.waits_for == arrived)
    here = work.direct()
    held = here.execute(select(parked).where(waiting).order_by(parked.c.seq)).all()
    here.execute(delete(parked).where(waiting))
    for row in sorted(held, key=lambda row: msgspec.json.decode(row.op)["n"]):
        op = msgspec.json.decode(row.op, type=Operation)
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


def _note(work: Work, device: Device, op: Operation, res: str) -> None:
    work.note_uid(op.uid)
    row = (TENANT, device.id, op.n, op.uid, digest(op), res, work.tick.seq)
    work.add(operations, row)
    if res not in ("repeated", "refused"):
        _remember(work, device, op, res)


def _remember(work: Work, device: Device, op: Operation, res: str) -> None:
    said = (op.k, op.id, op.uid, res, bulk.text_of(op.f), bulk.text_of(op.o))
    work.add(history, (TENANT, work.tick.seq, work.tick.at, device.person, device.id, *said))
