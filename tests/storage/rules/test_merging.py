"""What the server does where two edits of one record meet."""

from typing import Any

import pytest

from storage.rules.kinds import Kind
from storage.rules.merging import Incoming, Merged, Stamp, merge

ANA, BEN = "a" * 32, "b" * 32
SEQ = 7  # of the write that stands in the record


def met(
    field: str, base: Any, now: Any, new: Any, *, at: int = 100, owner: str = "", late: bool = False
) -> Merged:
    """Ben's edit of a field that Ana changed meanwhile, at the moment 100."""
    stamp = Stamp(SEQ, 1, 1, 100, ANA)
    edit = Incoming(SEQ - 1, 2, 1, at, BEN, late=late)
    doc = {field: now, "owner_id": owner}
    old = {field: base}
    return merge(Kind.CUSTOMER, doc, {field: stamp}, edit, {field: {field: new}}, old)


def test_who_had_seen_the_value_overwrites_it_whatever_his_clock_says():
    stamp = Stamp(SEQ, 1, 1, 10**15, ANA)
    edit = Incoming(SEQ, 2, 1, 0, BEN)
    done = merge(
        Kind.CUSTOMER, {"phone": "1"}, {"phone": stamp}, edit, {"phone": {"phone": "2"}}, {}
    )
    assert (done.values, done.met) == ({"phone": {"phone": "2"}}, [])


def test_ones_own_earlier_edit_is_no_conflict():
    stamp = Stamp(SEQ, 2, 1, 100, BEN)
    edit = Incoming(0, 2, 2, 50, BEN)
    done = merge(
        Kind.CUSTOMER, {"phone": "1"}, {"phone": stamp}, edit, {"phone": {"phone": "2"}}, {}
    )
    assert (done.values, done.met) == ({"phone": {"phone": "2"}}, [])


@pytest.mark.parametrize(
    ("at", "owner", "result"),
    [
        (101, ANA, "won"),
        (99, BEN, "lost"),
        (100, ANA, "lost"),  # at the same moment the owner's word counts
        (100, BEN, "won"),
        (100, "", "won"),  # else the one that arrives later
    ],
)
def test_of_two_values_the_later_is_kept_and_the_other_written_down(
    at: int, owner: str, result: str
):
    done = met("phone", "0", "1", "2", at=at, owner=owner)
    assert done.result == result
    (conflict,) = done.met
    assert {conflict.kept["phone"], conflict.other["phone"]} == {"1", "2"}
    assert conflict.other_is_incoming == (result == "lost")


def test_work_of_a_former_owner_yields_but_is_written_down():
    done = met("phone", "0", "1", "2", at=10**15, late=True)
    assert (done.result, done.values, done.met[0].rule) == ("lost", {}, "late")


def test_both_having_written_the_same_is_nothing_to_tell():
    assert met("phone", "0", "1", "1") == Merged()


@pytest.mark.parametrize(
    ("base", "now", "new", "merged"),
    [
        (["a"], ["a", "b"], ["a", "c"], ["a", "b", "c"]),
        (["a", "b"], ["b"], ["a"], None),
        (["a", "b"], ["a"], ["a", "b", "c"], ["a", "c"]),
        (None, ["a"], ["b"], ["a", "b"]),
        (["a"], ["a", "b"], None, ["b"]),
        (["a"], None, ["a", "b"], ["b"]),
    ],
)
def test_a_set_gets_what_both_added_and_loses_what_either_took_out(
    base: Any, now: Any, new: Any, merged: Any
):
    done = met("party_roles", base, now, new)
    assert (done.values, done.met) == ({"party_roles": {"party_roles": merged}}, [])


def met_ride(now: dict[str, Any], new: dict[str, Any], group: str = "state") -> Merged:
    """The coach and the rep each write about their ride-along, offline."""
    stamp, edit = Stamp(SEQ, 1, 1, 100, ANA), Incoming(SEQ - 1, 2, 1, 200, BEN)
    return merge(Kind.RIDE_ALONG, now, {group: stamp}, edit, {group: new}, {})


@pytest.mark.parametrize(
    ("now", "new"),
    [
        ({"status": "held", "held_at": 5}, {"status": "held", "held_at": 9}),
        ({"status": "held", "held_at": 9}, {"status": "held", "held_at": 5}),
        ({"status": "held", "held_at": 5}, {"status": "planned", "held_at": None}),
        ({"status": "planned"}, {"status": "held", "held_at": 5}),
    ],
)
def test_a_ride_along_that_either_says_was_held_was_held_and_nobody_is_asked(now, new):
    done = met_ride(now, new)
    assert done.values == {"state": {"status": "held", "held_at": 5}}
    assert done.met == []


def test_a_ride_along_held_by_one_and_called_off_by_the_other_is_for_them_to_settle():
    done = met_ride({"status": "held", "held_at": 5}, {"status": "cancelled", "held_at": None})
    assert [conflict.group for conflict in done.met] == ["state"]


def test_what_only_one_of_two_planners_says_of_a_ride_along_stands():
    done = met_ride({"status": "planned"}, {"goal": "ask once"}, "goal")
    assert (done.values, done.met) == ({"goal": {"goal": "ask once"}}, [])
    both = met_ride({"starts_minute": 540}, {"starts_minute": 600}, "starts_minute")
    assert [conflict.group for conflict in both.met] == ["starts_minute"]
