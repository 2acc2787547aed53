"""The life of a trip is one table of moves."""

from datetime import date
from itertools import product

import pytest

from storage.rules.choices import TripStatus
from storage.rules.errors import RuleBroken
from storage.rules.trips import MOVES, Mover, check_move, may_move, moves_from, standing

S = TripStatus


def reachable(approval: bool) -> set[TripStatus]:
    found, front = {S.DRAFT}, [S.DRAFT]
    while front:
        here = front.pop()
        for mover in Mover:
            new = moves_from(here, mover, approval=approval) - found
            found |= new
            front += new
    return found


@pytest.mark.parametrize(("approval", "never"), [(True, set()), (False, {S.AWAITING})])
def test_every_state_can_be_reached_and_left(approval: bool, never: set[TripStatus]) -> None:
    assert reachable(approval) == set(TripStatus) - never
    for status in TripStatus:
        assert any(moves_from(status, mover, approval=approval) for mover in Mover)


def test_without_approval_nobody_waits_and_with_it_nobody_just_goes() -> None:
    assert may_move(S.DRAFT, S.ON_THE_ROAD, Mover.OWNER, approval=False)
    assert not may_move(S.DRAFT, S.ON_THE_ROAD, Mover.OWNER, approval=True)
    assert not may_move(S.CANCELLED, S.ON_THE_ROAD, Mover.OWNER, approval=True)
    assert may_move(S.AWAITING, S.ON_THE_ROAD, Mover.MANAGER, approval=True)
    assert not may_move(S.AWAITING, S.ON_THE_ROAD, Mover.OWNER, approval=True)


def test_only_a_manager_reviews_and_only_the_owner_submits_what_is_on_the_road() -> None:
    assert not may_move(S.SUBMITTED, S.REVIEWED, Mover.OWNER)
    assert may_move(S.SUBMITTED, S.REVIEWED, Mover.MANAGER)
    assert not may_move(S.ON_THE_ROAD, S.SUBMITTED, Mover.MANAGER)


def test_each_move_can_be_taken_back_by_who_made_it() -> None:
    for (before, after), movers in MOVES.items():
        for mover in movers:
            if (before, after) != (S.AWAITING, S.DRAFT) or mover is Mover.OWNER:
                back = may_move(after, before, mover)
                approved = (after, before) == (S.DRAFT, S.AWAITING)
                assert back or approved, (before, after, mover)


def test_a_move_that_is_not_in_the_table_is_refused() -> None:
    for before, after, mover in product(TripStatus, TripStatus, Mover):
        if mover not in MOVES.get((before, after), {}):
            with pytest.raises(RuleBroken, match="no_such_move"):
                check_move(before, after, mover)


def test_a_trip_that_is_over_owes_its_summary_without_anybody_moving_it() -> None:
    last = date(2026, 11, 27)
    assert standing(S.ON_THE_ROAD, last, last) is S.ON_THE_ROAD
    assert standing(S.ON_THE_ROAD, last, date(2026, 11, 28)) is S.SUMMARY_DUE
    assert standing(S.DRAFT, last, date(2026, 11, 28)) is S.DRAFT
