"""A keychain in memory, and a vault that costs next to nothing."""

from pathlib import Path
from random import Random

from keyring.errors import KeyringError, PasswordDeleteError

from storage.vault import Cost, Vault

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)


class MemoryKeychain:
    """A backend of `keyring` that the test owns; `locked` makes every call fail."""

    priority = 5

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError

    def names(self) -> set[str]:
        return {account.partition("/")[2] for _service, account in self.entries}

    def _check(self) -> None:
        if self.locked:
            raise KeyringError("locked")


def vault_in(
    folder: Path, keychain: MemoryKeychain | None = None, *, seed: int = 7, cost: Cost = CHEAP
) -> Vault:
    return Vault(folder / "keys.json", keychain, random_bytes=Random(seed).randbytes, cost=cost)
