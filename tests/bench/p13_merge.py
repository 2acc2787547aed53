"""P13: merging records that two laptops changed at once, against the same rows written raw.

Each of the records has had eleven fields changed by somebody else since the laptop last read; half
of what comes in is newer and wins, half is older and loses. Every pair of values that met becomes a
record of its own, and those are written by the floor as well.
"""

import gc
import secrets
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from sync.protocol.messages import Ask, Operation, Push, decode_answer, encode
from tests.bench import meeting
from tests.bench.measure import ROUNDS, Goal, Rounds, clock
from tests.bench.meeting import Company
from tests.bench.raw_server import Sqlite

RECORDS = 2_000
_BATCH = 500
_FIELDS = (
    *("short_name", "customer_code", "industry", "phone", "email", "website", "turnover_band"),
    *("employees_band", "founded_on", "source", "scale"),
)


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    with tempfile.TemporaryDirectory(prefix="roadbook-p13-") as place:
        name = meeting.fresh(Path(place))
        jobs = _Jobs(name("made"))
        measured = Rounds(
            {
                "rows written raw": lambda: jobs.raw(name("raw")),
                "merge": lambda: jobs.merge(name("merge")),
            },
            rounds,
            warm=False,
        )
    measured.table("rows written raw", scale=1, unit="s ")
    ratio = measured.ratio("merge", "rows written raw")
    return [Goal(f"P13 merge of {RECORDS:,} records x {len(_FIELDS)} fields / raw", ratio, 3.5)]


class _Jobs:
    """A server on which one laptop was first; the other one's work is merged, or written raw."""

    def __init__(self, made: Path) -> None:
        self._made = made
        company = Company(f"sqlite:///{made}")
        first = _Sender(company)
        rows = meeting.customers(RECORDS)
        self._ids: list[str] = [row["id"].hex for row in rows]
        first.send(
            [(row["id"].hex, "create", meeting.operation_fields(row), {}, 0) for row in rows]
        )
        self._base = company.seq()
        self._late = _Sender(company)
        first.send([(id_, "patch", _said("first"), {}, 1_000) for id_ in self._ids], self._base)
        company.close()

    def merge(self, place: Path) -> float:
        meeting.copy(self._made, place)
        company = Company(f"sqlite:///{place}", known=True)
        self._late.company = company
        half = RECORDS // 2
        edits = [
            (id_, "patch", _said("late"), _said("old", flat=True), 2_000 if n < half else 0)
            for n, id_ in enumerate(self._ids)
        ]
        gc.collect()
        taken = self._late.send(edits, self._base, fresh=True)
        company.close()
        return taken

    def raw(self, place: Path) -> float:
        """What a merge has left behind, taken from one and written into a copy by statements."""
        after = place.with_suffix(".after")
        self.merge(after)
        meeting.copy(self._made, place)
        with closing(sqlite3.connect(after)) as done, closing(sqlite3.connect(self._made)) as old:
            (last,) = old.execute("SELECT seq FROM tenant_clock").fetchone()
            records = done.execute("SELECT * FROM sync_row WHERE seq > ?", (last,)).fetchall()
            ops = done.execute("SELECT * FROM device_op WHERE seq > ?", (last,)).fetchall()
            told = done.execute("SELECT * FROM op_history WHERE seq > ?", (last,)).fetchall()
        store = Sqlite(f"sqlite:///{place}")
        gc.collect()
        began = clock()
        for part in range(0, len(ops), _BATCH):
            share = len(records) * _BATCH // len(ops)
            first = part // _BATCH * share
            store.begin()
            store.replace("sync_row", records[first : first + share])
            store.replace("device_op", ops[part : part + _BATCH])
            store.replace("op_history", told[part : part + _BATCH])
            store.commit()
        return clock() - began


def _said(who: str, *, flat: bool = False) -> dict[str, Any]:
    if flat:
        return {name: f"{who} {name}" for name in _FIELDS}
    return {name: {name: f"{who} {name}"} for name in _FIELDS}


class _Sender:
    """One laptop's pushes, through the service below HTTP."""

    def __init__(self, company: Company) -> None:
        self.company = company
        self._account = company.admitted("")
        self._n = self._lease = 0

    def send(self, edits: list[Any], base: int = 0, *, fresh: bool = False) -> float:
        """Push in batches; the seconds that the server took. `fresh` begins again at one."""
        if fresh:
            self._n = self._lease = 0
        ops = [self._op(base, *edit) for edit in edits]
        bodies = [ops[first : first + _BATCH] for first in range(0, len(ops), _BATCH)]
        taken = 0.0
        for some in bodies:
            account = self._account
            body = encode(Ask(account.device, account.epoch, self._lease, push=Push(some)))
            began = clock()
            said = self.company.server.service.round(body, account.person)
            taken += clock() - began
            answer = decode_answer(said)
            if answer.refusal or any(each.res == "refused" for each in answer.results):
                raise AssertionError(f"{answer.refusal} {answer.results[:2]}")
            self._lease = answer.lease
        return taken

    def _op(
        self, base: int, record: str, act: str, said: dict[str, Any], old: dict[str, Any],
        later: int,
    ) -> Operation:  # fmt: skip
        self._n += 1
        uid = derived_id("bench", secrets.token_hex(8)).hex
        return Operation(
            self._n, uid, self._n, Kind.CUSTOMER.value, record, record, act, base,
            meeting.NOW_MS + later, said, old,
        )  # fmt: skip
