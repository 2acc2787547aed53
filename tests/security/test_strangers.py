"""Every endpoint by every kind of stranger; a new endpoint without a row here fails (S4)."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest

from sync.protocol import administration as asked
from sync.protocol import files
from sync.protocol.messages import Ask
from tests.security.company import HOUR, Company, Seat, found

WHO = (
    "nobody", "garbage", "expired", "other company", "colleague", "other rep", "other manager",
    "leaver", "lost laptop", "office", "manager", "admin", "owner",
)  # fmt: skip
NOT_LET_IN = ("nobody", "garbage", "expired", "other company", "leaver", "lost laptop")


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """Ana owns a customer and a task; everybody else stands somewhere else."""
    for made in found(tmp_path_factory.mktemp("company")):
        made.add("chen", "manager")
        made.add("dana", "manager")
        south = made.act(asked.TeamAdd("South", manager=made.people["chen"])).id
        north = made.act(asked.TeamAdd("North", manager=made.people["dana"])).id
        for name, team in (("ana", south), ("carl", south), ("bo", north), ("lena", south),
                           ("lou", south)):  # fmt: skip
            made.add(name, "rep", team)
        made.add("olga", "office")
        for name in made.people:
            made.sign_in(name)
        ana = made.seats["ana"]
        made.add_customer("ana")
        fields = {"text": {"text": "call"}, "owner_id": {"owner_id": ana.person}}
        made.customers["task"] = uuid4().hex
        assert made.send(ana, "task", id=made.customers["task"], fields=fields) == "applied"
        made.act(asked.UserState(made.people["lena"], active=False))
        made.act(asked.DeviceRevoke(made.seats["lou"].device))
        yield made


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """Another company, with a rep of the same name on a server of its own."""
    for made in found(tmp_path_factory.mktemp("others")):
        made.add("ana", "rep")
        made.sign_in("ana")
        yield made


@pytest.fixture
def seats(company: Company, others: Company) -> dict[str, Seat | None]:
    """Each kind of stranger's laptop, with tokens that were good a moment ago."""
    names = {
        "colleague": "carl", "other rep": "bo", "other manager": "dana", "leaver": "lena",
        "lost laptop": "lou", "office": "olga", "manager": "chen", "admin": "boss", "owner": "ana",
    }  # fmt: skip
    found: dict[str, Seat | None] = {"nobody": None, "other company": others.seats["ana"]}
    for who, name in names.items():
        seat = company.seats[name]
        answer = company.post("/v1/token", seat.renewal())
        if answer.status_code == 200:
            seat.access, seat.refresh = answer.json()["access"], answer.json()["refresh"]
        found[who] = seat
    return found


def ask(company: Company, seats: dict[str, Seat | None], who: str, path: str, body: Any) -> Any:
    """A request as this stranger would make it."""
    seat = seats.get(who)
    if who == "garbage":
        return company.post(path, body, Authorization="Bearer garbage")
    if who == "expired":
        company.now[0] += HOUR
        try:
            return company.post(path, body, seats["owner"])
        finally:
            company.now[0] -= HOUR
    return company.post(path, body, seat)


def status(who: str, *, admins_only: bool = False) -> int:
    if who in NOT_LET_IN:
        return 401
    return 403 if admins_only and who != "admin" else 200


HEX = "0" * 32
# Each request in a form that is well-formed and, where it is let in, changes nothing.
HARMLESS: dict[str, dict[str, Any]] = {
    "people": {}, "devices": {},
    "user_add": {"email": "a@b", "name": "A", "role": "rep", "password": "short"},
    "user_edit": {"person": HEX}, "user_state": {"person": HEX, "active": False},
    "user_password": {"person": HEX, "password": "long enough to be one"},
    "team_add": {"name": "South"}, "team_edit": {"team": HEX}, "team_remove": {"team": HEX},
    "device_revoke": {"device": HEX}, "assign": {"giver": HEX, "taker": HEX},
    "assign_preview": {"giver": HEX, "taker": HEX},
    "lend": {"customer": HEX, "person": HEX, "until": 0},
}  # fmt: skip


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("action", asked.ACTIONS)
def test_the_administration_is_for_administrators(
    company: Company, seats: dict[str, Seat | None], action: str, who: str
):
    answer = ask(company, seats, who, f"/v1/admin/{action}", HARMLESS[action])
    assert answer.status_code in ({200, 409} if who == "admin" else {status(who, admins_only=True)})
    if answer.status_code != 200:
        assert set(answer.json()) <= {"refused", "facts"}


HARMLESS_OF_FILES: dict[str, dict[str, Any]] = {
    "begin": {"file": HEX}, "done": {"file": HEX}, "prove": {"file": HEX, "proof": "0" * 64},
    "read": {"file": HEX, "offset": 0},
}  # fmt: skip


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("action", files.ACTIONS)
def test_of_files_nobody_is_told_more_than_that_there_is_none(
    company: Company, seats: dict[str, Seat | None], action: str, who: str
):
    answer = ask(company, seats, who, f"/v1/file/{action}", HARMLESS_OF_FILES.get(action))
    # A piece is not JSON: what is sent here is none.
    let_in = (400, "malformed") if action == "put" else (404, "file.unknown")
    expected = let_in if status(who) == 200 else (401, "not_let_in")
    assert (answer.status_code, answer.json()["refused"]) == expected


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("path", ["/v1/sync", "/v1/fork"])
def test_a_laptop_is_let_in_by_its_token(
    company: Company, seats: dict[str, Seat | None], path: str, who: str
):
    seat = seats.get(who) or company.seats["ana"]
    body = {"device": seat.device, "epoch": "another", "lease": 0}
    answer = ask(company, seats, who, path, body if path == "/v1/sync" else None)
    assert answer.status_code == status(who)
    if status(who) == 401:
        assert answer.json() == {"refused": "not_let_in"}


