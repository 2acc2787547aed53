"""What moves a customer's status, and how two companies are seen to be one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.choices import CustomerStatus
from storage.rules.customers import moved_status
from storage.rules.duplicates import Identity, Reason, likeness

TODAY = date(2026, 11, 22)


def ago(days: int | None) -> date | None:
    return None if days is None else TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("status", "bought", "set_by_hand", "moved"),
    [
        ("prospect", None, None, "prospect"),
        ("prospect", 0, None, "active"),
        ("active", 180, None, "active"),
        ("active", 181, None, "dormant"),
        ("dormant", 540, None, "dormant"),
        ("dormant", 541, None, "lost"),
        ("lost", 3, None, "active"),
        ("lost", None, None, "lost"),
        ("active", None, None, "active"),
        # by hand: holds until there is a later purchase, or the time has run from there
        ("lost", 30, 10, "lost"),
        ("lost", 5, 10, "active"),
        ("active", 400, 10, "active"),
        ("active", 400, 181, "dormant"),
        ("prospect", 30, 10, "prospect"),
        ("active", None, 200, "dormant"),
    ],
)
def test_what_moves_a_status(status: str, bought: int | None, set_by_hand: int | None, moved: str):
    found = moved_status(
        CustomerStatus(status),
        today=TODAY,
        last_purchase_on=ago(bought),
        set_on=ago(set_by_hand),
    )
    assert found == moved


@given(
    st.sampled_from(list(CustomerStatus)),
    st.none() | st.integers(0, 2000),
    st.none() | st.integers(0, 2000),
)
def test_moving_twice_on_one_day_changes_nothing_more(
    status: CustomerStatus, bought: int | None, set_by_hand: int | None
):
    def move(status: CustomerStatus) -> CustomerStatus:
        return moved_status(
            status, today=TODAY, last_purchase_on=ago(bought), set_on=ago(set_by_hand)
        )

    once = move(status)
    assert move(once) == once


HUAXIN = Identity(
    "华信精密", "huaxinjingmi", frozenset({"+862169150001"}), "91310114MA1GT0001X", "C-0001"
)


@pytest.mark.parametrize(
    ("other", "reasons"),
    [
        (Identity(tax_id="91310114MA1GT0001X"), {Reason.TAX_ID}),
        (Identity(code="C-0001"), {Reason.CODE}),
        (Identity(name_key="华信精密"), {Reason.NAME}),
        (Identity(phones=frozenset({"+862169150001", "+86138"})), {Reason.PHONE}),
        (Identity(name_key="华新精密", pinyin="huaxinjingmi"), {Reason.PINYIN}),
        (Identity(name_key="上海华信精密机械"), {Reason.PART_OF_NAME}),
    ],
)
def test_each_thing_in_common_is_a_reason_to_show_the_other(other: Identity, reasons: set[Reason]):
    alike = likeness(HUAXIN, other)
    assert set(alike.reasons) == reasons
    assert alike.shown


def test_strangers_are_not_shown():
    other = Identity("宁波海天塑机", "ningbohaitiansuji", frozenset({"+86574"}), "9133", "C-2")
    assert likeness(HUAXIN, other).reasons == ()


def test_what_is_not_known_is_nothing_in_common():
    assert likeness(Identity(), Identity()).score == 0


def test_two_reasons_are_stronger_than_one():
    by_phone = likeness(HUAXIN, Identity(phones=HUAXIN.phones))
    by_both = likeness(HUAXIN, Identity(phones=HUAXIN.phones, pinyin="huaxinjingmi"))
    assert by_both.score > by_phone.score


def test_different_tax_ids_speak_against_the_same_name():
    branch = Identity(name_key="华信精密", tax_id="91310000000000000A")
    assert not likeness(HUAXIN, branch).shown


@pytest.mark.parametrize("short", ["华信", "acme"])
def test_a_name_too_short_to_mean_something_is_no_reason(short: str):
    assert likeness(Identity(short), Identity(f"{short} or others")).reasons == ()


keys = st.text("华信精密ab ", max_size=6)
identities = st.builds(
    Identity, keys, keys, st.frozensets(st.sampled_from("123"), max_size=2), keys, keys
)


@given(identities, identities)
def test_likeness_does_not_depend_on_who_is_compared_with_whom(one: Identity, other: Identity):
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other).score <= 1
