"""What the administration is shown: people with their teams, and laptops."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, and_, func, select

from storage.rules.kinds import Kind
from sync.protocol.administration import Company, LaptopRow, Laptops, PersonRow, TeamRow
from sync.server import accounts, records, scopes
from sync.server.accounts import ACTIVE, credentials
from sync.server.scopes import BOOK
from sync.server.store import TENANT, devices, root_scope, rows


def company(connection: Connection) -> Company:
    """Everybody with an account, and the teams."""
    members, teams = scopes.company(connection)
    team_of = {member.id: member.team for member in members}
    books = _books(connection)
    theirs: dict[str, list[LaptopRow]] = {}
    for laptop in laptops(connection).laptops:
        if laptop.state == ACTIVE:
            theirs.setdefault(laptop.person, []).append(laptop)
    people = [
        _person(account, team_of.get(account.person, ""), books, theirs.get(account.person, []))
        for account in accounts.everybody(connection)
    ]
    sizes = list(team_of.values())
    shown = [
        TeamRow(
            team.id, _name(connection, team.id), team.parent, team.manager, sizes.count(team.id)
        )
        for team in teams
    ]
    return Company(people, sorted(shown, key=lambda team: team.name))


def _person(
    account: Row[Any], team: str, books: dict[str, int], laptops: list[LaptopRow]
) -> PersonRow:
    return PersonRow(
        account.person, account.email, account.name, account.role, team,
        account.state == ACTIVE, books.get(account.person, 0), len(laptops),
        max(_known(one.contact_at for one in laptops), default=None),
        sum(waiting) if (waiting := _known(one.waiting for one in laptops)) else None,
    )  # fmt: skip


def _known(values: Iterable[int | None]) -> list[int]:
    return [value for value in values if value is not None]


def _name(connection: Connection, team: str) -> str:
    record = records.load(connection, Kind.TEAM, team)
    return str(record.doc["name"]) if record else ""


def _books(connection: Connection) -> dict[str, int]:
    """How many customers lie in each book."""
    alive = and_(
        rows.c.tenant == root_scope.c.tenant, rows.c.kind == Kind.CUSTOMER.value,
        rows.c.id == root_scope.c.root, rows.c.deleted.is_(False),
    )  # fmt: skip
    query = (
        select(root_scope.c.scope, func.count())
        .join(rows, alive)
        .where(root_scope.c.tenant == TENANT, root_scope.c.to_seq.is_(None))
        .where(root_scope.c.scope.startswith(BOOK, autoescape=True))
        .group_by(root_scope.c.scope)
    )
    found = connection.execute(query)
    return {scope.removeprefix(BOOK): count for scope, count in found}


def laptops(connection: Connection) -> Laptops:
    """Every laptop that ever signed in."""
    columns = (
        devices.c.device, devices.c.no, devices.c.person, credentials.c.label, devices.c.state,
        credentials.c.created_at, devices.c.last_n, devices.c.contact_at, devices.c.waiting,
    )  # fmt: skip
    same = and_(credentials.c.tenant == devices.c.tenant, credentials.c.device == devices.c.device)
    query = select(*columns).join(credentials, same).where(devices.c.tenant == TENANT)
    return Laptops([LaptopRow(*row) for row in connection.execute(query.order_by(devices.c.no))])
