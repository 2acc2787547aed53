"""Merging two edits of one text, line by line; never by guessing where a line belongs."""

from difflib import SequenceMatcher
from itertools import pairwise

_Edit = tuple[int, int, list[str]]  # the lines from, to of the base, and what stands there instead


def merge_text(base: str, ours: str, theirs: str) -> str | None:
    """Both edits of `base` in one text, or None where they touch the same or neighbouring lines."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    lines = base.splitlines(keepends=True)
    edits = sorted([*_edits(lines, ours), *_edits(lines, theirs)], key=lambda edit: edit[:2])
    for one, next_ in pairwise(edits):
        if one == next_:
            continue
        # Edits that touch would have to be put in an order that nobody chose.
        if next_[0] <= one[1]:
            return None
    merged: list[str] = []
    at = 0
    for start, end, instead in dict.fromkeys((a, b, tuple(c)) for a, b, c in edits):
        merged += lines[at:start]
        merged += instead
        at = end
    merged += lines[at:]
    return "".join(merged)


def _edits(lines: list[str], text: str) -> list[_Edit]:
    new = text.splitlines(keepends=True)
    matcher = SequenceMatcher(None, lines, new, autojunk=False)
    return [(a, b, new[c:d]) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]
