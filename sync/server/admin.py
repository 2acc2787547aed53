"""What an administrator does with people, teams and laptops; each act is one turn of the clock."""

import secrets
from collections.abc import Mapping
from typing import Any, Final

import msgspec
from sqlalchemy import Row

from storage.rules.choices import Role
from storage.rules.kinds import Kind
from sync.protocol import administration as asked
from sync.protocol.administration import Done
from sync.server import accounts, handing_over, people, records, scopes
from sync.server.accounts import ACTIVE, DISABLED, REVOKED, WIPED
from sync.server.acting import Act, NotDone, note
from sync.server.company import company, laptops
from sync.server.opening import Server
from sync.server.people import SERVER, NewPerson
from sync.server.records import Record
from sync.server.service import Service

_LEADING: Final = (Role.MANAGER, Role.ADMIN)


def act(service: Service, by: str, request: asked.Request) -> msgspec.Struct:
    """Do what was asked, or raise NotDone and have changed nothing; `by` is a person's id."""
    secret = getattr(request, "password", "")
    if isinstance(request, asked.UserAdd | asked.UserPassword):
        if len(secret) < accounts.PASSWORD_LENGTH:
            raise NotDone("admin.password_short", length=accounts.PASSWORD_LENGTH)
        secret = accounts.hashed(secret)
    with service.write() as (connection, tick):
        answer: msgspec.Struct = _ACTS[type(request)](Act(connection, tick, by, secret), request)
    return answer


def add_user(
    server: Server, email: str, name: str, role: str, password: str, team: str = ""
) -> str:
    """Add an account from the server's own side; returns the person's id."""
    request = asked.UserAdd(email, name, role, password, team)
    done = act(server.service, SERVER, request)
    return done.id if isinstance(done, Done) else ""


def user_add(act: Act, request: asked.UserAdd) -> Done:
    if accounts.of_email(act.connection, request.email) is not None:
        raise NotDone("admin.email_taken", email=request.email)
    if request.team:
        _team(act, request.team)
    person, email = secrets.token_hex(16), request.email.lower()
    new = NewPerson(person, request.name, email, request.role, request.team)
    people.add(act.connection, act.tick, new, act.by)
    accounts.add_account(
        act.connection, email, person, request.name, request.role, act.secret
    )  # fmt: skip
    note(act, Kind.PERSON, person, "user_add", request)
    return Done(person)


def user_edit(act: Act, request: asked.UserEdit) -> Done:
    account, record = _person(act, request.person)
    if request.role not in (None, *_LEADING) and _leads(act, request.person):
        raise NotDone("admin.leads_a_team", name=account.name)
    if request.role not in (None, Role.ADMIN):
        _must_leave_an_admin(act, request.person)
    if request.team:
        _team(act, request.team)
    values = {"name": request.name, "role": request.role}
    given = {name: value for name, value in values.items() if value is not None}
    if given:
        accounts.change(act.connection, request.person, **given)
    changes: dict[str, Any] = dict(given)
    if request.team is not None:
        changes["team_id"] = request.team or None
    people.change(act.connection, act.tick, record, changes, act.by)
    scopes.refresh(act.connection, act.tick)
    note(act, Kind.PERSON, request.person, "user_edit", request)
    return Done(request.person)


def user_state(act: Act, request: asked.UserState) -> Done:
    _, record = _person(act, request.person)
    if not request.active:
        _must_leave_an_admin(act, request.person)
    state = ACTIVE if request.active else DISABLED
    laptops = WIPED if request.wipe and not request.active else None
    accounts.set_state(act.connection, request.person, state, laptops)
    people.change(act.connection, act.tick, record, {"active": request.active}, act.by)
    scopes.refresh(act.connection, act.tick)
    note(act, Kind.PERSON, request.person, "user_state", request)
    return Done(request.person)


def user_password(act: Act, request: asked.UserPassword) -> Done:
    """Laptops that are signed in stay so, for they have keys of their own; tokens are renewed."""
    _person(act, request.person)
    accounts.change(act.connection, request.person, password=act.secret)
    accounts.end_tokens(act.connection, request.person)
    note(act, Kind.PERSON, request.person, "user_password", asked.Request())
    return Done(request.person)


def team_add(act: Act, request: asked.TeamAdd) -> Done:
    _check_team(act, "", request.name, request.parent, request.manager)
    team = secrets.token_hex(16)
    values = {"name": request.name, "parent_id": request.parent, "manager_id": request.manager}
    given = {name: value for name, value in values.items() if value}
    people.make(act.connection, act.tick, Kind.TEAM, team, given, act.by)
    scopes.refresh(act.connection, act.tick)
    note(act, Kind.TEAM, team, "team_add", request)
    return Done(team)


