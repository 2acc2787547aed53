"""The recovery code as a person writes it down: 6 groups of 5, the fifth sign checks its group."""

from collections.abc import Callable

from storage.vault.errors import MistypedGroup, MistypedRecoveryCode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS, SIGNS = 6, 4
_READ_AS = {"I": "1", "L": "1", "O": "0"}
_IGNORED = frozenset(" -\u2010\u2011\u2012\u2013\u2014\u00a0\u3000\t\r\n")


def new_code(random_bytes: Callable[[int], bytes]) -> str:
    """A new code of 120 random bits, such as ``7K2QF-…-9D0TB``."""
    bits = int.from_bytes(random_bytes(GROUPS * SIGNS * 5 // 8), "big")
    values = [bits >> 5 * place & 31 for place in range(GROUPS * SIGNS)]
    groups = [values[first : first + SIGNS] for first in range(0, len(values), SIGNS)]
    return "-".join(
        "".join(ALPHABET[value] for value in (*group, _check(group, place)))
        for place, group in enumerate(groups)
    )


def read_code(text: str) -> str:
    """The code in `text` without its separators; says which group is mistyped."""
    signs = [_READ_AS.get(sign, sign) for sign in text.upper() if sign not in _IGNORED]
    if len(signs) != GROUPS * (SIGNS + 1):
        raise MistypedRecoveryCode
    for place in range(GROUPS):
        group = signs[place * (SIGNS + 1) : (place + 1) * (SIGNS + 1)]
        values = [ALPHABET.find(sign) for sign in group]
        if -1 in values or _check(values[:SIGNS], place) != values[SIGNS]:
            raise MistypedGroup(group=place + 1)
    return "".join(signs)


def _check(values: list[int], place: int) -> int:
    """A sum with growing weights in the field of 32 elements.

    It finds each single wrong sign and each two signs that changed places, within a group;
    `place` makes it find groups that changed places.
    """
    check = place + 1
    for value in values:
        check = _doubled(check) ^ value
    return _doubled(check)


def _doubled(value: int) -> int:
    return value << 1 if value < 16 else value << 1 & 31 ^ 5
