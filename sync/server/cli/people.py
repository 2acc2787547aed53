"""People, teams, laptops, and whose customers are whose: `user`, `team`, `device`, `assign`."""

import argparse
import csv
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from storage.rules.kinds import Kind
from sync.protocol import administration as asked
from sync.server import accounts, admin
from sync.server.cli.given import Command, Commands, counted, fitting, open_server, password
from sync.server.opening import AdminRefused, Server
from sync.server.people import SERVER

ROLES = ("rep", "manager", "office", "admin")
# Words that head the first column of a list; such a line names no customer.
_HEADINGS = frozenset(
    {"id", "code", "name", "customer", "customer code", "customer_code", "customer name"}
    | {"客户", "客户编码", "客户编号", "客户名称", "编码", "编号", "名称"}
)


def add_to(commands: Commands) -> None:
    """Add what belongs to this page."""
    _add_users(commands.group("user", "accounts"))
    _add_teams(commands.group("team", "teams and who leads them"))
    device = commands.group("device", "laptops")
    device.add("list", _device_list, "list laptops")
    revoke = device.add("revoke", _device_revoke, "shut a laptop out")
    revoke.add_argument("device")
    revoke.add_argument("--wipe", action="store_true", help="its book is destroyed")
    hand = commands.add("assign", _assign, "hand customers over")
    hand.add_argument("--from", dest="giver", required=True, metavar="EMAIL")
    hand.add_argument("--to", dest="taker", required=True, metavar="EMAIL")
    about = "a customer a line, by id, code or exact name; without it all move"
    hand.add_argument("--customers", type=Path, metavar="FILE", help=about)
    hand.add_argument("--partial", action="store_true", help="move those that matched")
    hand.add_argument("--preview", action="store_true", help="say what would move, move nothing")


def _add_users(user: Commands) -> None:
    add = user.add("add", _user_add, "add an account")
    add.add_argument("email", type=str.strip)
    add.add_argument("--name", required=True, type=str.strip)
    add.add_argument("--role", required=True, choices=ROLES)
    add.add_argument("--team", default="")
    add.add_argument("--password-stdin", action="store_true")
    edit = user.add("edit", _user_edit, "change name, role or team of somebody")
    edit.add_argument("email", type=str.strip)
    edit.add_argument("--name", type=str.strip)
    edit.add_argument("--role", choices=ROLES)
    edit.add_argument("--team", help='"" is no team')
    new = user.add("password", _user_password, "set a new password")
    new.add_argument("email", type=str.strip)
    new.add_argument("--password-stdin", action="store_true")
    leaver = user.add("disable", _user_state(active=False), "shut an account: all its tokens die")
    leaver.add_argument("email", type=str.strip)
    leaver.add_argument("--wipe", action="store_true", help="the books on its laptops, too")
    user.add("enable", _user_state(active=True), "open an account again").add_argument(
        "email", type=str.strip
    )
    user.add("list", _user_list, "list accounts")


def _add_teams(team: Commands) -> None:
    for name, run, about in (("add", _team_add, "add a team"), ("edit", _team_edit, "change one")):
        one = team.add(name, run, about)
        one.add_argument("team", type=str.strip)
        if name == "edit":
            one.add_argument("--name", type=str.strip)
        one.add_argument("--manager", metavar="EMAIL", help='who leads it; "" is nobody')
        one.add_argument("--under", metavar="TEAM", help='the team above it; "" is none')
    team.add("remove", _team_remove, "remove a team that is empty").add_argument("team")
    team.add("list", _team_list, "list teams")


def _do(server: Server, request: asked.Request) -> Any:
    return admin.act(server.service, SERVER, fitting(request))


def _company(server: Server) -> asked.Company:
    return cast(asked.Company, _do(server, asked.People()))


def _person(server: Server, email: str | None) -> str:
    """The id behind an e-mail; "" for ""."""
    if not email:
        return ""
    with server.service.transaction() as connection:
        account = accounts.of_email(connection, email)
    if account is None:
        raise AdminRefused(f"There is no account of {email}.")
    return str(account.person)


def _team(server: Server, name: str | None) -> str:
    if not name:
        return ""
    for team in _company(server).teams:
        if team.name == name:
            return team.team
    raise AdminRefused(f"There is no team {name}.")


def _user_add(arguments: argparse.Namespace) -> int:
    secret = password(arguments)
    server = open_server(arguments)
    team = _team(server, arguments.team)
    _do(server, asked.UserAdd(arguments.email, arguments.name, arguments.role, secret, team))
    print(f"{arguments.name} may sign in as {arguments.email}.")
    return 0


def _user_edit(arguments: argparse.Namespace) -> int:
    if (arguments.name, arguments.role, arguments.team) == (None, None, None):
        raise AdminRefused("Say what to change: --name, --role or --team.")
    server = open_server(arguments)
    team = None if arguments.team is None else _team(server, arguments.team)
    person = _person(server, arguments.email)
    _do(server, asked.UserEdit(person, arguments.name, arguments.role, team))
    print(f"{arguments.email} is changed.")
    return 0


def _user_password(arguments: argparse.Namespace) -> int:
    secret = password(arguments)
    server = open_server(arguments)
    _do(server, asked.UserPassword(_person(server, arguments.email), secret))
    print(f"{arguments.email} has a new password; laptops that are signed in stay so.")
    return 0


