"""Mutated rounds: no crash of the server, no row of another's scope, no write into it (S4)."""

import json
from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import msgspec
import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from storage.rules.kinds import KINDS
from sync.protocol.messages import decode_answer
from sync.server import clock
from sync.server.scopes import BOOK, WORK
from sync.server.store import ROOT_OF_ALL, devices, root_scope, rows
from tests.security.company import Company, found
from tests.security.mutations import deep, places, put, take, values

SHORT, LONG = 2_000, 100_000
ACTS = ("create", "patch", "delete", "restore")


class Attack:
    """Bo sends strange things; Ana's book, and the company's own records, are not his."""

    def __init__(self, company: Company) -> None:
        self.company = company
        self.seat = company.seats["bo"]
        self.secret = company.customers["ana"]
        self.known = [self.secret, company.customers["bo"], *company.people.values()]
        self.before = self.not_his()

    def his(self) -> set[str]:
        """The roots that are in Bo's book or work."""
        mine = root_scope.c.scope.in_((BOOK + self.seat.person, WORK + self.seat.person))
        with self.company.server.service.transaction() as connection:
            return set(connection.execute(select(root_scope.c.root).where(mine)).scalars())

    def not_his(self) -> dict[tuple[str, str], str]:
        """Every record outside that Bo did not make himself."""
        his, person = self.his(), self.seat.person
        with self.company.server.service.transaction() as connection:
            all_of_them = connection.execute(select(rows)).all()
        return {
            (row.kind, row.id): row.doc
            for row in all_of_them
            if row.root not in his and (row.kind, row.id) != ("person", person)
            and not (row.root == ROOT_OF_ALL and json.loads(row.doc)["created_by"] == person)
        }  # fmt: skip

    def whole(self, data: st.DataObject) -> dict[str, Any]:
        """A round that is well-formed, about records that are his, others', or nobody's."""
        seat = self.seat
        ids = st.sampled_from([*self.known, uuid4().hex])
        spec = KINDS[data.draw(st.sampled_from(list(KINDS)))]
        chosen = data.draw(st.lists(st.sampled_from(list(spec.fields.values())), max_size=3))
        fields = {f.merge_group: {f.name: data.draw(values)} for f in chosen}
        if spec.root_field not in ("", "id"):
            fields[spec.root_field] = {spec.root_field: data.draw(ids)}
        act = data.draw(st.sampled_from(ACTS))
        op = self.company.operation(
            seat, spec.kind.value, act, id=data.draw(ids), fields=fields, base=1
        )
        return {
            "device": seat.device, "epoch": seat.epoch, "lease": 0,
            "push": {"ops": [op]}, "pull": {"cursor": 0, "limit": 100},
            "fetch": [["customer", self.secret]], "recover": [op["uid"]],
            "compare": {"kinds": ["customer"], "buckets": {"customer": [self.secret[30:]]}},
            "removal": {"since": 0, "roots": [self.secret], "deleted": 0}, "waiting": 1,
        }  # fmt: skip

    def catch_up(self) -> None:
        """What a client would have learned: which number comes next, in which epoch."""
        this = devices.c.device == self.seat.device
        with self.company.server.service.transaction() as connection:
            connection.execute(update(devices).where(this).values(lease=0, lease_seen=0))
            self.seat.lease = 0
            self.seat.epoch = clock.read(connection).epoch
            self.seat.n = connection.execute(select(devices.c.last_n).where(this)).scalar_one()

    def send(self, body: bytes) -> None:
        """One round below HTTP; only what the web answers with 400 may be raised."""
        try:
            said = self.company.server.service.round(body, self.seat.person)
        except (msgspec.DecodeError, RecursionError):
            return
        answer = decode_answer(said)
        shown = [*(answer.page.rows if answer.page else []), *(answer.rows or [])]
        assert {row.root for row in shown} <= {ROOT_OF_ALL, self.seat.person, *self.his()}
        assert self.secret not in json.dumps(answer.ids)


@pytest.fixture(scope="module")
def attack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attack]:
    for company in found(tmp_path_factory.mktemp("company")):
        for name in ("ana", "bo"):
            company.add(name, "rep")
            company.sign_in(name)
            company.add_customer(name)
        yield Attack(company)


def mutated(attack: Attack, examples: int, first: int = 0) -> Callable[[], None]:
    @seed(first)
    @settings(
        max_examples=examples, deadline=None, database=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )  # fmt: skip
    @given(data=st.data())
    def run(data: st.DataObject) -> None:
        attack.catch_up()
        asking = attack.whole(data)
        for _ in range(data.draw(st.integers(0, 3))):
            at = data.draw(st.sampled_from(places(asking)))
            if data.draw(st.booleans()):
                put(asking, at, data.draw(values))
            elif len(asking) > 1:
                take(asking, at)
        body = json.dumps(asking).encode()
        if data.draw(st.integers(0, 9)) == 0:
            cut = len(body) * data.draw(st.integers(0, 1_000)) // 1_000
            body = body[:cut] + data.draw(st.binary(max_size=4)) + body[cut:]
        attack.send(body)

    return run


def test_a_mutated_round_neither_crashes_nor_leaks_nor_writes_elsewhere(attack: Attack):
    mutated(attack, SHORT)()
    assert attack.not_his() == attack.before


@pytest.mark.long
@pytest.mark.parametrize("portion", range(1, LONG // SHORT))
def test_a_hundred_thousand_mutated_rounds_do_no_harm(attack: Attack, portion: int):
    mutated(attack, SHORT, portion)()
    assert attack.not_his() == attack.before


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"x" * (50 * 1024 * 1024), 413),
        (json.dumps({"device": deep(100)}).encode(), 200),  # the round itself says "bad"
        (b"[" * 1_000_000, 200),
        (b"\xff\xfe", 200),
        (b"", 200),
    ],
)
def test_a_body_that_is_too_large_or_too_deep_is_refused(attack: Attack, body: bytes, status: int):
    answer = attack.company.post("/v1/sync", body, attack.seat)
    assert answer.status_code == status
    if status == 200:
        assert answer.json()["refusal"] == "bad"
    else:
        assert set(answer.json()) == {"refused"}


@pytest.mark.parametrize("kind", ["customer", "ride_along"])
def test_nobody_opens_a_root_by_making_a_record_of_its_name(attack: Attack, kind: str):
    attack.catch_up()
    for taken in attack.known[:1] + attack.known[2:]:
        names = {"name": {"name": "Mine now"}} if kind == "customer" else {
            "coach_id": {"coach_id": attack.seat.person}, "on": {"on": "2026-11-22"},
            "rep_id": {"rep_id": attack.seat.person}, "zone": {"zone": "Asia/Shanghai"},
            "state": {"status": "planned"},
        }  # fmt: skip
        said = attack.company.send(attack.seat, kind, id=taken, fields=names)
        assert said in ("record.id_taken", "right.not_yours")
    assert attack.secret not in {row[1] for row in attack.company.pull(attack.seat)}
