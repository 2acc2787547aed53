"""The daily report: what it drafts, and that it keeps what the rep wrote."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from storage.rules import reports
from storage.rules.report_draft import (
    LONGEST_NOTE,
    DayFacts,
    OrderFact,
    PromiseFact,
    VisitFact,
    draft,
)
from storage.rules.reports import Block, Link, Sentence

HUAXIN = VisitFact(
    id="11",
    customer="Huaxin",
    status="done",
    at="11:00",
    planned=True,
    note="price",
    demo=True,
    answers=(("budget", "¥500,000"),),
    next_step="quote",
    next_on=date(2026, 11, 25),
)
LIANCHUANG = VisitFact(
    id="12",
    customer="Lianchuang",
    status="done",
    at="15:00",
    planned=True,
    reaction=-1,
    reaction_quote="too expensive",
    answers=(("competitors", "Kingdee, ¥180,000"),),
)
XINHE = VisitFact(
    id="13",
    customer="Xinhe",
    status="not_visited",
    at="16:30",
    planned=True,
    reason="out_of_time",
)
DAY = DayFacts(
    calls_effective=37,
    calls_all=50,
    calls_required=40,
    catch_up=46,
    visits=(HUAXIN, LIANCHUANG, XINHE),
    orders=(OrderFact("21", "c1", "Shenda", "ribbon", 860_000, "CNY"),),
    promises=(
        PromiseFact("31", "c2", "Lianchuang", "report sample", date(2026, 11, 22), 2),
        PromiseFact("32", "c3", "Huaxin", "quote", date(2026, 11, 25), -1),
    ),
)


def codes(block: Block) -> list[str]:
    return [sentence.code for sentence in draft(DAY) if sentence.block.value == block.value]


def test_each_block_is_drafted_from_the_facts_of_the_day():
    assert codes(Block.PROGRESS) == ["numbers", "visit", "visit", "order", "not_visited"]
    assert codes(Block.PROBLEMS) == ["problem", "promise_late"]
    assert codes(Block.RESOURCES) == ["promise_due"]
    assert codes(Block.IMPROVEMENTS) == ["behind"]


def test_the_numbers_say_what_was_planned_and_what_came_of_it():
    numbers = draft(DAY)[0].facts
    assert numbers == {
        "calls": 37,
        "required": 40,
        "planned": 3,
        "planned_done": 2,
        "unplanned": 0,
    }


def test_every_sentence_about_a_record_links_to_it():
    assert all(s.link is not None for s in draft(DAY) if s.code not in ("numbers", "behind"))
    assert draft(DAY)[1].link == Link("visit", "11")


def test_an_empty_day_drafts_nothing():
    assert draft(DayFacts()) == []


def test_a_long_note_is_cut_because_its_record_has_it_whole():
    facts = draft(DayFacts(visits=(VisitFact("1", "A", "done", "", False, note="xy" * 200),)))
    assert facts[1].facts is not None
    assert len(facts[1].facts["note"]) == LONGEST_NOTE
    assert facts[1].facts["note"].endswith("…")


def test_what_was_written_beyond_the_facts_is_drafted_with_them():
    assert draft(DAY)[1].facts["note"] == "price"
    absent = replace(XINHE, note="his wife was in")
    assert draft(DayFacts(visits=(absent,)))[1].facts["note"] == "his wife was in"


def test_a_refresh_keeps_what_the_rep_wrote_and_took_out():
    report = reports.refresh((), draft(DAY))
    report = reports.add(report, Block.RESOURCES, "own:1", " One demo scanner. ")
    report = reports.edit(report, "visit:11", "Huaxin signs on Friday.", drafted="Huaxin: price")
    report = reports.remove(report, "promise_late")
    report = reports.remove(report, "late:31")
    again = reports.refresh(report, draft(DAY))
    assert [s.own for s in reports.shown(again, Block.RESOURCES)] == [None, "One demo scanner."]
    assert [s.key for s in reports.shown(again, Block.PROGRESS)][1] == "visit:11"
    assert reports.shown(again, Block.PROGRESS)[1].own == "Huaxin signs on Friday."
    assert [s.key for s in reports.shown(again, Block.PROBLEMS)] == ["problem:12"]
    assert "late:31" in [s.key for s in reports.shown(reports.restore(again), Block.PROBLEMS)]


def test_a_refresh_follows_the_facts_where_the_rep_wrote_nothing():
    report = reports.refresh((), draft(DAY))
    quiet = reports.refresh(report, draft(DayFacts(calls_effective=1, calls_all=1)))
    assert [s.key for s in quiet] == ["numbers"]
    assert quiet[0].facts is not None
    assert quiet[0].facts["calls"] == 1


def test_what_the_rep_wrote_over_a_draft_outlives_its_record():
    report = reports.edit(reports.refresh((), draft(DAY)), "order:21", "Ribbon sold.", "Shenda")
    assert "Ribbon sold." in [s.own for s in reports.refresh(report, [])]


def test_only_what_differs_from_the_draft_counts_as_typed():
    report = reports.refresh((), draft(DAY))
    report = reports.edit(report, "visit:11", "Huaxin: price, Friday", drafted="Huaxin: price")
    assert reports.typed_in(report) == len(", Friday")
    report = reports.add(report, Block.IMPROVEMENTS, "own:1", "预算第一次就问")
    assert reports.typed_in(report) == len(", Friday") + 7
    back = reports.edit(report, "visit:11", "Huaxin: price", drafted="Huaxin: price")
    assert not next(s for s in back if s.key == "visit:11").is_own


def test_an_emptied_sentence_of_the_rep_is_gone():
    report = reports.add((), Block.PROBLEMS, "own:1", "x")
    assert reports.edit(report, "own:1", "  ") == ()
    assert reports.add((), Block.PROBLEMS, "own:2", "   ") == ()


_texts = st.text(max_size=60)


@given(st.lists(st.tuples(st.sampled_from(Block), _texts), max_size=6), st.sets(st.integers(0, 8)))
def test_a_report_comes_back_from_the_book_as_it_was(own, removed):
    report = reports.refresh((), draft(DAY))
    for number, (block, text) in enumerate(own):
        report = reports.add(report, block, f"own:{number}", text)
    for place in removed:
        if place < len(report):
            report = reports.remove(report, report[place].key)
    assert reports.from_stored(reports.to_stored(report)) == report
    assert reports.refresh(report, draft(DAY)) == reports.refresh(
        reports.refresh(report, draft(DAY)), draft(DAY)
    )


@given(_texts, _texts)
def test_no_more_was_typed_than_stands_there(before, after):
    assert 0 <= reports.characters_typed(before, after) <= len(after)
    assert reports.characters_typed(before, before) == 0


def test_a_sentence_of_its_own_is_plain():
    assert Sentence("own:1", Block.PROBLEMS, own="x").is_own
