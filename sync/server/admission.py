"""Letting laptops in: keys of their own, and tokens that run out and renew themselves."""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import (
    BigInteger,
    Connection,
    Row,
    and_,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from sync.server import accounts, adopting, bulk, people
from sync.server.accounts import ACTIVE, REVOKED, WIPED, NotLetIn, credentials, tokens
from sync.server.clock import Tick
from sync.server.prepared import Prepared
from sync.server.store import TENANT, devices

ACCESS_MS: Final = 15 * 60_000


class ToBeWiped(Exception):
    """The laptop proved who it is, and the administrator wants its book destroyed."""


class ShutOut(Exception):
    """The laptop proved who it is, and the administrator wants it to take part no more."""


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


def admit(
    connection: Connection, tick: Tick, person: str, local_person: str, public_key: str, label: str
) -> Admission:
    """Register a laptop of a person who was let in.

    A book that was written before the account had any laptop keeps the id of its person: the
    company's records of him take it over. "" is a book without work of its own.
    """
    account = accounts.of_person(connection, person)
    if account is None or account.state != ACTIVE:
        raise NotLetIn
    if local_person and adopting.may_adopt(connection, person, local_person):
        adopting.adopt(connection, tick, person, local_person)
        person = local_person
    device = secrets.token_hex(16)
    number = people.enrol(connection, device, person)
    refresh = _keep_key(connection, device, account.email, label[:100], public_key, tick.at)
    access = _issue(connection, device, person, tick.at)
    return Admission(device, number, person, account.name, account.role, access, refresh)


def renew(connection: Connection, device: str, refresh: str, proof: bytes, at: int) -> Admission:
    """New tokens for old; the ones before stay good until the new ones are used.

    So a lost answer costs nothing: the laptop asks again with what it has. The proof is the
    laptop's signature of the refresh token: a token without the key is worth nothing.
    """
    this = and_(credentials.c.tenant == TENANT, credentials.c.device == device)
    row = connection.execute(select(credentials).where(this)).one_or_none()
    if row is None or _hash(refresh) not in (row.refresh, row.refresh_before):
        raise NotLetIn
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(row.public_key))
        key.verify(proof, refresh.encode())
    except (InvalidSignature, ValueError):
        raise NotLetIn from None
    known, account = _who(connection, device)
    new = secrets.token_urlsafe(32)
    values = {"refresh": _hash(new), "refresh_before": _hash(refresh)}
    connection.execute(update(credentials).where(this).values(values))
    access = _issue(connection, device, account.person, at)
    return Admission(device, known.no, account.person, account.name, account.role, access, new)


def fork(connection: Connection, device: str, at: int) -> Admission:
    """A new laptop beside one that turned out to be two; person and key are the same."""
    this = and_(credentials.c.tenant == TENANT, credentials.c.device == device)
    row = connection.execute(select(credentials).where(this)).one_or_none()
    if row is None:
        raise NotLetIn
    known, account = _who(connection, device)
    new = secrets.token_hex(16)
    number = people.enrol(connection, new, known.person)
    refresh = _keep_key(connection, new, row.email, row.label, row.public_key, at)
    access = _issue(connection, new, known.person, at)
    return Admission(new, number, known.person, account.name, account.role, access, refresh)


def _who(connection: Connection, device: str) -> tuple[Row[Any], Row[Any]]:
    """The laptop and its account, if both may still come in."""
    this = and_(devices.c.tenant == TENANT, devices.c.device == device)
    known = connection.execute(select(devices).where(this)).one_or_none()
    if known is not None and known.state == WIPED:
        raise ToBeWiped
    if known is not None and known.state == REVOKED:
        raise ShutOut
    account = accounts.of_person(connection, known.person) if known is not None else None
    if known is None or account is None or {known.state, account.state} != {ACTIVE}:
        raise NotLetIn
    return known, account


def _keep_key(
    connection: Connection, device: str, email: str, label: str, public_key: str, at: int
) -> str:
    """Note a laptop's key; returns its first refresh token."""
    refresh = secrets.token_urlsafe(32)
    connection.execute(
        insert(credentials).values(
            tenant=TENANT, device=device, email=email, label=label, public_key=public_key,
            refresh=_hash(refresh), refresh_before="", created_at=at,
        )
    )  # fmt: skip
    return refresh


def _issue(connection: Connection, device: str, person: str, at: int) -> str:
    access = secrets.token_urlsafe(32)
    connection.execute(delete(tokens).where(tokens.c.tenant == TENANT, tokens.c.until < at))
    row = {"tenant": TENANT, "hash": _hash(access), "device": device, "person": person}
    connection.execute(insert(tokens).values(**row, until=at + ACCESS_MS))
    return access


def person_of(connection: Connection, access: str, at: int) -> tuple[str, str]:
    """Whose token it is, and of which laptop; raises NotLetIn."""
    row = _VALID.one(connection, hash=_hash(access), at=at)
    if row is None:
        raise NotLetIn
    return row.person, row.device


_VALID: Final = Prepared(
    select(tokens.c.person, tokens.c.device).where(
        tokens.c.tenant == TENANT,
        tokens.c.hash == bulk.given("hash"),
        tokens.c.until >= bindparam("at", type_=BigInteger),
    )
)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
