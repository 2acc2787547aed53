"""Merging two edits of one text, line by line; never by guessing where a line belongs."""

from itertools import pairwise
from typing import Final

# Two texts that differ in more lines have nothing to be merged by, and the server has others to
# serve: it merges under its clock.
MOST_CHANGES: Final = 200
MOST_WORK: Final = 100_000  # lines times changes

_Edit = tuple[int, int, tuple[str, ...]]  # the lines from, to of the base, and what stands there


def merge_text(base: str, ours: str, theirs: str) -> str | None:
    """Both edits of `base` in one text, or None where that is not for a machine to decide.

    That is where both touch the same or neighbouring lines. Among equal lines it may be open which
    of them was changed: then all of those count as touched.
    """
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    lines = _lines(base)
    one, two = _edits(lines, _lines(ours)), _edits(lines, _lines(theirs))
    return None if one is None or two is None else _merged(lines, one, two)


def _lines(text: str) -> list[str]:
    """The lines with their ends; other signs that Unicode takes for ends stay within a line."""
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _merged(lines: list[str], one: list[_Edit], two: list[_Edit]) -> str | None:
    edits = sorted({*one, *two})
    # Edits that touch would have to be put in an order that nobody chose.
    if any(next_[0] <= edit[1] for edit, next_ in pairwise(edits)):
        return None
    merged: list[str] = []
    at = 0
    for start, end, instead in edits:
        merged += lines[at:start]
        merged += instead
        at = end
    return "".join(merged + lines[at:])


def _edits(lines: list[str], new: list[str]) -> list[_Edit] | None:
    """What was changed for certain: the lines between those that every way to compare leaves."""
    kept = _kept(lines, new)
    if kept is None:
        return None
    edits: list[_Edit] = []
    at, to = 0, 0
    for a, b in [*kept, (len(lines), len(new))]:
        if (at, to) != (a, b):
            edits.append((at, a, tuple(new[to:b])))
        at, to = a + 1, b + 1
    return edits


def _kept(one: list[str], two: list[str]) -> list[tuple[int, int]] | None:
    """The pairs of lines that are in every longest common subsequence; None if that takes long.

    Two tables of distances, counted in lines put in and taken out: `there[i][k]` from the beginning
    to line i of `one` and i + k - most of `two`, and `back` from there to the end. A pair lies on a
    shortest way if both add up to the whole.
    """
    most = _distance(one, two)
    if most is None or len(one) * most > MOST_WORK:
        return None
    there = _distances(one, two, most)
    back = _distances(one[::-1], two[::-1], most)
    turned = len(two) - len(one) + 2 * most
    places: dict[int, list[tuple[int, int]]] = {}
    for i, line in enumerate(one):
        for k in range(2 * most + 1):
            j = i + k - most
            if not (0 <= j < len(two) and two[j] == line):
                continue
            other = turned - k
            if not 0 <= other <= 2 * most:
                continue
            if there[i][k] + back[len(one) - i - 1][other] == most:
                places.setdefault(i + j - there[i][k], []).append((i, j))
    return [pairs[0] for _, pairs in sorted(places.items()) if len(pairs) == 1]


def _distances(one: list[str], two: list[str], most: int) -> list[list[int]]:
    far = len(one) + len(two) + 1
    table: list[list[int]] = []
    for i in range(len(one) + 1):
        row = [far] * (2 * most + 1)
        for k in range(2 * most + 1):
            j = i + k - most
            if not 0 <= j <= len(two):
                continue
            best = 0 if i == j == 0 else far
            if j and k:
                best = min(best, row[k - 1] + 1)
            if i and k < 2 * most:
                best = min(best, table[i - 1][k + 1] + 1)
            if i and j and one[i - 1] == two[j - 1]:
                best = min(best, table[i - 1][k])
            row[k] = best
        table.append(row)
    return table


def _distance(one: list[str], two: list[str]) -> int | None:
    """How many lines must be put in or taken out; None if too many.

    Myers' walk: `reach[k]` is how far in `one` so many changes lead on diagonal k.
    """
    reach = {1: 0}
    for changes in range(MOST_CHANGES + 1):
        for k in range(-changes, changes + 1, 2):
            down = k == -changes or (k != changes and reach[k - 1] < reach[k + 1])
            x = reach[k + 1] if down else reach[k - 1] + 1
            while x < len(one) and x - k < len(two) and one[x] == two[x - k]:
                x += 1
            reach[k] = x
            if x >= len(one) and x - k >= len(two):
                return changes
    return None