def team_edit(act: Act, request: asked.TeamEdit) -> Done:
    record = _team(act, request.team)
    parent, manager = request.parent or "", request.manager or ""
    _check_team(act, request.team, request.name or "", parent, manager)
    values: dict[str, Any] = {}
    if request.name is not None:
        values["name"] = request.name
    if request.parent is not None:
        values["parent_id"] = parent or None
    if request.manager is not None:
        values["manager_id"] = manager or None
    people.change(act.connection, act.tick, record, values, act.by)
    scopes.refresh(act.connection, act.tick)
    note(act, Kind.TEAM, request.team, "team_edit", request)
    return Done(request.team)


def team_remove(act: Act, request: asked.TeamRemove) -> Done:
    record = _team(act, request.team)
    members, teams = scopes.company(act.connection)
    if any(one.team == request.team for one in members) or any(
        one.parent == request.team for one in teams
    ):
        raise NotDone("admin.team_not_empty", team=record.doc["name"])
    people.remove(act.connection, act.tick, record, act.by)
    scopes.refresh(act.connection, act.tick)
    note(act, Kind.TEAM, request.team, "team_remove", request)
    return Done(request.team)


def device_revoke(act: Act, request: asked.DeviceRevoke) -> Done:
    state = WIPED if request.wipe else REVOKED
    if not accounts.revoke_device(act.connection, request.device, state):
        raise NotDone("admin.unknown_laptop", device=request.device)
    note(act, "device", request.device, "device_revoke", request)
    return Done(request.device)


def lend(act: Act, request: asked.Lend) -> Done:
    _person(act, request.person)
    if records.load(act.connection, Kind.CUSTOMER, request.customer) is None:
        raise NotDone("admin.unknown_customer", customer=request.customer)
    if request.until <= act.tick.at:
        raise NotDone("admin.time_is_over")
    people.lend(act.connection, act.tick, request.customer, request.person, request.until)
    note(act, Kind.CUSTOMER, request.customer, "lend", request)
    return Done(request.customer)


def _person(act: Act, person: str) -> tuple[Row[Any], Record]:
    account = accounts.of_person(act.connection, person)
    record = records.load(act.connection, Kind.PERSON, person)
    if account is None or record is None:
        raise NotDone("admin.unknown_person", person=person)
    return account, record


def _team(act: Act, team: str) -> Record:
    record = records.load(act.connection, Kind.TEAM, team)
    if record is None or record.deleted:
        raise NotDone("admin.unknown_team", team=team)
    return record


def _leads(act: Act, person: str) -> bool:
    return any(team.manager == person for team in scopes.company(act.connection)[1])


def _must_leave_an_admin(act: Act, without: str) -> None:
    """Whoever is the last administrator stays one, or nobody could ever change that again."""
    left = (
        account
        for account in accounts.everybody(act.connection)
        if (account.role, account.state) == (Role.ADMIN, ACTIVE) and account.person != without
    )
    if next(left, None) is None:
        raise NotDone("admin.last_admin")


def _check_team(act: Act, team: str, name: str, parent: str, manager: str) -> None:
    """Whether a team may be called so, hang there, and be led by this person."""
    if parent:
        _team(act, parent)
    if manager and _person(act, manager)[0].role not in _LEADING:
        raise NotDone("admin.not_a_manager", name=_person(act, manager)[0].name)
    above = {one.id: one.parent for one in scopes.company(act.connection)[1]}
    at, seen = parent, set[str]()
    while at and at not in seen:
        if at == team:
            raise NotDone("admin.team_in_itself")
        seen.add(at)
        at = above.get(at, "")
    for other in above:
        if other != team and name and _team(act, other).doc["name"] == name:
            raise NotDone("admin.team_taken", team=name)


def _devices(act: Act, _request: asked.Devices) -> asked.Laptops:
    return laptops(act.connection)


def _people(act: Act, _request: asked.People) -> asked.Company:
    return company(act.connection)


_ACTS: Final[Mapping[type[asked.Request], Any]] = {
    asked.People: _people,
    asked.UserAdd: user_add,
    asked.UserEdit: user_edit,
    asked.UserState: user_state,
    asked.UserPassword: user_password,
    asked.TeamAdd: team_add,
    asked.TeamEdit: team_edit,
    asked.TeamRemove: team_remove,
    asked.Devices: _devices,
    asked.DeviceRevoke: device_revoke,
    asked.AssignPreview: handing_over.preview,
    asked.Assign: handing_over.assign,
    asked.Lend: lend,
}
