"""Opens the profile's book for a command: keychain, ROADBOOK_PASSWORD, or a question."""

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop.cli.answers import Refused
from desktop.cli.words import Words
from desktop.opening import key_of, open_book, set_up
from desktop.paths import profile_folder
from desktop.profile import Profile
from storage.rules.errors import RuleBroken, StorageTrouble

if TYPE_CHECKING:
    from storage.database import Database

PASSWORD = "ROADBOOK_PASSWORD"  # noqa: S105  (the variable's name)


def profile_of(given: Namespace) -> Profile:
    return Profile(given.profile or profile_folder())


# These bring contact, or only tell of it.
_ALWAYS = frozenset({"signin", "sync", "status"})


@contextmanager
def open_for(given: Namespace, words: Words, *, create: bool = False) -> "Iterator[Database]":
    """The open book of the profile that was named; whatever keeps it shut is said in words."""
    profile = profile_of(given)
    with in_words(words):
        database = _open(profile, words, create=create)
        try:
            if given.command not in _ALWAYS:
                _refuse_overdue(database, words)
            yield database
        finally:
            database.close()


@contextmanager
def in_words(words: Words) -> Iterator[None]:
    """Turn broken rules and the file's troubles into a refusal of the command."""
    try:
        yield
    except RuleBroken as error:
        raise Refused(words.refusal(error), code=error.code) from error
    except StorageTrouble as error:
        told = RuleBroken(f"storage.{error.code}")
        raise Refused(words.refusal(told), code=told.code) from error


def _refuse_overdue(database: "Database", words: Words) -> None:
    """Without contact for longer than the company allows, only contact opens the book."""
    from storage.rules.fields import millis
    from sync.client.lease import days_over

    with database.read() as session:
        over = days_over(session, millis(database.world.now()))
    if over:
        told = words("This book was without contact with its server for too long: `roadbook sync`.")
        raise Refused(told, code="lease.over")


def _open(profile: Profile, words: Words, *, create: bool) -> "Database":
    if profile.is_new:
        if not create:
            told = words("There is no book in {folder} yet.", folder=profile.folder)
            raise Refused(told, code="profile.none")
        return _set_up(profile, words)
    return open_book(profile, known_key(profile, words))


def known_key(profile: Profile, words: Words) -> bytes:
    """The key of a profile that exists."""
    from storage.vault.errors import PasswordNeeded

    try:
        return key_of(profile, os.environ.get(PASSWORD) or None)
    except PasswordNeeded:
        return key_of(profile, asked(words("Password of this book: "), PASSWORD, words))


def _set_up(profile: Profile, words: Words) -> "Database":
    from storage.vault.keychain import system_backend

    password = os.environ.get(PASSWORD) or None
    if password is None and system_backend() is None:
        password = asked(words("Choose a password for the new book: "), PASSWORD, words)
        if password != asked(words("Once more: "), PASSWORD, words):
            raise Refused(words("The two passwords differ."), code="vault.differ")
    vault, database = set_up(profile, password)
    # Shown once and stored nowhere; the other stream keeps it out of what a machine reads.
    told = words("A new book was made in {folder}.", folder=profile.folder)
    code = words("Its recovery code, to be kept apart from this computer: {code}")
    print(told, code.format(code=vault.recovery_code), sep="\n", file=sys.stderr)
    return database


def asked(question: str, variable: str, words: Words) -> str:
    """A secret, from whoever sits at the terminal; a script puts it into `variable`."""
    if not sys.stdin.isatty():
        told = words("The book stays closed: put what opens it into {variable}.", variable=variable)
        raise Refused(told, code="vault.password_needed")
    return getpass.getpass(question, stream=sys.stderr)
