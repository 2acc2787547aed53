"""A table against what is known: what bringing it in would do, row by row. Nothing is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from storage.rules.columns import Recognition
from storage.rules.fields import millis
from storage.rules.file_kinds import FileKind
from storage.rules.ids import uuid7
from storage.transfer.known_book import KnownBook
from storage.transfer.last_check import drop_what_no_field_holds
from storage.transfer.plan import NewId, Plan
from storage.transfer.plan_contacts import plan_contacts
from storage.transfer.plan_customers import plan_customers
from storage.transfer.plan_products import plan_products
from storage.transfer.plan_trade import plan_trade
from storage.transfer.table import Notice, Refusal, Table
from storage.transfer.understanding import Options, understand

_PER_MOMENT = 1 << 12  # what fits into the bits behind a UUID's milliseconds
_PLANNERS = {FileKind.CUSTOMERS: plan_customers, FileKind.CONTACTS: plan_contacts}


@dataclass(frozen=True, slots=True)
class Request:
    """A table to be brought in, and what the rep decided about it."""

    file: str
    table: Table
    kind: FileKind | None = None
    mapping: Mapping[str, str] = field(default_factory=dict[str, str])
    options: Options = field(default_factory=Options)
    keep_both: frozenset[int] = frozenset()
    """Lines of rows that are to be made although they look like a record that is there."""
    leave_out: frozenset[int] = frozenset()
    """Lines of rows that are not to be made: the rep says that they are a record that is there."""
    only_known: bool = False
    """The back office's way: no customer is made, and whoever is not known is listed."""


def compare(
    book: KnownBook, request: Request, recognition: Recognition, *, owner: UUID, new_id: NewId
) -> Plan:
    """What bringing in the table would do to the book as it is now."""
    made = understand(request.table, recognition, request.options)
    table = request.table
    plan = Plan(request.file, recognition.kind, table.encoding)
    plan.keep_both, plan.leave_out = request.keep_both, request.leave_out
    plan.only_known = request.only_known
    plan.unread = len({refusal.row for refusal in table.refusals if refusal.whole_row})
    plan.notices += [*table.notices, *made.notices]
    plan.refusals += [*table.refusals, *made.refusals]
    if unused := [table.headers[i] for i in recognition.unused() if _has_values(table, i)]:
        facts = {"columns": ", ".join(name or "?" for name in unused), "count": len(unused)}
        plan.notices.append(Notice("columns.unused", None, facts))
    if made.kind is FileKind.PRODUCTS:
        plan_products(book, made, plan, new_id=new_id)
    else:
        _PLANNERS.get(made.kind, plan_trade)(book, made, plan, owner=owner, new_id=new_id)
    drop_what_no_field_holds(plan, made.headers)
    plan.refusals = _told_once(plan.refusals)
    plan.refusals.sort(key=lambda refusal: refusal.row)
    if plan.customers_made:
        facts = {"count": plan.customers_made}
        plan.notices.append(Notice("plan.customers_made", None, facts))
    return plan


def id_maker(now: datetime, random_bytes: Callable[[int], bytes]) -> NewId:
    """Ids ordered by time, and within one moment by the order of the rows."""
    moment, made = millis(now), -1

    def in_order(size: int) -> bytes:
        return (made % _PER_MOMENT).to_bytes(2, "big") + random_bytes(size - 2)

    def make() -> UUID:
        nonlocal made
        made += 1
        return uuid7(moment + made // _PER_MOMENT, in_order)

    return make


def _has_values(table: Table, column: int) -> bool:
    return any(column < len(row) and row[column] not in (None, "") for row in table.rows)


# What a row needs, and the fields that would have given it.
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "row.no_name": ("name",),
    "row.no_customer": ("customer", "customer_code"),
    "row.no_date": ("bought_on", "received_on", "due_on"),
    "row.no_amount": ("amount", "received_amount"),
}


def _told_once(refusals: Sequence[Refusal]) -> list[Refusal]:
    """A row that stays out is told once: by the cell that keeps it out, where there is one."""
    out = {refusal.row: refusal for refusal in refusals if refusal.whole_row}
    told: dict[int, Refusal] = {}
    for refusal in refusals:
        whole = out.get(refusal.row)
        if whole is None or refusal.whole_row:
            continue
        if refusal.facts.get("field") in _NEEDED.get(whole.code, ()):
            told.setdefault(refusal.row, replace(refusal, whole_row=True))
    return [
        told.get(refusal.row, refusal) if refusal.whole_row else refusal
        for refusal in refusals
        if refusal.whole_row or refusal.row not in out
    ]
