"""`signin`, `sync` and `status`: the book and the company's server."""

import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop.cli.answers import Answer, Exit, Refused
from desktop.cli.book import PASSWORD, asked, open_for, profile_of
from desktop.cli.words import Words
from desktop.opening import zone_of
from storage.rules.errors import RuleBroken

if TYPE_CHECKING:
    from storage.database import Database
    from storage.queries.sync_state import JournalLine

SERVER_PASSWORD = "ROADBOOK_SERVER_PASSWORD"  # noqa: S105  (the variable's name)

TROUBLES = {
    "no_answer": "The server does not answer. What you wrote is safe here and goes later.",
    "not_an_answer": "Something between here and the server answered in its place; log in to the "
    "network first. Nothing was changed.",
    "not_trusted": "The server cannot prove who it is, so nothing was sent to it.",
    "mass_removal": "The server would take very much off this computer. Nothing was removed; "
    "decide on the sync page.",
    "authority_gone": "The file of your company's certificate authority is not there any more: "
    "`roadbook signin --authority FILE`.",
    "refused": "The server does not let this laptop take part. Everything stays in the book.",
    "going_nowhere": "The exchange came to no end; try again later. Nothing was lost.",
    "address_not_safe": "The address must begin with https://; plain HTTP is for this computer.",
    "not_let_in": "The e-mail or the password is not right.",
    "too_many_tries": "Too many tries; wait a minute.",
    "sign_in_again": "Sign in again: `roadbook signin`. Everything stays in the book.",
    "revoked": "This laptop may not take part any more; ask your administrator. Everything stays "
    "in the book.",
    "wipe": "Your company had the book on this computer destroyed. Ask your administrator.",
    "book": "The book could not be written: is the disk full?",
    "busy": "The server is busy; try again later. Nothing was lost.",
    "failed": "The server has a problem of its own; try again later. Nothing was lost.",
    "too_slow": "The line is too slow just now; what arrived is kept, and it goes on from there.",
}

BROKEN = {
    "sync.signed_in": "This book is signed in already.",
    "sync.other_book": "This account has another laptop, and this book holds work of its own. "
    "Sign in from a new profile and import there what is missing.",
    "authority.no_certificate": "There is no certificate in the file of the authority.",
    "authority.private_key": "There is a private key in the file of the authority, which nobody "
    "but the server may have.",
    "authority.unreadable": "The file of the authority cannot be read.",
}


def run(given: Namespace, words: Words) -> Answer:
    return {"signin": sign_in, "sync": sync, "status": status}[given.command](given, words)


def sign_in(given: Namespace, words: Words) -> Answer:
    """Register this laptop with the server; a new profile becomes the account's person."""
    from desktop import account as accounts
    from storage.commands.readers import note_read
    from ui.kit.sign_in_form import SignInForm

    password = os.environ.get(SERVER_PASSWORD) or os.environ.get(PASSWORD)
    password = password or asked(words("Password of the account: "), SERVER_PASSWORD, words)
    profile = profile_of(given)
    authority = str(given.authority or "")
    form = SignInForm(given.server, given.user, password, authority=authority)
    with _in_words(words):
        # A mistyped address or password leaves no book behind, with a password of its own.
        entered = accounts.enter(profile, form) if profile.is_new else None
    with open_for(given, words, create=True) as database, _in_words(words):
        if entered is not None:
            account = entered
            accounts.join(profile, database, account)
        else:
            account = accounts.sign_in(profile, database, form)
        with database.write() as session:
            note_read(session)
    told = "\n".join(
        (
            words("Signed in as {name}. `roadbook sync` brings what the company has."),
            words(
                "What you write is read by your managers and, about customers, by the office; "
                "drafts and notes to be sorted never leave this computer."
            ),
        )
    )
    return Answer(told.format(name=account.name), {"person": account.person, "role": account.role})


