"""Signing a book in: all of it or nothing, wherever it is cut off."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from desktop.account import enter, join, line_of, sign_in
from desktop.authority import authority_of, keep_authority
from desktop.opening import add_owner, open_book, owner_of
from desktop.profile import Profile
from storage.rules.errors import RuleBroken
from sync.client.contract import SyncTrouble
from sync.client.http import Account
from ui.kit.sign_in_form import SignInForm

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


def test_the_company_s_own_certificate_lies_beside_the_book_from_then_on(tmp_path: Path):
    stick = tmp_path / "stick.pem"
    trustme.CA().cert_pem.write_to_path(str(stick))
    profile = Profile(tmp_path / "profile")
    with closing(open_book(profile, KEY)) as book:
        add_owner(profile, book, "Ana")
        join(profile, book, replace(account(), authority=str(stick)))
        stick.unlink()
        kept = profile.folder / "authority.pem"
        assert authority_of(book) == str(kept)
        assert line_of(book) is not None
        kept.unlink()
        with pytest.raises(SyncTrouble) as told:
            line_of(book)
    assert told.value.code == "authority_gone"


def test_what_is_no_certificate_is_no_authority(tmp_path: Path):
    page = tmp_path / "login.html"
    page.write_text("<html>please log in</html>", encoding="utf-8")
    for source, code in ((page, "no_certificate"), (tmp_path / "nowhere", "unreadable")):
        with pytest.raises(RuleBroken) as told:
            keep_authority(Profile(tmp_path / "profile"), source)
        assert told.value.code == f"authority.{code}"


def test_a_certificate_written_as_bytes_is_of_use_at_the_first_sign_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    written = x509.load_pem_x509_certificate(trustme.CA().cert_pem.bytes())
    given = tmp_path / "company.cer"
    given.write_bytes(written.public_bytes(Encoding.DER))
    trusted: list[bytes] = []

    def let_in(*_said: str, authority: str) -> Account:
        trusted.append(Path(authority).read_bytes())
        return replace(account(), authority=authority)

    monkeypatch.setattr("desktop.account.let_in", let_in)
    profile = Profile(tmp_path / "profile")
    form = SignInForm("https://book.example", "ana@example.com", "secret", authority=str(given))
    assert enter(profile, form).authority == str(profile.folder / "authority.pem")
    with closing(open_book(profile, KEY)) as book:
        add_owner(profile, book, "Ana")
        sign_in(profile, book, form)
    assert trusted == [written.public_bytes(Encoding.PEM)] * 2
