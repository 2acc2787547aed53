"""The administration's wishes, carried to the server over the line of the open book."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from desktop.signed import Signed
from storage.rules.errors import RuleBroken
from ui.kit.company import Company, Handover, LaptopLine, PersonLine, TeamLine, Unsent

if TYPE_CHECKING:
    from sync.client.admin import Administration


class ServerAdministration:
    """Every wish makes its own line, so that none is kept open for hours."""

    def __init__(self, connect: Callable[[], Signed | None]) -> None:
        self._connect = connect

    def company(self) -> Company:
        with self._line() as line:
            said = line.company()
        people = (
            PersonLine(
                UUID(hex=one.person), one.name, one.email, one.role, _id(one.team), one.active,
                one.customers, one.laptops, _time(one.contact_at), one.waiting,
            )
            for one in said.people
        )  # fmt: skip
        teams = (
            TeamLine(UUID(hex=one.team), one.name, _id(one.parent), _id(one.manager))
            for one in said.teams
        )
        return Company(tuple(people), tuple(teams))

    def laptops(self) -> list[LaptopLine]:
        with self._line() as line:
            said = line.laptops().laptops
        return [
            LaptopLine(
                one.device, one.number, UUID(hex=one.person), one.label, one.state,
                datetime.fromtimestamp(one.since / 1000, UTC), _time(one.contact_at), one.waiting,
            )
            for one in said
        ]  # fmt: skip

    def add_person(
        self, name: str, email: str, role: str, team: UUID | None, password: str
    ) -> None:
        self._do("UserAdd", email, name, role, password, _hex(team))

    def edit_person(self, person: UUID, name: str, role: str, team: UUID | None) -> None:
        self._do("UserEdit", person.hex, name, role, _hex(team))

    def set_active(self, person: UUID, *, active: bool, wipe: bool = False) -> None:
        self._do("UserState", person.hex, active, wipe)

    def set_password(self, person: UUID, password: str) -> None:
        self._do("UserPassword", person.hex, password)

    def add_team(self, name: str, parent: UUID | None, manager: UUID | None) -> None:
        self._do("TeamAdd", name, _hex(parent), _hex(manager))

    def edit_team(self, team: UUID, name: str, parent: UUID | None, manager: UUID | None) -> None:
        self._do("TeamEdit", team.hex, name, _hex(parent), _hex(manager))

    def remove_team(self, team: UUID) -> None:
        self._do("TeamRemove", team.hex)

    def revoke(self, laptop: str, *, wipe: bool) -> None:
        self._do("DeviceRevoke", laptop, wipe)

    def preview(self, giver: UUID, taker: UUID, customers: list[str]) -> Handover:
        with self._line() as line:
            said = line.preview(giver.hex, taker.hex, customers)
        unsent = (
            Unsent(UUID(hex=one.person), one.label, one.waiting, _time(one.contact_at))
            for one in said.unsent
        )
        return Handover(
            said.customers, tuple(said.names), said.records,
            tuple(UUID(hex=one) for one in said.gain), tuple(UUID(hex=one) for one in said.lose),
            tuple(unsent), tuple(said.unmatched), tuple(said.ambiguous),
        )  # fmt: skip

    def assign(self, giver: UUID, taker: UUID, customers: list[str], *, partial: bool) -> int:
        moved: int = self._do("Assign", giver.hex, taker.hex, customers, partial).moved
        return moved

    def _do(self, request: str, *values: object) -> Any:
        from sync.protocol import administration as asked

        with self._line() as line:
            return line.do(getattr(asked, request)(*values))

    @contextmanager
    def _line(self) -> "Iterator[Administration]":
        """A line to the server; what goes wrong on it becomes a code with a sentence."""
        from sync.client.admin import Administration, AdminRefused
        from sync.client.engine import SyncTrouble
        from sync.client.http import SignInRefused

        try:
            signed = self._connect()
            if signed is None:
                raise RuleBroken("admin.not_signed_in")
            yield Administration(signed.server)  # pyright: ignore[reportArgumentType]
        except AdminRefused as refused:
            raise RuleBroken(_code(refused.code), **refused.facts) from refused
        except (SyncTrouble, SignInRefused) as trouble:
            raise RuleBroken(f"line.{trouble.code}") from trouble


def _id(said: str) -> UUID | None:
    return UUID(hex=said) if said else None


def _hex(known: UUID | None) -> str:
    return known.hex if known is not None else ""


def _time(at: int | None) -> datetime | None:
    return None if at is None else datetime.fromtimestamp(at / 1000, UTC)


def _code(refused: str) -> str:
    """The code that the screens have a sentence for."""
    if refused == "right.admin_only":
        return "admin.not_admin"
    return refused if refused.startswith("admin.") else f"admin.{refused}"
