"""Why nobody was seen, and the day that the appointment was moved to, as reps write it."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.choices import NotVisited
from storage.rules.quick_log import understand
from storage.rules.quick_tokens import NextStep, NotThere, TokenKind
from tests.storage.rules.quick_book import EN, TODAY, ZH

THU, FRI, NEXT_TUE = date(2026, 11, 26), date(2026, 11, 27), date(2026, 12, 1)
MOVED, NOBODY = NotVisited.MOVED, NotVisited.NOBODY_THERE


def absence(line: str) -> NotThere | None:
    """Why the customer was not seen; None for a visit that took place."""
    book = ZH if any(ord(character) > 0x3000 for character in line) else EN
    token = understand(line, book, today=TODAY).first(TokenKind.NOT_VISITED)
    return token.value if token is not None and isinstance(token.value, NotThere) else None


_MOVED_LINES = [
    ("客户改期 周四", THU, None),
    ("客户改期周四", THU, None),
    ("客户改期，周四", THU, None),
    ("客户改期：周四", THU, None),
    ("客户改期到周四", THU, None),
    ("改到周四了", THU, None),
    ("改周四", THU, None),
    ("客户改期 改到周四", THU, None),
    ("取消 改到周四", THU, None),
    ("改约周四", THU, None),
    ("推到下周二", NEXT_TUE, None),
    ("客户推迟到下周二", NEXT_TUE, None),
    ("客户临时有事，改到周四", THU, None),
    ("客户改期，周四再去", THU, None),
    ("今天客户改期到周四", THU, None),
    ("王建国改到周四", THU, None),
    ("改到11月26日周四 15:30", THU, time(15, 30)),
    ("改到周四下午3点", THU, time(15)),
    ("改到周四15点", THU, time(15)),
    ("改到26号10点半", THU, time(10, 30)),
    ("改到11月26日15:00", THU, time(15)),
    ("改到周四三点半", THU, time(15, 30)),
    ("改时间，周四上午", THU, time(10)),
    ("没去，客户改期 周四", THU, None),
    ("未访：客户改期到周四", THU, None),
    ("客户改期 下周", None, None),
    ("改期到年后再说", None, None),
    ("改期到昨天", None, None),
    ("moved to Thu", THU, None),
    ("customer rescheduled to next Tue", NEXT_TUE, None),
    ("rescheduled Thu", THU, None),
    ("rescheduled moved to Thu", THU, None),
    ("rescheduled: Thu", THU, None),
    ("rescheduled for Thursday", THU, None),
    ("they moved it to Thu", THU, None),
    ("moved our meeting to Thu", THU, None),
    ("appointment moved to Thu 3pm", THU, time(15)),
    ("visit moved to Thu at 15:30", THU, time(15, 30)),
    ("postponed until Thursday morning", THU, time(10)),
    ("pushed back to Fri", FRI, None),
    ("cancelled, Thu instead", THU, None),
    ("customer rescheduled, now Thu", THU, None),
    ("can't make it today, moved to Thu", THU, None),
    ("not visited, moved to Thu", THU, None),
    ("postponed until after the fair", None, None),
]


@pytest.mark.parametrize(("said", "day", "at"), _MOVED_LINES)
def test_a_moved_appointment_is_read(said: str, day: date | None, at: time | None) -> None:
    found = absence(f"华信 {said}" if not said.isascii() else f"Huaxin {said}")
    assert found is not None
    assert (found.reason, found.moved_to, found.moved_at) == (MOVED, day, at)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("华信 没见到，改周四", THU),
        ("华信 没见到人，周四再去", THU),
        ("Huaxin nobody there, moved to Thu", THU),
        ("华信 出差了，周四回来", None),
        ("华信 出差了到周四", None),
        ("Huaxin not in, back Thu", None),
        ("Huaxin closed until Thursday", None),
    ],
)
def test_who_was_not_there_is_called_on_again_only_when_the_line_says_so(
    line: str, day: date | None
) -> None:
    found = absence(line)
    assert found is not None
    assert (found.reason, found.moved_to) == (NOBODY, day)


@pytest.mark.parametrize(
    "line",
    [
        "华信 付款改期到周四",
        "华信 交货推迟到周四",
        "华信 推迟到下个月发货",
        "华信 改到周四付款",
        "华信 客户改期周四付款",
        "华信 客户没改期 周四见",
        "华信 客户想改期 周四",
        "华信 取消周四",
        "华信 约周四",
        "华信 周四再来",
        "华信 周四改到周五",
        "华信 改到3号楼",
        "华信 改周期",
        "华信 改期 昨天",
        "华信 客户改期 今天",
        "华信 没人到场",
        "华信 谈价格，客户改期 周四",
        "华信 周五再约",
        "华信 没人反对，周五签合同",
        "Huaxin moved to Suzhou",
        "Huaxin they moved to Suzhou on Thursday",
        "Huaxin moved on Thursday",
        "Huaxin moved their warehouse to Wuxi",
        "Huaxin rescheduled on Thursday",
        "Huaxin cancelled Thursday",
        "Huaxin closed Thursday",
        "Huaxin delivery moved to Thu",
        "Huaxin payment postponed to Friday",
        "Huaxin price talk, moved to Thu",
    ],
)
def test_what_only_sounds_like_a_moved_appointment_is_a_visit(line: str) -> None:
    assert absence(line) is None


@pytest.mark.parametrize(
    ("line", "reason", "step"),
    [
        ("华信 没人，下周再去", NOBODY, NextStep("再去", None, "下周")),
        ("华信 没见到人，周五再约", NOBODY, NextStep("再约", FRI)),
        ("华信 客户改期 下次:周五送样", MOVED, NextStep("送样", FRI)),
        ("Huaxin nobody there, call again Fri", NOBODY, NextStep("call again", FRI)),
    ],
)
def test_what_comes_next_makes_no_visit_of_it(
    line: str, reason: NotVisited, step: NextStep
) -> None:
    found = absence(line)
    assert found is not None
    assert (found.reason, found.moved_to) == (reason, None)
    book = ZH if not line.isascii() else EN
    token = understand(line, book, today=TODAY).first(TokenKind.NEXT)
    assert token is not None
    assert token.value == step


def test_a_line_that_repeats_itself_comes_to_an_end() -> None:
    assert absence("Huaxin " + "moved " * 80 + "to") is None


def test_the_note_has_all_that_was_said_of_it() -> None:
    assert absence("华信 客户临时有事，改到周四下午3点") == NotThere(
        MOVED, "客户临时有事，改到周四下午3点", THU, time(15)
    )
    found = absence("华信 没见到王建国，改周四")
    assert found is not None
    assert found.note == "没见到 改周四"  # the contact has a chip of his own


_CHINESE = st.tuples(
    st.sampled_from(["", "客户", "对方", "客户临时", "今天客户"]),
    st.sampled_from(["改期", "改时间", "推迟", "延期", "推后"]),
    st.sampled_from(["到", "到了", "至", " ", "：", "，", ""]),
    st.sampled_from(["周四", "26号", "11月26日", "后天", "两天后"]),
    st.sampled_from(["", "了", "下午"]),
).map("".join)
_ENGLISH = st.tuples(
    st.sampled_from(["", "customer ", "they ", "the client has "]),
    st.sampled_from(["moved ", "rescheduled ", "postponed ", "pushed back ", "put off "]),
    st.sampled_from(["to ", "till ", "until ", "for "]),
    st.sampled_from(["Thu", "Thursday", "26 Nov", "the day after tomorrow", "2026-11-26"]),
    st.sampled_from(["", " 3pm", " afternoon"]),
).map("".join)


@given(st.one_of(_CHINESE.map("华信 {}".format), _ENGLISH.map("Huaxin {}".format)))
def test_all_ways_to_put_it_together_name_the_same_day(line: str) -> None:
    found = absence(line)
    assert found is not None
    assert (found.reason, found.moved_to) == (MOVED, THU)
