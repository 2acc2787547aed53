"""Who may come in: accounts with passwords, laptops with keys of their own, tokens that run out."""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Table,
    Text,
    and_,
    delete,
    func,
    insert,
    select,
    update,
)

from sync.server import people
from sync.server.clock import Tick
from sync.server.people import NewPerson
from sync.server.store import TENANT, devices, metadata

ACCESS_MS: Final = 15 * 60_000
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


@dataclass(frozen=True, slots=True)
class Admission:
    """What a laptop gets when it signs in or renews: shown once, kept here only as hashes."""

    device: str
    device_no: int
    person: str
    name: str
    role: str
    access: str
    refresh: str


def add_account(connection: Connection, email: str, name: str, role: str, password: str) -> None:
    """Add an account; its person's id is settled when the first laptop signs in."""
    connection.execute(
        insert(accounts).values(
            tenant=TENANT, email=email.lower(), person="", name=name, role=role,
            password=_hasher.hash(password), state="active",
        )
    )  # fmt: skip


def set_state(connection: Connection, email: str, state: str) -> bool:
    """Let an account in again, or no longer; its tokens end at once."""
    this = and_(accounts.c.tenant == TENANT, accounts.c.email == email.lower())
    person = connection.execute(select(accounts.c.person).where(this)).scalar()
    if person is None:
        return False
    connection.execute(update(accounts).where(this).values(state=state))
    connection.execute(delete(tokens).where(tokens.c.tenant == TENANT, tokens.c.person == person))
    return True


def revoke_device(connection: Connection, device: str) -> bool:
    """A laptop that was lost takes part no more; its tokens end at once."""
    this = and_(devices.c.tenant == TENANT, devices.c.device == device)
    found = connection.execute(update(devices).where(this).values(state="revoked")).rowcount
    connection.execute(delete(tokens).where(tokens.c.tenant == TENANT, tokens.c.device == device))
    return found > 0


