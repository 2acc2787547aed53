"""What opens a book, and what does not."""

import json
import os
import stat
from dataclasses import replace

import pytest

from storage.rules.errors import RuleBroken
from storage.vault import Cost, OpensWith
from storage.vault.errors import (
    DamagedKeyFile,
    ForeignKey,
    MistypedRecoveryCode,
    NewerKeyFile,
    NoKeychain,
    NoKeyFile,
    NotInKeychain,
    PasswordNeeded,
    PasswordTooShort,
    WrongPassword,
    WrongRecoveryCode,
)
from storage.vault.key_file import read_key_file
from tests.storage.vault.fakes import CHEAP, MemoryKeychain, vault_in

OLD, NEW = "seven grey herons", "eleven quiet tractors"


@pytest.fixture
def keychain():
    return MemoryKeychain()


def test_the_keychain_opens_the_book_without_a_password(tmp_path, keychain):
    made = vault_in(tmp_path, keychain).create()
    assert len(made.key) == 32
    assert vault_in(tmp_path, keychain).open() == made.key
    assert vault_in(tmp_path, keychain).opens_with is OpensWith.KEYCHAIN


def test_without_a_keychain_there_is_no_book_without_a_password(tmp_path):
    with pytest.raises(NoKeychain):
        vault_in(tmp_path).create()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("backend", [None, MemoryKeychain()])
def test_the_password_opens_the_book_and_another_does_not(tmp_path, backend):
    made = vault_in(tmp_path, backend).create(OLD)
    assert vault_in(tmp_path, backend).open(OLD) == made.key
    with pytest.raises(WrongPassword):
        vault_in(tmp_path, backend).open(NEW)
    with pytest.raises(PasswordNeeded):
        vault_in(tmp_path, backend).open()


def test_the_password_alone_does_not_open_the_book_on_another_computer(tmp_path, keychain):
    vault_in(tmp_path, keychain).create(OLD)
    with pytest.raises(NoKeychain):
        vault_in(tmp_path).open(OLD)
    with pytest.raises(NotInKeychain):
        vault_in(tmp_path, MemoryKeychain()).open(OLD)


def test_with_a_password_the_keychain_holds_only_its_half(tmp_path, keychain):
    vault_in(tmp_path, keychain).create(OLD)
    assert keychain.names() == {"device"}


def test_full_width_and_half_width_passwords_are_the_same(tmp_path):
    made = vault_in(tmp_path).create("ｓｅｖｅｎ　grey herons")
    assert vault_in(tmp_path).open("seven grey herons") == made.key


def test_no_file_holds_the_key_or_the_password_or_the_code(tmp_path, keychain):
    made = vault_in(tmp_path, keychain).create(OLD)
    for file in tmp_path.iterdir():
        content = file.read_bytes()
        assert made.key not in content
        assert made.key.hex().encode() not in content
        assert OLD.encode() not in content
        assert made.recovery_code.encode() not in content


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_may_read_the_key_file(tmp_path, keychain):
    vault_in(tmp_path, keychain).create(OLD)
    assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} == {0o600}


def test_a_second_creation_does_not_overwrite_the_first(tmp_path, keychain):
    made = vault_in(tmp_path, keychain).create()
    with pytest.raises(FileExistsError):
        vault_in(tmp_path, keychain, seed=8).create(OLD)
    assert vault_in(tmp_path, keychain).open() == made.key


def test_a_changed_password_opens_the_same_key_and_the_old_one_nothing(tmp_path, keychain):
    made = vault_in(tmp_path, keychain).create(OLD)
    vault_in(tmp_path, keychain, seed=8).change_password(OLD, NEW)
    assert vault_in(tmp_path, keychain).open(NEW) == made.key
    with pytest.raises(WrongPassword):
        vault_in(tmp_path, keychain).open(OLD)


def test_a_change_of_password_needs_the_old_one_and_a_good_new_one(tmp_path):
    made = vault_in(tmp_path).create(OLD)
    with pytest.raises(WrongPassword):
        vault_in(tmp_path).change_password(NEW, NEW)
    with pytest.raises(PasswordTooShort):
        vault_in(tmp_path).change_password(OLD, "short")
    assert vault_in(tmp_path).open(OLD) == made.key


