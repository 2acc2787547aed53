"""Targets and the history behind a rep's own rates."""

from datetime import timedelta

from storage.commands.targets import set_target
from storage.queries import targets
from storage.rules.kinds import Kind
from storage.rules.targets import Defaults, History, decompose, rates
from tests.storage.a_day import ME, TODAY, ago, at

LADDER = decompose(3_000_000, rates(History(), Defaults()), 25)


def test_the_target_of_a_month_keeps_the_ladder_it_was_made_with(book):
    book.write(set_target, "2026-11", LADDER, "CNY")
    book.write(set_target, "2026-10", LADDER, "CNY", calls=900)
    row = book.read(targets.of_month, ME, "2026-11")
    assert (row.calls, row.working_days, row.average_deal_minor) == (1_000, 25, 600_000)
    assert [(each.month, each.calls) for each in book.read(targets.latest, ME)] == [
        ("2026-11", 1_000),
        ("2026-10", 900),
    ]
    assert book.read(targets.of_month, ME, "2026-12") is None


def test_setting_a_target_again_changes_the_one_there_is(book):
    first = book.write(set_target, "2026-11", LADDER, "CNY")
    assert book.write(set_target, "2026-11", LADDER, "EUR") == first
    assert book.read(targets.of_month, ME, "2026-11").currency == "EUR"


def test_history_counts_deals_won_people_reached_and_effective_calls(book):
    one, two = book.customer("one"), book.customer("two")
    for days in (1, 2, 3):
        book.call(one, at(9 - 24 * days))
    book.call(two, at(9))
    book.call(two, at(9), "busy")
    deal = {"title": "x", "owner_id": ME, "status": "won", "currency": "CNY"}
    book.add(Kind.DEAL, customer_id=one, closed_on=ago(3), amount_minor=900_000, **deal)
    book.add(Kind.DEAL, customer_id=one, closed_on=ago(400), amount_minor=100, **deal)
    book.add(Kind.DEAL, customer_id=one, closed_on=ago(3), **(deal | {"currency": "EUR"}))
    found = book.read(
        targets.history, ME, at(0) - timedelta(days=365), at(24), TODAY - timedelta(days=365), "CNY"
    )
    assert found == History(deals_won=1, won_minor=900_000, prospects=2, effective_calls=4)
