"""Who can see a record, by name and with the reason; and who will read what one writes.

It says on the laptop what the server does with roots, scopes and teams: the company's records are
everybody's, a customer's go with the customer, one's own work to the managers above.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import MODELS, Customer, Person, RideAlong, SyncState, Team
from storage.rules.choices import Role
from storage.rules.kinds import KINDS, Kind, Root


class Reach(StrEnum):
    """How far a record goes."""

    LAPTOP = auto()  # never leaves this computer
    NOT_YET = auto()  # no server yet
    COMPANY = auto()
    CUSTOMER = auto()  # goes with the customer, also to whoever takes it over later
    WORK = auto()
    RIDE = auto()


class Why(StrEnum):
    """Why somebody sees a record."""

    YOU = auto()
    OWNER = auto()
    MANAGER = auto()
    OFFICE = auto()
    ADMIN = auto()
    COACH = auto()


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who sees a record."""

    name: str
    why: Why
    team: str = ""


@dataclass(frozen=True, slots=True)
class Sight:
    """Who sees a record; the readers are those known on this laptop."""

    reach: Reach
    readers: tuple[Reader, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """Kinds of records that all go to the same people."""

    kinds: tuple[Kind, ...]
    sight: Sight


def who_sees(session: Session, kind: Kind, record_id: UUID, me: UUID | None) -> Sight:
    """Who sees one record now."""
    spec = KINDS[kind]
    if spec.stays:
        return Sight(Reach.LAPTOP)
    if session.get(SyncState, 1) is None:
        return Sight(Reach.NOT_YET)
    record = session.get(MODELS[kind], record_id)
    root = getattr(record, spec.root_field, None) if spec.root_field else None
    return _sight(session, spec.root, root, me)


def will_read(session: Session, me: UUID | None) -> list[Share]:
    """Who reads what one writes from now on, kinds together that go to the same people."""
    groups: dict[Reach, list[Kind]] = {}
    sights: dict[Reach, Sight] = {}
    for kind, spec in KINDS.items():
        if spec.root is Root.CARRIED:
            continue  # goes where what it is about goes
        sight = Sight(Reach.LAPTOP) if spec.stays else _general(session, spec.root, me)
        groups.setdefault(sight.reach, []).append(kind)
        sights[sight.reach] = sight
    order = (Reach.CUSTOMER, Reach.WORK, Reach.RIDE, Reach.COMPANY, Reach.LAPTOP)
    return [Share(tuple(groups[reach]), sights[reach]) for reach in order if reach in groups]


def _general(session: Session, root: Root, me: UUID | None) -> Sight:
    company = _Company(session)
    match root:
        case Root.CUSTOMER:
            return Sight(Reach.CUSTOMER, company.of_book(me, me))
        case Root.RIDE:
            return Sight(Reach.RIDE, company.of_work(me, me))
        case Root.USER:
            return Sight(Reach.WORK, company.of_work(me, me))
        case _:
            return Sight(Reach.COMPANY)


def _sight(session: Session, kind_of_root: Root, root: UUID | None, me: UUID | None) -> Sight:
    company = _Company(session)
    match kind_of_root:
        case Root.TENANT:
            return Sight(Reach.COMPANY)
        case Root.USER:
            return Sight(Reach.WORK, company.of_work(root or me, me))
        case Root.CUSTOMER:
            customer = session.get(Customer, root) if root else None
            owner = customer.owner_id if customer is not None else None
            return Sight(Reach.CUSTOMER, company.of_book(owner or me, me))
        case Root.RIDE:
            return _ride(session, company, root, me)
        case Root.CARRIED:
            return _carried(session, root, me)


def _carried(session: Session, root: UUID | None, me: UUID | None) -> Sight:
    """A record goes where its root goes, whatever that is."""
    if root is None:
        return Sight(Reach.COMPANY)
    if session.get(Customer, root) is not None:
        return _sight(session, Root.CUSTOMER, root, me)
    if session.get(RideAlong, root) is not None:
        return _sight(session, Root.RIDE, root, me)
    return _sight(session, Root.USER, root, me)


def _ride(session: Session, company: "_Company", root: UUID | None, me: UUID | None) -> Sight:
    ride = session.get(RideAlong, root) if root else None
    if ride is None:
        return Sight(Reach.RIDE, company.of_work(me, me))
    both: dict[str, Reader] = {}
    for person, why in ((ride.rep_id, Why.OWNER), (ride.coach_id, Why.COACH)):
        for reader in company.of_work(person, me, why):
            both.setdefault(reader.name, reader)
    return Sight(Reach.RIDE, tuple(both.values()))


class _Company:
    """The people and teams that this laptop knows of."""

    def __init__(self, session: Session) -> None:
        everybody: list[Any] = list(session.scalars(select(Person).order_by(Person.name)))
        self._people = {
            p.id: p for p in everybody if p.active is not False and p.deleted_at is None
        }
        self._teams = {t.id: t for t in session.scalars(select(Team)) if t.deleted_at is None}

    def of_work(
        self, owner: UUID | None, me: UUID | None, why: Why = Why.OWNER
    ) -> tuple[Reader, ...]:
        """Whose work it is, and the managers above."""
        return tuple(self._owner_and_above(owner, me, why))

    def of_book(self, owner: UUID | None, me: UUID | None) -> tuple[Reader, ...]:
        """Whose customer it is, the managers above, the office and the administrators."""
        readers = list(self._owner_and_above(owner, me, Why.OWNER))
        known = {reader.name for reader in readers}
        for role, why in ((Role.OFFICE, Why.OFFICE), (Role.ADMIN, Why.ADMIN)):
            readers += [
                Reader(p.name, Why.YOU if p.id == me else why)
                for p in self._people.values()
                if p.role == role and p.name not in known
            ]
        return tuple(readers)

    def _owner_and_above(self, owner: UUID | None, me: UUID | None, why: Why) -> Iterator[Reader]:
        person = self._people.get(owner) if owner else None
        if owner is not None and owner == me:
            yield Reader(person.name if person else "", Why.YOU)
        elif person is not None:
            yield Reader(person.name, why)
        for manager, team in self._above(owner):
            yield Reader(manager.name, Why.YOU if manager.id == me else Why.MANAGER, team.name)

    def _above(self, owner: UUID | None) -> Iterator[tuple[Person, Team]]:
        """Who leads the teams that somebody is in, or that stand above those."""
        person = self._people.get(owner) if owner else None
        todo = [person.team_id] if person is not None else []
        todo += [team.parent_id for team in self._teams.values() if team.manager_id == owner]
        done: set[UUID] = set()
        told: set[UUID] = set()
        while todo:
            team = self._teams.get(todo.pop(0))
            if team is None or team.id in done:
                continue
            done.add(team.id)
            todo.append(team.parent_id)
            manager = self._people.get(team.manager_id)
            leads = manager is not None and manager.role in (Role.MANAGER, Role.ADMIN)
            if manager is not None and leads and manager.id != owner and manager.id not in told:
                told.add(manager.id)
                yield manager, team
