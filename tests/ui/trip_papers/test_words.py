"""The sentences of a trip's papers."""

from datetime import date

from storage.rules.reports import Sentence
from storage.rules.trip_summary import SummaryBlock
from ui.kit.formats import Formats
from ui.trip_papers.words import PapersWords


def test_a_reason_that_was_written_in_the_same_words_is_said_once(qapp):
    words = PapersWords(Formats("en"), date(2026, 11, 24))
    facts = {"reason": "nobody_there", "text": "nobody there"}
    sentence = Sentence("stop:1", SummaryBlock.VISITS, "not_visited", facts)
    assert words.text(sentence) == "Not visited: nobody there"
