"""Tests of amounts as reps type them and as ledgers print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.money import Money, find, parse, plain

AMOUNTS = [
    ("50w", 50_000_000, "CNY"),
    ("50W", 50_000_000, "CNY"),
    ("50 w", 50_000_000, "CNY"),
    ("50万", 50_000_000, "CNY"),
    ("５０万", 50_000_000, "CNY"),
    ("50万元", 50_000_000, "CNY"),
    ("五十万", 50_000_000, "CNY"),
    ("两百万", 200_000_000, "CNY"),
    ("3百万", 300_000_000, "CNY"),
    ("1.5亿", 15_000_000_000, "CNY"),
    ("5千", 500_000, "CNY"),
    ("五千", 500_000, "CNY"),
    ("12k", 1_200_000, "CNY"),
    ("500K", 50_000_000, "CNY"),
    ("1.2m", 120_000_000, "CNY"),
    ("2 million", 200_000_000, "CNY"),
    ("¥1,234.50", 123_450, "CNY"),
    ("￥１，２３４．５０", 123_450, "CNY"),
    ("1,234.50", 123_450, "CNY"),
    ("1 234 567.89", 123_456_789, "CNY"),
    ("1'000'000", 100_000_000, "CNY"),
    ("300元", 30_000, "CNY"),
    ("300块", 30_000, "CNY"),
    ("RMB 300", 30_000, "CNY"),
    ("$12.5", 1_250, "USD"),
    ("12万美元", 12_000_000, "USD"),
    ("EUR 7", 700, "EUR"),
    ("JPY 300", 300, "JPY"),
    ("(300)", -30_000, "CNY"),
    ("-¥12", -1_200, "CNY"),
    ("¥-12", -1_200, "CNY"),
    ("0", 0, "CNY"),
    (".5", 50, "CNY"),
]
NOT_MONEY = ["", "-", "abc", "1.38E+10", "1,23", "¥", "w", "50ww", "1.2.3", "50%", "9" * 30, "¥5$"]
FOUND = [
    ("预算50w竞品", "50w", 50_000_000),
    ("budget 500k rival", "500k", 50_000_000),
    ("XR-200 costs 1.2m", "1.2m", 120_000_000),
    ("金蝶报18w，", "18w", 18_000_000),
    ("预算三十五万左右", "三十五万", 35_000_000),
    ("about ¥500,000.", "¥500,000", 50_000_000),
]


@pytest.mark.parametrize(("text", "minor", "currency"), AMOUNTS)
def test_an_amount_is_read(text: str, minor: int, currency: str) -> None:
    assert parse(text) == Money(minor, currency)


@pytest.mark.parametrize("text", NOT_MONEY)
def test_what_is_no_amount_is_refused(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(("text", "part", "minor"), FOUND)
def test_an_amount_is_found_within_a_sentence(text: str, part: str, minor: int) -> None:
    found = find(text)
    assert found is not None
    assert (text[found.start : found.end], found.money.minor) == (part, minor)
    assert found.marked


@pytest.mark.parametrize("text", ["at 3pm", "2026-11-03", "10:30", "5mm", "X200", "三天后", "1/2"])
def test_a_number_that_is_something_else_is_left_alone(text: str) -> None:
    assert find(text) is None


@given(st.integers(-(10**13), 10**13), st.sampled_from(["CNY", "USD", "EUR", "JPY", "TWD"]))
def test_what_is_printed_is_read_back(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    assert parse(plain(money)) == money


@given(st.text())
def test_any_text_is_read_without_trouble(text: str) -> None:
    parse(text)
    found = find(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
