"""What an administrator does: people, laptops, handing customers over."""

from sqlalchemy import select

from sync.server import accounts, people
from sync.server.accounts import accounts as account_table
from sync.server.accounts import credentials
from sync.server.opening import AdminRefused, Server
from sync.server.store import devices

PASSWORD_LENGTH = 12


def add_user(server: Server, email: str, name: str, role: str, password: str) -> None:
    """Add an account; the person appears with the first laptop that signs in."""
    if len(password) < PASSWORD_LENGTH:
        raise AdminRefused(f"A password has at least {PASSWORD_LENGTH} characters.")
    with server.service.transaction() as connection:
        known = select(account_table.c.email).where(account_table.c.email == email.lower())
        if connection.execute(known).first() is not None:
            raise AdminRefused(f"There is an account of {email} already.")
        accounts.add_account(connection, email, name, role, password)


def set_user_state(server: Server, email: str, state: str) -> None:
    """Shut an account, or open it again."""
    with server.service.transaction() as connection:
        if not accounts.set_state(connection, email, state):
            raise AdminRefused(f"There is no account of {email}.")


def users(server: Server) -> list[tuple[str, str, str, str]]:
    """E-mail, name, role and state of every account."""
    query = select(account_table).order_by(account_table.c.email)
    with server.service.transaction() as connection:
        return [(r.email, r.name, r.role, r.state) for r in connection.execute(query)]


def laptops(server: Server) -> list[tuple[str, str, str, int, str]]:
    """Id, e-mail, label, operations received and state of every laptop."""
    query = (
        select(devices.c.device, credentials.c.email, credentials.c.label)
        .add_columns(devices.c.last_n, devices.c.state)
        .join(credentials, credentials.c.device == devices.c.device)
        .order_by(credentials.c.email, devices.c.no)
    )
    with server.service.transaction() as connection:
        return [tuple(row) for row in connection.execute(query)]


def revoke_laptop(server: Server, device: str) -> None:
    """Shut a laptop out at once."""
    with server.service.transaction() as connection:
        if not accounts.revoke_device(connection, device):
            raise AdminRefused(f"There is no laptop {device}.")


def assign(server: Server, giver: str, taker: str) -> int:
    """Hand all customers of one person to another; returns how many."""
    with server.service.write() as (connection, tick):
        found: list[str] = []
        for email in (giver, taker):
            query = select(account_table.c.person).where(account_table.c.email == email.lower())
            person = connection.execute(query).scalar()
            if not person:
                raise AdminRefused(f"{email} has no account, or no laptop has signed in with it.")
            found.append(person)
        customers = people.customers_of(connection, found[0])
        return people.assign(connection, tick, customers, found[1])