def _user_state(*, active: bool) -> Command:
    def run(arguments: argparse.Namespace) -> int:
        server = open_server(arguments)
        wipe = not active and arguments.wipe
        _do(server, asked.UserState(_person(server, arguments.email), active, wipe))
        print(f"{arguments.email} is {'active' if active else 'disabled'}.")
        if wipe:
            print("The laptops destroy their books when they next ask the server.")
        return 0

    return run


def _user_list(arguments: argparse.Namespace) -> int:
    company = _company(open_server(arguments))
    teams = {team.team: team.name for team in company.teams}
    for one in company.people:
        state = "active" if one.active else "disabled"
        print("\t".join((one.email, one.name, one.role, state, teams.get(one.team, ""))))
    return 0


def _team_add(arguments: argparse.Namespace) -> int:
    server = open_server(arguments)
    parent, manager = _team(server, arguments.under), _person(server, arguments.manager)
    _do(server, asked.TeamAdd(arguments.team, parent, manager))
    print(f"The team {arguments.team} is there.")
    return 0


def _team_edit(arguments: argparse.Namespace) -> int:
    if (arguments.name, arguments.manager, arguments.under) == (None, None, None):
        raise AdminRefused("Say what to change: --name, --manager or --under.")
    server = open_server(arguments)
    parent = None if arguments.under is None else _team(server, arguments.under)
    manager = None if arguments.manager is None else _person(server, arguments.manager)
    team = _team(server, arguments.team)
    _do(server, asked.TeamEdit(team, arguments.name, parent, manager))
    print(f"The team {arguments.team} is changed.")
    return 0


def _team_remove(arguments: argparse.Namespace) -> int:
    server = open_server(arguments)
    _do(server, asked.TeamRemove(_team(server, arguments.team)))
    print(f"The team {arguments.team} is gone.")
    return 0


def _team_list(arguments: argparse.Namespace) -> int:
    company = _company(open_server(arguments))
    names = {team.team: team.name for team in company.teams}
    emails = {one.person: one.email for one in company.people}
    for team in company.teams:
        above, leads = names.get(team.parent, ""), emails.get(team.manager, "")
        print("\t".join((team.name, leads, above, str(team.members))))
    if not company.teams:
        print("There are no teams yet.", file=sys.stderr)
    return 0


def _device_list(arguments: argparse.Namespace) -> int:
    server = open_server(arguments)
    emails = {one.person: one.email for one in _company(server).people}
    laptops = cast(asked.Laptops, _do(server, asked.Devices())).laptops
    for one in laptops:
        shown = (one.device, emails.get(one.person, ""), one.label, one.operations, one.state)
        print("\t".join(map(str, (*shown, _day(one.contact_at)))))
    if not laptops:
        print("No laptop has signed in yet.", file=sys.stderr)
    return 0


def _day(at: int | None) -> str:
    """When somebody was last in touch; which of three laptops is the lost one."""
    if at is None:
        return "never in touch"
    return f"{datetime.fromtimestamp(at / 1000, UTC):%Y-%m-%d %H:%M} UTC"


def _device_revoke(arguments: argparse.Namespace) -> int:
    _do(open_server(arguments), asked.DeviceRevoke(arguments.device, arguments.wipe))
    print("The laptop is shut out.")
    if arguments.wipe:
        print("It destroys its book when it next asks the server.")
    return 0


def _assign(arguments: argparse.Namespace) -> int:
    server = open_server(arguments)
    giver, taker = _person(server, arguments.giver), _person(server, arguments.taker)
    entries = _entries(arguments.customers) if arguments.customers else []
    shown: asked.Preview = _do(server, asked.AssignPreview(giver, taker, entries))
    for what, which in (("matches nobody", shown.unmatched), ("fits several", shown.ambiguous)):
        for entry in which:
            print(f"{entry}: {what}")
    lacking = bool(shown.unmatched or shown.ambiguous)
    if not (shown.customers or lacking):
        raise AdminRefused(f"{arguments.giver} has no customers; nothing was moved.")
    if arguments.preview:
        _print_preview(server, shown)
        return 3 if lacking else 0
    done = _do(server, asked.Assign(giver, taker, entries, partial=arguments.partial))
    print(f"{counted(done.moved, 'customer')} moved from {arguments.giver} to {arguments.taker}.")
    return 3 if lacking else 0


def _print_preview(server: Server, shown: asked.Preview) -> None:
    names = {one.person: one.name for one in _company(server).people}
    names_shown = ", ".join(shown.names) + (", …" if shown.customers > len(shown.names) else "")
    print(f"{counted(shown.customers, 'customer')} would move: {names_shown}")
    beside = [f"{kind} {count}" for kind, count in shown.records.items() if kind != Kind.CUSTOMER]
    print("With them:", ", ".join(beside) or "nothing else")
    print("Would see them:", ", ".join(names.get(one, "") for one in shown.gain) or "nobody new")
    print("Would no longer:", ", ".join(names.get(one, "") for one in shown.lose) or "nobody")
    for one in shown.unsent:
        unknown = "an unknown number of changes"
        waiting = unknown if one.waiting is None else counted(one.waiting, "change")
        print(f"{names.get(one.person, '')} ({one.label}) may have {waiting} unsent.")


def _entries(path: Path) -> list[str]:
    """The customers of a list: the first cell of each line."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [row[0].strip() for row in csv.reader(file) if row and row[0].strip()]
    except FileNotFoundError:
        raise AdminRefused(f"There is no file {path}.") from None
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise AdminRefused(f"{path} cannot be read as a list in UTF-8.") from error
    if cells and cells[0].casefold() in _HEADINGS:
        cells = cells[1:]
    if not cells:
        raise AdminRefused(f"{path} names no customer.")
    return cells
