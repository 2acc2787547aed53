"""Bodies made small for the line, and unpacked again with a limit on what they may become."""

from typing import Final

import zstandard

ZSTD: Final = "zstd"
WORTH_IT: Final = 256  # bytes; below that a body goes as it is
_LEVEL: Final = 6
_WINDOW: Final = 8 * 1024 * 1024  # what a frame may ask of our memory


class BadPacking(ValueError):
    """The body is not what its label says, or would become too large."""


def pack(body: bytes) -> bytes:
    """The body as one zstd frame."""
    return zstandard.ZstdCompressor(level=_LEVEL).compress(body)


def unpack(body: bytes, most: int) -> bytes:
    """The body as it was; raises BadPacking where it is longer than `most`, without making it."""
    reader = zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(body)
    whole = bytearray()
    try:
        while piece := reader.read(min(65_536, most + 1 - len(whole))):
            whole += piece
            if len(whole) > most:
                raise BadPacking("too long")
    except zstandard.ZstdError as error:
        raise BadPacking(str(error)) from error
    return bytes(whole)
