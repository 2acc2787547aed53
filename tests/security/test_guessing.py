"""Guessing passwords: few tries get through, and who is unknown cannot be told from the answers."""

import statistics
from time import process_time
from typing import Any

import pytest
from argon2 import PasswordHasher

from sync.server import accounts
from sync.server.accounts import TRIES, TRIES_MS, TooManyTries
from tests.security.company import Company

TRIES_MADE = 10_000


def let_through(company: Company, who: str, every_ms: int, tries: int) -> list[int]:
    """When a try was looked at, of so many at this pace."""
    through: list[int] = []
    with company.server.service.transaction() as connection:
        for number in range(tries):
            at = number * every_ms
            try:
                accounts.count_try(connection, who, at)
            except TooManyTries:
                continue
            through.append(at)
    return through


@pytest.mark.parametrize("every_ms", [1, 700, 5_999])
def test_of_ten_thousand_tries_ten_a_minute_are_looked_at(company: Company, every_ms: int):
    through = let_through(company, "account ana@example.com", every_ms, TRIES_MADE // 5)
    for first, eleventh in zip(through, through[TRIES:], strict=False):
        assert eleventh - first >= TRIES_MS
    assert len(through) >= TRIES


@pytest.mark.long
def test_ten_thousand_tries_at_once(company: Company):
    assert len(let_through(company, "address 10.0.0.1", 1, TRIES_MADE)) == TRIES


def asking(name: str) -> dict[str, Any]:
    return {
        "email": f"{name}@example.com", "password": "wrong", "person": "", "public_key": "0" * 64,
        "label": "x",
    }  # fmt: skip


def test_who_guesses_is_told_to_wait_whether_the_account_is_there_or_not(company: Company):
    answers = []
    for name in ("boss", "nobody"):
        company.now[0] += TRIES_MS
        said = [company.post("/v1/device", asking(name)) for _ in range(TRIES + 1)]
        assert [one.status_code for one in said] == [401] * TRIES + [429]
        assert 1 <= int(said[-1].headers["Retry-After"]) <= 60
        answers.append([one.content for one in said])
    assert answers[0] == answers[1]


def test_an_unknown_name_costs_the_same_work_as_a_wrong_password(
    company: Company, monkeypatch: pytest.MonkeyPatch
):
    checked: list[str] = []

    class Watching(PasswordHasher):
        def verify(self, hash: Any, password: Any) -> Any:  # noqa: A002
            checked.append(str(hash).split("$")[3])
            return super().verify(hash, password)

    monkeypatch.setattr(accounts, "_hasher", Watching(time_cost=1, memory_cost=8, parallelism=1))
    for name in ("boss", "nobody"):
        assert company.post("/v1/device", asking(name)).status_code == 401
    assert len(checked) == 2
    assert checked[0] == checked[1]  # the same costs


@pytest.mark.bench
def test_the_answer_about_an_unknown_name_takes_as_long(
    company: Company, monkeypatch: pytest.MonkeyPatch
):
    real = PasswordHasher()
    monkeypatch.setattr(accounts, "_hasher", real)
    monkeypatch.setattr(accounts, "_NOBODY", real.hash("nobody"))
    company.add("ana", "rep")
    took: dict[str, list[float]] = {"ana": [], "nobody": []}
    for _ in range(40):
        for name, times in took.items():
            company.now[0] += TRIES_MS
            began = process_time()  # the work, whatever else this machine does meanwhile
            company.post("/v1/device", asking(name))
            times.append(process_time() - began)
    known, unknown = (statistics.median(times) for times in took.values())
    print(f"known {known * 1000:.1f} ms, unknown {unknown * 1000:.1f} ms")
    assert abs(known - unknown) < 0.010
