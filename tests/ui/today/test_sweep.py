"""Chat lines laid onto the planned visits without a result."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from storage.rules.choices import VisitStatus
from storage.rules.quick_log import understand
from storage.rules.quick_tokens import LEAVE_OPEN, ContactFit, CustomerFit, Fit, TokenKind
from tests.storage.a_day import TODAY, at
from tests.ui.today.test_presenter import visit
from ui.today.sweep import RowState, Sweep

NAMES = {"东岳汽配": 1, "联创电子": 2, "宏泰塑业": 9, "Huaxin Precision": 3}


class Names:
    """A directory of four customers, of whom one has a contact."""

    def customers(self, text: str):
        wanted = text.casefold()
        return [
            CustomerFit(UUID(int=100 + number), name, fit=Fit.EXACT if name == text else Fit.START)
            for name, number in NAMES.items()
            if wanted and name.casefold().startswith(wanted)
        ]

    def contacts(self, customer_id: UUID):
        return [ContactFit(UUID(int=7), "孙伟", "总经理")] if customer_id.int == 102 else []

    def rivals(self):
        return ["金蝶"]


def made(text: str = "") -> Sweep:
    sweep = Sweep(lambda line, picks: understand(line, Names(), today=TODAY, picks=picks))
    rows = [
        visit(1, VisitStatus.PLANNED, 13),
        visit(2, VisitStatus.PLANNED, 15),
        visit(3, VisitStatus.PLANNED, 16),
    ]
    sweep.set_visits([replace(each.visit, planned_at=at(12 + n)) for n, each in enumerate(rows, 1)])
    sweep.set_text(text)
    return sweep


THREE = "东岳 想要样机 下次:周五送样\n联创 孙总嫌贵，下周再约\n宏泰，前台说换了采购，姓林"


def states(sweep: Sweep) -> list[RowState]:
    return [row.state for row in sweep.rows()]


def test_each_line_finds_its_visit_and_the_rest_have_nothing_yet():
    rows = made(THREE).rows()
    assert [row.visit.customer if row.visit else None for row in rows] == [
        "customer 1",
        "customer 2",
        None,
        "customer 3",
    ]
    assert states(made(THREE)) == [
        RowState.READY,
        RowState.ASKS,
        RowState.READY,
        RowState.NOTHING,
    ]


def test_a_digit_answers_the_open_question_and_zero_leaves_it_open():
    for digit, day in ((1, date(2026, 11, 30)), (3, date(2026, 12, 2))):
        sweep = made(THREE)
        assert sweep.answer(sweep.rows()[1], digit)
        understood = sweep.rows()[1].understood
        assert sweep.rows()[1].state is RowState.READY
        assert understood.first(TokenKind.NEXT).value.due == day
    sweep = made(THREE)
    assert sweep.answer(sweep.rows()[1], 0)
    assert sweep.rows()[1].state is RowState.READY
    assert LEAVE_OPEN in str(sweep.draft())
    assert not sweep.answer(sweep.rows()[1], 1)


def test_a_digit_without_a_choice_answers_nothing():
    sweep = made(THREE)
    assert not sweep.answer(sweep.rows()[1], 9)
    assert not sweep.answer(sweep.rows()[0], 1)


def test_one_to_five_is_the_reaction_in_the_place_of_the_one_before():
    sweep = made("东岳 看了样机\nHuaxin liked it")
    for digit, value in ((1, -2), (5, 2), (3, 0)):
        assert sweep.react(sweep.rows()[0], digit)
        assert sweep.rows()[0].understood.first(TokenKind.REACTION).value.value == value
    assert sweep.text.splitlines()[0] == "东岳 看了样机 反应:+0"
    last = next(row for row in sweep.rows() if row.line == 1)
    assert sweep.react(last, 4)
    assert sweep.text.splitlines()[1] == "Huaxin liked it reaction:+1"
    assert not sweep.react(last, 6)


def test_tab_takes_the_suggestion_into_the_line():
    sweep = made(THREE)
    row = sweep.rows()[2]
    assert row.suggestion
    assert sweep.take(row)
    assert "给林打电话" in sweep.text.splitlines()[2]
    assert not sweep.take(sweep.rows()[2])


def test_a_line_typed_for_a_visit_is_a_line_of_the_paste():
    sweep = made("")
    sweep.write(sweep.rows()[0], "  谈价格   ")
    assert sweep.text == "@customer 1 谈价格"
    sweep.set_text("东岳 谈价格")
    sweep.write(sweep.rows()[0], "东岳 谈交期")
    assert sweep.text == "东岳 谈交期"
    sweep.write(sweep.rows()[0], " ")
    assert sweep.text == ""
    assert states(sweep) == [RowState.NOTHING] * 3


def test_what_was_saved_leaves_the_paste_and_nothing_else_does():
    sweep = made(THREE)
    sweep.drop(sweep.rows()[1])
    assert sweep.text.splitlines() == [THREE.splitlines()[0], THREE.splitlines()[2]]


def test_a_line_without_a_customer_can_be_saved_and_waits_to_be_sorted():
    sweep = made("nobody knows whom")
    assert RowState.TO_SORT in states(sweep)
    assert len(sweep.ready()) == 1


def test_answers_stay_with_their_line_when_others_change():
    sweep = made(THREE)
    sweep.answer(sweep.rows()[1], 2)
    sweep.set_text("新的一行\n" + THREE)
    row = next(row for row in sweep.rows() if row.line == 2)
    assert row.state is RowState.READY


def test_the_draft_brings_back_lines_and_answers():
    sweep = made(THREE)
    sweep.answer(sweep.rows()[1], 2)
    again = made()
    again.restore(sweep.draft())
    assert states(again) == states(sweep)
    again.restore({})
    assert again.text == ""


def test_the_first_row_to_look_at_needs_the_rep():
    sweep = made(THREE)
    assert sweep.first_open() == sweep.rows()[1].key
    first, second, third, fourth = (row.key for row in sweep.rows())
    assert sweep.next_open(second) == third
    assert sweep.next_open(third) == first
    assert sweep.next_open(fourth) == first
    empty = Sweep(lambda line, picks: understand(line, Names(), today=TODAY, picks=picks))
    assert empty.first_open() is None
    assert empty.next_open("gone") is None


@given(st.lists(st.sampled_from([*THREE.splitlines(), "", "  ", "@", "金蝶"]), max_size=8))
def test_no_line_and_no_visit_is_ever_lost(lines):
    sweep = made("\n".join(lines))
    rows = sweep.rows()
    said = [line for line in lines if line.strip()]
    assert sorted(row.line for row in rows if row.line is not None) == [
        place for place, line in enumerate(lines) if line.strip()
    ]
    assert len({row.key for row in rows}) == len(rows)
    assert sum(1 for row in rows if row.visit is not None) == 3
    assert sweep.line_count == len(said)
