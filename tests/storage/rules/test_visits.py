"""The states of a visit, the effective call, and the fullness of a day."""

import pytest

from storage.rules.choices import CallResult, Channel, VisitStatus
from storage.rules.errors import RuleBroken
from storage.rules.visits import MOVES, check_move, fullness, is_effective_call


@pytest.mark.parametrize("now", VisitStatus)
@pytest.mark.parametrize("to", VisitStatus)
def test_a_visit_moves_only_as_the_table_says(now, to):
    if to in MOVES[now]:
        check_move(now, to)
    else:
        with pytest.raises(RuleBroken, match=r"visit\.wrong_state"):
            check_move(now, to)


def test_every_state_has_its_moves():
    assert set(MOVES) == set(VisitStatus)


@pytest.mark.parametrize(
    ("result", "effective"),
    [
        (CallResult.REACHED, True),
        (CallResult.INTERESTED, True),
        (CallResult.DECLINED, True),
        (CallResult.CALL_BACK, False),
        (CallResult.NO_ANSWER, False),
        (CallResult.BUSY, False),
        (CallResult.WRONG_NUMBER, False),
        (None, False),
    ],
)
def test_a_call_counts_when_a_person_answered_with_a_result(result, effective):
    assert is_effective_call(Channel.CALL, result) is effective
    assert not is_effective_call(Channel.MESSAGE, result)


def test_a_day_is_as_full_as_the_company_measures_it():
    assert fullness([None] * 4, 300) == 80
    assert fullness([None] * 4, 240) == 100
    assert fullness([60, 480, None], 300) == 200
    assert fullness([], 300) == 0


def test_the_road_counts_only_where_it_takes_more_than_its_part_of_the_day():
    assert fullness([60], 300, road=180) == 20
    assert fullness([60], 300, road=240) == 40
    assert fullness([60], 600, road=60) == 20
