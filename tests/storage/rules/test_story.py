"""The story says what matters first, in a sentence and four columns of three lines at most."""

from dataclasses import fields
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from storage.rules.answers import Held, sheet
from storage.rules.choices import Attitude, CustomerStatus, DecisionPower, PromiseBy, Question
from storage.rules.clocks import clock
from storage.rules.story import LINES, story
from storage.rules.story_facts import (
    Column,
    Facts,
    OpenDeal,
    Owed,
    Phrase,
    Rhythm,
    Rival,
    Somebody,
    Story,
    Tone,
)

TODAY = date(2026, 11, 24)
WANG = Somebody("王建国", "总经理", DecisionPower.DECIDES, Attitude.SUPPORTER, TODAY)
HAIFENG = Somebody("王海峰", "财务总监", DecisionPower.INFLUENCES, Attitude.SCEPTIC)
LI_MIN = Somebody("李敏", "采购", DecisionPower.GATEKEEPER)
QUOTE = Owed(PromiseBy.US, "三年维保报价", date(2026, 11, 25), "王建国", date(2026, 11, 10))
SAMPLES = Owed(PromiseBy.THEM, "条码样张", date(2026, 11, 30))
SYSTEM = OpenDeal("仓储系统", 50_000_000, "CNY", date(2026, 11, 11), date(2026, 12, 15))


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def rhythm(product: str, every: int, times: int = 9, last: int = 10) -> Rhythm:
    bought = clock([ago(last + every * time) for time in range(times)])
    assert bought is not None
    return Rhythm(product, bought, 690_000, "CNY")


def told(**facts: object) -> Story:
    given: dict[str, object] = {"status": CustomerStatus.ACTIVE, "last_contact_on": ago(3)}
    return story(Facts(today=TODAY, **(given | facts)))  # type: ignore[arg-type]


def codes(phrases: tuple[Phrase, ...]) -> list[str]:
    return [phrase.code for phrase in phrases]


def test_the_sentence_names_the_deal_the_rival_and_what_is_waited_for():
    sentence = told(deals=[SYSTEM], rivals=[Rival("金蝶")], promises=[SAMPLES, QUOTE]).sentence
    assert codes(sentence) == ["deal_for", "versus", "we_owe_by"]
    assert sentence[0].facts["amount_minor"] == 50_000_000
    assert sentence[2].facts == {"text": "三年维保报价", "due_on": date(2026, 11, 25)}


def test_without_a_deal_the_sentence_tells_what_they_buy():
    assert codes(told(rhythms=[rhythm("碳带", 33)]).sentence) == ["buys", "no_next_step"]


def test_a_new_prospect_was_never_met():
    sentence = told(status=CustomerStatus.PROSPECT, last_contact_on=None).sentence
    assert codes(sentence) == ["prospect", "never_met"]


def test_a_dormant_customer_is_told_by_its_last_purchase():
    sentence = told(status=CustomerStatus.DORMANT, last_purchase_on=ago(200)).sentence
    assert sentence[0] == Phrase("dormant_since", {"days": 200})


def test_a_promise_that_is_late_is_told_as_late():
    late = Owed(PromiseBy.US, "报价", ago(3))
    story_ = told(promises=[late])
    assert codes(story_.sentence)[-1] == "we_owe_late"
    assert story_.promised.tone is Tone.BAD


def test_who_decides_then_who_can_stop_it():
    column = told(people=[LI_MIN, HAIFENG, WANG]).who_decides
    assert column.headline == Phrase("decides_titled", {"name": "王建国", "title": "总经理"})
    assert codes(column.lines) == ["sceptic_titled", "gatekeeper_titled"]


def test_when_nobody_is_known_to_decide_the_column_asks():
    column = told(people=[LI_MIN]).who_decides
    assert column.headline.code == "nobody_known"
    assert codes(column.lines) == ["ask_who_decides", "gatekeeper_titled"]
    assert codes(told().who_decides.lines) == ["no_contacts"]


