"""Deals through the five stages of the funnel, to won or lost."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.customers import bought
from storage.commands.records import load
from storage.models import Customer, Deal, Writing
from storage.rules.choices import DealStage, DealStatus
from storage.rules.deals import check_close, check_reopen
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.typed import trimmed


def create_deal(
    session: Session, customer_id: UUID, values: Mapping[str, Any], *, today: date
) -> UUID:
    """Note a chance to sell; it is open, in the first stage, and mine unless `values` differ."""
    load(session, Customer, customer_id)
    defaults = {
        "stage": DealStage.IDENTIFIED.value,
        "stage_since": today,
        "status": DealStatus.OPEN.value,
        "opened_on": today,
        "owner_id": Writing.of(session).author,
    }
    known = _titled(values)
    return records.create(session, Kind.DEAL, {**defaults, **known, "customer_id": customer_id})


def edit_deal(session: Session, deal_id: UUID, values: Mapping[str, Any], *, today: date) -> None:
    """Change a deal; one that enters another stage starts its time there."""
    known = _titled(values)
    stage = known.pop("stage", None)
    records.edit(session, Kind.DEAL, deal_id, known)
    if stage is not None:
        move_deal(session, deal_id, DealStage(stage), today=today)


def move_deal(session: Session, deal_id: UUID, stage: DealStage, *, today: date) -> None:
    """Put a deal into another stage; stages may be skipped and gone back to."""
    deal = load(session, Deal, deal_id)
    if deal.stage != stage:
        deal.stage = stage
        deal.stage_since = today


def win_deal(session: Session, deal_id: UUID, *, today: date) -> None:
    """The customer decided for us."""
    deal = _close(session, deal_id, DealStatus.WON, today)
    bought(session, deal.customer_id, today, today=today)


def lose_deal(
    session: Session, deal_id: UUID, *, today: date, reason: str = "", winner: str = ""
) -> None:
    """The deal is lost; without a reason it is shown as missing one until it is given."""
    deal = _close(session, deal_id, DealStatus.LOST, today)
    deal.lost_reason = reason.strip() or None
    deal.winner = winner.strip() or None


def explain_loss(session: Session, deal_id: UUID, *, reason: str, winner: str = "") -> None:
    """Give the reason of a loss afterwards."""
    deal = load(session, Deal, deal_id)
    if deal.status != DealStatus.LOST:
        raise RuleBroken("deal.not_lost")
    deal.lost_reason = reason.strip() or None
    deal.winner = winner.strip() or None


def reopen_deal(session: Session, deal_id: UUID, *, today: date) -> None:
    """The deal is open again, in the stage it was in."""
    deal = load(session, Deal, deal_id)
    check_reopen(DealStatus(deal.status or DealStatus.OPEN))
    deal.status = DealStatus.OPEN
    deal.closed_on = deal.lost_reason = deal.winner = None
    deal.stage_since = today


def delete_deal(session: Session, deal_id: UUID) -> None:
    """Take a deal off the lists; undo brings it back."""
    records.delete(session, Kind.DEAL, deal_id)


def _close(session: Session, deal_id: UUID, status: DealStatus, on: date) -> Deal:
    deal = load(session, Deal, deal_id)
    check_close(DealStatus(deal.status or DealStatus.OPEN))
    deal.status = status
    deal.closed_on = on
    return deal


def _titled(values: Mapping[str, Any]) -> dict[str, Any]:
    known = trimmed(values)
    if "title" in known and not known["title"]:
        raise RuleBroken("deal.no_title")
    return known
