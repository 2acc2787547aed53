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
from storage.transfer.collector import no_collections
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


class ImportRun:
    """An import, a batch at a time: whoever drives it can stop after any of them."""

    def __init__(self, database: Database, request: Request, *, today: date) -> None:
        """Plan the import against the book as it is at this moment; nothing is written yet."""
        check_free_space(database)
        self._database, self._request, self._today = database, request, today
        self.done = Imported(plan_import(database, request))
        self._rows = 0
        self._links = 0

    @property
    def total(self) -> int:
        return len(self.done.plan.steps)

    @property
    def rows_in(self) -> int:
        return self._rows

    def step(self) -> bool:
        """Commit the next batch; False once there is none left, or the disk ended it.

        Raises StorageTrouble only where nothing was written at all.
        """
        plan = self.done.plan
        if self._rows < self.total:
            steps = plan.steps[self._rows : self._rows + BATCH]
            if not self._commit(steps, _writes(steps)):
                return False
            self._rows += len(steps)
            for step in steps:
                self.done.counts[step.outcome] += 1
        elif self._links < len(plan.links):
            # Last, because a parent may stand below its subsidiary.
            if not self._commit((), plan.links[self._links : self._links + BATCH]):
                return False
            self._links += BATCH
        return self._rows < self.total or self._links < len(plan.links)

    def cancel(self) -> None:
        """What is in stays in, whole batches of it; the file can be brought in again."""
        if self._rows < self.total:
            self.done.stopped = "cancelled"

    def _commit(self, steps: Sequence[Step], writes: Sequence[Write]) -> bool:
        """One batch in one transaction; False if the disk ended the import after some."""
        if not writes:
            return True
        done = self.done
        try:
            with no_collections(), self._database.write() as session:
                _carry_out(session, writes)
                if not done.plan.only_known:
                    _now_active(session, writes, self._today)
                remember_mapping(session, self._request, done.plan.kind)
                batch_id = _note_batch(session, done, steps)
        except StorageTrouble as trouble:
            if done.batch_id is None:
                raise
            done.stopped = trouble.code
            return False
        done.batch_id = batch_id
        return True


def run_import(
    database: Database,
    request: Request,
    *,
    today: date,
    progress: Progress | None = None,
) -> Imported:
    """Bring the table in from the first batch to the last, or until `progress` says no.

    Raises RuleBroken or StorageTrouble only where nothing was written.
    """
    run = ImportRun(database, request, today=today)
    more = bool(run.total)
    while more:
        if progress is not None and not progress(run.rows_in, run.total):
            run.cancel()
            break
        more = run.step()
    else:
        if progress is not None:
            progress(run.rows_in, run.total)
    return run.done


def check_free_space(database: Database) -> None:
    """A disk that is nearly full is said before, not halfway through."""
    free = shutil.disk_usage(database.path.parent).free
    if free < LEAST_FREE:
        raise RuleBroken("import.disk_low", free_mb=free // 2**20, needed_mb=LEAST_FREE // 2**20)


def _writes(steps: Sequence[Step]) -> list[Write]:
    return [write for step in steps for write in step.writes]


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


def _now_active(session: Session, writes: Sequence[Write], today: date) -> None:
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
