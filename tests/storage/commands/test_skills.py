"""The company's own words for skills, and skills of its own."""

import pytest

from storage.commands.skills import describe_skill
from storage.queries.ride_alongs import every_skill, skills
from storage.rules.errors import RuleBroken
from storage.rules.ride_alongs import SKILLS
from tests.storage.a_day import Book


def test_a_skill_of_the_app_is_said_in_the_companys_words(book: Book) -> None:
    book.write(describe_skill, "demo", "Trial run", "试机", ["no", "", "yes", "", ""])
    book.write(describe_skill, "demo", "Trial", "试机", ["no", "", "yes", "", ""])
    said = {skill.code: skill for skill in book.read(skills)}
    assert list(said) == list(SKILLS)
    assert (said["demo"].name_en, said["demo"].levels[2]) == ("Trial", "yes")


def test_a_new_skill_comes_last_and_one_that_is_used_no_more_is_not_scored(book: Book) -> None:
    book.write(describe_skill, "", "Tender papers", "投标")
    book.write(describe_skill, "resilience", "", "", active=False)
    codes = [skill.code for skill in book.read(skills)]
    assert codes[-1] == "tender_papers"
    assert "resilience" not in codes
    assert [s.code for s in book.read(every_skill) if not s.active] == ["resilience"]


def test_a_new_skill_needs_a_name(book: Book) -> None:
    with pytest.raises(RuleBroken, match="field.required"):
        book.write(describe_skill, "", " ", "")
