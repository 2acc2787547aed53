"""Nothing that a rep wrote of a visit is lost between the log and the report."""

import re
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.quick_tokens import ContactFit
from storage.rules.report_draft import VisitFact
from storage.rules.report_untold import Around, untold

TODAY, WED = date(2026, 11, 24), date(2026, 11, 25)
WANG = ContactFit(UUID(int=2), "王建国")
HUAXIN = Around(UUID(int=1), ("华信精密", "华信"), (WANG,), ("金蝶", "Kingdee"))
BARE = VisitFact("1", "华信", "done", "11:00", planned=True)
TOLD = replace(
    BARE,
    topics=("价格",),
    demo=True,
    answers=(
        ("budget", "¥500,000"),
        ("competitors", "金蝶 ¥180,000"),
        ("competitors", "Kingdee"),
        ("fit", "部分"),
    ),
    next_step="报价",
    next_on=WED,
    reaction=-1,
    reaction_quote="嫌贵",
)


def left(fact: VisitFact, note: str) -> str:
    return untold(replace(fact, note=note), HUAXIN, TODAY)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("@华信 谈价格 +演示 预算50w 竞品:金蝶18w 满足:部分 下次:周三报价", ""),
        ("@hx 嫌贵，下次周三报价", ""),
        ("今天去华信 谈了价格", ""),
        ("＠华信　谈价格　预算５０ｗ　下次：周三报价", ""),
        ("@华信 谈价格 他们新厂房年底投产 下次:周三报价", "他们新厂房年底投产"),
        ("@华信 王建国 谈价格，门口有金蝶的车", "王建国，门口有金蝶的车"),
        ("@华信 预算批下来了，大概50万", "预算批下来了，大概50万"),
        ("@华信 预算60w 下次:周五送样", "预算60w 下次:周五送样"),
        ("@华信 谈交期 +演示:X200", "谈交期 +演示:X200"),
        ("@华信 承诺:周五前送样 反应:+1", "承诺:周五前送样 反应:+1"),
        ("@华信 谈价格\n@华信 补一句：仓库搬了", "补一句：仓库搬了"),
        ("@华信 new plant +演示 opens soon", "new plant, opens soon"),
        ("@华信 saw a Kingdee truck, 下次:周三报价", "saw a Kingdee truck"),
        ("nobody knew anything", "nobody knew anything"),
    ],
)
def test_only_what_the_facts_tell_is_left_out_of_the_words(line: str, words: str) -> None:
    assert left(TOLD, line) == words


def test_words_that_no_fact_tells_all_stay() -> None:
    line = "@华信 王建国 谈价格 +演示 预算50w 下次:周三报价"
    assert left(BARE, line) == "王建国 谈价格 +演示 预算50w 下次:周三报价"


def test_why_nobody_was_seen_is_told_once() -> None:
    absent = replace(BARE, status="not_visited", reason="moved", reason_text="客户改期 周四")
    assert left(absent, "没去华信，客户改期 周四") == ""
    assert left(absent, "华信 客户改期 周四") == ""


_WORDS = (
    "谈价格|+演示|预算50w|竞品:金蝶|下次:周三报价|王建国|新厂房|年底投产|嫌贵|很感兴趣|承诺周五送样|昨天"
    "|改周四|没去|200 rolls a month|price talk|next Wed quote|new plant|，|。| |,|；|\n|x"
)
_FRAGMENTS = st.lists(st.sampled_from(_WORDS.split("|")), max_size=8).map("".join)


@given(_FRAGMENTS)
def test_of_a_visit_without_facts_every_word_stays(line: str) -> None:
    lost = _letters(line.replace("昨天", ""))
    for character in _letters(left(BARE, line).replace("昨天", "")):
        lost = lost.replace(character, "", 1)
    said_twice = set(_letters("".join(set(re.split(r"[，。,；\n]", line)))))
    assert set(lost) <= said_twice


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)
