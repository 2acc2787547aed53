import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.errors import RuleBroken
from storage.rules.phones import clean_phone, phone_key, split_phones


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("13812345678", "13812345678"),
        ("１３８１２３４５６７８", "13812345678"),
        (" +86 138-1234-5678 ", "+86 138-1234-5678"),
        ("13812345678.0", "13812345678"),
        ("1.3812345678E+10", "13812345678"),
        ("021-6655 4433 转 801", "021-6655 4433 ext. 801"),
        ("021-66554433分机801", "021-66554433 ext. 801"),
        ("电话：0571-88887777", "0571-88887777"),
        ("(905) 555-1234 x12", "(905) 555-1234 ext. 12"),
    ],
)
def test_a_number_is_tidied_and_nothing_of_it_lost(typed: str, kept: str) -> None:
    assert clean_phone(typed) == kept


def test_a_number_without_its_digits_is_refused() -> None:
    with pytest.raises(RuleBroken, match=r"phone\.digits_lost"):
        clean_phone("1.38E+10")
    with pytest.raises(RuleBroken, match=r"phone\.no_digits"):
        clean_phone("BusinessPhone")


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("13812345678/021-66554433", ["13812345678", "021-66554433"]),
        ("13812345678 13912345678", ["13812345678", "13912345678"]),
        (
            "0571-88887777，13800000000\n13900000000",
            ["0571-88887777", "13800000000", "13900000000"],
        ),
        ("021-6655 4433/4455", ["021-6655 4433/4455"]),
    ],
)
def test_several_numbers_in_one_cell_are_told_apart(cell: str, numbers: list[str]) -> None:
    assert split_phones(cell) == numbers


def test_one_number_has_one_key_however_it_is_written() -> None:
    written = ["13812345678", "+86 138 1234 5678", "138-1234-5678", "008613812345678"]
    assert {phone_key(number) for number in written} == {"+8613812345678"}
    assert phone_key("021-66554433 转801") == phone_key("+86 21 6655 4433") == "+862166554433"
    assert phone_key("120") == ""


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_refused_in_words(text: str) -> None:
    with contextlib.suppress(RuleBroken):
        assert clean_phone(text)
    assert isinstance(phone_key(text), str)
