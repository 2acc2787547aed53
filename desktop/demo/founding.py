"""Founding the demo's company: a server, its people, and what each of them wrote and sent there.

Nothing is put into the server's tables: every record is sent by whoever would have written it, in
the protocol of the laptops and under the server's own rules. The customers of somebody who left are
handed over as an administrator does it.
"""

import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from msgspec import structs

from desktop.demo import ZONE, story
from desktop.demo.book import ORDER, Book
from desktop.demo.cast import address_of, person_id, team_id
from desktop.demo.material import Material, read
from storage.rules.choices import TripStatus
from storage.rules.fields import millis, to_wire
from storage.rules.ids import derived_id
from storage.rules.kinds import KINDS, Kind, Root
from sync.protocol.messages import Ask, Operation, Push, decode_answer, encode
from sync.server import accounts, clock, people, records
from sync.server.admission import admit
from sync.server.opening import Server, create
from sync.server.people import NewPerson

DATABASE: Final = "server.db"
PASSWORD: Final = "a company made up"  # noqa: S105  (everybody may know it)
_LEFT, _OFFICE, _BOSS, _ADMIN = "liu", "office", "chen", "admin"
_YEARS_AGO: Final = 1_200 * 24 * 3_600_000
_FIRST: Final = (Kind.CUSTOMER, Kind.CONTACT, Kind.LINK)  # what the one before had written
_OF_OFFICE: Final = (Kind.PRODUCT, Kind.PURCHASE, Kind.PAYMENT)
_AT_A_TIME, _TOGETHER = 500, 100  # operations of a request, and of a group

Rows = dict[Kind, list[dict[str, Any]]]
Told = Callable[[int, int], object]
"""Is told how many steps are done, and of how many."""


def url_of(folder: Path) -> str:
    """The database of the company's server."""
    return f"sqlite:///{folder / DATABASE}"


def found(folder: Path, language: str, at: datetime, told: Told) -> None:
    """Make the server's database in `folder`, as the company stood at that moment."""
    making = folder.with_name(f"{folder.name}.making")
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(mode=0o700, parents=True)
    material = Material(language, at.astimezone(ZoneInfo(ZONE)).date(), ZoneInfo(ZONE))
    with ExitStack() as stack:
        company = _Company(making, material, at, stack)
        steps = list(company.steps())
        for number, step in enumerate(steps):
            told(number, len(steps))
            step()
        told(len(steps), len(steps))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for part in sorted(making.iterdir(), key=lambda path: path.name == DATABASE):
        part.replace(folder / part.name)  # the database last: only a whole one takes its name
    making.rmdir()


class _Laptop:
    """What somebody sends to the server, in the server's own protocol."""

    def __init__(self, server: Server, key: str, at: int) -> None:
        self._service, self._at, self._n = server.service, at, 0
        person = person_id(key)
        with self._service.write() as (connection, tick):
            new = admit(connection, tick, person.hex, "", "", "")
            epoch = clock.read(connection).epoch
        self._ask, self._person = Ask(new.device, epoch, 0), new.person

    def send(self, rows: Rows) -> None:
        """Push new records; whatever the server does not take is a mistake of ours."""
        self._push([self._operation(kind, row) for kind in ORDER for row in rows.get(kind, ())])

    def change(self, kind: Kind, rows: list[dict[str, Any]], base: int) -> None:
        """Push changes of records that somebody else made, as of the server's clock `base`."""
        made = [self._operation(kind, row) for row in rows]
        for op in made:
            op.f.pop(KINDS[kind].root_field, None)
        self._push([structs.replace(op, op="patch", b=base) for op in made])

    def _push(self, ops: list[Operation]) -> None:
        for first in range(0, len(ops), _AT_A_TIME):
            self._ask.push = Push(ops[first : first + _AT_A_TIME])
            answer = decode_answer(self._service.round(encode(self._ask), self._person))
            taken = sum(result.res == "applied" for result in answer.results)
            if taken != len(self._ask.push.ops):
                bad = [each for each in answer.results if each.res != "applied"]
                raise AssertionError(f"{answer.refusal or bad[:3]} of {len(self._ask.push.ops)}")
            self._ask.lease = answer.lease

    def _operation(self, kind: Kind, row: dict[str, Any]) -> Operation:
        self._n += 1
        spec = KINDS[kind]
        said: dict[str, dict[str, Any]] = {}
        for name, value in row.items():
            if (field := spec.fields.get(name)) is None:
                continue
            if field.per_key:
                said |= {f"{name}.{key}": {f"{name}.{key}": each} for key, each in value.items()}
            else:
                said.setdefault(field.merge_group, {})[name] = to_wire(field.codec, value)
        root = row.get(spec.root_field or "")
        return Operation(
            n=self._n, uid=derived_id("demo", self._ask.device, str(self._n)).hex,
            g=self._n - (self._n - 1) % _TOGETHER, k=kind.value, id=row["id"].hex,
            root=root.hex if root else "", op="create", b=0, w=self._at, f=said,
        )  # fmt: skip


