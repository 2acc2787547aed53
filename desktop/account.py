"""Signing this book in to the company's server, and the line to it afterwards."""

import platform
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import delete, func, select

from desktop.profile import Profile
from desktop.signed import Signed
from storage.changes import Origin
from storage.models import OutboxEntry, SyncState
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from sync.client.engine import Engine, Enrolment
from sync.client.http import Account, HttpServer
from sync.client.http import sign_in as let_in

if TYPE_CHECKING:
    from storage.database import Database


def sign_in(
    profile: Profile,
    database: "Database",
    server: str,
    email: str,
    password: str,
    device: str = "",
) -> Account:
    """Register this laptop; a book without work of its own becomes the account's person.

    Raises SyncTrouble, SignInRefused, or RuleBroken for a book that is another's.
    """
    if Account.of(database) is not None:
        raise RuleBroken("sync.signed_in")
    local = database.world.author
    known_as = local.hex if has_work(database) else ""
    account = let_in(server, email, password, known_as, device or device_name())
    person = UUID(hex=account.person)
    if person != local and has_work(database):
        raise RuleBroken("sync.other_book")
    if person != local:
        profile.become(person)
        database.world = replace(database.world, author=person)
    account.keep(database)
    enrolment = Enrolment(account.device, account.device_no, account.epoch)
    Engine(database, HttpServer(database, account)).sign_in(enrolment)
    if person != local:
        _forget_owner(database)
    return account


def device_name() -> str:
    """What this laptop calls itself."""
    return platform.node() or "laptop"


def has_work(database: "Database") -> bool:
    """Whether the book says more than who owns it."""
    with database.read() as session:
        more = select(func.count()).where(OutboxEntry.kind != Kind.PERSON.value)
        return session.scalar(more) != 0


def _forget_owner(database: "Database") -> None:
    """The person made up at set-up is nobody in the company: it is never sent."""
    with database.write(Origin.SERVER) as session:
        last = session.scalar(select(func.max(OutboxEntry.n))) or 0
        session.execute(delete(OutboxEntry))
        session.get_one(SyncState, 1).first_n = last + 1


def line_of(database: "Database", address: str = "") -> Signed | None:
    """The line to the server that this book is signed in to, if it is; wherever it is now."""
    account = Account.of(database)
    if account is None:
        return None
    account = replace(account, server=address or account.server)
    person = UUID(hex=account.person)
    return Signed(HttpServer(database, account), account.server, account.email, person)