@pytest.mark.parametrize("who", WHO)
def test_tokens_are_renewed_for_who_has_the_key(
    company: Company, seats: dict[str, Seat | None], who: str
):
    seat = seats.get(who)
    renewal = seat.renewal() if seat else company.seats["ana"].renewal() | {"proof": "0" * 128}
    answer = company.post("/v1/token", renewal)
    # "expired" and "garbage" are about tokens that this request does not carry.
    expected = {"leaver": 401, "lost laptop": 403, "other company": 401}
    lacking = who in ("nobody", "garbage", "expired")
    assert answer.status_code == (401 if lacking else expected.get(who, 200))


@pytest.mark.parametrize(
    ("name", "password", "expected"),
    [
        ("ana", "correct horse battery", 200), ("ana", "wrong", 401), ("ANA", "wrong", 401),
        ("lena", "correct horse battery", 401), ("unknown", "correct horse battery", 401),
        ("lou", "correct horse battery", 200),  # one laptop was lost, not the person
    ],
)  # fmt: skip
def test_signing_in_wants_the_password(company: Company, name: str, password: str, expected: int):
    company.now[0] += 61_000
    asking = {"email": f"{name}@example.com", "password": password, "person": ""}
    answer = company.post("/v1/device", asking | {"public_key": "0" * 64, "label": "x"})
    assert answer.status_code == expected
    if expected == 401:
        assert answer.json() == {"refused": "not_let_in"}


@pytest.mark.parametrize("path", ["/metrics", "/v1/openapi.json"])
def test_figures_and_description_name_nobody(company: Company, path: str):
    answer = company.web.get(path)
    assert answer.status_code == 200
    assert "example.com" not in answer.text


SEES_CUSTOMER = ("office", "manager", "admin", "owner")
SEES_TASK = ("manager", "owner")
INSIDERS = tuple(who for who in WHO if who not in NOT_LET_IN)


@pytest.mark.parametrize("who", INSIDERS)
def test_a_round_shows_what_is_in_scope(company: Company, seats: dict[str, Seat | None], who: str):
    seat = seats[who]
    assert seat is not None
    expected = {company.customers["ana"]} if who in SEES_CUSTOMER else set[str]()
    expected |= {company.customers["task"]} if who in SEES_TASK else set()
    hidden = {company.customers["ana"], company.customers["task"]}
    page = company.ask(seat, pull={"cursor": 0})["page"]
    assert {row[1] for row in page["rows"]} & hidden == expected
    cursor = page["complete"]["seq"]
    names = [["customer", company.customers["ana"]], ["task", company.customers["task"]]]
    fetched = company.ask(seat, pull={"cursor": cursor}, fetch=names)["rows"]
    assert {row[1] for row in fetched} == expected
    buckets = {kind: [f"{bucket:02x}" for bucket in range(256)] for kind, _ in names}
    shown = company.ask(seat, pull={"cursor": cursor}, compare={"buckets": buckets})["ids"]
    assert {one for ids in shown.values() for one in ids} & hidden == expected


WRITES_NAME = {
    "owner": "applied", "manager": "applied", "admin": "applied", "office": "right.not_this_field",
}  # fmt: skip
WRITES_TASK = {"owner": "applied", "manager": "right.not_your_role"}


@pytest.mark.parametrize("who", INSIDERS)
def test_a_round_writes_only_what_the_role_may(
    company: Company, seats: dict[str, Seat | None], who: str
):
    seat = seats[who]
    assert seat is not None
    name = {"name": {"name": "Customer of ana"}}
    said = company.send(seat, "customer", "patch", id=company.customers["ana"], fields=name)
    assert said == WRITES_NAME.get(who, "right.not_yours")
    text = {"text": {"text": "call"}}
    said = company.send(seat, "task", "patch", id=company.customers["task"], fields=text)
    assert said == WRITES_TASK.get(who, "right.not_yours")


PARTS = {"push", "pull", "compare", "fetch", "removal", "recover"}
ABOUT_ITSELF = {"device", "epoch", "lease", "proto", "schema", "registry", "waiting"}


def test_every_endpoint_has_a_row(company: Company):
    paths = {route.path for route in company.web.app.routes}
    assert paths == {
        "/v1/device", "/v1/token", "/v1/fork", "/v1/sync", "/v1/admin/{action:str}", "/metrics",
        "/v1/openapi.json", "/v1/file/{action:str}",
    }  # fmt: skip
    assert set(HARMLESS) == set(asked.ACTIONS)
    assert {*HARMLESS_OF_FILES, "put"} == set(files.ACTIONS)
    assert set(Ask.__struct_fields__) == PARTS | ABOUT_ITSELF


@pytest.mark.parametrize("who", INSIDERS)
def test_a_laptop_of_somebody_else_is_unknown(
    company: Company, seats: dict[str, Seat | None], who: str
):
    seat = seats[who]
    assert seat is not None
    whose = company.seats["bo" if who == "owner" else "ana"]
    if seat is whose:
        return
    body = {"device": whose.device, "epoch": whose.epoch, "lease": 0, "pull": {"cursor": 0}}
    answer = company.post("/v1/sync", body, seat).json()
    assert (answer["refusal"], "page" in answer) == ("unknown_device", False)
