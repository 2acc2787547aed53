"""The deals of a customer: the open ones first, then what became of the others."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Customer, Deal
from storage.rules.choices import DealStage, DealStatus


@dataclass(frozen=True, slots=True)
class DealRow:
    """One deal."""

    id: UUID
    title: str
    status: DealStatus
    stage: DealStage
    stage_since: date | None
    amount_minor: int | None
    currency: str
    probability: int | None
    expected_on: date | None
    closed_on: date | None
    lost_reason: str
    winner: str
    product_name: str

    @property
    def reason_missing(self) -> bool:
        """A deal lost without a reason is shown as such until somebody gives it (E.2)."""
        return self.status is DealStatus.LOST and not self.lost_reason


def of_customer(session: Session, customer_id: UUID) -> list[DealRow]:
    """All deals of a customer: open ones by size, then closed ones, the latest first."""
    query = (
        select(Deal)
        .join(Customer, Customer.id == Deal.customer_id)
        .where(
            Deal.customer_id == customer_id,
            Deal.deleted_at.is_(None),
            Customer.deleted_at.is_(None),
        )
        .order_by(
            (Deal.status != DealStatus.OPEN).asc(),
            Deal.closed_on.desc(),
            Deal.amount_minor.desc(),
            Deal.id,
        )
    )
    return [_row(deal) for deal in session.scalars(query)]


def _row(deal: Deal) -> DealRow:
    return DealRow(
        id=deal.id,
        title=deal.title,
        status=DealStatus(deal.status or DealStatus.OPEN),
        stage=DealStage(deal.stage or DealStage.IDENTIFIED),
        stage_since=deal.stage_since,
        amount_minor=deal.amount_minor,
        currency=deal.currency or "",
        probability=deal.probability,
        expected_on=deal.expected_on,
        closed_on=deal.closed_on,
        lost_reason=deal.lost_reason or "",
        winner=deal.winner or "",
        product_name=deal.product_name or "",
    )
