"""Two versions of a text: which words differ, and a draft that holds both; no Qt."""

import re
from difflib import SequenceMatcher

Range = tuple[int, int]

# A run of Latin letters and figures is a word; each Chinese character stands for itself.
_WORD = re.compile(r"[0-9A-Za-zÀ-ɏ¥$€£%.,'’&@/+-]*[0-9A-Za-zÀ-ɏ¥$€£%]|\s+|.", re.DOTALL)


def differing_words(first: str, second: str) -> tuple[list[Range], list[Range]]:
    """Where each text says what the other does not: (start, length) each."""
    mine, theirs = _words(first), _words(second)
    found: tuple[list[Range], list[Range]] = ([], [])
    for kind, a, b, c, d in _codes(mine, theirs):
        if kind != "equal":
            for side, words, start, end in ((0, mine, a, b), (1, theirs, c, d)):
                said = "".join(words[start:end])
                if said.strip():
                    at = len("".join(words[:start])) + len(said) - len(said.lstrip())
                    found[side].append((at, len(said.strip())))
    return found


def both(first: str, second: str) -> str:
    """A draft of the two: what they share once, then what the second and the first say."""
    if "\n" in first or "\n" in second:
        return "\n".join(_both(first.split("\n"), second.split("\n"), ""))
    comma = "，" if re.search(r"[一-鿿]", first + second) else ", "
    return re.sub(r" +", " ", "".join(_both(_words(first), _words(second), comma))).strip()


def _both(first: list[str], second: list[str], between: str) -> list[str]:
    made: list[str] = []
    for kind, a, b, c, d in _codes(first, second):
        if kind == "equal":
            made += first[a:b]
            continue
        theirs, mine = second[c:d], first[a:b]
        made += theirs
        if theirs and mine and between:
            made.append(between)
            while mine and mine[0].isspace():
                mine = mine[1:]
        made += mine
    return made


def _codes(first: list[str], second: list[str]) -> list[tuple[str, int, int, int, int]]:
    """The differences, with islands of a word or two between them taken in."""
    codes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    made: list[tuple[str, int, int, int, int]] = []
    last = len(codes) - 1
    for place, (kind, a, b, c, d) in enumerate(codes):
        inside = 0 < place < last
        island = kind == "equal" and inside and len("".join(first[a:b]).strip()) < 5
        kind = "replace" if island else kind
        if made and kind != "equal" and made[-1][0] != "equal":
            _, a, _, c, _ = made.pop()
            kind = "replace"
        made.append((kind, a, b, c, d))
    return made


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