def count_try(connection: Connection, who: str, at: int) -> None:
    """Note a sign-in attempt; raises TooManyTries above ten in a minute."""
    connection.execute(
        delete(attempts).where(attempts.c.tenant == TENANT, attempts.c.at < at - TRIES_MS)
    )
    mine = and_(attempts.c.tenant == TENANT, attempts.c.who == who)
    count, oldest = connection.execute(
        select(func.count(), func.min(attempts.c.at)).where(mine)
    ).one()
    if count >= TRIES:
        raise TooManyTries(max(1, (oldest + TRIES_MS - at) // 1000))
    row = {"tenant": TENANT, "who": who, "at": at, "nonce": secrets.token_hex(8)}
    connection.execute(insert(attempts).values(row))


def check_password(connection: Connection, email: str, password: str) -> str:
    """The e-mail of the account if the password is right; takes as long where there is none."""
    this = and_(accounts.c.tenant == TENANT, accounts.c.email == email.lower())
    row = connection.execute(select(accounts).where(this)).one_or_none()
    try:
        _hasher.verify(row.password if row else _NOBODY, password)
    except (VerifyMismatchError, InvalidHashError):
        raise NotLetIn from None
    if row is None or row.state != "active":
        raise NotLetIn
    return str(row.email)


def admit(
    connection: Connection, tick: Tick, email: str, local_person: str, public_key: str, label: str
) -> Admission:
    """Register a laptop of an account that was let in.

    The first laptop brings the id of its person, under which its book was written so far.
    """
    this = and_(accounts.c.tenant == TENANT, accounts.c.email == email)
    account = connection.execute(select(accounts).where(this)).one()
    person = account.person
    if not person:
        taken = select(accounts.c.email).where(accounts.c.person == local_person)
        person = local_person
        if connection.execute(taken).first() is not None:
            person = secrets.token_hex(16)
        connection.execute(update(accounts).where(this).values(person=person))
        people.add(connection, tick, NewPerson(person, account.name, email, account.role))
        _see_below(connection, tick, person, account.role)
    device = secrets.token_hex(16)
    number = people.enrol(connection, device, person)
    refresh = secrets.token_urlsafe(32)
    connection.execute(
        insert(credentials).values(
            tenant=TENANT, device=device, email=email, label=label[:100], public_key=public_key,
            refresh=_hash(refresh), refresh_before="", created_at=tick.at,
        )
    )  # fmt: skip
    access = _issue(connection, device, person, tick.at)
    return Admission(device, number, person, account.name, account.role, access, refresh)


def _see_below(connection: Connection, tick: Tick, person: str, role: str) -> None:
    """Managers see the books below them, the office and administrators all."""
    others = select(accounts).where(accounts.c.tenant == TENANT, accounts.c.person != "")
    for other in connection.execute(others):
        if other.person == person:
            continue
        if role != "rep" and other.role == "rep":
            people.manage(connection, tick, person, other.person)
        if role == "rep" and other.role != "rep":
            people.manage(connection, tick, other.person, person)


def renew(connection: Connection, device: str, refresh: str, proof: bytes, at: int) -> Admission:
    """New tokens for old; the ones before stay good until the new ones are used.

    So a lost answer costs nothing: the laptop asks again with what it has. The proof is the
    laptop's signature of the refresh token: a token without the key is worth nothing.
    """
    this = and_(credentials.c.tenant == TENANT, credentials.c.device == device)
    row = connection.execute(select(credentials).where(this)).one_or_none()
    known = people.device(connection, device)
    if row is None or known is None or _hash(refresh) not in (row.refresh, row.refresh_before):
        raise NotLetIn
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(row.public_key))
        key.verify(proof, refresh.encode())
    except (InvalidSignature, ValueError):
        raise NotLetIn from None
    email = and_(accounts.c.tenant == TENANT, accounts.c.email == row.email)
    account = connection.execute(select(accounts).where(email)).one()
    if account.state != "active":
        raise NotLetIn
    new = secrets.token_urlsafe(32)
    values = {"refresh": _hash(new), "refresh_before": _hash(refresh)}
    connection.execute(update(credentials).where(this).values(values))
    access = _issue(connection, device, account.person, at)
    return Admission(device, known.no, account.person, account.name, account.role, access, new)


def fork(connection: Connection, device: str, at: int) -> Admission:
    """A new laptop beside one that turned out to be two; person and key are the same."""
    this = and_(credentials.c.tenant == TENANT, credentials.c.device == device)
    row = connection.execute(select(credentials).where(this)).one_or_none()
    known = people.device(connection, device)
    if row is None or known is None:
        raise NotLetIn
    new, refresh = secrets.token_hex(16), secrets.token_urlsafe(32)
    number = people.enrol(connection, new, known.person)
    connection.execute(
        insert(credentials).values(
            tenant=TENANT, device=new, email=row.email, label=row.label,
            public_key=row.public_key, refresh=_hash(refresh), refresh_before="", created_at=at,
        )
    )  # fmt: skip
    email = and_(accounts.c.tenant == TENANT, accounts.c.email == row.email)
    account = connection.execute(select(accounts).where(email)).one()
    access = _issue(connection, new, known.person, at)
    return Admission(new, number, known.person, account.name, account.role, access, refresh)


def _issue(connection: Connection, device: str, person: str, at: int) -> str:
    access = secrets.token_urlsafe(32)
    connection.execute(delete(tokens).where(tokens.c.tenant == TENANT, tokens.c.until < at))
    row = {"tenant": TENANT, "hash": _hash(access), "device": device, "person": person}
    connection.execute(insert(tokens).values(**row, until=at + ACCESS_MS))
    return access


def person_of(connection: Connection, access: str, at: int) -> tuple[str, str]:
    """Whose token it is, and of which laptop; raises NotLetIn."""
    query = select(tokens.c.person, tokens.c.device).where(
        tokens.c.tenant == TENANT, tokens.c.hash == _hash(access), tokens.c.until >= at
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        raise NotLetIn
    return row.person, row.device


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