def sync(given: Namespace, words: Words) -> Answer:
    """One contact with the server, written into the book's journal like any other."""
    from desktop.contact import contact
    from desktop.line import Line

    with open_for(given, words) as database:
        line = Line(profile_of(given), database)
        made = contact(database, line.connect)
        line.close()
        conflicts, _ = _needing(database)
    if made is not None and made.line.trouble == "wipe":
        from desktop.wiping import destroy_key, remove_files

        destroy_key(profile_of(given))
        remove_files(profile_of(given))
    if made is None:
        raise Refused(words("Sign in first: `roadbook signin`."), code="sync.not_signed_in")
    line = made.line
    if line.trouble:
        raise Refused(_trouble_words(line.trouble, words), code=f"sync.{line.trouble}")
    data = {
        "pushed": line.pushed, "pulled": line.pulled, "conflicts": conflicts,
        "refused": line.refused,
        "receipt": _receipt(line), "left": line.revoked,
        "seconds": line.seconds, "bytes": {"sent": line.sent, "received": line.received},
    }  # fmt: skip
    compared = (
        words("Confirmed by server: {pushed} sent, {pulled} received, both sides hold the same.")
        if line.agreed
        else words("Confirmed by server: {pushed} sent, {pulled} received.")
    )
    told = [compared.format(pushed=line.pushed - line.refused, pulled=line.pulled)]
    if line.revoked:
        told.append(words("%n customer(s) left this computer.", line.revoked))
    if line.refused:
        told.append(words("%n change(s) were not accepted; they are kept here.", line.refused))
    if conflicts:
        told.append(words("%n change(s) of both sides to look at.", conflicts))
    return Answer("\n".join(told), data, Exit.PART if line.refused else Exit.DONE)


def _receipt(line: "JournalLine") -> dict[str, object] | None:
    """What both sides hold; None where a contact that sent nothing compared nothing."""
    if not line.agreed:
        return None
    return {"held": line.held, "checksum": line.checksum, "agreed": True}


def status(given: Namespace, words: Words) -> Answer:
    """What waits, what needs attention, and as of when."""
    from storage.queries.sync_state import standing
    from sync.client.http import Account

    with open_for(given, words) as database:
        account = Account.of(database)
        with database.read() as session:
            now = standing(session)
        conflicts, refused = _needing(database)
    data = {
        "waiting": now.waiting, "conflicts": conflicts, "refused": refused,
        "signed_in": account is not None, "server": account.server if account else None,
        "confirmed": now.confirmed,
        "confirmed_at": now.confirmed_at.isoformat() if now.confirmed_at else None,
        "data_as_of": now.contact.isoformat() if now.contact else None,
    }  # fmt: skip
    lines = [words("%n change(s) waiting to upload.", now.waiting)]
    if conflicts:
        lines.append(words("%n change(s) of both sides to look at.", conflicts))
    if refused:
        lines.append(words("%n change(s) were not accepted; they are kept here.", refused))
    if account is None:
        lines.append(words("Not signed in to a server."))
    elif now.contact is not None:
        when = now.contact.astimezone(zone_of(profile_of(given)))
        lines.append(words("Data as of {when}.").format(when=f"{when:%Y-%m-%d %H:%M}"))
    return Answer("\n".join(lines), data)


def _needing(database: "Database") -> tuple[int, int]:
    """How many conflicts, and how much refused work, wait for a decision."""
    from storage.queries.waiting import undecided

    with database.read() as session:
        return undecided(session)


@contextmanager
def _in_words(words: Words) -> Iterator[None]:
    from sync.client.engine import SyncTrouble
    from sync.client.http import SignInRefused

    try:
        yield
    except (SyncTrouble, SignInRefused) as trouble:
        raise Refused(_trouble_words(trouble.code, words), code=f"sync.{trouble.code}") from trouble
    except RuleBroken as broken:
        if broken.code not in BROKEN:
            raise
        raise Refused(words(BROKEN[broken.code]), code=broken.code) from broken


def _trouble_words(code: str, words: Words) -> str:
    return words(TROUBLES.get(code, TROUBLES["refused"]))
