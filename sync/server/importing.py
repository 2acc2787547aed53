"""A file from the office's other systems becomes records, as if somebody had pushed them.

Every row is one group under the rights of the account that it is done for; rules, merging and
history are those of a laptop's push.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection

from storage.rules.choices import Role
from storage.rules.columns import recognise
from storage.rules.fields import Field, to_wire
from storage.rules.file_kinds import FileKind
from storage.rules.kinds import KINDS
from storage.transfer.comparing import Request, compare, id_maker
from storage.transfer.plan import NewId, Outcome, Plan, Step, Write
from storage.transfer.table import Refusal
from sync.protocol.messages import Operation
from sync.server import accounts, applying, bulk, clock, push
from sync.server.accounts import ACTIVE
from sync.server.applying import Author, Refused, Waits
from sync.server.database import reading
from sync.server.known_records import ServerBook
from sync.server.opening import AdminRefused, Server
from sync.server.store import TENANT, history
from sync.server.work import Work

SOURCE: Final = "import"  # where the history says that it came from, instead of a laptop
# Whose account may do it; where nobody is named, the first of these that there is.
_DOES: Final = {
    FileKind.PURCHASES: (Role.OFFICE, Role.ADMIN),
    FileKind.PAYMENTS: (Role.OFFICE, Role.ADMIN),
    FileKind.PRODUCTS: (Role.OFFICE, Role.ADMIN),
    FileKind.CUSTOMERS: (Role.ADMIN, Role.OFFICE),
}
KINDS_OF_FILES: Final = tuple(_DOES)


@dataclass(slots=True)
class Brought:
    """What came of it: the plan, for whom, and how many rows of each outcome there are."""

    plan: Plan
    email: str
    counts: Counter[Outcome] = field(default_factory=Counter)

    def left_out(self) -> list[Refusal]:
        """The rows that stayed out, with the reasons."""
        return [one for one in self.plan.refusals if one.whole_row]


def bring_in(
    server: Server,
    request: Request,
    *,
    email: str = "",
    dry_run: bool = False,
    random_bytes: Callable[[int], bytes],
) -> Brought:
    """Bring a table in; AdminRefused or RuleBroken where nothing can be done with it."""
    recognition = recognise(request.table.headers, request.kind, request.mapping)
    now = datetime.fromtimestamp(server.service.now_ms() / 1000, UTC)
    new_id = id_maker(now, random_bytes)
    with reading(server.engine) as connection:
        person, email, role = _account(connection, recognition.kind, email)
        seen = clock.read(connection).seq
        # An administrator's list of customers makes some; all else belongs to those there are.
        makes = role == Role.ADMIN and recognition.kind is FileKind.CUSTOMERS
        asked = replace(request, only_known=not makes)
        book, owner = ServerBook(connection), UUID(hex=person)
        plan = compare(book, asked, recognition, owner=owner, new_id=new_id)
    done = Brought(plan, email)
    if dry_run:
        done.counts.update(step.outcome for step in plan.steps)
    else:
        author = Author(person, device_no=0, cursor=seen, role=role)
        _carry_out(server, done, author, new_id)
    return done


def _account(connection: Connection, kind: FileKind, email: str) -> tuple[str, str, str]:
    """The person, e-mail and role of whoever it is done for."""
    if kind not in _DOES:
        raise AdminRefused(f"A list of {kind} is brought in by the reps themselves.")
    roles = _DOES[kind]
    known = accounts.everybody(connection)
    if email:
        known = [one for one in known if one.email == email.lower()]
        if not known:
            raise AdminRefused(f"There is no account of {email}.")
    for role in roles:
        for one in known:
            if one.role == role and one.state == ACTIVE:
                return one.person, one.email, one.role
    needed = " or ".join(roles)
    raise AdminRefused(f"A list of {kind} needs an active account with the role {needed}.")


def _carry_out(server: Server, done: Brought, author: Author, new_id: NewId) -> None:
    """Some rows at a time, so that laptops get their turn at the clock in between."""
    plan = done.plan
    links = [Step(0, Outcome.CREATED, [link]) for link in plan.links]
    steps = [*plan.steps, *links]
    for at in range(0, len(steps), push.GROUPS_AT_A_TIME):
        some = steps[at : at + push.GROUPS_AT_A_TIME]
        writing = [step for step in some if step.writes]
        if writing:
            with server.service.write() as (connection, tick):
                work = Work(connection, tick)
                for step in writing:
                    _put_in(work, author, plan, step, new_id)
                work.finish()
        done.counts.update(step.outcome for step in some if step.line)


def _put_in(work: Work, author: Author, plan: Plan, step: Step, new_id: NewId) -> None:
    """One row, whole or not at all; what a rule refuses is listed with the rows left out."""
    try:
        with work.group():
            for op in list(_operations(work, author, step.writes, new_id)):
                _note(work, author, op, applying.apply(work, author, op))
    except (Refused, Waits) as trouble:
        code = trouble.reason if isinstance(trouble, Refused) else "record.unknown"
        plan.refusals.append(Refusal(step.line, "", step.title, code))
        step.outcome = Outcome.REFUSED


def _operations(
    work: Work, author: Author, writes: Sequence[Write], new_id: NewId
) -> Iterator[Operation]:
    for number, write in enumerate(writes):
        spec, record = KINDS[write.kind], write.id.hex
        there = None if write.new else work.load(write.kind, record)
        doc = there.doc if there is not None else {}
        said = {
            name: to_wire(spec.fields[name].codec, value) for name, value in write.values.items()
        }
        groups = _groups(spec.fields.values(), said, doc, whole=write.new)
        old = {name: doc.get(name) for group in groups.values() for name in group}
        yield Operation(
            number, new_id().hex, 0, write.kind.value, record, "",
            "create" if write.new else "patch", author.cursor, work.tick.at, groups,
            {} if write.new else old,
        )  # fmt: skip


def _groups(
    fields: Collection[Field], said: dict[str, Any], doc: dict[str, Any], *, whole: bool
) -> dict[str, dict[str, Any]]:
    """What is said by merge group; a group travels whole: what the row leaves open stays."""
    moved = {each.merge_group for each in fields if each.name in said}
    groups: dict[str, dict[str, Any]] = {}
    for each in fields:
        if each.merge_group in moved and each.travels:
            value = said.get(each.name, doc.get(each.name))
            if value is not None or not whole:
                groups.setdefault(each.merge_group, {})[each.name] = value
    return groups


def _note(work: Work, author: Author, op: Operation, result: str) -> None:
    said = (op.k, op.id, op.uid, result, bulk.text_of(op.f), bulk.text_of(op.o))
    work.add(history, [(TENANT, work.tick.seq, work.tick.at, author.person, SOURCE, *said)])
