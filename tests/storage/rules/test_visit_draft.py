"""Tests of what a visit's form holds before it is saved."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.answers import VisitQuestion
from storage.rules.choices import PromiseBy, Question
from storage.rules.visit_draft import (
    AnswerDraft,
    PromiseDraft,
    VisitDraft,
    day_typed,
    from_plain,
    topics_typed,
)

TODAY = date(2026, 11, 24)
_TEXTS = st.text(max_size=20)
_DRAFTS = st.builds(
    VisitDraft,
    contact_ids=st.lists(st.uuids(), max_size=3).map(tuple),
    note=_TEXTS,
    topics=st.lists(_TEXTS, max_size=3).map(tuple),
    reaction=st.none() | st.integers(-2, 2),
    demo_done=st.none() | st.booleans(),
    next_step=_TEXTS,
    promises=st.lists(
        st.builds(PromiseDraft, _TEXTS, st.sampled_from(PromiseBy), _TEXTS), max_size=2
    ).map(tuple),
    answers=st.lists(
        st.builds(
            AnswerDraft,
            st.sampled_from(Question),
            _TEXTS,
            st.booleans(),
            chip=_TEXTS,
            subject=_TEXTS,
            contact_id=st.none() | st.uuids(),
        ),
        max_size=2,
    ).map(tuple),
)


@given(_DRAFTS)
def test_a_draft_comes_back_from_disk_as_it_was(draft: VisitDraft) -> None:
    assert from_plain(draft.plain()) == draft


def test_a_draft_of_an_older_app_is_read() -> None:
    old = {"answers": [{"question": "budget", "text": "500k", "unchanged": False}]}
    assert from_plain(old).answers == (AnswerDraft(Question.BUDGET, "500k"),)


def test_an_empty_payload_is_an_empty_draft() -> None:
    assert from_plain({}) == VisitDraft()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("周三", date(2026, 11, 25)),
        ("by Fri", date(2026, 11, 27)),
        ("2026-11-03", date(2026, 11, 3)),
        ("next week", None),
        ("yesterday", None),
        ("春节后", None),
        ("", None),
    ],
)
def test_only_one_day_that_is_named_is_a_day(text: str, day: date | None) -> None:
    assert day_typed(text, TODAY) == day


def test_topics_are_separated_by_any_comma() -> None:
    assert topics_typed(" 价格、交期，price; ,价格") == ("价格", "交期", "price")


def test_a_step_without_a_day_is_not_dated() -> None:
    draft = VisitDraft(contact_ids=(UUID(int=1),), next_step="quote", next_when="some day")
    facts = draft.facts(TODAY)
    assert VisitQuestion.NEXT_STEP in facts.answered
    assert not facts.next_step_dated
