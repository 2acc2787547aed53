"""Tests of the one-line log: what a line says, and that nothing of it is lost."""

import json
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.money import Money
from storage.rules.quick_log import lines_of, understand
from storage.rules.quick_tokens import (
    LEAVE_OPEN,
    Budget,
    Contact,
    Customer,
    Demo,
    NewContact,
    NextStep,
    Rival,
    State,
    TokenKind,
    Understood,
    Words,
)
from tests.storage.rules.quick_book import EN, TODAY, ZH, Book, id_of
from tests.storage.rules.quick_rows import NOT_THERE, PIECES

WED = date(2026, 11, 25)


def read(line: str, book: Book = ZH, picks: dict[str, str] | None = None) -> Understood:
    return understand(line, book, today=TODAY, picks=picks or {})


def said(understood: Understood) -> dict[TokenKind, list[object]]:
    found: dict[TokenKind, list[object]] = {}
    for token in understood.tokens:
        found.setdefault(token.kind, []).append(token.value)
    return found


def covered(understood: Understood) -> bool:
    """Whether each character but white space is in exactly one token or leftover piece."""
    spans = [(token.start, token.end) for token in understood.tokens] + [*understood.leftover]
    spans.sort()
    apart = all(first[1] <= second[0] for first, second in zip(spans, spans[1:], strict=False))
    inside = set().union(*(range(*span) for span in spans))
    return apart and all(
        at in inside for at, character in enumerate(understood.line) if not character.isspace()
    )


ONE_VISIT_ZH = [
    "@华信 王建国 谈价格 +演示 预算50w 竞品:金蝶 下次:周三报价",
    "@华信王建国谈价格+演示预算50w竞品:金蝶下次:周三报价",
    "＠华信　王建国　谈价格　＋演示　预算５０ｗ　竞品：金蝶　下次：周三报价",
    "@hx 王建国 谈价格 +演示 预算50万 竞品：金蝶 下次：周三报价",
    "@huaxin 王建国 聊了价格，演示了，预算大概五十万，竞品：金蝶，下次周三报价",
    "华信 王建国 谈价格 +demo budget 500k 竞品:金蝶 next:Wed 报价",
    "今天去华信 见了王建国 讨论价格 ＋演示 预算:50万元 竞品:金蝶 下一步：周三报价",
]


@pytest.mark.parametrize("line", ONE_VISIT_ZH)
def test_one_visit_in_many_spellings_is_one_visit(line: str) -> None:
    understood = read(line)
    assert understood.customer is not None
    assert understood.customer.id == id_of("华信精密")
    found = said(understood)
    assert found[TokenKind.CONTACT] == [Contact(id_of("王建国"), "王建国")]
    assert found[TokenKind.TOPIC] == [Words("价格")]
    assert found[TokenKind.DEMO] == [Demo()]
    assert found[TokenKind.BUDGET] == [Budget(Money(50_000_000))]
    assert found[TokenKind.RIVAL] == [Rival("金蝶")]
    assert found[TokenKind.NEXT] == [NextStep("报价", WED)]
    assert understood.question is None
    assert covered(understood)


ONE_VISIT_EN = [
    "@Huaxin Li Min price +demo budget 500k rival:Kingdee next:Wed quote",
    "@huaxin li min price +demo budget:500k competitor: Kingdee next: Wed quote",
    "Huaxin: Mrs Li Min, price, did a demo, budget is 500k, rival:Kingdee, next Wed quote",
    "@Huaxin Prec Min talked about price +demo budget of 500k competitors:Kingdee"
    " next step: quote by Wed",
    "today visited Huaxin Precision, met: Li Min; discussed price; demo:done; budget 0.5m;"
    " rival:Kingdee; next:quote on Wed",
]


@pytest.mark.parametrize("line", ONE_VISIT_EN)
def test_one_visit_in_many_english_spellings_is_one_visit(line: str) -> None:
    understood = read(line, EN)
    assert understood.customer is not None
    assert understood.customer.id == id_of("Huaxin Precision")
    found = said(understood)
    assert found[TokenKind.CONTACT] == [Contact(id_of("Li Min"), "Li Min")]
    assert found[TokenKind.TOPIC] == [Words("price")]
    assert found[TokenKind.DEMO] == [Demo()]
    assert found[TokenKind.BUDGET] == [Budget(Money(50_000_000))]
    assert found[TokenKind.RIVAL] == [Rival("Kingdee")]
    assert found[TokenKind.NEXT] == [NextStep("quote", WED)]
    assert understood.question is None
    assert covered(understood)


