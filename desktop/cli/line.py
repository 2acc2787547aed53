"""`signin`, `sync` and `status`: the book and the company's server."""

import os
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop.cli.answers import Answer, Refused
from desktop.cli.book import PASSWORD, asked, open_for, profile_of
from desktop.cli.words import Words
from storage.rules.errors import RuleBroken

if TYPE_CHECKING:
    from storage.database import Database

SERVER_PASSWORD = "ROADBOOK_SERVER_PASSWORD"  # noqa: S105  (the variable's name)

TROUBLES = {
    "no_answer": "The server does not answer. What you wrote is safe here and goes later.",
    "not_an_answer": "Something between here and the server answered in its place; log in to the "
    "network first. Nothing was changed.",
    "not_trusted": "The server cannot prove who it is, so nothing was sent to it.",
    "refused": "The server does not let this laptop take part. Everything stays in the book.",
    "going_nowhere": "The exchange came to no end; try again later. Nothing was lost.",
    "address_not_safe": "The address must begin with https://; plain HTTP is for this computer.",
    "not_let_in": "The e-mail or the password is not right.",
    "too_many_tries": "Too many tries; wait a minute.",
}

BROKEN = {
    "sync.signed_in": "This book is signed in already.",
    "sync.other_book": "This account has another laptop, and this book holds work of its own. "
    "Sign in from a new profile and import there what is missing.",
}


def run(given: Namespace, words: Words) -> Answer:
    return {"signin": sign_in, "sync": sync, "status": status}[given.command](given, words)


def sign_in(given: Namespace, words: Words) -> Answer:
    """Register this laptop with the server; a new profile becomes the account's person."""
    from desktop import account as accounts

    password = os.environ.get(SERVER_PASSWORD) or os.environ.get(PASSWORD)
    password = password or asked(words("Password of the account: "), SERVER_PASSWORD, words)
    profile = profile_of(given)
    with _in_words(words), open_for(given, words, create=True) as database:
        try:
            account = accounts.sign_in(profile, database, given.server, given.user, password)
        except RuleBroken as broken:
            raise Refused(words(BROKEN[broken.code]), code=broken.code) from broken
    told = words("Signed in as {name}. `roadbook sync` brings what the company has.")
    return Answer(told.format(name=account.name), {"person": account.person, "role": account.role})


def sync(given: Namespace, words: Words) -> Answer:
    """One contact with the server."""
    from sync.client.engine import Engine
    from sync.client.http import Account, HttpServer

    with _in_words(words), open_for(given, words) as database:
        account = Account.of(database)
        if account is None:
            raise Refused(words("Sign in first: `roadbook signin`."), code="sync.not_signed_in")
        line = HttpServer(database, account)
        began = time.monotonic()
        receipt = Engine(database, line).run_once()
        seconds = round(time.monotonic() - began, 2)
        conflicts = _open_conflicts(database)
    data = {
        "pushed": receipt.pushed, "pulled": receipt.pulled, "conflicts": conflicts,
        "refused": receipt.refused, "receipt": {"seq": receipt.seq, "agreed": receipt.agreed},
        "seconds": seconds, "bytes": {"sent": line.sent, "received": line.received},
    }  # fmt: skip
    told = words("Confirmed by server: {pushed} sent, {pulled} received, both sides hold the same.")
    return Answer(told.format(pushed=receipt.pushed, pulled=receipt.pulled), data)


def status(given: Namespace, words: Words) -> Answer:
    """What waits, what needs attention, and as of when."""
    from sqlalchemy import func, select

    from storage.models import OutboxEntry, SyncState
    from sync.client.http import Account
    from sync.client.queue import PENDING

    with open_for(given, words) as database:
        account = Account.of(database)
        with database.read() as session:
            waiting = select(func.count()).where(OutboxEntry.state == PENDING)
            count = session.scalar(waiting) or 0
            state = session.get(SyncState, 1)
        conflicts = _open_conflicts(database)
    data = {
        "waiting": count, "conflicts": conflicts, "signed_in": account is not None,
        "server": account.server if account else None, "seq": state.cursor if state else None,
    }  # fmt: skip
    lines = [words("%n change(s) waiting to upload.", count)]
    if conflicts:
        lines.append(words("%n change(s) of both sides to look at.", conflicts))
    if account is None:
        lines.append(words("Not signed in to a server."))
    return Answer("\n".join(lines), data)


def _open_conflicts(database: "Database") -> int:
    from sqlalchemy import func, select

    from storage.models import Conflict

    with database.read() as session:
        open_ = select(func.count()).where(
            Conflict.settled_at.is_(None), Conflict.deleted_at.is_(None)
        )
        return session.scalar(open_) or 0


@contextmanager
def _in_words(words: Words) -> Iterator[None]:
    from sync.client.engine import SyncTrouble
    from sync.client.http import SignInRefused

    try:
        yield
    except (SyncTrouble, SignInRefused) as trouble:
        told = TROUBLES.get(trouble.code, TROUBLES["refused"])
        raise Refused(words(told), code=f"sync.{trouble.code}") from trouble
