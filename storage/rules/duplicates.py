"""Keys under which two records may turn out to be the same company or person."""

import re

from storage.rules.names import pinyin
from storage.rules.phones import phone_key
from storage.rules.text import fold

_NOT_A_LETTER = re.compile(r"[\W_]+")
_NOT_A_DIGIT = re.compile(r"\D+")
_FEWEST, _TELLING = 7, 10


class _Readings(dict[int, str]):
    """The pinyin of single characters, looked up once each."""

    def __missing__(self, code: int) -> str:
        self[code] = reading = pinyin(chr(code))
        return reading


_READINGS = _Readings()


def name_identity(name: str) -> str:
    """Equal for one name however it is typed: width, brackets, spaces, case. Not its legal form."""
    folded = fold(name)
    return _NOT_A_LETTER.sub("", folded) or folded


def sounds_like(key: str) -> str:
    """How a key reads aloud; "" where it holds no Chinese, as its letters say it already."""
    return "" if key.isascii() else key.translate(_READINGS)


def phone_hint(number: str) -> str:
    """The last ten digits: cheap to compare; `same_phone` decides."""
    digits = number if number.isdigit() else _NOT_A_DIGIT.sub("", number.partition(" ext")[0])
    return digits[-_TELLING:] if len(digits) >= _FEWEST else ""


def same_phone(one: str, two: str) -> bool:
    return phone_key(one) == phone_key(two)


def same_place(one: str | None, two: str | None) -> bool:
    """Whether two cities may be one: 上海 is 上海市, and an unknown city fits any."""
    if not one or not two:
        return True
    return fold(one).removesuffix("市") == fold(two).removesuffix("市")
