"""A book that was begun alone becomes the account's: its person's id is another one (decisions 7).

Everything happens in one transaction, before anything was ever sent.
"""

from typing import Final
from uuid import UUID

from sqlalchemy import Column, Table, Text, delete, func, select, text, type_coerce, update
from sqlalchemy.orm import Session

from storage.models import Base, DailyReport, Draft, OutboxEntry, Target
from storage.models.base import Json, Uuid16
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind

_NOT_YET: Final = text("PRAGMA defer_foreign_keys = ON")


def become(session: Session, before: UUID, now: UUID) -> None:
    """Rewrite every trace of the person made up at set-up; that person is never sent.

    The ids that are derived from the person's become those of the account, so that a report written
    here and the one of the same day on another laptop are one.
    """
    session.execute(_NOT_YET)
    made_up = (OutboxEntry.kind == Kind.PERSON.value, OutboxEntry.id == before)
    session.execute(delete(OutboxEntry).where(*made_up))
    others = {before: now, **_derived(session, before, now)}
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            for old, new in others.items():
                _replace(session, table, column, old, new)
    session.expire_all()


def _derived(session: Session, before: UUID, now: UUID) -> dict[UUID, UUID]:
    moved: dict[UUID, UUID] = {}
    days = session.scalars(select(DailyReport.on).where(DailyReport.owner_id == before))
    months = session.scalars(select(Target.month).where(Target.owner_id == before))
    keys = [(Kind.DAILY_REPORT, day.isoformat()) for day in days]
    for kind, key in [*keys, *((Kind.TARGET, month) for month in months)]:
        moved[derived_id(kind, before.hex, key)] = derived_id(kind, now.hex, key)
    return moved


def _replace(session: Session, table: Table, column: Column[object], old: UUID, new: UUID) -> None:
    if isinstance(column.type, Uuid16):
        change = update(table).where(column == old).values({column: new})
        session.execute(change.execution_options(synchronize_session=False))
        return
    if isinstance(column.type, Json) or column is Draft.__table__.c.key:
        plain = type_coerce(column, Text)
        for said, meant in ((old.hex, new.hex), (str(old), str(new))):
            change = update(table).where(func.instr(plain, said) > 0)
            change = change.values({column: func.replace(plain, said, meant)})
            session.execute(change.execution_options(synchronize_session=False))
