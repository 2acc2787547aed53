"""R17: one changed record among many is found at the end of a sync, mended alone and told.

`python -m tests.bench R17`; ROADBOOK_BENCH_ROWS says among how many (20,000 unless told). The
figure is what that contact takes beyond one that finds nothing.
"""

import os
import tempfile
from datetime import timedelta
from pathlib import Path

from sqlalchemy import func, select

from storage.changes import Origin
from storage.models import Finding
from storage.rules.kinds import Kind
from sync.client.engine import Engine
from tests.bench import meeting
from tests.bench.measure import ROUNDS, Goal, clock
from tests.bench.meeting import Company, Laptop
from tests.wire.lean import Lean, customers

_ROWS = int(os.environ.get("ROADBOOK_BENCH_ROWS", "20000"))
_WRONG = (
    "UPDATE replica SET seq = 0, mark = 1"
    " WHERE id = (SELECT id FROM replica ORDER BY id LIMIT 1 OFFSET ?)"
)


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    with tempfile.TemporaryDirectory(prefix="roadbook-r17-") as place:
        name = meeting.fresh(Path(place))
        company = Company(f"sqlite:///{name('server')}")
        with meeting.listening(company.app()) as address:
            _fill(company, company.laptop(address, name("other")))
            laptop = company.laptop(address, name("book"))
            laptop.engine.run_once()
            every = Engine(laptop.database, laptop.line, check_every=timedelta())
            nothing = min(_contact(laptop.engine) for _ in range(rounds))
            agreeing = min(_contact(every) for _ in range(rounds))
            mending = sorted(_mended(laptop, every, number) for number in range(rounds))
            with laptop.database.read() as session:
                told = session.scalar(select(func.count()).select_from(Finding))
            laptop.close()
        company.close()
    print(f"  nothing new {nothing * 1e3:.0f} ms, compared {agreeing * 1e3:.0f} ms; {told} told")
    compared, took = agreeing - nothing, mending[rounds // 2] - nothing
    return [
        Goal(f"R17 {_ROWS:,} records compared", compared * 1e3, 200, unit=" ms"),
        Goal(f"R17 one of {_ROWS:,} records found and mended", took * 1e3, 200, unit=" ms"),
    ]


def _fill(company: Company, laptop: Laptop) -> None:
    lean = Lean(
        lambda body: company.server.service.round(body, meeting.REP.hex),
        laptop.account.device, company.epoch(),
    )  # fmt: skip
    for first in range(0, _ROWS, 500):
        lean.bring(Kind.CUSTOMER, customers(500, first))
    laptop.close()


def _contact(engine: Engine) -> float:
    began = clock()
    engine.run_once()
    return clock() - began


def _mended(laptop: Laptop, engine: Engine, number: int) -> float:
    with laptop.database.write(Origin.SERVER) as session:
        session.connection().exec_driver_sql(_WRONG, (number * _ROWS // 10,))
    began = clock()
    receipt = engine.run_once()
    took = clock() - began
    if not receipt.agreed or receipt.repaired != 1:
        raise SystemExit(f"{receipt.repaired} were mended, agreed: {receipt.agreed}")
    return took