def test_the_recovery_code_opens_the_book_however_it_is_typed(tmp_path, keychain):
    made = vault_in(tmp_path, keychain).create(OLD)
    elsewhere = vault_in(tmp_path)
    typed = made.recovery_code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert elsewhere.open_with_recovery_code(typed) == made.key


def test_a_forgotten_password_is_replaced_by_means_of_the_code(tmp_path, keychain):
    made = vault_in(tmp_path, keychain).create(OLD)
    keychain.entries.clear()
    vault = vault_in(tmp_path, keychain, seed=9)
    vault.set_password(vault.open_with_recovery_code(made.recovery_code), NEW)
    assert vault_in(tmp_path, keychain).open(NEW) == made.key
    assert vault_in(tmp_path, keychain).open_with_recovery_code(made.recovery_code) == made.key


def test_another_books_code_and_a_mistyped_code_are_told_apart(tmp_path, keychain):
    made = vault_in(tmp_path, keychain).create()
    other = tmp_path / "other"
    other.mkdir()
    foreign = vault_in(other, keychain, seed=8).create()
    with pytest.raises(WrongRecoveryCode):
        vault_in(tmp_path, keychain).open_with_recovery_code(foreign.recovery_code)
    with pytest.raises(MistypedRecoveryCode):
        vault_in(tmp_path, keychain).open_with_recovery_code(made.recovery_code[:-1])


def test_a_renewed_code_ends_the_one_before(tmp_path, keychain):
    made = vault_in(tmp_path, keychain).create()
    fresh = vault_in(tmp_path, keychain, seed=8).renew_recovery_code(made.key)
    assert vault_in(tmp_path).open_with_recovery_code(fresh) == made.key
    with pytest.raises(WrongRecoveryCode):
        vault_in(tmp_path).open_with_recovery_code(made.recovery_code)


def test_a_company_that_wants_a_password_takes_the_key_out_of_the_keychain(tmp_path, keychain):
    made = vault_in(tmp_path, keychain).create()
    vault_in(tmp_path, keychain, seed=8).set_password(made.key, NEW)
    assert keychain.names() == {"device"}
    assert vault_in(tmp_path, keychain).open(NEW) == made.key


def test_going_back_to_the_keychain_leaves_no_password_behind(tmp_path, keychain):
    made = vault_in(tmp_path, keychain).create(OLD)
    vault_in(tmp_path, keychain).use_keychain(made.key)
    assert keychain.names() == {"key"}
    assert vault_in(tmp_path, keychain).open() == made.key
    assert read_key_file(tmp_path / "keys.json").password is None


def test_a_key_left_in_the_keychain_by_a_cut_is_taken_away_at_the_next_unlock(tmp_path, keychain):
    made = vault_in(tmp_path, keychain).create()
    left = dict(keychain.entries)
    vault_in(tmp_path, keychain).set_password(made.key, NEW)
    keychain.entries.update(left)
    vault_in(tmp_path, keychain).open(NEW)
    assert keychain.names() == {"device"}


def test_the_key_of_another_book_changes_nothing(tmp_path, keychain):
    vault_in(tmp_path, keychain).create(OLD)
    before = (tmp_path / "keys.json").read_bytes()
    with pytest.raises(ForeignKey):
        vault_in(tmp_path, keychain).set_password(bytes(32), NEW)
    assert (tmp_path / "keys.json").read_bytes() == before


def test_a_keychain_that_is_locked_says_so(tmp_path, keychain):
    vault_in(tmp_path, keychain).create()
    keychain.locked = True
    with pytest.raises(NoKeychain) as trouble:
        vault_in(tmp_path, keychain).open()
    assert isinstance(trouble.value, RuleBroken)
    assert trouble.value.code == "vault.no_keychain"
    assert "recovery code" in str(trouble.value)


def test_an_entry_that_is_not_a_key_is_not_taken_for_one(tmp_path, keychain):
    vault_in(tmp_path, keychain).create()
    for entry in keychain.entries:
        keychain.entries[entry] = "not base64!"
    with pytest.raises(NotInKeychain):
        vault_in(tmp_path, keychain).open()


