"""vCard 2.1 to 4.0 as a table of contacts: one row a card, with the line where it begins.

vobject knows the lines, folds, parameters and quoted-printable text; its cards are not used,
because a photo that does not decode or a comma in a 2.1 name would spoil the whole card.
"""

import re
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from storage.rules.errors import RuleBroken
from storage.transfer.table import Cell, Refusal, Table

HEADERS = (
    "FN", "FAMILY", "GIVEN", "MIDDLE", "ORG", "DEPARTMENT", "TITLE", "TEL", "TEL CELL", "TEL WORK",
    "TEL HOME", "TEL FAX", "EMAIL", "BDAY", "GENDER", "ADR", "NOTE", "NICKNAME", "WECHAT",
)  # fmt: skip
_AT = {name: index for index, name in enumerate(HEADERS)}
_ONE_ONLY = frozenset(
    ("FN", "FAMILY", "GIVEN", "MIDDLE", "ORG", "DEPARTMENT", "TITLE", "BDAY", "GENDER", "NICKNAME")
)
_MOST_RAW_LINES, _MOST_LINES = 4_000_000, 400_000  # photos take many lines and count as one
_USES = ("FAX", "CELL", "WORK", "HOME")
_LEFT_OUT = re.compile(r"^(?:[\w.-]+\.)?(PHOTO|LOGO|SOUND|KEY|AGENT)\b", re.IGNORECASE)
_BEGIN = re.compile(r"^\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE)
_END = re.compile(r"^\s*END\s*:\s*VCARD\s*$", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_WECHAT = ("X-WECHAT", "X-QQ-WECHAT", "X-WEIXIN", "X-MICROMSG")


def looks_like_vcards(text: str) -> bool:
    return bool(_BEGIN.match(text.lstrip("\ufeff \t\r\n").partition("\n")[0]))


def read_vcards(text: str, encoding: str) -> Table:
    """One row a card; a broken card is refused alone, with the line that broke it."""
    if text.count("\n") > _MOST_RAW_LINES:
        raise RuleBroken("file.too_big")
    rows: list[list[Cell]] = []
    lines: list[int] = []
    refusals: list[Refusal] = []
    for begin, card in _cards(text, refusals):
        values: list[Cell] = [None] * len(HEADERS)
        if _fill(values, card, begin, refusals):
            rows.append(values)
            lines.append(begin)
    if not rows and not refusals:
        raise RuleBroken("file.empty")
    return Table(HEADERS, rows, lines, encoding, refusals=tuple(refusals))


def _cards(text: str, refusals: list[Refusal]) -> Iterator[tuple[int, list[tuple[int, str]]]]:
    """The logical lines of each card; what stands between cards is nobody's."""
    card: list[tuple[int, str]] | None = None
    begin = 0
    for count, (number, line) in enumerate(_logical_lines(text)):
        if count > _MOST_LINES:
            raise RuleBroken("file.too_big")
        if _BEGIN.match(line):
            if card is not None:
                refusals.append(Refusal(begin, "BEGIN", "VCARD", "card.no_end"))
            card, begin = [], number
        elif card is None:
            continue
        elif _END.match(line):
            yield begin, card
            card = None
        else:
            card.append((number, line))
    if card is not None:
        refusals.append(Refusal(begin, "BEGIN", "VCARD", "card.no_end"))


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Unfolded lines by vobject, each with the line of the file where it begins.

    vobject cannot number lines in a file with blank ones, and takes a blank line within base64
    for the end of the photo; so it is handed one logical line at a time.
    """
    from vobject.base import getLogicalLines

    block: list[str] = []
    begin = 1
    text = text.replace("\r\n", "\n")
    lines = text.split("\n") if "\n" in text else text.split("\r")
    for number, line in enumerate(lines, 1):
        if block and (_goes_on(block) or line[:1] in (" ", "\t")):
            block.append(line)
            continue
        if block:
            yield begin, _joined(block, getLogicalLines)
        block, begin = ([line], number) if line.strip() else ([], number)
    if block:
        yield begin, _joined(block, getLogicalLines)


def _goes_on(block: list[str]) -> bool:
    """A soft line break of quoted-printable text, which 2.1 does not mark by a space."""
    return block[-1].endswith("=") and "quoted-printable" in block[0].lower()


def _joined(block: list[str], unfold: Any) -> str:
    if len(block) == 1 or _LEFT_OUT.match(block[0]):
        return block[0]
    return "".join(line for line, _number in unfold(StringIO("\n".join(block) + "\n"), True))


def _fill(
    values: list[Cell], card: Iterable[tuple[int, str]], begin: int, refusals: list[Refusal]
) -> bool:
    """Put the properties of one card into its row; False if the card is refused."""
    from vobject.base import ParseError, textLineToContentLine

    known = 0
    for number, line in card:
        if _LEFT_OUT.match(line):
            continue
        try:
            content = textLineToContentLine(line, number)
        except ParseError:
            if not line.strip() or ":" in line:
                continue
            refusals.append(Refusal(number, "", line[:200], "card.line_broken", whole_row=False))
            continue
        except (UnicodeDecodeError, LookupError, ValueError):
            name = re.split(r"[;:]", line, maxsplit=1)[0]
            refusals.append(
                Refusal(number, name, line[:200], "cell.not_decoded", whole_row=name in ("N", "FN"))
            )
            continue
        uses = {use.upper() for use in (*content.singletonparams, *_types(content.params))}
        known += _put(values, content.name, uses, content.value)
    if not known:
        refusals.append(Refusal(begin, "BEGIN", "VCARD", "card.empty"))
    return known > 0


def _types(params: dict[str, list[str]]) -> Iterator[str]:
    for types in params.get("TYPE", ()):
        yield from types.split(",")


def _put(values: list[Cell], name: str, uses: set[str], value: str) -> int:
    """Take over one property; 1 if it says something about the person."""
    match name:
        case "N":
            family, given, middle = ([*map(_plain, _fields(value)), "", "", ""])[:3]
            _set(values, "FAMILY", family)
            _set(values, "GIVEN", given)
            _set(values, "MIDDLE", middle)
            return int(bool(family or given or middle))
        case "ORG":
            parts = [_plain(part) for part in _fields(value)]
            _set(values, "ORG", parts[0])
            _set(values, "DEPARTMENT", " ".join(part for part in parts[1:] if part))
        case "TEL":
            use = next((use for use in _USES if use in uses), "")
            _set(values, f"TEL {use}".strip(), _phone(value))
        case "ADR":
            _set(values, "ADR", ", ".join(filter(None, map(_plain, _fields(value)))))
        case "GENDER":
            _set(values, "GENDER", _fields(value)[0])
        case "EMAIL":
            _set(values, "EMAIL", _plain(value).removeprefix("mailto:"))
        case "FN" | "TITLE" | "BDAY" | "NOTE" | "NICKNAME":
            _set(values, name, _plain(value))
        case "ROLE":
            if values[_AT["TITLE"]] is None:
                _set(values, "TITLE", _plain(value))
        case _ if name in _WECHAT:
            _set(values, "WECHAT", _plain(value))
        case _:
            return 0
    return int(bool(value.strip()))


def _set(values: list[Cell], header: str, text: str) -> None:
    text = text.strip()
    if not text:
        return
    at = _AT[header]
    before = values[at]
    if before is None:
        values[at] = text
    elif header not in _ONE_ONLY and text not in str(before).split("\n"):
        values[at] = f"{before}\n{text}"


def _fields(value: str) -> list[str]:
    """The parts between semicolons that no backslash guards."""
    return re.split(r"(?<!\\);", value)


def _plain(value: str) -> str:
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _phone(value: str) -> str:
    """A 4.0 number is a URI: ``tel:+1-418-656-9254;ext=102``."""
    text = _plain(value)
    if not text.lower().startswith("tel:"):
        return text
    number, _semicolon, rest = text[4:].partition(";")
    extension = re.search(r"ext=(\d+)", rest)
    return f"{number} ext. {extension[1]}" if extension else number
