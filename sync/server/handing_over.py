"""Handing customers over: which ones are meant, what would move, and the move itself."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, and_, func, select

from storage.rules.kinds import Kind
from sync.protocol.administration import Assign, AssignPreview, Done, Preview, Unsent
from sync.server import accounts, company, people, records
from sync.server.accounts import ACTIVE
from sync.server.acting import Act, NotDone, note
from sync.server.scopes import BOOK
from sync.server.store import TENANT, rows, scope_member

_SHOWN: Final = 20  # names that a preview lists
_AT_A_TIME: Final = 500  # ids in one query


@dataclass(slots=True)
class Meant:
    """The customers that a list names, of those in one book, and the entries that name none."""

    names: dict[str, str] = field(default_factory=dict)
    unmatched: list[str] = field(default_factory=list)
    ambiguous: list[str] = field(default_factory=list)


def preview(act: Act, request: AssignPreview) -> Preview:
    """What handing over would do; nothing is changed."""
    _parties(act, request)
    meant = _meant(act, request.giver, request.customers)
    before, after = _viewers(act, request.giver), _viewers(act, request.taker)
    lose = sorted(before - after)
    unsent = [
        Unsent(one.person, one.label, one.waiting, one.contact_at)
        for one in company.laptops(act.connection).laptops
        if one.person in lose and one.state == ACTIVE and one.waiting != 0
    ]
    return Preview(
        len(meant.names), sorted(meant.names.values())[:_SHOWN],
        _counts(act, list(meant.names)), sorted(after - before), lose, unsent,
        meant.unmatched, meant.ambiguous,
    )  # fmt: skip


def assign(act: Act, request: Assign) -> Done:
    """Hand the customers over; nothing is done where one did not match, unless that is wanted."""
    taker = _parties(act, request)
    if taker.state != ACTIVE:
        raise NotDone("admin.not_active", name=taker.name)
    meant = _meant(act, request.giver, request.customers)
    lacking = len(meant.unmatched) + len(meant.ambiguous)
    if lacking and not request.partial:
        raise NotDone("admin.not_matched", count=lacking)
    moved = people.assign(act.connection, act.tick, list(meant.names), request.taker, act.by)
    for customer in meant.names:
        said = Assign(request.giver, request.taker)
        note(act, Kind.CUSTOMER, customer, "assign", said)
    return Done(request.taker, moved)


def _parties(act: Act, request: AssignPreview) -> Row[Any]:
    """The account of who takes over; both are known, and they are two."""
    if request.giver == request.taker:
        raise NotDone("admin.same_person")
    for person in (request.giver, request.taker):
        account = accounts.of_person(act.connection, person)
        if account is None:
            raise NotDone("admin.unknown_person", person=person)
    return account


def _meant(act: Act, giver: str, entries: list[str]) -> Meant:
    """Whom a list names by id, code or exact name; an empty list is the whole book."""
    meant, names = Meant(), dict[str, str]()
    keys: dict[str, set[str]] = defaultdict(set)
    for customer in people.customers_of(act.connection, giver):
        record = records.load(act.connection, Kind.CUSTOMER, customer)
        if record is None or (record.deleted and entries):
            continue
        names[customer] = str(record.doc.get("name", ""))
        for key in (customer, names[customer], record.doc.get("customer_code")):
            keys[str(key or "").strip()].add(customer)
    if not entries:
        meant.names = names
    for entry in filter(None, map(str.strip, entries)):
        found = keys.get(entry) or keys.get(_as_id(entry), set())
        if len(found) > 1:
            meant.ambiguous.append(entry)
        elif not found:
            meant.unmatched.append(entry)
        meant.names |= {one: names[one] for one in found if len(found) == 1}
    return meant


def _as_id(text: str) -> str:
    """An id however it is written, as it travels."""
    try:
        return UUID(text).hex
    except ValueError:
        return text


def _viewers(act: Act, person: str) -> set[str]:
    """Who sees somebody's book."""
    this = and_(scope_member.c.tenant == TENANT, scope_member.c.scope == BOOK + person)
    query = select(scope_member.c.person).where(this, scope_member.c.to_seq.is_(None))
    return set(act.connection.execute(query).scalars())


def _counts(act: Act, customers: list[str]) -> dict[str, int]:
    """How many live records of each kind hang on these customers."""
    counts: Counter[str] = Counter()
    for at in range(0, len(customers), _AT_A_TIME):
        query = (
            select(rows.c.kind, func.count())
            .where(rows.c.tenant == TENANT, rows.c.root.in_(customers[at : at + _AT_A_TIME]))
            .where(rows.c.deleted.is_(False))
            .group_by(rows.c.kind)
        )
        counts.update(dict(act.connection.execute(query).all()))
    return dict(sorted(counts.items()))
