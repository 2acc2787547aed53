"""What the settings page can ask for: keys, the lock's minutes, a copy of the book."""

from pathlib import Path

import pytest

from desktop.opening import key_of, set_up
from desktop.profile import Profile
from desktop.services import BookServices
from desktop.settings import BookSettings
from storage.rules.errors import RuleBroken, StorageTrouble
from storage.vault.errors import WrongPassword
from tests.desktop.conftest import PASSWORD

NEW = "another three small words"


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Profile:
    monkeypatch.setattr("storage.vault.keychain.system_backend", lambda: None)
    return Profile(tmp_path / "profile")


@pytest.fixture
def told() -> list[int]:
    return []


@pytest.fixture
def services(profile: Profile, told: list[int]):
    vault, database = set_up(profile, PASSWORD, "Zhou Yuan")
    yield BookServices(profile, vault.key, BookSettings(database), told.append)
    database.close()


def test_a_new_password_opens_the_book_and_the_old_one_does_not(profile: Profile, services):
    services.set_password(PASSWORD, NEW)
    assert services.opens_with() == "password"
    assert key_of(profile, NEW)
    with pytest.raises(WrongPassword):
        key_of(profile, PASSWORD)


def test_whoever_does_not_know_the_old_password_changes_nothing(profile: Profile, services):
    with pytest.raises(WrongPassword):
        services.set_password("a guess that is wrong", NEW)
    assert key_of(profile, PASSWORD)


def test_a_new_recovery_code_takes_the_place_of_the_old(services):
    code = services.renew_recovery_code()
    assert code != services.renew_recovery_code()


def test_the_minutes_until_the_lock_are_remembered_and_told(services, told: list[int]):
    services.set_idle_minutes(5)
    assert (services.idle_minutes(), told) == (5, [5])


def test_a_copy_can_be_written_over_an_older_one(services, tmp_path: Path):
    assert services.last_backup() is None
    target = tmp_path / "copy.db"
    services.backup_to(target)
    first = target.read_bytes()
    services.backup_to(target)
    assert target.exists()
    assert target.with_name("copy.db.keys").exists()
    assert services.last_backup() is not None
    assert not first.startswith(b"SQLite format 3")


def test_the_demo_has_no_keys_to_change(profile: Profile, services):
    services.is_demo = True
    with pytest.raises(RuleBroken, match="demo.no_keys"):
        services.set_password(None, NEW)


def test_a_set_up_that_the_disk_refused_can_be_tried_again(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_given: object) -> None:
        raise StorageTrouble("disk_full")

    with monkeypatch.context() as full:
        full.setattr("desktop.opening.open_book", refuse)
        with pytest.raises(StorageTrouble):
            set_up(profile, PASSWORD, "Zhou Yuan")
    assert profile.is_new
    _, database = set_up(profile, PASSWORD, "Zhou Yuan")
    database.close()
