"""A photo carries its small picture in front, where the first piece shows it."""

import pytest

from storage.rules.small_pictures import HEAD, small_in, with_small

JFIF = b"\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"
PHOTO = b"\xff\xd8" + JFIF + b"\xff\xda\x00\x04\0\0" + bytes(range(256)) * 1_000
SMALL = b"\xff\xd8small\xff\xd9" * 700


def test_the_first_piece_of_a_photo_shows_it_small():
    kept = with_small(PHOTO, SMALL)
    assert small_in(kept[:HEAD]) == SMALL
    assert (
        kept.replace(kept[len(JFIF) + 2 : len(kept) - len(PHOTO) + len(JFIF) + 2], b"", 1) == PHOTO
    )


def test_what_would_not_fit_into_the_first_piece_stays_out():
    assert with_small(PHOTO, bytes(HEAD)) == PHOTO


@pytest.mark.parametrize("head", [b"", PHOTO, b"\x89PNG\r\n\x1a\n", with_small(PHOTO, SMALL)[:900]])
def test_a_piece_without_a_whole_small_picture_has_none(head: bytes):
    assert small_in(head) is None
