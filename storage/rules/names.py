"""Pinyin and keys of names: how `hx` finds 华信, and when two spellings are one company."""

import json
import re
import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from storage.rules.text import fold

# How company and place names read these characters, where the dictionary's first reading misleads.
_IN_NAMES = {
    "长": "chang", "重": "zhong", "厦": "sha", "乐": "le", "行": "hang", "都": "du", "大": "da",
    "车": "che", "会": "hui", "石": "shi", "朝": "chao", "传": "chuan", "调": "diao", "系": "xi",
    "种": "zhong", "藏": "zang", "六": "liu", "合": "he", "陆": "lu", "盛": "sheng", "区": "qu",
    "曲": "qu", "好": "hao", "什": "shi", "俞": "yu", "兴": "xing", "华": "hua", "相": "xiang",
    "参": "can", "藉": "ji", "率": "lv", "薄": "bo", "解": "jie", "卡": "ka", "广": "guang",
}  # fmt: skip
_WORDS = {
    "重庆": ("chong", "qing"), "厦门": ("xia", "men"), "六安": ("lu", "an"),
    "台州": ("tai", "zhou"), "丽水": ("li", "shui"), "校长": ("xiao", "zhang"),
    "音乐": ("yin", "yue"), "乐清": ("yue", "qing"), "蚌埠": ("beng", "bu"),
    "行政": ("xing", "zheng"), "行动": ("xing", "dong"), "旅行": ("lv", "xing"),
    "大夫": ("dai", "fu"), "会计": ("kuai", "ji"), "参茸": ("shen", "rong"),
    "重叠": ("chong", "die"), "重新": ("chong", "xin"), "成长": ("cheng", "zhang"),
    "东莞": ("dong", "guan"), "番禺": ("pan", "yu"),
}  # fmt: skip
_WORDS_BEGIN = frozenset(word[0] for word in _WORDS)
_SURNAMES = {
    "单": "shan", "曾": "zeng", "解": "xie", "仇": "qiu", "朴": "piao", "查": "zha", "区": "ou",
    "盖": "ge", "乐": "yue", "缪": "miao", "宓": "mi", "冼": "xian", "尉": "wei", "任": "ren",
    "洗": "xian", "种": "chong", "秘": "bi", "召": "shao", "折": "she", "黑": "he", "不": "fou",
    "繁": "po", "隗": "wei", "员": "yun", "能": "nai", "适": "kuo", "句": "gou", "阚": "kan",
    "车": "che", "覃": "qin", "曲": "qu", "石": "shi", "华": "hua", "应": "ying", "令": "ling",
    "长孙": "zhangsun", "尉迟": "yuchi", "万俟": "moqi", "澹台": "tantai", "单于": "chanyu",
}  # fmt: skip

_LEGAL_FORMS = re.compile(
    r"(股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|分公司|总公司|集团公司|公司|集团"
    r"|株式会社|\b(co|corp|corporation|company|inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|kg"
    r"|sa|sarl|srl|spa|bv|nv|oy|ab|as|pty|pte|holdings?|group)\b\.?)"
)
_NOT_A_LETTER = re.compile(r"[\W_]+")


def pinyin(text: str) -> str:
    """Chinese characters as toneless pinyin, everything else folded: 华信 A1 gives "huaxin a1"."""
    return _spelt(text).pinyin


def initials(text: str) -> str:
    """The first letter of each Chinese character and of each word: 华信精密 gives "hxjm"."""
    return _spelt(text).initials


def person_readings(name: str) -> tuple[str, ...]:
    """Every pinyin under which a person may be looked for, the surname's own reading first."""
    folded = fold(name)
    if not folded or not _is_han(folded[0]):
        return (pinyin(folded),)
    rest = "".join(_syllables(folded)[1:])
    for surname in (folded[:2], folded[:1]):
        if reading := _SURNAMES.get(surname):
            own = reading + "".join(_syllables(folded)[len(surname) :])
            break
    else:
        own = pinyin(folded)
    others = (reading + rest for reading in _readings(folded[0]))
    return tuple(dict.fromkeys((own, *others)))


def sort_key(text: str) -> str:
    """What lists are ordered by: pinyin for Chinese, else folded text (decisions 12)."""
    return _spelt(text).sort_key


class _Spelt(NamedTuple):
    pinyin: str
    initials: str
    sort_key: str


@lru_cache(maxsize=8192)  # a name is asked for all three within one transaction
def _spelt(text: str) -> _Spelt:
    folded = fold(text)
    syllables = _syllables(folded)
    letters: list[str] = []
    sorted_by: list[str] = []
    at_start = True
    for character, syllable in zip(folded, syllables, strict=True):
        if _is_han(character):
            letters.append(syllable[:1])
            sorted_by.append(f" {syllable} ")
            at_start = True
            continue
        sorted_by.append(character)
        if not character.isalnum():
            at_start = True
        elif at_start or character.isdigit():
            letters.append(character)
            at_start = False
    key = folded if folded.isascii() else " ".join("".join(sorted_by).split())
    return _Spelt("".join(syllables), "".join(letters), key)


def company_key(name: str) -> str:
    """The same for all spellings of one company: width, brackets, spaces, case, legal form."""
    folded = fold(name)
    bare = _NOT_A_LETTER.sub("", _LEGAL_FORMS.sub(" ", folded))
    return bare or _NOT_A_LETTER.sub("", folded)


def _syllables(folded: str) -> list[str]:
    """One entry per character: its pinyin if Chinese, itself otherwise."""
    if folded.isascii():
        return list(folded)
    syllables = list(map(_syllable, folded))
    if not _WORDS_BEGIN.isdisjoint(folded):
        for at in range(len(folded) - 1):
            if word := _WORDS.get(folded[at : at + 2]):
                syllables[at : at + 2] = word
    return syllables


@cache
def _syllable(character: str) -> str:
    if not _is_han(character):
        return character
    if reading := _IN_NAMES.get(character):
        return reading
    readings = _readings(character)
    return readings[0] if readings else character


@cache
def _readings(character: str) -> tuple[str, ...]:
    listed = _dictionary().get(str(ord(character)), "")
    return tuple(dict.fromkeys(_toneless(reading) for reading in listed.split(",") if reading))


def _toneless(reading: str) -> str:
    marks = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(c for c in marks if not unicodedata.combining(c))


@cache
def _dictionary() -> dict[str, str]:
    # Read beside the package rather than imported: importing pypinyin also loads its phrases,
    # which takes twenty times as long as this one file.
    package = find_spec("pypinyin")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("pypinyin")
    return json.loads(Path(package.origin).with_name("pinyin_dict.json").read_text("utf-8"))


@cache
def _is_han(character: str) -> bool:
    return "㐀" <= character <= "鿿" or "豈" <= character <= "﫿" or character >= "\U00020000"
