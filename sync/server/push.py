"""Taking in a laptop's operations: each gets a result, none is ever dropped without a record."""

import hashlib
from dataclasses import dataclass
from typing import Final

import msgspec
from sqlalchemy import Connection, and_, delete, insert, select, update

from sync.protocol.messages import Operation, Result
from sync.server import applying, records, telling
from sync.server.applying import Author, Refused, Waits
from sync.server.clock import Tick
from sync.server.store import TENANT, devices, history, operations, parked
from sync.server.upcasting import upcast

GROUPS_AT_A_TIME: Final = 50  # then the clock is let go, so that others get their turn


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
    role: str


def take_in(
    connection: Connection, tick: Tick, device: Device, ops: list[Operation]
) -> list[Result]:
    """Apply operations in order, group by group; raises Forked or Gap before anything is applied.

    A group that breaks a rule is taken back whole and kept as a refusal; the next one goes on.
    """
    results: list[Result] = []
    last_n, last_uid = device.last_n, device.last_uid
    for group in _groups(ops):
        fresh: list[Operation] = []
        for op in group:
            if op.n <= last_n:
                results.append(_repeat(connection, device, op))
            elif op.n != last_n + 1:
                raise Gap(last_n + 1)
            else:
                fresh.append(op)
                last_n, last_uid = op.n, op.uid
        if fresh:
            results += _apply_group(connection, tick, device, fresh)
    this = and_(devices.c.tenant == TENANT, devices.c.device == device.id)
    connection.execute(update(devices).where(this).values(last_n=last_n, last_uid=last_uid))
    return results


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


def _repeat(connection: Connection, device: Device, op: Operation) -> Result:
    query = select(operations.c.digest, operations.c.res).where(
        operations.c.tenant == TENANT, operations.c.device == device.id, operations.c.n == op.n
    )
    known = connection.execute(query).one_or_none()
    if known is None:
        return Result(op.n, op.uid, "repeated")  # so long ago that only the number is kept
    if known.digest != digest(op):
        raise Forked
    return Result(op.n, op.uid, known.res)


def _apply_group(
    connection: Connection, tick: Tick, device: Device, group: list[Operation]
) -> list[Result]:
    author = Author(device.person, device.no, device.cursor, device.role)
    savepoint = connection.begin_nested()
    outcomes: list[tuple[Operation, str]] = []
    try:
        for op in group:
            outcomes.append((op, _apply(connection, tick, author, op)))
    except Refused as refused:
        savepoint.rollback()
        telling.refuse(connection, tick, author.person, group, refused.reason)
        outcomes = [(op, "refused") for op in group]
    else:
        savepoint.commit()
    for op, res in outcomes:
        _note(connection, tick, device, op, res)
    return [Result(op.n, op.uid, res) for op, res in outcomes]


def _apply(connection: Connection, tick: Tick, author: Author, op: Operation) -> str:
    known = select(operations.c.res).where(
        operations.c.tenant == TENANT, operations.c.uid == op.uid
    )
    if connection.execute(known).first() is not None:
        return "repeated"  # it came before, under the number of another device
    try:
        res = applying.apply(connection, tick, author, upcast(op))
    except Waits as waits:
        park = {"uid": op.uid, "person": author.person, "device_no": author.device_no}
        connection.execute(
            insert(parked).values(
                tenant=TENANT, **park, waits_for=waits.record, seq=tick.seq,
                op=msgspec.json.encode(op).decode(),
            )
        )  # fmt: skip
        return "parked"
    _release(connection, tick, op.id)
    return res


def _release(connection: Connection, tick: Tick, arrived: str) -> None:
    """Apply what waited for a record that is here now."""
    waiting = and_(parked.c.tenant == TENANT, parked.c.waits_for == arrived)
    held = connection.execute(select(parked).where(waiting).order_by(parked.c.seq)).all()
    if not held:
        return
    connection.execute(delete(parked).where(waiting))
    for row in sorted(held, key=lambda row: msgspec.json.decode(row.op)["n"]):
        op = msgspec.json.decode(row.op, type=Operation)
        role = records.role_of(connection, row.person)
        author = Author(row.person, row.device_no, cursor=0, role=role)
        savepoint = connection.begin_nested()
        try:
            applying.apply(connection, tick, author, upcast(op))
        except (Refused, Waits) as trouble:
            savepoint.rollback()
            reason = trouble.reason if isinstance(trouble, Refused) else "record.unknown"
            telling.refuse(connection, tick, author.person, [op], reason)
        else:
            savepoint.commit()
            _release(connection, tick, op.id)


def _note(connection: Connection, tick: Tick, device: Device, op: Operation, res: str) -> None:
    connection.execute(
        insert(operations).values(
            tenant=TENANT, device=device.id, n=op.n, uid=op.uid, digest=digest(op), res=res,
            seq=tick.seq,
        )
    )  # fmt: skip
    if res not in ("repeated", "refused"):
        connection.execute(
            insert(history).values(
                tenant=TENANT, seq=tick.seq, at=tick.at, person=device.person, device=device.id,
                kind=op.k, id=op.id, uid=op.uid, res=res,
                fields=msgspec.json.encode(op.f).decode(), old=msgspec.json.encode(op.o).decode(),
            )
        )  # fmt: skip
