"""Telephone numbers as people and spreadsheets write them: tidied, split, and as a key."""

import re
import unicodedata
from functools import lru_cache

from storage.rules.errors import RuleBroken

_MOBILE = re.compile(r"1[3-9]\d{9}")
_SCIENTIFIC = re.compile(r"(\d(?:\.\d+)?)[eE]\+?(\d{1,2})")
_EXTENSION = re.compile(
    r"\s*(?:转|轉|分机号?|分機|内线|ext(?:ension)?\.?|x|#)\s*[:：]?\s*(\d{1,6})\s*$", re.I
)
_LABEL = re.compile(
    r"^(?:电话|手机|座机|固话|传真|tel|phone|mobile|mob|cell|fax)\s*[.:：]?\s*", re.I
)
_SEPARATORS = re.compile(r"[/、;；,，|\n\r]+|\s+(?:or|或)\s+")
_TWO_MOBILES = re.compile(r"(?<!\d)(1[3-9]\d{9})\s+(?=1[3-9]\d{9}(?!\d))")
_NOT_DIGITS = re.compile(r"\D+")
_FEWEST = 5  # digits; a shorter piece is an extension or the tail of the number before


def clean_phone(text: str) -> str:
    """One number as it is kept: half-width, trimmed, an extension written in one way.

    RuleBroken if a spreadsheet has eaten its digits (1.38E+10), or if it holds none.
    """
    if len(text) == 11 and _MOBILE.fullmatch(text):
        return text
    plain = unicodedata.normalize("NFKC", text).strip()
    plain = _LABEL.sub("", plain).removeprefix("tel:").strip()
    if plain.endswith(".0") and plain[:-2].isdigit():
        plain = plain[:-2]
    if found := _SCIENTIFIC.fullmatch(plain.replace(" ", "")):
        plain = _whole(found, text)
    if not any(letter.isdigit() for letter in plain):
        raise RuleBroken("phone.no_digits", value=text)
    if len(plain) > 60:
        raise RuleBroken("phone.too_long", value=text)
    if extension := _EXTENSION.search(plain):
        return f"{plain[: extension.start()].strip()} ext. {extension[1]}"
    return plain


def _whole(found: re.Match[str], text: str) -> str:
    """The digits, if the mantissa still holds them all: 1.3812345678E+10 does, 1.38E+10 not."""
    mantissa, exponent = found[1].replace(".", ""), int(found[2])
    if len(mantissa) - 1 < exponent:
        raise RuleBroken("phone.digits_lost", value=text)
    return mantissa[: exponent + 1]


def split_phones(text: str) -> list[str]:
    """The numbers in one cell: ``13812345678/021-66554433`` holds two."""
    if text.isdigit():
        return [text]
    pieces: list[str] = []
    for piece in _SEPARATORS.split(_TWO_MOBILES.sub(r"\1/", text)):
        bare = piece.strip()
        if not bare:
            continue
        if pieces and len(_NOT_DIGITS.sub("", bare)) < _FEWEST:
            pieces[-1] = f"{pieces[-1]}/{bare}"
        else:
            pieces.append(bare)
    return pieces


def phone_key(text: str, region: str = "CN") -> str:
    """The same for every way to write one number; "" where there is too little of it.

    The extension is no part of it: colleagues behind one switchboard are found together.
    """
    if len(text) == 11 and text[0] == "1" and text.isdigit() and text[1] in "3456789":
        return "+86" + text
    return _key(text, region)


@lru_cache(maxsize=50_000)
def _key(text: str, region: str) -> str:
    import phonenumbers

    plain = _EXTENSION.sub("", unicodedata.normalize("NFKC", text)).partition(" ext. ")[0]
    digits = _NOT_DIGITS.sub("", plain)
    if len(digits) < 7:
        return ""
    try:
        number = phonenumbers.parse(plain, region)
    except phonenumbers.NumberParseException:
        return digits
    if phonenumbers.is_possible_number(number):
        return f"+{number.country_code}{number.national_number}"
    return digits
