"""What may become of a visit, when a call counts, and how full a day is."""

from collections.abc import Iterable

from storage.rules.choices import CallResult, Channel, VisitStatus
from storage.rules.errors import RuleBroken

VISIT_MINUTES = 60
"""At the customer, where the plan does not say how long it takes."""
DAY_MINUTES = 480
"""Of a working day; what is not for customers is for the road and the desk."""

MOVES: dict[VisitStatus, frozenset[VisitStatus]] = {
    VisitStatus.PLANNED: frozenset({VisitStatus.DONE, VisitStatus.NOT_VISITED}),
    VisitStatus.NOT_VISITED: frozenset({VisitStatus.PLANNED, VisitStatus.DONE}),
    VisitStatus.DONE: frozenset(),
}

SPOKE_TO_SOMEBODY = frozenset(
    {CallResult.REACHED, CallResult.INTERESTED, CallResult.DECLINED, CallResult.CALL_BACK}
)
EFFECTIVE = SPOKE_TO_SOMEBODY - {CallResult.CALL_BACK}


def check_move(now: VisitStatus, to: VisitStatus) -> None:
    """Refuse a step that a visit cannot take: what took place cannot be unmade, only undone."""
    if to not in MOVES[now]:
        raise RuleBroken("visit.wrong_state", status=now.value, to=to.value)


def is_effective_call(channel: Channel, result: CallResult | None) -> bool:
    """A call counts when it reached a person and has a result; "call me back" is none yet."""
    return channel is Channel.CALL and result in EFFECTIVE


def fullness(planned_minutes: Iterable[int | None], capacity: int, *, road: int = 0) -> int:
    """How full a day is, in percent of what it has for customers; more than 100 is said as it is.

    `capacity` is what the company decided. The road has the rest of the day: what it takes beyond
    that is taken from the customers.
    """
    used = sum(VISIT_MINUTES if minutes is None else minutes for minutes in planned_minutes)
    return (used + max(0, road - max(0, DAY_MINUTES - capacity))) * 100 // capacity


def said_of(note: str, customer: str) -> str:
    """The first line of a note without the customer whom a line of the log begins with."""
    said = note.strip().partition("\n")[0]
    return said.removeprefix(f"@{customer}").strip() if customer else said
