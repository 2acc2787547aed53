"""Setting the target of a month; the ladder that it was made with is kept beside it."""

from datetime import date, timedelta, tzinfo
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from storage.models.base import Writing
from storage.models.work import Target
from storage.queries import targets as queries
from storage.rules.days import bounds
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.targets import HISTORY_DAYS, Defaults, Ladder, decompose, rates

_DEFAULTS: Final = Defaults()


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


def set_amount(
    session: Session,
    day: date,
    amount_minor: int,
    currency: str,
    working_days: int,
    zone: tzinfo,
    *,
    defaults: Defaults = _DEFAULTS,
    calls: int | None = None,
) -> UUID:
    """The target of the month of `day`, with the ladder of the rep's own rates where they hold."""
    owner = Writing.of(session).author
    since = day - timedelta(days=HISTORY_DAYS)
    start, end = bounds(since, zone, HISTORY_DAYS + 1)
    history = queries.history(session, owner, start, end, since, currency)
    ladder = decompose(amount_minor, rates(history, defaults), working_days)
    return set_target(session, f"{day:%Y-%m}", ladder, currency, calls=calls)
