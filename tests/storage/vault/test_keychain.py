"""Which keychains are taken for one."""

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from storage.vault.errors import NoKeychain
from storage.vault.keychain import Keychain, system_backend
from tests.storage.vault.fakes import MemoryKeychain


class Forgetful(MemoryKeychain):
    def set_password(self, service, username, password):
        pass


class Broken(MemoryKeychain):
    def get_password(self, service, username):
        raise OSError("the bus is gone")


def test_a_computer_without_a_keychain_has_none(monkeypatch):
    monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)
    assert system_backend() is None


@pytest.mark.parametrize("module", ["keyrings.alt.file", "keyrings.alt.Gnome"])
def test_a_backend_that_keeps_plain_files_is_no_keychain(monkeypatch, module):
    plain = type("PlaintextKeyring", (MemoryKeychain,), {"__module__": module})()
    chained = type("Chained", (MemoryKeychain,), {"backends": [MemoryKeychain(), plain]})()
    for backend in (plain, chained):
        monkeypatch.setattr(keyring, "get_keyring", lambda backend=backend: backend)
        assert system_backend() is None


def test_a_backend_that_is_worth_the_name_is_taken(monkeypatch):
    backend = MemoryKeychain()
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    assert system_backend() is backend


def test_profiles_do_not_see_each_others_entries():
    backend = MemoryKeychain()
    Keychain(backend, "one").put("key", b"1")
    assert Keychain(backend, "two").get("key") is None
    Keychain(backend, "two").remove("key")
    assert Keychain(backend, "one").get("key") == b"1"


def test_a_backend_that_forgets_what_it_was_given_is_found_out():
    with pytest.raises(NoKeychain):
        Keychain(Forgetful(), "one").put("key", b"1")


def test_the_trouble_of_a_backend_is_no_keychain():
    with pytest.raises(NoKeychain):
        Keychain(Broken(), "one").get("key")


def test_the_real_interface_still_has_the_three_calls_that_are_used():
    for name in ("get_password", "set_password", "delete_password"):
        assert callable(getattr(KeyringBackend, name))
