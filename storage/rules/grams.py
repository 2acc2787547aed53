"""How text is cut into grams for the search index, so that every part of a word can be found.

Chinese, Japanese and Korean runs are cut into pairs of characters, all other runs of letters and
digits into triples. The end of a run is marked, so that its last character or pair is a beginning
of some gram too: a search for one Chinese character, or two of any letters, is a search by prefix.
Whatever contains a word contains all the grams of that word; the other way round needs a second
look at the text, which `storage.search` takes.
"""

import re
from collections.abc import Sequence
from itertools import chain
from operator import add

from storage.rules.text import fold

END, START = "_", "^"
_STARTS_WITH = 3
_RUN = re.compile(r"([^\W_\u0000-\u2e7f]+)|([^\W_\u2e80-\U0010ffff]+)")


def grams(folded: str) -> set[str]:
    """The grams of a folded text."""
    found: list[str] = []  # a set is filled faster from one list than run by run
    for wide, narrow in _RUN.findall(folded):
        if wide:
            found += map(add, wide, wide[1:] + END)
        elif len(narrow) > 1:
            found += map(add, map(add, narrow, narrow[1:]), narrow[2:] + END)
        else:
            found.append(narrow + END)
    return set(found)


def line_starts(folded: str) -> set[str]:
    """A gram for the beginning of each line: what begins with a word is found first."""
    starts = {line[:_STARTS_WITH] for line in folded.split("\n")}
    return {START + start for start in starts if start.isalnum()}


def start_expression(word: str) -> str | None:
    """What FTS5 has to match for a line that begins with `word`."""
    if not word[:_STARTS_WITH].isalnum():
        return None
    whole = len(word) >= _STARTS_WITH
    return f'"{START}{word[:_STARTS_WITH]}"' + ("" if whole else " *")


def terms(query: str) -> list[str]:
    """The words of a query, folded; all of them must occur."""
    return fold(query).split()


def match_expression(words: Sequence[str]) -> str | None:
    """What FTS5 has to match so that no text with all the `words` is missed.

    None where the words leave nothing to look up (a single Latin letter, bare punctuation).
    """
    needed = dict.fromkeys(chain.from_iterable(_needed(word) for word in words))
    return " AND ".join(needed) or None


def _needed(word: str) -> list[str]:
    whole: list[str] = []
    begun: list[str] = []
    for run in _RUN.finditer(word):
        wide, narrow = run.groups()
        text, size = (wide, 2) if wide else (narrow, 3)
        # A run that the word goes on after ends there in every text that contains the word.
        if run.end() < len(word):
            text += END
        pieces = [text[i : i + size] for i in range(len(text) - size + 1)]
        if pieces:
            whole += [f'"{piece}"' for piece in pieces]
        elif len(text) == size - 1 and not text.endswith(END):
            begun.append(f'"{text}" *')
    # Beginnings are dear to look up; beside a whole gram of the same word they tell little more.
    return whole or begun
