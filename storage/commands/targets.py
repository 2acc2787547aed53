"""Setting the target of a month; the ladder that it was made with is kept beside it."""

from uuid import UUID

from sqlalchemy.orm import Session

from storage.models.base import Writing
from storage.models.work import Target
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.targets import Ladder


def set_target(
    session: Session,
    month: str,
    ladder: Ladder,
    currency: str,
    *,
    calls: int | None = None,
) -> UUID:
    """The target of `month` ("2026-11"); `calls` is there where the rep set them by hand."""
    owner = Writing.of(session).author
    id_ = derived_id(Kind.TARGET, owner.hex, month)
    target = session.get(Target, id_)
    if target is None:
        target = Target(id=id_, owner_id=owner, month=month)
        session.add(target)
    target.deleted_at = None
    target.amount_minor = ladder.amount_minor
    target.currency = currency
    target.average_deal_minor = round(ladder.rates.average_deal.value)
    target.prospects_per_deal = max(1, round(ladder.rates.prospects_per_deal.value))
    target.calls_per_prospect = max(1, round(ladder.rates.calls_per_prospect.value))
    target.working_days = ladder.working_days
    target.calls = ladder.calls if calls is None else calls
    return id_
