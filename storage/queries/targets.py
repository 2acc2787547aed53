"""A rep's monthly targets, the calls made, and the history behind the rep's own rates."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, distinct, func, select
from sqlalchemy.orm import Session

from storage.models.trade import Deal
from storage.models.visit import Interaction
from storage.models.work import Target
from storage.rules.choices import Channel, DealStatus
from storage.rules.targets import History


@dataclass(frozen=True, slots=True)
class TargetRow:
    """The target of one month, with the ladder it was made with."""

    id: UUID
    month: str
    amount_minor: int | None
    currency: str | None
    average_deal_minor: int | None
    prospects_per_deal: int | None
    calls_per_prospect: int | None
    working_days: int | None
    calls: int | None


def of_month(session: Session, owner: UUID, month: str) -> TargetRow | None:
    """The target of `month` ("2026-11"), or None."""
    query = _targets(owner).where(Target.month == month)
    row = session.execute(query).first()
    return None if row is None else TargetRow(*row)


def latest(session: Session, owner: UUID, limit: int = 24) -> list[TargetRow]:
    """The targets of the last months, the newest first."""
    query = _targets(owner).order_by(Target.month.desc()).limit(limit)
    return [TargetRow(*row) for row in session.execute(query)]


def effective_calls(session: Session, owner: UUID, start: datetime, end: datetime) -> int:
    """How many effective calls were made between two moments."""
    query = _calls(owner, start, end).where(Interaction.effective.is_(True))
    return session.execute(query.with_only_columns(func.count())).scalar_one()


def all_calls(session: Session, owner: UUID, start: datetime, end: datetime) -> int:
    """How many calls were made at all between two moments."""
    query = _calls(owner, start, end)
    return session.execute(query.with_only_columns(func.count())).scalar_one()


def history(
    session: Session, owner: UUID, start: datetime, end: datetime, since: date, currency: str
) -> History:
    """What the rep did since then: deals won in this currency, people reached, effective calls."""
    calls, prospects = session.execute(
        _calls(owner, start, end)
        .where(Interaction.effective.is_(True))
        .with_only_columns(func.count(), func.count(distinct(Interaction.customer_id)))
    ).one()
    won, amount = session.execute(
        select(func.count(), func.coalesce(func.sum(Deal.amount_minor), 0)).where(
            Deal.owner_id == owner,
            Deal.status == DealStatus.WON,
            Deal.closed_on >= since,
            func.coalesce(Deal.currency, currency) == currency,
            Deal.deleted_at.is_(None),
        )
    ).one()
    return History(deals_won=won, won_minor=amount or 0, prospects=prospects, effective_calls=calls)


def _targets(owner: UUID) -> "Select[*tuple[Any, ...]]":
    return select(
        Target.id,
        Target.month,
        Target.amount_minor,
        Target.currency,
        Target.average_deal_minor,
        Target.prospects_per_deal,
        Target.calls_per_prospect,
        Target.working_days,
        Target.calls,
    ).where(Target.owner_id == owner, Target.deleted_at.is_(None))


def _calls(owner: UUID, start: datetime, end: datetime) -> Select[UUID]:
    return select(Interaction.id).where(
        Interaction.owner_id == owner,
        Interaction.channel == Channel.CALL,
        Interaction.at >= start,
        Interaction.at < end,
        Interaction.deleted_at.is_(None),
    )