def test_one_damaged_copy_of_the_key_file_costs_nothing(tmp_path):
    made = vault_in(tmp_path).create(OLD)
    for damaged in ("keys.json", "keys.json.copy"):
        (tmp_path / damaged).write_bytes(b"\0" * 500)
        assert vault_in(tmp_path).open(OLD) == made.key
        assert read_key_file(tmp_path / damaged)  # mended by the unlock
    (tmp_path / "keys.json").unlink()
    assert vault_in(tmp_path).open(OLD) == made.key


def test_two_damaged_copies_are_refused_in_words(tmp_path):
    vault_in(tmp_path).create(OLD)
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[:-40])
    with pytest.raises(DamagedKeyFile) as trouble:
        vault_in(tmp_path).open(OLD)
    assert "damaged" in str(trouble.value)


def test_no_flipped_bit_gives_a_wrong_key(tmp_path):
    vault_in(tmp_path).create(OLD)
    good = (tmp_path / "keys.json").read_bytes()
    for place in range(0, len(good), 7):
        bad = bytearray(good)
        bad[place] ^= 1 << place % 8
        for file in tmp_path.iterdir():
            file.write_bytes(bad)
        with pytest.raises(DamagedKeyFile):
            vault_in(tmp_path).open(OLD)


def test_a_missing_and_a_newer_key_file_are_told_apart(tmp_path):
    with pytest.raises(NoKeyFile):
        vault_in(tmp_path).open(OLD)
    vault_in(tmp_path).create(OLD)
    from storage.vault import key_file

    body = json.loads((tmp_path / "keys.json").read_text())
    del body["checksum"]
    body["roadbook_key_file"] = 2
    body["checksum"] = key_file._checksum(body)
    for file in tmp_path.iterdir():
        file.write_text(json.dumps(body))
    with pytest.raises(NewerKeyFile):
        vault_in(tmp_path).open(OLD)


def test_a_lowered_cost_in_the_file_is_not_believed(tmp_path):
    vault_in(tmp_path, cost=Cost(memory_kib=128, passes=1, lanes=1)).create(OLD)
    from storage.vault.key_file import write_key_file

    file = read_key_file(tmp_path / "keys.json")
    assert file.password
    write_key_file(
        tmp_path / "keys.json", replace(file, password=replace(file.password, cost=CHEAP))
    )
    with pytest.raises(WrongPassword):
        vault_in(tmp_path).open(OLD)


def test_an_unlock_makes_an_old_cheap_wrap_dearer(tmp_path):
    made = vault_in(tmp_path).create(OLD)
    dear = Cost(memory_kib=256, passes=2, lanes=2)
    assert vault_in(tmp_path, cost=dear).open(OLD) == made.key
    stored = read_key_file(tmp_path / "keys.json").password
    assert stored
    assert stored.cost == dear
    assert vault_in(tmp_path).open(OLD) == made.key  # and never cheaper again
    stored = read_key_file(tmp_path / "keys.json").password
    assert stored
    assert stored.cost == dear


def test_an_unlock_that_was_too_fast_doubles_the_memory_for_the_next_one(tmp_path):
    vault_in(tmp_path).create(OLD)
    for took, expected in ((0.01, 128), (0.2, 128), (0.01, 256)):
        ticks = iter((0.0, took))
        vault_in(tmp_path).open(OLD, seconds=lambda ticks=ticks: next(ticks))
        stored = read_key_file(tmp_path / "keys.json").password
        assert stored
        assert stored.cost.memory_kib == expected


def test_the_key_file_beside_a_backup_opens_with_the_code_alone(tmp_path, keychain):
    made = vault_in(tmp_path, keychain).create(OLD)
    elsewhere = tmp_path / "stick"
    elsewhere.mkdir()
    vault_in(tmp_path, keychain).write_recovery_copy(elsewhere / "keys.json")
    assert vault_in(elsewhere).open_with_recovery_code(made.recovery_code) == made.key
    with pytest.raises(WrongPassword):
        vault_in(elsewhere, keychain).open(OLD)
