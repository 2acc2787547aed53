"""Carries out a plan: batches of rows, each all or nothing, that one command can take back."""

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from storage.bulk import record_bulk
from storage.commands import records
from storage.commands.customers import bought
from storage.database import Database
from storage.models import ImportBatch, Writing, new_id
from storage.rules.errors import RuleBroken, StorageTrouble
from storage.rules.kinds import Kind
from storage.transfer.plan import Outcome, Plan, Step, Write
from storage.transfer.planning import Request, plan_import, remember_mapping

BATCH = 2_000
LEAST_FREE = 50 * 1024 * 1024
# What others refer to comes first.
_ORDER = (
    Kind.PRODUCT,
    Kind.CUSTOMER,
    Kind.CONTACT,
    Kind.LINK,
    Kind.DEAL,
    Kind.PURCHASE,
    Kind.PAYMENT,
)
_NEXT_TX = text("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'outbox'), 0) + 1")

Progress = Callable[[int, int], bool]
"""Told how many rows are in, of how many; answers whether to go on."""


@dataclass(slots=True)
class Imported:
    """What came of an import: the plan, how much of it was carried out, and how to undo it."""

    plan: Plan
    batch_id: UUID | None = None
    counts: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    stopped: str = ""  # "cancelled", or the trouble that ended it after some batches

    @property
    def changed(self) -> int:
        return self.counts[Outcome.CREATED] + self.counts[Outcome.UPDATED]


def run_import(
    database: Database,
    request: Request,
    *,
    today: date,
    progress: Progress | None = None,
) -> Imported:
    """Bring the table in, planned anew against the book as it is at this moment.

    Raises RuleBroken or StorageTrouble only where nothing was written.
    """
    check_free_space(database)
    plan = plan_import(database, request)
    done = Imported(plan)
    batches = [plan.steps[at : at + BATCH] for at in range(0, len(plan.steps), BATCH)]
    finished = 0
    for steps in batches:
        if progress is not None and not progress(finished, len(plan.steps)):
            done.stopped = "cancelled"
            return done
        if not _commit(database, done, request, steps, _writes(steps), today):
            return done
        finished += len(steps)
        for step in steps:
            done.counts[step.outcome] += 1
    for at in range(0, len(plan.links), BATCH):
        if not _commit(database, done, request, (), plan.links[at : at + BATCH], today):
            return done
    if progress is not None:
        progress(finished, len(plan.steps))
    return done


def check_free_space(database: Database) -> None:
    """A disk that is nearly full is said before, not halfway through."""
    free = shutil.disk_usage(database.path.parent).free
    if free < LEAST_FREE:
        raise RuleBroken("import.disk_low", free_mb=free // 2**20, needed_mb=LEAST_FREE // 2**20)


def _writes(steps: Sequence[Step]) -> list[Write]:
    return [write for step in steps for write in step.writes]


def _commit(
    database: Database,
    done: Imported,
    request: Request,
    steps: Sequence[Step],
    writes: Sequence[Write],
    today: date,
) -> bool:
    """One batch in one transaction; False if the disk ended the import after some batches."""
    if not writes:
        return True
    try:
        with database.write() as session:
            _carry_out(session, writes)
            _now_active(session, done.plan, writes, today)
            remember_mapping(session, request)
            done.batch_id = _note_batch(session, done, steps)
    except StorageTrouble as trouble:
        if not done.changed:
            raise
        done.stopped = trouble.code
        return False
    return True


def _carry_out(session: Session, writes: Iterable[Write]) -> None:
    new: dict[Kind, list[dict[str, Any]]] = {}
    for write in writes:
        if write.new:
            new.setdefault(write.kind, []).append({"id": write.id, **write.values})
    for kind in _ORDER:
        if rows := new.get(kind):
            record_bulk(session, kind, rows)
    for write in writes:
        if not write.new:
            records.edit(session, write.kind, write.id, write.values)


def _now_active(session: Session, plan: Plan, writes: Sequence[Write], today: date) -> None:
    """Whoever bought is an active customer."""
    last: dict[UUID, date] = {}
    for write in writes:
        if write.kind is Kind.PURCHASE and write.new:
            customer, day = write.values["customer_id"], write.values["bought_on"]
            last[customer] = max(day, last.get(customer, day))
    for customer, day in last.items():
        bought(session, customer, day, today=today)


def _note_batch(session: Session, done: Imported, steps: Sequence[Step]) -> UUID:
    """Note the transaction in the import's own record, within this very transaction."""
    session.flush()
    tx = int(session.execute(_NEXT_TX).scalar_one())
    batch = session.get(ImportBatch, done.batch_id) if done.batch_id is not None else None
    if batch is None:
        batch = ImportBatch(
            id=new_id(session),
            file_name=done.plan.file,
            kind=str(done.plan.kind),
            at=Writing.of(session).now,
            tx=[],
            counts={},
            undone_at=None,
        )
        session.add(batch)
    counts = dict(batch.counts)
    for step in steps:
        counts[step.outcome.value] = counts.get(step.outcome.value, 0) + 1
    batch.tx = [*batch.tx, tx]
    batch.counts = counts
    return batch.id
