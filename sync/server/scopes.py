"""Who is a member of which scope, flattened from roles and the tree of teams (`sync.md` 1.3).

Everybody sees the company's own records, their own book and their own work. The back office and
the administrators see every book of customers, and nobody's private work: the one enters orders
and payments, the other hands customers over and brings lists in. A manager sees books and work of
everybody in his team and in all teams below it, their managers included; without a team, nobody's.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Table, and_, delete, insert, select, update

from storage.rules.choices import Role
from storage.rules.kinds import Kind
from sync.server.clock import Tick
from sync.server.store import ROOT_OF_ALL, TENANT, root_scope, rows, scope_member

BOOK: Final = "book:"
WORK: Final = "user:"
LOAN: Final = "loan:"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the company, as far as it decides what is seen."""

    id: str
    role: str
    team: str
    active: bool


@dataclass(frozen=True, slots=True)
class Team:
    """A team with the one above it and the person who leads it."""

    id: str
    parent: str
    manager: str


def flatten(members: Iterable[Member], teams: Iterable[Team]) -> set[tuple[str, str]]:
    """Every (scope, person) that roles and teams give; who has left sees nothing."""
    everybody, tree = list(members), _Tree(teams)
    found: set[tuple[str, str]] = set()
    in_team: dict[str, list[str]] = defaultdict(list)
    for member in everybody:
        in_team[member.team].append(member.id)
    for member in everybody:
        if not member.active:
            continue
        mine = (ROOT_OF_ALL, WORK + member.id, BOOK + member.id)
        found.update((scope, member.id) for scope in mine)
        if member.role in (Role.OFFICE, Role.ADMIN):
            found.update((BOOK + other.id, member.id) for other in everybody)
        if member.role in (Role.MANAGER, Role.ADMIN):
            for below in tree.below(member.id, in_team):
                found.update(((BOOK + below, member.id), (WORK + below, member.id)))
    return found


class _Tree:
    """Teams by what they hang on."""

    def __init__(self, teams: Iterable[Team]) -> None:
        self._under: dict[str, list[Team]] = defaultdict(list)
        self._led: dict[str, list[Team]] = defaultdict(list)
        for team in teams:
            self._under[team.parent].append(team)
            self._led[team.manager].append(team)

    def below(self, manager: str, in_team: dict[str, list[str]]) -> set[str]:
        """The people in the manager's teams and under them."""
        people: set[str] = set()
        todo, done = list(self._led[manager]), set[str]()
        while todo:
            team = todo.pop()
            if team.id in done:
                continue
            done.add(team.id)
            people.update(in_team[team.id])
            todo += self._under[team.id]
            people.update(under.manager for under in self._under[team.id] if under.manager)
        return people - {manager}


def refresh(connection: Connection, tick: Tick) -> None:
    """Bring the memberships to what people and teams say now; only what differs is written."""
    wanted = flatten(*company(connection))
    query = select(scope_member.c.scope, scope_member.c.person).where(
        scope_member.c.tenant == TENANT, scope_member.c.to_seq.is_(None)
    )
    found = {(scope, person) for scope, person in connection.execute(query)}
    there = {pair for pair in found if not pair[0].startswith(LOAN)}
    for scope, person in sorted(there - wanted):
        leave(connection, tick, scope, person)
    for scope, person in sorted(wanted - there):
        join(connection, tick, scope, person)


def company(connection: Connection) -> tuple[list[Member], list[Team]]:
    """The people and teams that are there, as their records say."""
    query = select(rows.c.kind, rows.c.id, rows.c.doc).where(
        rows.c.tenant == TENANT, rows.c.kind.in_((Kind.PERSON.value, Kind.TEAM.value)),
        rows.c.deleted.is_(False),
    )  # fmt: skip
    members: list[Member] = []
    teams: list[Team] = []
    for kind, record, text in connection.execute(query):
        doc: dict[str, Any] = json.loads(text)
        if kind == Kind.PERSON:
            active = doc.get("active") is not False
            members.append(Member(record, doc["role"], doc.get("team_id", ""), active))
        else:
            teams.append(Team(record, doc.get("parent_id", ""), doc.get("manager_id", "")))
    return members, teams


def join(connection: Connection, tick: Tick, scope: str, person: str) -> None:
    """Let somebody see a scope from now on; once is enough."""
    _begin(connection, tick, scope_member, scope=scope, person=person)


def leave(connection: Connection, tick: Tick, scope: str, person: str) -> None:
    """End somebody's sight of a scope."""
    _end(connection, tick, scope_member, scope=scope, person=person)


def put_in(connection: Connection, tick: Tick, root: str, scope: str) -> None:
    """From now on a root lies in a scope."""
    _begin(connection, tick, root_scope, root=root, scope=scope)


def take_out(connection: Connection, tick: Tick, root: str, scope: str) -> None:
    """From now on a root lies in a scope no more."""
    _end(connection, tick, root_scope, root=root, scope=scope)


def _begin(connection: Connection, tick: Tick, table: Table, **key: str) -> None:
    this = and_(table.c.tenant == TENANT, *(table.c[name] == key[name] for name in key))
    if connection.execute(select(table.c.from_seq).where(this, table.c.to_seq.is_(None))).first():
        return
    connection.execute(insert(table).values(tenant=TENANT, **key, from_seq=tick.seq))


def _end(connection: Connection, tick: Tick, table: Table, **key: str) -> None:
    still = (table.c[name] == key[name] for name in key)
    this = and_(table.c.tenant == TENANT, table.c.to_seq.is_(None), *still)
    connection.execute(delete(table).where(this, table.c.from_seq == tick.seq))
    connection.execute(update(table).where(this).values(to_seq=tick.seq))