@pytest.mark.parametrize(("book", "line", "kind", "values"), PIECES)
def test_a_piece_of_a_line_is_understood(
    book: Book, line: str, kind: TokenKind, values: list[object]
) -> None:
    understood = read(line, book)
    assert said(understood).get(kind) == values
    assert covered(understood)


@pytest.mark.parametrize(("book", "line", "kind"), NOT_THERE)
def test_what_only_looks_like_something_stays_text(book: Book, line: str, kind: TokenKind) -> None:
    understood = read(line, book)
    assert kind not in said(understood)
    assert covered(understood)


def test_of_two_people_who_fit_none_is_taken_until_one_is_picked() -> None:
    line = "@华信 王总 谈价格"
    understood = read(line)
    question = understood.question
    assert question is not None
    assert question.words == "王总"
    assert question.value == Contact(None, "王总")
    assert [choice.key for choice in question.choices] == [
        f"contact:{id_of('王建国').hex}",
        f"contact:{id_of('王海峰').hex}",
        "new",
    ]
    picked = read(line, picks={question.ask: question.choices[1].key})
    assert said(picked)[TokenKind.CONTACT] == [Contact(id_of("王海峰"), "王海峰")]
    assert picked.question is None


def test_a_new_contact_is_added_only_when_told() -> None:
    line = "@华信 陈总 谈价格"
    understood = read(line)
    question = understood.question
    assert question is not None
    assert [choice.key for choice in question.choices] == ["new"]
    told = read(line, picks={question.ask: "new"})
    assert said(told)[TokenKind.NEW_CONTACT] == [NewContact("陈总")]


def test_a_question_left_open_asks_no_more_and_guesses_nothing() -> None:
    line = "@Huaxin Wang price"
    question = read(line, EN).question
    assert question is not None
    left = read(line, EN, {question.ask: LEAVE_OPEN})
    assert left.question is None
    assert left.tokens[1].state is State.WAITS
    assert left.tokens[1].value == Contact(None, "Wang")


def test_of_two_customers_who_fit_none_is_taken_and_people_wait() -> None:
    understood = read("@大明 王总 谈价格")
    assert understood.customer is None
    question = understood.question
    assert question is not None
    assert [choice.customer.name for choice in question.choices if choice.customer] == [
        "无锡大明包装",
        "苏州大明纸业有限公司",
    ]
    assert understood.tokens[1].state is State.WAITS
    picked = read("@大明 王总 谈价格", picks={question.ask: question.choices[0].key})
    assert picked.customer is not None
    assert picked.customer.name == "无锡大明包装"


def test_an_unknown_customer_is_asked_about_and_can_become_a_new_one() -> None:
    understood = read("@新光 谈价格")
    question = understood.question
    assert question is not None
    assert question.value == Customer(None, "新光")
    assert [choice.key for choice in question.choices] == ["new"]
    told = read("@新光 谈价格", picks={question.ask: "new"})
    assert told.question is None
    assert told.customer is None


def test_a_name_that_goes_on_after_a_known_one_is_asked_about() -> None:
    question = read("@华信达 谈价格").question
    assert question is not None
    assert question.value == Customer(None, "华信达")
    assert [choice.new_name for choice in question.choices] == ["", "华信达"]


def test_initials_that_fit_two_customers_are_a_question() -> None:
    question = read("@hp price", EN).question
    assert question is not None
    names = [choice.customer.name for choice in question.choices if choice.customer]
    assert names == ["Hongtai Plastics", "Huaxin Precision"]


def test_a_whole_name_wins_over_longer_ones_that_begin_with_it() -> None:
    assert read("@大运 谈价格").customer == ZH.fit("大运摩托")


def test_a_name_does_not_swallow_the_surname_behind_it() -> None:
    understood = read("@大运王总谈价格")
    assert understood.customer == ZH.fit("大运摩托")
    assert said(understood)[TokenKind.CONTACT] == [Contact(id_of("王林"), "王林")]


