"""Every word that a rule can ask for is there, in both languages."""

from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given

from storage.rules.answers import CHIPS, ORDER
from storage.rules.choices import (
    Attitude,
    Channel,
    CustomerStatus,
    DealStage,
    DecisionPower,
    LinkType,
    PartyRole,
    PromiseBy,
    Tier,
)
from storage.rules.story import story
from storage.rules.story_facts import Facts, Phrase, Story
from tests.storage.rules.test_story import everything
from ui.customers.story_words import StoryWords
from ui.customers.words import CustomerWords
from ui.kit.formats import Formats
from ui.kit.standing_words import chip_word

TODAY = date(2026, 11, 24)
COLUMNS = ("who_decides", "promised", "next_purchase", "danger")


def phrases(told: Story) -> Iterable[Phrase]:
    yield from told.sentence
    for name in COLUMNS:
        column = getattr(told, name)
        yield from (column.headline, *column.lines)


@given(everything)
def test_whatever_the_story_tells_has_words(facts: Facts):
    words = StoryWords(Formats("en"), TODAY)
    for phrase in phrases(story(facts)):
        assert words.say(phrase) != phrase.code, phrase.code


def test_braces_in_a_name_are_just_braces(qapp):
    words = StoryWords(Formats("en"), TODAY)
    said = words.say(Phrase("decides_titled", {"name": "{0} {name}", "title": "%n"}))
    assert said == "{0} {name}, %n"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_choice_has_a_word(speak, language):
    speak(language)
    words = CustomerWords()
    lists = (Attitude, Channel, CustomerStatus, DealStage, DecisionPower)
    for choices in (*lists, LinkType, PartyRole, PromiseBy, Tier):
        assert all(words.of(one) for one in choices)
    assert all(words.question(question) for question in ORDER)
    for question, chips in CHIPS.items():
        assert len({chip_word(question, chip) for chip in chips}) == len(chips)


def test_chinese_says_it_in_chinese(speak):
    speak("zh")
    words = StoryWords(Formats("zh"), TODAY)
    said = words.sentence(
        [
            Phrase(
                "deal_for", {"title": "仓储系统", "amount_minor": 50_000_000, "currency": "CNY"}
            ),
            Phrase("versus", {"name": "金蝶"}),
            Phrase("we_owe_by", {"text": "给三年维保报价", "due_on": date(2026, 11, 25)}),
        ]
    )
    assert said == "要上 ¥500,000 的仓储系统，正拿金蝶和我们比，等我们明天给三年维保报价。"
