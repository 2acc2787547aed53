"""Files beside the book: encrypted, whole or not there, and nothing in the folder tells of them."""

import hashlib
import os
from pathlib import Path
from random import Random

import pytest

from storage.files import FileStore, FileTrouble

KEY = b"k" * 32


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "book.files", KEY, os.urandom)


def some_bytes(size: int, seed: int = 1) -> bytes:
    return Random(seed).randbytes(size)


def test_what_is_put_in_comes_back_as_it_was_and_lies_there_once(store: FileStore):
    content = some_bytes(100_000)
    sha256 = store.put(content)
    assert store.put(content) == sha256 == hashlib.sha256(content).hexdigest()
    assert store.get(sha256) == content
    assert store.has(sha256, len(content))
    assert len(list(store.folder.iterdir())) == 1


def test_neither_name_nor_bytes_tell_anything(store: FileStore):
    content = b"Kanarienvogel" * 1_000
    sha256 = store.put(content)
    [path] = store.folder.iterdir()
    assert b"Kanarienvogel" not in path.read_bytes()
    assert sha256[:8] not in path.name
    other = FileStore(store.folder, b"o" * 32, os.urandom)
    assert not other.has(sha256, len(content))
    path.rename(other.folder / other._name(sha256))
    with pytest.raises(FileTrouble, match="damaged"):
        other.get(sha256)


@pytest.mark.parametrize("at", [0, 5, 17, -1])
def test_a_flipped_bit_is_never_read_as_the_file(store: FileStore, at: int):
    sha256 = store.put(some_bytes(5_000))
    [path] = store.folder.iterdir()
    sealed = bytearray(path.read_bytes())
    sealed[at] ^= 1
    path.write_bytes(sealed)
    with pytest.raises(FileTrouble, match="damaged"):
        store.get(sha256)


def test_a_file_of_another_name_is_not_taken_for_this_one(store: FileStore):
    one, other = store.put(some_bytes(900, 1)), store.put(some_bytes(900, 2))
    (store.folder / store._name(one)).replace(store.folder / store._name(other))
    with pytest.raises(FileTrouble, match="damaged"):
        store.get(other)
    with pytest.raises(FileTrouble, match="missing"):
        store.get(one)


def test_pieces_are_kept_over_a_restart_and_joined_only_if_they_make_the_file(store: FileStore):
    content = some_bytes(250_000)
    sha256 = hashlib.sha256(content).hexdigest()
    store.put_piece(sha256, 0, content[:100_000])
    again = FileStore(store.folder, KEY, os.urandom)
    assert again.arrived(sha256) == 100_000
    again.put_piece(sha256, 100_000, content[100_000:])
    assert again.join(sha256)
    assert again.get(sha256) == content
    again.put_piece(sha256, 0, b"something else")
    assert not again.join(sha256)
    assert again.arrived(sha256) == 0


def test_the_sweep_removes_what_no_row_speaks_of_but_nothing_that_was_just_written(
    store: FileStore,
):
    kept, orphan = store.put(some_bytes(100, 1)), store.put(some_bytes(100, 2))
    arriving = hashlib.sha256(b"arriving").hexdigest()
    store.put_piece(arriving, 0, b"arr")
    store.put_piece(orphan, 0, b"abc")
    later = FileStore(store.folder, KEY, os.urandom)
    just_written = later.put(some_bytes(100, 3))
    assert later.sweep({kept}, {arriving}) == 2
    assert later.get(kept)
    assert later.get(just_written)
    assert later.arrived(arriving) == 3
    with pytest.raises(FileTrouble, match="missing"):
        later.get(orphan)