@pytest.mark.parametrize("name", ["Linde & Sons Co., Ltd.", "明华（上海）有限公司", "Ａ１：明华"])
def test_a_name_with_signs_in_it_is_taken_whole(name: str) -> None:
    book = Book({name: "", f"{name} 2": ""}, {})
    understood = read(f"@{name} price", book)
    assert understood.customer is not None
    assert understood.customer.id == id_of(name)
    assert understood.tokens[0].words == f"@{name}"
    assert covered(understood)


def test_a_longer_name_that_was_typed_is_not_cut_to_the_shorter_one() -> None:
    understood = read("@大运王府 谈价格")
    assert understood.customer is not None
    assert understood.customer.name == "大运王府酒店"


def test_next_week_without_a_day_is_a_question() -> None:
    line = "Lianchuang: meet again next week"
    understood = read(line, EN)
    question = understood.question
    assert question is not None
    assert question.value == NextStep("meet again", None, "next week")
    assert len(question.choices) == 5
    picked = read(line, EN, {question.ask: "day:2026-12-02"})
    assert said(picked)[TokenKind.NEXT] == [NextStep("meet again", date(2026, 12, 2), "next week")]


def test_a_next_step_that_is_only_a_day_is_called_something_once_the_day_is_known() -> None:
    question = read("@华信 下次:下周").question
    assert question is not None
    picked = read("@华信 下次:下周", picks={question.ask: "day:2026-12-02"})
    assert said(picked)[TokenKind.NEXT] == [NextStep("再联系", date(2026, 12, 2), "下周")]


def test_a_pick_that_is_no_longer_offered_counts_for_nothing() -> None:
    understood = read("@华信 王总", picks={"contact:王总": f"contact:{UUID(int=1).hex}"})
    assert understood.question is not None


def test_the_customer_of_the_page_counts_where_the_line_names_none() -> None:
    about = ZH.fit("华信精密")
    understood = understand("李敏 谈价格", ZH, today=TODAY, about=about)
    assert understood.customer == about
    assert said(understood)[TokenKind.CONTACT] == [Contact(id_of("李敏"), "李敏")]


def test_what_could_still_be_said_is_offered_and_nothing_more() -> None:
    understood = read("路过宏泰，前台说换了采购，姓林")
    assert [offer.insert for offer in understood.offers] == [" 下次:给林打电话", " 反应:"]
    assert TokenKind.NEXT not in said(understood)


def test_each_line_of_a_paste_is_a_visit() -> None:
    assert lines_of(" 东岳 赵工\n\n联创 孙总嫌贵\r\n  ") == ["东岳 赵工", "联创 孙总嫌贵"]


_WORDS = (
    "@华信|王总|@|李敏|谈价格|+演示|+demo|预算50w|预算|竞品:金蝶|竞品:|下次:|下次:周三报价|下周"
    "|反应:|+1|承诺|客户承诺|在用:|决策:|没去|改期|换了采购|姓林|昨天|月用200卷|金蝶报18w|和|、|，|。|：|；"
    "|next Fri|next:|Wed|Huaxin|@Huaxin|Wang|Mr Sun|budget|500k|rival:|Kingdee|quoted|promise:"
    "|by Fri|reaction:|not visited:|200 rolls a month|too expensive|new buyer, surname Lin"
    "|, |: |\t| |\u3000|\n|#|😀|ﷺ|\u202e|e\u0301|İ|ß"
)
_FRAGMENTS = st.sampled_from(_WORDS.split("|"))


@given(st.lists(_FRAGMENTS, max_size=12).map("".join))
def test_any_mixture_of_known_words_is_covered(line: str) -> None:
    assert covered(read(line))
    assert covered(read(line, EN))


@given(st.text(max_size=80))
def test_any_text_is_covered(line: str) -> None:
    assert covered(read(line))


def test_naughty_strings_are_covered(shared_data: Path) -> None:
    naughty = json.loads((shared_data / "naughty-strings" / "blns.json").read_text("utf-8"))
    for text in naughty:
        for line in (text, f"@华信 {text}", f"@Huaxin {text} next:{text}", f"竞品:{text}"):
            understood = read(line)
            assert covered(understood)
            assert understood.line == line
