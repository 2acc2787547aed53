"""What must hold in each record: its fields, its id, its times, and its trace in the outbox."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any
from uuid import UUID

from msgspec import MsgspecError
from sqlalchemy import Connection, Select, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from storage.check.findings import Findings
from storage.derived import name_keys
from storage.models import MODELS, OutboxEntry, Replica, SyncState
from storage.operations import GROUP_OPERATIONS, PENDING
from storage.rules.fields import to_wire
from storage.rules.kinds import KINDS, Kind

_IDS = {7, 5}  # by time, or derived from a key; a person's may be the account's
_NAMED = (Kind.CUSTOMER, Kind.CONTACT)


def check_records(session: Session, found: Findings) -> None:
    """Each record by itself, and against all that the outbox says of it."""
    alone = session.scalar(select(func.count(SyncState.id))) == 0
    whole = _check_outbox(session, found, alone=alone)
    transactions = _transactions(session)
    # These are the server's image, in which others and the server itself have a say.
    confirmed = set(session.scalars(select(Replica.id)))
    noted = set(session.scalars(select(OutboxEntry.kind).distinct()))
    connection = session.connection()
    for kind in Kind:
        known = _entries(connection, kind) if kind.value in noted else iter(())
        traces = _Traces(known) if whole else None
        try:
            rows = connection.execute(_everything(kind))
            for row in rows:
                values = row._mapping
                _check_record(kind, values, found)
                if traces is not None:
                    entries = traces.of(row.id)
                    made_here = (values["created_by"], values["created_at"]) in transactions
                    ours = alone or _waits(entries)
                    if ours and (entries or made_here) and row.id not in confirmed:
                        _check_trace(kind, values, entries, found)
        except (ValueError, TypeError, MsgspecError, DBAPIError):
            found.add("record.unreadable", kind)
        if traces is not None and alone:  # a server takes away what is not this person's any more
            for stray in traces.rest():
                found.add("outbox.stray", f"{kind} {stray}")


def _check_record(kind: Kind, values: Mapping[Any, Any], found: Findings) -> None:
    spec, place = KINDS[kind], f"{kind} {values['id']}"
    present = {name: values[name] for name in spec.fields if values[name] is not None}
    for problem in spec.problems(present, whole=True):
        found.add("record.invalid", f"{place} {problem.field}: {problem.code}")
    if values["id"].version not in _IDS and kind is not Kind.PERSON:
        found.add("record.id", place)
    if kind in _NAMED:
        for name, key in name_keys(kind, values["name"], values.get("short_name")).items():
            if values[name] != key:
                found.add("record.name_key", f"{place} {name}")


def _check_outbox(session: Session, found: Findings, *, alone: bool) -> bool:
    """Numbers without a gap, transactions and groups in order; True if all entries are there.

    Of what a server has answered not everything is kept; what waits for it is numbered anew, behind
    all others, where the book goes on as another laptop.
    """
    entry = OutboxEntry.__table__.c
    leaving = select(func.min(entry.n), func.max(entry.n), func.count()).where(entry.n > 0)
    first, last, count = session.execute(leaving).one()
    if count == 0:
        kinds = (kind for kind in Kind if not KINDS[kind].stays)
        return not any(session.scalar(select(func.count(MODELS[kind].id))) for kind in kinds)
    whole = first == 1
    if not alone:
        waits = select(func.min(entry.n)).where(entry.state == PENDING).scalar_subquery()
        first, count = session.execute(
            select(func.min(entry.n), func.count()).where(entry.n >= waits)
        ).one()
    if count and last - first + 1 != count:
        found.add("outbox.gap", f"{first} to {last}", last - first + 1 - count)
    wrong = select(entry.n).where(
        entry.n > 0, (entry.tx > entry.group) | (entry.group > entry.n) | (entry.tx < 1)
    )
    for n in session.scalars(wrong):
        found.add("outbox.order", n)
    large = (
        select(entry.group, func.count())
        .group_by(entry.group)
        .having(func.count() > GROUP_OPERATIONS)
    )
    for group, _ in session.execute(large):
        found.add("outbox.order", group)
    return whole


def _transactions(session: Session) -> set[tuple[UUID, datetime]]:
    """Who wrote here and when: what was made then and there must have an entry."""
    made = select(OutboxEntry.author, OutboxEntry.at).distinct()
    return {(row.author, row.at) for row in session.execute(made)}


@cache
def _everything(kind: Kind) -> Select[Any]:
    table = MODELS[kind].__table__
    return select(table).order_by(table.c.id).execution_options(yield_per=1000)


def _entries(connection: Connection, kind: Kind) -> Iterator[Any]:
    entry = OutboxEntry.__table__.c
    query = (
        select(entry.id, entry.n, entry.op, entry.fields, entry.state, entry.at)
        .where(entry.kind == kind.value)
        .order_by(entry.id, func.abs(entry.n))  # what stays here counts downwards
    )
    return iter(connection.execute(query.execution_options(yield_per=1000)))


def _waits(entries: list[Any]) -> bool:
    """Whether nobody but this book knows of the record: the server has not heard of it yet."""
    return bool(entries) and all(entry.state == PENDING for entry in entries)


class _Traces:
    """The entries of one kind, record by record, in step with the records themselves."""

    def __init__(self, entries: Iterator[Any]) -> None:
        self._groups = groupby(entries, key=attrgetter("id"))
        self._strays: list[UUID] = []
        self._ahead: tuple[UUID, list[Any]] | None = None
        self._advance()

    def of(self, record: UUID) -> list[Any]:
        while self._ahead and self._ahead[0].bytes < record.bytes:
            self._strays.append(self._ahead[0])
            self._advance()
        if self._ahead is None or self._ahead[0] != record:
            return []
        entries = self._ahead[1]
        self._advance()
        return entries

    def rest(self) -> Iterator[UUID]:
        yield from self._strays
        while self._ahead:
            yield self._ahead[0]
            self._advance()

    def _advance(self) -> None:
        group = next(self._groups, None)
        self._ahead = (group[0], list(group[1])) if group else None


def _check_trace(
    kind: Kind, values: Mapping[Any, Any], entries: list[Any], found: Findings
) -> None:
    place = f"{kind} {values['id']}"
    if not entries:
        found.add("record.no_trace", place)
        return
    if entries[0].op != "create":
        return  # it came from the server, which says what it was before
    told, deleted_at = _replayed(entries)
    if (deleted_at is None) != (values["deleted_at"] is None):
        found.add("record.other_trace", f"{place} deleted_at")
    # Not whether they follow one another: the laptop's clock may have been set back in between.
    for name, at in {"created_at": entries[0].at, "deleted_at": deleted_at}.items():
        if at is not None and values[name] not in (at, None):
            found.add("record.times", f"{place} {name}")
    # What was taken back in the transaction that did it has changed the record without an entry.
    if values["updated_at"] in {entry.at for entry in entries} - {entries[-1].at}:
        found.add("record.times", f"{place} updated_at")
    for field in KINDS[kind].travelling():
        now = to_wire(field.codec, values[field.name])
        if field.per_key:
            now = {key: value for key, value in (now or {}).items() if value is not None} or None
        if now != told.get(field.name):
            found.add("record.other_trace", f"{place} {field.name}")


def _replayed(entries: list[Any]) -> tuple[dict[str, Any], datetime | None]:
    """The record as its entries, one after the other, make it, and when they deleted it."""
    told: dict[str, Any] = {}
    deleted: datetime | None = None
    for entry in entries:
        if entry.op in ("delete", "restore"):
            deleted = entry.at if entry.op == "delete" else None
        for values in entry.fields.values():
            for name, value in values.items():
                field, dot, key = name.partition(".")
                if not dot:
                    told[name] = value
                elif value is not None:
                    told[field] = {**(told.get(field) or {}), key: value}
                elif field in told:
                    told[field] = {k: v for k, v in told[field].items() if k != key} or None
    return told, deleted
