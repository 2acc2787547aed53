"""Pictures made ready to be kept: turned upright, scaled, without place, with a small one (C.4).

Runs off the GUI thread. Nothing is decoded before its size is known to be harmless.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from storage.rules.errors import RuleBroken
from storage.rules.exif import exif_part, taken_at, upright
from storage.rules.small_pictures import with_small
from storage.transfer.attached import JPEG, PNG, type_of

LONGEST_SIDE: Final = 2048
MOST_POINTS: Final = 50_000_000
SMALL: Final = QSize(240, 180)
_MOST_MB: Final = 320  # of one decoded picture: 50 million points and a little
_QUALITY: Final = 80
_PNG_WORTH: Final = 500 * 1024  # a screenshot stays sharp as PNG up to here


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is kept."""

    content: bytes
    mime: str
    width: int
    height: int
    taken_at: datetime | None  # by the camera's clock, without a zone
    small: bytes


def ready(content: bytes, *, keep_place: bool = False) -> Picture:
    """Make a picture ready; raises RuleBroken("file.damaged" or "file.too_many_pixels")."""
    part = exif_part(content)
    image = _decoded(content)
    small = small_of(image)
    kept, mime = _encoded(image, small, photo=type_of(content) == JPEG)
    if keep_place and part and mime == JPEG:
        kept = kept[:2] + upright(part) + kept[2:]
    return Picture(kept, mime, image.width(), image.height(), taken_at(part), small)


def ready_image(image: QImage) -> Picture:
    """The same for a picture from the clipboard, which has no file."""
    if image.isNull():
        raise RuleBroken("file.damaged")
    if image.width() * image.height() > MOST_POINTS:
        raise RuleBroken("file.too_many_pixels")
    fitting = _fitting(image)
    small = small_of(fitting)
    kept, mime = _encoded(fitting, small)
    return Picture(kept, mime, fitting.width(), fitting.height(), None, small)


def small_of(image: QImage) -> bytes:
    """The small picture of a list."""
    aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.scaled(SMALL, aspect, smooth) if image.width() > SMALL.width() else image
    return _saved(_opaque(small), "JPEG", 75)


def decoded(content: bytes) -> QImage:
    """A kept picture, to be looked at; a null image if it cannot be read."""
    try:
        return _decoded(content)
    except RuleBroken:
        return QImage()


def _decoded(content: bytes) -> QImage:
    QImageReader.setAllocationLimit(_MOST_MB)
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise RuleBroken("file.damaged")
    if size.width() * size.height() > MOST_POINTS:
        raise RuleBroken("file.too_many_pixels")
    if max(size.width(), size.height()) > LONGEST_SIDE:
        fit = Qt.AspectRatioMode.KeepAspectRatio
        reader.setScaledSize(size.scaled(LONGEST_SIDE, LONGEST_SIDE, fit))
    image = reader.read()
    if image.isNull():
        raise RuleBroken("file.damaged")
    return _fitting(image)


def _fitting(image: QImage) -> QImage:
    if max(image.width(), image.height()) <= LONGEST_SIDE:
        return image
    return image.scaled(
        LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )  # fmt: skip


def _encoded(image: QImage, small: bytes, *, photo: bool = False) -> tuple[bytes, str]:
    """As JPEG with the small one in front; a drawing as PNG where that is not much larger."""
    jpeg = with_small(_saved(_opaque(image), "JPEG", _QUALITY), small)
    if photo:
        return jpeg, JPEG
    png = _saved(_plain(image), "PNG", -1)
    if len(png) <= min(len(jpeg) * 3 // 2, _PNG_WORTH):
        return png, PNG
    return jpeg, JPEG


def _plain(image: QImage) -> QImage:
    """Without the texts that a file brought along."""
    copy = image.copy()
    for key in copy.textKeys():
        copy.setText(key, "")
    return copy


def _opaque(image: QImage) -> QImage:
    if not image.hasAlphaChannel():
        return _plain(image)
    white = QImage(image.size(), QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawImage(0, 0, image)
    painter.end()
    return white


def _saved(image: QImage, form: str, quality: int) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, form, quality):  # pyright: ignore[reportCallIssue, reportArgumentType]
        raise RuleBroken("file.damaged")
    return bytes(data.data())
