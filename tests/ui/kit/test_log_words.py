"""Tests of what is understood of a line, in words of both languages."""

from collections.abc import Callable

import pytest

from storage.rules.quick_log import understand
from storage.rules.quick_tokens import TokenKind
from tests.storage.rules.quick_book import EN, TODAY, ZH, Book
from ui.kit.chips import ChipState
from ui.kit.formats import Formats
from ui.kit.log_words import LogWords

LINE_EN = (
    "@Huaxin Li Min and Wang price +demo:X200 budget 30-50k rival:Kingdee 180k reaction:+1 "
    "fit:partly problem:paper jams promise:samples by Fri next: next week"
)
CHIPS_EN = [
    "Customer: Huaxin",
    "Contact: Li Min",
    "Contact: which Wang? (asking)",
    "Topic: price",
    "Demo: X200",
    "Budget: ¥30,000–¥50,000",
    "Competitor: Kingdee, ¥180,000",
    "Reaction: +1 positive",
    "Fit: partly",
    "Problem: paper jams",
    "Promise: we owe: samples, Fri 27 Nov",
    "Next step: next week: which day? (missing)",
]
LINE_ZH = "@华信 李敏 +演示 预算50w 反应:-1 承诺:明天送样 客户承诺:月底付款 新联系人:陈洁 会计"
CHIPS_ZH = [
    "客户: 华信",
    "联系人: 李敏",
    "演示: 已做",
    "预算: ¥500,000",
    "客户反应: −1 不满意",
    "承诺: 我方：送样 11月25日 周三（明天）",
    "承诺: 对方：付款 11月30日 周一",
    "新联系人: 陈洁，会计",
]


def chips(line: str, book: Book, language: str) -> list[str]:
    words = LogWords(Formats(language), TODAY)
    shown = words.chips(understand(line, book, today=TODAY))
    return [
        f"{each.label}: {each.value}"
        + ("" if each.state is ChipState.KNOWN else f" ({each.state.value})")
        for each in shown
    ]


@pytest.mark.parametrize(
    ("language", "line", "book", "expected"),
    [("en", LINE_EN, EN, CHIPS_EN), ("zh", LINE_ZH, ZH, CHIPS_ZH)],
)
def test_a_line_reads_as_its_chips(
    speak: Callable[[str], None], language: str, line: str, book: Book, expected: list[str]
) -> None:
    speak(language)
    assert chips(line, book, language) == expected


@pytest.mark.parametrize(
    ("language", "line", "asked"),
    [
        ("en", "@Huaxin Wang", "2 people at Huaxin fit “Wang”. Which one?"),
        ("en", "@Huaxin Mr Stone", "Nobody at Huaxin is known as “Mr Stone”. Who is it?"),
        ("en", "@Nowhere price", "No customer is called “Nowhere” yet."),
        ("en", "@Riverside price", "Which customer is “Riverside”?"),
        ("en", "@Huaxin call next week", "“next week” does not say which day. Which one?"),
        ("zh", "@华信 王总", "华信有 2 位“王总”，是哪一位？"),
        ("zh", "@华信 下周再约", "“下周”没说哪天，是哪一天？"),
    ],
)
def test_a_question_is_a_sentence(
    speak: Callable[[str], None], language: str, line: str, asked: str
) -> None:
    speak(language)
    understood = understand(line, ZH if language == "zh" else EN, today=TODAY)
    question = understood.question
    assert question is not None
    words = LogWords(Formats(language), TODAY)
    assert words.asked(understood, question) == asked
    assert all(row.spoken() for row in words.choices(question))


def test_who_was_not_there_has_a_chip_that_says_so() -> None:
    assert chips("@Huaxin did not see Li Min", EN, "en")[1] == "Not met: Li Min"


def test_not_visited_says_why_and_to_when(speak: Callable[[str], None]) -> None:
    speak("en")
    understood = understand("Huaxin rescheduled to next Tue", EN, today=TODAY)
    (token,) = understood.of(TokenKind.NOT_VISITED)
    assert LogWords(Formats("en"), TODAY).value(token) == "moved, Tue 1 Dec"
    (token,) = understand("Huaxin moved to Thu 3pm", EN, today=TODAY).tokens[1:]
    assert LogWords(Formats("en"), TODAY).value(token) == "moved, Thu 26 Nov 15:00"
