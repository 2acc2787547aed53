"""Signing this book in to the company's server, and the line to it afterwards."""

import platform
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import func, select

from desktop.authority import authority_of, keep_authority, note_authority
from desktop.profile import Profile
from desktop.signed import Signed
from storage.changes import Origin
from storage.commands.adoption import become
from storage.models import OutboxEntry, Setting, SyncState
from storage.queries.sync_state import ACCOUNT
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from sync.client.engine import Enrolment, SyncTrouble, enrol
from sync.client.http import Account, HttpServer
from sync.client.http import sign_in as let_in
from sync.client.queue import number_anew
from sync.client.recovery import go_on_as

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.database import Database
    from ui.kit.sign_in_form import SignInForm


def sign_in(profile: Profile, database: "Database", form: "SignInForm") -> Account:
    """Register this laptop; the book becomes the account's person, with all that was written in it.

    Raises SyncTrouble, SignInRefused, or RuleBroken for a book that is signed in.
    """
    known = Account.of(database)
    if known is not None:
        return sign_in_again(profile, database, known, form)
    authority = keep_authority(profile, form.authority or authority_of(database) or "")
    local = database.world.author
    known_as = local.hex if has_work(database) else ""
    account = _let_in(form, known_as, authority)
    join(profile, database, account)
    return account


def enter(profile: Profile, form: "SignInForm") -> Account:
    """Sign in before there is a book: the account's laptop, with nothing on it yet."""
    return _let_in(form, "", keep_authority(profile, form.authority))


def join(profile: Profile, database: "Database", account: Account) -> None:
    """From now on the book is the account's, and speaks with its server."""
    local, person = database.world.author, UUID(hex=account.person)
    account = replace(account, authority=keep_authority(profile, account.authority))
    _begin_as(database, account, local, person)
    if person != local:
        profile.become(person)
        database.world = replace(database.world, author=person)


def sign_in_again(
    profile: Profile, database: "Database", known: Account, form: "SignInForm"
) -> Account:
    """The password was changed, or the laptop was away for too long: what waits is kept.

    The server sees a laptop of its own, which goes on from where this book is.
    """
    if (form.server.rstrip("/"), form.email.lower()) != (known.server, known.email.lower()):
        raise RuleBroken("sync.signed_in")
    authority = form.authority or authority_of(database) or known.authority
    account = _let_in(form, known.person, keep_authority(profile, authority))
    if account.person != known.person:
        raise RuleBroken("sync.other_book")
    with database.write(Origin.SERVER) as session:
        new = Enrolment(account.device, account.device_no, account.epoch)
        go_on_as(session, session.get_one(SyncState, 1), new)
        _keep(session, account)
    return account


def _let_in(form: "SignInForm", person: str, authority: str) -> Account:
    label = form.device or device_name()
    return let_in(form.server, form.email, form.password, person, label, authority=authority)


def _begin_as(database: "Database", account: Account, local: UUID, person: UUID) -> None:
    """All of it or nothing: a book with an account but without a state could never speak again."""
    with database.write(Origin.SERVER) as session:
        enrol(session, Enrolment(account.device, account.device_no, account.epoch))
        _keep(session, account)
        session.flush()
        if person != local:
            become(session, local, person)
            number_anew(session, session.get_one(SyncState, 1), first=1)


def _keep(session: "Session", account: Account) -> None:
    session.merge(Setting(name=ACCOUNT, value=asdict(account)))
    note_authority(session, account.authority)


def device_name() -> str:
    """What this laptop calls itself."""
    return platform.node() or "laptop"


def has_work(database: "Database") -> bool:
    """Whether the book says more than who owns it."""
    with database.read() as session:
        more = select(func.count()).where(OutboxEntry.kind != Kind.PERSON.value)
        return session.scalar(more) != 0


def line_of(database: "Database", address: str = "") -> Signed | None:
    """The line to the server that this book is signed in to, if it is; wherever it is now.

    Raises SyncTrouble where the file of the company's own authority is gone.
    """
    account = Account.of(database)
    if account is None:
        return None
    told = authority_of(database)
    authority = account.authority if told is None else told
    if authority and not Path(authority).is_file():
        raise SyncTrouble("authority_gone")
    account = replace(account, server=address or account.server, authority=authority)
    person = UUID(hex=account.person)
    return Signed(HttpServer(database, account), account.server, account.email, person)
