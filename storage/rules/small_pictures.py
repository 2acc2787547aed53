"""A small picture at the head of a photo: the first piece that is fetched shows it (JFXX)."""

from collections.abc import Iterator
from typing import Final

MIME: Final = "image/jpeg"  # of what can have one
HEAD: Final = 32 * 1024  # of a photo: so much is enough to see it small
_JFIF, _JFXX, _AS_JPEG = b"JFIF\0", b"JFXX\0", b"\x10"
_MOST: Final = HEAD - 2 * 1024  # leaves room for what stands before it


def with_small(jpeg: bytes, small: bytes) -> bytes:
    """The photo with its small picture in front; as it is, where that would not fit."""
    part = _JFXX + _AS_JPEG + small
    if len(part) > _MOST:
        return jpeg
    for end, content in _parts(jpeg):
        if content.startswith(_JFIF):
            segment = b"\xff\xe0" + (len(part) + 2).to_bytes(2, "big") + part
            return jpeg[:end] + segment + jpeg[end:]
    return jpeg


def small_in(head: bytes) -> bytes | None:
    """The small picture, from the first piece of a photo; None where there is none."""
    for _, content in _parts(head):
        if content.startswith(_JFXX + _AS_JPEG):
            return content[len(_JFXX) + 1 :]
    return None


def _parts(jpeg: bytes) -> Iterator[tuple[int, bytes]]:
    """The whole parts in front of the picture itself: where each ends, and what it holds."""
    at = 2
    while jpeg[:2] == b"\xff\xd8" and at + 4 <= len(jpeg) and jpeg[at] == 0xFF:
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        end = at + 2 + length
        if marker == 0xDA or length < 2 or end > len(jpeg):
            return
        yield end, jpeg[at + 4 : end]
        at = end
