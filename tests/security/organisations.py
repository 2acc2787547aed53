"""Random companies: people, teams, moves, loans; and in plain words who ought to see what."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from random import Random

from sqlalchemy import Connection, Engine, delete, select

from storage.rules.kinds import Kind
from sync.protocol.messages import Pull
from sync.server import clock, database, people, pull, records, scopes, visibility
from sync.server.clock import Tick
from sync.server.people import Device, NewPerson
from sync.server.records import WHOLE, Record, Stamp
from sync.server.store import ROOT_OF_ALL, loans, root_scope, rows, scope_member

ROLES = ("rep", "rep", "rep", "manager", "manager", "office", "admin")
MINUTE = 60_000


@dataclass
class Model:
    """What the company is, said once more without any of the server's code."""

    role: dict[str, str] = field(default_factory=dict)
    active: dict[str, bool] = field(default_factory=dict)
    team: dict[str, str] = field(default_factory=dict)
    parent: dict[str, str] = field(default_factory=dict)
    leader: dict[str, str] = field(default_factory=dict)
    owner: dict[str, str] = field(default_factory=dict)
    lent: dict[tuple[str, str], int] = field(default_factory=dict)

    def leads(self, boss: str, person: str) -> bool:
        """Whether somebody's team, or the team he leads, lies in or below a team of the boss's."""
        if boss == person or self.role[boss] not in ("manager", "admin"):
            return False
        start = [self.team.get(person, "")]
        start += [self.parent[team] for team, leader in self.leader.items() if leader == person]
        return any(self.leader.get(one) == boss for team in start for one in self._up(team))

    def _up(self, team: str) -> Iterator[str]:
        seen: set[str] = set()
        while team and team not in seen:
            seen.add(team)
            yield team
            team = self.parent.get(team, "")

    def sees(self, person: str, now: int) -> set[str]:
        """The roots that somebody ought to see."""
        found = {c for (c, to), until in self.lent.items() if to == person and now < until}
        if not self.active[person]:
            return found
        below = {other for other in self.role if self.leads(person, other)}
        whose = {person} | below
        if self.role[person] in ("office", "admin"):
            whose = set(self.role)
        found |= {customer for customer, owner in self.owner.items() if owner in whose}
        return found | {ROOT_OF_ALL, person} | below


