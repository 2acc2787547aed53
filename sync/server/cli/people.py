"""People, their laptops, and whose customers are whose: `user`, `device`, `assign`."""

import argparse

from sync.server import admin
from sync.server.cli.given import Command, Commands, open_server, password

ROLES = ("rep", "manager", "office", "admin")


def add_to(commands: Commands) -> None:
    """Add what belongs to this page."""
    user = commands.group("user", "accounts")
    add = user.add("add", _user_add, "add an account")
    add.add_argument("email")
    add.add_argument("--name", required=True)
    add.add_argument("--role", required=True, choices=ROLES)
    add.add_argument("--password-stdin", action="store_true")
    for name, state in (("disable", "disabled"), ("enable", "active")):
        user.add(name, _user_state(state), f"{name} an account").add_argument("email")
    user.add("list", _user_list, "list accounts")
    device = commands.group("device", "laptops")
    device.add("list", _device_list, "list laptops")
    device.add("revoke", _device_revoke, "shut a laptop out").add_argument("device")
    hand = commands.add("assign", _assign, "hand customers over")
    hand.add_argument("--from", dest="giver", required=True, metavar="EMAIL")
    hand.add_argument("--to", dest="taker", required=True, metavar="EMAIL")


def _user_add(arguments: argparse.Namespace) -> int:
    secret = password(arguments)
    server = open_server(arguments)
    admin.add_user(server, arguments.email, arguments.name, arguments.role, secret)
    print(f"{arguments.name} may sign in as {arguments.email}.")
    return 0


def _user_state(state: str) -> Command:
    def run(arguments: argparse.Namespace) -> int:
        admin.set_user_state(open_server(arguments), arguments.email, state)
        print(f"{arguments.email} is {state}.")
        return 0

    return run


def _user_list(arguments: argparse.Namespace) -> int:
    for row in admin.users(open_server(arguments)):
        print("\t".join(row))
    return 0


def _device_list(arguments: argparse.Namespace) -> int:
    for row in admin.laptops(open_server(arguments)):
        print("\t".join(map(str, row)))
    return 0


def _device_revoke(arguments: argparse.Namespace) -> int:
    admin.revoke_laptop(open_server(arguments), arguments.device)
    print("The laptop is shut out.")
    return 0


def _assign(arguments: argparse.Namespace) -> int:
    moved = admin.assign(open_server(arguments), arguments.giver, arguments.taker)
    print(f"{moved} customers moved from {arguments.giver} to {arguments.taker}.")
    return 0
