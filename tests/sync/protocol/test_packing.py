"""Bodies are made small, and a bomb does not go off."""

import tracemalloc
from contextlib import suppress

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.packing import BadPacking, pack, unpack

MEBI = 1024 * 1024


@given(st.binary(max_size=4_096))
def test_what_was_packed_is_unpacked_as_it_was(body: bytes) -> None:
    assert unpack(pack(body), 4_096) == body


def test_a_bomb_is_refused_without_being_made() -> None:
    bomb = zstandard.ZstdCompressor(level=19).compress(bytes(512 * MEBI))
    tracemalloc.start()
    with pytest.raises(BadPacking):
        unpack(bomb, 8 * MEBI)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(bomb) < MEBI
    assert most < 32 * MEBI


@pytest.mark.parametrize("body", [b"<html>hotel</html>", b"", pack(b"x" * 999)[:-5]])
def test_what_is_no_whole_frame_is_refused_or_nothing(body: bytes) -> None:
    with suppress(BadPacking):
        assert unpack(body, 1_000) != b"x" * 999
