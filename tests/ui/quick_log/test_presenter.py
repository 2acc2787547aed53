"""Tests of what the open log decides, without a screen."""

from datetime import UTC, date, datetime

from storage.queries.quick_log import Planned
from storage.queries.quick_log_before import Before
from storage.rules.choices import Question
from storage.rules.quick_log import understand
from storage.rules.quick_tokens import TokenKind
from tests.storage.rules.quick_book import TODAY, ZH, id_of
from ui.quick_log.presenter import QuickLog, View, What

AT = datetime(2026, 11, 24, 3, tzinfo=UTC)
PLANNED = Planned(id_of("a visit"), id_of("华信精密"), AT, frozenset())
BEFORE = Before(PLANNED, {Question.BUDGET: "¥300,000"}, {"金蝶": "¥180,000"})


def log(line: str) -> QuickLog:
    made = QuickLog(lambda text, picks, about: understand(text, ZH, today=TODAY, picks=picks))
    made.type(line)
    return made


def kinds(view: View) -> list[What]:
    return [effect.what for effect in view.effects]


def test_saving_completes_the_planned_visit_and_says_old_and_new() -> None:
    view = log("@华信 李敏 预算50w 竞品:金蝶 反应:+1 下次:周三报价").view(BEFORE)
    assert kinds(view) == [What.PLANNED_DONE, What.ANSWER, What.RIVAL, What.TASK]
    assert view.effects[0].at == AT
    assert (view.effects[1].question, view.effects[1].old) == (Question.BUDGET, "¥300,000")
    assert (view.effects[2].known, view.effects[2].old) == (True, "¥180,000")
    assert view.question is None
    assert not view.opens


def test_what_is_optional_is_named_and_stops_nothing() -> None:
    view = log("@华信 李敏 谈价格").view(None)
    assert kinds(view) == [What.UNPLANNED, What.STILL_OPEN, What.STILL_OPEN]
    assert [effect.missing for effect in view.effects[1:]] == [TokenKind.REACTION, TokenKind.NEXT]
    assert view.can_save


def test_a_moved_visit_is_planned_anew_or_may_still_be_told_its_day() -> None:
    view = log("@华信 客户改期 周四").view(BEFORE)
    assert kinds(view) == [What.NOT_VISITED, What.PLANNED_ANEW]
    assert (view.effects[1].day, view.effects[1].at) == (date(2026, 11, 26), AT)
    view = log("@华信 客户改期了").view(BEFORE)
    assert kinds(view) == [What.NOT_VISITED, What.STILL_OPEN]
    assert view.effects[1].missing is TokenKind.NOT_VISITED
    assert kinds(log("@华信 没见到人").view(BEFORE)) == [What.NOT_VISITED]


def test_one_question_at_a_time_and_what_is_left_waits() -> None:
    one = log("@华信 王总 陈总 下次:下周")
    view = one.view(None)
    assert view.question is not None
    assert view.question.words == "王总"
    assert [e.token.words for e in view.effects if e.what is What.TO_SORT and e.token] == [
        "陈总",
        "下次:下周",
    ]
    one.pick(view.question, view.question.choices[0].key)
    after = one.view(None)
    assert after.question is not None
    assert after.question.words == "陈总"


def test_without_a_customer_the_line_is_kept_and_nothing_else_happens() -> None:
    view = log("谈价格 预算50w").view(None)
    assert kinds(view) == [What.LINE_TO_SORT]
    assert view.opens
    assert view.can_save


def test_nothing_typed_can_not_be_saved() -> None:
    assert not log("  ").view(None).can_save


def test_a_draft_remembers_line_picks_and_the_lines_behind() -> None:
    one = log("@华信 王总")
    question = one.view(None).question
    assert question is not None
    one.pick(question, question.choices[1].key)
    one.behind = ["@东岳 谈价格"]
    other = log("")
    other.restore(one.draft())
    assert (other.line, other.picks, other.behind) == (one.line, one.picks, one.behind)
    assert other.view(None).question is None


def test_a_damaged_draft_is_an_empty_line() -> None:
    one = log("@华信")
    one.restore({"line": None, "picks": ["?"], "behind": "no list"})
    assert (one.line, one.picks, one.behind) == ("", {}, [])


def test_another_beginning_lets_the_line_wait() -> None:
    one = log("@华信 谈价格")
    one.put_before("@东岳 ")
    assert (one.line, one.behind) == ("@东岳 ", ["@华信 谈价格"])
    assert one.next_line()
    assert one.line == "@华信 谈价格"
    assert not one.next_line()
