"""A lost laptop, a leaver: refused everywhere at once, and told so where it may be (S3)."""

from typing import Any

import pytest

from sync.protocol import administration as asked
from sync.protocol.envelope import DIGEST, NONCE, seal
from sync.server.accounts import NotLetIn
from sync.server.admission import person_of
from sync.server.database import open_engine
from sync.server.service import Service
from tests.security.company import Company, Seat


@pytest.fixture
def ana(company: Company) -> Seat:
    company.add("ana", "rep")
    return company.sign_in("ana")


def tries(company: Company, seat: Seat) -> dict[str, tuple[int, Any]]:
    """What the server answers to each thing a laptop does."""
    hello = {"device": seat.device, "epoch": seat.epoch, "lease": seat.lease}
    answers = {
        "sync": company.post("/v1/sync", hello, seat),
        "fork": company.post("/v1/fork", None, seat),
        "token": company.post("/v1/token", seat.renewal()),
    }
    return {what: (one.status_code, one.json().get("refused")) for what, one in answers.items()}


def test_a_leaver_is_out_at_once(company: Company, ana: Seat):
    company.act(asked.UserState(ana.person, active=False))
    nothing = (401, "not_let_in")
    assert tries(company, ana) == {"sync": nothing, "fork": nothing, "token": nothing}


def test_a_lost_laptop_is_out_at_once_and_the_person_is_not(company: Company, ana: Seat):
    company.act(asked.DeviceRevoke(ana.device))
    nothing = (401, "not_let_in")
    assert tries(company, ana) == {"sync": nothing, "fork": nothing, "token": (403, "revoked")}
    assert tries(company, company.sign_in("ana"))["sync"] == (200, None)


@pytest.mark.parametrize("whose", ["laptop", "leaver"])
def test_a_book_is_wiped_only_by_a_sealed_word_to_who_has_the_key(
    company: Company, ana: Seat, whose: str
):
    if whose == "laptop":
        company.act(asked.DeviceRevoke(ana.device, wipe=True))
    else:
        company.act(asked.UserState(ana.person, active=False, wipe=True))
    answer = company.post("/v1/token", ana.renewal(), None, **{NONCE: "n" * 32})
    assert (answer.status_code, answer.json()) == (410, {"refused": "wipe"})
    assert answer.headers[DIGEST] == seal(answer.content, "n" * 32)[DIGEST]
    forged = ana.renewal() | {"proof": "0" * 128}
    assert company.post("/v1/token", forged).status_code == 401


def test_a_leaver_who_comes_back_goes_on_where_he_was(company: Company, ana: Seat):
    company.act(asked.UserState(ana.person, active=False))
    company.act(asked.UserState(ana.person, active=True))
    assert tries(company, ana)["token"][0] == 200


def test_another_worker_refuses_as_well(company: Company, ana: Seat):
    """All that decides is in the database, so a second process sees it with its next request."""
    second = Service(open_engine(str(company.server.engine.url)), lambda: company.now[0])
    with second.transaction() as connection:
        assert person_of(connection, ana.access, company.now[0])[0] == ana.person
    company.act(asked.DeviceRevoke(ana.device))
    with second.transaction() as connection, pytest.raises(NotLetIn):
        person_of(connection, ana.access, company.now[0])


def test_a_new_password_ends_the_tokens_but_not_the_laptops(company: Company, ana: Seat):
    company.act(asked.UserPassword(ana.person, "another long password"))
    assert tries(company, ana)["sync"] == (401, "not_let_in")
    assert tries(company, ana)["token"][0] == 200


def test_a_book_kept_before_the_server_came_is_taken_over_with_what_was_given_beforehand(
    company: Company,
):
    chen = company.add("chen", "manager")
    team = company.act(asked.TeamAdd("South", manager=chen)).id
    beforehand = company.add("ana", "rep", team)
    boss = company.sign_in("boss")
    company.add_customer("boss")
    company.act(asked.Assign(boss.person, beforehand))
    local = "ab" * 16
    ana = company.sign_in("ana", person=local)
    assert ana.person == local
    rows = {row[0]: row for row in company.pull(ana) if row[0] in ("customer", "team")}
    assert rows["customer"][5]["owner_id"] == local
    company.add_customer("ana")
    seen = {row[1] for row in company.pull(company.sign_in("chen")) if row[0] == "customer"}
    assert seen == {company.customers["boss"], company.customers["ana"]}
    names = {row[1] for row in company.pull(boss) if row[0] == "person" and not row[4]}
    assert local in names
    assert beforehand not in names


def test_nobody_signs_in_as_somebody_by_naming_an_id_of_the_company(company: Company):
    boss = company.sign_in("boss")
    company.add_customer("boss")
    for taken in (boss.person, company.customers["boss"]):
        name = f"rep{taken[:4]}"
        known = company.add(name, "rep")
        assert company.sign_in(name, person=taken).person == known
