"""What may be a password: long enough, and not among the first that are tried."""

import re
import unicodedata

from storage.rules.text import unsendable
from storage.vault.common_words import COMMON_WORDS, KEYBOARD_RUNS
from storage.vault.errors import (
    PasswordTooCommon,
    PasswordTooLong,
    PasswordTooShort,
    PasswordUnusable,
)

LEAST, MOST = 12, 1024
_LEET = str.maketrans("013457@$!|", "oleastasil")
_AFFIX = re.compile(r"^[\W\d_]+|[\W\d_]+$")


def check_password(password: str) -> None:
    """Refuse a password that breaks the rule, naming the reason."""
    if unsendable(password):
        raise PasswordUnusable
    password = normalised(password)
    if len(password) < LEAST:
        raise PasswordTooShort(least=LEAST)
    if len(password) > MOST:
        raise PasswordTooLong(most=MOST)
    if is_common(password):
        raise PasswordTooCommon


def normalised(password: str) -> str:
    """The same password whatever keyboard or input method composed it."""
    return unicodedata.normalize("NFKC", password)


def is_common(password: str) -> bool:
    """Whether it is a known word, run or number, however repeated, spelt or lengthened.

    Lists of leaked passwords hold few of 12 characters and more; those are a common word with
    digits around it, common words in a row, or a walk over the keyboard. So the list is of words,
    and the rule is about how they are put together.
    """
    folded = password.casefold()
    bare = _AFFIX.sub("", folded)
    forms = {folded, bare, _AFFIX.sub("", folded.translate(_LEET)), bare.translate(_LEET)}
    return any(_is_one_idea(form) for form in forms)


def _is_one_idea(form: str) -> bool:
    unit = _repeated_unit(form)
    return len(unit) <= 4 or _is_run(unit) or _made_of_words(unit)


def _repeated_unit(text: str) -> str:
    """`abc` of `abcabcab`: the shortest beginning which, repeated, gives the whole."""
    for size in range(1, len(text) // 2 + 1):
        if (text[:size] * (len(text) // size + 1))[: len(text)] == text:
            return text[:size]
    return text


def _is_run(text: str) -> bool:
    doubled = "".join(sign for sign in text if not sign.isspace())
    return any(doubled in run * 2 or doubled in run[::-1] * 2 for run in KEYBOARD_RUNS)


def _made_of_words(text: str, most: int = 2) -> bool:
    """Whether at most `most` common words, with signs between them, are all there is."""
    words = [word for word in re.split(r"[\W\d_]+", text) if word]
    return 0 < len(words) <= most and _fewest_words(words) <= most


def _fewest_words(words: list[str]) -> int:
    return sum(_pieces(word) for word in words)


def _pieces(word: str) -> int:
    """How few common words spell `word`; many if it cannot be spelt so."""
    best = [0] + [99] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 16), end):
            if word[start:end] in COMMON_WORDS:
                best[end] = min(best[end], best[start] + 1)
    return best[-1]
