"""Money as whole minor units of a currency, read from what people type and what ledgers print."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from storage.rules.numerals import NUMERALS, read_number

DEFAULT_CURRENCY = "CNY"
_LARGEST = 10**15  # minor units; beyond it the figure is a slip of the keyboard, not a price

_NO_CENTS = frozenset({"JPY", "KRW", "VND", "CLP", "ISK", "XAF", "XOF"})
_SYMBOLS = {
    "¥": "CNY",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "₩": "KRW",
    "₹": "INR",
    "hk$": "HKD",
    "us$": "USD",
    "rmb": "CNY",
    "cny": "CNY",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "hkd": "HKD",
    "twd": "TWD",
    "jpy": "JPY",
    "人民币": "CNY",
    "美元": "USD",
    "美金": "USD",
    "欧元": "EUR",
    "英镑": "GBP",
    "港币": "HKD",
    "港元": "HKD",
    "日元": "JPY",
    "元": "",
    "块钱": "",
    "块": "",
    "yuan": "CNY",
    "dollars": "USD",
    "euros": "EUR",
}
_PRINTED = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "INR": "₹", "KRW": "₩"}
_SCALES = {
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "万": 10**4,
    "萬": 10**4,
    "千": 10**3,
    "百": 100,
    "w": 10**4,
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mio": 10**6,
    "million": 10**6,
    "thousand": 10**3,
}


def _either(words: Iterable[str]) -> str:
    """The words as alternatives, the longest first, and the Latin ones only where they end."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(
        re.escape(word) + (r"(?![a-z])" if word.isascii() and word.isalpha() else "")
        for word in ordered
    )


_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+"
_SPOKEN = rf"[{NUMERALS}]+(?=万|萬|亿|元|块|美|欧|英镑|港|日元)|[{NUMERALS}]*[百千](?![{NUMERALS}])"
_AMOUNT = re.compile(
    rf"(?:(?P<before>{_either(_SYMBOLS)})\s*)?(?P<number>{_NUMBER}|{_SPOKEN})"
    rf"(?:\s*(?P<scale>{_either(_SCALES)}))?(?:\s*(?P<after>{_either(_SYMBOLS)}))?",
)
_LATIN_END = re.compile(r"[a-z]$")


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in the smallest unit of its currency: 50 yuan are `Money(5000, "CNY")`."""

    minor: int
    currency: str = DEFAULT_CURRENCY

    def __post_init__(self) -> None:
        if len(self.currency) != 3 or not self.currency.isalpha() or not self.currency.isupper():
            raise ValueError("a currency is three capital letters")

    @property
    def amount(self) -> Decimal:
        return Decimal(self.minor).scaleb(-digits(self.currency))


@dataclass(frozen=True, slots=True)
class FoundMoney:
    """An amount within a text, and where it stands."""

    start: int
    end: int
    money: Money
    marked: bool
    """Whether a unit or currency says that this number is money ("50w", "¥300", not "300")."""


def digits(currency: str) -> int:
    """How many decimal places the currency has."""
    return 0 if currency in _NO_CENTS else 2


def parse(text: str, currency: str = DEFAULT_CURRENCY) -> Money | None:
    """The amount that the whole text is ("¥1,234.50", "50万元", "(300)" for minus 300), or None."""
    plain = _accounting(flat(text).strip())
    negative = plain.startswith("-") or (plain.startswith("(") and plain.endswith(")"))
    plain = plain.strip("()").lstrip("+-").strip()
    # The sign may stand behind the currency: "¥-300".
    inner = re.sub(rf"^({_either(_SYMBOLS)})\s*-", r"\1", plain)
    negative, plain = negative or inner != plain, inner
    found = _AMOUNT.fullmatch(plain)
    money = None if found is None else _money(found, currency)
    if money is None:
        return None
    return Money(-money.minor, money.currency) if negative else money


def find(
    text: str, start: int = 0, end: int | None = None, *, currency: str = DEFAULT_CURRENCY
) -> FoundMoney | None:
    """The first amount in `text[start:end]`, with its place; a bare number counts too."""
    plain = flat(text)
    stop = len(plain) if end is None else end
    for found in _AMOUNT.finditer(plain, start, stop):
        if _within_a_word(plain, found):
            continue
        money = _money(found, currency)
        if money is not None:
            marked = any(found.group(part) for part in ("before", "scale", "after"))
            marked = marked or found.group("number")[0] in NUMERALS
            last = found.start() + len(found.group().rstrip())
            return FoundMoney(found.start(), last, money, marked)
    return None


def plain(money: Money) -> str:
    """The amount in a form that no language owns: "¥500,000", "$12.50", "JPY 300"."""
    places = digits(money.currency)
    whole = money.minor % 10**places == 0
    figure = f"{abs(money.amount):,.{0 if whole else places}f}"
    mark = _PRINTED.get(money.currency, money.currency + " ")
    return f"{'-' if money.minor < 0 else ''}{mark}{figure}"


def flat(text: str) -> str:
    """Full-width signs as half-width, Latin in lower case, each character still in its place."""
    if text.isascii():
        return text.lower()
    return "".join(map(_flat_character, text))


def _flat_character(character: str) -> str:
    if "！" <= character <= "～":
        return chr(ord(character) - 0xFEE0).lower()
    if character == "￥":
        return "¥"
    if character == "\u3000" or character.isspace():
        return " "
    lower = character.lower()
    return lower if len(lower) == 1 and unicodedata.category(character) == "Lu" else character


def _accounting(text: str) -> str:
    """A ledger's number with the spaces and apostrophes that some group thousands with."""
    return re.sub(r"(?<=\d)[ '](?=\d{3}(?!\d))", "", text)


def _within_a_word(text: str, found: re.Match[str]) -> bool:
    """Whether the match is a piece of something longer: a model number, a date, a decimal."""
    before = text[found.start() - 1] if found.start() else " "
    after = text[found.end()] if found.end() < len(text) else " "
    if found.start("before") < 0 and (before.isascii() and (before.isalnum() or before in ".-/_")):
        return True
    if before == ":" and text[found.start() - 2 : found.start() - 1].isdecimal():
        return True
    if after.isdecimal() or after in "%°":
        return True
    if after in ".-/:" and text[found.end() + 1 : found.end() + 2].isdecimal():
        return True
    ends_latin = after.isascii() and after.isalpha()
    return ends_latin and (bool(_LATIN_END.search(found.group())) or found.group()[-1].isdecimal())


def _money(found: re.Match[str], currency: str) -> Money | None:
    before = _SYMBOLS.get(found.group("before") or "", "")
    after = _SYMBOLS.get(found.group("after") or "", "")
    if before and after and before != after:
        return None
    unit = before or after or currency
    figure = found.group("number").replace(",", "")
    spoken = None if figure[0] in ".0123456789" else read_number(figure)
    if spoken is None and figure[0] not in ".0123456789":
        return None
    number = Decimal(figure if spoken is None else spoken)
    number *= _SCALES.get(found.group("scale") or "", 1)
    minor = number.scaleb(digits(unit))
    if minor > _LARGEST:
        return None
    return Money(int(minor.to_integral_value()), unit)
