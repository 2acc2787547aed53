from dataclasses import dataclass
from uuid import UUID

import pytest

from storage.rules.kinds import Kind
from ui.search.presenter import (
    ACTIONS_SHOWN,
    Group,
    arranged,
    matching_actions,
    results_of,
    wants_records,
)

ONE = UUID(int=1)


@dataclass
class Act:
    id: str
    text: str
    words: str = ""
    icon: str = ""


@dataclass
class Found:
    kind: Kind
    title: str
    id: UUID = ONE
    customer_id: UUID | None = ONE
    snippet: str = ""


ACTIONS = [
    Act("go.today", "今天"),
    Act("go.customers", "客户"),
    Act("log", "记拜访"),
    Act("new", "New customer", words="add firm"),
    Act("undo", "Undo"),
]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("kehu", ["go.customers"]),
        ("kh", ["go.customers"]),
        ("客户", ["go.customers"]),
        ("jbf", ["log"]),
        ("cust", ["new"]),
        ("new cus", ["new"]),
        ("ADD", ["new"]),
        ("nowhere", []),
    ],
)
def test_actions_are_found_by_name_pinyin_initials_and_other_words(typed, ids):
    assert [result.action for result in matching_actions(ACTIONS, typed)] == ids


def test_with_nothing_typed_all_actions_are_offered_in_their_order():
    ids = [result.action for result in matching_actions(ACTIONS, "")]
    assert ids == [action.id for action in ACTIONS]


def test_what_begins_with_the_words_comes_first():
    actions = [Act("a", "Save and undo"), Act("b", "Undo")]
    assert [r.action for r in matching_actions(actions, "undo")] == ["b", "a"]


def test_beside_records_only_a_few_actions_are_shown():
    many = [Act(str(n), f"Go to {n}") for n in range(50)]
    assert len(matching_actions(many, "go")) == ACTIONS_SHOWN
    assert len(matching_actions(many, ">go")) == 50


@pytest.mark.parametrize(
    ("typed", "wanted"), [("", False), (" ", False), (">x", False), ("x", True)]
)
def test_records_are_looked_for_unless_actions_alone_were_asked_for(typed, wanted):
    assert wants_records(typed) is wanted


def test_customers_come_before_people_and_people_before_what_was_written():
    hits = [
        Found(Kind.VISIT, "a visit"),
        Found(Kind.CONTACT, "a person"),
        Found(Kind.CUSTOMER, "a firm"),
        Found(Kind.CONTACT, "another person"),
    ]
    results = results_of(hits)
    assert [r.title for r in results] == ["a firm", "a person", "another person", "a visit"]
    assert [r.group for r in results][-1] is Group.NOTES


def test_records_stand_above_actions_where_records_were_asked_for():
    records, actions = results_of([Found(Kind.CUSTOMER, "firm")]), matching_actions(ACTIONS, "")
    assert arranged(actions, records, "x")[0].title == "firm"
    assert arranged(actions, records, ">") == actions
