"""How a promise stands, and what may become of it."""

from datetime import date

import pytest

from storage.rules.choices import PromiseStatus
from storage.rules.errors import RuleBroken
from storage.rules.promises import Due, Standing, check_move, due

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("due_on", "expected"),
    [
        (date(2026, 11, 22), Due(Standing.OVERDUE, 2)),
        (TODAY, Due(Standing.TODAY, 0)),
        (date(2026, 11, 26), Due(Standing.AHEAD, -2)),
        (None, Due(Standing.UNDATED)),
    ],
)
def test_an_open_promise_is_measured_against_its_day(due_on, expected):
    assert due(PromiseStatus.OPEN, due_on, TODAY) == expected


def test_a_settled_promise_is_never_late():
    for status in (PromiseStatus.KEPT, PromiseStatus.DROPPED):
        assert due(status, date(2026, 1, 1), TODAY) == Due(Standing.SETTLED)


def test_a_kept_promise_is_opened_again_before_it_is_dropped():
    check_move(PromiseStatus.OPEN, PromiseStatus.KEPT)
    check_move(PromiseStatus.KEPT, PromiseStatus.OPEN)
    with pytest.raises(RuleBroken, match=r"promise\.wrong_state"):
        check_move(PromiseStatus.KEPT, PromiseStatus.DROPPED)
