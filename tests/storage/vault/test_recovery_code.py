"""The recovery code as people write it down and mistype it."""

import contextlib
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.vault.errors import MistypedGroup, MistypedRecoveryCode
from storage.vault.recovery_code import ALPHABET, new_code, read_code

CODES = st.integers(min_value=0).map(lambda seed: new_code(Random(seed).randbytes))


def test_it_has_six_groups_of_five_and_no_sign_that_looks_like_another():
    code = new_code(Random(1).randbytes)
    assert [len(group) for group in code.split("-")] == [5] * 6
    assert not set(code) & set("ILOU")


def test_the_same_randomness_gives_the_same_code_and_other_randomness_another():
    assert new_code(Random(1).randbytes) == new_code(Random(1).randbytes)
    assert len({new_code(Random(seed).randbytes) for seed in range(200)}) == 200


@given(CODES)
def test_separators_case_and_lookalikes_do_not_matter(code):
    plain = read_code(code)
    assert read_code(code.replace("-", "")) == plain
    assert read_code(f"  {code.lower()}\n") == plain
    assert read_code(code.replace("-", " – ").replace("1", "I").replace("0", "O")) == plain


@given(CODES, st.integers(0, 29), st.sampled_from(ALPHABET + "U*?"))
def test_one_wrong_sign_is_found_and_its_group_named(code, place, sign):
    plain = read_code(code)
    if plain[place] == sign:
        return
    with pytest.raises(MistypedGroup) as trouble:
        read_code(plain[:place] + sign + plain[place + 1 :])
    assert trouble.value.facts["group"] == place // 5 + 1


@given(CODES, st.integers(0, 5), st.integers(0, 4), st.integers(0, 4))
def test_two_signs_of_a_group_that_changed_places_are_found(code, group, first, second):
    signs = list(read_code(code))
    one, other = group * 5 + first, group * 5 + second
    if signs[one] == signs[other]:
        return
    signs[one], signs[other] = signs[other], signs[one]
    with pytest.raises(MistypedGroup):
        read_code("".join(signs))


@given(CODES, st.permutations(range(6)))
def test_groups_that_changed_places_are_found(code, order):
    groups = code.split("-")
    if list(order) == list(range(6)):
        return
    with pytest.raises(MistypedRecoveryCode):
        read_code("-".join(groups[place] for place in order))


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    with contextlib.suppress(MistypedRecoveryCode):
        assert len(read_code(text)) == 30