class Organisation:
    """One random company on an empty server; both sides are told the same."""

    def __init__(self, engine: Engine, seed: int) -> None:
        self.dice = Random(seed)
        self.model = Model()
        self.now = 1_000_000
        self._engine = engine
        self._ids = (f"{seed:016x}{n:016x}" for n in count(1))
        with database.writing(engine) as connection:
            for table in (rows, root_scope, scope_member, loans):
                connection.execute(delete(table))
            tick = self._tick(connection)
            for _ in range(self.dice.randint(0, 3)):
                self._add_team(connection, tick)
            for _ in range(self.dice.randint(2, 5)):
                self._add_person(connection, tick)
            for _ in range(self.dice.randint(1, 4)):
                self._add_customer(connection, tick)
            scopes.refresh(connection, tick)

    def _tick(self, connection: Connection) -> Tick:
        return clock.take(connection, self.now)

    def live(self) -> None:
        """A turn of the clock in which one to three things happen."""
        self.now += self.dice.randint(1, 3) * MINUTE
        happenings = (
            self._move_person, self._move_team, self._hand_over, self._hand_over, self._lend,
            self._leave_or_come_back, self._add_person, self._add_customer, self._change_role,
        )  # fmt: skip
        with database.writing(self._engine) as connection:
            tick = self._tick(connection)
            people.end_loans(connection, tick)
            for _ in range(self.dice.randint(1, 3)):
                self.dice.choice(happenings)(connection, tick)

    def leaks(self) -> list[str]:
        """Whoever sees what he should not, or does not see what he should."""
        found: list[str] = []
        with database.reading(self._engine) as connection:
            for person in self.model.role:
                sees = visibility.now(connection, person).keys()
                if sees != (ought := self.model.sees(person, self.now)):
                    found.append(f"{person} sees {sorted(sees)}, ought to see {sorted(ought)}")
        return found

    def held(self) -> set[tuple[str, str]]:
        """Every record with its root."""
        with database.reading(self._engine) as connection:
            found = connection.execute(select(rows.c.id, rows.c.root))
            return {(record, root) for record, root in found}

    def _someone(self) -> str:
        return self.dice.choice(list(self.model.role))

    def _some_team(self) -> str:
        return self.dice.choice(["", *self.model.parent])

    def _add_person(self, connection: Connection, tick: Tick) -> None:
        person, role, team = next(self._ids), self.dice.choice(ROLES), self._some_team()
        people.add(connection, tick, NewPerson(person, "P", "p@example.com", role, team))
        self.model.role[person], self.model.active[person] = role, True
        self.model.team[person] = team

    def _add_team(self, connection: Connection, tick: Tick) -> None:
        team, parent = next(self._ids), self._some_team()
        values = {"name": "T"} | ({"parent_id": parent} if parent else {})
        people.make(connection, tick, Kind.TEAM, team, values, people.SERVER)
        self.model.parent[team], self.model.leader[team] = parent, ""

    def _add_customer(self, connection: Connection, tick: Tick) -> None:
        customer, owner = next(self._ids), self._someone()
        stamps = {WHOLE: Stamp(tick.seq, 1, 1, tick.at, owner)}
        doc = {"name": "C", "owner_id": owner}
        new = Record(Kind.CUSTOMER, customer, customer, tick.seq, doc, stamps, is_new=True)
        records.save(connection, new, tick)
        scopes.put_in(connection, tick, customer, scopes.BOOK + owner)
        self.model.owner[customer] = owner

    def _change(
        self, connection: Connection, tick: Tick, kind: Kind, one: str, **to: object
    ) -> None:
        record = records.load(connection, kind, one)
        assert record is not None
        people.change(connection, tick, record, to)
        scopes.refresh(connection, tick)

    def _move_person(self, connection: Connection, tick: Tick) -> None:
        person, team = self._someone(), self._some_team()
        self._change(connection, tick, Kind.PERSON, person, team_id=team or None)
        self.model.team[person] = team

    def _change_role(self, connection: Connection, tick: Tick) -> None:
        person, role = self._someone(), self.dice.choice(ROLES)
        self._change(connection, tick, Kind.PERSON, person, role=role)
        self.model.role[person] = role

    def _leave_or_come_back(self, connection: Connection, tick: Tick) -> None:
        person = self._someone()
        active = not self.model.active[person]
        self._change(connection, tick, Kind.PERSON, person, active=active)
        self.model.active[person] = active

    def _move_team(self, connection: Connection, tick: Tick) -> None:
        if not self.model.parent:
            return
        team, parent = self.dice.choice(list(self.model.parent)), self._some_team()
        manager = self.dice.choice(["", self._someone()])
        to = {"parent_id": parent or None, "manager_id": manager or None}
        self._change(connection, tick, Kind.TEAM, team, **to)
        self.model.parent[team], self.model.leader[team] = parent, manager

    def _hand_over(self, connection: Connection, tick: Tick) -> None:
        customers = list(self.model.owner)
        some = self.dice.sample(customers, self.dice.randint(1, len(customers)))
        to = self._someone()
        people.assign(connection, tick, some, to)
        self.model.owner |= dict.fromkeys(some, to)

    def _lend(self, connection: Connection, tick: Tick) -> None:
        customer, person = self.dice.choice(list(self.model.owner)), self._someone()
        until = self.now + self.dice.randint(1, 5) * MINUTE
        people.lend(connection, tick, customer, person, until)
        self.model.lent[customer, person] = until


class Reader:
    """A person's laptop that reads page by page, while the company lives on."""

    def __init__(self, engine: Engine, person: str) -> None:
        self._engine = engine
        self._who = Device("", 1, person, 0, "", 0)
        self._cursor, self._token = 0, ""
        self._came: set[tuple[str, str]] = set()
        self.held: set[tuple[str, str]] = set()

    def read_a_page(self, limit: int) -> bool:
        """Read one page; returns whether it was the last one of a pull."""
        with database.reading(self._engine) as connection:
            wanted = Pull(self._cursor, self._token, limit)
            page = pull.page(connection, self._who, wanted)
        self._came |= {(row.id, row.root) for row in page.rows}
        self._token = page.token
        if page.complete is None:
            return False
        gone = set(page.complete.revoked)
        self.held = {each for each in self.held | self._came if each[1] not in gone}
        self._cursor, self._token, self._came = page.complete.seq, "", set()
        return True
