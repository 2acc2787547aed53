"""Why a customer is on today's list."""

from datetime import date, timedelta

from storage.rules.clocks import clock
from storage.rules.today import (
    DEAL_STANDS_STILL,
    VISIT_EVERY,
    DealFact,
    Facts,
    PromiseFact,
    Why,
    reasons,
)

TODAY = date(2026, 11, 24)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_a_promise_due_comes_before_everything_else():
    every = VISIT_EVERY["platinum"]
    found = reasons(
        Facts(
            tier="platinum",
            last_visit=ago(every + 1),
            promises=(PromiseFact("quote", TODAY), PromiseFact("sample", ago(2))),
            deals=(DealFact("proposal", ago(DEAL_STANDS_STILL + 3), budget_known=False),),
        ),
        TODAY,
    )
    assert [reason.why for reason in found] == [
        Why.PROMISE_DUE,
        Why.PROMISE_DUE,
        Why.TIER_DUE,
        Why.DEAL_NOT_MOVING,
    ]
    assert [(reason.text, reason.days) for reason in found[:2]] == [("sample", 2), ("quote", 0)]
    assert (found[2].every, found[2].days) == (every, every + 1)
    assert found[3].budget_unknown


def test_a_customer_taken_over_is_due_until_the_first_visit_of_the_new_owner():
    taken = Facts(taken_over_on=ago(10), last_visit=ago(40))
    assert reasons(taken, TODAY)[0].why is Why.TAKEN_OVER
    assert reasons(taken, TODAY)[0].due_on == date(2026, 11, 28)
    seen = Facts(taken_over_on=ago(10), last_visit=ago(3))
    assert reasons(seen, TODAY)[0].why is Why.PLANNED


def test_a_purchase_is_a_reason_from_its_day_until_the_clock_has_lapsed():
    found = clock([ago(120), ago(90), ago(60), ago(31)])
    assert found is not None
    facts = Facts(clocks=(("ribbon", found),))
    assert reasons(facts, TODAY)[0].why is Why.PURCHASE_DUE
    assert reasons(facts, TODAY)[0].days == 1
    assert reasons(facts, TODAY - timedelta(days=2))[0].why is Why.PLANNED
    assert reasons(facts, TODAY + timedelta(days=70))[0].why is Why.PLANNED


def test_a_visit_without_a_reason_was_planned_for_its_purpose():
    (reason,) = reasons(Facts(purpose="show the scanner"), TODAY)
    assert (reason.why, reason.text) == (Why.PLANNED, "show the scanner")


def test_a_customer_never_visited_is_not_due_by_tier():
    assert reasons(Facts(tier="platinum"), TODAY)[0].why is Why.PLANNED
