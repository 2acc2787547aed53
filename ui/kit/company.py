"""The company as its administrator sees it: plain values, and what can be asked of the server.

Why not is said with a RuleBroken: one of `admin.…` where the server refused, one of `line.…`
where it could not be reached.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody of the company; what only the server knows is None while it is not reached."""

    id: UUID
    name: str
    email: str
    role: str
    team: UUID | None
    active: bool
    customers: int | None = None
    laptops: int | None = None
    contact_at: datetime | None = None
    waiting: int | None = None


@dataclass(frozen=True, slots=True)
class TeamLine:
    """A team, the one above it, and who leads it."""

    id: UUID
    name: str
    parent: UUID | None
    manager: UUID | None


@dataclass(frozen=True, slots=True)
class Company:
    """Everybody, and the teams."""

    people: tuple[PersonLine, ...] = ()
    teams: tuple[TeamLine, ...] = ()

    def name_of(self, person: UUID | None) -> str:
        return next((one.name for one in self.people if one.id == person), "")

    def team_name(self, team: UUID | None) -> str:
        return next((one.name for one in self.teams if one.id == team), "")


@dataclass(frozen=True, slots=True)
class LaptopLine:
    """A laptop that signed in; `state` is active, revoked or wiped."""

    id: str
    number: int
    person: UUID
    label: str
    state: str
    since: datetime
    contact_at: datetime | None
    waiting: int | None


@dataclass(frozen=True, slots=True)
class Unsent:
    """What a laptop had not sent when it was last heard of."""

    person: UUID
    label: str
    waiting: int | None
    contact_at: datetime | None


@dataclass(frozen=True, slots=True)
class Handover:
    """What handing over would do."""

    customers: int
    names: tuple[str, ...] = ()
    records: dict[str, int] = field(default_factory=dict[str, int])
    gain: tuple[UUID, ...] = ()
    lose: tuple[UUID, ...] = ()
    unsent: tuple[Unsent, ...] = ()
    unmatched: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()


class Server(Protocol):
    """What desktop/ offers; every call may take as long as the line does."""

    def company(self) -> Company: ...
    def laptops(self) -> list[LaptopLine]: ...
    def add_person(
        self, name: str, email: str, role: str, team: UUID | None, password: str
    ) -> None: ...
    def edit_person(self, person: UUID, name: str, role: str, team: UUID | None) -> None: ...
    def set_active(self, person: UUID, *, active: bool, wipe: bool = False) -> None: ...
    def set_password(self, person: UUID, password: str) -> None: ...
    def add_team(self, name: str, parent: UUID | None, manager: UUID | None) -> None: ...
    def edit_team(
        self, team: UUID, name: str, parent: UUID | None, manager: UUID | None
    ) -> None: ...
    def remove_team(self, team: UUID) -> None: ...
    def revoke(self, laptop: str, *, wipe: bool) -> None: ...
    def preview(self, giver: UUID, taker: UUID, customers: list[str]) -> Handover: ...
    def assign(self, giver: UUID, taker: UUID, customers: list[str], *, partial: bool) -> int: ...
