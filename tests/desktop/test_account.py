"""Signing a book in: all of it or nothing, wherever it is cut off."""

from pathlib import Path
from uuid import uuid4

import pytest

from desktop.account import join
from desktop.opening import add_owner, open_book, owner_of
from desktop.profile import Profile
from sync.client.http import Account

KEY = b"k" * 32


class PowerCut(Exception):
    """It ends here."""


def account() -> Account:
    return Account(
        "https://book.example", "ana@example.com", uuid4().hex, "Ana", "rep", "d" * 32, 1, "e" * 16,
        "k" * 64, "refresh", "access",
    )  # fmt: skip


def test_a_signing_in_that_is_cut_off_before_the_profile_knows_is_finished_by_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    profile, given = Profile(tmp_path), account()
    book = open_book(profile, KEY)
    add_owner(profile, book, "Ana")
    with monkeypatch.context() as cut:
        cut.setattr(Profile, "become", lambda _self, _user: (_ for _ in ()).throw(PowerCut))
        with pytest.raises(PowerCut):
            join(profile, book, given)
    book.close()
    assert profile.identity().user.hex != given.person

    again = open_book(profile, KEY)
    assert again.world.author.hex == profile.identity().user.hex == given.person
    assert owner_of(profile, again).id.hex == given.person
    again.close()
