"""The words of a PDF, so that they are found and copied as they were written.

Qt names each glyph by the first character that has it: 工 by the radical ⼯, a space by the tab.
What the text does not have is named anew here, in an update at the end of the file.
"""

import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from unicodedata import normalize

from PySide6.QtGui import QFont, QRawFont, QTextLayout

_STREAM: Final = re.compile(
    rb"(\d+) 0 obj\n<<((?:(?!endobj).)*?)>>\nstream\n(.*?)\nendstream", re.S
)
_NAMES: Final = re.compile(rb"beginbfrange\n(.*?)endbfrange", re.S)
_LINE: Final = re.compile(rb"^<(\w{4})> <(\w{4})> (<\w{4}>|\[.*\])", re.M)
_VALUE: Final = re.compile(rb"<(\w{4})>")
_END: Final = re.compile(rb"trailer\s*<<(.*)>>\s*startxref\s*(\d+)\s*%%EOF\s*$", re.S)


def name_the_glyphs(path: Path, text: str, fonts: Iterable[QFont]) -> None:
    """Append to a PDF of Qt's what its glyphs stand for in `text`, set in these fonts."""
    written = path.read_bytes()
    end = _END.search(written)
    if end is None:
        return
    names = _Names(text, fonts)
    update = bytearray()
    places: list[tuple[int, int]] = []
    for number, map_ in _maps(written):
        named = _NAMES.sub(lambda found: _renamed(found[0], names), map_)
        if named != map_:
            places.append((number, len(written) + len(update)))
            update += b"%d 0 obj\n<< /Length %d >>\nstream\n" % (number, len(named))
            update += named + b"\nendstream\nendobj\n"
    if not places:
        return
    start = len(written) + len(update)
    lines = b"".join(b"%d 1\n%010d 00000 n \n" % place for place in places)
    tail = b"xref\n%strailer\n<<%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n"
    update += tail % (lines, end[1], end[2], start)
    with path.open("ab") as file:
        file.write(update)


class _Names:
    """Which character of the text has the glyph that another character has too."""

    def __init__(self, text: str, fonts: Iterable[QFont]) -> None:
        self._text = set(text)
        self._used = [used for font in fonts for used in _glyphs(font, sorted(self._text))]

    def of(self, code: int) -> str:
        """The character of the text behind this one, the letters of a ligature, or this one."""
        sign = chr(code)
        if not code or sign in self._text:
            return sign
        for font, signs in self._used:
            for glyph in font.glyphIndexesForString(sign):
                if glyph in signs:
                    return signs[glyph]
        return normalize("NFKC", sign)


def _glyphs(font: QFont, signs: list[str]) -> Iterator[tuple[QRawFont, dict[int, str]]]:
    """What each font that the text is really set in has for its characters."""
    found: dict[str, tuple[QRawFont, dict[int, str]]] = {}
    for sign in signs:
        layout = QTextLayout(sign, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            raw = run.rawFont()
            name = f"{raw.familyName()} {raw.styleName()}"
            for glyph in run.glyphIndexes():
                found.setdefault(name, (raw, {}))[1].setdefault(glyph, sign)
    yield from found.values()


def _maps(written: bytes) -> Iterator[tuple[int, bytes]]:
    """The streams that say which character a glyph stands for, by the number of their object."""
    for found in _STREAM.finditer(written):
        content = found[3]
        if b"FlateDecode" in found[2]:
            try:
                content = zlib.decompress(content)
            except zlib.error:
                continue
        if b"beginbfrange" in content:
            yield int(found[1]), content


def _renamed(ranges: bytes, names: _Names) -> bytes:
    """Each glyph with its own character; a run of glyphs from one character on stays."""

    def line(found: re.Match[bytes]) -> bytes:
        first, last, values = found.groups()
        if not values.startswith(b"[") and first != last:
            return found[0]
        named = _VALUE.sub(lambda value: _written(names.of(int(value[1], 16))), values)
        return b"<%s> <%s> %s" % (first, last, named)

    return _LINE.sub(line, ranges)


def _written(signs: str) -> bytes:
    return b"<%s>" % signs.encode("utf-16-be").hex().upper().encode()
