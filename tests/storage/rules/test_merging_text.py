"""Two edits of one text: merged as git merges them, or not at all."""

import subprocess
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from storage.rules.merging_text import MOST_CHANGES, merge_text

CHINESE = ("王总下周去上海，\n", "报价已发，等回复。\n", "价格是主要障碍。\n", "\n", "样品已寄。\n")
ALPHABETS = (
    ("a\n", "b\n"),
    ("a\n", "b\n", "c\n", "\n"),
    CHINESE,
    tuple(f"line {number}\n" for number in range(40)),
)
TEXTS, AT_A_TIME = 6_000, 60  # git is started for many texts at a time: starting it is the work


def random_text(dice: Random, alphabet: tuple[str, ...]) -> str:
    return "".join(dice.choice(alphabet) for _ in range(dice.randint(0, 14)))


def edited(dice: Random, text: str, alphabet: tuple[str, ...]) -> str:
    lines = text.splitlines(keepends=True)
    for _ in range(dice.randint(0, 3)):
        at = dice.randrange(len(lines) + 1)
        what = dice.random()
        if what < 0.45 or at == len(lines):
            lines.insert(at, dice.choice(alphabet))
        elif what < 0.7:
            del lines[at]
        else:
            lines[at] = dice.choice(alphabet)
    text = "".join(lines)
    return text.rstrip("\n") if dice.random() < 0.1 else text


Three = tuple[str, str, str]


def by_git(folder: Path, texts: list[Three]) -> list[str | None]:
    """What git makes of each, or None where git does not know either."""
    names = ("base", "ours", "theirs")
    for at, name in enumerate(names):
        # What lies between keeps them apart: nobody's edit reaches over it.
        parts = [three[at] + fence(number) for number, three in enumerate(texts)]
        (folder / name).write_bytes("".join(parts).encode())
    command = ["git", "merge-file", "-p", "-q", "ours", "base", "theirs"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    rest, merged = done.stdout.decode(), list[str | None]()
    for number in range(len(texts)):
        text, _, rest = rest.partition(fence(number))
        merged.append(None if "<<<<<<<" in text else text)
    return merged


def fence(number: int) -> str:
    return "".join(f"-- {number}.{line} --\n" for line in range(30))


def three_texts(dice: Random) -> Three:
    alphabet = dice.choice(ALPHABETS)
    base = random_text(dice, alphabet)
    return base, edited(dice, base, alphabet), edited(dice, base, alphabet)


def test_where_both_merge_the_result_is_that_of_git(tmp_path: Path):
    dice = Random(1)
    both = 0
    for _ in range(0, TEXTS, AT_A_TIME):
        texts = [whole(three_texts(dice)) for _ in range(AT_A_TIME)]
        for three, gits in zip(texts, by_git(tmp_path, texts), strict=True):
            ours = merge_text(*three)
            if ours is not None and gits is not None:
                both += 1
                assert ours == gits, three
    assert both > TEXTS / 2


def whole(three: Three) -> Three:
    """The same with an end to the last line."""
    base, ours, theirs = (f"{text}\n" if text and text[-1] != "\n" else text for text in three)
    return base, ours, theirs


def test_no_line_is_lost_and_none_appears():
    dice = Random(2)
    for _ in range(20_000):
        base, ours, theirs = three_texts(dice)
        merged = merge_text(base, ours, theirs)
        if merged is None:
            continue
        before, one, two, after = (
            Counter(text.splitlines()) for text in (base, ours, theirs, merged)
        )
        for line in {*before, *one, *two, *after}:
            taken = max(0, before[line] - one[line]) + max(0, before[line] - two[line])
            assert after[line] >= before[line] - taken, (base, ours, theirs, line)
            if not before[line]:
                assert after[line] >= max(one[line], two[line]), (base, ours, theirs, line)
            assert after[line] <= one[line] + two[line], (base, ours, theirs, line)


def test_it_does_not_matter_whose_edit_came_first():
    dice = Random(3)
    for _ in range(5_000):
        base, ours, theirs = three_texts(dice)
        assert merge_text(base, ours, theirs) == merge_text(base, theirs, ours)


@pytest.mark.parametrize(
    ("ours", "theirs", "merged"),
    [
        ("A\nb\nc\nd\n", "a\nb\nc\nD\n", "A\nb\nc\nD\n"),
        ("a\nb\nc\nd\ne\n", "x\na\nb\nc\nd\n", "x\na\nb\nc\nd\ne\n"),
        ("a\nB\nc\nd\n", "a\nB\nc\nd\n", "a\nB\nc\nd\n"),
        ("a\nB\nc\nd\n", "a\nX\nc\nd\n", None),  # the same line
        ("a\nB\nc\nd\n", "a\nb\nC\nd\n", None),  # neighbours
        ("a\nb\nc\nd\none\n", "a\nb\nc\nd\ntwo\n", None),  # both at the end: whose goes first?
        ("", "a\nB\nc\nd\n", None),  # emptied here, changed there
    ],
)
def test_lines_that_one_side_changed_are_merged(ours: str, theirs: str, merged: str | None):
    assert merge_text("a\nb\nc\nd\n", ours, theirs) == merged


def test_equal_lines_that_leave_it_open_which_was_changed_are_not_guessed():
    assert merge_text("b\n" * 8, "b\n" * 4 + "a\n" + "b\n" * 5, "bb\n" + "b\n" * 9) is None


def test_a_separator_that_is_no_line_end_does_not_divide_a_line():
    base = "eins\u2028zwei\n"
    assert merge_text(base, "EINS\u2028zwei\n", "eins\u2028ZWEI\n") is None


def test_texts_that_have_nothing_in_common_are_not_merged():
    base = "".join(f"{n}\n" for n in range(MOST_CHANGES + 1))
    other = "".join(f"x{n}\n" for n in range(MOST_CHANGES + 1))
    assert merge_text(base, other, base + "more\n") is None
