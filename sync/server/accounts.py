"""Accounts: who may sign in, with which password, and how often somebody may guess."""

import hashlib
import secrets
from typing import Any, Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Row,
    Table,
    Text,
    and_,
    delete,
    func,
    insert,
    select,
    update,
)

from sync.server.store import TENANT, clock, devices, metadata

ACTIVE, DISABLED, REVOKED, WIPED = "active", "disabled", "revoked", "wiped"
PASSWORD_LENGTH: Final = 12
TRIES, TRIES_MS = 10, 60_000  # sign-ins per account and per address within a minute

accounts = Table(
    "account", metadata,
    Column("tenant", Text, primary_key=True), Column("email", Text, primary_key=True),
    Column("person", Text, nullable=False), Column("name", Text, nullable=False),
    Column("role", Text, nullable=False), Column("password", Text, nullable=False),
    Column("state", Text, nullable=False),
)  # fmt: skip
credentials = Table(
    "credential", metadata,
    Column("tenant", Text, primary_key=True), Column("device", Text, primary_key=True),
    Column("email", Text, nullable=False), Column("label", Text, nullable=False),
    Column("public_key", Text, nullable=False), Column("refresh", Text, nullable=False),
    Column("refresh_before", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
)  # fmt: skip
tokens = Table(
    "access_token", metadata,
    Column("tenant", Text, primary_key=True), Column("hash", Text, primary_key=True),
    Column("device", Text, nullable=False), Column("person", Text, nullable=False),
    Column("until", BigInteger, nullable=False),
)  # fmt: skip
attempts = Table(
    "sign_in_attempt", metadata,
    Column("tenant", Text, primary_key=True), Column("who", Text, primary_key=True),
    Column("at", BigInteger, primary_key=True), Column("nonce", Text, primary_key=True),
)  # fmt: skip

_hasher = PasswordHasher()
# Checked where there is no account, so that an unknown name takes as long as a wrong password.
_NOBODY: Final = _hasher.hash(secrets.token_hex(16))


class NotLetIn(Exception):
    """The sign-in, token or laptop is not valid; outside it is always the same answer."""


class TooManyTries(Exception):
    """Somebody guesses; `wait_s` seconds from now is soon enough."""

    def __init__(self, wait_s: int) -> None:
        super().__init__(str(wait_s))
        self.wait_s = wait_s


def hashed(password: str) -> str:
    """What is kept of a password; slow on purpose, so never while others wait for the clock."""
    return _hasher.hash(password)


def add_account(
    connection: Connection, email: str, person: str, name: str, role: str, password: str
) -> None:
    """Add the account of a person; `password` comes from `hashed`."""
    values = {"email": email.lower(), "person": person, "name": name, "role": role}
    values |= {"password": password, "state": ACTIVE}
    connection.execute(insert(accounts).values(tenant=TENANT, **values))


def of_email(connection: Connection, email: str) -> Row[Any] | None:
    """The account that somebody signs in with."""
    return connection.execute(select(accounts).where(_email(email))).one_or_none()


def of_person(connection: Connection, person: str) -> Row[Any] | None:
    """The account of a person of the company."""
    return connection.execute(select(accounts).where(_person(person))).one_or_none()


def everybody(connection: Connection) -> list[Row[Any]]:
    """All accounts, by e-mail."""
    return list(connection.execute(select(accounts).order_by(accounts.c.email)))


def change(connection: Connection, whose: str, **values: str) -> None:
    """Set name, role, password or id of a person's account."""
    connection.execute(update(accounts).where(_person(whose)).values(values))


def set_state(connection: Connection, person: str, state: str, laptops: str | None) -> None:
    """Let an account in again, or no longer; its tokens end at once.

    `laptops` is what becomes of the person's laptops: WIPED, REVOKED, or None if nothing.
    """
    change(connection, person, state=state)
    end_tokens(connection, person)
    if laptops is not None:
        mine = and_(devices.c.tenant == TENANT, devices.c.person == person)
        there = devices.c.state == ACTIVE
        connection.execute(update(devices).where(mine, there).values(state=laptops))


def end_tokens(connection: Connection, person: str) -> None:
    """What a person's laptops hold opens nothing any more; they have to renew."""
    connection.execute(delete(tokens).where(tokens.c.tenant == TENANT, tokens.c.person == person))


def revoke_device(connection: Connection, device: str, state: str = REVOKED) -> bool:
    """A laptop that was lost takes part no more; its tokens end at once."""
    this = and_(devices.c.tenant == TENANT, devices.c.device == device)
    found = connection.execute(update(devices).where(this).values(state=state)).rowcount
    connection.execute(delete(tokens).where(tokens.c.tenant == TENANT, tokens.c.device == device))
    return found > 0


def count_try(connection: Connection, who: str, at: int) -> None:
    """Note a sign-in attempt; raises TooManyTries above ten in a minute."""
    # One after the other, or tries at the same moment would not see each other.
    connection.execute(select(clock.c.seq).where(clock.c.tenant == TENANT).with_for_update())
    connection.execute(
        delete(attempts).where(attempts.c.tenant == TENANT, attempts.c.at <= at - TRIES_MS)
    )
    mine = and_(attempts.c.tenant == TENANT, attempts.c.who == _hash(who))
    count, oldest = connection.execute(
        select(func.count(), func.min(attempts.c.at)).where(mine)
    ).one()
    if count >= TRIES:
        raise TooManyTries(max(1, -((at - TRIES_MS - oldest) // 1000)))
    row = {"tenant": TENANT, "who": _hash(who), "at": at, "nonce": secrets.token_hex(8)}
    connection.execute(insert(attempts).values(row))


def check_password(account: Row[Any] | None, password: str) -> str:
    """The person of the account if the password is right; takes as long where there is none."""
    try:
        _hasher.verify(account.password if account else _NOBODY, password)
    except (VerifyMismatchError, InvalidHashError):
        raise NotLetIn from None
    if account is None or account.state != ACTIVE:
        raise NotLetIn
    return str(account.person)


def _email(email: str) -> ColumnElement[bool]:
    return and_(accounts.c.tenant == TENANT, accounts.c.email == email.lower())


def _person(person: str) -> ColumnElement[bool]:
    return and_(accounts.c.tenant == TENANT, accounts.c.person == person)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