def test_the_most_urgent_promise_comes_first_and_ours_before_theirs():
    theirs = Owed(PromiseBy.THEM, "样张", QUOTE.due_on)
    undated = Owed(PromiseBy.US, "来厂里看看")
    column = told(promises=[undated, theirs, QUOTE]).promised
    assert column.headline.facts["text"] == "三年维保报价"
    assert codes(column.lines) == ["we_owe_it_to_since", "they_owe_also_by", "we_owe_also"]
    assert column.tone is Tone.WARN


def test_more_promises_than_lines_are_counted():
    column = told(promises=[QUOTE, *[SAMPLES] * 5]).promised
    assert column.lines[-1] == Phrase("promises_more", {"count": 4})


def test_the_next_purchase_tells_its_rhythm_and_the_one_after():
    column = told(rhythms=[rhythm("标签纸", 60), rhythm("碳带", 33)]).next_purchase
    assert column.headline.facts["product"] == "碳带"
    assert codes(column.lines) == ["rhythm_own", "then_purchase_for"]
    assert column.lines[0].facts["purchases"] == 9


def test_without_a_rhythm_the_deal_tells_what_comes_next():
    column = told(deals=[SYSTEM], last_purchase_on=ago(300)).next_purchase
    assert codes((column.headline, *column.lines)) == [
        "deal_expected",
        "from_deal",
        "last_purchase",
    ]


def test_money_overdue_is_the_first_danger():
    column = told(
        overdue_minor=100,
        overdue_currency="CNY",
        overdue_since=ago(20),
        rivals=[Rival("金蝶", "便宜 15%", strength=4)],
        people=[HAIFENG],
    ).danger
    assert column.headline.code == "overdue_days"
    assert codes(column.lines) == ["rival_says", "rival_close", "sceptic_matters"]
    assert column.tone is Tone.BAD


def test_a_product_no_longer_bought_is_a_danger_and_no_next_purchase():
    lapsed = rhythm("碳带", 33, last=200)
    story_ = told(rhythms=[lapsed], last_purchase_on=ago(200))
    assert story_.next_purchase.headline.code == "no_rhythm"
    assert story_.danger.headline == Phrase("stopped_buying", {"product": "碳带", "days": 200})


def test_stale_answers_alone_are_a_warning():
    answers = sheet({Question.DECISION_TIME: Held(ago(75))}, TODAY)
    column = told(answers=answers).danger
    assert column.headline == Phrase("stale", {"question": Question.DECISION_TIME, "days": 75})
    assert column.tone is Tone.WARN


def test_no_danger_is_said_to_be_none():
    assert told().danger == Column(Phrase("no_danger"), tone=Tone.OK)


days = st.none() | st.integers(-400, 400).map(ago)
people = st.builds(
    Somebody,
    st.text(min_size=1, max_size=3),
    st.text(max_size=2),
    st.sampled_from(DecisionPower),
    st.sampled_from(Attitude),
    days,
)
promises = st.builds(Owed, st.sampled_from(PromiseBy), st.text(max_size=3), days, st.text(), days)
deals = st.builds(OpenDeal, st.text(), st.integers(0, 10**12), st.just("CNY"), days, days)
rivals = st.builds(Rival, st.text(), st.text(), st.sampled_from(["", "quoted"]), st.integers(1, 5))
rhythms = st.builds(rhythm, st.text(), st.integers(1, 400), st.integers(3, 6), st.integers(0, 900))
everything = st.builds(
    Facts,
    today=st.just(TODAY),
    status=st.sampled_from(CustomerStatus),
    last_contact_on=days,
    last_purchase_on=days,
    process=st.text(max_size=3),
    people=st.lists(people, max_size=6),
    promises=st.lists(promises, max_size=6),
    rhythms=st.lists(rhythms, max_size=4),
    deals=st.lists(deals, max_size=3),
    rivals=st.lists(rivals, max_size=3),
    overdue_minor=st.integers(0, 100),
)


@given(everything)
def test_whatever_the_facts_the_story_fits_its_page(facts: Facts):
    one = story(facts)
    columns = [getattr(one, part.name) for part in fields(one) if part.name != "sentence"]
    assert len(one.sentence) in (2, 3)
    assert all(len(column.lines) <= LINES for column in columns)
    assert story(facts) == one
