"""The standing answers age, are said to be unchanged, and make a visit effective or not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules import answers
from storage.rules.answers import Held, State, VisitFacts, VisitQuestion
from storage.rules.choices import CustomerStatus, Question

TODAY = date(2026, 11, 22)
THE_FOUR = VisitFacts(frozenset(answers.ESSENTIAL), next_step_dated=True)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def sheet_with(**held: Held) -> tuple[answers.Standing, ...]:
    return answers.sheet({Question(code): one for code, one in held.items()}, TODAY)


def test_sixteen_answers_of_which_eight_carry_over():
    assert answers.TOTAL == 16
    assert len(Question) == len(VisitQuestion) == 8
    assert set(answers.ORDER) == {*Question, *VisitQuestion}
    assert answers.SHELF_LIVES.keys() == set(Question)


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("products_in_use", 180),
        ("decision_process", 180),
        ("decision_power", 365),
        ("competitors", 60),
        ("competitor_relation", 90),
        ("fit", 180),
        ("decision_time", 60),
        ("budget", 90),
    ],
)
def test_an_answer_is_in_date_to_the_last_day_of_its_shelf_life(question: str, days: int):
    asked = Question(question)
    last_day = answers.standing(asked, Held(ago(days)), TODAY)
    day_after = answers.standing(asked, Held(ago(days + 1)), TODAY)
    assert (last_day.state, last_day.age_days) == (State.IN_DATE, days)
    assert (day_after.state, day_after.age_days) == (State.STALE, days + 1)


def test_a_question_never_answered_is_missing():
    assert answers.standing(Question.FIT, None, TODAY).state is State.MISSING


def test_an_answer_from_a_clock_that_ran_ahead_has_no_negative_age():
    ahead = answers.standing(Question.FIT, Held(ago(-2)), TODAY)
    assert (ahead.age_days, ahead.asked_days) == (0, 0)


def test_unchanged_keeps_the_date_of_the_last_real_answer_and_is_counted():
    held = answers.said_unchanged(answers.said_unchanged(Held(ago(100)), ago(50)), TODAY)
    shown = answers.standing(Question.COMPETITORS, held, TODAY)
    assert (shown.state, shown.age_days, shown.asked_days) == (State.IN_DATE, 100, 0)
    assert shown.unchanged == 2


def test_a_real_answer_starts_the_count_anew():
    assert answers.answered_anew(TODAY) == Held(TODAY, None, 0)


def test_a_first_visit_needs_only_the_four():
    assert answers.effect(THE_FOUR, sheet_with(), CustomerStatus.PROSPECT, first=True).effective


def test_a_later_visit_needs_what_the_status_requires():
    result = answers.effect(THE_FOUR, sheet_with(), CustomerStatus.ACTIVE, first=False)
    assert not result.effective
    assert set(result.missing) == answers.REQUIRED[CustomerStatus.ACTIVE]


def test_what_the_status_requires_has_to_be_in_date():
    held = {
        "decision_power": Held(ago(10)),
        "products_in_use": Held(ago(10)),
        "competitors": Held(ago(61)),
    }
    stale = answers.effect(THE_FOUR, sheet_with(**held), CustomerStatus.ACTIVE, first=False)
    held["competitors"] = answers.said_unchanged(held["competitors"], TODAY)
    confirmed = answers.effect(THE_FOUR, sheet_with(**held), CustomerStatus.ACTIVE, first=False)
    assert stale.missing == (Question.COMPETITORS,)
    assert confirmed.effective


@pytest.mark.parametrize("left_out", answers.ESSENTIAL)
def test_without_one_of_the_four_no_visit_is_effective(left_out: VisitQuestion):
    visit = VisitFacts(frozenset(answers.ESSENTIAL) - {left_out}, next_step_dated=True)
    result = answers.effect(visit, sheet_with(), CustomerStatus.PROSPECT, first=True)
    assert result.missing == (left_out,)


def test_a_next_step_without_a_date_is_not_enough():
    visit = VisitFacts(frozenset(answers.ESSENTIAL), next_step_dated=False)
    result = answers.effect(visit, sheet_with(), CustomerStatus.PROSPECT, first=True)
    assert result.missing == (VisitQuestion.NEXT_STEP,)


def test_a_stale_answer_counts_among_the_sixteen():
    held = {question.value: Held(ago(400)) for question in Question}
    said = VisitFacts(
        frozenset(VisitQuestion) - {VisitQuestion.PRODUCT_TALK, VisitQuestion.CONTINUE_HOW}, True
    )
    result = answers.effect(said, sheet_with(**held), CustomerStatus.ACTIVE, first=False)
    assert result.answered == 14
    assert result.open == (VisitQuestion.PRODUCT_TALK, VisitQuestion.CONTINUE_HOW)


questions = st.sets(st.sampled_from(list(VisitQuestion))).map(frozenset)
held_dates = st.dictionaries(
    st.sampled_from(list(Question)), st.integers(0, 500).map(lambda days: Held(ago(days)))
)


@given(questions, st.booleans(), held_dates, st.sampled_from(list(CustomerStatus)), st.booleans())
def test_effective_and_missing_always_agree(
    answered: frozenset[VisitQuestion],
    dated: bool,
    held: dict[Question, Held],
    status: CustomerStatus,
    first: bool,
):
    visit = VisitFacts(answered, dated)
    shown = answers.sheet(held, TODAY)
    result = answers.effect(visit, shown, status, first=first)
    assert result.effective == (not result.missing)
    assert result.answered + len(result.open) == answers.TOTAL
    if first:
        assert set(result.missing) <= set(answers.ESSENTIAL)
