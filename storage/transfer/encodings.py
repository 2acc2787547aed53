"""How the bytes of a text file become characters: marks first, then proof, then probability."""

import codecs
from dataclasses import dataclass

from storage.rules.errors import RuleBroken

CHOICES = ("utf-8", "gb18030", "big5", "cp1252", "utf-16")
_CANDIDATES = ["utf_8", "gb18030", "cp1252", "big5"]
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_SAMPLE = 1 << 16
_PLAIN_CONTROLS = bytes({*range(32), 127} - {9, 10, 12, 13, 26, 27})


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, and the name of the encoding that gave it."""

    text: str
    encoding: str


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of `data`, in `encoding` if the rep chose one.

    Bytes that mean nothing become U+FFFD, so that the cell that holds them can be refused
    while its row goes in; a file that is no text at all is refused whole.
    """
    if encoding is not None:
        try:
            codec = codecs.lookup(encoding)
        except LookupError as unknown:
            raise RuleBroken("file.encoding_unknown", encoding=encoding) from unknown
        return Decoded(_without_mark(data.decode(codec.name, "replace")), encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(_without_mark(data.decode(name, "replace")), name)
    if (wide := _utf_16_without_mark(data)) is not None:
        return wide
    _check_that_it_is_text(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    damaged = data.decode("utf-8", "replace")
    odd = damaged.count("\ufffd")
    if odd * 20 < sum(1 for letter in damaged[:_SAMPLE] if letter > "\x7f") and odd < 100:
        return Decoded(damaged, "utf-8")
    return _by_probability(data)


def _without_mark(text: str) -> str:
    return text.removeprefix("\ufeff")


def _utf_16_without_mark(data: bytes) -> Decoded | None:
    """Commas, digits and line ends leave NULs on one side only in UTF-16."""
    head = data[: _SAMPLE & ~1]
    if len(data) % 2 or b"\0" not in head:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if min(even, odd) * 20 > max(even, odd):
        return None
    if max(even, odd) * 2 < len(head) // 2 and _is_utf_8(data):
        return None  # a stray NUL in a file of another encoding
    name = "utf-16-le" if odd > even else "utf-16-be"
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return None
    if any(letter < " " and letter not in "\t\r\n\f" for letter in text[:_SAMPLE]):
        return None
    return Decoded(text, name)


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _check_that_it_is_text(data: bytes) -> None:
    head = data[:_SAMPLE]
    controls = len(head) - len(head.translate(None, _PLAIN_CONTROLS))
    if controls > 2 and controls * 50 > len(head):
        raise RuleBroken("file.not_text")


def _by_probability(data: bytes) -> Decoded:
    """The likeliest of four encodings: unrestricted guessing takes short GBK files for Korean."""
    from charset_normalizer import from_bytes

    guess = from_bytes(_telling_lines(data), cp_isolation=_CANDIDATES).best()
    likely = [guess.encoding] if guess is not None else []
    for name in (*likely, "gb18030", "big5", "cp1252"):
        if name == "utf_8":
            continue
        try:
            return Decoded(data.decode(name), name)
        except UnicodeDecodeError:
            continue
    name = next((each for each in likely if each != "utf_8"), "gb18030")
    return Decoded(data.decode(name, "replace"), name)


def _telling_lines(data: bytes) -> bytes:
    """The first lines that are not plain ASCII: they alone say which encoding it is."""
    if len(data) <= _SAMPLE:
        return data
    lines: list[bytes] = []
    size = 0
    for line in data.split(b"\n"):
        if not line.isascii():
            lines.append(line)
            size += len(line)
            if size > _SAMPLE:
                break
    return b"\n".join(lines)
