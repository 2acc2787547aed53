"""P14: a push of 500 patches to the server on SQLite, against the same rows written raw."""

import secrets
import tempfile
from collections.abc import Callable
from pathlib import Path

import requests
import zstandard
from sqlalchemy import make_url

from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from sync.protocol.envelope import CONTENT_TYPE, NONCE
from sync.protocol.messages import Ask, Operation, Push, decode_answer, encode
from tests.bench import meeting
from tests.bench.measure import ROUNDS, Goal, Rounds, clock
from tests.bench.meeting import Company
from tests.bench.raw_server import Sqlite, Store, make_raw_app

PATCHES = 500
_TIERS = ("platinum", "gold", "silver", "bronze")


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    with tempfile.TemporaryDirectory(prefix="roadbook-p14-") as folder:
        url = f"sqlite:///{folder}/server.db"

        def floor(_: str) -> Store:
            copy = Path(folder) / "floor.db"
            meeting.copy(Path(make_url(url).database or ""), copy)
            return Sqlite(f"sqlite:///{copy}")

        ratio = measure(url, floor, rounds)
    return [Goal("P14 push of 500 patches / the same rows raw", ratio, 2)]


def measure(url: str, floor: Callable[[str], Store], rounds: int) -> float:
    """The ratio of a push to the product and of the same push to the floor."""
    company = Company(url)
    pushing = Pushing(company)
    pushing.create()
    company.server.engine.dispose()
    with (
        meeting.listening(company.app()) as product,
        meeting.listening(make_raw_app(floor(url))) as raw,
    ):
        measured = Rounds(
            {"raw rows": lambda: pushing.raw(raw), "push": lambda: pushing.product(product)},
            rounds * 3,
        )
    company.close()
    measured.table("raw rows")
    return measured.ratio("push", "raw rows")


class Pushing:
    """Makes the requests, and times from sending one to having its whole answer."""

    def __init__(self, company: Company) -> None:
        self._company = company
        self._account = company.admitted("")
        self._session = requests.Session()
        self._n = self._lease = self._base = 0
        self._n_raw = PATCHES  # the floor counts for itself

    def create(self) -> None:
        """The records that are patched later."""
        rows = meeting.customers(PATCHES)
        ops = [self._op(row["id"].hex, "create", meeting.operation_fields(row)) for row in rows]
        service = self._company.server.service
        for first in range(0, len(ops), 50):
            ask = self._ask(ops[first : first + 50])
            self._took(service.round(encode(ask), self._account.person))

    def product(self, address: str) -> float:
        body = encode(self._ask(self._patches()))
        headers = {"Authorization": f"Bearer {self._account.access}", "Content-Type": CONTENT_TYPE}
        headers[NONCE] = secrets.token_hex(16)
        began = clock()
        answer = self._session.post(f"{address}/v1/sync", data=body, headers=headers, timeout=60)
        taken = clock() - began
        self._took(answer.content)
        return taken

    def raw(self, address: str) -> float:
        n, self._n = self._n, self._n_raw
        body = zstandard.compress(encode(self._ask(self._patches())), 3)
        self._n, self._n_raw = n, self._n
        began = clock()
        answer = self._session.post(f"{address}/push", data=body, timeout=60)
        taken = clock() - began
        if answer.status_code != 200:
            raise AssertionError(answer.text)
        return taken

    def _patches(self) -> list[Operation]:
        tier = secrets.choice(_TIERS)
        said = {"tier": {"tier": tier, "tier_by_hand": True}}
        said |= {"phone": {"phone": secrets.token_hex(5)}}
        return [self._op(meeting.id_of(number).hex, "patch", said) for number in range(PATCHES)]

    def _op(self, record: str, act: str, said: dict[str, dict[str, object]]) -> Operation:
        self._n += 1
        uid = derived_id("bench", secrets.token_hex(8)).hex
        return Operation(
            self._n, uid, self._n, Kind.CUSTOMER.value, record, record, act, self._base,
            meeting.NOW_MS, said, {},
        )  # fmt: skip

    def _ask(self, ops: list[Operation]) -> Ask:
        return Ask(self._account.device, self._account.epoch, self._lease, push=Push(ops))

    def _took(self, body: bytes) -> None:
        answer = decode_answer(body)
        wrong = [result for result in answer.results if result.res not in ("applied", "won")]
        if answer.refusal or wrong or not answer.results:
            raise AssertionError(f"{answer.refusal} {wrong[:3]}")
        self._lease = answer.lease
        self._base = self._company.seq()
