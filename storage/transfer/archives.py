"""Zip files measured before any parser sees them: headers lie, so the bytes are counted."""

import struct
import zipfile
import zlib
from io import BytesIO

from storage.rules.errors import RuleBroken

MOST_ENTRIES = 1_000
MOST_UNPACKED = 200 * 1024 * 1024
MOST_RATIO = 100
_SMALL = 1024 * 1024  # below this no ratio is suspicious: short XML packs well
_LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_CHUNK = 1 << 20


def names_in(data: bytes) -> list[str]:
    """The names in the archive, after its size was found harmless; RuleBroken otherwise."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as broken:
        raise RuleBroken("file.damaged") from broken
    if len(entries) > MOST_ENTRIES:
        raise RuleBroken("file.zip_bomb", entries=len(entries), limit=MOST_ENTRIES)
    allowed = min(MOST_UNPACKED, max(_SMALL, MOST_RATIO * len(data)))
    for entry in entries:
        if entry.flag_bits & 0x1:
            raise RuleBroken("file.password")
        allowed -= _unpacked_size(data, entry, allowed)
    return [entry.filename for entry in entries]


def _unpacked_size(data: bytes, entry: zipfile.ZipInfo, allowed: int) -> int:
    """How many bytes the entry really holds, whatever its headers say."""
    begin = _begin(data, entry)
    if entry.compress_type == zipfile.ZIP_STORED:
        return _within(max(entry.compress_size, entry.file_size), allowed)
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise RuleBroken("file.damaged")
    unpack = zlib.decompressobj(-zlib.MAX_WBITS)
    size = 0
    rest = memoryview(data)[begin:]
    feed = 0
    pending = b""
    try:
        while not unpack.eof:
            if not pending:
                pending = bytes(rest[feed : feed + _CHUNK])
                feed += len(pending)
                if not pending:
                    raise RuleBroken("file.damaged")
            size += len(unpack.decompress(pending, _CHUNK))
            pending = unpack.unconsumed_tail
            _within(size, allowed)
    except zlib.error as broken:
        raise RuleBroken("file.damaged") from broken
    return size


def _within(size: int, allowed: int) -> int:
    if size > allowed:
        raise RuleBroken("file.zip_bomb", limit=MOST_UNPACKED)
    return size


def _begin(data: bytes, entry: zipfile.ZipInfo) -> int:
    header = data[entry.header_offset : entry.header_offset + _LOCAL_HEADER.size]
    if len(header) < _LOCAL_HEADER.size or header[:4] != b"PK\x03\x04":
        raise RuleBroken("file.damaged")
    *_rest, name_length, extra_length = _LOCAL_HEADER.unpack(header)
    return entry.header_offset + _LOCAL_HEADER.size + name_length + extra_length
