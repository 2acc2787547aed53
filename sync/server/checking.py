"""What must hold in a server's database, and where it does not."""

import json
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, and_, func, select

from storage.rules.kinds import KINDS, Kind
from sync.server import file_care
from sync.server.accounts import accounts, credentials
from sync.server.database import reading
from sync.server.opening import Server
from sync.server.records import DELETED, WHOLE
from sync.server.store import clock, devices, history, operations, root_scope, rows, scope_member
from sync.server.tidying import waiting_long

_MOST: Final = 20  # of one kind of problem: whoever reads it has understood by then

_NUMBERED: Final = (
    ("sync_row", rows.c.seq),
    ("sync_row", rows.c.created_seq),
    ("root_scope", root_scope.c.from_seq),
    ("root_scope", root_scope.c.to_seq),
    ("scope_member", scope_member.c.from_seq),
    ("scope_member", scope_member.c.to_seq),
    ("device_op", operations.c.seq),
    ("op_history", history.c.seq),
)


def check(server: Server) -> list[str]:
    """What does not hold, in words."""
    with reading(server.engine) as connection:
        found = [*_of_the_file(connection), *_of_the_clock(connection)]
        found += [*_of_records(connection), *_of_intervals(connection)]
        found += _of_people(connection)
        if server.files is not None:
            found += file_care.problems(connection, server.files.folder)
        waiting = len(waiting_long(connection, server.service.now_ms()))
    if waiting:
        found.append(f"{waiting} operations have waited for another record for over seven days.")
    return found


def _of_the_file(connection: Connection) -> Iterator[str]:
    if connection.dialect.name == "sqlite":
        for text in connection.exec_driver_sql("PRAGMA integrity_check").scalars():
            if text != "ok":
                yield f"The file is damaged: {text}."


def _of_the_clock(connection: Connection) -> Iterator[str]:
    now = connection.execute(select(clock.c.seq)).scalar_one()
    for table, column in _NUMBERED:
        top = connection.execute(select(func.max(column))).scalar() or 0
        if top > now:
            yield f"{table}.{column.name} bears the number {top}, beyond the clock at {now}."


def _of_records(connection: Connection) -> Iterator[str]:
    rooted = and_(root_scope.c.tenant == rows.c.tenant, root_scope.c.root == rows.c.root)
    lost = select(rows.c.kind, rows.c.id).where(~select(root_scope.c.root).where(rooted).exists())
    for row in connection.execute(lost.limit(_MOST)):
        yield f"{row.kind} {row.id} belongs to nobody: its root was never in any book."
    found = 0
    columns = (rows.c.kind, rows.c.id, rows.c.doc, rows.c.stamps)
    everything = connection.execution_options(yield_per=1_000).execute(select(*columns))
    for row in everything:
        problem = _of_record(row)
        if problem and (found := found + 1) <= _MOST:
            yield f"{row.kind} {row.id}: {problem}."


def _of_record(row: Any) -> str:
    try:
        spec = KINDS[Kind(row.kind)]
    except ValueError:
        return "an unknown kind of record"
    try:
        doc, stamps = json.loads(row.doc), json.loads(row.stamps)
    except ValueError:
        return "its values or stamps cannot be read"
    if not isinstance(doc, dict) or not isinstance(stamps, dict) or WHOLE not in stamps:
        return "its values or stamps are not what they should be"
    groups = {field.merge_group for field in spec.fields.values()} | set(spec.fields)
    known = groups | {WHOLE, DELETED}
    unknown = sorted(group for group in stamps if group.partition(".")[0] not in known)
    return f"stamps of groups that there are not: {', '.join(unknown)}" if unknown else ""


def _of_intervals(connection: Connection) -> Iterator[str]:
    book = root_scope.c.scope.startswith("book:", autoescape=True)
    twice = (
        select(root_scope.c.root)
        .where(root_scope.c.to_seq.is_(None), book)
        .group_by(root_scope.c.tenant, root_scope.c.root)
        .having(func.count() > 1)
    )
    for root in connection.execute(twice.limit(_MOST)).scalars():
        yield f"{root} is in two books at once."
    for table, what in ((root_scope, root_scope.c.root), (scope_member, scope_member.c.person)):
        again = (
            select(what, table.c.scope)
            .where(table.c.to_seq.is_(None))
            .group_by(table.c.tenant, what, table.c.scope)
            .having(func.count() > 1)
        )
        for one, scope in connection.execute(again.limit(_MOST)):
            yield f"{one} is in {scope} twice."
        backwards = select(what, table.c.scope).where(table.c.to_seq < table.c.from_seq)
        for one, scope in connection.execute(backwards.limit(_MOST)):
            yield f"{one} left {scope} before it came."


def _of_people(connection: Connection) -> Iterator[str]:
    people = set(
        connection.execute(select(rows.c.id).where(rows.c.kind == Kind.PERSON.value)).scalars()
    )
    for account in connection.execute(select(accounts.c.email, accounts.c.person)):
        if account.person and account.person not in people:
            yield f"The account of {account.email} is of a person that there is not."
    laptops = {row.device: row for row in connection.execute(select(devices))}
    for device, email in connection.execute(select(credentials.c.device, credentials.c.email)):
        if device not in laptops:
            yield f"A laptop of {email} has a key and no number: {device}."
    for laptop in laptops.values():
        if laptop.person not in people:
            yield f"The laptop {laptop.device} is of a person that there is not."
    numbers = [laptop.no for laptop in laptops.values()]
    for number in sorted({number for number in numbers if numbers.count(number) > 1}):
        yield f"Two laptops have the number {number}."
    last = select(operations.c.device, func.max(operations.c.n)).group_by(operations.c.device)
    for device, number in connection.execute(last):
        if device not in laptops or laptops[device].last_n < number:
            yield f"Of the laptop {device} more operations are noted than were received."
