"""The server's merge against a small model of its rules, over random histories."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest
from sqlalchemy import Connection, select

from storage.rules.kinds import Kind
from sync.protocol.messages import Answer, Ask, Operation, Push, decode_answer, encode
from sync.server import clock, people
from sync.server.store import operations, rows
from tests.simulation.reference import Op, Reference
from tests.simulation.slots import MANAGER, REPS, Office, Slots

HISTORIES, AT_A_TIME = 2_000, 100
OWNER = REPS[0].hex
DEVICES = ((1, OWNER), (2, OWNER), (3, MANAGER.hex))
SECOND = 1_000


@dataclass
class Step:
    """One operation, before it is known at which clock of a server it was typed or arrives."""

    device: int
    what: str
    record: int  # 0 is the customer, the others are visits
    seen: int  # the rounds whose outcome its author had seen
    typed_at: int
    group: str = ""
    new: dict[str, Any] = field(default_factory=dict)


class Playing:
    """A flock of histories on one server and in the model."""

    def __init__(self, slots: Slots, seed: int, histories: int) -> None:
        self.dice = Random(seed)
        self.now = 10**12
        self.server = slots.begin()
        self.office = Office(self.server, lambda: self.now)
        self.office.fuse = slots.fuse
        self.n: dict[int, int] = {1: 0, 2: 0, 3: 0}
        self.lease: dict[int, int] = {1: 0, 2: 0, 3: 0}
        with self.office.write() as (connection, _):
            for number, person in DEVICES:
                people.enrol(connection, f"{number:032x}", person)
            self.epoch = clock.read(connection).epoch
        self.models = [Reference(self.id(h, 0), OWNER) for h in range(histories)]
        self.seqs, self.moments = [0], [0]
        self.past: list[dict[str, dict[str, Any]]] = [{}]
        self.typed: dict[tuple[int, str], list[tuple[int, dict[str, Any]]]] = {}

    def id(self, history: int, record: int) -> str:
        return f"{(history + 1) * 1_000 + record:032x}"

    def push(self, device: int, steps: list[tuple[int, Step]]) -> None:
        """One device brings what was typed on it, in many histories at once; the model follows."""
        ops = [self.operation(history, step) for history, step in steps]
        answer = self.send(device, ops)
        if self.dice.random() < 0.2:
            before = self.everything()
            assert self.send(device, ops).results == answer.results
            assert self.everything() == before, "applying twice changed something"
        known = select(operations.c.uid, operations.c.seq)
        with self.server.connect() as connection:
            found = connection.execute(known.where(operations.c.uid.in_([op.uid for op in ops])))
            seqs = dict[str, int](found.all())
        for (history, step), op, result in zip(steps, ops, answer.results, strict=True):
            model, base_at = self.models[history], self.moments[step.seen]
            asked = Op(
                device, DEVICES[device - 1][1], op.n, op.op, op.id, op.b, op.w, step.group,
                step.new, op.o,
            )  # fmt: skip
            assert model.take(asked, seqs[op.uid], self.now, base_at) == result.res, (step, op)

    def operation(self, history: int, step: Step) -> Operation:
        self.n[step.device] += 1
        n, record = self.n[step.device], self.id(history, step.record)
        kind = Kind.VISIT if step.record else Kind.CUSTOMER
        values = step.new
        if step.what == "create":
            values = {name: {name: value} for name, value in step.new.items()}
        elif step.what == "patch":
            values = {step.group: step.new}
        # A laptop shows what its author typed himself on top of what he has read.
        typed = self.typed.setdefault((step.device, record), [])
        shown = dict(self.past[step.seen].get(record, {}))
        for when, new in typed:
            shown |= new if when > step.seen else {}
        old = {name: shown.get(name) for name in step.new}
        typed.append((len(self.past), step.new))
        return Operation(
            n, f"{step.device:016x}{n:016x}", n, kind, record, self.id(history, 0), step.what,
            self.seqs[step.seen], step.typed_at, values, old if step.what == "patch" else {},
        )  # fmt: skip

    def send(self, device: int, ops: list[Operation]) -> Answer:
        ask = Ask(f"{device:032x}", self.epoch, self.lease[device], push=Push(ops))
        answer = decode_answer(self.office.round(encode(ask), DEVICES[device - 1][1]))
        assert not answer.refusal
        self.lease[device] = answer.lease
        return answer

    def end_round(self) -> None:
        with self.server.connect() as connection:
            self.seqs.append(clock.read(connection).seq)
        self.moments.append(self.now)
        known = [one for model in self.models for one in model.records.items()]
        self.past.append({record: dict(one.values) for record, one in known})

    def everything(self) -> list[Any]:
        with self.server.connect() as connection:
            return list(connection.execute(select(rows).order_by(rows.c.kind, rows.c.id)))

    def outcome(self) -> list[tuple[str, str, bool, str]]:
        """What all came to, whatever the clock said."""
        with self.server.connect() as connection:
            found = records(connection)
        return [
            (kind, record, deleted, said(doc))
            for kind in (Kind.CUSTOMER, Kind.VISIT)
            for record, (doc, deleted) in sorted(found[kind].items())
        ]

    def check(self) -> None:
        """Every record and everything that is told of it is as the model has it."""
        with self.server.connect() as connection:
            docs = records(connection)
        told: dict[str, list[Any]] = {}
        for doc, _ in docs[Kind.CONFLICT].values():
            one = (doc["about_id"], doc["about_group"], doc["kept"], doc["other"])
            told.setdefault(doc["about_id"], []).append(one)
        for model in self.models:
            for record, known in model.records.items():
                doc, deleted = docs[Kind.VISIT if record != model.customer else Kind.CUSTOMER][
                    record
                ]
                wanted = {k: v for k, v in known.values.items() if v is not None}
                assert {k: sorted_set(k, doc.get(k)) for k in wanted} == {
                    k: sorted_set(k, v) for k, v in wanted.items()
                }
                assert deleted == known.dead
            expected = sorted(map(said, model.told))
            found = [one for record in model.records for one in told.get(record, [])]
            assert sorted(map(said, found)) == expected


def said(one: Any) -> str:
    return json.dumps(one, sort_keys=True)


class Typists:
    """Three devices that type in every history, and read only now and then."""

    def __init__(self, dice: Random) -> None:
        self.dice = dice
        self.seen: dict[int, int] = {1: 0, 2: 0, 3: 0}
        self.made: dict[tuple[int, int], tuple[int, int]] = {}  # by which device, in which round

    def round(self, number: int, histories: int) -> tuple[int, list[tuple[int, Step]]]:
        """What one of them brings in this round."""
        device = self.dice.choice((1, 2, 3)) if number > 1 else 1
        if self.dice.random() < 0.4:
            self.seen[device] = number - 1
        steps: list[tuple[int, Step]] = []
        for history in range(histories):
            for _ in range(self.dice.choice((0, 1, 1, 2)) if number > 1 else 1):
                step = self._step(device, history, number)
                if step is not None:
                    steps.append((history, step))
        return device, steps

    def _step(self, device: int, history: int, number: int) -> Step | None:
        dice, seen = self.dice, self.seen[device]
        typed_at = (
            dice.choice((0, -10, 10, -(10**8), 10**8)) * SECOND + 10**12 + number * 60 * SECOND
        )

        def step(what: str, record: int, group: str = "", **new: Any) -> Step:
            return Step(device, what, record, seen, typed_at, group, new)

        if number == 1:
            self.made[history, 0] = (device, number)
            return step("create", 0, name="n", phone="0", note=LINES, party_roles=["a", "b"])
        known = [
            record for record in range(3)
            if (made := self.made.get((history, record)))
            and (made[0] == device or made[1] <= seen)
        ]  # fmt: skip
        if not known:
            return None
        record, word, what = dice.choice(known), f"w{dice.randrange(50)}", dice.random()
        fresh = next((r for r in (1, 2) if (history, r) not in self.made), None)
        if what < 0.15 and fresh is not None and 0 in known:
            self.made[history, fresh] = (device, number)
            customer = f"{(history + 1) * 1_000:032x}"
            return step("create", fresh, customer_id=customer, status="done", zone="UTC", note=word)
        if what < 0.27:
            return step("delete", record)
        if what < 0.35:
            return step("restore", record)
        if record:
            return step("patch", record, "purpose", purpose=word)
        if what < 0.5:
            lines = list[str](LINES.splitlines())
            lines[dice.randrange(len(lines))] = word
            return step("patch", 0, "note", note="".join(f"{line}\n" for line in lines))
        if what < 0.65:
            roles = dice.sample(("a", "b", "c", "d"), dice.randrange(4))
            return step("patch", 0, "party_roles", party_roles=sorted(roles) or None)
        if what < 0.8:
            return step("patch", 0, "address", city=word, address=dice.choice((word, None)))
        return step("patch", 0, "phone", phone=word)


LINES = "1\n2\n3\n4\n5\n6\n7\n8\n"


def sorted_set(name: str, value: Any) -> Any:
    return sorted(value) if name == "party_roles" and value else value


def records(connection: Connection) -> dict[Kind, dict[str, tuple[dict[str, Any], bool]]]:
    found: dict[Kind, dict[str, tuple[dict[str, Any], bool]]] = {kind: {} for kind in Kind}
    for row in connection.execute(select(rows)):
        found[Kind(row.kind)][row.id] = (json.loads(row.doc), bool(row.deleted))
    return found


def play(slots: Slots, seed: int, rounds: int, *, split: bool = False) -> Playing:
    """Random histories, side by side; `split`: whatever is brought comes in two parts."""
    playing = Playing(slots, seed, AT_A_TIME)
    typists, where = Typists(Random(seed)), Random(seed + 1)
    for number in range(1, rounds + 1):
        playing.now = 10**12 + number * 60 * SECOND
        device, steps = typists.round(number, AT_A_TIME)
        cut = where.randrange(len(steps) + 1) if split else len(steps)
        for part in (steps[:cut], steps[cut:]):
            if part:
                playing.push(device, part)
        playing.end_round()
    playing.check()
    return playing


@pytest.fixture(scope="module")
def slots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slots]:
    slots = Slots(tmp_path_factory.mktemp("reference"))
    yield slots
    slots.close()


@pytest.mark.parametrize("seed", range(HISTORIES // AT_A_TIME))
def test_the_server_merges_as_the_rules_say(slots: Slots, seed: int):
    play(slots, seed, 8)


@pytest.mark.parametrize("seed", range(0, HISTORIES // AT_A_TIME, 4))
def test_a_sync_in_the_middle_changes_nothing(slots: Slots, seed: int):
    at_once = play(slots, seed, 8).outcome()
    assert play(slots, seed, 8, split=True).outcome() == at_once


@pytest.mark.long
def test_the_server_merges_as_the_rules_say_over_long_histories(slots: Slots):
    for seed in range(HISTORIES // AT_A_TIME):
        play(slots, 1_000 + seed, 50)
