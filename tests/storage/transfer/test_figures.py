from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.errors import RuleBroken
from storage.rules.money import Money
from storage.transfer.figures import decimal_mark, read_money, read_number


@pytest.mark.parametrize(
    ("cell", "money"),
    [
        ("¥1,234.50", Money(123450)),
        ("￥12,000", Money(1200000)),
        ("１２３", Money(12300)),
        ("(1,234.50)", Money(-123450)),
        ("-¥300", Money(-30000)),
        ("¥-300", Money(-30000)),
        ("1,234.5-", Money(-123450)),
        ("3.5万", Money(3500000)),
        ("12万元", Money(12000000)),
        ("1234元", Money(123400)),
        ("$1,234", Money(123400, "USD")),
        ("USD 1,000", Money(100000, "USD")),
        (1234.5, Money(123450)),
        ("-", None),
        ("", None),
    ],
)
def test_an_amount_is_read_however_it_is_printed(cell: object, money: Money | None) -> None:
    assert read_money(cell, "CNY") == money  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("cell", ["abc", "1,2,3", "5%", "¥5 $3", True, "1e99"])
def test_what_is_no_amount_is_refused(cell: object) -> None:
    with pytest.raises(RuleBroken):
        read_money(cell, "CNY")  # pyright: ignore[reportArgumentType]


def test_a_column_of_decimal_commas_is_read_so() -> None:
    mark = decimal_mark(["1.234,56", "12,5"])
    assert (mark, read_money("1.234,56", "EUR", mark)) == (",", Money(123456, "EUR"))
    assert decimal_mark(["1,234", "12,345.5"]) == "."


def test_a_header_s_unit_scales_the_column() -> None:
    assert read_money("3.5", "CNY", ".", 10_000) == Money(3500000)


def test_digits_that_are_gone_are_not_made_up() -> None:
    with pytest.raises(RuleBroken, match=r"cell\.digits_lost"):
        read_money("1.38E+10", "CNY")
    assert read_number("1.5E+1") == Decimal(15)


@given(st.integers(-(10**12), 10**12))
def test_every_printed_amount_comes_back(minor: int) -> None:
    printed = f"{abs(minor) / 100:,.2f}"
    cell = f"(¥{printed})" if minor < 0 else f"¥{printed}"
    assert read_money(cell, "CNY") == Money(minor)
