"""Companies on servers in this process."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from sync.server import accounts
from tests.security.company import Company, found


@pytest.fixture(scope="session", autouse=True)
def _quick_passwords() -> Iterator[None]:
    """Hundreds of people sign in here; that it is slow on purpose is a test of its own."""
    with pytest.MonkeyPatch.context() as patch:
        quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        patch.setattr(accounts, "_hasher", quick)
        patch.setattr(accounts, "_NOBODY", quick.hash("nobody"))
        yield


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    """A company with nobody but an administrator."""
    yield from found(tmp_path)
