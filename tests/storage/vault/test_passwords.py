"""The rule for passwords: long enough, not among the first that are tried."""

import pytest

from storage.vault.errors import (
    PasswordTooCommon,
    PasswordTooLong,
    PasswordTooShort,
    PasswordUnusable,
)
from storage.vault.passwords import check_password


@pytest.mark.parametrize(
    "password",
    [
        "seven grey herons",
        "我家门前有一条小河流过去了",
        "vT9#kQ2!mZx7Lp",
        "buttermilk-lantern-44",
        "correct horse battery staple",
    ],
)
def test_a_good_password_passes(password):
    check_password(password)


@pytest.mark.parametrize(
    "password",
    [
        "password1234",
        "Password2026!",
        "P@ssw0rd2026!",
        "passwordpassword",
        "123456789012",
        "aaaaaaaaaaaaaaa",
        "abcabcabcabc",
        "qwertyuiop12",
        "1qaz2wsx3edc4rfv",
        "qwertyuiopasdfgh",
        "woaini5201314",
        "iloveyou1314520",
        "letmein-letmein",
        "roadbook-2026",
        "Admin_Admin_1",
        "abcdefghijklm",
        "zxcvbnmzxcvbnm",
        "Shanghai2026!!",
        "sunshine summer 7",
        "ｐａｓｓｗｏｒｄ１２３４",
    ],
)
def test_a_common_password_is_refused(password):
    with pytest.raises(PasswordTooCommon):
        check_password(password)


def test_length_is_counted_in_characters_and_bounded():
    with pytest.raises(PasswordTooShort) as trouble:
        check_password("grey herons")
    assert "12" in str(trouble.value)
    with pytest.raises(PasswordTooLong):
        check_password("grey heron " * 100)


@pytest.mark.parametrize("password", ["seven grey \x00 herons", "seven grey \ud800 herons"])
def test_what_no_file_can_carry_is_no_password(password):
    with pytest.raises(PasswordUnusable):
        check_password(password)
