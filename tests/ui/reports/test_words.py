"""A report's sentences in both languages."""

from dataclasses import replace
from datetime import date

import pytest

from storage.rules import reports
from storage.rules.report_draft import DayFacts, OrderFact, PromiseFact, VisitFact, draft
from storage.rules.reports import Block
from ui.kit.formats import Formats
from ui.reports.sentence import glued, unbroken
from ui.reports.words import ReportWords

DAY = date(2026, 11, 24)
HUAXIN = VisitFact(
    id="1",
    customer="华信精密",
    status="done",
    at="11:00",
    planned=True,
    note="王建国",
    topics=("价格", "交期"),
    demo=True,
    demo_product="X200",
    answers=(("budget", "¥500,000"),),
    next_step="报价",
    next_on=date(2026, 11, 25),
)
FACTS = DayFacts(
    calls_effective=37,
    calls_all=40,
    calls_required=40,
    catch_up=46,
    visits=(
        HUAXIN,
        VisitFact("2", "联创电子", "done", "15:00", False, reaction=-1, reaction_quote="嫌贵"),
        VisitFact("3", "新禾食品", "not_visited", "16:30", True, "老板娘在", reason="out_of_time"),
    ),
    orders=(OrderFact("4", "c", "申达包装", "碳带", 860_000, "CNY"),),
    promises=(
        PromiseFact("5", "c", "联创电子", "样本", date(2026, 11, 22), 2),
        PromiseFact("6", "c", "华信精密", "报价", date(2026, 11, 25), -1),
    ),
)
ENGLISH = """Daily report, Zhou Yuan, Tuesday 24 November

Progress
- 37 effective calls of 40; 1 of 2 planned visits made; 1 unplanned.
- 华信精密: 王建国; talked about 价格 and 交期; budget ¥500,000; demo of X200; next: 报价, tomorrow.
- 联创电子: visited.
- 申达包装: 碳带 ordered, ¥8,600.
- 新禾食品: not visited, ran out of time; 老板娘在.

Problems to solve
- 联创电子: 嫌贵.
- 联创电子: 样本, promised, 2 days overdue.

Resources needed
- 华信精密: 报价, promised for tomorrow.

To improve
- 3 calls short of today's number; 46 a day from tomorrow."""
CHINESE = """日报 周远 11月24日 周二

工作进展
- 有效电话 37 / 40，计划拜访 2 家完成 1 家，临时 1 家。
- 华信精密：王建国，谈价格、交期，预算 ¥500,000，已演示 X200，下一步：明天报价。
- 联创电子：已拜访。
- 申达包装：碳带下单 ¥8,600。
- 新禾食品：未访（时间不够），老板娘在。

需解决的问题
- 联创电子：嫌贵。
- 联创电子：承诺“样本”逾期 2 天。

需协调的资源
- 华信精密：承诺明天：报价。

需改进的方向
- 今日必达还差 3 通，明天起每日需补 46 通。"""


@pytest.mark.parametrize(
    ("language", "name", "expected"), [("en", "Zhou Yuan", ENGLISH), ("zh", "周远", CHINESE)]
)
def test_the_whole_day_as_clean_text(speak, language, name, expected):
    speak(language)
    words = ReportWords(Formats(language), DAY)
    assert words.whole(reports.refresh((), draft(FACTS)), name) == expected


def test_the_rep_s_words_stand_as_they_were_typed(speak):
    speak("en")
    words = ReportWords(Formats("en"), DAY)
    report = reports.add((), Block.PROBLEMS, "own:1", "{braces} & <b>marks</b>")
    assert "- {braces} & <b>marks</b>" in words.whole(report, "")


def test_facts_with_braces_are_only_text():
    words = ReportWords(Formats("en"), DAY)
    odd = replace(HUAXIN, customer="{told}", next_step="{what}", next_on=None)
    sentence = draft(DayFacts(visits=(odd,)))[1]
    assert words.text(sentence).startswith("{told}: ")
    assert "{what}" in words.text(sentence)


def test_a_reason_that_the_line_says_in_the_same_words_is_said_once():
    words = ReportWords(Formats("en"), DAY)
    absent = VisitFact(
        id="2",
        customer="Huaxin",
        status="not_visited",
        at="15:00",
        planned=True,
        reason="nobody_there",
        reason_text="nobody there",
    )
    told = [words.text(each) for each in draft(DayFacts(visits=(absent,)))]
    assert "Huaxin: not visited, nobody there." in told


def test_a_reason_that_stands_in_the_words_of_the_log_is_said_once(speak):
    speak("zh")
    words = ReportWords(Formats("zh"), DAY)
    moved = VisitFact(
        "2", "东岳", "not_visited", "13:30", True, reason="moved", reason_text="客户改期 周四"
    )
    told = [words.text(each) for each in draft(DayFacts(visits=(moved,)))]
    assert "东岳：未访（客户改期 周四）。" in told
    later = replace(moved, next_step="送样", next_on=date(2026, 11, 25))
    told = [words.text(each) for each in draft(DayFacts(visits=(later,)))]
    assert "东岳：未访（客户改期 周四），下一步：明天送样。" in told


def test_a_date_stays_on_one_line():
    assert unbroken("下一步：11月25日 报价") == "下一步：11\u2060月\u206025\u2060日 报价"
    assert unbroken("by 25 Nov, 3 Decks") == "by 25\u00a0Nov, 3 Decks"


def test_a_link_stays_on_one_line():
    assert glued("拜访 9") == "拜\u2060访\u2060\u00a0\u20609"


def test_a_code_of_a_newer_app_is_an_empty_sentence_and_no_crash():
    words = ReportWords(Formats("en"), DAY)
    assert words.text(reports.Sentence("x", Block.PROGRESS, "from the future", {})) == ""
