"""Pictures made ready: upright, scaled, without place; hostile ones are refused in words."""

import struct
import zlib
from datetime import datetime

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from storage.rules.errors import RuleBroken
from storage.rules.exif import exif_part, taken_at
from storage.rules.small_pictures import HEAD, small_in
from ui.evidence.pictures import LONGEST_SIDE, decoded, ready, ready_image

TAKEN = datetime.fromisoformat("2026-11-20T09:30:05")  # by the camera, without a zone
PLACE = b"GPS-PLACE-KANARIENVOGEL"


def picture(width: int, height: int, form: str = "JPEG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for row in range(height):
        for step in range(0, width, max(1, width // 16)):
            shade = QColor((row * 7) % 256, (step * 3) % 256, (row * step) % 256)
            for at in range(step, min(width, step + width // 16)):
                image.setPixelColor(at, row, shade)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(form.encode()))
    writer.setQuality(95)
    assert writer.write(image)
    return bytes(data.data())


def with_exif(jpeg: bytes, *, orientation: int = 1, when: bytes = b"2026:11:20 09:30:05") -> bytes:
    """The same photo as a phone writes it: turned, with the time and the place."""
    tiff = b"II*\0" + struct.pack("<I", 8)
    tiff += struct.pack("<H", 2)
    tiff += struct.pack("<HHII", 0x0112, 3, 1, orientation)
    tiff += struct.pack("<HHII", 0x0132, 2, 20, 8 + 2 + 24 + 4)
    tiff += struct.pack("<I", 0) + when + b"\0" + PLACE
    part = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(part) + 2) + part + jpeg[2:]


def huge_png(width: int, height: int) -> bytes:
    """A few bytes that say they are a picture of that many points."""

    def chunk(name: bytes, data: bytes) -> bytes:
        whole = name + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 99))


def test_a_photo_loses_its_place_and_keeps_its_time(qapp):
    photo = with_exif(picture(640, 480))
    assert PLACE in photo
    made = ready(photo)
    assert PLACE not in made.content
    assert PLACE not in made.small
    assert exif_part(made.content) == b""
    assert made.taken_at == TAKEN
    assert (made.width, made.height) == (640, 480)


def test_the_place_stays_where_it_is_wanted(qapp):
    made = ready(with_exif(picture(320, 240), orientation=6), keep_place=True)
    assert PLACE in made.content
    assert taken_at(exif_part(made.content)) == TAKEN
    assert (made.width, made.height) == (240, 320), "it was turned, and is not turned twice"
    again = decoded(made.content)
    assert (again.width(), again.height()) == (240, 320)


def test_a_large_photo_is_scaled_and_a_small_one_is_made_for_lists(qapp):
    made = ready(picture(3000, 1500))
    assert (made.width, made.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)
    assert len(made.small) < 20_000
    assert decoded(made.small).width() == 240
    assert small_in(made.content[:HEAD]) == made.small, "who has the first piece sees it"


def test_a_screenshot_stays_sharp(qapp):
    shot = QImage(1200, 700, QImage.Format.Format_RGB32)
    shot.fill(QColor("white"))
    assert ready_image(shot).mime == "image/png"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (huge_png(60_000, 60_000), "file.too_many_pixels"),
        (huge_png(9_000, 9_000), "file.too_many_pixels"),
        (huge_png(2_000, 0), "file.damaged"),
        (b"\x89PNG\r\n\x1a\nrest", "file.damaged"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 100, "file.damaged"),
        (b"GIF89a\xff\xff\xff\xff\0\0\0", "file.too_many_pixels"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "file.damaged"),
    ],
)
@pytest.mark.qt_log_ignore(".*")  # the decoders of Qt say in their own words what is wrong
def test_hostile_pictures_are_refused_before_they_are_decoded(qapp, content, code):
    with pytest.raises(RuleBroken) as met:
        ready(content)
    assert met.value.code in {code, "file.damaged"}


@pytest.mark.parametrize("cut", [3, 12, 30, 60])
def test_a_broken_exif_is_as_good_as_none(qapp, cut):
    whole = with_exif(picture(32, 32))
    part = exif_part(whole)
    broken = whole[:2] + part[:cut] + whole[2 + len(part) :]
    assert taken_at(exif_part(broken)) in (None, TAKEN)
    assert taken_at(part[:cut]) is None
