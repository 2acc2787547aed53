"""What a photo says about itself: when it was taken, and the part that holds it (JPEG, Exif)."""

import struct
from contextlib import suppress
from datetime import datetime
from typing import Final

_ORIENTATION, _DATE, _INNER, _TAKEN = 0x0112, 0x0132, 0x8769, 0x9003
_MOST_ENTRIES: Final = 200


def exif_part(jpeg: bytes) -> bytes:
    """The part of a JPEG that holds camera, time and place; empty if there is none."""
    at = 2
    while jpeg[:2] == b"\xff\xd8" and at + 4 <= len(jpeg) and jpeg[at] == 0xFF:
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if marker == 0xDA or length < 2:
            break
        if marker == 0xE1 and jpeg[at + 4 : at + 10] == b"Exif\0\0":
            return jpeg[at : at + 2 + length]
        at += 2 + length
    return b""


def taken_at(part: bytes) -> datetime | None:
    """The local time that the camera wrote down, without a zone."""
    with suppress(struct.error, ValueError, UnicodeDecodeError):
        tiff = part[10:]
        order = _order(tiff)
        first = _entries(tiff, order, struct.unpack_from(order + "I", tiff, 4)[0])
        inner = _entries(tiff, order, first[_INNER][1]) if _INNER in first else {}
        for found in (inner.get(_TAKEN), first.get(_DATE)):
            if found is not None:
                text = tiff[found[1] : found[1] + 19].decode("ascii")
                return datetime.strptime(text, "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007
    return None


def upright(part: bytes) -> bytes:
    """The same part for a picture whose points were turned already."""
    with suppress(struct.error, ValueError):
        tiff = part[10:]
        order = _order(tiff)
        first = _entries(tiff, order, struct.unpack_from(order + "I", tiff, 4)[0])
        if _ORIENTATION in first:
            turned = bytearray(part)
            struct.pack_into(order + "H", turned, 10 + first[_ORIENTATION][0], 1)
            return bytes(turned)
    return part


def _order(tiff: bytes) -> str:
    if tiff[:4] == b"II*\0":
        return "<"
    if tiff[:4] == b"MM\0*":
        return ">"
    raise ValueError("not a TIFF")


def _entries(tiff: bytes, order: str, at: int) -> dict[int, tuple[int, int]]:
    """By tag: where its value stands, and the value as a number."""
    (count,) = struct.unpack_from(order + "H", tiff, at)
    found: dict[int, tuple[int, int]] = {}
    for number in range(min(count, _MOST_ENTRIES)):
        place = at + 2 + 12 * number
        tag, _kind, _many, value = struct.unpack_from(order + "HHII", tiff, place)
        found[tag] = (place + 8, value)
    return found