class _Company:
    def __init__(self, folder: Path, material: Material, at: datetime, stack: ExitStack) -> None:
        self._material = material
        self._at = self._clock = millis(at)
        self._server = create(url_of(folder), self._now_ms, secrets.token_hex)
        stack.callback(self._server.engine.dispose)
        self._story: Book = story(material)
        customers = self._story.sent()[Kind.CUSTOMER]
        self._owners: dict[UUID, UUID] = {row["id"]: row["owner_id"] for row in customers}
        self._handed: dict[UUID, date] = {
            row["id"]: row["owner_since"] for row in customers if row.get("previous_owner")
        }
        self._reviewed: list[dict[str, Any]] = []
        self._parts = self._by_author()

    def _now_ms(self) -> int:
        """The server's clock: what happened years ago is written down as of then."""
        self._clock += 1
        return self._clock

    def steps(self) -> Iterator[Callable[[], None]]:
        """What is to be done, in order."""
        everybody = [each["key"] for each in read("company.json")["people"]]
        yield self._hire
        yield lambda: self._works(_LEFT)
        yield self._hand_over
        for key in everybody:
            if key not in (_LEFT, _BOSS, _OFFICE):
                yield lambda key=key: self._works(key)
        yield lambda: self._works(_BOSS)
        yield lambda: self._works(_OFFICE)

    def _hire(self) -> None:
        self._clock = self._at - _YEARS_AGO
        cast, password = read("company.json"), accounts.hashed(PASSWORD)
        with self._server.service.write() as (connection, tick):
            for each in cast["teams"]:
                values = {"name": self._material.say(each["name"])}
                values["manager_id"] = person_id(each["manager"]).hex
                team = team_id(each["key"]).hex
                people.make(connection, tick, Kind.TEAM, team, values, people.SERVER)
            for each in cast["people"]:
                key, name = each["key"], self._material.say(each["name"])
                person, email = person_id(key).hex, address_of(key)
                team = team_id(each["team"]).hex if "team" in each else ""
                accounts.add_account(connection, email, person, name, each["role"], password)
                people.add(connection, tick, NewPerson(person, name, email, each["role"], team))

    def _works(self, key: str) -> None:
        self._clock = max(self._clock, self._at - _YEARS_AGO if key == _LEFT else self._at)
        laptop = _Laptop(self._server, key, self._clock)
        laptop.send(self._parts.get(person_id(key), {}))
        if key == _BOSS:  # only who stands above marks a trip as reviewed
            with self._server.service.read() as connection:
                base = clock.read(connection).seq
            laptop.change(Kind.TRIP, self._reviewed, base)

    def _hand_over(self) -> None:
        for customer, since in sorted(self._handed.items(), key=lambda pair: pair[1]):
            noon = datetime.combine(since, time(12), self._material.zone)
            self._clock = max(self._clock, millis(noon))
            with self._server.service.write() as (connection, tick):
                to = self._owners[customer].hex
                people.assign(connection, tick, [customer.hex], to)
        with self._server.service.write() as (connection, tick):
            left = records.load(connection, Kind.PERSON, person_id(_LEFT).hex)
            if left is not None:
                people.change(connection, tick, left, {"active": False})

    def _by_author(self) -> dict[UUID, Rows]:
        """Who wrote what: his own for everybody, what was bought and paid for by the office."""
        parts: dict[UUID, Rows] = {}
        for kind, rows in self._story.sent().items():
            if kind in (Kind.TEAM, Kind.PERSON):
                continue  # the administrator's doing
            for row in rows:
                part = parts.setdefault(self._author(kind, row), {})
                if kind is Kind.TRIP and row["status"] == TripStatus.REVIEWED:
                    state = {"status": TripStatus.REVIEWED, "status_by": person_id(_BOSS)}
                    owner = {"id": row["id"], "owner_id": row["owner_id"]}
                    self._reviewed.append(owner | state | {"status_at": row["status_at"]})
                    row = row | {"status": TripStatus.SUBMITTED}
                part.setdefault(kind, []).append(row)
        return parts

    def _author(self, kind: Kind, row: dict[str, Any]) -> UUID:
        named = row.get("owner_id") or row.get("coach_id" if kind is Kind.PRACTICE else "rep_id")
        who: UUID = named or person_id(_ADMIN)
        customer = row["id"] if kind is Kind.CUSTOMER else row.get("customer_id")
        if kind in _OF_OFFICE:
            return person_id(_OFFICE)
        if customer is None or KINDS[kind].root is not Root.CUSTOMER:
            return who
        left = person_id(_LEFT)
        if customer in self._handed and (kind in _FIRST or who == left):
            return left
        return who if who == person_id(_BOSS) else self._owners[customer]
