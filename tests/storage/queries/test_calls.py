"""The call list."""

from datetime import timedelta

from storage.queries.calls import CallReason, call_list
from storage.rules.choices import CallResult
from tests.storage.a_day import ME, TODAY, ago, at


def listed(book):
    return book.read(call_list, ME, TODAY, at(0), at(24), at(0) - timedelta(days=7))


def test_whoever_has_a_next_step_due_is_rung_first(book):
    silent, due = book.customer("silent"), book.customer("due")
    book.promise(due, ago(1))
    later = book.customer("asked to be called back")
    book.call(later, at(-24), "call_back")
    rows = listed(book)
    assert [(row.customer_id, row.reason) for row in rows] == [
        (due, CallReason.NEXT_STEP),
        (later, CallReason.CALL_BACK),
        (silent, CallReason.LONG_SILENCE),
    ]


def test_whoever_was_called_today_stays_on_the_list_with_the_result(book):
    customer = book.customer()
    made = book.call(customer, at(9), "busy")
    (row,) = listed(book)
    assert (row.interaction_id, row.last_result) == (made, CallResult.BUSY)
    assert row.reason is CallReason.CALLED


def test_nobody_is_rung_who_was_rung_this_week_is_on_today_s_plan_or_is_lost(book):
    book.call(book.customer("rung"), at(-48))
    book.planned(book.customer("planned"), 15)
    book.customer("lost", status="lost")
    assert listed(book) == []


def test_a_competitor_is_rung_only_where_a_step_was_agreed(book):
    book.customer("rival", party_roles=["competitor"])
    agreed = book.customer("rival with a step", party_roles=["competitor", "supplier"])
    book.promise(agreed, ago(1))
    buys = book.customer("buys from us too", party_roles=["competitor", "customer"])
    rows = listed(book)
    assert [(row.customer_id, row.reason) for row in rows] == [
        (agreed, CallReason.NEXT_STEP),
        (buys, CallReason.LONG_SILENCE),
    ]


def test_the_number_is_the_person_s_and_else_the_company_s(book):
    with_person = book.customer("a", phone="021-1")
    book.contact(with_person, phones=[{"label": "mobile", "number": "+8613800000000"}])
    book.customer("b", phone="021-2")
    assert {row.customer: row.phone for row in listed(book)} == {
        "a": "+8613800000000",
        "b": "021-2",
    }


def test_a_rep_without_customers_has_nobody_to_ring(book):
    assert listed(book) == []
